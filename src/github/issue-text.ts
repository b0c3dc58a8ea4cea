import { createHash } from 'node:crypto';
import type { OpenFinding } from '../model/known.ts';
import type { Report, Since } from '../model/report.ts';
import { renderMarkdown } from '../report/markdown.ts';
import { sinceRows } from '../report/since.ts';
import { dayOf, distance, minuteOf } from '../report/wording.ts';
import { inline, markdown } from '../text/escape.ts';

/**
 * The text of the issue: a part of our own between two marks that are not shown, with the issue's memory, and around it
 * whatever people write.
 */

const MEMORY_VERSION = 1;
/** An issue has 65,536 characters at most. */
const MAX_BODY_BYTES = 65_000;
const MAX_MEMORY_BYTES = 20_000;

/** What an issue remembers. People can write to it: it is read as a stranger's text. */
export interface IssueMemory {
  /** What we made of it last; "duplicate": another one is kept. */
  readonly status: 'open' | 'resolved' | 'duplicate';
  /** ISO 8601: since when something has been wrong without a break. */
  readonly openSince: string;
  readonly lastRun: string;
  /** As many as there is room for. */
  readonly findings: readonly OpenFinding[];
  /** Of the keys of all of them. */
  readonly digest: string;
}

/** When the next run is expected, in words of the schedule; null: nobody knows. */
export interface Times {
  readonly lastRun: string;
  readonly nextExpectedRun: string | null;
}

export function markOf(id: string): string {
  return `<!-- smtp-cert-check issue ${id} -->`;
}
const END = '<!-- /smtp-cert-check issue -->';
const MEMORY = /<!-- smtp-cert-check memory (\{.*\}) -->/;

/** Whether a body is of the issue with that id. */
export function isMarked(body: string, id: string): boolean {
  return body.includes(markOf(id));
}

/** The id in the mark of a body; null: it has none. */
export function idIn(body: string): string | null {
  return /<!-- smtp-cert-check issue ([0-9a-f]{16}) -->/.exec(body)?.[1] ?? null;
}

/** null: there is none that can be read. */
export function memoryIn(body: string): IssueMemory | null {
  try {
    const read = JSON.parse(MEMORY.exec(body)?.[1] ?? 'null') as Record<string, unknown> | null;
    if (read === null || read['v'] !== MEMORY_VERSION) return null;
    const { status, openSince, lastRun, findings, digest } = read;
    if (status !== 'open' && status !== 'resolved' && status !== 'duplicate') return null;
    if (!isDate(openSince) || !isDate(lastRun) || !Array.isArray(findings) || !findings.every(isFinding)) return null;
    // JavaScript reads dates with more in them than a date.
    return {
      status,
      openSince,
      lastRun: new Date(lastRun).toISOString(),
      findings,
      digest: typeof digest === 'string' ? digest : '',
    };
  } catch {
    return null;
  }
}

function isDate(value: unknown): value is string {
  return typeof value === 'string' && value.length <= 40 && !Number.isNaN(Date.parse(value));
}

function isFinding(value: unknown): value is OpenFinding {
  const { key, ruleId, target, address, firstSeen, lastSeen } = (value ?? {}) as Record<string, unknown>;
  const areTexts = [key, ruleId, target].every((one) => typeof one === 'string' && one.length <= 3000);
  return areTexts && (address === null || typeof address === 'string') && isDate(firstSeen) && isDate(lastSeen);
}

/** Nothing in it may end the comment it is in. */
function memoryText(memory: IssueMemory): string {
  const within = (findings: readonly OpenFinding[]): string => {
    const text = inline({ v: MEMORY_VERSION, ...memory, findings }).replace(/[<>]/g, (sign) =>
      sign === '<' ? '\\u003c' : '\\u003e',
    );
    return text.length <= MAX_MEMORY_BYTES || findings.length === 0 ? text : within(findings.slice(0, -1));
  };
  return `<!-- smtp-cert-check memory ${within(memory.findings.slice(0, 100))} -->`;
}

/** @param before the body as it is, people's words around ours; null: there is none yet. */
export function bodyOf(
  id: string,
  memory: IssueMemory,
  shown: {
    readonly report: Report;
    readonly since: Since | null;
    readonly times: Times;
    readonly more: readonly string[];
  },
  before: string | null,
): string {
  const memoryLine = memoryText(memory);
  const { lastRun, nextExpectedRun } = shown.times;
  const when = [
    `Last run: ${minuteOf(lastRun)}.`,
    ...(nextExpectedRun === null ? [] : [`Next run expected: ${minuteOf(nextExpectedRun)}.`]),
    'This text is kept by smtp-cert-check; what is written above or below it stays.',
  ].join(' ');
  const { since: _, ...report } = shown.report;
  const around = outside(before ?? '', id);
  const room = MAX_BODY_BYTES - memoryLine.length - around.above.length * 3 - around.below.length * 3 - 1000;
  const own = [
    markOf(id),
    memoryLine,
    ...(memory.status === 'duplicate'
      ? []
      : [renderMarkdown({ ...report, ...(shown.since && { since: shown.since }) }, Math.max(2000, room))]),
    ...shown.more,
    '',
    when,
    END,
  ].join('\n');
  return around.above + own + around.below;
}

/** What people wrote above and below our own part. */
function outside(body: string, id: string): { readonly above: string; readonly below: string } {
  const start = body.indexOf(markOf(id));
  if (start < 0) return { above: body === '' ? '' : `${body}\n\n`, below: '' };
  const end = body.indexOf(END, start);
  return { above: body.slice(0, start), below: end < 0 ? '' : body.slice(end + END.length) };
}

/** What a comment is known by: what it says of which findings. */
function commentMark(kind: string, findings: readonly Pick<OpenFinding, 'key'>[]): string {
  return `<!-- smtp-cert-check comment ${kind} ${digestOf(findings)} -->`;
}

/** The same for the same set of findings. */
export function digestOf(findings: readonly Pick<OpenFinding, 'key'>[]): string {
  const keys = findings.map(({ key }) => key).sort();
  return createHash('sha256').update(JSON.stringify(keys)).digest('hex').slice(0, 16);
}

/** The set of findings has changed. */
export function changeComment(since: Since, isBack: boolean): string {
  const all = [...since.added, ...since.still];
  const accepted = since.accepted === undefined ? '' : `, ${since.accepted.length} accepted now`;
  const counts = `${since.added.length} new, ${since.still.length} still there, ${since.gone.length} gone${accepted}`;
  return [
    commentMark(isBack ? 'back' : 'changed', all),
    `**${isBack ? 'Failing again' : 'What fails has changed'}: ${counts}.**`,
    '',
    ...sinceRows(since).map((row) => `- ${markdown(row)}`),
    '',
  ].join('\n');
}

/** Nothing is wrong any more. */
export function recoveryComment(
  { openSince, findings }: IssueMemory,
  now: string,
  isAccepted: (finding: OpenFinding) => boolean,
): string {
  const rows = findings.slice(0, 20).map((finding) => {
    const { target, address, ruleId, firstSeen } = finding;
    const where = address === null ? target : `${target} [${address}]`;
    return markdown(`${where} ${ruleId}, since ${dayOf(firstSeen)}${isAccepted(finding) ? ', accepted now' : ''}`);
  });
  const word = findings.length > 0 && findings.every(isAccepted) ? 'Accepted' : 'Resolved';
  return [
    commentMark('resolved', findings),
    `**${word}**, after ${distance(now, openSince).replace(/ ago$/, '').replace(/^in /, '')}. What was wrong:`,
    '',
    ...rows.map((row) => `- ${row}`),
    ...(findings.length > 20 ? [`- and ${findings.length - 20} more`] : []),
    '',
  ].join('\n');
}

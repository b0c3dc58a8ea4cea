import { explanationOfFinding } from '../advice/explanation.ts';
import { type ExitPolicy, policyFor } from '../model/exit-policy.ts';
import { type Finding, shownLevelOf } from '../model/finding.ts';
import type { Format } from '../model/format.ts';
import type { Level } from '../model/level.ts';
import type { Report, TargetReport, Verdict } from '../model/report.ts';
import { inline, plain, wellFormed } from '../text/escape.ts';
import { firstCommandOf, levelWord, messageOf, targetName, worstFirst } from './wording.ts';

/** What the line begins with, so that it can be found in a log among the lines of other programs. */
export const RESULT_WORD = 'smtp-cert-check-result';

/** Whoever reads logs for their last lines reads some kilobytes of them. */
export const MAX_RESULT_BYTES = 4096;

/** Of all paths together, in bytes; the others are counted. */
const MAX_PATHS_BYTES = 1400;

export interface WrittenReport {
  readonly format: Format;
  readonly path: string;
}

const ORDER: readonly Level[] = ['error', 'warning', 'note'];
const VERDICTS: readonly Verdict[] = ['fail', 'inconclusive', 'warn', 'pass'];

/**
 * The last line of the log, for programs: the fixed word, then JSON in the same line. `first` is the finding to begin
 * with, the one that weighs most; null: there is none.
 */
export function resultLine(
  report: Report,
  policy: ExitPolicy,
  exitCode: number,
  written: readonly WrittenReport[],
): string {
  const countOf = (verdict: Verdict) => report.targets.filter((one) => one.verdict === verdict).length;
  const found = worstFirst(report.targets)
    .flatMap((seen) => seen.findings.map((finding) => ({ finding, seen, level: levelIn(finding, seen, policy) })))
    .sort((a, b) => ORDER.indexOf(a.level) - ORDER.indexOf(b.level));
  const [first] = found;
  const reports = pathsWithin(written);
  return lineOf({
    verdict: report.verdict,
    exitCode,
    counts: { targets: report.targets.length, ...Object.fromEntries(VERDICTS.map((one) => [one, countOf(one)])) },
    findings: found.length,
    first: first === undefined ? null : firstFinding(first.finding, first.seen),
    reports,
    ...(reports.length < written.length && { moreReports: written.length - reports.length }),
  });
}

/** The same line of a run that came to no verdict: what was wrong with the request, or with the program. */
export function noResultLine(exitCode: number, problems: readonly string[]): string {
  const [first = ''] = problems;
  return lineOf({ verdict: null, exitCode, problems: problems.length, first: { message: clipped(first, 1000) } });
}

function lineOf(value: object): string {
  return `${RESULT_WORD} ${inline(value)}`;
}

function levelIn(finding: Finding, { target }: TargetReport, policy: ExitPolicy): Level {
  return shownLevelOf(finding, policyFor(target, policy));
}

function firstFinding(finding: Finding, seen: TargetReport): object {
  const { fix, commands, helpUri } = explanationOfFinding(finding, seen);
  const [place] = finding.locations;
  return {
    rule: finding.ruleId,
    level: levelWord(finding),
    target: clipped(targetName(seen.target), 280),
    message: clipped(messageOf(finding), 400),
    ...(place && { location: clipped(`${place.file}:${place.line}`, 200) }),
    fix: clipped(fix, 600),
    command: wholeOrNull(firstCommandOf(commands), 400),
    helpUri,
  };
}

/** The reports that went to files. */
export function writtenOf(
  outputs: readonly { readonly format: Format; readonly file: string | null }[],
): readonly WrittenReport[] {
  return outputs.flatMap(({ format, file }) => (file === null ? [] : [{ format, path: file }]));
}

/** Half a path or half a command is of no use, and may be of another. */
function wholeOrNull(text: string | null, maxBytes: number): string | null {
  return text === null || bytesOf(text) > maxBytes ? null : text;
}

function pathsWithin(written: readonly WrittenReport[]): readonly WrittenReport[] {
  let used = 0;
  return written.filter((one) => {
    const bytes = bytesOf(one);
    if (used + bytes > MAX_PATHS_BYTES) return false;
    used += bytes;
    return true;
  });
}

function clipped(text: string, maxBytes: number): string {
  const whole = plain(text);
  for (let length = whole.length; ; length = Math.floor(length * 0.9)) {
    const shown = length === whole.length ? whole : `${wellFormed(whole.slice(0, length))}…`;
    if (bytesOf(shown) <= maxBytes) return shown;
  }
}

/** As it is in the line. */
function bytesOf(value: unknown): number {
  return new TextEncoder().encode(inline(value)).length;
}

import { type Explanation, explanationsOf, helpUriOf, labels } from '../advice/explanation.ts';
import type { Finding } from '../model/finding.ts';
import type { Report, TargetReport } from '../model/report.ts';
import { codeBlock, markdown } from '../text/escape.ts';
import { renderCalendar } from './calendar.ts';
import { effectTable } from './effect.ts';
import { shownProblems } from './problems.ts';
import { sinceSection } from './since.ts';
import {
  addressOf,
  blockHead,
  changeSentences,
  countsText,
  distance,
  fingerprintsText,
  levelWord,
  messageOf,
  profilesText,
  targetName,
  worstFirst,
} from './wording.ts';

/**
 * The runner drops a step's whole summary over 1 MiB (its FileCommandManager); the comment fields of the Checks API
 * end at 65,535 characters.
 */
export const SUMMARY_LIMIT_BYTES = 1024 * 1024 - 1024;

/** The rest is in the other reports. */
const MAX_NOTES = 20;

const SIGNS = { fail: '❌', inconclusive: '❓', warn: '⚠️', pass: '✅' } as const;

/**
 * For the job summary: the verdict, a table of all targets, the worst first, the findings of each, and once per kind
 * of finding what to do about it. Where it would grow over the limit, what comes last is left out and counted.
 */
export function renderMarkdown(report: Report, limitBytes: number = SUMMARY_LIMIT_BYTES): string {
  const targets = worstFirst(report.targets);
  const opening = [
    `## ${SIGNS[report.verdict]} SMTP certificates: ${report.verdict}`,
    '',
    `${countsText(report.targets)}. Judged as of ${report.judgedAt} ${profilesText(report)}; trust anchors: ${markdown(report.trustAnchors)}.`,
    '',
    ...changeSentences(report).flatMap((sentence) => [`Change: ${markdown(sentence)}.`, '']),
    ...effectTable(report),
    ...sinceSection(report),
    ...(report.notes ?? []).slice(0, MAX_NOTES).flatMap((note) => [`Note: ${markdown(note)}.`, '']),
    '',
  ].join('\n');
  const tableHead = '| | Target | Expires | Findings |\n| --- | --- | --- | --- |\n';
  const advice = adviceFor(targets) + calendarWithin(report, limitBytes / 4);
  const room = limitBytes - byteLength(opening + tableHead + advice) - 200;
  const rows = targets.map((target) => row(target, report));
  const sections = targets.flatMap(sectionOf);
  const keptRows = fitting(rows, room);
  const keptSections = fitting(sections, room - byteLength(keptRows.join('')));
  const left = [
    ...(keptRows.length < rows.length ? [`${rows.length - keptRows.length} targets`] : []),
    ...(keptSections.length < sections.length
      ? [`the findings of ${sections.length - keptSections.length} targets`]
      : []),
  ];
  const rest = left.length === 0 ? '' : `\n…and ${left.join(' and ')}, left out to stay within ${limitBytes} bytes.\n`;
  return `${opening}${tableHead}${keptRows.join('')}${keptSections.join('')}${rest}${advice}`;
}

/** The calendar, unless the list is so long that it would crowd out the findings. */
function calendarWithin(report: Report, roomBytes: number): string {
  const calendar = renderCalendar(report);
  return byteLength(calendar) <= roomBytes ? calendar : '';
}

/** For the job summary of a run that could not begin; far below the limit, since few are shown and each has an end. */
export function renderProblems(problems: readonly string[]): string {
  return [
    '## ❌ SMTP certificates: nothing was checked',
    '',
    ...shownProblems(problems).map((problem) => `- ${markdown(problem)}`),
    '',
  ].join('\n');
}

function row({ target, profile, verdict, expiresAt, findings }: TargetReport, report: Report): string {
  const expiry = expiresAt === null ? '–' : `${expiresAt.slice(0, 10)} (${distance(report.judgedAt, expiresAt)})`;
  const ids = [...new Set(findings.map(({ ruleId }) => ruleId))].map((id) => `[${id}](${helpUriOf(id)})`);
  const own = profile === report.profile ? '' : ` (${profile})`;
  return `| ${SIGNS[verdict]} ${verdict} | \`${targetName(target)}\`${own} | ${expiry} | ${ids.join(', ')} |\n`;
}

function sectionOf({ target, verdict, findings }: TargetReport): string[] {
  if (findings.length === 0) return [];
  const items = findings.map((finding) => item(finding, addressOf(finding, target)));
  return [`\n### ${SIGNS[verdict]} ${markdown(targetName(target))}\n\n${items.join('')}`];
}

/** Once for each rule that found something, with the commands of each software it found it at. */
function adviceFor(targets: readonly TargetReport[]): string {
  return explanationsOf(targets)
    .map((one) => {
      const summary = `<details><summary>${one.ruleId}: why, and what to do</summary>`;
      return `\n${[summary, ...adviceParts(one), '</details>'].join('\n\n')}\n`;
    })
    .join('');
}

/** Why it is required, what fixes it and what shows it: one paragraph or block each. */
export function adviceParts({ why, seenAs, fix, commands, showBy }: Explanation): string[] {
  return [
    `**${labels.why}.** ${why}`,
    ...(seenAs.length === 0 ? [] : [`**${labels.seenAs}.** ${seenAs.map(markdown).join('; ')}`]),
    `**${labels.fix}.** ${fix}`,
    ...commands.flatMap((block) => [
      `**${labels.commands}** on ${markdown(blockHead(block))}`,
      codeBlock(block.shell, block.lines),
    ]),
    ...(showBy === null ? [] : [`**${labels.showBy}.**`, codeBlock('sh', [showBy])]),
  ];
}

function item(finding: Finding, address: string | null): string {
  const where = address === null ? '' : ` at \`${address}\``;
  const shown = fingerprintsText(finding);
  const fingerprints = shown === null ? '' : `<br>${shown}`;
  return `- **${levelWord(finding)}** [${finding.ruleId}](${helpUriOf(finding.ruleId)})${where}: ${markdown(messageOf(finding))}${fingerprints}\n`;
}

function fitting(parts: readonly string[], roomBytes: number): readonly string[] {
  let used = 0;
  const end = parts.findIndex((part) => {
    used += byteLength(part);
    return used > roomBytes;
  });
  return end < 0 ? parts : parts.slice(0, end);
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}

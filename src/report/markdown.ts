import type { Finding, Report, TargetReport } from '../model.ts';
import { markdown } from './escape.ts';
import {
  addressOf,
  countsText,
  distance,
  helpUriOf,
  levelWord,
  reproduction,
  ruleOf,
  targetName,
  worstFirst,
} from './wording.ts';

/**
 * The runner drops a step's whole summary over 1 MiB (its FileCommandManager); the comment fields of the Checks API
 * end at 65,535 characters.
 */
export const SUMMARY_LIMIT_BYTES = 1024 * 1024 - 1024;

const SIGNS = { fail: '❌', inconclusive: '❔', warn: '⚠️', pass: '✅' } as const;

/**
 * For the job summary: the verdict, a table of all targets, the worst first, and what to do about each finding. Where
 * it would grow over the limit, what comes last is left out and counted.
 */
export function renderMarkdown(report: Report, limitBytes: number = SUMMARY_LIMIT_BYTES): string {
  const targets = worstFirst(report.targets);
  const opening = [
    `## ${SIGNS[report.verdict]} SMTP certificates: ${report.verdict}`,
    '',
    `${countsText(report.targets)}. Judged as of ${report.judgedAt} by the ${report.profile} profile; trust anchors: ${markdown(report.trustAnchors)}.`,
    '',
    '',
  ].join('\n');
  const tableHead = '| | Target | Expires | Findings |\n| --- | --- | --- | --- |\n';
  const rows = targets.map((target) => row(target, report.judgedAt));
  const details = targets.flatMap((target) => detailsOf(target));
  const room = limitBytes - byteLength(opening + tableHead) - 200;
  const keptRows = fitting(rows, room);
  const keptDetails = fitting(details, room - byteLength(keptRows.join('')));
  const left = [
    ...(keptRows.length < rows.length ? [`${rows.length - keptRows.length} targets`] : []),
    ...(keptDetails.length < details.length ? [`the details of ${details.length - keptDetails.length} targets`] : []),
  ];
  const rest = left.length === 0 ? '' : `\n…and ${left.join(' and ')}, left out to stay within ${limitBytes} bytes.\n`;
  return `${opening}${tableHead}${keptRows.join('')}\n${keptDetails.join('')}${rest}`;
}

function row({ target, verdict, expiresAt, findings }: TargetReport, judgedAt: string): string {
  const expiry = expiresAt === null ? '' : `${expiresAt.slice(0, 10)} (${distance(judgedAt, expiresAt)})`;
  const ids = [...new Set(findings.map(({ ruleId }) => ruleId))].map((id) => `[${id}](${helpUriOf(id)})`);
  return `| ${SIGNS[verdict]} ${verdict} | \`${targetName(target)}\` | ${expiry} | ${ids.join(', ')} |\n`;
}

function detailsOf({ target, verdict, findings }: TargetReport): string[] {
  if (findings.length === 0) return [];
  const items = findings.map((finding) => item(finding, addressOf(finding, target)));
  const advice = [...new Map(findings.map((finding) => [finding.ruleId, finding])).values()].map(
    ({ ruleId, endpoint }) =>
      `**${ruleId}.** ${ruleOf(ruleId).rationale}\n\n**What to do.** ${ruleOf(ruleId).remediation}\n` +
      (endpoint === null ? '' : `\n\`\`\`sh\n${reproduction(target, endpoint)}\n\`\`\`\n`),
  );
  return [
    `\n### ${SIGNS[verdict]} ${targetName(target)}\n\n${items.join('')}\n<details><summary>Why, and what to do</summary>\n\n${advice.join('\n')}\n</details>\n`,
  ];
}

function item(finding: Finding, address: string | null): string {
  const where = address === null ? '' : ` at \`${address}\``;
  return `- **${levelWord(finding)}** [${finding.ruleId}](${helpUriOf(finding.ruleId)})${where}: ${markdown(finding.message)}\n`;
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

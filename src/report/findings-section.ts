import { firstStepOf } from '../advice/command-blocks.ts';
import { explanationOfFinding } from '../advice/explanation.ts';
import type { Report } from '../model/report.ts';
import { codeSpan, markdown } from '../text/escape.ts';
import { type AdviceSection, weightOfOne } from './advice-section.ts';
import { type HostRow, type RowFinding, rowName } from './host-row.ts';
import { dateOf, levelWord } from './wording.ts';

/** What the heading above an item says already. */
const EXPECTED = { fail: 'error', inconclusive: 'inconclusive', warn: 'warning', pass: 'note' } as const;

/** One item a row: what was found with its message, the worst first, and the first command of the fix. */
export function findingItems(rows: readonly HostRow[], report: Report, advice: AdviceSection): string[] {
  return rows.map((row) => {
    const head = `- ${rowName(row, report.profile)}`;
    const said = new Set<string>();
    const findings = [...row.findings].sort((a, b) => weightOfOne(a.finding) - weightOfOne(b.finding));
    const texts = findings.map((one) => textOf(one, row, report, advice, said));
    const [first = ''] = texts;
    return texts.length < 2 ? `${head}: ${first}\n` : `${head}\n${texts.map((text) => `  - ${text}\n`).join('')}`;
  });
}

function textOf(
  { finding, addresses }: RowFinding,
  { targets: [seen] }: HostRow,
  report: Report,
  { linkTo }: AdviceSection,
  said: Set<string>,
): string {
  const { accepted } = finding;
  const word = levelWord(finding);
  const level = accepted !== undefined || word === EXPECTED[seen.verdict] ? '' : `${word}: `;
  const where = addresses.length === 0 ? '' : ` at ${addresses.map((address) => `\`${address}\``).join(', ')}`;
  const message = `${level}${markdown(finding.message)}${where} (${linkTo(finding.ruleId)})`;
  if (accepted !== undefined)
    return `${message}<br>Accepted until ${dateOf(accepted.until, report)}: ${markdown(accepted.reason)}`;
  if (weightOfOne(finding) > 2) return message;
  const step = firstStep(finding, seen);
  if (step === null || said.has(step)) return message;
  said.add(step);
  return `${message}<br>${step}`;
}

/** The first command; on the server of a hoster, where nobody can run one, the first sentence of the fix. */
function firstStep(finding: RowFinding['finding'], seen: HostRow['targets'][0]): string | null {
  const { commands, fix } = explanationOfFinding(finding, seen);
  const [block] = commands;
  if (block?.isOfHoster) return /^.*?\.(?= |$)/.exec(fix)?.[0] ?? fix;
  const command = block === undefined ? null : firstStepOf(block);
  return command === null ? null : codeSpan(command);
}

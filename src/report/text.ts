import { styleText } from 'node:util';
import { reproduction } from '../advice/show-by.ts';
import type { Finding } from '../model/finding.ts';
import type { Report, TargetReport } from '../model/report.ts';
import { plain } from '../text/escape.ts';
import { wrapped } from '../text/wrap.ts';
import {
  type Advice,
  addressOf,
  adviceOn,
  countsWithNames,
  distance,
  helpUriOf,
  levelWord,
  messageOf,
  profilesText,
  refusalsOf,
  ruleOf,
  targetName,
  worstFirst,
} from './wording.ts';

type Style = Parameters<typeof styleText>[0];
const STYLES: Readonly<Record<string, Style>> = {
  error: 'red',
  fail: 'red',
  warning: 'yellow',
  warn: 'yellow',
  inconclusive: 'magenta',
  note: 'cyan',
  pass: 'green',
};

export interface TextOptions {
  /** For a terminal. */
  readonly colour?: boolean;
  /** Whether to show the commands that mend a finding and that reproduce it; true by default. */
  readonly commands?: boolean;
}

const INDENT = ' '.repeat(8);

/** More targets than this that pass without a finding are counted, not listed. */
const MAX_PASSES_LISTED = 20;

/** For people: one line a finding, the worst targets first; then once per kind of finding what to do about it. */
export function renderText(report: Report, { colour = false, commands = true }: TextOptions = {}): string {
  const painted = (word: string) =>
    colour && STYLES[word] !== undefined ? styleText(STYLES[word], word, { validateStream: false }) : word;

  const found = worstFirst(report.targets).flatMap(({ target, findings }) =>
    findings.map((finding) => {
      const address = addressOf(finding, target);
      const where = address === null ? targetName(target) : `${targetName(target)} [${address}]`;
      return `${where}: ${painted(levelWord(finding))} ${finding.ruleId}: ${plain(messageOf(finding))}`;
    }),
  );
  const passed = report.targets.filter(({ findings }) => findings.length === 0);
  const passes =
    passed.length > MAX_PASSES_LISTED
      ? [`${passed.length} targets: ${painted('pass')}, the first expires ${firstExpiryOf(passed, report)}`]
      : passed.map(
          (one) => `${targetName(one.target)}: ${painted(one.verdict)}, expires ${firstExpiryOf([one], report)}`,
        );
  const advice = firstOfEachRule(report.targets).flatMap(([{ ruleId, endpoint }, seen]) => [
    '',
    ruleId,
    ...wrapped(`${ruleOf(ruleId).title}.`, INDENT, '  Rule: '),
    ...wrapped(ruleOf(ruleId).rationale, INDENT, '  Why:  '),
    ...seenAs(ruleId),
    ...wrapped(ruleOf(ruleId).remediation, INDENT, '  Fix:  '),
    ...(commands ? commandLines(adviceOn(ruleId, endpoint, seen)) : []),
    ...(commands ? tryLine(reproduction(seen.target, endpoint, ruleId)) : []),
    `  More: ${helpUriOf(ruleId)}`,
  ]);
  const basis = `Judged as of ${report.judgedAt} ${profilesText(report)}; trust anchors: ${plain(report.trustAnchors)}.`;
  return [
    ...found,
    ...passes,
    ...advice,
    '',
    `${painted(report.verdict)}: ${countsWithNames(report.targets)}`,
    basis,
    '',
  ].join('\n');
}

function seenAs(ruleId: string): string[] {
  return refusalsOf(ruleId).map((words, index) => (index === 0 ? '  Seen: ' : INDENT) + words);
}

function tryLine(line: string | null): string[] {
  return line === null ? [] : [`  Try:  ${line}`];
}

function commandLines({ server, lines }: Advice): string[] {
  return lines.length === 0 ? [] : [`  Run:  # ${server}`, ...lines.map((line) => INDENT + line)];
}

function firstExpiryOf(targets: readonly TargetReport[], { judgedAt }: Report): string {
  const [first] = targets.flatMap(({ expiresAt }) => expiresAt ?? []).sort();
  return first === undefined ? 'at no date' : `${first.slice(0, 10)} (${distance(judgedAt, first)})`;
}

function firstOfEachRule(targets: readonly TargetReport[]): (readonly [Finding, TargetReport])[] {
  const first = new Map<string, readonly [Finding, TargetReport]>();
  for (const target of worstFirst(targets)) {
    for (const finding of target.findings) {
      if (!first.has(finding.ruleId)) first.set(finding.ruleId, [finding, target]);
    }
  }
  return [...first.values()];
}

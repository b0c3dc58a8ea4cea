import { styleText } from 'node:util';
import type { Finding, Report, TargetReport } from '../model.ts';
import { plain } from './escape.ts';
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

/** For people: one line a finding, the worst targets first; then once per kind of finding what to do about it. */
export function renderText(report: Report, { colour = false }: { readonly colour?: boolean } = {}): string {
  const painted = (word: string) =>
    colour && STYLES[word] !== undefined ? styleText(STYLES[word], word, { validateStream: false }) : word;

  const lines = worstFirst(report.targets).flatMap(({ target, verdict, expiresAt, findings }) => {
    const name = targetName(target);
    if (findings.length === 0) {
      const expiry =
        expiresAt === null ? '' : `, expires ${expiresAt.slice(0, 10)} (${distance(report.judgedAt, expiresAt)})`;
      return [`${name}: ${painted(verdict)}${expiry}`];
    }
    return findings.map((finding) => {
      const address = addressOf(finding, target);
      const where = address === null ? name : `${name} [${address}]`;
      return `${where}: ${painted(levelWord(finding))} ${finding.ruleId}: ${plain(finding.message)}`;
    });
  });
  const advice = firstOfEachRule(report.targets).flatMap(([{ ruleId, endpoint }, { target }]) => [
    '',
    `${ruleId}: ${ruleOf(ruleId).title}.`,
    `  Why:  ${ruleOf(ruleId).rationale}`,
    `  Fix:  ${ruleOf(ruleId).remediation}`,
    ...(endpoint === null ? [] : [`  See:  ${reproduction(target, endpoint)}`]),
    `  More: ${helpUriOf(ruleId)}`,
  ]);
  const basis = `Judged as of ${report.judgedAt} by the ${report.profile} profile; trust anchors: ${plain(report.trustAnchors)}.`;
  return [...lines, ...advice, '', `${painted(report.verdict)}: ${countsText(report.targets)}`, basis, ''].join('\n');
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

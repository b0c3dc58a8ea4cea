import { explanationsOf, labels } from '../advice/explanation.ts';
import { type ExitPolicy, policyFor } from '../model/exit-policy.ts';
import { type Finding, isBlocking } from '../model/finding.ts';
import type { Report, TargetReport } from '../model/report.ts';
import { xml } from '../text/escape.ts';
import { addressOf, levelWord, messageOf, uniqueNames } from './wording.ts';

/** What a test came to: `failure`, something is wrong; `error`, it could not be tested; `skipped`, either, and allowed. */
type Outcome = 'passed' | 'failure' | 'error' | 'skipped';

interface Case {
  readonly name: string;
  readonly seen: TargetReport;
  readonly outcome: Outcome;
  /** The rules by which it came to that. */
  readonly rules: readonly string[];
}

/**
 * JUnit XML, as Jenkins and GitLab read it: one test for each target, by the same name in every run, so that they can
 * tell a new failure from an old one. It fails where the run does; what the settings let pass is skipped and never
 * counted among the passed.
 */
export function renderJunit(report: Report, policy: ExitPolicy): string {
  const names = uniqueNames(report.targets);
  const cases = report.targets.map(
    (seen, index): Case => ({ name: names[index] ?? '', seen, ...judged(seen, policy) }),
  );
  const counted = (outcome: Outcome) => cases.filter((one) => one.outcome === outcome).length;
  const counts = attributes({ tests: cases.length, failures: counted('failure'), errors: counted('error') });
  const time = attributes({ time: secondsOf(report.targets) });
  const timestamp = attributes({ timestamp: report.judgedAt.slice(0, 19) });
  const notes = (report.notes ?? []).map((note) => xml(note));
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites${attributes({ name: 'smtp-cert-check' })}${counts}${time}>`,
    `  <testsuite${attributes({ name: 'SMTP certificates' })}${counts}${attributes({ skipped: counted('skipped') })}${time}${timestamp}>`,
    '    <properties>',
    ...Object.entries({ profile: report.profile, judgedAt: report.judgedAt, trustAnchors: report.trustAnchors }).map(
      ([name, value]) => `      <property${attributes({ name, value })}/>`,
    ),
    '    </properties>',
    ...cases.flatMap(testcase),
    ...(notes.length === 0 ? [] : ['    <system-out>', ...notes, '    </system-out>']),
    '  </testsuite>',
    '</testsuites>',
    '',
  ].join('\n');
}

function judged({ target, verdict, findings }: TargetReport, policy: ExitPolicy): Pick<Case, 'outcome' | 'rules'> {
  const own = policyFor(target, policy);
  const blocking = findings.filter((finding) => isBlocking(finding, own));
  const failing = blocking.filter(({ kind }) => kind === 'fail');
  const idsOf = (some: readonly Finding[]) => [...new Set(some.map(({ ruleId }) => ruleId))];
  if (failing.length > 0) return { outcome: 'failure', rules: idsOf(failing) };
  if (blocking.length > 0) return { outcome: 'error', rules: idsOf(blocking) };
  const isOpen = verdict === 'fail' || verdict === 'inconclusive';
  return {
    outcome: isOpen ? 'skipped' : 'passed',
    rules: idsOf(findings.filter(({ accepted }) => accepted === undefined)),
  };
}

function testcase({ name, seen, outcome, rules }: Case): string[] {
  const head = `    <testcase${attributes({ classname: 'smtp-cert-check', name, time: secondsOf([seen]) })}`;
  if (seen.findings.length === 0) return [`${head}/>`];
  const body = [...foundIn(seen), ...adviceFor(seen)];
  if (outcome === 'passed')
    return [`${head}>`, '      <system-out>', ...body, '      </system-out>', '    </testcase>'];
  const said = attributes({ type: rules[0] ?? outcome, message: `${seen.verdict}: ${rules.join(', ')}` });
  // Jenkins and GitLab show the message of a skipped test and not its text.
  if (outcome === 'skipped')
    return [
      `${head}>`,
      `      <skipped${said}/>`,
      '      <system-out>',
      ...body,
      '      </system-out>',
      '    </testcase>',
    ];
  return [`${head}>`, `      <${outcome}${said}>`, ...body, `      </${outcome}>`, '    </testcase>'];
}

/** Every finding, at a line each, and where it is to be fixed. */
function foundIn({ target, findings }: TargetReport): string[] {
  return findings.map((finding) => {
    const address = addressOf(finding, target);
    const [place] = finding.locations;
    const where = address === null ? '' : ` [${address}]`;
    const at = place === undefined ? '' : ` (${place.file}:${place.line})`;
    return xml(`${levelWord(finding)} ${finding.ruleId}${where}: ${messageOf(finding)}${at}`);
  });
}

function adviceFor(seen: TargetReport): string[] {
  return explanationsOf([seen]).flatMap(({ ruleId, fix, commands, helpUri }) =>
    [
      '',
      ruleId,
      `  ${labels.fix}: ${fix}`,
      ...commands.flatMap(({ lines }) => lines.map((line) => `  ${labels.commands}: ${line}`)),
      `  ${labels.helpUri}: ${helpUri}`,
    ].map(xml),
  );
}

/** How long the connections took, one after the other. */
function secondsOf(targets: readonly TargetReport[]): string {
  const all = targets.flatMap(({ observations }) => observations.map(({ elapsedMs }) => elapsedMs));
  return (all.reduce((sum, elapsedMs) => sum + elapsedMs, 0) / 1000).toFixed(3);
}

function attributes(values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${xml(String(value))}"`)
    .join('');
}

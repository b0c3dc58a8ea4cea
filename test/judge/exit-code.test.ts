import assert from 'node:assert/strict';
import { test } from 'node:test';
import { exitCodeOf } from '../../src/judge/exit-code.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { ExitPolicy, Report } from '../../src/model/report.ts';
import { anInterruption, aTarget } from '../support/facts.ts';

type Kind = Pick<Finding, 'kind' | 'level'>;
const error: Kind = { kind: 'fail', level: 'error' };
const warning: Kind = { kind: 'fail', level: 'warning' };
const unknown: Kind = { kind: 'inconclusive', level: 'error' };

const cases: readonly (readonly [
  behaviour: string,
  found: readonly Kind[],
  policy: Partial<ExitPolicy>,
  expected: number,
])[] = [
  ['nothing found', [], {}, 0],
  ['an error fails', [error], {}, 1],
  ['a warning does not', [warning], {}, 0],
  ['a warning fails where asked to', [warning], { failOn: 'warning' }, 1],
  ['nothing fails with fail-on never', [error, warning], { failOn: 'never' }, 0],
  ['what could not be tested has a code of its own', [unknown], {}, 3],
  ['a failure comes first', [unknown, error], {}, 1],
  ['what could not be tested may be a warning', [unknown], { onInconclusive: 'warn' }, 0],
  ['fail-on never does not make silence green', [unknown, error], { failOn: 'never' }, 3],
];

for (const [behaviour, found, policy, expected] of cases) {
  test(behaviour, () => {
    const findings = found.map(
      (one): Finding => ({
        ...one,
        ruleId: 'certificate-expired',
        key: '',
        message: '',
        evidence: {},
        endpoint: null,
        locations: [],
      }),
    );
    const target = {
      target: aTarget(),
      verdict: 'fail',
      profile: 'gmail',
      expiresAt: null,
      calendar: null,
      findings,
      observations: [],
    } as const;
    const report: Report = { profile: 'gmail', judgedAt: '', trustAnchors: '', verdict: 'fail', targets: [target] };
    assert.equal(exitCodeOf(report, { failOn: 'error', onInconclusive: 'fail', ...policy }), expected);
  });
}

test('a run that was stopped is not green, however lenient', () => {
  const observations = [anInterruption('greeting', { kind: 'aborted' })];
  const target = {
    target: aTarget(),
    verdict: 'inconclusive',
    profile: 'gmail',
    expiresAt: null,
    calendar: null,
    findings: [],
    observations,
  } as const;
  const report: Report = {
    profile: 'gmail',
    judgedAt: '',
    trustAnchors: '',
    verdict: 'inconclusive',
    targets: [target],
  };
  assert.equal(exitCodeOf(report, { failOn: 'never', onInconclusive: 'ignore' }), 3);
});

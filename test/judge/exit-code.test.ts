import assert from 'node:assert/strict';
import { test } from 'node:test';
import { exitCodeOf } from '../../src/judge/exit-code.ts';
import type { ExitPolicy } from '../../src/model/exit-policy.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { Report } from '../../src/model/report.ts';
import { anInterruption, aTarget } from '../support/facts.ts';

type Kind = Pick<Finding, 'kind' | 'level'>;
const error: Kind = { kind: 'fail', level: 'error' };
const warning: Kind = { kind: 'fail', level: 'warning' };
const note: Kind = { kind: 'fail', level: 'note' };
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
  ['a note fails nothing, however strict', [note], { failOn: 'warning' }, 0],
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

const seen = {
  target: aTarget(),
  verdict: 'fail',
  profile: 'gmail',
  expiresAt: null,
  calendar: null,
  observations: [],
} as const;
const found: Finding = {
  ...error,
  ruleId: 'certificate-expired',
  key: '',
  message: '',
  evidence: {},
  endpoint: null,
  locations: [],
};
const strictest: ExitPolicy = { failOn: 'warning', onInconclusive: 'fail' };
const reportOf = (targets: Report['targets'], more: Partial<Report> = {}): Report => ({
  profile: 'gmail',
  judgedAt: '',
  trustAnchors: '',
  verdict: 'fail',
  targets,
  ...more,
});

test('a run that ended before all was judged is not green, however lenient', () => {
  const lenient: ExitPolicy = { failOn: 'never', onInconclusive: 'ignore' };
  const passed = { ...seen, verdict: 'pass', findings: [] } as const;
  assert.equal(exitCodeOf(reportOf([passed], { unjudgedCount: 1 }), lenient), 3);
  assert.equal(exitCodeOf(reportOf([passed]), lenient), 0);
});

test('an accepted finding does not count', () => {
  const accepted = { until: '2027-01-31T00:00:00.000Z', reason: 'ordered' };
  assert.equal(exitCodeOf(reportOf([{ ...seen, findings: [{ ...found, accepted }] }]), strictest), 0);
  assert.equal(exitCodeOf(reportOf([{ ...seen, findings: [{ ...found, accepted }, found] }]), strictest), 1);
});

test('a target that a change does not touch fails nothing, nor one that was guessed from a file', () => {
  const unchanged = aTarget({ isUnchanged: true });
  const stopped = [anInterruption('greeting', { kind: 'aborted' })];
  assert.equal(
    exitCodeOf(reportOf([{ ...seen, target: unchanged, findings: [found], observations: stopped }]), strictest),
    0,
  );
  const guessed = aTarget({ discovered: { format: 'ansible', certainty: 'likely' } });
  assert.equal(exitCodeOf(reportOf([{ ...seen, target: guessed, findings: [found] }]), strictest), 0);
});

test('nothing to look at is green on a change alone, or where silence is allowed', () => {
  const change = {
    base: 'git',
    because: '',
    fileCount: 1,
    filesOfConcern: 0,
    unchangedCount: 0,
    passedOverCount: 0,
    interpolatedCount: 0,
  } as const;
  assert.equal(exitCodeOf(reportOf([]), strictest), 3);
  assert.equal(exitCodeOf(reportOf([]), { failOn: 'error', onInconclusive: 'warn' }), 0);
  assert.equal(exitCodeOf(reportOf([], { change }), strictest), 0);
});

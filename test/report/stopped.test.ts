/** How far a run came that was stopped, and what is left of a target that it did not finish with. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Finding } from '../../src/model/finding.ts';
import type { Observation } from '../../src/model/observation.ts';
import type { TargetReport } from '../../src/model/report.ts';
import { isLookedAt, shownOf, stoppedIn, stoppedText } from '../../src/report/stopped.ts';
import { aFinding, aHandshake, anInterruption, aReport } from '../support/facts.ts';

const bySignal = anInterruption('connect', { kind: 'aborted' });
const byTime = anInterruption('connect', { kind: 'run-timeout', limitMs: 60_000 });
const unjudged = (evidence: Finding['evidence'], facts: Partial<Finding> = {}) =>
  aFinding({ kind: 'inconclusive', evidence, ...facts });
const second = { address: '192.0.2.2', port: 587, family: 4 } as const;

const CAUSES: readonly (readonly [what: string, facts: Partial<TargetReport>, by: string | null])[] = [
  ['nothing', {}, null],
  ['a handshake and its findings', { observations: [aHandshake()], findings: [aFinding()] }, null],
  ['a look that ended by itself', { observations: [anInterruption('connect', { kind: 'timeout', limitMs: 1 })] }, null],
  ['a look that a signal ended', { observations: [aHandshake(), bySignal] }, 'by a signal'],
  ['one that the limit ended', { observations: [byTime] }, 'by total-timeout-ms after 60000 ms'],
  [
    'one that the limit ended behind one that ended by itself',
    { observations: [anInterruption('connect', { kind: 'timeout', limitMs: 1 }), byTime] },
    'by total-timeout-ms after 60000 ms',
  ],
  ['a judgement that a signal ended', { findings: [unjudged({ cause: 'aborted' })] }, 'by a signal'],
  [
    'one that the limit ended',
    { findings: [aFinding(), unjudged({ cause: 'run-timeout', limitMs: 5 })] },
    'by total-timeout-ms after 5 ms',
  ],
  ['a finding that speaks of another cause', { findings: [unjudged({ cause: 'timeout' })] }, null],
  ['a certificate that says such a word', { findings: [aFinding({ evidence: { cause: 'aborted' } })] }, null],
];
for (const [what, facts, by] of CAUSES)
  test(`a run is ${by === null ? 'not stopped' : `stopped ${by}`} where there is ${what}`, () => {
    const report = aReport({}, facts, {});
    assert.deepEqual(stoppedIn(report), by === null ? null : { doneCount: 2, targetCount: 3, by });
    assert.deepEqual(report.targets.map(isLookedAt), [true, by === null, true]);
  });

test('it is said how many targets there were', () => {
  assert.equal(stoppedText({ doneCount: 0, targetCount: 1, by: '' }), 'Stopped after 0 of 1 target');
  assert.equal(stoppedText({ doneCount: 1, targetCount: 2, by: '' }), 'Stopped after 1 of 2 targets');
});

test('what a server was found to do stays, and what comes of the end of the run is no fault of its', () => {
  const keysOf = (observations: readonly Observation[], ...findings: readonly Finding[]) =>
    shownOf(aReport({ observations, findings }).targets[0] ?? assert.fail()).map((one) =>
      one.findings.map(({ key }) => key),
    );
  const expired = aFinding({ key: 'expired' });
  const notTold = unjudged({}, { key: 'not told' });
  const incomplete = aFinding({ key: 'incomplete', ruleId: 'look-incomplete', level: 'note' });
  const all = [expired, notTold, incomplete];
  assert.deepEqual(keysOf([aHandshake()], ...all), [['expired', 'not told', 'incomplete']]);
  assert.deepEqual(keysOf([aHandshake(), bySignal], ...all), [['expired']]);
  assert.deepEqual(keysOf([bySignal], notTold), []);
  // Another address was looked at to the end.
  assert.deepEqual(keysOf([{ ...bySignal, endpoint: second }], ...all), [['expired', 'not told', 'incomplete']]);
  const elsewhere = unjudged({}, { key: 'elsewhere', endpoint: second });
  assert.deepEqual(keysOf([aHandshake({ endpoint: second }), bySignal], elsewhere), [['elsewhere']]);
  assert.deepEqual(keysOf([bySignal], unjudged({}, { key: 'nowhere', endpoint: null })), [['nowhere']]);
  assert.deepEqual(keysOf([], expired, unjudged({ cause: 'aborted' })), [['expired']]);
});

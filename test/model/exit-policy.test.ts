/** What counts as failure, and the level that goes with it in every format. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type ExitPolicy, policyFor } from '../../src/model/exit-policy.ts';
import { isBlocking, shownLevelOf } from '../../src/model/finding.ts';
import { aFileTarget, aFinding, aTarget } from '../support/facts.ts';

const strictest: ExitPolicy = { failOn: 'warning', onInconclusive: 'fail' };
const policy = (failOn: ExitPolicy['failOn'], onInconclusive: ExitPolicy['onInconclusive']) => ({
  failOn,
  onInconclusive,
});
const likely = { discovered: { format: 'ansible', certainty: 'likely' } } as const;
const certain = { discovered: { format: 'postfix', certainty: 'certain' } } as const;

for (const [behaviour, target, asked, expected] of [
  ['what was listed goes by what was asked for', aTarget(), strictest, strictest],
  ['what was listed on port 25, too', aTarget({ port: 25 }), strictest, strictest],
  ['what a change leaves alone', aTarget({ isUnchanged: true }), strictest, policy('never', 'ignore')],
  ['what was guessed', aTarget(likely), strictest, policy('never', 'warn')],
  ['what was guessed, where silence is ignored', aTarget(likely), policy('error', 'ignore'), policy('never', 'ignore')],
  ['what was found for certain', aTarget(certain), strictest, strictest],
  ['what was found on port 25', aTarget({ ...certain, port: 25 }), strictest, policy('warning', 'warn')],
  [
    'what was found on port 25, where silence is ignored',
    aTarget({ ...certain, port: 25 }),
    policy('error', 'ignore'),
    policy('error', 'ignore'),
  ],
  ['a file that was found', aFileTarget(certain), strictest, strictest],
] as const) {
  test(`${behaviour}: fail-on ${expected.failOn}, on-inconclusive ${expected.onInconclusive}`, () => {
    assert.deepEqual(policyFor(target, asked), expected);
  });
}

const accepted = { until: '2027-01-31T00:00:00.000Z', reason: 'ordered' };

for (const [behaviour, found, asked, expected] of [
  ['an error is an error', {}, strictest, 'error'],
  ['where nothing fails it is a warning', {}, policy('never', 'fail'), 'warning'],
  ['a warning stays one where nothing fails', { level: 'warning' }, policy('never', 'fail'), 'warning'],
  ['and where warnings fail', { level: 'warning' }, strictest, 'warning'],
  ['a note stays one', { level: 'note' }, policy('never', 'ignore'), 'note'],
  ['what is accepted is for information', { accepted }, strictest, 'note'],
  ['what could not be tested fails', { kind: 'inconclusive' }, policy('never', 'fail'), 'error'],
  ['or warns', { kind: 'inconclusive' }, policy('warning', 'warn'), 'warning'],
  ['or is for information', { kind: 'inconclusive' }, policy('warning', 'ignore'), 'note'],
] as const) {
  test(`${behaviour}: shown as ${expected}`, () => {
    assert.equal(shownLevelOf(aFinding(found), asked), expected);
  });
}

for (const [behaviour, found, asked, expected] of [
  ['an error fails the run', {}, policy('error', 'ignore'), true],
  ['and nothing does where nothing is to', {}, policy('never', 'fail'), false],
  ['a warning does not', { level: 'warning' }, policy('error', 'fail'), false],
  ['but where it is to', { level: 'warning' }, policy('warning', 'ignore'), true],
  ['a note never does', { level: 'note' }, strictest, false],
  ['nor what is accepted', { accepted }, strictest, false],
  ['what could not be tested does', { kind: 'inconclusive', level: 'note' }, policy('never', 'fail'), true],
  ['or does not', { kind: 'inconclusive' }, policy('warning', 'warn'), false],
] as const) {
  test(`${behaviour}: ${expected}`, () => {
    assert.equal(isBlocking(aFinding(found), asked), expected);
  });
}

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { TargetReport } from '../../src/model/report.ts';
import { type Target, targetKeyOf } from '../../src/model/target.ts';
import { effectOf, type KnownOfBase, probedBefore } from '../../src/world/effect.ts';
import { aTarget } from '../support/facts.ts';

const service = (host: string) => aTarget({ host });
const reportOf = (target: Target, verdict: TargetReport['verdict']): TargetReport => ({
  target,
  verdict,
  profile: 'gmail',
  expiresAt: null,
  calendar: null,
  findings: [],
  observations: [],
});
const [old, now, gone, new_] = ['old', 'now', 'gone', 'new'].map((name) => service(`${name}.acme.net`)) as [
  Target,
  Target,
  Target,
  Target,
];
const replaced = [
  { before: old, after: now },
  { before: gone, after: null },
  { before: null, after: new_ },
];
const nothingKnown: KnownOfBase = () => null;
const known: KnownOfBase = (target) =>
  target === old || target === gone ? { verdict: 'pass', expiresAt: null, ruleIds: [] } : null;

test('what something takes the place of is looked at, what is gone is not, nor what an earlier run has seen', () => {
  assert.deepEqual(probedBefore([now, new_], replaced, nothingKnown), [old]);
  assert.deepEqual(probedBefore([now, new_], replaced, known), []);
  assert.deepEqual(probedBefore([now, new_, old], replaced, nothingKnown), []);
});

test('however large the change, few servers of the base are looked at', () => {
  const many = Array.from({ length: 500 }, (_, index) => ({ before: service(`h${index}.acme.net`), after: now }));
  assert.equal(probedBefore([now], many, nothingKnown).length, 20);
});

test('what an earlier run has seen counts, and says that it has', () => {
  const effect = effectOf([reportOf(now, 'fail'), reportOf(new_, 'warn')], [], replaced, known);
  assert.deepEqual(effect?.before, { passedCount: 2, targetCount: 2 });
  assert.deepEqual(effect?.after, { passedCount: 1, targetCount: 2 });
  assert.deepEqual(
    effect?.rows.map(({ before, after }) => [before?.seenBy, before?.verdict, after?.seenBy, after?.verdict]),
    [
      ['an earlier run', 'pass', 'this run', 'fail'],
      ['an earlier run', 'pass', undefined, undefined],
      [undefined, undefined, 'this run', 'warn'],
    ],
  );
});

test('what nobody has seen counts on no side, and what the change leaves alone on both', () => {
  const unchanged = { ...service('same.acme.net'), isUnchanged: true as const };
  const effect = effectOf([reportOf(now, 'pass'), reportOf(unchanged, 'pass')], [], replaced, nothingKnown);
  assert.deepEqual(effect?.before, { passedCount: 1, targetCount: 1 });
  assert.deepEqual(effect?.after, { passedCount: 2, targetCount: 2 });
  assert.equal(effect?.rows[0]?.before?.verdict, null);
});

test('a change that only adds has nothing to compare', () => {
  const added = [{ before: null, after: new_ }];
  assert.equal(effectOf([reportOf(new_, 'pass')], [], added, nothingKnown), null);
  assert.equal(targetKeyOf(new_), 'new.acme.net:587');
});

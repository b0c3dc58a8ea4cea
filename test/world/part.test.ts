import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Exception } from '../../src/model/finding.ts';
import { exceptionsFor, ownPart, saidToBePart } from '../../src/world/part.ts';
import { anObserved, aReport, aTarget } from '../support/facts.ts';

const targets = ['a', 'b', 'c'].map((name) => aTarget({ host: `${name}.example.com` }));

test('a shard has its own targets and what belongs to them, and a run without shards has all', () => {
  const whole = ownPart(targets, null);
  assert.deepEqual([whole.of(targets), whole.part], [targets, null]);
  const parts = [1, 2].map((number) => ownPart(targets, { number, count: 2 }));
  assert.deepEqual(
    parts.map(({ of, part }) => [of(['A', 'B', 'C']), part]),
    [
      [['A', 'C'], { number: 1, count: 2, places: [0, 2] }],
      [['B'], { number: 2, count: 2, places: [1] }],
    ],
  );
  // A recording may have seen fewer.
  assert.deepEqual(parts[0]?.of(['A']), ['A']);
});

test('a part is judged by the exceptions for its own targets', () => {
  const [own, other] = targets.map(({ host }) => ({ host, port: null }) as Exception);
  const observed = anObserved([{ target: targets[0] as (typeof targets)[0], observations: [] }]);
  assert.deepEqual(exceptionsFor([own, other] as Exception[], observed), [own]);
});

test('a report on a part says so behind its other notes', () => {
  const report = { ...aReport(), notes: ['a note'] };
  assert.equal(saidToBePart(report, null), report);
  const note = 'this is shard 1 of 2, with 2 of all targets: the verdict is on these alone';
  const part = { number: 1, count: 2, places: [0, 2] };
  assert.deepEqual(saidToBePart(report, part).notes, ['a note', note]);
  assert.deepEqual(saidToBePart(aReport(), part).notes, [note]);
});

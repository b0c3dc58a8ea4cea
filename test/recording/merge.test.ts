/** Parts of a run, merged: the report is the one that a single machine would give. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { judgeAll } from '../../src/check.ts';
import type { Observed } from '../../src/model/observation.ts';
import type { Target } from '../../src/model/target.ts';
import { profiles } from '../../src/profiles/index.ts';
import { merge } from '../../src/recording/merge.ts';
import { renderers } from '../../src/report/index.ts';
import { rules } from '../../src/rules/index.ts';
import { goodChain } from '../support/ca.ts';
import { aFileTarget, aHandshake, anInterruption, anObserved, aTarget, endpoint, now } from '../support/facts.ts';

const { presented, root, endEntity } = await goodChain();
const anchors = { public: [root.pem], given: [], private: [] };
const standard = { profile: 'gmail', profiles, exceptions: [] } as const;
const seen = [
  aHandshake({ presentedChain: presented }),
  aHandshake({ presentedChain: [endEntity.pem] }),
  anInterruption('connect', { kind: 'timeout', limitMs: 50 }),
].flatMap((observation) =>
  [587, 25].map((port, index) => ({
    target: aTarget({
      host: `mx-${observation.outcome}-${observation.outcome === 'handshake' ? observation.presentedChain.length : 0}.example`,
      port,
    }),
    observations: [{ ...observation, endpoint: { ...endpoint, port, address: `192.0.2.${index + 1}` } }],
  })),
);

test('any cut of a run into parts, merged in any grouping, gives the report of the whole, byte for byte', () => {
  const whole = judgeAll(anObserved(seen, anchors), rules, standard, now);
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.integer({ min: 1, max: seen.length - 1 }), { minLength: 1 }),
      fc.boolean(),
      (cuts, fromLeft) => {
        const places = [0, ...cuts.sort((a, b) => a - b), seen.length];
        const parts = places.slice(1).map((end, index) => anObserved(seen.slice(places[index], end), anchors));
        const merged = fromLeft
          ? parts.reduce((one, other) => merge(one, other))
          : parts.reduceRight((other, one) => merge(one, other));
        const report = judgeAll(merged, rules, standard, now);
        for (const render of Object.values(renderers)) assert.equal(render(report), render(whole));
      },
    ),
  );
});

test('of a target that two parts looked at, everything observed counts', () => {
  const [one, other] = [seen[0], seen[2]] as [(typeof seen)[0], (typeof seen)[0]];
  const merged = merge(anObserved([one], anchors), anObserved([{ ...other, target: one.target }], anchors));
  assert.deepEqual(merged.seen, [{ target: one.target, observations: [...one.observations, ...other.observations] }]);
});

test('what is to be judged in two ways is judged in both, though it is one server or one file', () => {
  const [service, file] = [aTarget(), aFileTarget()];
  const ways: readonly (readonly Target[])[] = [
    [service, { ...service, profile: 'strict' }],
    [{ ...service, profile: 'strict' }, service],
    [service, { ...service, mode: 'implicit' }],
    [{ ...service, isUnchanged: true }, service],
    [{ ...file, name: 'a.example', referenceIdentifiers: ['a.example'] }, file],
    [file, { ...file, server: 'postfix' }],
  ];
  for (const targets of ways) {
    const [one, other] = targets.map((target) => anObserved([{ target, observations: [] }], anchors));
    assert.ok(one !== undefined && other !== undefined);
    assert.deepEqual(
      merge(one, other).seen.map(({ target }) => target),
      targets,
    );
  }
  // Where it is written, and for whom the commands of the report are, is no other way.
  const elsewhere = { ...service, server: 'exim', writtenAt: { file: 'hosts.txt', line: 1 } } as const;
  const same = [service, elsewhere].map((target) => ({ target, observations: [] }));
  assert.deepEqual(merge(anObserved(same, anchors), anObserved([], anchors)).seen, [same[0]]);
});

test('the later date, the trust anchors of both, and both their words', () => {
  const part = (day: number, pem: string, trustAnchors: string): Observed => ({
    observedAt: `2026-06-0${day}T00:00:00.000Z`,
    trustAnchors,
    anchors: { public: [pem, 'common'], given: [], private: [] },
    notes: [trustAnchors, 'both'],
    seen: [],
  });
  assert.deepEqual(merge(part(2, 'b', 'one'), part(1, 'a', 'other')), {
    observedAt: '2026-06-02T00:00:00.000Z',
    trustAnchors: 'one; other',
    anchors: { public: ['a', 'b', 'common'], given: [], private: [] },
    notes: ['one', 'both', 'other'],
    seen: [],
  });
  assert.equal(merge(part(1, 'a', 'one'), part(1, 'a', 'one')).trustAnchors, 'one');
});

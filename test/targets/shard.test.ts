import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { placesIn } from '../../src/targets/shard.ts';
import { aFileTarget, aTarget } from '../support/facts.ts';

const shards = (hosts: readonly string[], count: number) => {
  const targets = hosts.map((host, index) => aTarget({ host, port: 1 + index }));
  return Array.from({ length: count }, (_, index) => placesIn(targets, { number: index + 1, count }));
};

test('each target is in one shard, and all targets of a host in the same', () => {
  const host = fc.integer({ min: 0, max: 30 }).map((number) => `mx${number}.example`);
  fc.assert(
    fc.property(fc.array(host), fc.integer({ min: 1, max: 8 }), (hosts, count) => {
      const all = shards(hosts, count);
      assert.deepEqual(
        all.flat().sort((a, b) => a - b),
        hosts.map((_, place) => place),
      );
      for (const places of all) {
        assert.deepEqual(
          places,
          [...places].sort((a, b) => a - b),
        );
        const own = new Set(places.map((place) => hosts[place]));
        assert.equal(hosts.filter((one) => own.has(one)).length, places.length);
      }
    }),
  );
});

test('the shards are as even as their hosts allow', () => {
  const single = shards(
    Array.from({ length: 1003 }, (_, index) => `mx${index}.example`),
    4,
  );
  assert.deepEqual(single.map(({ length }) => length).sort(), [250, 251, 251, 251]);
  const [big, ...rest] = shards(['a', 'a', 'a', 'b', 'c', 'd'], 2);
  assert.deepEqual(
    [big, ...rest],
    [
      [0, 1, 2],
      [3, 4, 5],
    ],
  );
  // The largest first, wherever it stands.
  assert.deepEqual(shards(['b', 'c', 'd', 'a', 'a', 'a'], 2), [
    [3, 4, 5],
    [0, 1, 2],
  ]);
  const files = Array.from({ length: 4 }, (_, index) => aFileTarget({ file: `${index}.pem`, name: null }));
  assert.deepEqual(
    [1, 2].map((number) => placesIn(files, { number, count: 2 })),
    [
      [0, 2],
      [1, 3],
    ],
  );
});

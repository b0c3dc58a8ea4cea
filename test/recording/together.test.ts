/** Recordings of parts as one, from facts: shards by their places, others behind each other, and what is no whole refused. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Exception } from '../../src/model/finding.ts';
import type { Known, KnownCertificate, KnownEndpoint, Locked } from '../../src/model/known.ts';
import { together } from '../../src/recording/parts.ts';
import { type Part, parseRecording, type Recording } from '../../src/recording/read.ts';
import { renderRecording } from '../../src/recording/write.ts';
import { anInterruption, anObserved, aTarget, daysFromNow, now } from '../support/facts.ts';

const at = (days: number) => daysFromNow(days).toISOString();
const dead = anInterruption('connect', { kind: 'aborted' });
const seenAt = (...hosts: readonly string[]) =>
  hosts.map((host) => ({ target: aTarget({ host }), observations: [dead] }));

const recording = (hosts: readonly string[], own: Partial<Recording> = {}): Recording => ({
  ...anObserved(seenAt(...hosts)),
  judgedAt: now.toISOString(),
  judgedBy: {},
  exceptions: [],
  ...own,
});
const shard = (number: number, count: number, places: readonly number[], own: Partial<Recording> = {}) => {
  const part: Part = { number, count, places };
  return recording(
    places.map((place) => `mx${place}.example`),
    { part, ...own },
  );
};
const merged = (...all: readonly [Recording, ...Recording[]]) =>
  together(all.map((one, index) => ({ file: `${index + 1}.json`, recording: one })) as never);
const hostsOf = ({ seen }: Recording) => seen.map(({ target }) => ('host' in target ? target.host : null));

test('one recording stays as it is', () => {
  const only = shard(1, 2, [0]);
  assert.equal(merged(only), only);
});

test('shards are put in the places of the whole list, in whatever order they come', () => {
  const [one, two, three] = [shard(1, 3, [0, 4]), shard(2, 3, [2]), shard(3, 3, [1, 3])];
  for (const all of [
    [one, two, three],
    [three, one, two],
  ] as const) {
    const whole = merged(...all);
    assert.deepEqual(
      hostsOf(whole),
      [0, 1, 2, 3, 4].map((place) => `mx${place}.example`),
    );
    assert.equal(whole.part, undefined);
    assert.equal('known' in whole, false);
  }
});

test('recordings that are no shards come one behind the other, and of one target all that was seen', () => {
  const whole = merged(recording(['b.example']), recording(['a.example', 'b.example']));
  assert.deepEqual(hostsOf(whole), ['b.example', 'a.example']);
  assert.equal(whole.seen[0]?.observations.length, 2);
});

test('what was judged and observed last is the date of the whole', () => {
  const dated = (days: number) => recording(['a.example'], { judgedAt: at(days), observedAt: at(days - 1) });
  for (const all of [
    [dated(3), dated(5), dated(4)],
    [dated(5), dated(3), dated(4)],
    [dated(3), dated(4), dated(5)],
  ] as const) {
    const { judgedAt, observedAt } = merged(...all);
    assert.deepEqual([judgedAt, observedAt], [at(5), at(4)]);
  }
});

test('exceptions of all count, each once', () => {
  const exception = (host: string): Exception => ({
    ruleId: 'certificate-expired',
    host,
    port: null,
    fingerprint: null,
    until: at(30),
    reason: 'moves',
    writtenAt: { file: 'hosts.yml', line: 1 },
  });
  const [a, b] = [exception('a.example'), exception('b.example')];
  const { exceptions } = merged(
    recording(['a.example'], { exceptions: [a, b] }),
    recording(['b.example'], { exceptions: [{ ...b }] }),
  );
  assert.deepEqual(exceptions, [a, b]);
});

test('trust anchors of all are trusted, once, and notes are said once', () => {
  const from = (pem: string) =>
    recording([], { anchors: { public: [pem], given: ['g'], private: [] }, notes: ['n', pem] });
  const { anchors, notes } = merged(from('b'), from('a'), from('b'));
  assert.deepEqual(anchors, { public: ['a', 'b'], given: ['g'], private: [] });
  assert.deepEqual(notes, ['n', 'b', 'a']);
});

const certificate = (name: string): KnownCertificate => ({
  sha256: 'a'.repeat(64),
  keySha256: null,
  keyAlgorithm: null,
  name,
  issuer: 'CN=Test CA',
  names: [name],
  isSelfIssued: false,
  notBefore: at(-1),
  notAfter: at(1),
});
const endpoint = (target: string): KnownEndpoint => ({
  target,
  address: '192.0.2.1',
  chain: ['a'.repeat(64)],
  certificate: certificate('a'),
  tlsVersion: null,
  firstSeen: at(-2),
  lastSeen: at(-1),
});
const entry = (target: string): Locked => ({
  ...{ target, keyAlgorithm: 'ec', keySha256: 'a'.repeat(64), issuer: 'CN=Test CA', names: [target] },
  ...{ notBefore: at(-1), tlsVersion: null },
});

test('what each part knew from elsewhere is known of the whole, once, by the name of the first file', () => {
  const earlier = (...endpoints: readonly string[]): Known => ({
    earlier: { file: `${endpoints[0]}.state`, observedAt: at(-1), endpoints: endpoints.map(endpoint) },
  });
  const rest: Known = {
    locked: { file: 'a.lock', entries: [entry('a'), entry('b')] },
    listed: { file: 'a.list', certificates: [certificate('a')] },
  };
  const more: Known = {
    locked: { file: 'b.lock', entries: [entry('b'), entry('c')] },
    listed: { file: 'b.list', certificates: [certificate('a'), certificate('b')] },
  };
  const knowing = (known?: Known) => recording(['a.example'], known && { known });
  const { known } = merged(
    knowing(),
    knowing(earlier('x', 'y')),
    knowing(rest),
    knowing({ ...more, ...earlier('y', 'z') }),
  );
  assert.deepEqual(known, {
    earlier: { file: 'x.state', observedAt: at(-1), endpoints: ['x', 'y', 'z'].map(endpoint) },
    locked: { file: 'a.lock', entries: ['a', 'b', 'c'].map(entry) },
    listed: { file: 'a.list', certificates: ['a', 'b'].map(certificate) },
  });
  assert.deepEqual(merged(knowing(rest), knowing()).known, rest);
});

for (const [what, all, message] of [
  [
    'other settings',
    [shard(1, 2, [0]), shard(2, 2, [1], { judgedBy: { profile: ['strict'] } })],
    'cannot merge "2.json" with "1.json": they were judged by different settings, expected the same',
  ],
  [
    'a shard of another run',
    [shard(1, 2, [0]), shard(2, 3, [1])],
    'cannot merge "2.json": it is one of 3 shards, the first is one of 2',
  ],
  [
    'a shard twice',
    [shard(1, 2, [0]), shard(2, 2, [1]), shard(1, 2, [0])],
    'cannot merge "3.json": "1.json" is shard 1 of 2 as well',
  ],
  [
    'a recording that is no shard',
    [shard(1, 2, [0]), recording(['mx1.example'])],
    'cannot merge "2.json": it is no shard, and the others are',
  ],
  [
    'a recording that is no shard in front',
    [recording(['mx1.example']), shard(1, 2, [0])],
    'cannot merge "1.json": it is no shard, and the others are',
  ],
  [
    'shards that are missing',
    [shard(2, 4, [1]), shard(4, 4, [3])],
    'cannot merge: shard 1, 3 of 4 is missing, expected all of them',
  ],
  [
    'fewer places than targets',
    [shard(1, 2, [0]), { ...shard(2, 2, [1]), seen: seenAt('a.example', 'b.example') }],
    'cannot merge "2.json": it has 2 targets and 1 places',
  ],
  [
    'one place for two targets',
    [shard(1, 2, [0, 1]), shard(2, 2, [1])],
    'cannot merge: the shards are not of one list, expected each target in one of them',
  ],
  [
    'one place for two targets, and none for another',
    [shard(1, 3, [0]), shard(2, 3, [0]), shard(3, 3, [2])],
    'cannot merge: the shards are not of one list, expected each target in one of them',
  ],
  [
    'a place that no target has',
    [shard(1, 2, [0]), shard(2, 2, [2])],
    'cannot merge: the shards are not of one list, expected each target in one of them',
  ],
] as const satisfies readonly (readonly [string, readonly [Recording, ...Recording[]], string])[]) {
  test(`${what}: no whole can be made of that`, () =>
    assert.throws(() => merged(...(all as readonly [Recording, ...Recording[]])), { name: 'UsageError', message }));
}

test('a recording is written with the part that it is and what was known, and read again', () => {
  const known: Known = {
    earlier: {
      file: 'state.json',
      observedAt: at(-1),
      endpoints: [endpoint('a'), { ...endpoint('b'), newest: certificate('c') }],
    },
    locked: { file: 'a.lock', entries: [entry('a')] },
    listed: { file: 'a.list', certificates: [certificate('a')] },
  };
  for (const one of [recording(['a.example']), shard(1, 2, [3]), recording(['a.example'], { known })])
    assert.deepEqual(parseRecording(renderRecording(one), 'x.json'), one);
});

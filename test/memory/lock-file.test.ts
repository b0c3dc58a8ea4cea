/** The lock as a file: an entry a line, sorted, and errors at the line of the entry. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseLock, renderLock, updatedLock } from '../../src/memory/lock-file.ts';
import type { Locked } from '../../src/model/known.ts';
import { UsageError } from '../../src/problem.ts';
import { goodChain } from '../support/ca.ts';
import { aHandshake, anInterruption, aTarget, now } from '../support/facts.ts';

const entry = (target: string, facts: Partial<Locked> = {}): Locked => ({
  target,
  keyAlgorithm: 'ec',
  keySha256: 'ab'.repeat(32),
  issuer: 'CN=Test CA',
  names: ['mail.example.com'],
  notBefore: '2026-05-01T00:00:00.000Z',
  tlsVersion: 'TLSv1.3',
  ...facts,
});
const [a, b] = [entry('a.example:25'), entry('b.example:25')];

test('a lock is written an entry a line, sorted, and read again', () => {
  const text = renderLock([b, a]);
  assert.equal(
    text,
    `{\n  "lockVersion": 1,\n  "entries": [\n    ${JSON.stringify(a)},\n    ${JSON.stringify(b)}\n  ]\n}\n`,
  );
  assert.deepEqual(parseLock(text, 'x.lock'), [a, b]);
  assert.deepEqual(parseLock(renderLock([]), 'x.lock'), []);
});

for (const [what, text, line, message] of [
  ['nothing', '', 1, 'expected a lock, as --update-lock writes it'],
  ['null', 'null', 1, 'expected a lock, as --update-lock writes it'],
  ['a text', '"lockVersion"', 1, 'expected a lock, as --update-lock writes it'],
  ['another file', '{"entries": []}', 1, 'expected a lock, as --update-lock writes it'],
  ['a later lock', renderLock([a]).replace('1', '2'), 1, 'expected lock version 1, which this release reads'],
  ['a lock without entries', '{"lockVersion": 1}', 1, 'expected entries to be a list'],
  [
    'a lock with a damaged entry',
    renderLock([a, { ...b, keySha256: 'x' }]),
    5,
    'expected entries[1].keySha256 to be a SHA-256 in hexadecimal digits',
  ],
  [
    'a lock whose twelfth entry is damaged',
    renderLock([...Array<Locked>(11).fill(a), { ...b, names: 1 as never }]),
    15,
    'expected entries[11].names to be a list',
  ],
  [
    'a lock that somebody else has written on one line',
    JSON.stringify({ lockVersion: 1, entries: [a, { ...b, names: 1 }] }),
    1,
    'expected entries[1].names to be a list',
  ],
] as const) {
  test(`${what} is refused at line ${line}`, () => {
    const location = { file: 'x.lock', line };
    const whole = `cannot read the lock: ${message}; --update-lock writes it anew`;
    assert.throws(
      () => parseLock(text, 'x.lock'),
      (error) => {
        assert.ok(error instanceof UsageError);
        assert.deepEqual(error.problems, [{ message: whole, location }]);
        return true;
      },
    );
  });
}

test('what was seen takes the place of the entries of its targets, once, and the others stay', async () => {
  const { presented } = await goodChain();
  const target = aTarget();
  const one = aHandshake({ presentedChain: presented });
  const observations = [one, { ...one, endpoint: { address: '192.0.2.2', port: 587, family: 4 } as const }];
  const stale = entry('mail.example.com:587');
  const updated = updatedLock([a, stale, b], { seen: [{ target, observations }], observedAt: now.toISOString() });
  assert.deepEqual(
    updated.map((each) => each.target),
    ['a.example:25', 'b.example:25', 'mail.example.com:587'],
  );
  assert.notEqual(updated[2]?.keySha256, stale.keySha256);
  const cut = { target, observations: [anInterruption('connect', { kind: 'aborted' })] };
  assert.deepEqual(updatedLock([stale, a], { seen: [cut], observedAt: now.toISOString() }), [stale, a]);
});

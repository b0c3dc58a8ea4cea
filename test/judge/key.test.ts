/** A finding is known again: what later runs, SARIF and an issue that is kept true go by. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { judgeAll } from '../../src/check.ts';
import type { LookName } from '../../src/model/look.ts';
import type { Look, Observation } from '../../src/model/observation.ts';
import { type Target, targetKeyOf } from '../../src/model/target.ts';
import { profiles } from '../../src/profiles/index.ts';
import { rules } from '../../src/rules/index.ts';
import { goodChain, type Issued, issue } from '../support/ca.ts';
import {
  aFileTarget,
  aHandshake,
  aKey,
  anInterruption,
  anObserved,
  aReading,
  aTarget,
  daysFromNow,
  endpoint,
} from '../support/facts.ts';

const ecdsa = await goodChain('ecdsa');
const rsa = await goodChain('rsa');
const other = await issue({
  subject: 'CN=other',
  dnsNames: ['other.example'],
  issuer: ecdsa.intermediate,
  notAfter: daysFromNow(20),
});
const anchorPem = { public: [ecdsa.root.pem, rsa.root.pem], given: [], private: [] };
const chains: readonly (readonly [string, ...string[]])[] = [
  ecdsa.presented,
  rsa.presented,
  [ecdsa.endEntity.pem],
  [other.pem, (ecdsa.intermediate as Issued).pem],
];

const aChain = fc.constantFrom(...chains);
const anAddress = fc.constantFrom('192.0.2.1', '192.0.2.2');
const look = (name: LookName): Look => ({ name, serverName: 'mail.example.com' });
const seenAt = (port: number): fc.Arbitrary<Observation> =>
  fc
    .record({
      address: anAddress,
      presentedChain: aChain,
      name: fc.constantFrom('first', 'rsa', 'ecdsa', 'without-sni'),
    })
    .map(({ address, presentedChain, name }) =>
      aHandshake({ endpoint: { ...endpoint, address, port }, presentedChain, look: look(name as LookName) }),
    );
const aService = fc.constantFrom(587, 465, 25).chain((port) =>
  fc.record({
    target: fc.constant<Target>(aTarget({ port, mode: port === 465 ? 'implicit' : 'starttls' })),
    observations: fc.array(
      fc.oneof(seenAt(port), fc.constant<Observation>(anInterruption('connect', { kind: 'timeout', limitMs: 50 }))),
      { maxLength: 5 },
    ),
  }),
);
const aListedFile = fc.record({
  target: fc.constant<Target>(aFileTarget({ file: 'mail/cert.pem' })),
  observations: aChain.map((presentedChain): Observation[] => [
    aReading({
      presentedChain,
      privateKeys: [aKey({ isInRepository: true }), aKey({ line: 9, isInRepository: true })],
    }),
  ]),
});
const aRun = fc.uniqueArray(fc.oneof(aService, aListedFile), {
  minLength: 1,
  maxLength: 3,
  selector: ({ target }) => targetKeyOf(target),
});
type Run = typeof aRun extends fc.Arbitrary<infer Value> ? Value : never;

function findingsAt(run: Run, days: number) {
  const { targets } = judgeAll(
    anObserved(run, anchorPem),
    rules,
    { profile: 'gmail', profiles, exceptions: [] },
    daysFromNow(days),
  );
  return targets.flatMap(({ findings }, index) => findings.map((finding) => ({ ...finding, index })));
}

test('the same faults have the same keys on every day, and no two faults of a run have one', () => {
  fc.assert(
    fc.property(aRun, fc.integer({ min: -5, max: 60 }), fc.integer({ min: -5, max: 60 }), (run, one, two) => {
      const [before, after] = [findingsAt(run, one), findingsAt(run, two)];
      for (const found of [before, after])
        assert.equal(new Set(found.map(({ key }) => key)).size, found.length, 'each key is of one finding');
      // What a rule finds at as many places on both days is the same there.
      const keysBy = (found: typeof before) => {
        const byFault = new Map<string, string[]>();
        for (const { key, ruleId, index, endpoint: at } of found) {
          const fault = `${ruleId} ${index} ${at?.address}`;
          byFault.set(fault, [...(byFault.get(fault) ?? []), key]);
        }
        return byFault;
      };
      const later = keysBy(after);
      for (const [fault, keys] of keysBy(before)) {
        const again = later.get(fault) ?? [];
        if (again.length === keys.length) assert.deepEqual(again, keys);
      }
      for (const { key } of before) assert.doesNotMatch(key, /\d{4}-\d\d|days?\b|hours?\b/);
    }),
    { numRuns: 150, seed: 1 },
  );
});

test('ports are apart, and so are the key types of one address', () => {
  const chainAt = (port: number): Run[number] => ({
    target: aTarget({ port, mode: port === 465 ? 'implicit' : 'starttls' }),
    observations: (['first', 'rsa'] as const).map((name, index) =>
      aHandshake({
        endpoint: { ...endpoint, port },
        look: look(name),
        presentedChain: [(index === 0 ? ecdsa : rsa).endEntity.pem],
      }),
    ),
  });
  const found = findingsAt([chainAt(587), chainAt(465)], 0).filter(({ ruleId }) => ruleId === 'chain-incomplete');
  assert.deepEqual(
    found.map(({ key }) => key),
    [
      'chain-incomplete mail.example.com:587 192.0.2.1 ecdsa',
      'chain-incomplete mail.example.com:587 192.0.2.1 rsa',
      'chain-incomplete mail.example.com:465 192.0.2.1 ecdsa',
      'chain-incomplete mail.example.com:465 192.0.2.1 rsa',
    ],
  );
});

test('of several chains in one file each fault has a key of its own', async () => {
  const ending = (name: string) =>
    issue({
      subject: `CN=${name}`,
      dnsNames: ['mail.example.com'],
      issuer: ecdsa.intermediate,
      notAfter: daysFromNow(-1),
    });
  const expired = await Promise.all(['a', 'b', 'c'].map(ending));
  const observations = expired.map(({ pem }, index) =>
    aReading({ presentedChain: [pem, (ecdsa.intermediate as Issued).pem], chainNumber: index + 1 }),
  );
  const found = findingsAt([{ target: aFileTarget({ file: 'all.pem' }), observations }], 0);
  assert.deepEqual(
    found.filter(({ ruleId }) => ruleId === 'certificate-expired').map(({ key }) => key),
    ['', ' #2', ' #3'].map((number) => `certificate-expired file:all.pem ecdsa${number}`),
  );
});

test('a finding is placed where its rule knows, else where the target is written', () => {
  const writtenAt = { file: 'hosts.txt', line: 3 };
  const placed = (run: Run) => findingsAt(run, 0).map(({ ruleId, locations }) => [ruleId, locations]);
  assert.deepEqual(placed([{ target: aTarget({ writtenAt }), observations: [] }]), [
    ['endpoint-unreachable', [writtenAt]],
  ]);
  const file = aFileTarget({ file: 'mail/cert.pem' });
  const keys = [aKey({ file: 'mail/x.key', line: 4, isInRepository: true })];
  const found = placed([
    { target: file, observations: [aReading({ privateKeys: keys, presentedChain: [other.pem] })] },
  ]);
  assert.deepEqual(Object.fromEntries(found as [string, unknown][])['private-key-in-repository'], [
    { file: 'mail/x.key', line: 4 },
  ]);
  assert.deepEqual(Object.fromEntries(found as [string, unknown][])['certificate-host-mismatch'], [
    { file: 'mail/cert.pem', line: 1 },
  ]);
});

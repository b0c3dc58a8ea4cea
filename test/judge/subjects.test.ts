/** Which of all that was seen is judged, by which rule, and for whom. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { judge } from '../../src/judge/judge.ts';
import { subjectsOf } from '../../src/judge/subjects.ts';
import type { LookName } from '../../src/model/look.ts';
import type { Observation, Probed } from '../../src/model/observation.ts';
import type { Target } from '../../src/model/target.ts';
import { COMPRESSED_POINT } from '../../src/pki/algorithms.ts';
import { pathFinder } from '../../src/pki/path.ts';
import { trustAnchorsOf } from '../../src/pki/trust-anchors.ts';
import { profiles } from '../../src/profiles/index.ts';
import { rules } from '../../src/rules/index.ts';
import { goodChain, issue } from '../support/ca.ts';
import {
  aCaCertificate,
  aCertificate,
  aFileTarget,
  aHandshake,
  anInterruption,
  aReading,
  aTarget,
  aTrustedPath,
  daysFromNow,
  endpoint,
  limits,
  now,
} from '../support/facts.ts';

const chain = await goodChain();
const findPath = pathFinder(trustAnchorsOf({ public: [chain.root.pem], given: [], private: [] }, 'test'), now, limits);
const alone = { siblings: [], isNetworkUp: true, exceptions: [] };
const judged = (observations: readonly Observation[], target: Target = aTarget()) =>
  judge({ target, observations }, alone, rules, profiles.gmail, findPath, now);
const as = <One extends Probed>(name: LookName, observation: One): One => ({
  ...observation,
  look: { name, serverName: 'mail.example.com' },
});
const looking = (name: LookName, presentedChain: readonly [string, ...string[]], address = '192.0.2.1') =>
  as(name, aHandshake({ presentedChain, endpoint: { ...endpoint, address } }));
const expired = await issue({
  subject: 'CN=mail.example.com',
  dnsNames: ['mail.example.com'],
  issuer: chain.intermediate,
  notAfter: daysFromNow(-1),
});
const stale = [expired.pem, chain.intermediate.pem] as const;
const pemOf = (text: string) => `-----BEGIN CERTIFICATE-----\n${text}\n-----END CERTIFICATE-----\n`;
const garbage = [pemOf('AAAA')] as const;
const alert = as('first', anInterruption('handshake', { kind: 'tls-alert', alertNumber: 40 }));

for (const [behaviour, observations, isExpected] of [
  ['the look that took the place of the first', [looking('small-client-hello', stale), alert], true],
  [
    'the same once more, which another machine may have answered',
    [looking('small-client-hello', chain.presented), looking('small-client-hello', stale), alert],
    true,
  ],
  [
    'a look with all algorithms once more, where none has less',
    [looking('any-algorithm', chain.presented), looking('any-algorithm', stale), alert],
    true,
  ],
  [
    'a look with all algorithms beside one with those of the profile',
    [looking('first', chain.presented), looking('any-algorithm', stale)],
    false,
  ],
  [
    'a short ClientHello beside a long one, as senders have either',
    [looking('first', chain.presented), looking('small-client-hello', stale)],
    true,
  ],
  [
    'obsolete TLS at one address, where another showed nothing',
    [
      looking('first', chain.presented),
      looking('obsolete-tls', stale),
      { ...alert, endpoint: { ...endpoint, address: '192.0.2.2' } },
    ],
    false,
  ],
] as const) {
  test(`${behaviour}: its certificate is ${isExpected ? '' : 'not '}judged`, () => {
    const isJudged = judged(observations).findings.some(({ ruleId }) => ruleId === 'certificate-expired');
    assert.equal(isJudged, isExpected);
  });
}

test('what cannot be decoded is an error where all senders meet it, or where nothing else was seen', () => {
  const silent = anInterruption('greeting', { kind: 'timeout', limitMs: 5 });
  for (const [observations, level] of [
    [[looking('first', chain.presented), looking('rsa', garbage)], 'warning'],
    [[looking('first', garbage), looking('rsa', garbage)], 'error'],
    [[looking('rsa', garbage), looking('first', garbage)], 'error'],
    [[silent, looking('rsa', garbage)], 'error'],
    [[looking('first', chain.presented), looking('rsa', garbage, '192.0.2.2')], undefined],
  ] as const) {
    const found = judged(observations).findings.find(({ ruleId }) => ruleId === 'certificate-undecodable');
    assert.equal(found?.level, level);
  }
});

test('each chain of a file is read by itself', () => {
  const observations = [garbage, [pemOf('MAA=')], chain.presented].map((presentedChain, index) =>
    aReading({ presentedChain, chainNumber: index + 1 }),
  );
  const { presented } = subjectsOf({ target: aFileTarget(), observations }, alone, findPath);
  const reasons = presented.map(({ subject }) => subject.undecodable);
  assert.equal(reasons[2], null);
  assert.equal(new Set(reasons).size, 3, reasons.join('; '));
});

test('of a look that was repeated the first answer counts for what it asked', () => {
  const refused = as('tls1.2', alert);
  const taken = looking('tls1.2', chain.presented);
  const first = looking('first', chain.presented);
  const isRefused = (...observations: Observation[]) =>
    judged(observations).findings.some(({ ruleId }) => ruleId === 'tls12-not-supported');
  assert.deepEqual([isRefused(first, refused, taken), isRefused(first, taken, refused)], [true, false]);
});

test('the key is judged by its use in the handshake, and a file has none', () => {
  const remarks = { ...aCertificate().remarks, disputed: [COMPRESSED_POINT] };
  const path = aTrustedPath([aCertificate({ remarks }), aCaCertificate()]);
  const pathBy = (observation: Observation, target: Target) =>
    subjectsOf({ target, observations: [observation] }, alone, () => path).certificate[0]?.subject.path.defects;
  const kinds = (defects: typeof path.defects | undefined) => defects?.map(({ kind }) => kind);
  assert.deepEqual(kinds(pathBy(aHandshake({ tlsVersion: 'TLSv1.2' }), aTarget())), ['key-type-unsuitable']);
  assert.deepEqual(kinds(pathBy(aHandshake({ tlsVersion: 'TLSv1.3' }), aTarget())), []);
  assert.deepEqual(kinds(pathBy(aReading(), aFileTarget())), []);
});

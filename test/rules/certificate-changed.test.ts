import { X509Certificate } from 'node:crypto';
import type { Digests } from '../../src/model/finding.ts';
import type { KnownEndpoint, KnownOfTarget, Locked } from '../../src/model/known.ts';
import type { Observation } from '../../src/model/observation.ts';
import { fingerprintsOf } from '../../src/pki/fingerprints.ts';
import { knownEndpointsOf } from '../../src/pki/known-endpoints.ts';
import { lockedOf } from '../../src/rule/changed.ts';
import rule from '../../src/rules/certificate-changed.ts';
import { type Issued, issue, type Wanted } from '../support/ca.ts';
import { aHandshake, anInterruption, aTarget, daysFromNow } from '../support/facts.ts';
import { testRule } from '../support/rule.ts';

const caOf = (organization: string, name: string) =>
  issue({ subject: `C=US, O=${organization}, CN=${name}`, isCa: true });
const [r12, r13, zero] = [
  await caOf("Let's Encrypt", 'R12'),
  await caOf("Let's Encrypt", 'R13'),
  await caOf('ZeroSSL', 'Z1'),
];
const make = (facts: Partial<Wanted> = {}) =>
  issue({
    subject: 'CN=mail.example.com',
    dnsNames: ['mail.example.com', 'mx.example.com'],
    issuer: r12,
    keyName: 'one',
    notBefore: daysFromNow(-60),
    notAfter: daysFromNow(30),
    ...facts,
  });
const later = { notBefore: daysFromNow(-1), notAfter: daysFromNow(89) };
const first = await make();
const renewed = await make({ ...later, keyName: 'two', issuer: r13 });
const renewedByAnother = await make({ ...later, issuer: zero });
const otherKey = await make({ keyName: 'two' });
const lessNames = await make({ ...later, dnsNames: ['mail.example.com'] });
const lessNamesOfZero = await make({ ...later, issuer: zero, dnsNames: ['mail.example.com'] });
const moreNames = await make({ ...later, dnsNames: ['mail.example.com', 'mx.example.com', 'evil.example.net'] });
const rsa = await make({ keyType: 'rsa', ...later });
const otherRsa = await make({ keyType: 'rsa', keyName: 'two', ...later });
const selfSigned = await issue({
  subject: 'CN=mail.example.com',
  dnsNames: ['mail.example.com', 'mx.example.com'],
  keyName: 'one',
  ...later,
});

const served = ({ pem }: Issued, address = '192.0.2.1', facts: object = {}): Observation =>
  aHandshake({ presentedChain: [pem], endpoint: { address, port: 587, family: 4 }, ...facts });
const byKeyType = (one: Issued): Observation => ({
  ...(served(one) as object as ReturnType<typeof aHandshake>),
  look: { name: 'rsa', serverName: 'mail.example.com' },
});
const endpoints = (...observations: Observation[]): KnownEndpoint[] =>
  knownEndpointsOf({ target: aTarget(), observations }, daysFromNow(-2).toISOString());
const known = (facts: Partial<KnownOfTarget>): KnownOfTarget => ({
  earlier: [],
  locked: null,
  certificates: [],
  ...facts,
});
const lockOf = (...observations: Observation[]) => ({
  file: 'mail-certs.lock',
  entries: endpoints(...observations).map(lockedOf) as readonly Locked[],
});
const seen = (observations: Observation[], facts?: Partial<KnownOfTarget>) => ({
  target: aTarget(),
  observations,
  siblings: [],
  exceptions: [],
  ...(facts && { known: known(facts) }),
});
const earlier = endpoints(served(first));
const locked = lockOf(served(first));

const OLDER = 'another key, in a certificate that was not issued later';
const ZEROSSL = 'issued by "C=US, O=ZeroSSL, CN=Z1", before by "C=US, O=Let\'s Encrypt, CN=R12"';
/** What an exception has to name. */
const digestsOf = (...all: Issued[]) => ({
  certificates: all.map(({ pem }) => fingerprintsOf({ x509: new X509Certificate(pem) }) as Digests),
});
const notLocked = (change: string, one: Issued) =>
  ({
    kind: 'fail',
    message: `not as locked in "mail-certs.lock": 192.0.2.1: ${change}`,
    evidence: { changes: [`192.0.2.1: ${change}`] },
    ...digestsOf(one),
  }) as const;

testRule(rule, [
  ['does not apply where nothing is known', seen([served(first)]), 'not-applicable'],
  ['passes the same certificate', seen([served(first)], { earlier, locked }), 'pass'],
  ['passes what is not locked, and was not there before', seen([served(first)], { locked: lockOf() }), 'pass'],
  [
    'passes where no certificate was seen',
    seen([anInterruption('connect', { kind: 'timeout', limitMs: 1 })], { earlier, locked }),
    'pass',
  ],
  [
    'notes a renewal by the same issuer, by another of its intermediate certificates and with a new key',
    seen([served(renewed)], { earlier }),
    {
      kind: 'fail',
      level: 'note',
      message: '192.0.2.1 presents a certificate that the same issuer renewed since the run before',
      evidence: { target: 'mail.example.com:587', renewed: ['192.0.2.1'] },
    },
  ],
  [
    'notes it against a lock, which need not be written anew for it',
    seen([served(renewed), served(renewed, '192.0.2.2')], { locked }),
    {
      kind: 'fail',
      level: 'note',
      message:
        '192.0.2.1, 192.0.2.2 present a certificate that the same issuer renewed since "mail-certs.lock" was written',
      evidence: { target: 'mail.example.com:587', renewed: ['192.0.2.1', '192.0.2.2'] },
    },
  ],
  [
    'fails another issuer than the lock says',
    seen([served(renewedByAnother)], { locked }),
    {
      kind: 'fail',
      message:
        'not as locked in "mail-certs.lock": 192.0.2.1: issued by "C=US, O=ZeroSSL, CN=Z1", before by "C=US, O=Let\'s Encrypt, CN=R12"',
      evidence: {
        changes: ['192.0.2.1: issued by "C=US, O=ZeroSSL, CN=Z1", before by "C=US, O=Let\'s Encrypt, CN=R12"'],
      },
      ...digestsOf(renewedByAnother),
    },
  ],
  [
    'fails what another machine behind the same address presents',
    seen([served(first), served(first), served(renewedByAnother)], { locked }),
    notLocked(ZEROSSL, renewedByAnother),
  ],
  [
    'does not compare it with the run before, which knows one machine',
    seen([served(first), served(renewedByAnother)], { earlier }),
    'pass',
  ],
  [
    'leaves to other rules what is presented without SNI',
    seen([served(first), served(selfSigned, '192.0.2.1', { look: { name: 'without-sni', serverName: null } })], {
      locked,
    }),
    'pass',
  ],
  [
    'warns of one that is other than in the run before',
    seen([served(selfSigned)], { earlier }),
    {
      kind: 'fail',
      level: 'warning',
      message:
        'not as in the run before: 192.0.2.1: issued by "CN=mail.example.com", before by "C=US, O=Let\'s Encrypt, CN=R12"',
      evidence: {
        changes: ['192.0.2.1: issued by "CN=mail.example.com", before by "C=US, O=Let\'s Encrypt, CN=R12"'],
      },
      ...digestsOf(selfSigned),
    },
  ],
  [
    'fails names that are gone, and names that are new',
    seen([served(lessNames), served(moreNames, '192.0.2.2')], { locked }),
    {
      kind: 'fail',
      message:
        'not as locked in "mail-certs.lock": 192.0.2.1: without the name mx.example.com; 192.0.2.2: with the new name evil.example.net',
      evidence: {
        changes: ['192.0.2.1: without the name mx.example.com', '192.0.2.2: with the new name evil.example.net'],
      },
      ...digestsOf(lessNames, moreNames),
    },
  ],
  [
    'fails another key in a certificate that was not issued later',
    seen([served(otherKey)], { locked }),
    notLocked(OLDER, otherKey),
  ],
  [
    'fails a certificate older than the locked one',
    seen([served(first)], { locked: lockOf(served(renewed)) }),
    notLocked(OLDER, first),
  ],
  ['fails another type of key', seen([served(rsa)], { locked }), notLocked('a key of type rsa, before ec', rsa)],
  [
    'fails another key of a type that was asked for before',
    seen([served(first), byKeyType(otherRsa)], { locked: lockOf(served(first), byKeyType(rsa)) }),
    notLocked(OLDER, otherRsa),
  ],
  [
    'only notes a type of key that nobody asked for before',
    seen([served(first), byKeyType(rsa)], { locked }),
    {
      kind: 'fail',
      level: 'note',
      message: '192.0.2.1 presents a certificate that the same issuer renewed since "mail-certs.lock" was written',
      evidence: { target: 'mail.example.com:587', renewed: ['192.0.2.1'] },
    },
  ],
  [
    'passes one that it was locked with',
    seen([served(first), byKeyType(rsa)], { locked: lockOf(served(first), byKeyType(rsa)) }),
    'pass',
  ],
  [
    'fails less TLS',
    seen([served(first, '192.0.2.1', { tlsVersion: 'TLSv1.2' })], { locked }),
    {
      kind: 'fail',
      message: 'not as locked in "mail-certs.lock": 192.0.2.1: TLSv1.2, before TLSv1.3',
      evidence: { changes: ['192.0.2.1: TLSv1.2, before TLSv1.3'] },
      ...digestsOf(first),
    },
  ],
  [
    'passes more TLS',
    seen([served(first)], { locked: lockOf(served(first, '192.0.2.1', { tlsVersion: 'TLSv1.2' })) }),
    'pass',
  ],
  [
    'takes any of several locked certificates',
    seen([served(renewed)], { locked: lockOf(served(first), served(renewed, '192.0.2.2')) }),
    'pass',
  ],
  [
    'compares an address with what it presented itself',
    seen([served(first)], { earlier: endpoints(served(renewed), served(first, '192.0.2.2')) }),
    {
      kind: 'fail',
      level: 'warning',
      message: `not as in the run before: 192.0.2.1: ${OLDER}`,
      evidence: { changes: [`192.0.2.1: ${OLDER}`] },
      ...digestsOf(first),
    },
  ],
  [
    'warns of a new address that presents what no other does',
    seen([served(renewedByAnother, '192.0.2.9')], { earlier }),
    {
      kind: 'fail',
      level: 'warning',
      message: `not as in the run before: 192.0.2.9: ${ZEROSSL}`,
      evidence: { changes: [`192.0.2.9: ${ZEROSSL}`] },
      ...digestsOf(renewedByAnother),
    },
  ],
  ['compares a new address with the others', seen([served(first, '192.0.2.9')], { earlier }), 'pass'],
  [
    'is not silenced by the run before where the lock says otherwise',
    seen([served(renewedByAnother)], { locked, earlier: endpoints(served(renewedByAnother)) }),
    notLocked(ZEROSSL, renewedByAnother),
  ],
  [
    'names every change, and every address',
    seen([served(lessNamesOfZero), served(lessNamesOfZero, '192.0.2.2')], { earlier }),
    {
      kind: 'fail',
      level: 'warning',
      message: `not as in the run before: 192.0.2.1: ${ZEROSSL}, without the name mx.example.com; 192.0.2.2: ${ZEROSSL}, without the name mx.example.com`,
      evidence: {
        changes: ['192.0.2.1', '192.0.2.2'].map((at) => `${at}: ${ZEROSSL}, without the name mx.example.com`),
      },
      ...digestsOf(lessNamesOfZero),
    },
  ],
]);

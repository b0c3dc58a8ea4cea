/** What is kept of what a run saw, to know it again: in short, with an end, and so that any change is seen. */
import assert from 'node:assert/strict';
import { createHash, X509Certificate } from 'node:crypto';
import { test } from 'node:test';
import type { Observation } from '../../src/model/observation.ts';
import type { Target } from '../../src/model/target.ts';
import { certificateOf } from '../../src/pki/certificate.ts';
import { allEndpointsOf, keptNames, knownCertificateOf, knownEndpointsOf } from '../../src/pki/known-endpoints.ts';
import { type CertificateDraft, caDraft, HOST, pemOf, SERVER_AUTH } from '../support/chain-draft.ts';
import { bitString, oid, sequence } from '../support/der.ts';
import { aFileTarget, aHandshake, anInterruption, aTarget, daysFromNow } from '../support/facts.ts';

const ca = caDraft('O=Test,CN=CA', 'p256-8', null);
const leaf = (changes: Partial<CertificateDraft> = {}): CertificateDraft => ({
  ...caDraft(`CN=${HOST}`, 'p256-9', ca),
  basicConstraints: null,
  keyUsage: ['digitalSignature'],
  extendedKeyUsage: [SERVER_AUTH],
  names: [{ type: 'dns', value: HOST }],
  ...changes,
});
const names = (...values: string[]) => values.map((value) => ({ type: 'dns', value }) as const);
const sha256 = (bytes: Buffer | string) => createHash('sha256').update(bytes).digest('hex');
const known = (draft: CertificateDraft) => knownCertificateOf(certificateOf(pemOf(draft)));
const odd = (draft: CertificateDraft = leaf()): CertificateDraft => ({
  ...draft,
  encoding: { publicKey: () => sequence(sequence(oid('1.2.3')), bitString(Buffer.alloc(2))) },
});

test('a certificate in short has its digests, its key, its names and its dates', () => {
  const draft = leaf({ names: names('MX.example.com', HOST, 'mx.example.com') });
  const x509 = new X509Certificate(pemOf(draft));
  assert.deepEqual(known(draft), {
    sha256: sha256(x509.raw),
    keySha256: sha256(x509.publicKey.export({ type: 'spki', format: 'der' })),
    keyAlgorithm: 'ec',
    name: HOST,
    issuer: 'O=Test, CN=CA',
    names: [HOST, 'mx.example.com'],
    isSelfIssued: false,
    notBefore: daysFromNow(-1000).toISOString(),
    notAfter: daysFromNow(1000).toISOString(),
  });
  assert.equal(known(ca)?.isSelfIssued, true);
  assert.equal(known(odd()), null, 'a key that OpenSSL cannot read');
});

test('what anybody may have written into a name is kept to 300 letters', () => {
  const long = leaf({ subject: `CN=${'s'.repeat(301)}`, issuerName: `CN=${'i'.repeat(301)}` });
  assert.deepEqual([known(long)?.name, known(long)?.issuer], ['s'.repeat(300), `CN=${'i'.repeat(297)}`]);
});

test('of very many names, or very long ones, the rest is one digest of all', () => {
  const numbered = (count: number) => Array.from({ length: count }, (_, index) => `n${1000 + index}.example`);
  const digestOf = (all: readonly string[]) => `sha256:${sha256(JSON.stringify(all))}`;
  assert.deepEqual(keptNames(numbered(100).reverse()), numbered(100));
  assert.deepEqual(keptNames(numbered(101).reverse()), [...numbered(99), digestOf(numbered(101))]);
  const [long, longer] = ['x'.repeat(300), 'x'.repeat(301)];
  assert.deepEqual(keptNames([long, 'a']), ['a', long]);
  assert.deepEqual(keptNames([longer, 'a']), ['a', digestOf(['a', longer])]);
  assert.deepEqual(keptNames([`${long}y`, long]), [long, digestOf([long, `${long}y`])]);
  assert.deepEqual(keptNames(['B', 'a', 'b']), ['a', 'b']);
});

const of = (draft: CertificateDraft, address = '192.0.2.1', facts: object = {}): Observation =>
  aHandshake({
    presentedChain: [pemOf(draft), pemOf(ca)],
    endpoint: { address, port: 587, family: 4 },
    tlsVersion: 'TLSv1.2',
    ...facts,
  });
const look = (name: string) => ({ look: { name, serverName: HOST } });
const seen = (target: Target, ...observations: Observation[]) =>
  knownEndpointsOf({ target, observations }, '2026-06-01T00:00:00.000Z');

test('each address is known by the chain that it presents, and by when it was seen', () => {
  const broken = 'none';
  const chain = [pemOf(leaf()), pemOf(ca), broken];
  const [one, other, ...more] = seen(
    aTarget(),
    of(leaf(), '192.0.2.1', { presentedChain: chain }),
    of(leaf(), '192.0.2.2'),
  );
  assert.deepEqual(one, {
    target: 'mail.example.com:587',
    address: '192.0.2.1',
    chain: [...chain.slice(0, 2).map((pem) => sha256(new X509Certificate(pem).raw)), sha256(broken)],
    certificate: knownCertificateOf(certificateOf(chain[0] as string)),
    tlsVersion: 'TLSv1.2',
    firstSeen: '2026-06-01T00:00:00.000Z',
    lastSeen: '2026-06-01T00:00:00.000Z',
  });
  assert.deepEqual([other?.address, more], ['192.0.2.2', []]);
});

test('a longer chain than any server presents is known by its first twenty', () => {
  const presentedChain = [pemOf(leaf()), ...new Array<string>(30).fill(pemOf(ca))];
  assert.equal(seen(aTarget(), of(leaf(), '192.0.2.1', { presentedChain }))[0]?.chain.length, 20);
});

test('of a key type counts what is for the host, and of an address the look that decides', () => {
  const rsa = leaf({ key: 'rsa-9' });
  const elsewhere = leaf({ key: 'rsa-9', names: names('other.example') });
  const of1 = (...more: Observation[]) =>
    seen(aTarget(), of(leaf()), ...more).map(({ certificate, tlsVersion }) => [certificate.keyAlgorithm, tlsVersion]);
  assert.deepEqual(of1(of(rsa, '192.0.2.1', look('rsa'))), [
    ['ec', 'TLSv1.2'],
    ['rsa', null],
  ]);
  assert.deepEqual(of1(of(elsewhere, '192.0.2.1', look('rsa'))), [['ec', 'TLSv1.2']]);
  assert.deepEqual(of1(of(rsa, '192.0.2.1', look('obsolete-tls'))), [['ec', 'TLSv1.2']]);
  assert.deepEqual(of1(of(leaf({ key: 'p256-7' }), '192.0.2.1', look('ecdsa'))), [['ec', 'TLSv1.2']]);
});

test('nothing is known of a file, of what was cut off, or of a certificate that cannot be read', () => {
  assert.deepEqual(seen(aFileTarget(), of(leaf())), []);
  assert.deepEqual(seen(aTarget(), anInterruption('connect', { kind: 'timeout', limitMs: 1 })), []);
  assert.deepEqual(seen(aTarget(), of(leaf(), '192.0.2.1', { presentedChain: [] })), []);
  assert.deepEqual(seen(aTarget(), of(leaf(), '192.0.2.1', { presentedChain: ['none'] })), []);
  assert.deepEqual(seen(aTarget(), of(odd())), []);
});

test('all that is known of an address is what each machine behind it presents, each certificate once', () => {
  const [one, two] = [of(leaf()), of(leaf({ names: names(HOST, 'other.example') }))];
  const twoWith = (facts: object) => ({ ...two, ...facts }) as Observation;
  const all = (...observations: Observation[]) =>
    allEndpointsOf({ target: aTarget(), observations }, '2026-06-01T00:00:00.000Z').map(
      ({ address, certificate }) => `${address} ${certificate.names.length}`,
    );
  assert.deepEqual(all(one, one, two, two), ['192.0.2.1 1', '192.0.2.1 2']);
  assert.deepEqual(all(one, twoWith({ endpoint: { address: '192.0.2.2', port: 587, family: 4 } })), [
    '192.0.2.1 1',
    '192.0.2.2 2',
  ]);
  for (const name of ['without-sni', 'any-algorithm', 'obsolete-tls'])
    assert.deepEqual(all(one, twoWith(look(name))), ['192.0.2.1 1'], name);
  assert.deepEqual(all(one, twoWith(look('tls1.2'))), ['192.0.2.1 1', '192.0.2.1 2']);
  assert.deepEqual(all(twoWith(look('any-algorithm'))), ['192.0.2.1 2']);
});

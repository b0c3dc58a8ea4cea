import assert from 'node:assert/strict';
import { X509Certificate } from 'node:crypto';
import { test } from 'node:test';
import { rootCertificates } from 'node:tls';
import { anchorsOfUse, splitPem, trustAnchorsOf } from '../../src/pki/trust-anchors.ts';
import { goodChain } from '../support/ca.ts';
import { caDraft, pemOf } from '../support/chain-draft.ts';

test("finds anchors by name, and knows which are the user's own", async () => {
  const { root } = await goodChain();
  const anchors = trustAnchorsOf({ public: rootCertificates, given: [], private: [root.pem] }, 'test');
  const [found] = anchors.withSubject('cn=test  root ECDSA');
  assert.equal(found?.origin, 'private');
  assert.equal(found?.certificate.name, 'Test Root ecdsa');
  assert.equal(anchors.pem.length, rootCertificates.length + 1);
  assert.deepEqual(anchors.withSubject('CN=nobody'), []);
});

test('splits a PEM file and passes over what stands between its blocks', async () => {
  const { root, intermediate } = await goodChain();
  const pems = splitPem(`# our roots\r\n${root.pem.replaceAll('\n', '\r\n')}\nbag attributes\n${intermediate.pem}`);
  assert.equal(pems.length, 2);
});

test('says which block is no certificate', async () => {
  const { root } = await goodChain();
  const broken = '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n';
  const trusted = root.pem.replaceAll(' CERTIFICATE', ' TRUSTED CERTIFICATE');
  assert.throws(() => splitPem(root.pem + trusted), /certificate 2 is a "TRUSTED CERTIFICATE", with trust settings/);
  assert.throws(() => splitPem(root.pem + broken), /certificate 2 of 2 cannot be decoded/);
  assert.throws(() => splitPem('-----BEGIN PRIVATE KEY-----'), /holds no "-----BEGIN CERTIFICATE-----" block/);
});

test('what only this program cannot decode is no certificate of a PEM file either', () => {
  const unknown = { oid: '1.2.3', critical: false, value: Buffer.from('0500', 'hex') };
  const repeating = pemOf({ ...caDraft('CN=x', 'p256-0', null), more: [unknown, unknown] });
  assert.throws(() => splitPem(repeating), /certificate 1 of 1 cannot be decoded: .*1\.2\.3 is there twice/);
});

test('60,000 certificates that begin and never end are looked at once', () => {
  const begin = '-----BEGIN CERTIFICATE-----\n';
  assert.throws(() => splitPem(begin.repeat(60_000)), /certificate 1 has no "-----END CERTIFICATE-----"/);
  assert.throws(() => splitPem('-----END CERTIFICATE-----\n'.repeat(60_000)), /holds no/);
});

test('a certificate that is cut off behind good ones is not passed over', async () => {
  const { root } = await goodChain();
  assert.throws(() => splitPem(root.pem + root.pem.slice(0, 200)), /certificate 2 has no "-----END/);
});

test('OpenSSL is given the private ones only where they are good enough', async () => {
  const { root, intermediate } = await goodChain();
  const rsa = await goodChain('rsa');
  const anchors = trustAnchorsOf(
    { public: [root.pem], given: [rsa.root.pem], private: [intermediate.pem, root.pem] },
    'test',
  );
  assert.deepEqual(anchors.publicPem, [root.pem, rsa.root.pem]);
  assert.deepEqual(anchors.pem, [root.pem, rsa.root.pem, intermediate.pem]);
  assert.equal(anchors.withSubject('CN=Test Root ecdsa')[0]?.origin, 'public', 'a public one stays so');
  assert.equal(anchors.withSubject('CN=Test Root ecdsa'), anchors.withSubject('cn=test root ecdsa'));
});

test('the anchors of use are those that a presented certificate names as its issuer or is, by origin', async () => {
  const [one, rsa, ed25519] = [await goodChain(), await goodChain('rsa'), await goodChain('ed25519')];
  const anchors = trustAnchorsOf(
    { public: [one.root.pem, ed25519.root.pem], given: [rsa.root.pem], private: [ed25519.intermediate.pem] },
    'test',
  );
  const pemOf = (pem: string) => new X509Certificate(pem).toString();
  assert.deepEqual(anchorsOfUse(anchors, [one.presented, one.presented, [rsa.root.pem], ['garbage']]), {
    public: [pemOf(one.root.pem)],
    given: [pemOf(rsa.root.pem)],
    private: [],
  });
  assert.deepEqual(anchorsOfUse(anchors, [[ed25519.endEntity.pem]]), {
    public: [],
    given: [],
    private: [pemOf(ed25519.intermediate.pem)],
  });
  assert.deepEqual(anchorsOfUse(anchors, []), { public: [], given: [], private: [] });
});

test('the anchors of use are in one order, whatever leads to them; what cannot be decoded leads to none', () => {
  const drafts = ['p256-0', 'p256-1', 'p256-2'].map((key) => caDraft(`CN=${key}`, key as 'p256-0', null));
  const nameless = caDraft('', 'p256-3', null);
  const pems = drafts.map(pemOf);
  const anchors = trustAnchorsOf({ public: [], given: [], private: [...pems, pemOf(nameless)] }, 'test');
  const found = anchorsOfUse(anchors, [pems]);
  assert.equal(found.private.length, 3);
  assert.deepEqual(anchorsOfUse(anchors, [pems.toReversed()]), found);
  assert.deepEqual(anchorsOfUse(anchors, [['garbage']]).private, []);
});

import assert from 'node:assert/strict';
import { createECDH, createPublicKey } from 'node:crypto';
import { test } from 'node:test';
import { asUsed } from '../../src/pki/as-used.ts';
import { certificateOf } from '../../src/pki/certificate.ts';
import { issue, keyPair, x509 } from '../support/ca.ts';
import { aCertificate, aDefect, aTrustedPath, daysFromNow } from '../support/facts.ts';

const STATIC = { tlsVersion: 'TLSv1.2', cipherSuite: 'TLS_RSA_WITH_AES_256_GCM_SHA384' };
const SIGNING = { tlsVersion: 'TLSv1.2', cipherSuite: 'TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384' };
const rsa = { algorithm: 'rsa', bits: 2048, curve: null };

test('static RSA needs keyEncipherment, and nothing but that', () => {
  const signs = aTrustedPath([aCertificate({ key: rsa, keyUsage: ['digitalSignature'] })]);
  assert.deepEqual(
    asUsed(signs, STATIC).defects.map(({ kind, detail }) => [kind, detail]),
    [
      [
        'key-usage-unsuitable',
        'the key usage of "mail.example.com" is digitalSignature, keyEncipherment required by TLS_RSA_WITH_AES_256_GCM_SHA384, which was agreed on',
      ],
    ],
  );
  assert.equal(asUsed(signs, SIGNING), signs);

  const decrypts = aCertificate({ key: rsa, keyUsage: ['keyEncipherment'] });
  const defect = { ...aDefect('key-usage-unsuitable'), certificate: decrypts };
  const path = aTrustedPath([decrypts], { defects: [defect] });
  assert.deepEqual(asUsed(path, STATIC).defects, []);
  assert.deepEqual(asUsed(path, SIGNING).defects, [defect]);

  const agrees = aTrustedPath([aCertificate({ key: rsa, keyUsage: ['digitalSignature', 'keyAgreement'] })]);
  assert.match(asUsed(agrees, STATIC).defects[0]?.detail ?? '', / is digitalSignature, keyAgreement, keyEncipherment /);

  const both = aTrustedPath([aCertificate({ key: rsa, keyUsage: ['digitalSignature', 'keyEncipherment'] })]);
  const any = aTrustedPath([aCertificate({ key: rsa, keyUsage: null })]);
  for (const one of [both, any]) assert.deepEqual(asUsed(one, STATIC).defects, []);
});

test('what issuers may not do stays a defect with static RSA', () => {
  const path = aTrustedPath([aCertificate({ key: rsa, keyUsage: null })], {
    defects: [aDefect('key-usage-unsuitable'), aDefect('key-too-small')],
  });
  assert.equal(asUsed(path, STATIC).defects.length, 2);
});

test('of the end-entity certificate only its key usage is judged anew', () => {
  const certificate = aCertificate({ key: rsa, keyUsage: [] });
  const [usage, size] = (['key-usage-unsuitable', 'key-too-small'] as const).map((kind) => ({
    ...aDefect(kind),
    certificate,
  }));
  assert.ok(usage !== undefined && size !== undefined);
  const { defects } = asUsed(aTrustedPath([certificate], { defects: [usage, size] }), STATIC);
  assert.deepEqual(
    defects.map(({ kind }) => kind),
    ['key-usage-unsuitable', 'key-too-small'],
  );
  assert.match(defects[0]?.detail ?? '', /is empty, keyEncipherment required by TLS_RSA_/);
});

/** One whose key is 02 or 03 and one coordinate in place of 04 and two. */
async function compressed() {
  const ecdh = createECDH('prime256v1');
  ecdh.generateKeys();
  const point = ecdh.getPublicKey(null, 'compressed');
  const head = Buffer.from('3039301306072a8648ce3d020106082a8648ce3d030107032200', 'hex');
  const spki = Buffer.concat([head, point]);
  assert.equal(createPublicKey({ key: spki, format: 'der', type: 'spki' }).asymmetricKeyType, 'ec');
  const { keys } = await issue({ subject: 'CN=Test CA', isCa: true });
  const { privateKey } = keys ?? (await keyPair('ecdsa'));
  return x509.X509CertificateGenerator.create({
    serialNumber: '01',
    subject: 'CN=mail.example.com',
    issuer: 'CN=Test CA',
    notBefore: daysFromNow(-1),
    notAfter: daysFromNow(1),
    signingAlgorithm: { name: 'ECDSA', hash: 'SHA-256' } as never,
    publicKey: new x509.PublicKey(spki),
    signingKey: privateKey,
  });
}

test('an EC key that is a compressed point is a defect up to TLS 1.2', async () => {
  const certificate = certificateOf((await compressed()).toString('pem'));
  const path = aTrustedPath([certificate]);
  const suite = 'TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256';
  assert.deepEqual(
    asUsed(path, { tlsVersion: 'TLSv1.2', cipherSuite: suite }).defects.map(({ kind, detail }) => [kind, detail]),
    [
      [
        'key-type-unsuitable',
        'the EC key of "mail.example.com" is a compressed point, an uncompressed one required in TLSv1.2',
      ],
    ],
  );
  const tls13 = { tlsVersion: 'TLSv1.3', cipherSuite: 'TLS_AES_128_GCM_SHA256' };
  assert.equal(asUsed(path, tls13), path);
  const { pem } = await issue({ subject: 'CN=mail.example.com' });
  const usual = aTrustedPath([certificateOf(pem)]);
  assert.equal(asUsed(usual, { tlsVersion: 'TLSv1.2', cipherSuite: suite }), usual);
});

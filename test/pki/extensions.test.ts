import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rootCertificates } from 'node:tls';
import { certificateOf } from '../../src/pki/certificate.ts';
import { certificateDetailsOf } from '../../src/pki/extensions.ts';
import { goodChain, issue, x509 } from '../support/ca.ts';
import { caDraft, pemOf } from '../support/chain-draft.ts';
import { daysFromNow } from '../support/facts.ts';

for (const keyType of ['ecdsa', 'rsa', 'ed25519'] as const) {
  test(`decodes a certificate with an ${keyType} key`, async () => {
    const { endEntity } = await goodChain(keyType);
    const certificate = certificateOf(endEntity.pem);
    assert.equal(certificate.name, 'mail.example.com');
    assert.equal(certificate.issuer, `CN=Test Intermediate ${keyType}`);
    assert.equal(certificate.notAfter.toISOString(), daysFromNow(80).toISOString());
    assert.deepEqual(certificate.presentedIdentifiers, [{ kind: 'DNS-ID', value: 'mail.example.com' }]);
    assert.deepEqual(certificate.basicConstraints, { ca: false, maxPathLength: null });
    assert.deepEqual(certificate.keyUsage, ['digitalSignature']);
    assert.deepEqual(certificate.extendedKeyUsage, ['1.3.6.1.5.5.7.3.1']);
    assert.equal(certificate.signatureAlgorithm.hash, keyType === 'ed25519' ? 'intrinsic' : 'SHA-256');
    assert.deepEqual(
      certificate.key,
      {
        ecdsa: { algorithm: 'ec', bits: 256, curve: 'prime256v1' },
        rsa: { algorithm: 'rsa', bits: 2048, curve: null, exponentBits: 17 },
        ed25519: { algorithm: 'ed25519', bits: null, curve: null },
      }[keyType],
    );
  });
}

test('reads addresses, the place of the issuer and a path length', async () => {
  const { pem } = await issue({
    subject: 'CN=mx',
    isCa: true,
    pathLength: 0,
    ipAddresses: ['192.0.2.1', '2001:db8::1'],
    issuerUrl: 'http://ca.example/ca.der',
  });
  const certificate = certificateOf(pem);
  assert.deepEqual(certificate.presentedIdentifiers, [
    { kind: 'IP-ID', value: '192.0.2.1' },
    { kind: 'IP-ID', value: '2001:db8::1' },
  ]);
  assert.deepEqual(certificate.issuerUrls, ['http://ca.example/ca.der']);
  assert.deepEqual(certificate.basicConstraints, { ca: true, maxPathLength: 0 });
});

test('lists critical extensions that nobody processes', async () => {
  const unknown = (oid: string, critical: boolean) => new x509.Extension(oid, critical, new Uint8Array([5, 0]));
  const { pem } = await issue({ subject: 'CN=x', more: [unknown('1.2.3.4', true), unknown('1.2.3.5', false)] });
  assert.deepEqual(certificateOf(pem).unprocessedCriticalExtensions, ['1.2.3.4']);
});

test('refuses a certificate with the same extension twice', async () => {
  const twice = new x509.SubjectAlternativeNameExtension([{ type: 'dns', value: 'evil.example' }]);
  const { pem } = await issue({ subject: 'CN=x', dnsNames: ['mail.example.com'], more: [twice] });
  assert.throws(() => certificateOf(pem), /2\.5\.29\.17 is there twice|no certificate|decode/i);
});

test('reads must-staple', async () => {
  const feature = (hex: string) => new x509.Extension('1.3.6.1.5.5.7.1.24', false, Buffer.from(hex, 'hex'));
  const isMustStaple = async (hex: string) =>
    certificateOf((await issue({ subject: 'CN=x', more: [feature(hex)] })).pem).isMustStaple;
  assert.equal(await isMustStaple('3003020105'), true);
  assert.equal(await isMustStaple('3003020111'), false);
});

test('reads object identifiers beyond 53 bits, as those made from UUIDs are', async () => {
  const extension = new x509.Extension('1.2.840.113549.1.9.99', true, new Uint8Array([5, 0]));
  const { pem } = await issue({ subject: 'CN=x', dnsNames: ['x.example'], more: [extension] });
  const der = certificateOf(pem).x509.raw.toString('hex');
  const changed = der.replace('06092a864886f70d010963', '060969ffffffffffffff7f');
  const { unprocessedCriticalExtensions } = certificateDetailsOf(Buffer.from(changed, 'hex'));
  assert.deepEqual(unprocessedCriticalExtensions, ['2.25.72057594037927935']);
});

test('refuses extensions in a certificate before version 3', async () => {
  const { pem } = await issue({ subject: 'CN=x', dnsNames: ['x.example'] });
  const der = Buffer.from(certificateOf(pem).x509.raw);
  const version = der.indexOf(Buffer.from('a003020102', 'hex'));
  der[version + 4] = 1;
  assert.throws(() => certificateDetailsOf(der), /a certificate before version 3 has extensions/);
});

test('refuses a path length below zero', () => {
  const ca = caDraft('CN=CA', 'p256-0', null);
  const pem = pemOf({ ...ca, basicConstraints: { ca: true, critical: true, pathLength: -1 } });
  assert.throws(() => certificateOf(pem), /path length/);
});

test('refuses a path length in what is no CA, as BoringSSL does', () => {
  const leaf = { ...caDraft('CN=x', 'p256-0', null), basicConstraints: { ca: false, critical: true, pathLength: 0 } };
  assert.throws(() => certificateOf(pemOf(leaf)), /path length without being a CA/);
});

test('refuses what is no certificate', () => {
  assert.throws(() => certificateDetailsOf(Buffer.from('3000', 'hex')));
  assert.throws(() => certificateDetailsOf(Buffer.from('not DER at all')));
});

test('decodes every root of the public set', () => {
  for (const pem of rootCertificates) {
    const { basicConstraints, name } = certificateOf(pem);
    assert.ok(name !== '' && basicConstraints?.ca !== false, name);
  }
});

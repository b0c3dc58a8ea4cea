import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rootCertificates } from 'node:tls';
import { certificateOf } from '../../src/pki/certificate.ts';
import { certificateDetailsOf } from '../../src/pki/extensions.ts';
import { goodChain, issue, x509 } from '../support/ca.ts';
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
        ecdsa: { algorithm: 'ec', bits: 256 },
        rsa: { algorithm: 'rsa', bits: 2048 },
        ed25519: { algorithm: 'ed25519', bits: null },
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
  assert.throws(() => certificateOf(pem), /2\.5\.29\.17 stands twice|no certificate|decode/i);
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

import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  certificateOf,
  isAfterValidity,
  isBeforeValidity,
  isSame,
  isSameName,
  isSignedBy,
  isWithinValidity,
} from '../../src/pki/certificate.ts';
import { goodChain } from '../support/ca.ts';
import { bitString, der, distinguishedName, integer, oid, sequence, utcTime } from '../support/der.ts';
import { aCertificate, daysFromNow } from '../support/facts.ts';

test('names are compared without regard to case and white space, RFC 5280 section 7.1', () => {
  assert.ok(isSameName('C=US, O=Good  CA', 'C=us, O=GOOD CA'));
  // As OpenSSL writes "  Good CA ".
  assert.ok(isSameName('C=US, O=\\  Good CA \\ , CN=x', 'C=US, O=Good CA, CN=x'));
  assert.ok(isSameName('C=US, CN=\\ x', 'C=US, CN=x'));
  assert.ok(!isSameName('O=GoodCA', 'O=Good CA'));
  assert.ok(!isSameName('O=Good CA', 'CN=Good CA'));
  assert.ok(!isSameName('O=Good CA, CN=x', 'O=Good CA'));
});

test('beyond ASCII, names are compared letter for letter, as OpenSSL and BoringSSL do', () => {
  assert.ok(!isSameName('CN=É', 'CN=é'));
  assert.ok(!isSameName('CN=Good\u00a0CA', 'CN=Good CA'));
  assert.ok(!isSameName('CN=Good\u2003CA', 'CN=Good CA'));
  assert.ok(isSameName('CN=É CA', 'cn=É ca'));
});

test('what a value has inside is no separator, and the order counts within no relative name', () => {
  assert.ok(!isSameName('CN=a = b', 'CN=a=b'));
  assert.ok(!isSameName('O=a\\, b', 'O=a\\,b'));
  assert.ok(!isSameName('O=a\\, CN=b', 'O=a, CN=b'));
  assert.ok(!isSameName('O=a\\\\, CN=b', 'O=a\\, CN=b'));
  // As OpenSSL writes a tab.
  assert.ok(isSameName('CN=Good\\09CA', 'CN=Good CA'));
  assert.ok(isSameName('C=x, CN=a + O=b', 'C=x, O=b + CN=a'));
  assert.ok(!isSameName('CN=a, O=b', 'O=b, CN=a'));
});

test('the first and the last second of the validity period belong to it', () => {
  const certificate = aCertificate({ notBefore: daysFromNow(0), notAfter: daysFromNow(1) });
  const after = (date: Date, ms: number) => new Date(date.getTime() + ms);
  assert.ok(isBeforeValidity(certificate, after(daysFromNow(0), -1)));
  assert.ok(!isBeforeValidity(certificate, daysFromNow(0)));
  assert.ok(!isAfterValidity(certificate, daysFromNow(1)));
  assert.ok(!isAfterValidity(certificate, after(daysFromNow(1), 999)));
  assert.ok(isAfterValidity(certificate, after(daysFromNow(1), 1000)));
  assert.ok(isWithinValidity(certificate, daysFromNow(0)) && isWithinValidity(certificate, daysFromNow(1)));
  assert.ok(!isWithinValidity(certificate, after(daysFromNow(0), -1)));
  assert.ok(!isWithinValidity(certificate, after(daysFromNow(1), 1000)));
});

test('the same certificate is the same, however often it is decoded', async () => {
  const { root, intermediate } = await goodChain();
  const [one, other] = [certificateOf(root.pem), certificateOf(`${root.pem}\n`)];
  assert.equal(certificateOf(root.pem), one);
  assert.notEqual(one, other);
  assert.ok(isSame(one, other));
  assert.ok(!isSame(one, certificateOf(intermediate.pem)));
});

test('a key vouches for what it signed, and no unusable one for anything', async () => {
  const { root, intermediate } = await goodChain();
  const [issuer, issued] = [certificateOf(root.pem), certificateOf(intermediate.pem)];
  assert.equal(isSignedBy(issued, issuer), true);
  assert.equal(isSignedBy(issuer, issued), false);
  const unusable = {
    get publicKey(): never {
      throw new Error('no such curve');
    },
  };
  assert.equal(isSignedBy(issued, { ...issuer, x509: unusable as never }), false);
  for (const key of [
    { algorithm: 'rsa', bits: 2048, curve: null, exponentBits: 65 },
    { algorithm: 'dsa', bits: 3073, curve: null },
  ])
    assert.equal(isSignedBy(issued, { ...issuer, key }), false);
});

test('an RSA exponent of any length is measured, and not written out', () => {
  const algorithm = sequence(oid('1.2.840.113549.1.1.11'), der(5));
  const number = (octets: number) => der(2, Buffer.alloc(octets, 0x7f));
  const key = sequence(
    sequence(oid('1.2.840.113549.1.1.1'), der(5)),
    bitString(sequence(number(256), number(150_000))),
  );
  const dates = sequence(utcTime(daysFromNow(0)), utcTime(daysFromNow(1)));
  const name = distinguishedName('CN=x');
  const signed = sequence(der(0xa0, integer(2)), integer(1), algorithm, name, dates, name, key);
  const bytes = sequence(signed, algorithm, bitString(Buffer.alloc(256, 1)));
  const started = performance.now();
  const certificate = certificateOf(
    `-----BEGIN CERTIFICATE-----\n${bytes.toString('base64')}\n-----END CERTIFICATE-----\n`,
  );
  assert.deepEqual(certificate.key, { algorithm: 'rsa', curve: null, bits: 2047, exponentBits: 1_199_999 });
  assert.equal(isSignedBy(certificate, certificate), false);
  // As a decimal number it took 47 seconds.
  assert.ok(performance.now() - started < 2000);
});

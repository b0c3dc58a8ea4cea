import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  certificateOf,
  comparable,
  isAfterValidity,
  isBeforeValidity,
  isSame,
  isSameName,
  isSignedBy,
  isWithinValidity,
  nameInLine,
} from '../../src/pki/certificate.ts';
import { Unreadable } from '../../src/pki/structure.ts';
import { goodChain } from '../support/ca.ts';
import { type CertificateDraft, caDraft, pemOf } from '../support/chain-draft.ts';
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

const draftOf = (changes: Partial<CertificateDraft>): CertificateDraft => ({
  ...caDraft('CN=x', 'p256-1', null),
  ...changes,
});
const read = (changes: Partial<CertificateDraft>) => certificateOf(pemOf(draftOf(changes)));

test('a certificate is called by its common name, else by its first identifier, else by its whole subject', () => {
  const names = [{ type: 'dns', value: 'mx.example' }] as const;
  assert.equal(read({ subject: 'O=Some,CN=x', names }).name, 'x');
  assert.equal(read({ subject: 'O=Some', names }).name, 'mx.example');
  assert.equal(read({ subject: 'O=Some,O=More' }).name, 'O=Some, O=More');
  const nameless = read({ subject: '', names });
  assert.deepEqual([nameless.name, nameless.subject, nameless.isSelfIssued], ['mx.example', '', true]);
  assert.equal(read({ issuerName: 'CN=y' }).isSelfIssued, false);
  assert.equal(read({ issuerName: 'CN=X' }).isSelfIssued, true);
  assert.equal(nameInLine(undefined), '');
});

const keys = (
  [
    ['rsa-1', { algorithm: 'rsa', bits: 2048, exponentBits: 17, curve: null }],
    ['rsa2047-1', { algorithm: 'rsa', bits: 2047, exponentBits: 17, curve: null }],
    ['rsaof3-1', { algorithm: 'rsa', bits: 2048, exponentBits: 2, curve: null }],
    ['rsapss-1', { algorithm: 'rsa-pss', bits: 2048, exponentBits: 17, curve: null }],
    ['p256-1', { algorithm: 'ec', bits: 256, curve: 'prime256v1' }],
    ['p521-1', { algorithm: 'ec', bits: 521, curve: 'secp521r1' }],
    ['ed25519-1', { algorithm: 'ed25519', bits: null, curve: null }],
  ] as const
).map(([key, expected]) => ({ pem: pemOf(draftOf({ key })), expected }));

test('a key is known by its kind, its bits and its curve', () => {
  for (const { pem, expected } of keys) assert.deepEqual(certificateOf(pem).key, expected);
  const encoding = { publicKey: () => sequence(sequence(oid('1.2.3')), bitString(Buffer.alloc(2))) };
  assert.deepEqual(read({ encoding }).key, { algorithm: 'unknown', bits: null, curve: null });
});

test('the octets are judged as they are written, whatever node:crypto makes of them, in a block of either label', () => {
  const encoding = {
    signature: (bits: Buffer) => Buffer.concat([Buffer.from('038300', 'hex'), bitString(bits).subarray(2)]),
  };
  const pem = pemOf(draftOf({ key: 'rsa-1', encoding }));
  const refused = (text: string) => certificateOf(text).remarks.refused.join();
  assert.match(refused(pem), /length of the signature/);
  assert.match(refused(pem.replaceAll(' CERTIFICATE', ' X509 CERTIFICATE')), /length of the signature/);
  // What is in no such block is taken as it was read.
  assert.equal(refused(pem.replaceAll(' CERTIFICATE', ' TRUSTED CERTIFICATE')), '');
  assert.throws(() => certificateOf('none'), Unreadable);
});

test('a signature is checked with keys up to the sizes that any CA has', async () => {
  const { root, intermediate } = await goodChain();
  const [issuer, issued] = [certificateOf(root.pem), certificateOf(intermediate.pem)];
  for (const key of [
    { algorithm: 'rsa', bits: 16_384, curve: null, exponentBits: 64 },
    { algorithm: 'rsa', bits: 2048, curve: null },
    { algorithm: 'dsa', bits: 3072, curve: null },
    { algorithm: 'dsa', bits: null, curve: null },
  ])
    assert.equal(isSignedBy(issued, { ...issuer, key }), true, JSON.stringify(key));
});

test('an escaped letter is one of the value, and white space is what ASCII has of it', () => {
  // As OpenSSL writes what is in front of and behind a line.
  for (const code of ['09', '0A', '0B', '0C', '0D']) assert.ok(isSameName(`CN=a\\${code}b`, 'CN=a b'), code);
  for (const code of ['08', '0E', '1A']) assert.ok(!isSameName(`CN=a\\${code}b`, 'CN=a b'), code);
  for (const white of ['\t', '\n', '\v', '\f', '\r', ' \t ']) assert.ok(isSameName(`CN=a${white}b`, 'CN=a b'));
  assert.ok(!isSameName('CN=a\\+b', 'CN=a+b'));
  assert.ok(!isSameName('CN=a\\+ O=b', 'CN=a + O=b'));
  assert.ok(isSameName('CN=a + O=b', 'CN=a+O=b'));
  assert.ok(isSameName('CN = a', 'CN=a'));
  assert.ok(isSameName('C=x,CN=a', 'C=x, CN=a '));
  assert.ok(!isSameName('CN=a=', 'CN=a'));
  assert.ok(!isSameName('CN', 'CN='));
  assert.ok(isSameName('cn ', 'CN'));
  assert.ok(!isSameName('', 'CN=a'));
  assert.equal(comparable('O=B + CN= A  b , C=x'), 'cn=a b+o=b,c=x');
});

test('an attribute without a value is compared by its type', () => {
  assert.ok(!isSameName('CN', 'O'));
  assert.ok(isSameName('CN', 'cn'));
});

test('of very many certificates the first are forgotten', () => {
  const pem = pemOf(draftOf({}));
  const first = certificateOf(pem);
  assert.equal(certificateOf(pem), first);
  for (let more = 1; more <= 2000; more++) certificateOf(pem + '\n'.repeat(more));
  assert.notEqual(certificateOf(pem), first);
});

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
  const { publicKey } = issuer.x509;
  const with65BitExponent = { ...publicKey, asymmetricKeyDetails: { publicExponent: 1n << 64n } };
  assert.equal(isSignedBy(issued, { ...issuer, x509: { publicKey: with65BitExponent } as never }), false);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isSameName } from '../../src/pki/certificate.ts';

test('names are compared without regard to case and white space, RFC 5280 section 7.1', () => {
  assert.ok(isSameName('C=US, O=Good  CA', 'C=us, O=GOOD CA'));
  // As OpenSSL writes "  Good CA ".
  assert.ok(isSameName('C=US, O=\\  Good CA \\ , CN=x', 'C=US, O=Good CA, CN=x'));
  assert.ok(isSameName('C=US, CN=\\ x', 'C=US, CN=x'));
  assert.ok(!isSameName('O=GoodCA', 'O=Good CA'));
  assert.ok(!isSameName('O=Good CA', 'CN=Good CA'));
  assert.ok(!isSameName('O=Good CA, CN=x', 'O=Good CA'));
});

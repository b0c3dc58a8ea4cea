import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createSecureContext } from 'node:tls';
import { opensslVerdictOn } from '../../src/files/openssl-verdict.ts';
import { secureContexts } from '../../src/probe/handshake.ts';
import { goodChain, issue } from '../support/ca.ts';
import { daysFromNow } from '../support/facts.ts';

// OpenSSL asks the machine for the date.
const long = { notAfter: daysFromNow(36_500) };

for (const keyType of ['ecdsa', 'rsa', 'ed25519'] as const) {
  test(`OpenSSL judges a chain with ${keyType} keys without the key`, async () => {
    const { root, presented, intermediate } = await goodChain(keyType, long);
    const context = secureContexts([root.pem], 'boringssl')('first');
    const weak = await issue({ subject: 'CN=x', keyType: 'rsa-weak', issuer: intermediate, ...long });
    assert.equal(await opensslVerdictOn(presented, context), null);
    assert.equal(await opensslVerdictOn([presented[0]], context), 'UNABLE_TO_VERIFY_LEAF_SIGNATURE');
    assert.equal(
      await opensslVerdictOn(presented, secureContexts([], 'boringssl')('first')),
      'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
    );
    assert.equal(await opensslVerdictOn([weak.pem, intermediate.pem], context), 'UNSPECIFIED');
  });
}

test('a long chain, which takes several records, is judged too', async () => {
  const { root, presented } = await goodChain('rsa', long);
  const many = Array.from({ length: 30 }, () => presented[1]);
  assert.equal(await opensslVerdictOn([presented[0], ...many], secureContexts([root.pem], 'boringssl')('first')), null);
});

test('OpenSSL judges so with the defaults of Node.js too, which expect secure renegotiation', async () => {
  const { root, presented } = await goodChain('ecdsa', long);
  assert.equal(await opensslVerdictOn(presented, createSecureContext({ ca: [root.pem] })), null);
});

test('what OpenSSL cannot be shown is not asked', async () => {
  const context = secureContexts([], 'boringssl')('first');
  assert.equal(await opensslVerdictOn([], context), 'NOT_ASKED');
  assert.equal(await opensslVerdictOn(['x'], context), 'NOT_ASKED');
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { revocationOf } from '../../src/pki/revoked.ts';

const named = (fingerprint256: string | undefined) => revocationOf({ x509: { fingerprint256 } as never });

test('a revoked certificate is known by its fingerprint, as node:crypto writes it', () => {
  const hex = '00beaef280277e38999d3c60b27736e8f21e782c3d4b444ac34d465a7ab287c5';
  const written = (hex.match(/../g) ?? []).join(':').toUpperCase();
  const { name, by } = named(written) ?? {};
  assert.deepEqual([name, by], ['ISRG Root X2', 'ISRG Root X1']);
  assert.equal(named(written.replace('00', '01')), null);
  assert.equal(named(undefined), null);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keyTypeOf, once } from '../../src/probe/presented.ts';
import { issue } from '../support/ca.ts';

/** The same text in memory of its own, as each connection yields it. */
const copy = (pem: string) => Buffer.from(pem).toString();

test('a chain that is presented again is the one that is kept, and another one is not', async () => {
  const leaf = await issue({ subject: 'CN=a' });
  const other = await issue({ subject: 'CN=b' });
  const third = await issue({ subject: 'CN=c' });
  const kept = once([leaf.pem, other.pem]);
  assert.equal(once([copy(leaf.pem), copy(other.pem)]), kept);
  const inOrder = [[leaf.pem], [leaf.pem, other.pem, other.pem], [leaf.pem, third.pem], [other.pem, leaf.pem]] as const;
  for (const chain of inOrder) assert.deepEqual(once(chain), chain);
  assert.notEqual(once([leaf.pem]), kept);
});

test('the key type is that of the end-entity certificate', async () => {
  const rsa = await issue({ subject: 'CN=a', keyType: 'rsa' });
  const ec = await issue({ subject: 'CN=b', keyType: 'ecdsa' });
  assert.equal(keyTypeOf([rsa.pem, ec.pem]), 'rsa');
  assert.equal(keyTypeOf([ec.pem]), 'ec');
});

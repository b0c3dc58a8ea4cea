import assert from 'node:assert/strict';
import { test } from 'node:test';
import { endEntityOf, isForHost, nameAndEnd } from '../../src/pki/end-entity.ts';
import { goodChain } from '../support/ca.ts';
import { aHandshake, anInterruption, aTarget } from '../support/facts.ts';

test('the end-entity certificate is the first that was sent, where it can be read', async () => {
  const { presented } = await goodChain();
  assert.equal(endEntityOf(aHandshake({ presentedChain: presented }))?.name, 'mail.example.com');
  assert.equal(endEntityOf(aHandshake({ presentedChain: ['garbage', presented[0]] })), null);
  assert.equal(endEntityOf(aHandshake({ presentedChain: [] as never })), null);
  assert.equal(endEntityOf(anInterruption('connect', { kind: 'timeout', limitMs: 1 })), null);
  assert.equal(endEntityOf(undefined), null);
});

test('a certificate is for a host where it has every name that it has to have', async () => {
  const { presented } = await goodChain();
  const isFor = (chain: readonly [string, ...string[]], ...referenceIdentifiers: string[]) =>
    isForHost(aHandshake({ presentedChain: chain }), aTarget({ referenceIdentifiers }));
  assert.ok(isFor(presented, 'mail.example.com'));
  assert.ok(!isFor(presented, 'mail.example.com', 'mx.example.com'));
  assert.ok(!isFor(presented, 'mx.example.com'));
  assert.ok(!isFor(['garbage'], 'mail.example.com'));
});

test('a certificate is called by its name and its end', () => {
  const notAfter = new Date('2027-02-03T04:05:06Z');
  assert.equal(nameAndEnd({ name: 'R1', notAfter }), '"R1" (until 3 February 2027)');
});

/** A certificate beside what was there before, or what is locked. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Locked } from '../../src/model/known.ts';
import { comparedWithNearest, lockedOf } from '../../src/rule/changed.ts';

const before: Locked = {
  target: 'mail.example.com:587',
  keyAlgorithm: 'ec',
  keySha256: 'one',
  issuer: "C=US, O=Let's Encrypt, CN=R12",
  names: ['mail.example.com', 'mx.example.com'],
  notBefore: '2026-01-01T00:00:00.000Z',
  tlsVersion: 'TLSv1.2',
};
const later = { notBefore: '2026-03-01T00:00:00.000Z' };
const changed = (...changes: string[]) => ({ kind: 'changed', changes });
const names = (count: number) => Array.from({ length: count }, (_, index) => `n${index + 1}`);

for (const [behaviour, now, expected, then = {}] of [
  ['the very same', {}, { kind: 'same' }],
  ['one issued later with the same key', later, { kind: 'renewed' }],
  ['one issued later with another key', { ...later, keySha256: 'two' }, { kind: 'renewed' }],
  [
    'another key at the same date',
    { keySha256: 'two' },
    changed('another key, in a certificate that was not issued later'),
  ],
  ['another intermediate certificate of the CA', { ...later, issuer: "O=Let's Encrypt, CN=R13" }, { kind: 'renewed' }],
  ['its name with other letters', { issuer: "C=US, O=LET'S ENCRYPT , CN=R12" }, { kind: 'same' }],
  ['its name as the last part', { issuer: "CN=R12, O=Let's Encrypt" }, { kind: 'same' }],
  [
    'another CA',
    { issuer: 'C=US, O=ZeroSSL, CN=R12' },
    changed('issued by "C=US, O=ZeroSSL, CN=R12", before by "C=US, O=Let\'s Encrypt, CN=R12"'),
  ],
  [
    'two without an organization',
    { issuer: 'CN=A' },
    changed('issued by "CN=A", before by "CN=B"'),
    { issuer: 'CN=B' },
  ],
  [
    'an organization in the name of something else',
    { issuer: 'CN=FOO=x' },
    changed('issued by "CN=FOO=x", before by "CN=BOO=x"'),
    { issuer: 'CN=BOO=x' },
  ],
  ['a name that is gone', { names: ['mail.example.com'] }, changed('without the name mx.example.com')],
  ['names that are gone', { names: [] }, changed('without the names mail.example.com, mx.example.com')],
  [
    'one name for another',
    { names: ['mail.example.com', 'evil.example'] },
    changed('without the name mx.example.com', 'with the new name evil.example'),
  ],
  ['five new names', { names: [...before.names, ...names(5)] }, changed('with the new names n1, n2, n3, n4, n5')],
  [
    'more than that',
    { names: [...before.names, ...names(7)] },
    changed('with the new names n1, n2, n3, n4, n5 and 2 more'),
  ],
  ['the names in another order', { names: [...before.names].reverse() }, { kind: 'same' }],
  ['another type of key', { ...later, keyAlgorithm: 'rsa' }, changed('a key of type rsa, before ec')],
  ['less TLS', { tlsVersion: 'TLSv1.1' }, changed('TLSv1.1, before TLSv1.2')],
  ['the least there is', { tlsVersion: 'TLSv1' }, changed('TLSv1, before TLSv1.1'), { tlsVersion: 'TLSv1.1' }],
  ['more TLS', { tlsVersion: 'TLSv1.3' }, { kind: 'same' }],
  ['a look that asks for less', { tlsVersion: null }, { kind: 'same' }],
  ['beside such a look', {}, { kind: 'same' }, { tlsVersion: null }],
] as const) {
  test(`${behaviour}: ${'changes' in expected ? expected.changes.join(', ') : expected.kind}`, () => {
    assert.deepEqual(comparedWithNearest({ ...before, ...now }, [{ ...before, ...then }]), expected);
  });
}

test('of several the nearest counts, and of two that are as near the first', () => {
  const [other, gone] = [
    { ...before, issuer: 'CN=A' },
    { ...before, issuer: 'CN=B', names: ['x'] },
  ];
  const older = { ...before, notBefore: '2025-12-01T00:00:00.000Z' };
  assert.deepEqual(comparedWithNearest(before, [gone, other, older, before]), { kind: 'same' });
  assert.deepEqual(comparedWithNearest(before, [gone, other, older]), { kind: 'renewed' });
  const byOther = changed('issued by "C=US, O=Let\'s Encrypt, CN=R12", before by "CN=A"');
  assert.deepEqual(comparedWithNearest(before, [gone, other]), byOther);
  assert.deepEqual(comparedWithNearest(before, [other, { ...before, issuer: 'CN=B' }]), byOther);
});

test('what a list does not tell is locked as unknown', () => {
  const { target, keyAlgorithm, keySha256, issuer, names: presented, notBefore, tlsVersion } = before;
  const certificate = { issuer, names: presented, notBefore, keyAlgorithm, keySha256 };
  const endpoint = {
    ...{ target, tlsVersion, address: '192.0.2.1', chain: [], firstSeen: '', lastSeen: '' },
    certificate: { ...certificate, sha256: null, name: '', isSelfIssued: false, notAfter: '' },
  };
  assert.deepEqual(lockedOf(endpoint), before);
  const untold = { ...endpoint, certificate: { ...endpoint.certificate, keyAlgorithm: null, keySha256: null } };
  assert.deepEqual(lockedOf(untold), { ...before, keyAlgorithm: '', keySha256: '' });
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { identifiersOutside } from '../../src/pki/name-constraints.ts';
import { aCertificate } from '../support/facts.ts';

const none = { dnsNames: [], ipRanges: [] };
const certificate = aCertificate({
  presentedIdentifiers: [
    { kind: 'DNS-ID', value: 'mail.example.com' },
    { kind: 'DNS-ID', value: 'Example.com' },
    { kind: 'DNS-ID', value: 'notexample.com' },
    { kind: 'IP-ID', value: '192.0.2.130' },
    { kind: 'IP-ID', value: '2001:db8::1' },
  ],
});
const outside = (permitted: Partial<typeof none>, excluded: Partial<typeof none> = {}) =>
  identifiersOutside({ permitted: { ...none, ...permitted }, excluded: { ...none, ...excluded } }, certificate).map(
    ({ value }) => value,
  );

test('a permitted domain holds itself and what is below it, and restricts names only', () => {
  assert.deepEqual(outside({ dnsNames: ['example.com'] as never }), ['notexample.com']);
});

test('a base with a leading dot holds what is below it only', () => {
  assert.deepEqual(outside({ dnsNames: ['.example.com'] as never }), ['Example.com', 'notexample.com']);
});

test('an excluded domain excludes, permitted or not', () => {
  const dnsNames = [''] as never;
  assert.deepEqual(outside({ dnsNames }, { dnsNames: ['mail.example.com'] as never }), ['mail.example.com']);
});

test('a wildcard that stands for an excluded name is excluded too', () => {
  const wildcard = aCertificate({ presentedIdentifiers: [{ kind: 'DNS-ID', value: '*.Example.com' }] });
  const excluding = (base: string) =>
    identifiersOutside({ permitted: none, excluded: { dnsNames: [base], ipRanges: [] } }, wildcard).length > 0;
  assert.ok(excluding('mail.example.com'));
  assert.ok(excluding('example.com'));
  assert.ok(!excluding('a.mail.example.com'), 'the wildcard stands for one label');
  assert.ok(!excluding('mail.other.example'));
});

test('a range of addresses goes by its mask', () => {
  const range = (hex: string) => [Buffer.from(hex, 'hex')] as never;
  assert.deepEqual(outside({ ipRanges: range('c0000200ffffff80') }), ['192.0.2.130', '2001:db8::1']);
  assert.deepEqual(outside({}, { ipRanges: range('c0000280ffffff80') }), ['192.0.2.130']);
  assert.deepEqual(outside({}, { ipRanges: range(`20010db8${'0'.repeat(24)}ffffffff${'0'.repeat(24)}`) }), [
    '2001:db8::1',
  ]);
});

test('without constraints nothing is outside', () => {
  assert.deepEqual(outside({}), []);
});

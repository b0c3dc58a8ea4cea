import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { canonicalIp, isNamedBy } from '../../src/pki/identifiers.ts';

const dns = (...values: string[]) => values.map((value) => ({ kind: 'DNS-ID' as const, value }));
const ip = (value: string) => [{ kind: 'IP-ID' as const, value }];

test('a name is named by itself, without regard to ASCII case', () => {
  assert.ok(isNamedBy('mail.example.com', dns('Mail.EXAMPLE.com')));
  assert.ok(!isNamedBy('mail.example.com', dns('mail.example.net')));
});

test('a wildcard stands for exactly one left-most label', () => {
  assert.ok(isNamedBy('mail.example.com', dns('*.example.com')));
  assert.ok(!isNamedBy('example.com', dns('*.example.com')));
  assert.ok(!isNamedBy('a.mail.example.com', dns('*.example.com')));
});

test('a presented identifier with any other wildcard is ignored', () => {
  for (const presented of [
    'm*.example.com',
    '*l.example.com',
    'mail.*.com',
    '*.*.com',
    '*',
    '*.com',
    '*.',
    '**.example.com',
  ]) {
    assert.ok(!isNamedBy('mail.example.com', dns(presented)), presented);
  }
});

test('a wildcard never stands for everything below a public suffix', () => {
  assert.ok(!isNamedBy('example.co.uk', dns('*.co.uk')));
  assert.ok(isNamedBy('mail.example.co.uk', dns('*.example.co.uk')));
});

test('a trailing dot in a presented identifier does not match, as no verifier is told to drop it', () => {
  assert.ok(!isNamedBy('mail.example.com', dns('mail.example.com.')));
});

test('an IP literal is named by an IP-ID only, whatever its spelling', () => {
  assert.ok(isNamedBy('192.0.2.1', ip('192.0.2.1')));
  assert.ok(isNamedBy('2001:DB8:0:0:0:0:0:1', ip('2001:db8::1')));
  assert.ok(!isNamedBy('192.0.2.1', dns('192.0.2.1')));
  assert.ok(!isNamedBy('192.0.2.1', dns('*.0.2.1')));
});

test('an address has one canonical text', () => {
  assert.equal(canonicalIp('2001:0DB8::0001'), '2001:db8::1');
  assert.equal(canonicalIp('192.0.2.256'), null);
  assert.equal(canonicalIp('mail.example.com'), null);
  assert.equal(canonicalIp('::g'), null);
  assert.equal(canonicalIp('1:2'), null);
});

const label = fc.stringMatching(/^[a-z]([a-z0-9-]{0,5}[a-z0-9])?$/);
const name = fc.array(label, { minLength: 3, maxLength: 5 }).map((labels) => labels.join('.'));

test('every name is named by itself and by the wildcard above it, and by no wildcard further up', () => {
  fc.assert(
    fc.property(name, (host) => {
      const parent = host.slice(host.indexOf('.') + 1);
      const grandparent = parent.slice(parent.indexOf('.') + 1);
      assert.ok(isNamedBy(host, dns(host.toUpperCase())));
      assert.ok(isNamedBy(host, dns(`*.${parent}`)));
      assert.ok(!isNamedBy(host, dns(`*.${grandparent}`)));
      assert.ok(!isNamedBy(parent, dns(`*.${parent}`)));
    }),
  );
});

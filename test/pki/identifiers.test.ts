import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { canonicalIp, isNamedBy, nearestFirst } from '../../src/pki/identifiers.ts';
import { isPublicSuffix } from '../../src/pki/public-suffix.ts';

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
  assert.ok(!isNamedBy('192.0.2.1', ip('192.0.2.2')));
  assert.ok(isNamedBy('192.0.2.1', [...dns('a.example'), ...ip('192.0.2.1')]));
  assert.ok(!isNamedBy('a.example', [{ kind: 'IP-ID', value: 'a.example' }]));
});

test('the nearest of the presented identifiers comes first', () => {
  const names = dns('a.other.example', 'example.com', 'www.example.com', 'smtp.mail.example.com');
  const sorted = nearestFirst([...names, ...ip('192.0.2.1')], 'mail.example.com').map(({ value }) => value);
  assert.deepEqual(sorted, ['smtp.mail.example.com', 'example.com', 'www.example.com', 'a.other.example', '192.0.2.1']);
});

test('an address has one canonical text', () => {
  assert.equal(canonicalIp('2001:0DB8::0001'), '2001:db8::1');
  assert.equal(canonicalIp('192.0.2.256'), null);
  assert.equal(canonicalIp('mail.example.com'), null);
  assert.equal(canonicalIp('::g'), null);
  assert.equal(canonicalIp('1:2'), null);
  const longest = '0000:0000:0000:0000:0000:ffff:255.255.255.255';
  assert.equal(canonicalIp(longest), '::ffff:ffff:ffff', 'the longest there is');
  for (const text of ['::1]/', '::1]', '\t::1', '::1\n']) assert.equal(canonicalIp(text), null, JSON.stringify(text));
  for (const text of ['192.0.2.1.5', '192.0.2.1x', 'x192.0.2.1', 'x::1', '::1x', '::1/64', ''])
    assert.equal(canonicalIp(text), null, text);
});

const label = fc.stringMatching(/^[a-z]([a-z0-9-]{0,5}[a-z0-9])?$/);
const name = fc.array(label, { minLength: 3, maxLength: 5 }).map((labels) => labels.join('.'));

test('every name is named by itself and by the wildcard above it, and by no wildcard further up', () => {
  fc.assert(
    fc.property(name, (host) => {
      const parent = host.slice(host.indexOf('.') + 1);
      // "b.se" is one, for instance.
      fc.pre(!isPublicSuffix(parent));
      const grandparent = parent.slice(parent.indexOf('.') + 1);
      assert.ok(isNamedBy(host, dns(host.toUpperCase())));
      assert.ok(isNamedBy(host, dns(`*.${parent}`)));
      assert.ok(!isNamedBy(host, dns(`*.${grandparent}`)));
      assert.ok(!isNamedBy(parent, dns(`*.${parent}`)));
    }),
  );
});

test('case never matters, an address is no name, and a trailing dot is another name', () => {
  const mixed = fc.tuple(name, fc.array(fc.boolean(), { minLength: 40, maxLength: 40 })).map(([host, upper]) => ({
    host,
    presented: [...host].map((letter, index) => (upper[index] ? letter.toUpperCase() : letter)).join(''),
  }));
  fc.assert(
    fc.property(mixed, fc.ipV4(), fc.ipV6(), ({ host, presented }, v4, v6) => {
      assert.ok(isNamedBy(host, dns(presented)));
      assert.ok(!isNamedBy(host, dns(`${presented}.`)));
      assert.ok(!isNamedBy(host, [...ip(v4), ...ip(v6)]));
      assert.ok(!isNamedBy(v4, dns(v4)) && !isNamedBy(v6, dns(v6)));
      assert.ok(isNamedBy(v4, ip(v4)) && isNamedBy(v6.toUpperCase(), ip(canonicalIp(v6) ?? '')));
    }),
  );
});

test('a wildcard anywhere but as the whole first label matches nothing', () => {
  fc.assert(
    fc.property(name, fc.nat(60), (host, at) => {
      const place = at % (host.length + 1);
      const pattern = `${host.slice(0, place)}*${host.slice(place)}`;
      assert.ok(!isNamedBy(host, dns(pattern)));
      assert.ok(!isNamedBy(host.replace(/^[^.]+/, 'zz'), dns(pattern)));
    }),
  );
});

test('a wildcard covers letters, digits and hyphens, under a domain of the same', () => {
  const covers = (pattern: string, host: string) => isNamedBy(host, [{ kind: 'DNS-ID', value: pattern }]);
  assert.ok(covers('*.example.com', 'mail-1.example.com'));
  assert.ok(covers('*.example.com', 'xn--bcher-kva.example.com'));
  assert.ok(!covers('*.example.com', 'mail_1.example.com'));
  assert.ok(!covers('*.my_host.example.com', 'mail.my_host.example.com'));
  assert.ok(!covers('*.-a.example.com', 'mail.-a.example.com'));
  assert.ok(covers('mail_1.example.com', 'mail_1.example.com'), 'without a wildcard any letter is compared');
});

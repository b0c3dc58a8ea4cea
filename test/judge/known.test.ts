import assert from 'node:assert/strict';
import { test } from 'node:test';
import { grouped } from '../../src/judge/grouped.ts';
import { knownAbout, knownBy } from '../../src/judge/known.ts';
import type { Known, KnownCertificate, KnownEndpoint, Locked } from '../../src/model/known.ts';
import { aFileTarget, aTarget } from '../support/facts.ts';

const certificate = (name: string, names: readonly string[] = ['mail.example.com']): KnownCertificate => ({
  sha256: name,
  keySha256: name,
  keyAlgorithm: 'rsa',
  name,
  issuer: 'CN=CA',
  names,
  isSelfIssued: false,
  notBefore: '2026-01-01T00:00:00Z',
  notAfter: '2026-04-01T00:00:00Z',
});
const seenAt = (target: string, one: KnownCertificate, newest?: KnownCertificate): KnownEndpoint => ({
  target,
  address: '192.0.2.1',
  chain: [one.name],
  certificate: one,
  tlsVersion: 'TLSv1.3',
  firstSeen: '2026-01-02T00:00:00Z',
  lastSeen: '2026-01-03T00:00:00Z',
  ...(newest && { newest }),
});
const earlier = (...endpoints: KnownEndpoint[]): Known => ({
  earlier: { file: 'state.json', observedAt: '2026-01-03T04:05:06Z', endpoints },
});
const listed = (...certificates: KnownCertificate[]): Known => ({ listed: { file: 'ct.json', certificates } });
const lockOf = (target: string): Locked => ({
  target,
  keyAlgorithm: 'rsa',
  keySha256: 'k',
  issuer: 'CN=CA',
  names: [],
  notBefore: '2026-01-01T00:00:00Z',
  tlsVersion: null,
});
const wheres = (known: Known, target = aTarget()) =>
  knownBy(known)(target)?.certificates.map(({ where, certificate: { name } }) => `${where}: ${name}`);

test('what an earlier run saw at the target is known, and what it saw at other ports of the host is said to be there', () => {
  const own = seenAt('mail.example.com:587', certificate('own'));
  const beside = seenAt('mail.example.com:25', certificate('beside'), certificate('newest'));
  const stranger = seenAt('other.example:587', certificate('stranger'));
  const known = earlier(own, beside, stranger);
  assert.deepEqual(knownBy(known)(aTarget())?.earlier, [own]);
  assert.deepEqual(wheres(known), [
    'the run of 2026-01-03 saw at 192.0.2.1: own',
    'the run of 2026-01-03 saw at mail.example.com:25 at 192.0.2.1: beside',
    'the run of 2026-01-03 saw at mail.example.com:25 at 192.0.2.1: newest',
  ]);
});

test('a certificate that names something else is none for the target', () => {
  const own = seenAt('mail.example.com:587', certificate('own', ['www.example.com']));
  assert.deepEqual([knownBy(earlier(own))(aTarget())?.earlier, wheres(earlier(own))], [[own], []]);
});

test('an address is a host like any other', () => {
  const target = aTarget({ host: '2001:db8::1' });
  const own = seenAt('[2001:db8::1]:25', certificate('v6', ['2001:db8::1']));
  assert.deepEqual(wheres(earlier(own), target), ['the run of 2026-01-03 saw at [2001:db8::1]:25 at 192.0.2.1: v6']);
  const v4 = aTarget({ host: '192.0.2.9' });
  assert.deepEqual(wheres(listed(certificate('v4', ['192.0.2.9'])), v4), ['"ct.json" lists: v4']);
});

test('a host name may begin or end in digits', () => {
  for (const host of ['1and1.example.com', 'mail.site1', 'mx1'])
    assert.deepEqual(wheres(listed(certificate('own', [host])), aTarget({ host })), ['"ct.json" lists: own'], host);
});

test('of a list only what names all that the target has to be named by is for it, once', () => {
  const both = ['mail.example.com', 'mx.example.com'];
  const known = listed(
    certificate('exact'),
    certificate('wildcard', ['*.example.com']),
    certificate('exact and wildcard', ['mail.example.com', '*.example.com']),
    certificate('both', both),
    certificate('deeper', ['*.mail.example.com']),
    certificate('another', ['www.example.com']),
  );
  const shown = (target = aTarget()) => wheres(known, target)?.map((line) => line.replace('"ct.json" lists: ', ''));
  assert.deepEqual(shown(), ['exact', 'exact and wildcard', 'both', 'wildcard']);
  assert.deepEqual(shown(aTarget({ referenceIdentifiers: both })), ['exact and wildcard', 'both', 'wildcard']);
});

test('a lock is known even where it has no entry for the target; without it there may be nothing to know', () => {
  const locked = { file: 'smtp.lock', entries: [lockOf('mail.example.com:25'), lockOf('mail.example.com:587')] };
  const of = (port: number) => knownBy({ locked })(aTarget({ port }))?.locked?.entries.map(({ target }) => target);
  assert.deepEqual([of(587), of(465)], [['mail.example.com:587'], []]);
  assert.equal(knownBy({})(aTarget()), undefined);
  assert.equal(knownBy(earlier(seenAt('other.example:25', certificate('x'))))(aTarget()), undefined);
  assert.equal(knownBy({ locked })(aFileTarget()), undefined);
  assert.equal(knownBy(listed(certificate('x')))(aTarget())?.locked, null);
});

test('a recording keeps what is about its targets, and no more', () => {
  const [own, beside] = [
    seenAt('mail.example.com:587', certificate('own')),
    seenAt('mail.example.com:25', certificate('beside')),
  ];
  const whole: Known = {
    ...earlier(own, beside, seenAt('other.example:587', certificate('stranger'))),
    locked: { file: 'smtp.lock', entries: [lockOf('mail.example.com:587'), lockOf('mail.example.com:25')] },
    ...listed(certificate('for it'), certificate('stranger', ['other.example'])),
  };
  const kept = knownAbout(whole, [aTarget(), aFileTarget({ name: 'other.example' })]);
  assert.deepEqual(
    kept.earlier?.endpoints.map(({ certificate: { name } }) => name),
    ['own', 'beside', 'stranger'],
  );
  assert.equal(kept.earlier?.observedAt, '2026-01-03T04:05:06Z');
  assert.deepEqual(
    knownAbout(whole, [aTarget()]).earlier?.endpoints.map(({ target }) => target),
    ['mail.example.com:587', 'mail.example.com:25'],
  );
  assert.deepEqual(
    kept.locked?.entries.map(({ target }) => target),
    ['mail.example.com:587'],
  );
  assert.deepEqual(
    kept.listed?.certificates.map(({ name }) => name),
    ['for it'],
  );
  assert.deepEqual(knownAbout({}, [aTarget()]), {});
});

test('what has no key is in no group', () => {
  const groups = grouped(['a', '', 'b', 'a'], (text) => (text === '' ? null : text));
  assert.deepEqual(
    [...groups],
    [
      ['a', ['a', 'a']],
      ['b', ['b']],
    ],
  );
});

/** Lists of issued certificates, as monitors of Certificate Transparency answer them: what is read, and what is refused. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseCertificateList } from '../../src/memory/certificate-list.ts';
import { issue } from '../support/ca.ts';
import { caDraft, pemOf } from '../support/chain-draft.ts';
import { bitString, oid, sequence } from '../support/der.ts';

const PRINT = 'a1'.repeat(32);
const crtSh = {
  issuer_name: "C=US, O=Let's Encrypt, CN=R12",
  name_value: 'mail.example.com\nWWW.example.com',
  not_before: '2026-05-29T00:00:00',
  not_after: '2026-08-27T01:02:03',
};
const certSpotter = {
  cert_sha256: PRINT,
  dns_names: ['mail.example.com'],
  issuer: { friendly_name: "Let's Encrypt", name: 'CN=R12' },
  not_before: '2026-05-29T00:00:00Z',
  not_after: '2026-08-27T01:02:03Z',
};
const listOf = (...entries: readonly unknown[]) => parseCertificateList(JSON.stringify(entries), 'list.json');

const read = {
  sha256: null,
  keySha256: null,
  keyAlgorithm: null,
  name: 'mail.example.com',
  issuer: "C=US, O=Let's Encrypt, CN=R12",
  names: ['mail.example.com', 'www.example.com'],
  isSelfIssued: false,
  notBefore: '2026-05-29T00:00:00.000Z',
  notAfter: '2026-08-27T01:02:03.000Z',
};

test('an entry of crt.sh is read with its names and its dates in UTC', () => assert.deepEqual(listOf(crtSh), [read]));

test('an entry of Cert Spotter is read with its fingerprint', () => {
  const own = { sha256: PRINT, issuer: 'CN=R12', names: ['mail.example.com'] };
  assert.deepEqual(listOf(certSpotter), [{ ...read, ...own }]);
  const { cert_sha256, ...older } = certSpotter;
  assert.equal(listOf({ ...older, cert: { sha256: cert_sha256 } })[0]?.sha256, PRINT);
});

test('every entry is read, behind blanks as well', () => {
  assert.equal(parseCertificateList(` \n${JSON.stringify([crtSh, certSpotter])}`, 'list.json').length, 2);
});

for (const [what, own, expected] of [
  ['a fingerprint of another form', { cert_sha256: `x${PRINT}` }, { sha256: null }],
  ['a fingerprint with something behind it', { cert_sha256: `${PRINT}0` }, { sha256: null }],
  ['a fingerprint in capitals', { cert_sha256: PRINT.toUpperCase() }, { sha256: null }],
  ['a fingerprint in a list', { cert_sha256: [PRINT] }, { sha256: null }],
  ['a fingerprint that is no text', { cert_sha256: 7 }, { sha256: null }],
  ['no issuer', { issuer: undefined }, { issuer: '' }],
  ['an issuer that is no object', { issuer: 'CN=R12' }, { issuer: '' }],
  ['an issuer that is null', { issuer: null }, { issuer: '' }],
  ['an issuer without end', { issuer: { name: 'x'.repeat(400) } }, { issuer: 'x'.repeat(300) }],
  ['an offset', { not_before: '2026-05-29T02:00:00+02:00' }, { notBefore: '2026-05-29T00:00:00.000Z' }],
  ['an offset to the west', { not_before: '2026-05-28T20:00:00-04:00' }, { notBefore: '2026-05-29T00:00:00.000Z' }],
  ['fractions of a second', { not_before: '2026-05-29T00:00:00.5' }, { notBefore: '2026-05-29T00:00:00.500Z' }],
] as const) {
  test(`an entry with ${what} is read as far as it goes`, () => {
    const [one] = listOf({ ...certSpotter, ...own });
    assert.deepEqual({ ...one, ...expected }, one);
  });
}

for (const [what, entry] of [
  ['nothing', null],
  ['a number', 7],
  ['a list', []],
  ['no names', { ...certSpotter, dns_names: [] }],
  ['names of another kind', { ...certSpotter, dns_names: ['mail.example.com', 7] }],
  ['names that are an object', { ...certSpotter, dns_names: {} }],
  ['no first date', { ...certSpotter, not_before: undefined }],
  ['no last date', { ...certSpotter, not_after: undefined }],
  ['a date that is a number', { ...certSpotter, not_after: 1_700_000_000 }],
  ['a date in other words', { ...certSpotter, not_after: 'Thu, 27 Aug 2026 01:02:03 GMT' }],
  ['a date behind something else', { ...certSpotter, not_after: 'x2026-08-27T01:02:03Z' }],
  ['a date in a list', { ...certSpotter, not_after: ['2026-08-27T01:02:03Z'] }],
  ['a year of six digits', { ...certSpotter, not_after: '+002026-08-27T01:02:03Z' }],
  ['a day that no month has', { ...certSpotter, not_after: '2026-13-41T01:02:03Z' }],
  ['a date without a time', { ...certSpotter, not_after: '2026-08-27' }],
] as const) {
  test(`a list with an entry of ${what} is refused by the number of the entry`, () => {
    const message =
      /^cannot use "list\.json" as known-certificates: entry 2 has not the names and dates of a certificate; expected certificates in PEM, or a list in JSON/;
    assert.throws(() => listOf(certSpotter, entry), { name: 'UsageError', message });
  });
}

for (const [what, text, reason] of [
  ['is cut off', '[{"a": 1}', /it is no JSON/],
  ['is empty', '[]', /it holds no certificate/],
  ['is an object', '{"message": "[]"}', /known-certificates: /],
  ['has a block that is no certificate', '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n', /./],
] as const) {
  test(`a list that ${what} is refused`, () =>
    assert.throws(() => parseCertificateList(text, 'list'), { name: 'UsageError', message: reason }));
}

test('every certificate of a list in PEM is read', async () => {
  const [one, other] = [await issue({ subject: 'CN=a' }), await issue({ subject: 'CN=b' })];
  // What stands in front of the first block may have brackets.
  for (const before of ['', 'all [of them]:\n']) {
    const names = parseCertificateList(`${before}${one.pem}${other.pem}`, 'list.pem').map(({ name }) => name);
    assert.deepEqual(names, ['a', 'b']);
  }
});

test('a certificate whose key OpenSSL cannot read is left out of a list in PEM', async () => {
  const { pem } = await issue({ subject: 'CN=a' });
  const publicKey = () => sequence(sequence(oid('1.2.3')), bitString(Buffer.alloc(2)));
  const odd = pemOf({ ...caDraft('CN=b', 'p256-9', null), encoding: { publicKey } });
  assert.deepEqual(
    parseCertificateList(`${pem}${odd}`, 'list.pem').map(({ name }) => name),
    ['a'],
  );
});

/** Names as certificates hold them: subjects, the forms of GeneralName, and where they stand in extensions. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { remarkOnIssuerAltName, subjectAltNamesOf } from '../../src/pki/alternative-names.ts';
import { decode } from '../../src/pki/der.ts';
import { requireDistributionPoints } from '../../src/pki/distribution-points.ts';
import { issuerUrlsIn } from '../../src/pki/information-access.ts';
import { authorityKeyIdentifierOf } from '../../src/pki/key-identifiers.ts';
import { commonNameOf, directoryNameOf, emailAddressesIn, generalNameOf, nameOf } from '../../src/pki/names.ts';
import { noRemarks } from '../../src/pki/remarks.ts';
import { der, integer, namedBits, oid, sequence } from '../support/der.ts';

const hex = (text: string) => Buffer.from(text, 'hex');
const utf8 = (text: string) => der(0x0c, text);
const attribute = (type: string, value: Uint8Array = utf8('x')) => sequence(oid(type), value);
const rdn = (...attributes: Uint8Array[]) => der(0x31, ...attributes);
const [CN, C, L, ST, O, OU, EMAIL] = [
  ...['2.5.4.3', '2.5.4.6', '2.5.4.7', '2.5.4.8', '2.5.4.10', '2.5.4.11'],
  '1.2.840.113549.1.9.1',
] as [string, string, string, string, string, string, string];

function subject(...relativeNames: Uint8Array[]) {
  const remarks = noRemarks();
  const name = nameOf(decode(sequence(...relativeNames)), remarks);
  return { name, text: directoryNameOf(name), questionable: remarks.questionable };
}

test('a subject is read attribute by attribute, by the short names that most have', () => {
  const all = [CN, C, L, ST, O, OU, '2.5.4.5'].map((type) => rdn(attribute(type)));
  assert.deepEqual(subject(...all).text, ['CN=x', 'C=x', 'L=x', 'ST=x', 'O=x', 'OU=x', '2.5.4.5=x']);
  assert.deepEqual(subject().text, []);
  assert.deepEqual(subject(...all).questionable, []);
});

test('the attributes of one relative name have no order, and what separates them is escaped', () => {
  const [one, other] = [attribute(CN, utf8('b')), attribute(O, utf8('a'))];
  assert.deepEqual(subject(rdn(one, other)).text, ['CN=b+O=a']);
  assert.deepEqual(subject(rdn(other, one)).text, ['CN=b+O=a']);
  assert.deepEqual(subject(rdn(attribute(CN, utf8('a,b+c\\d,')))).text, ['CN=a\\,b\\+c\\\\d\\,']);
});

test('a SET out of its order, and an attribute that is empty, are minded', () => {
  const [one, other] = [attribute(CN), attribute(O)];
  assert.deepEqual(subject(rdn(one, other)).questionable, []);
  assert.deepEqual(subject(rdn(one, one)).questionable, []);
  assert.match(subject(rdn(other, one)).questionable.join(), /not sorted/);
  assert.match(subject(rdn(attribute(CN, utf8('')))).questionable.join(), /empty/);
});

test('the common name is the first, and every e-mail address counts', () => {
  const { name } = subject(
    rdn(attribute(O, utf8('o'))),
    rdn(attribute(EMAIL, der(0x16, 'a@x')), attribute(CN, utf8('first'))),
    rdn(attribute(CN, utf8('second'))),
    rdn(attribute(EMAIL, der(0x16, 'b@x'))),
  );
  assert.equal(commonNameOf(name), 'first');
  assert.deepEqual(emailAddressesIn(name), ['a@x', 'b@x']);
  assert.equal(commonNameOf([]), null);
  assert.deepEqual(emailAddressesIn([]), []);
});

for (const [what, relativeName, words = /./] of [
  ['no attribute', rdn(), /no attribute/],
  ['a list for a SET', sequence(attribute(CN))],
  ['an attribute that is none', rdn(utf8('x'))],
  ['an attribute without a value', rdn(sequence(oid(CN))), /not one value/],
  ['an attribute of two values', rdn(sequence(oid(CN), utf8('x'), utf8('y'))), /not one value/],
  ['an attribute whose type is none', rdn(sequence(integer(1), utf8('x')))],
  ['an attribute of no UTF-8', rdn(attribute(CN, der(0x0c, hex('fc'))))],
] as const satisfies readonly (readonly [string, Uint8Array, RegExp?])[])
  test(`a subject is malformed: ${what}`, () => {
    assert.throws(() => subject(relativeName), words);
  });

test('a subject that is a SET is malformed', () => {
  assert.throws(() => nameOf(decode(rdn()), noRemarks()));
  assert.throws(() => nameOf(undefined, noRemarks()));
});

const general = (octets: Uint8Array) => generalNameOf(decode(Buffer.from(octets)), noRemarks());
const party = (...fields: Uint8Array[]) => der(0xa5, ...fields);
const otherName = (...fields: Uint8Array[]) => der(0xa0, ...fields);
const directory = der(0xa4, sequence(rdn(attribute(CN))));

for (const [form, octets, expected] of [
  ['rfc822Name', der(0x81, 'a@x'), { text: 'a@x' }],
  ['dNSName', der(0x82, 'a.x'), { text: 'a.x' }],
  ['uniformResourceIdentifier', der(0x86, 'http://x'), { text: 'http://x' }],
  ['iPAddress', der(0x87, hex('c0000201')), { octets: hex('c0000201') }],
  ['directoryName', directory, { name: ['CN=x'] }],
  ['registeredID', der(0x88, hex('2a03')), { text: '1.2.3' }],
  ['otherName', otherName(oid('1.2.3'), der(0xa0, integer(1))), { text: '1.2.3' }],
  ['ediPartyName', party(der(0xa1, utf8('x'))), {}],
  ['ediPartyName', party(der(0xa0, utf8('x')), der(0xa1, utf8('y'))), {}],
  ['x400Address', der(0xa3, sequence()), {}],
] as const)
  test(`a name is read by its form: ${form} ${octets.toString('hex')}`, () => {
    assert.deepEqual(general(octets), { form, text: '', octets: Buffer.alloc(0), name: [], ...expected });
  });

for (const [what, octets, words = /./] of [
  ['a form that there is not', der(0x89, 'x'), /no known form/],
  ['a text of no form', der(0x0c, 'x')],
  ['an application type', der(0x42, 'x')],
  ['a DNS name of parts', der(0xa2, der(0x16, 'x'))],
  ['an address of parts', der(0xa7, der(4, 'x'))],
  ['a registered ID that is none', der(0x88, hex('80'))],
  ['a directory name without a name', der(0xa4)],
  ['a directory name of two names', der(0xa4, sequence(), sequence())],
  ['another name that is empty', otherName(), /not one value/],
  ['another name without a value', otherName(oid('1.2.3')), /not one value/],
  ['another name of two values', otherName(oid('1.2.3'), der(0xa0, integer(1)), der(0xa1, integer(1)))],
  ['another name under another tag', otherName(oid('1.2.3'), der(0xa1, integer(1)))],
  ['another name whose value is empty', otherName(oid('1.2.3'), der(0xa0))],
  ['another name whose value is malformed', otherName(oid('1.2.3'), der(0xa0, der(2)))],
  ['another name whose type is none', otherName(integer(1), der(0xa0, integer(1)))],
  ['an EDI party that is empty', party(), /no name/],
  ['an EDI party with an assigner alone', party(der(0xa0, utf8('x'))), /no name/],
  ['an EDI party out of order', party(der(0xa1, utf8('x')), der(0xa0, utf8('y')))],
  ['an EDI party of three fields', party(der(0xa1, utf8('x')), der(0xa2, utf8('y')))],
  ['an EDI party that is a number', party(der(0xa1, integer(1)))],
  ['an EDI party whose assigner is a number', party(der(0xa0, integer(1)), der(0xa1, utf8('x')))],
  ['an EDI party of two texts', party(der(0xa1, utf8('x'), utf8('y')))],
  ['an EDI party that is plain', der(0x85, 'x')],
  ['an X.400 address that is plain', der(0x83, 'x')],
] as const satisfies readonly (readonly [string, Uint8Array, RegExp?])[])
  test(`a name is malformed: ${what}`, () => {
    assert.throws(() => general(octets), words);
  });

const points = (...of: Uint8Array[]) => requireDistributionPoints(decode(sequence(...of)));
const located = (...name: Uint8Array[]) => sequence(der(0xa0, ...name));
const url = der(0x86, 'http://x');

test('distribution points are read: names, a relative name, reasons, issuers, or nothing', () => {
  points();
  points(sequence());
  points(located(der(0xa0, url, directory)), located(der(0xa1, attribute(CN), attribute(O))));
  points(sequence(der(0x81, hex('0560')), der(0xa2, directory)));
});

for (const [what, point, words = /./] of [
  ['that is none', integer(1)],
  ['without the name it has a place for', located()],
  ['of two names', located(der(0xa0, url), der(0xa0, url))],
  ['whose name is of no known kind', located(der(0xa2, attribute(CN))), /no known kind/],
  ['whose name is of another class', located(sequence(url))],
  ['whose name is plain', located(der(0x80, 'x'))],
  ['with a name that is malformed', located(der(0xa0, der(0x89, 'x')))],
  ['with a relative name of no attribute', located(der(0xa1))],
  ['with a relative name that is malformed', located(der(0xa1, utf8('x')))],
  ['with reasons that are malformed', sequence(der(0x81, hex('08')))],
  ['with reasons of parts', sequence(der(0xa1, integer(1)))],
  ['with issuers that are malformed', sequence(der(0xa2, der(0x89, 'x')))],
  ['with a fourth field', sequence(der(0x83, 'x'))],
  ['out of order', sequence(der(0x81, hex('0560')), der(0xa0, der(0xa0, url)))],
] as const satisfies readonly (readonly [string, Uint8Array, RegExp?])[])
  test(`a distribution point is malformed: one ${what}`, () => {
    assert.throws(() => points(point), words);
  });

const authority = (...fields: Uint8Array[]) => authorityKeyIdentifierOf(decode(sequence(...fields)), noRemarks());

test('an authority key identifier names a key, a serial number with its issuer, or nothing', () => {
  assert.deepEqual(authority(), { key: null, serialNumber: null, issuer: null });
  assert.deepEqual(authority(der(0x80, hex('0aff'))), { key: '0aff', serialNumber: null, issuer: null });
  assert.deepEqual(authority(der(0xa1, url, directory), der(0x82, hex('00ff'))), {
    key: null,
    serialNumber: '00ff',
    issuer: ['CN=x'],
  });
  assert.equal(authority(der(0xa1, url)).issuer, null);
  for (const field of [der(0xa0, integer(1)), der(0x82), der(0x83, 'x'), der(0xa1, der(0x89, 'x'))])
    assert.throws(() => authority(field), field.toString('hex'));
  assert.throws(() => authority(der(0x82, hex('01')), der(0x80, hex('01'))));
});

function alternative(read: 'subject' | 'issuer', ...names: Uint8Array[]) {
  const remarks = noRemarks();
  const value = sequence(...names);
  if (read === 'subject') subjectAltNamesOf(value, remarks);
  else remarkOnIssuerAltName(value, remarks);
  return remarks;
}

test('what GnuTLS cannot read among the names is minded, in both of the extensions', () => {
  for (const read of ['subject', 'issuer'] as const) {
    assert.deepEqual(alternative(read, der(0x82, 'x'), url, directory, der(0x87, hex('c0000201'))), noRemarks());
    for (const name of [der(0xa3, sequence()), party(der(0xa1, utf8('x')))])
      assert.match(alternative(read, name).questionable.join(), new RegExp(`Name|Address.*${read}AltName`));
    for (const name of [der(0x81), der(0x82), der(0x86), der(0x87)])
      assert.match(alternative(read, name).questionable.join(), new RegExp(`an empty .* in its ${read}AltName`));
  }
  assert.match(alternative('issuer', der(0x89, 'x')).questionable.join(), /cannot be decoded/);
  assert.throws(() => alternative('subject', der(0x89, 'x')));
});

test('an address of the subject has four octets or sixteen', () => {
  const refusedFor = (octets: number) => alternative('subject', der(0x87, Buffer.alloc(octets, 1))).refused;
  for (const octets of [4, 16]) assert.deepEqual(refusedFor(octets), [], String(octets));
  for (const octets of [0, 3, 5, 8, 15, 17])
    assert.deepEqual(refusedFor(octets), [`an address of ${octets} octets, 4 or 16 required`]);
  assert.deepEqual(alternative('issuer', der(0x87, hex('c00002'))).refused, [], "nobody asks it of the issuer's");
});

const CA_ISSUERS = '1.3.6.1.5.5.7.48.2';
function access(value: Uint8Array | null) {
  const remarks = noRemarks();
  return { urls: issuerUrlsIn(value === null ? null : Buffer.from(value), remarks), ...remarks };
}
const described = (...fields: Uint8Array[]) => sequence(sequence(oid(CA_ISSUERS), ...fields));

test("the place of an issuer's certificate is a URL behind its own method", () => {
  const read = (value: Uint8Array | null) => {
    const { urls, refused, questionable } = access(value);
    return [urls, refused.length, questionable.length];
  };
  assert.deepEqual(read(null), [[], 0, 0]);
  assert.deepEqual(read(sequence()), [[], 0, 0]);
  assert.deepEqual(read(described(url)), [['http://x'], 0, 0]);
  assert.deepEqual(read(sequence(sequence(oid('1.3.6.1.5.5.7.48.1'), url))), [[], 0, 0]);
  assert.deepEqual(read(described(directory)), [[], 0, 0]);
  assert.deepEqual(read(described(der(0x16, 'http://x'))), [[], 0, 0], 'a text of no form is no URL');
  assert.deepEqual(read(Buffer.concat([described(url), hex('00')])), [['http://x'], 0, 1], 'something behind it');
  assert.deepEqual(read(described(url, hex('00'))), [['http://x'], 0, 1], 'something behind the address');
  assert.deepEqual(read(described()), [[], 0, 1], 'no address');
  assert.deepEqual(read(described(hex('8205'))), [[], 0, 1], 'an address that is cut off');
  assert.deepEqual(read(described(hex('8605'))), [[], 1, 0], 'a URL that is cut off');
  assert.deepEqual(read(sequence(sequence(url))), [[], 1, 0], 'no method');
  assert.deepEqual(read(sequence(sequence())), [[], 1, 0], 'nothing at all');
  assert.deepEqual(read(sequence(integer(1))), [[], 1, 0], 'no description');
  assert.deepEqual(read(described(der(0xa6, der(0x16, 'http://x')))), [[], 1, 0], 'a URL of parts');
  assert.deepEqual(read(namedBits([0])), [[], 1, 0], 'no list');
});

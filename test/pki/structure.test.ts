/** The fields of a certificate, RFC 5280 section 4.1: which may be missing, in what order, and what is minded of them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { noRemarks } from '../../src/pki/remarks.ts';
import { structureOf, Unreadable } from '../../src/pki/structure.ts';
import { bitString, der, distinguishedName, integer, oid, sequence, utcTime } from '../support/der.ts';
import { daysFromNow } from '../support/facts.ts';

const rsa = sequence(oid('1.2.840.113549.1.1.11'), der(5));
const bits = bitString(Buffer.alloc(1));
const dates = [utcTime(daysFromNow(0)), utcTime(daysFromNow(1))];
const version = (number: number) => der(0xa0, integer(number));
const hex = (text: string) => Buffer.from(text, 'hex');
const extension = (...fields: Buffer[]) => sequence(oid('1.2.3'), ...fields);
const extensions = (...list: Buffer[]) => der(0xa3, sequence(...list));

type Field = 'version' | 'serialNumber' | 'algorithm' | 'issuer' | 'validity' | 'subject' | 'publicKey' | 'rest';
type Changes = Partial<Readonly<Record<Field, Buffer>>>;

/** The signed part, of which any field may be another. */
const FIELDS: Readonly<Record<Field, Buffer>> = {
  version: version(2),
  serialNumber: integer(1),
  algorithm: rsa,
  issuer: distinguishedName('CN=CA'),
  validity: sequence(...dates),
  subject: distinguishedName('CN=x'),
  publicKey: sequence(rsa, bits),
  rest: Buffer.alloc(0),
};
const signed = (changes: Changes) => sequence(...Object.values({ ...FIELDS, ...changes }));
const NOTHING = Buffer.alloc(0);

function read(bytes: Buffer) {
  const remarks = noRemarks();
  const structure = structureOf(bytes, remarks);
  const said = Object.entries(remarks).flatMap(([kind, texts]) => texts.map((text: string) => `${kind}: ${text}`));
  return { ...structure, said };
}
const of = (changes: Changes) => read(sequence(signed(changes), rsa, bits));
const fails = (bytes: Buffer, words: RegExp, what = '') =>
  assert.throws(
    () => read(bytes),
    (error) => error instanceof Unreadable && words.test(error.message),
    `${what} ${words}`,
  );
const failsOf = (changes: Changes, words: RegExp) =>
  fails(sequence(signed(changes), rsa, bits), words, JSON.stringify(changes));

test('a certificate is read field by field', () => {
  const { issuer, subject, notBefore, notAfter, signatureAlgorithm, publicKey, said } = of({});
  assert.deepEqual([notBefore, notAfter], [daysFromNow(0), daysFromNow(1)]);
  assert.notDeepEqual(issuer, subject);
  assert.equal(signatureAlgorithm.hash, 'SHA-256');
  assert.equal(publicKey.algorithm.oid, '1.2.840.113549.1.1.11');
  assert.deepEqual(said, []);
});

test('a certificate is a signed part, an algorithm and a signature, and nothing behind them', () => {
  const tbs = signed({});
  fails(sequence(), /no signed part, or no signature/);
  fails(sequence(tbs), /no signed part, or no signature/);
  fails(sequence(tbs, rsa), /no signed part, or no signature/);
  fails(sequence(tbs, rsa, bits, integer(0)), /behind the signature/);
  fails(sequence(tbs, rsa, der(4, 'x')), /another type/);
  fails(sequence(tbs, rsa, der(3, hex('09'))), /malformed/);
  fails(sequence(tbs, integer(0), bits), /another type/);
  fails(Buffer.concat([sequence(tbs, rsa, bits), hex('00')]), /octets behind/);
  // The length of the signature alone may be longer than it need be.
  const long = (value: Buffer) => Buffer.concat([value.subarray(0, 1), hex('81'), value.subarray(1)]);
  const said = ['refused: a length of the signature that is not in its shortest form'];
  assert.deepEqual(read(sequence(tbs, rsa, long(bits))).said, said);
  fails(sequence(tbs, long(rsa), bits), /shortest form/);
  fails(sequence(tbs, rsa, bits, long(integer(0))), /shortest form/);
});

test('the algorithm in the signed part is sound, and the one behind it', () => {
  const other = sequence(oid('1.2.840.113549.1.1.12'), der(5));
  const said = ['contradictory: a signature algorithm that differs from the one in its signed part'];
  assert.deepEqual(of({ algorithm: other }).said, said);
  assert.equal(of({ algorithm: other }).signatureAlgorithm.hash, 'SHA-256');
  failsOf({ algorithm: sequence() }, /algorithm is empty/);
  failsOf({ publicKey: sequence(sequence(), bits) }, /algorithm is empty/);
});

test('the version is 1, 2 or 3, and 1 where none is written', () => {
  for (const number of [1, 2]) assert.deepEqual(of({ version: version(number) }).said, []);
  assert.deepEqual(of({ version: NOTHING }).said, []);
  assert.deepEqual(of({ version: version(0) }).said, [
    'questionable: a version 1 that DER leaves out (no verifier is known to mind)',
  ]);
  for (const wrong of [version(3), der(0xa0, der(2, hex('0100')))]) failsOf({ version: wrong }, /none of 1, 2 and 3/);
  failsOf({ version: der(0xa0, integer(1), integer(1)) }, /one ASN.1 value/);
  failsOf({ version: der(0xa0) }, /one ASN.1 value/);
  failsOf({ version: der(0xa0, der(4, hex('02'))) }, /another type/);
});

test('the serial number is above zero and has 20 octets at most', () => {
  const said = (octets: string) => of({ serialNumber: der(2, hex(octets)) }).said;
  for (const good of ['01', '0080', '7f'.repeat(20), '0100']) assert.deepEqual(said(good), [], good);
  assert.deepEqual(said('00'), ['questionable: a serial number of zero (no verifier is known to mind)']);
  assert.deepEqual(said('80'), ['questionable: a serial number below zero (Go refuses it)']);
  assert.deepEqual(said(`00${'80'.repeat(20)}`), [
    "questionable: a serial number of 21 octets, 20 at most (Chromium's verifier refuses it)",
  ]);
  failsOf({ serialNumber: der(4, hex('01')) }, /another type/);
  failsOf({ serialNumber: der(2, hex('0001')) }, /shortest form/);
});

test('six fields follow the version', () => {
  failsOf({ publicKey: NOTHING }, /no subject or no public key/);
  failsOf({ publicKey: NOTHING, subject: NOTHING }, /no subject or no public key/);
  const none = { version: NOTHING, algorithm: NOTHING, issuer: NOTHING, validity: NOTHING };
  failsOf({ ...none, publicKey: NOTHING, subject: NOTHING }, /no subject or no public key/);
  failsOf({ ...none, serialNumber: NOTHING, publicKey: NOTHING, subject: NOTHING }, /missing/);
  failsOf({ rest: integer(0) }, /not known/);
  failsOf({ rest: der(0x84) }, /not known/);
});

test('the validity has two dates', () => {
  for (const wrong of [[], dates.slice(1), [...dates, ...dates]])
    failsOf({ validity: sequence(...wrong) }, /not two dates/);
  const generalized = der(0x18, '20260601000000Z');
  assert.equal(of({ validity: sequence(generalized, generalized) }).said.length, 2);
});

test('unique identifiers come from version 2 on, one of each, and are bits', () => {
  const said = 'questionable: a unique identifier, which CAs must not write (no verifier is known to mind)';
  const [issuers, subjects] = [der(0x81, hex('00ff')), der(0x82, hex('00'))];
  for (const number of [1, 2]) {
    assert.deepEqual(of({ version: version(number), rest: issuers }).said, [said]);
    assert.deepEqual(of({ version: version(number), rest: subjects }).said, [said]);
    assert.deepEqual(of({ version: version(number), rest: Buffer.concat([issuers, subjects]) }).said, [said, said]);
  }
  failsOf({ version: NOTHING, rest: subjects }, /before version 2/);
  failsOf({ rest: Buffer.concat([subjects, issuers]) }, /not known/);
  failsOf({ rest: Buffer.concat([issuers, issuers]) }, /not known/);
  failsOf({ rest: der(0x82, hex('08')) }, /malformed/);
  failsOf({ version: version(1), rest: extensions(extension(der(4))) }, /before version 3/);
});

test('an extension has an identifier, perhaps a flag, and a value', () => {
  const value = der(4, 'v');
  const list = (...of3: Buffer[]) => of({ rest: extensions(...of3) });
  const [yes, no] = [der(1, hex('ff')), der(1, hex('00'))];
  const byDefault = 'questionable: a BOOLEAN of FALSE that DER leaves out (no verifier is known to mind)';
  const one = { oid: '1.2.3', critical: false, value: Buffer.from('v') };
  assert.deepEqual(of({}).extensions, []);
  assert.deepEqual(list(extension(value)).extensions, [one]);
  assert.deepEqual(list(extension(yes, value), extension(value)).extensions, [{ ...one, critical: true }, one]);
  assert.deepEqual(list(extension(yes, value)).said, []);
  assert.deepEqual([list(extension(no, value)).extensions, list(extension(no, value)).said], [[one], [byDefault]]);
  assert.deepEqual(list().said, ["questionable: an empty list of extensions (Chromium's verifier refuses it)"]);
  const failsWith = (broken: Buffer, words: RegExp) => failsOf({ rest: extensions(broken) }, words);
  failsWith(sequence(), /no value/);
  failsWith(extension(), /no value/);
  failsWith(extension(yes), /no value/);
  failsWith(extension(value, value), /not known/);
  failsWith(extension(yes, value, value), /not known/);
  failsWith(extension(yes, yes, value), /not known/);
  failsWith(extension(der(5)), /another type/);
  failsWith(sequence(integer(1), value), /another type/);
  failsOf({ rest: der(0xa3, sequence(), sequence()) }, /one ASN.1 value/);
  failsOf({ rest: der(0xa3, der(0x31)) }, /another type/);
});

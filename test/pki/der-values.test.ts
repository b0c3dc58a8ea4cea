/** Values by the rules of DER (X.690): which octets are read as what, and which are refused or minded. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { childrenOf, decode, expect, fieldsOf, type Node, optionalFieldsOf } from '../../src/pki/der.ts';
import {
  asciiOf,
  bitsOf,
  booleanOf,
  integerOf,
  isNegative,
  oidOf,
  requireDirectoryString,
  requireDisplayText,
  requireSoundValue,
  textOf,
  timeOf,
  wholeOctetsOf,
} from '../../src/pki/der-values.ts';
import { noRemarks, type Remarks } from '../../src/pki/remarks.ts';
import { der, integer, sequence } from '../support/der.ts';

const hex = (text: string) => Buffer.from(text, 'hex');
const value = (tag: number, content: string | Buffer) =>
  decode(der(tag, typeof content === 'string' ? hex(content) : content));
/** What is read, and what is remarked of it. */
const remarked = <T>(read: (remarks: Remarks) => T): readonly [T, string] => {
  const remarks = noRemarks();
  const found = read(remarks);
  const all = Object.entries(remarks).flatMap(([kind, texts]) => texts.map((text: string) => `${kind}: ${text}`));
  return [found, all.join()];
};

test('an object identifier is read in its one form', () => {
  for (const [octets, dotted] of [
    ['00', '0.0'],
    ['27', '0.39'],
    ['28', '1.0'],
    ['4f', '1.39'],
    ['50', '2.0'],
    ['883703', '2.999.3'],
    ['2a864886f70d', '1.2.840.113549'],
    ['2a818000', '1.2.16384'],
    [`69${'83'}${'ff'.repeat(17)}7f`, `2.25.${2n ** 128n - 1n}`],
    [`2a${'01'.repeat(127)}`, `1.2${'.1'.repeat(127)}`],
  ] as const)
    assert.equal(oidOf(value(6, octets)), dotted);
  for (const [octets, words] of [
    ['', /cut off/],
    ['2a86', /cut off/],
    ['80', /shortest form/],
    ['2a8001', /shortest form/],
    [`2a${'01'.repeat(128)}`, /too long/],
  ] as const)
    assert.throws(() => oidOf(value(6, octets)), words, octets);
  assert.throws(() => oidOf(value(0x30, '')), /structure found/);
});

test('a number has the fewest octets', () => {
  for (const [octets, isBelowZero] of [
    ['00', false],
    ['7f', false],
    ['0080', false],
    ['80', true],
    ['ff7f', true],
    ['ff', true],
  ] as const) {
    const read = integerOf(value(2, octets));
    assert.deepEqual([read.toString('hex'), isNegative(read)], [octets, isBelowZero]);
  }
  for (const octets of ['', '0000', '007f', 'ff80', 'ffff', '000080'])
    assert.throws(() => integerOf(value(2, octets)), /shortest form/, octets);
});

test('a BOOLEAN is 0x00 or 0xff', () => {
  const read = (node: Node) => remarked((remarks) => booleanOf(node, remarks));
  assert.deepEqual(read(value(1, '00')), [false, '']);
  assert.deepEqual(read(value(1, 'ff')), [true, '']);
  for (const octet of ['01', 'fe'])
    assert.deepEqual(read(value(1, octet)), [true, 'refused: a BOOLEAN that is neither 0x00 nor 0xff']);
  for (const octets of ['', 'ffff', '0000']) assert.throws(() => read(value(1, octets)), /not one octet/);
  assert.throws(() => read(value(2, 'ff')), /another type/);
});

test('a BIT STRING has up to seven unused bits, all of them zero', () => {
  for (const [octets, bits, unused] of [
    ['00', '', 0],
    ['00ff', 'ff', 0],
    ['0780', '80', 7],
    ['07ff80', 'ff80', 7],
    ['04f0', 'f0', 4],
  ] as const)
    assert.deepEqual(bitsOf(value(3, octets)), { bits: hex(bits), unused });
  for (const octets of ['', '01', '07', '08', '0800', 'ff00'])
    assert.throws(() => bitsOf(value(3, octets)), /malformed/, octets);
  for (const octets of ['0101', '07c0', '04f8', '07ff'])
    assert.throws(() => bitsOf(value(3, octets)), /unused bits/, octets);
  assert.deepEqual(wholeOctetsOf(value(3, '000102')), hex('0102'));
  assert.throws(() => wholeOctetsOf(value(3, '0102')), /whole octets/);
  assert.throws(() => wholeOctetsOf(value(4, '0001')), /another type/);
  assert.throws(() => wholeOctetsOf(undefined), /missing/);
});

const [UTC, GENERALIZED] = [0x17, 0x18];
const time = (tag: number, text: string) => {
  const [date, remarks] = remarked((all) => timeOf(value(tag, Buffer.from(text)), all));
  return [date.toISOString().replace('.000Z', 'Z'), remarks.replace(/ \(.*/, '')];
};

test('a date is in UTC, to the second, and there is one', () => {
  const [early, late] = [
    'questionable: a date before the year 1000',
    'questionable: a date before 2050 as GeneralizedTime',
  ];
  for (const [tag, text, date, minded = ''] of [
    [UTC, '491231235959Z', '2049-12-31T23:59:59Z'],
    [UTC, '500101000000Z', '1950-01-01T00:00:00Z'],
    [UTC, '000229000000Z', '2000-02-29T00:00:00Z'],
    [UTC, '991231235959Z', '1999-12-31T23:59:59Z'],
    [GENERALIZED, '20500101000000Z', '2050-01-01T00:00:00Z'],
    [GENERALIZED, '99991231235959Z', '9999-12-31T23:59:59Z'],
    [GENERALIZED, '20491231235959Z', '2049-12-31T23:59:59Z', late],
    [GENERALIZED, '19500101000000Z', '1950-01-01T00:00:00Z', late],
    [GENERALIZED, '19491231235959Z', '1949-12-31T23:59:59Z'],
    [GENERALIZED, '10000101000000Z', '1000-01-01T00:00:00Z'],
    [GENERALIZED, '09991231235959Z', '0999-12-31T23:59:59Z', early],
    [GENERALIZED, '00000101000000Z', '0000-01-01T00:00:00Z', early],
  ] as const)
    assert.deepEqual(time(tag, text), [date, minded], text);
  for (const text of [
    '2601010000Z',
    '260101000000',
    '260101000000+0000',
    '2601010000000Z',
    ' 60101000000Z',
    '26-101000000Z',
  ])
    assert.throws(() => time(UTC, text), /as RFC 5280 has it/, text);
  for (const text of ['20600101000000', '20600101000000.5Z', '600101000000Z', 'x20600101000000Z', '20600101000000Zx'])
    assert.throws(() => time(GENERALIZED, text), /as RFC 5280 has it/, text);
  for (const text of ['260001', '261301', '260100', '260132', '260431', '250229', '000001', '000230'])
    assert.throws(() => time(UTC, `${text}000000Z`), /does not exist/, text);
  for (const text of ['240000', '236000', '235960', '990000', '009900', '000099'])
    assert.throws(() => time(UTC, `260101${text}Z`), /does not exist/, text);
  assert.throws(() => time(0x97, '260101000000Z'), /another type/);
  assert.throws(() => time(2, '260101000000Z'), /another type/);
  assert.throws(() => timeOf(undefined, noRemarks()), /missing/);
});

const TEXTS: Readonly<Record<string, number>> = {
  UTF8String: 0x0c,
  NumericString: 0x12,
  PrintableString: 0x13,
  TeletexString: 0x14,
  IA5String: 0x16,
  VisibleString: 0x1a,
  UniversalString: 0x1c,
  BMPString: 0x1e,
};

test('a text is read in the alphabet of its type; what is beyond that is refused, or minded', () => {
  const universal = 'questionable: a UniversalString (Go refuses it)';
  for (const [type, octets, text, remark = ''] of [
    ['UTF8String', '4bc3b66c6e', 'Köln'],
    ['UTF8String', 'efbbbf78', '\ufeffx'],
    ['UTF8String', 'f09f9880', '😀'],
    ['UTF8String', '', ''],
    ['NumericString', '3132203930', '12 90'],
    ['NumericString', '31612f', '1a/', 'questionable: a letter that NumericString does not have (Go refuses it)'],
    ['NumericString', '6131', 'a1', 'questionable: a letter that NumericString does not have (Go refuses it)'],
    ['PrintableString', Buffer.from("AZaz09 '()+,-./:=?*").toString('hex'), "AZaz09 '()+,-./:=?*"],
    [
      'PrintableString',
      '612661',
      'a&a',
      'questionable: a "&", which PrintableString does not have (Chromium\'s verifier refuses it)',
    ],
    ['PrintableString', '6140', 'a@', 'refused: a letter that PrintableString does not have'],
    ['PrintableString', '4061', '@a', 'refused: a letter that PrintableString does not have'],
    ['TeletexString', '4bf66c6e', 'Köln'],
    ['IA5String', '007f40', '\0\x7f@'],
    ['IA5String', '6180', 'a\x80', 'refused: a letter that IA5String does not have'],
    ['IA5String', '8061', '\x80a', 'refused: a letter that IA5String does not have'],
    ['VisibleString', '6140', 'a@'],
    ['UniversalString', '0001f60000000061', '😀a', universal],
    ['BMPString', '004b00f6', 'Kö'],
    ['BMPString', '', ''],
  ] as const) {
    const node = value(TEXTS[type] as number, octets);
    assert.deepEqual(
      remarked((remarks) => textOf(node, remarks)),
      [text, remark],
      `${type} ${octets}`,
    );
  }
  for (const [type, octets, words] of [
    ['UTF8String', 'fc', /./],
    ['UTF8String', 'eda080', /./],
    ['UTF8String', 'efbfbf', /Unicode/],
    ['UTF8String', 'efb790', /Unicode/],
    ['BMPString', '00', /cut off/],
    ['BMPString', '006100', /cut off/],
    // Two halves that would make one letter in UTF-16.
    ['BMPString', 'd83dde00', /Unicode/],
    ['BMPString', '0061ffff', /Unicode/],
    ['UniversalString', '00000061000000', /cut off/],
    ['UniversalString', '0061', /cut off/],
    ['UniversalString', '00110000', /Unicode/],
    ['UniversalString', '0000d800', /Unicode/],
    ['UniversalString', '0010ffff', /Unicode/],
  ] as const)
    assert.throws(() => textOf(value(TEXTS[type] as number, octets), noRemarks()), words, `${type} ${octets}`);
  for (const [tag, octets] of [
    [2, '01'],
    [0x8c, '61'],
    [0x19, '61'],
  ] as const)
    assert.deepEqual(
      remarked((remarks) => textOf(value(tag, octets), remarks)),
      [null, ''],
    );
  assert.deepEqual(
    remarked((remarks) => asciiOf(value(0x82, '6180'), remarks)),
    ['a\x80', 'refused: a letter that IA5String does not have'],
  );
});

test('a text may be of some types only: RFC 5280 sections 4.1.2.4 and 4.2.1.4', () => {
  const typesOf = (require: (node: Node) => void) =>
    Object.entries(TEXTS).flatMap(([type, tag]) => {
      try {
        require(value(tag, '00000061'));
        return [type];
      } catch (error) {
        assert.match((error as Error).message, /of another type/);
        return [];
      }
    });
  assert.deepEqual(typesOf(requireDisplayText), ['UTF8String', 'IA5String', 'VisibleString', 'BMPString']);
  const directory = ['UTF8String', 'PrintableString', 'TeletexString', 'UniversalString', 'BMPString'];
  assert.deepEqual(typesOf(requireDirectoryString), directory);
  for (const require of [requireDisplayText, requireDirectoryString]) {
    assert.throws(() => require(value(0x8c, '61')), /of another type/);
    assert.throws(() => require(value(0x0c, 'fc')));
  }
});

test('a value of any type is sound where its type has nothing against it', () => {
  for (const [tag, sound, unsound] of [
    [1, 'ff', '0101'],
    [2, '00', '0000'],
    [3, '00', '08'],
    [6, '2a', '2a86'],
    [0x0c, '61', 'fc'],
    [0x1e, '0061', '61'],
  ] as const) {
    requireSoundValue(value(tag, sound));
    assert.throws(() => requireSoundValue(value(tag, unsound)), `${tag}`);
    // Under a tag of its own it could be anything.
    requireSoundValue(value(tag | 0x80, unsound));
  }
  for (const tag of [4, 5, 0x17, 0x30, 0x31]) {
    requireSoundValue(value(tag, ''));
    assert.throws(() => requireSoundValue(value(tag ^ 0x20, '')), /structure/, `${tag}`);
  }
});

test('a type is one of plain values or of structures, and never both', () => {
  for (const tag of [4, 0x30, 0x31]) {
    assert.equal(expect(value(tag, ''), tag & 0x1f).tag, tag & 0x1f);
    assert.throws(() => expect(value(tag ^ 0x20, ''), tag & 0x1f), /as a structure, or a structure as/);
  }
});

test('optional fields come in the order of their tags, each once', () => {
  const tagsOf = (...tags: number[]) =>
    optionalFieldsOf(fieldsOf(decode(sequence(...tags.map((tag) => der(0x80 + tag))))), 3).map((field) => field?.tag);
  assert.deepEqual(tagsOf(), [undefined, undefined, undefined]);
  assert.deepEqual(tagsOf(0, 1, 2), [0, 1, 2]);
  assert.deepEqual(tagsOf(1), [undefined, 1, undefined]);
  for (const tags of [[3], [1, 0], [0, 0], [0, 1, 2, 3]])
    assert.throws(() => tagsOf(...tags), /not known, or out of its order/, tags.join());
  assert.throws(() => optionalFieldsOf([decode(integer(0))], 3), /not known/);
});

test('a length of four octets is read, and one of five is longer than anything', () => {
  assert.throws(() => decode(hex('04840000000161')), /shortest form/);
  assert.throws(() => decode(hex('0484ffffffff61')), /longer than what holds it/);
  assert.throws(() => decode(hex('0485000000000161')), /longer than what holds it/);
});

test('one value of a structure may have a longer length than it needs, and only that one', () => {
  const long = hex('04810161');
  const holding = (...parts: Buffer[]) => decode(sequence(...parts));
  const [, second] = childrenOf(holding(integer(0), long), 1);
  assert.deepEqual([second?.isLengthShortest, second?.content.toString()], [false, 'a']);
  assert.equal(childrenOf(holding(integer(0), integer(1)), 1)[1]?.isLengthShortest, true);
  for (const at of [0, 2, undefined])
    assert.throws(() => childrenOf(holding(integer(0), long), at), /shortest form/, `${at}`);
});

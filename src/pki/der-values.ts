import { Class, contentOf, expect, isType, type Node, Type } from './der.ts';
import { noRemarks, type Remarks } from './remarks.ts';

/** The values of a certificate, each by the rules that DER has for its type (X.690 sections 8, 10 and 11). */

/** Far more than any identifier has: a number is made of them in time that is quadratic in its length. */
const MAX_OID_OCTETS = 128;

/** Dotted form; identifiers made from UUIDs have 128 bits. `node` may have a tag of its own. */
export function oidOf(node: Node): string {
  return dotted(contentOf(node));
}

/** The octets of an object identifier -> its dotted form. */
export function dotted(octets: Buffer): string {
  if (octets.length > MAX_OID_OCTETS) throw new Error('an object identifier is too long');
  const arcs: bigint[] = [];
  let arc: bigint | null = null;
  for (const octet of octets) {
    if (arc === null && octet === 0x80) throw new Error('an object identifier is not in its shortest form');
    arc = ((arc ?? 0n) << 7n) | BigInt(octet & 0x7f);
    if (octet & 0x80) continue;
    arcs.push(arc);
    arc = null;
  }
  if (arc !== null || arcs.length === 0) throw new Error('an object identifier is cut off');
  const [first = 0n, ...rest] = arcs;
  const top = first < 80n ? first / 40n : 2n;
  return [top, first - top * 40n, ...rest].join('.');
}

/** The octets of an INTEGER. @throws Error when they are not the fewest. */
export function integerOf(node: Node): Buffer {
  const octets = contentOf(node);
  const [first, second = 0] = octets;
  const isPadded = octets.length > 1 && (first === 0 ? second < 0x80 : first === 0xff && second >= 0x80);
  if (first === undefined || isPadded) throw new Error('a number is not in its shortest form');
  return octets;
}

export function isNegative(integer: Buffer): boolean {
  return (integer[0] ?? 0) >= 0x80;
}

/** DER writes true as 0xff (X.690 section 11.1). */
export function booleanOf(node: Node, remarks: Remarks): boolean {
  const [octet, ...rest] = contentOf(expect(node, Type.BOOLEAN));
  if (octet === undefined || rest.length > 0) throw new Error('a BOOLEAN has not one octet');
  if (octet !== 0 && octet !== 0xff) remarks.refused.push('a BOOLEAN that is neither 0x00 nor 0xff');
  return octet !== 0;
}

/** The octets of a BIT STRING whose unused bits are zero. `node` may have a tag of its own. */
export function bitsOf(node: Node): { bits: Buffer; unused: number } {
  const [unused, ...octets] = contentOf(node);
  const last = octets.at(-1) ?? 0;
  if (unused === undefined || unused > 7 || (octets.length === 0 && unused > 0))
    throw new Error('a BIT STRING is malformed');
  if ((last & ((1 << unused) - 1)) !== 0) throw new Error('a BIT STRING has unused bits that are not zero');
  return { bits: Buffer.from(octets), unused };
}

/** The octets of a BIT STRING that is made of octets, such as a key or a signature. */
export function wholeOctetsOf(node: Node | undefined): Buffer {
  const { bits, unused } = bitsOf(expect(node, Type.BIT_STRING));
  if (unused > 0) throw new Error('a key or signature is not made of whole octets');
  return bits;
}

/**
 * RFC 5280 section 4.1.2.5: in UTC, with seconds, without fractions.
 * @throws Error when it is written otherwise, or names no date there is.
 */
export function timeOf(node: Node | undefined, remarks: Remarks): Date {
  const isUtcTime = isType(node, Type.UTC_TIME);
  const text = contentOf(expect(node, isUtcTime ? Type.UTC_TIME : Type.GENERALIZED_TIME)).toString('latin1');
  const whole = isUtcTime ? `${text < '50' ? 20 : 19}${text}` : text;
  const fields = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/.exec(whole);
  if (fields === null) throw new Error('a date is not written as RFC 5280 has it');
  const [, year = '', month, day, hour, minute, second] = fields;
  const written = `${year}-${month}-${day}T${hour}:${minute}:${second}.000Z`;
  const date = new Date(written);
  // The 30th of February would be a day in March.
  if (Number.isNaN(date.getTime()) || date.toISOString() !== written) throw new Error('a date does not exist');
  if (!isUtcTime && year >= '1950' && year < '2050')
    remarks.questionable.push('a date before 2050 as GeneralizedTime (no verifier is known to mind)');
  if (year < '1000') remarks.questionable.push('a date before the year 1000 (no verifier is known to mind)');
  return date;
}

/** "*" and "&" are beyond the standard; no verifier is known to mind the first. */
const PRINTABLE = /^[A-Za-z0-9 '()+,\-./:=?*&]*$/;
const ASCII = /^[\0-\x7f]*$/;
const NUMERIC = /^[0-9 ]*$/;

/**
 * The text of an attribute's value; null where it is no text.
 * @throws Error when it is not in its encoding, where BoringSSL and OpenSSL mind.
 */
export function textOf(node: Node, remarks: Remarks): string | null {
  if (node.tagClass !== Class.UNIVERSAL) return null;
  switch (node.tag) {
    case Type.UTF8_STRING:
      return withLetters([...new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(contentOf(node))]);
    case Type.BMP_STRING:
      return wideText(contentOf(node), 2);
    case Type.UNIVERSAL_STRING:
      remarks.questionable.push('a UniversalString (Go refuses it)');
      return wideText(contentOf(node), 4);
    case Type.PRINTABLE_STRING:
      if (contentOf(node).includes('&'))
        remarks.questionable.push('a "&", which PrintableString does not have (Chromium\'s verifier refuses it)');
      return within(PRINTABLE, 'PrintableString', contentOf(node), remarks);
    case Type.IA5_STRING:
      return within(ASCII, 'IA5String', contentOf(node), remarks);
    case Type.NUMERIC_STRING:
      if (!NUMERIC.test(contentOf(node).toString('latin1')))
        remarks.questionable.push('a letter that NumericString does not have (Go refuses it)');
      return contentOf(node).toString('latin1');
    case Type.TELETEX_STRING:
    case Type.VISIBLE_STRING:
      return contentOf(node).toString('latin1');
    default:
      return null;
  }
}

/** An IA5String under a tag of its own, as names of a subjectAltName are. */
export function asciiOf(node: Node, remarks: Remarks): string {
  return within(ASCII, 'IA5String', contentOf(node), remarks);
}

function within(alphabet: RegExp, type: string, octets: Buffer, remarks: Remarks): string {
  const text = octets.toString('latin1');
  if (!alphabet.test(text)) remarks.refused.push(`a letter that ${type} does not have`);
  return text;
}

function wideText(octets: Buffer, width: 2 | 4): string {
  if (octets.length % width !== 0) throw new Error('a text is cut off within a letter');
  const codes = Array.from({ length: octets.length / width }, (_, at) => octets.readUIntBE(at * width, width));
  if (!codes.every((code) => code <= 0x10ffff)) throw new Error(NO_LETTER);
  return withLetters(codes.map((code) => String.fromCodePoint(code)));
}

const NO_LETTER = 'a text has a letter that Unicode does not have';
/** Halves of letters, and code points that Unicode keeps from being letters; BoringSSL takes neither. */
const NO_LETTERS = /[\p{Surrogate}\p{Noncharacter_Code_Point}]/u;

function withLetters(letters: readonly string[]): string {
  const text = letters.join('');
  if (letters.some((letter) => NO_LETTERS.test(letter))) throw new Error(NO_LETTER);
  return text;
}

const DISPLAY_TEXT: readonly number[] = [Type.IA5_STRING, Type.VISIBLE_STRING, Type.BMP_STRING, Type.UTF8_STRING];
const DIRECTORY_STRING: readonly number[] = [
  ...[Type.PRINTABLE_STRING, Type.TELETEX_STRING, Type.BMP_STRING, Type.UNIVERSAL_STRING, Type.UTF8_STRING],
];

/** RFC 5280 section 4.2.1.4. @throws Error when it is of another type, or not in its encoding. */
export function requireDisplayText(node: Node): void {
  requireText(node, DISPLAY_TEXT);
}

/** Section 4.1.2.4. @throws Error when it is of another type, or not in its encoding. */
export function requireDirectoryString(node: Node): void {
  requireText(node, DIRECTORY_STRING);
}

function requireText(node: Node, types: readonly number[]): void {
  if (node.tagClass !== Class.UNIVERSAL || !types.includes(node.tag))
    throw new Error('a text is of another type than it may be');
  textOf(node, noRemarks());
}

/** A value of any type: BoringSSL decodes those that it knows. @throws Error when one of them is malformed. */
export function requireSoundValue(node: Node): void {
  if (node.tagClass !== Class.UNIVERSAL) return;
  switch (node.tag) {
    case Type.BOOLEAN:
      booleanOf(node, noRemarks());
      return;
    case Type.INTEGER:
      integerOf(node);
      return;
    case Type.BIT_STRING:
      bitsOf(node);
      return;
    case Type.OID:
      oidOf(node);
      return;
    case Type.SEQUENCE:
    case Type.SET:
      expect(node, node.tag);
      return;
    default:
      contentOf(node);
      textOf(node, noRemarks());
  }
}

/**
 * DER -> a tree of ASN.1 values, and nothing that is not DER (X.690 section 10): one length for each value and the
 * shortest one, nothing behind it, no gaps. Each value keeps its own octets, so that nothing has to be encoded again.
 */
export interface Node {
  readonly tagClass: number;
  readonly tag: number;
  readonly isConstructed: boolean;
  readonly content: Buffer;
  /** The value with its tag and length. */
  readonly octets: Buffer;
  /** Whether the length is in its shortest form; false where the reader was asked to let another one pass. */
  readonly isLengthShortest: boolean;
}

export const Class = { UNIVERSAL: 0, CONTEXT_SPECIFIC: 2 } as const;

/** The tags of universal values that a certificate has. */
export const Type = {
  BOOLEAN: 1,
  INTEGER: 2,
  BIT_STRING: 3,
  OCTET_STRING: 4,
  NULL: 5,
  OID: 6,
  UTF8_STRING: 12,
  SEQUENCE: 16,
  SET: 17,
  NUMERIC_STRING: 18,
  PRINTABLE_STRING: 19,
  TELETEX_STRING: 20,
  IA5_STRING: 22,
  UTC_TIME: 23,
  GENERALIZED_TIME: 24,
  VISIBLE_STRING: 26,
  UNIVERSAL_STRING: 28,
  BMP_STRING: 30,
} as const;

/** @throws Error when the octets are not DER, or hold more than one value. */
export function decode(der: Buffer): Node {
  const node = valueAt(der, 0, false);
  if (node.octets.length !== der.length) throw new Error('there are octets behind an ASN.1 value');
  return node;
}

/** The value that the octets begin with, whatever is behind it. @throws Error when that is not DER. */
export function firstValueOf(der: Buffer): Node {
  return valueAt(der, 0, false);
}

/**
 * `lenientAt`: the place of the one value whose length may be longer than need be.
 * @throws Error when the value is no structure, or what it holds is not DER.
 */
export function childrenOf(node: Node, lenientAt?: number): readonly Node[] {
  if (!node.isConstructed) throw new Error('an ASN.1 structure was expected and a plain value found');
  const children: Node[] = [];
  for (let at = 0; at < node.content.length; at += children.at(-1)?.octets.length ?? 0) {
    children.push(valueAt(node.content, at, children.length === lenientAt));
  }
  return children;
}

/** The children of a SEQUENCE. */
export function fieldsOf(node: Node, lenientAt?: number): readonly Node[] {
  return childrenOf(expect(node, Type.SEQUENCE), lenientAt);
}

const MORE = 0x80;
const CONSTRUCTED = 0x20;
const LONG_TAG = 0x1f;

function valueAt(der: Buffer, at: number, isLenient: boolean): Node {
  const first = octetAt(der, at);
  // No value of a certificate has a tag beyond 30.
  if ((first & LONG_TAG) === LONG_TAG) throw new Error('an ASN.1 value has a tag that certificates have no use for');
  const { length, start, isShortest } = lengthAt(der, at + 1);
  if (!isShortest && !isLenient) throw new Error('the length of an ASN.1 value is not in its shortest form');
  const end = start + length;
  if (end > der.length) throw new Error('an ASN.1 value is longer than what holds it');
  return {
    tagClass: first >> 6,
    tag: first & LONG_TAG,
    isConstructed: (first & CONSTRUCTED) !== 0,
    content: der.subarray(start, end),
    octets: der.subarray(at, end),
    isLengthShortest: isShortest,
  };
}

function lengthAt(der: Buffer, at: number): { length: number; start: number; isShortest: boolean } {
  const first = octetAt(der, at);
  if (first < MORE) return { length: first, start: at + 1, isShortest: true };
  const count = first - MORE;
  if (count === 0) throw new Error('an ASN.1 value has no definite length');
  if (count > 4) throw new Error('an ASN.1 value is longer than what holds it');
  let length = 0;
  for (let i = 1; i <= count; i++) length = length * 0x100 + octetAt(der, at + i);
  return { length, start: at + 1 + count, isShortest: length >= MORE && length >= 0x100 ** (count - 1) };
}

function octetAt(der: Buffer, at: number): number {
  const octet = der[at];
  if (octet === undefined) throw new Error('an ASN.1 value is cut off');
  return octet;
}

export function isContext(node: Node, tag: number): boolean {
  return node.tagClass === Class.CONTEXT_SPECIFIC && node.tag === tag;
}

export function isType(node: Node | undefined, type: number): node is Node {
  return node !== undefined && node.tagClass === Class.UNIVERSAL && node.tag === type;
}

/** @throws Error when the value is missing or of another type. */
export function expect(node: Node | undefined, type: number): Node {
  if (!isType(node, type)) throw new Error('an ASN.1 value is missing, or of another type than expected');
  // Of the universal types only these two hold other values (X.690 section 10.2).
  if (node.isConstructed !== (type === Type.SEQUENCE || type === Type.SET))
    throw new Error('an ASN.1 value is written as a structure, or a structure as a plain value');
  return node;
}

/** The content of a plain value. */
export function contentOf(node: Node): Buffer {
  if (node.isConstructed) throw new Error('a plain ASN.1 value was expected and a structure found');
  return node.content;
}

/** @throws Error when the structure holds none, or more than one. */
export function onlyChildOf(node: Node): Node {
  const [child, ...rest] = childrenOf(node);
  if (child === undefined || rest.length > 0) throw new Error('one ASN.1 value was expected');
  return child;
}

/** The content of a plain value, as hex. */
export function hexOf(node: Node): string {
  return contentOf(node).toString('hex');
}

/**
 * Fields that may be missing, by their tags 0 to `count` - 1; undefined: it is missing.
 * @throws Error when there is another, one twice, or one out of its order.
 */
export function optionalFieldsOf(fields: readonly Node[], count: number): (Node | undefined)[] {
  const tags = Array.from({ length: count }, (_, tag) => tag);
  const found = tags.map((tag) => fields.find((field) => isContext(field, tag)));
  const inOrder = found.filter((field) => field !== undefined);
  if (inOrder.length !== fields.length || inOrder.some((field, index) => field !== fields[index]))
    throw new Error('there is a field that is not known, or out of its order');
  return found;
}

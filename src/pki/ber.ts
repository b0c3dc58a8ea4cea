import asn1 from 'node-forge/lib/asn1.js';

/**
 * PKCS#12 -> a tree of ASN.1 values: node-forge's decoder, which also reads BER, as such files may be written. A
 * certificate is read by der.ts.
 */
export type Node = ReturnType<typeof asn1.fromDer>;

/** The kinds of values that a reader has to tell apart. */
export const { Class, Type } = asn1;

/** @throws Error when the bytes are not DER, or hold more than one value. */
export function decode(der: string): Node {
  return asn1.fromDer(der, { strict: true, parseAllBytes: true, decodeBitStrings: false, maxDepth: 32 });
}

export function childrenOf(node: Node): readonly Node[] {
  if (!Array.isArray(node.value)) throw new Error('an ASN.1 structure was expected and a plain value found');
  return node.value as Node[];
}

export function bytesOf(node: Node): string {
  if (typeof node.value !== 'string') throw new Error('a plain ASN.1 value was expected and a structure found');
  return node.value;
}

/** Far more than any identifier has: a number is made of them in time that is quadratic in its length. */
const MAX_OID_OCTETS = 128;

/** Dotted form. node-forge's own decoder stops at 53 bits, and UUID-based identifiers have 128. */
export function oidOf(node: Node): string {
  if (bytesOf(node).length > MAX_OID_OCTETS) throw new Error('an object identifier is too long');
  const arcs: bigint[] = [];
  let arc = 0n;
  for (const octet of Buffer.from(bytesOf(node), 'latin1')) {
    arc = (arc << 7n) | BigInt(octet & 0x7f);
    if (octet & 0x80) continue;
    arcs.push(arc);
    arc = 0n;
  }
  const [first = 0n, ...rest] = arcs;
  const top = first < 80n ? first / 40n : 2n;
  return [top, first - top * 40n, ...rest].join('.');
}

export function isUniversal(node: Node): boolean {
  return node.tagClass === asn1.Class.UNIVERSAL;
}

export function isContext(node: Node, tag: number): boolean {
  return node.tagClass === asn1.Class.CONTEXT_SPECIFIC && (node.type as number) === tag;
}

export function hexOf(node: Node): string {
  return Buffer.from(bytesOf(node), 'latin1').toString('hex');
}

/** The exact octets of a value, as hex. */
export function derHexOf(node: Node): string {
  return asn1.toDer(node).toHex();
}

/** @throws Error when the structure holds none, or more than one. */
export function onlyChildOf(node: Node): Node {
  const [child, ...rest] = childrenOf(node);
  if (child === undefined || rest.length > 0) throw new Error('one ASN.1 value was expected');
  return child;
}

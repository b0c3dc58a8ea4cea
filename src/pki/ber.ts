import asn1 from 'node-forge/lib/asn1.js';
import { dotted } from './der-values.ts';

/**
 * PKCS#12 -> a tree of ASN.1 values: node-forge's decoder, which also reads BER, since RFC 7292 asks for no more, and some
 * programs write no more. A certificate is read by der.ts.
 */
export type Node = ReturnType<typeof asn1.fromDer>;

/** Far deeper than any file is; RFC 7292 lets bags be within bags. */
const MAX_DEPTH = 64;

/** @throws Error when the bytes are not BER, or hold more than one value. */
export function decoded(bytes: Buffer): Node {
  const options = { strict: true, parseAllBytes: true, decodeBitStrings: false, maxDepth: MAX_DEPTH };
  return asn1.fromDer(bytes.toString('latin1'), options);
}

/** A value, written anew as DER. */
export function derOf(node: Node): Buffer {
  return Buffer.from(asn1.toDer(node).getBytes(), 'latin1');
}

export function childrenOf(node: Node): readonly Node[] {
  if (!Array.isArray(node.value)) throw new Error('an ASN.1 structure was expected and a plain value found');
  return node.value as Node[];
}

function plainOctetsOf({ value }: Node): Buffer {
  if (typeof value !== 'string') throw new Error('a plain ASN.1 value was expected and a structure found');
  return Buffer.from(value, 'latin1');
}

/** Dotted form. node-forge's own decoder stops at 53 bits, and UUID-based identifiers have 128. */
export function oidOf(node: Node): string {
  return dotted(plainOctetsOf(node));
}

export function hexOf(node: Node): string {
  return plainOctetsOf(node).toString('hex');
}

/** An OCTET STRING, which BER may have in pieces. */
export function octetsOf(node: Node): Buffer {
  return Array.isArray(node.value) ? Buffer.concat(childrenOf(node).map(octetsOf)) : plainOctetsOf(node);
}

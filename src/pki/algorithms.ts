import { decode, expect, fieldsOf, isContext, isType, type Node, onlyChildOf, Type } from './der.ts';
import { bitsOf, integerOf, isNegative, oidOf, requireSoundValue, wholeOctetsOf } from './der-values.ts';
import type { Remarks } from './remarks.ts';

/** Algorithm identifiers and keys, compared with the octets that the standards have for them. */

export type HashName = 'MD2' | 'MD5' | 'SHA-1' | 'SHA-224' | 'SHA-256' | 'SHA-384' | 'SHA-512' | 'intrinsic';

export interface SignatureAlgorithm {
  readonly oid: string;
  readonly hash: HashName | 'unknown';
}

/** RFC 3279, RFC 4055, RFC 5758, RFC 8410. RSASSA-PSS carries its hash in its parameters. */
const SIGNATURE_HASHES: Readonly<Record<string, HashName>> = {
  '1.2.840.113549.1.1.2': 'MD2',
  '1.2.840.113549.1.1.4': 'MD5',
  '1.2.840.113549.1.1.5': 'SHA-1',
  '1.2.840.113549.1.1.14': 'SHA-224',
  '1.2.840.113549.1.1.11': 'SHA-256',
  '1.2.840.113549.1.1.12': 'SHA-384',
  '1.2.840.113549.1.1.13': 'SHA-512',
  '1.2.840.10040.4.3': 'SHA-1',
  '1.2.840.10045.4.1': 'SHA-1',
  '1.2.840.10045.4.3.1': 'SHA-224',
  '1.2.840.10045.4.3.2': 'SHA-256',
  '1.2.840.10045.4.3.3': 'SHA-384',
  '1.2.840.10045.4.3.4': 'SHA-512',
  '1.3.101.112': 'intrinsic',
  '1.3.101.113': 'intrinsic',
};
const RSASSA_PSS = '1.2.840.113549.1.1.10';
const PKCS1 = '1.2.840.113549.1.1.';
const ECDSA = '1.2.840.10045.4.';
const HASHES: Readonly<Record<string, HashName>> = {
  '1.3.14.3.2.26': 'SHA-1',
  '2.16.840.1.101.3.4.2.4': 'SHA-224',
  '2.16.840.1.101.3.4.2.1': 'SHA-256',
  '2.16.840.1.101.3.4.2.2': 'SHA-384',
  '2.16.840.1.101.3.4.2.3': 'SHA-512',
};
const NULL = '0500';

/** An AlgorithmIdentifier. */
export interface Algorithm {
  readonly oid: string;
  readonly parameters: Node | undefined;
}

/** @throws Error when it is malformed, whatever its parameters are for. */
export function algorithmOf(node: Node): Algorithm {
  const [identifier, parameters, ...more] = fieldsOf(node);
  if (identifier === undefined) throw new Error('an algorithm is empty');
  if (more.length > 0) throw new Error('an algorithm has more than one set of parameters');
  if (parameters !== undefined) requireSoundValue(parameters);
  return { oid: oidOf(expect(identifier, Type.OID)), parameters };
}

export function signatureAlgorithmOf({ oid, parameters }: Algorithm, remarks: Remarks): SignatureAlgorithm {
  if (oid === RSASSA_PSS) return { oid, hash: pssHashOf(parameters, remarks) };
  const written = hexOf(parameters);
  // RFC 4055 section 5 has NULL, RFC 5758 section 3.2 and RFC 8410 section 3 have nothing.
  const isPkcs1 = oid.startsWith(PKCS1);
  const required = isPkcs1 ? NULL : undefined;
  const isLenient = (isPkcs1 || oid.startsWith(ECDSA)) && (written ?? NULL) === NULL;
  if (oid in SIGNATURE_HASHES && written !== required) {
    if (isLenient)
      remarks.questionable.push(
        `a signature algorithm ${written ? 'with' : 'without'} NULL as its parameters (no verifier is known to mind)`,
      );
    else remarks.unverifiable.push('parameters of the signature algorithm that its standard does not have');
  }
  return { oid, hash: SIGNATURE_HASHES[oid] ?? 'unknown' };
}

/** The parameters that BoringSSL, Go and the Baseline Requirements (section 7.1.3.2.1) take, by their octets. */
const PSS_SETS: readonly { readonly hash: HashName; readonly oid: string; readonly saltOctets: number }[] = [
  { hash: 'SHA-256', oid: '0609608648016503040201', saltOctets: 32 },
  { hash: 'SHA-384', oid: '0609608648016503040202', saltOctets: 48 },
  { hash: 'SHA-512', oid: '0609608648016503040203', saltOctets: 64 },
];
const MGF1 = '06092a864886f70d010108';
/** trailerField [3] with its default, which DER leaves out. */
const WRITTEN_TRAILER = 'a303020101';

function pssHashOf(parameters: Node | undefined, remarks: Remarks): HashName | 'unknown' {
  const fields = parameters === undefined ? [] : fieldsOf(parameters);
  const hex = fields.map(({ octets }) => octets.toString('hex')).join('');
  const withoutTrailer = hex.endsWith(WRITTEN_TRAILER) ? hex.slice(0, -WRITTEN_TRAILER.length) : hex;
  const known = PSS_SETS.find((set) => pssEncodingsOf(set).includes(withoutTrailer));
  if (known !== undefined) {
    if (hex !== withoutTrailer)
      remarks.questionable.push('a trailer field that DER leaves out (no verifier is known to mind)');
    return known.hash;
  }
  // RFC 4055 section 3.1: hashAlgorithm [0] defaults to SHA-1, saltLength [2] to 20.
  const hashField = fields.find((field) => isContext(field, 0));
  const identifier = hashField && fieldsOf(onlyChildOf(hashField))[0];
  const hash = identifier === undefined ? 'SHA-1' : (HASHES[oidOf(identifier)] ?? 'unknown');
  const saltField = fields.find((field) => isContext(field, 2));
  const saltOctets = saltField === undefined ? 20 : Number.parseInt(onlyChildOf(saltField).content.toString('hex'), 16);
  const required = PSS_SETS.find((set) => set.hash === hash)?.saltOctets;
  const seen = `a signature by RSASSA-PSS with ${hash} and a salt of ${saltOctets} octets`;
  remarks.unverifiable.push(
    required === undefined || saltOctets === required
      ? `${seen}, its parameters not those that verifiers take`
      : `${seen}, ${required} required`,
  );
  return hash;
}

/** The hash and that of MGF1, each with NULL or without. */
function pssEncodingsOf({ oid, saltOctets }: (typeof PSS_SETS)[number]): string[] {
  const identifiers = [NULL, ''].map((end) => withLength('30', oid + end));
  return identifiers.flatMap((hash) =>
    identifiers.map(
      (mgfHash) =>
        withLength('a0', hash) +
        withLength('a1', withLength('30', MGF1 + mgfHash)) +
        `a2030201${saltOctets.toString(16)}`,
    ),
  );
}

/** The contents here are shorter than 128 octets. */
function withLength(tag: string, content: string): string {
  return tag + (content.length / 2).toString(16).padStart(2, '0') + content;
}

const RSA = '1.2.840.113549.1.1.1';
const RSA_PSS_KEY = RSASSA_PSS;
const EC = '1.2.840.10045.2.1';
export const COMPRESSED_POINT = 'an EC key that is a compressed point';
/** BoringSSL's OPENSSL_RSA_MAX_MODULUS_BITS. */
const MAX_MODULUS_BITS = 16_384;

/** A SubjectPublicKeyInfo. */
export interface PublicKeyInfo {
  readonly algorithm: Algorithm;
  readonly key: Node;
}

/** @throws Error when it is malformed, whatever its key is. */
export function publicKeyInfoOf(node: Node): PublicKeyInfo {
  const [algorithm, key, ...more] = fieldsOf(node);
  if (algorithm === undefined || more.length > 0) throw new Error('a public key has not an algorithm and a key');
  const bits = expect(key, Type.BIT_STRING);
  bitsOf(bits);
  return { algorithm: algorithmOf(algorithm), key: bits };
}

/** What BoringSSL refuses in a public key's encoding, and in the numbers of an RSA key. */
export function remarkOnPublicKey({ algorithm: { oid, parameters }, key }: PublicKeyInfo, remarks: Remarks): void {
  try {
    const octets = wholeOctetsOf(key);
    if (oid === RSA && hexOf(parameters) !== NULL) throw new Error('an RSA key without NULL as its parameters');
    if (oid === EC && parameters === undefined) throw new Error('an EC key without a curve');
    // RFC 5480 section 2.1.1: "specifiedCurve … MUST NOT be used"; none of OpenSSL, BoringSSL, GnuTLS and Go takes it.
    if (oid === EC && !isType(parameters, Type.OID)) throw new Error('an EC key whose curve is not one with a name');
    if (oid === EC && isCompressedPoint(octets)) remarks.disputed.push(COMPRESSED_POINT);
    if (oid === RSA || oid === RSA_PSS_KEY) requireSoundRsaKey(octets);
  } catch (error) {
    remarks.refused.push((error as Error).message);
  }
}

/** RFC 5480 section 2.2: 02 or 03, then one coordinate. */
function isCompressedPoint([form]: Buffer): boolean {
  return form === 2 || form === 3;
}

/** The whole of a value; undefined where there is none. */
function hexOf(value: Node | undefined): string | undefined {
  return value?.octets.toString('hex');
}

function requireSoundRsaKey(octets: Buffer): void {
  const numbers = fieldsOf(decode(octets)).map((one) => integerOf(expect(one, Type.INTEGER)));
  const [modulus, exponent, ...rest] = numbers;
  if (modulus === undefined || exponent === undefined || rest.length > 0)
    throw new Error('an RSA key that is not two numbers');
  if (isNegative(modulus) || !isOdd(modulus)) throw new Error('an RSA key whose modulus is negative or even');
  if (isNegative(exponent) || !isOdd(exponent) || exponent.toString('hex') === '01')
    throw new Error('an RSA key whose exponent is not an odd number from 3 on');
  const bits = BigInt(`0x${modulus.toString('hex')}`).toString(2).length;
  if (bits > MAX_MODULUS_BITS) throw new Error(`an RSA key of ${bits} bits, ${MAX_MODULUS_BITS} at most`);
}

function isOdd(integer: Buffer): boolean {
  return ((integer.at(-1) ?? 0) & 1) === 1;
}

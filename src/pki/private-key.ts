import { createPrivateKey, type KeyObject } from 'node:crypto';
import { childrenOf, contentOf, expect, fieldsOf, firstValueOf, isContext, isType, type Node, Type } from './der.ts';
import { oidOf } from './der-values.ts';

/** "left": not given to OpenSSL, since no certificate for a mail server has such a key, or there are too many of them. */
export type PrivateKeyRead =
  | { readonly kind: 'read'; readonly key: KeyObject }
  | { readonly kind: 'undecodable' }
  | { readonly kind: 'left'; readonly mayBelongTo: MayBelongTo };

/** Certificates with which kind of key; "none": of those that MATCHED has. */
export type MayBelongTo = 'none' | 'ec' | 'any';

export type ReadPrivateKey = (der: Buffer, label?: string) => PrivateKeyRead;

/** As PKCS#8 (RFC 5958), PKCS#1 (RFC 8017) and SEC 1 (RFC 5915) write a key. */
type Form = 'pkcs8' | 'pkcs1' | 'sec1';

const RSA = '1.2.840.113549.1.1.1';
const EC = '1.2.840.10045.2.1';
/** By node:crypto's names. OpenSSL computes the public key of others (DSA, DH) from what they say of their size. */
const MATCHED: Readonly<Record<string, string>> = {
  [RSA]: 'rsa',
  '1.2.840.113549.1.1.10': 'rsa-pss',
  [EC]: 'ec',
  '1.3.101.112': 'ed25519',
  '1.3.101.113': 'ed448',
};

/** An RSA key of 16,384 bits, the largest that any verifier takes, has some 9,300 octets. */
const MAX_OCTETS = 16_384;
/** A server loads one key of each kind; OpenSSL may take 10 ms to compute the public key of one. */
const MAX_KEYS = 10;

/** What OpenSSL reads behind which labels of PEM. */
const FORMS: Readonly<Record<string, (form: Form, algorithm: string) => boolean>> = {
  'PRIVATE KEY': (form) => form === 'pkcs8',
  'RSA PRIVATE KEY': (_, algorithm) => algorithm === RSA,
  'EC PRIVATE KEY': (_, algorithm) => algorithm === EC,
};

/** Whether a key that was left may be the one of a certificate whose key is of this type. */
export function mayBelong(mayBelongTo: MayBelongTo, type: string | undefined): boolean {
  return mayBelongTo === 'any' || mayBelongTo === type || !Object.values(MATCHED).includes(type ?? '');
}

/**
 * The one way to node:crypto for private keys of files, which strangers may have written: nothing interrupts OpenSSL once
 * it has begun. What is decoded here is what OpenSSL gets, without what may be behind it.
 * @returns a reader for the keys of one file.
 */
export function privateKeyReader(): ReadPrivateKey {
  let keysLeft = MAX_KEYS;
  return (der, label) => {
    try {
      const outer = firstValueOf(der);
      const { form, algorithm, parameters, own } = partsOf(outer);
      // Another kind, whether the label or the key says so.
      if (label === 'DSA PRIVATE KEY' || MATCHED[algorithm] === undefined) return { kind: 'left', mayBelongTo: 'none' };
      if (label !== undefined && FORMS[label]?.(form, algorithm) !== true) return { kind: 'undecodable' };
      if (outer.octets.length > MAX_OCTETS) return { kind: 'left', mayBelongTo: 'none' };
      if (algorithm === EC && !isCurveNamed(own, parameters)) return { kind: 'left', mayBelongTo: 'ec' };
      if (keysLeft-- <= 0) return { kind: 'left', mayBelongTo: 'any' };
      return { kind: 'read', key: createPrivateKey({ key: outer.octets, format: 'der', type: form }) };
    } catch {
      return { kind: 'undecodable' };
    }
  };
}

interface Parts {
  readonly form: Form;
  readonly algorithm: string;
  /** Of the algorithm identifier, which only PKCS#8 has. */
  readonly parameters: Node | undefined;
  /** The structure that its algorithm has for a key. */
  readonly own: Buffer;
}

/** Only the first values are looked at: there may be millions. @throws Error where it is no private key. */
function partsOf(outer: Node): Parts {
  const fields = expect(outer, Type.SEQUENCE).content;
  const version = firstValueOf(fields);
  const behindVersion = fields.subarray(version.octets.length);
  const second: Node = firstValueOf(behindVersion);
  const isSecond = (type: number): boolean => isType(second, type);
  if (!['00', '01'].includes(contentOf(expect(version, Type.INTEGER)).toString('hex')))
    throw new Error('a private key of an unknown version');
  if (isSecond(Type.OCTET_STRING)) return { form: 'sec1', algorithm: EC, parameters: undefined, own: outer.octets };
  if (isSecond(Type.INTEGER))
    return { form: 'pkcs1', algorithm: isOfRsa(behindVersion) ? RSA : '', parameters: undefined, own: outer.octets };
  const identifier = firstValueOf(expect(second, Type.SEQUENCE).content);
  const parameters = second.content.subarray(identifier.octets.length);
  const key = firstValueOf(behindVersion.subarray(second.octets.length));
  return {
    form: 'pkcs8',
    algorithm: oidOf(expect(identifier, Type.OID)),
    parameters: parameters.length === 0 ? undefined : firstValueOf(parameters),
    own: contentOf(expect(key, Type.OCTET_STRING)),
  };
}

/** RSA has eight numbers behind the version, and more for more primes; DSA has five. */
function isOfRsa(numbers: Buffer): boolean {
  let rest = numbers;
  for (let count = 0; count < 8; count++) {
    if (rest.length === 0) return false;
    rest = rest.subarray(expect(firstValueOf(rest), Type.INTEGER).octets.length);
  }
  return true;
}

/** A curve may be named in the algorithm identifier, in the key, or in both; the key's own counts. */
function isCurveNamed(own: Buffer, parameters: Node | undefined): boolean {
  const inKey = fieldsOf(firstValueOf(own)).filter((field) => isContext(field, 0));
  const curves = [...inKey.flatMap((field) => childrenOf(field)), ...(parameters === undefined ? [] : [parameters])];
  return curves.every((curve) => isType(curve, Type.OID));
}

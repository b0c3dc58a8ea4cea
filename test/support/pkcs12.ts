/** PKCS#12 files (RFC 7292) part by part, so that each of them can be wrong. */
import { createCipheriv, pbkdf2Sync } from 'node:crypto';
import { der, oid, sequence } from './der.ts';

export const octets = (content: Uint8Array): Buffer => der(4, content);
export const tagged = (tag: number, ...content: readonly Uint8Array[]): Buffer => der(0xa0 + tag, ...content);

/** An INTEGER of up to 52 bits. */
export function count(value: number): Buffer {
  const hex = value.toString(16);
  const whole = hex.padStart(hex.length + (hex.length % 2), '0');
  return der(2, Buffer.from(/^[89a-f]/.test(whole) ? `00${whole}` : whole, 'hex'));
}

export const DATA = oid('1.2.840.113549.1.7.1');
const ENCRYPTED_DATA = oid('1.2.840.113549.1.7.6');
export const X509_CERTIFICATE = '1.2.840.113549.1.9.22.1';

/** RFC 7292 section 4.2: 1 is a key, 2 an encrypted one, 3 a certificate, 6 more bags. */
export const bag = (type: number, value: Uint8Array): Buffer =>
  sequence(oid(`1.2.840.113549.1.12.10.1.${type}`), tagged(0, value));
export const certificateBag = (certificate: Uint8Array, type = X509_CERTIFICATE): Buffer =>
  bag(3, sequence(oid(type), tagged(0, octets(certificate))));
export const shroudedKeyBag = (algorithm: Uint8Array, encrypted: Uint8Array): Buffer =>
  bag(2, sequence(algorithm, octets(encrypted)));

/** A part that is not encrypted. */
export const plainPart = (...bags: readonly Uint8Array[]): Buffer =>
  sequence(DATA, tagged(0, octets(sequence(...bags))));

export const encryptedPart = (algorithm: Uint8Array, encrypted: Uint8Array): Buffer =>
  sequence(ENCRYPTED_DATA, tagged(0, sequence(count(0), sequence(DATA, algorithm, der(0x80, encrypted)))));

/** What the proof of the password is made over. */
export const contentOf = (...parts: readonly Uint8Array[]): Buffer => sequence(...parts);
export const pfx = (content: Uint8Array, ...mac: readonly Uint8Array[]): Buffer =>
  sequence(count(3), sequence(DATA, tagged(0, octets(content))), ...mac);

export const HASHES = {
  sha1: { oid: '1.3.14.3.2.26', hmac: '1.2.840.113549.2.7', octets: 20 },
  sha224: { oid: '2.16.840.1.101.3.4.2.4', hmac: '1.2.840.113549.2.8', octets: 28 },
  sha256: { oid: '2.16.840.1.101.3.4.2.1', hmac: '1.2.840.113549.2.9', octets: 32 },
  sha384: { oid: '2.16.840.1.101.3.4.2.2', hmac: '1.2.840.113549.2.10', octets: 48 },
  sha512: { oid: '2.16.840.1.101.3.4.2.3', hmac: '1.2.840.113549.2.11', octets: 64 },
} as const;
export const CIPHERS = {
  'aes-128-cbc': { oid: '2.16.840.1.101.3.4.1.2', keyOctets: 16, ivOctets: 16 },
  'aes-192-cbc': { oid: '2.16.840.1.101.3.4.1.22', keyOctets: 24, ivOctets: 16 },
  'aes-256-cbc': { oid: '2.16.840.1.101.3.4.1.42', keyOctets: 32, ivOctets: 16 },
  'des-ede3-cbc': { oid: '1.2.840.113549.3.7', keyOctets: 24, ivOctets: 8 },
} as const;
export type Hash = keyof typeof HASHES;
export type Cipher = keyof typeof CIPHERS;

export const SALT = Buffer.alloc(8, 1);

/** PBKDF2 (RFC 8018 appendix A.2); null: its function is left out, and so is HMAC with SHA-1. */
export const pbkdf2 = (iterations: Uint8Array, prf: Hash | null, ...keyLength: readonly Uint8Array[]): Buffer =>
  sequence(
    oid('1.2.840.113549.1.5.12'),
    sequence(
      octets(SALT),
      iterations,
      ...keyLength,
      ...(prf === null ? [] : [sequence(oid(HASHES[prf].hmac), der(5))]),
    ),
  );

export interface Scheme {
  readonly cipher?: Cipher;
  readonly prf?: Hash | null;
  readonly iterations?: number;
  /** As the file says it: an INTEGER, or nothing. */
  readonly keyLength?: readonly Uint8Array[];
}

const ivOf = (cipher: Cipher) => Buffer.alloc(CIPHERS[cipher].ivOctets, 2);

/** PBES2 (RFC 8018 appendix A.4). */
export function pbes2({ cipher = 'aes-128-cbc', prf = 'sha256', iterations = 1, keyLength = [] }: Scheme = {}): Buffer {
  return sequence(
    oid('1.2.840.113549.1.5.13'),
    sequence(pbkdf2(count(iterations), prf, ...keyLength), sequence(oid(CIPHERS[cipher].oid), octets(ivOf(cipher)))),
  );
}

export function encrypted(content: Uint8Array, scheme: Scheme = {}, password = ''): Buffer {
  const { cipher = 'aes-128-cbc', prf = 'sha256', iterations = 1 } = scheme;
  const key = pbkdf2Sync(password, SALT, iterations, CIPHERS[cipher].keyOctets, prf ?? 'sha1');
  const made = createCipheriv(cipher, key, ivOf(cipher));
  return Buffer.concat([made.update(content), made.final()]);
}

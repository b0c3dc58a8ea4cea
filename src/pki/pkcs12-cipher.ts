import { createDecipheriv, createHash, createHmac, pbkdf2 as deriveByPbkdf2, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import forge from 'node-forge';
import { childrenOf, hexOf, type Node, octetsOf, oidOf } from './ber.ts';

/** The key derivations and ciphers of PKCS#12 files (RFC 7292, 8018, 9579); each derivation is paid for beforehand. */

export interface Secret {
  readonly utf8: Buffer;
  /** As RFC 7292 wants it, with its end of two zero octets. */
  readonly utf16: Buffer;
  readonly budget: Budget;
  readonly turn: Turn;
}

/** Lets everything else in the process have its turn. @throws where the run was stopped meanwhile. */
export type Turn = () => Promise<void>;

/** @throws Error where less is left. */
export type Budget = (rounds: number) => void;

export function budgetOf(forOneKey: number, inAll: number): Budget {
  let left = inAll;
  return (wanted) => {
    left -= wanted;
    if (wanted > forOneKey || !(left >= 0)) throw new Error('the key derivation has too many iterations');
  };
}

/** Algorithms by their object identifiers (RFC 8018 appendix B, RFC 8017 appendix B.1). */
const DIGESTS: Readonly<Record<string, string>> = {
  '1.3.14.3.2.26': 'sha1',
  '2.16.840.1.101.3.4.2.4': 'sha224',
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
};
const HMACS: Readonly<Record<string, string>> = {
  '1.2.840.113549.2.7': 'sha1',
  '1.2.840.113549.2.8': 'sha224',
  '1.2.840.113549.2.9': 'sha256',
  '1.2.840.113549.2.10': 'sha384',
  '1.2.840.113549.2.11': 'sha512',
};
const CIPHERS: Readonly<Record<string, { readonly name: string; readonly keyBytes: number }>> = {
  '2.16.840.1.101.3.4.1.2': { name: 'aes-128-cbc', keyBytes: 16 },
  '2.16.840.1.101.3.4.1.22': { name: 'aes-192-cbc', keyBytes: 24 },
  '2.16.840.1.101.3.4.1.42': { name: 'aes-256-cbc', keyBytes: 32 },
  '1.2.840.113549.3.7': { name: 'des-ede3-cbc', keyBytes: 24 },
};
const PBES2 = '1.2.840.113549.1.5.13';
const PBKDF2 = '1.2.840.113549.1.5.12';
const PBMAC1 = '1.2.840.113549.1.5.14';
const SHA1_3DES = '1.2.840.113549.1.12.1.3';
const SHA1_RC2_40 = '1.2.840.113549.1.12.1.6';

/** @throws Error for an algorithm that is not known here, too many iterations, or another password. */
export async function decrypt(algorithm: Node, encrypted: Buffer, secret: Secret): Promise<Buffer> {
  const [identifier, parameters] = childrenOf(algorithm);
  const oid = oidOf(required(identifier));
  const [first, second] = childrenOf(required(parameters));
  if (oid === PBES2) {
    const [name, iv] = childrenOf(required(second));
    const cipher = known(CIPHERS, required(name));
    const key = await pbkdf2(required(first), cipher.keyBytes, secret);
    return decipher(cipher.name, key, octetsOf(required(iv)), encrypted);
  }
  const pieces = { digest: 'sha1', salt: octetsOf(required(first)), iterations: countOf(required(second)) };
  const derived = (purpose: Purpose, length: number) => pkcs12Key({ ...pieces, purpose, length }, secret);
  if (oid === SHA1_3DES) return decipher('des-ede3-cbc', await derived('key', 24), await derived('iv', 8), encrypted);
  if (oid === SHA1_RC2_40) return decipherRc2(await derived('key', 5), await derived('iv', 8), encrypted);
  throw new Error('the encryption is of an unknown kind');
}

export interface Mac {
  readonly algorithm: Node;
  readonly digest: Buffer;
  readonly salt: Buffer;
  readonly iterations: number;
}

/** Whether the password is the one that the file was made with. */
export async function isMacRight(
  { algorithm, digest, salt, iterations }: Mac,
  content: Buffer,
  secret: Secret,
): Promise<boolean> {
  const [identifier, parameters] = childrenOf(algorithm);
  const [name, key] =
    oidOf(required(identifier)) === PBMAC1
      ? await pbmac1Key(required(parameters), digest.length, secret)
      : await pkcs12MacKey(known(DIGESTS, required(identifier)));
  const expected = createHmac(name, key).update(content).digest();
  return expected.length === digest.length && timingSafeEqual(expected, digest);

  async function pkcs12MacKey(hash: string): Promise<readonly [string, Buffer]> {
    const length = digestBytes(hash);
    return [hash, await pkcs12Key({ digest: hash, salt, iterations, purpose: 'mac', length }, secret)];
  }
}

/** RFC 9579: PBKDF2 and an HMAC. */
async function pbmac1Key(parameters: Node, length: number, secret: Secret): Promise<readonly [string, Buffer]> {
  const [derivation, scheme] = childrenOf(parameters);
  const [name] = childrenOf(required(scheme));
  return [known(HMACS, required(name)), await pbkdf2(required(derivation), length, secret)];
}

/** RFC 8018 section 5.2. How long the key is the cipher says, and not the file. */
async function pbkdf2(derivation: Node, keyBytes: number, { utf8, budget, turn }: Secret): Promise<Buffer> {
  const [identifier, parameters] = childrenOf(derivation);
  if (oidOf(required(identifier)) !== PBKDF2) throw new Error('the key derivation is of an unknown kind');
  const [salt, iterations, ...rest] = childrenOf(required(parameters));
  const prf = rest.find(({ value }) => Array.isArray(value));
  const [prfName] = prf === undefined ? [] : childrenOf(prf);
  const digest = prfName === undefined ? 'sha1' : known(HMACS, prfName);
  const count = countOf(required(iterations));
  budget(count * Math.ceil(keyBytes / digestBytes(digest)));
  await turn();
  return promisify(deriveByPbkdf2)(utf8, octetsOf(required(salt)), count, keyBytes, digest);
}

type Purpose = 'key' | 'iv' | 'mac';
const IDS: Readonly<Record<Purpose, number>> = { key: 1, iv: 2, mac: 3 };

interface Derivation {
  readonly digest: string;
  readonly salt: Buffer;
  readonly iterations: number;
  readonly purpose: Purpose;
  readonly length: number;
}

/** A few hundredths of a second. */
const ROUNDS_A_TURN = 20_000;

/** RFC 7292 appendix B.2, with its letters. */
async function pkcs12Key(
  { digest, salt, iterations, purpose, length }: Derivation,
  { utf16, budget, turn }: Secret,
): Promise<Buffer> {
  const u = digestBytes(digest);
  const v = digest === 'sha384' || digest === 'sha512' ? 128 : 64;
  budget(iterations * Math.ceil(length / u));
  const D = Buffer.alloc(v, IDS[purpose]);
  const I = Buffer.concat([filled(salt, v), filled(utf16, v)]);
  const blocks: Buffer[] = [];
  for (let made = 0; made < length; made += u) {
    let A = createHash(digest).update(D).update(I).digest();
    for (let round = 1; round < iterations; round++) {
      if (round % ROUNDS_A_TURN === 0) await turn();
      A = createHash(digest).update(A).digest();
    }
    blocks.push(A);
    const B = filled(A, v);
    for (let at = 0; at < I.length; at += v) addOneMore(I.subarray(at, at + v), B);
  }
  return Buffer.concat(blocks).subarray(0, length);
}

/** As often as it takes to fill blocks; nothing stays nothing. */
function filled(bytes: Buffer, blockBytes: number): Buffer {
  return Buffer.alloc(blockBytes * Math.ceil(bytes.length / blockBytes), bytes);
}

/** block = block + addend + 1, as big-endian numbers of one length. */
function addOneMore(block: Buffer, addend: Buffer): void {
  let carry = 1;
  for (let at = block.length - 1; at >= 0; at--) {
    carry += (block[at] ?? 0) + (addend[at] ?? 0);
    block[at] = carry & 0xff;
    carry >>= 8;
  }
}

function digestBytes(digest: string): number {
  return digest === 'sha1' ? 20 : Number(digest.slice(3)) / 8;
}

function decipher(name: string, key: Buffer, iv: Buffer, encrypted: Buffer): Buffer {
  const cipher = createDecipheriv(name, key, iv);
  return Buffer.concat([cipher.update(encrypted), cipher.final()]);
}

/** The default of old programs, and in no cipher list of Node.js. */
function decipherRc2(key: Buffer, iv: Buffer, encrypted: Buffer): Buffer {
  const cipher = forge.rc2.createDecryptionCipher(key.toString('latin1'), 40);
  cipher.start(iv.toString('latin1'));
  cipher.update(forge.util.createBuffer(encrypted.toString('latin1')));
  if (!cipher.finish()) throw new Error('the password is another');
  return Buffer.from(cipher.output.getBytes(), 'latin1');
}

function known<T>(table: Readonly<Record<string, T>>, identifier: Node): T {
  const oid = oidOf(identifier);
  const found = Object.hasOwn(table, oid) ? table[oid] : undefined;
  if (found === undefined) throw new Error('an algorithm is of an unknown kind');
  return found;
}

export function countOf(node: Node): number {
  const hex = hexOf(node);
  // Below zero is as good as too many, which the budget refuses.
  if (!/^[0-7]/.test(hex)) throw new Error('the key derivation has too many iterations');
  return Number.parseInt(hex, 16);
}

/** @throws Error where a part is missing. */
export function required<T>(part: T | undefined): T {
  if (part === undefined) throw new Error('a part is missing');
  return part;
}

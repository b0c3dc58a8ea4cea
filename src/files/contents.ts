import { createPrivateKey, type KeyObject, X509Certificate } from 'node:crypto';
import type { FileReading, PrivateKeySeen } from '../model/observation.ts';
import { type PemBlock, pemBlocks } from './pem.ts';

/** What the bytes of a file hold, before anything around it is looked at. */
export interface Contents {
  readonly format: FileReading['format'];
  /** PEM; what cannot be decoded is kept as it stands, for a rule to say so. */
  readonly certificates: readonly string[];
  readonly keys: readonly KeyIn[];
}

export interface KeyIn {
  readonly line: number;
  readonly state: PrivateKeySeen['state'];
}

/** The password of a PKCS#12 file, and how to call it in an error. */
export interface Password {
  readonly value: string;
  /** The environment variable it is from; null: none was named, and the empty password is tried. */
  readonly variable: string | null;
}

/**
 * PEM, DER or PKCS#12, told apart by their first bytes.
 * @throws Error in words, when it is none of them, holds neither certificate nor key, or the password does not open it.
 */
export async function contentsOf(bytes: Buffer, password: Password): Promise<Contents> {
  if (bytes.length === 0) throw new Error('the file is empty');
  if (bytes[0] !== DER_SEQUENCE) return pemContents(bytes.toString('utf8'));
  const content = derContent(bytes);
  if (content[0] === DER_SEQUENCE) return { format: 'der', certificates: [decodedOrRaw(asPem(bytes))], keys: [] };
  // RFC 7292 section 4: a PFX begins with INTEGER 3.
  if (content.subarray(0, 3).equals(Buffer.from([2, 1, 3]))) return pkcs12Contents(bytes, password);
  throw new Error('it holds neither a certificate nor a PKCS#12 file');
}

const DER_SEQUENCE = 0x30;

/** What stands behind the tag and the length, which may take several bytes. */
function derContent(bytes: Buffer): Buffer {
  const length = bytes[1] ?? 0;
  return bytes.subarray(length < 0x80 ? 2 : 2 + (length & 0x7f));
}

function asPem(der: Buffer): string {
  return `-----BEGIN CERTIFICATE-----\n${(der.toString('base64').match(/.{1,64}/g) ?? []).join('\n')}\n-----END CERTIFICATE-----\n`;
}

function decoded(pem: string): X509Certificate | null {
  try {
    return new X509Certificate(pem);
  } catch {
    return null;
  }
}

function decodedOrRaw(pem: string): string {
  return decoded(pem)?.toString() ?? pem;
}

function pemContents(text: string): Contents {
  const blocks = pemBlocks(text);
  const certificates = blocks.filter(({ label }) => /^(TRUSTED |X509 )?CERTIFICATE$/.test(label));
  const keys = blocks.filter(({ label }) => /(^| )PRIVATE KEY$/.test(label));
  if (certificates.length + keys.length === 0) {
    throw new Error('it holds no "-----BEGIN CERTIFICATE-----" block at the start of a line');
  }
  const first = decoded(certificates[0]?.text ?? '');
  return {
    format: 'pem',
    certificates: certificates.map((block) => decodedOrRaw(block.text)),
    keys: keys.map((block) => ({ line: block.line, state: stateOf(block, first) })),
  };
}

function stateOf({ label, text }: PemBlock, first: X509Certificate | null): KeyIn['state'] {
  if (label === 'ENCRYPTED PRIVATE KEY' || /^Proc-Type: 4,ENCRYPTED/m.test(text)) return 'encrypted';
  try {
    return comparison(createPrivateKey(text), first);
  } catch {
    return 'undecodable';
  }
}

function comparison(key: KeyObject, first: X509Certificate | null): KeyIn['state'] {
  if (first === null) return 'not-compared';
  return first.checkPrivateKey(key) ? 'belongs' : 'belongs-not';
}

async function pkcs12Contents(bytes: Buffer, { value, variable }: Password): Promise<Contents> {
  const { openPkcs12 } = await import('../pki/pkcs12.ts');
  const opened = (() => {
    try {
      return openPkcs12(bytes, value);
    } catch {
      // What node-forge says may quote what it read; that it did not open is all there is to know.
      throw new Error(
        variable === null
          ? 'the empty password does not open this PKCS#12 file; pkcs12-password-env names the variable with another'
          : `the password in ${variable} does not open this PKCS#12 file`,
      );
    }
  })();
  const [key] = opened.privateKeys;
  const pems = opened.certificates.map((der) => decodedOrRaw(asPem(der)));
  // A server takes the certificate of the key, wherever it stands.
  const own = pems.findIndex((pem) => key && decoded(pem)?.checkPrivateKey(key));
  const certificates = own > 0 ? [pems[own] as string, ...pems.filter((_, index) => index !== own)] : pems;
  if (certificates.length + opened.privateKeys.length === 0) throw new Error('the PKCS#12 file is empty');
  const first = decoded(certificates[0] ?? '');
  return {
    format: 'pkcs12',
    certificates,
    keys: opened.privateKeys.map((one) => ({ line: 1, state: one === null ? 'undecodable' : comparison(one, first) })),
  };
}

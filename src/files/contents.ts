import { X509Certificate } from 'node:crypto';
import type { FileReading } from '../model/observation.ts';
import { unreadText } from '../pki/pem.ts';
import type { Turn } from '../pki/pkcs12-cipher.ts';
import { privateKeyReader } from '../pki/private-key.ts';
import { asPem, DER_SEQUENCE, decodedCertificate, derContent, withoutRest } from './certificate-bytes.ts';
import { type KeyIn, keyAsRead, type PemContents, pemContents } from './pem-contents.ts';

/** What the bytes of a file hold, before anything around it is looked at. */
export interface Contents extends PemContents {
  readonly format: FileReading['format'];
}

/** The password of a PKCS#12 file, and how to call it in an error. */
export interface Password {
  readonly value: string;
  /** The environment variable it is from; null: none was named, and the empty password is tried. */
  readonly variable: string | null;
}

/**
 * PEM, DER or PKCS#12, told apart by their first bytes.
 * @param password null: PKCS#12 is not opened, since nobody listed the file and what it asks for may be a lot of work.
 * @throws Error in words, when it is none of them, holds neither certificate nor key, or the password does not open it.
 */
export async function contentsOf(bytes: Buffer, password: Password | null, turn: Turn): Promise<Contents> {
  if (bytes.length === 0) throw new Error('the file is empty');
  if (bytes[0] !== DER_SEQUENCE) return { format: 'pem', ...pemContents(bytes) };
  const content = derContent(bytes);
  if (content[0] === DER_SEQUENCE) return derCertificate(bytes);
  // RFC 7292 section 4: a PFX begins with INTEGER 3; private keys (RFC 5958, 8017 and 5915) with 0 or 1.
  if (content.subarray(0, 3).equals(Buffer.from([2, 1, 3]))) {
    if (password === null) throw new Error('it is a PKCS#12 file that nobody listed');
    return pkcs12Contents(bytes, password, turn);
  }
  const key = keyAsRead(privateKeyReader()(bytes), 1);
  if (key.state !== 'undecodable')
    return { format: 'der', chains: [{ certificates: [], keys: [key] }], unread: [], isKeyFirst: true };
  throw new Error('it holds neither a certificate nor a PKCS#12 file');
}

function derCertificate(bytes: Buffer): Contents {
  const certificate = decodedCertificate(asPem('CERTIFICATE', withoutRest(bytes)));
  const isMore = withoutRest(bytes).length < bytes.length;
  const defects = certificate === null ? (['not-a-certificate'] as const) : isMore ? (['bytes-behind'] as const) : [];
  return {
    format: 'der',
    chains: [{ certificates: certificate === null ? [] : [certificate], keys: [] }],
    unread: defects.map((defect) => unreadText(bytes.toString('latin1'), 1, defect)),
    isKeyFirst: false,
  };
}

async function pkcs12Contents(bytes: Buffer, { value, variable }: Password, turn: Turn): Promise<Contents> {
  const { openPkcs12 } = await import('../pki/pkcs12.ts');
  const opened = await openPkcs12(bytes, value, turn).catch(() => {
    // That it did not open is all there is to know.
    throw new Error(
      variable === null
        ? 'the empty password does not open this PKCS#12 file; pkcs12-password-env names the variable with another'
        : `the password in ${variable} does not open this PKCS#12 file`,
    );
  });
  // One that this program cannot decode is as good as encrypted: a server may read it.
  const keys = opened.privateKeys.map((one): KeyIn => {
    const key = keyAsRead(one, 1);
    return key.state === 'undecodable' ? { ...key, state: 'encrypted' } : key;
  });
  const key = keys[0]?.key;
  const decoded = opened.certificates.map((der) => ({ der, pem: decodedCertificate(asPem('CERTIFICATE', der)) }));
  const pems = decoded.flatMap(({ pem }) => pem ?? []);
  // A server takes the certificate of the key, wherever it is.
  const own = pems.findIndex((pem) => key && new X509Certificate(pem).checkPrivateKey(key));
  const certificates = own > 0 ? [pems[own] as string, ...pems.filter((_, index) => index !== own)] : pems;
  if (opened.certificates.length + opened.privateKeys.length === 0) throw new Error('the PKCS#12 file is empty');
  return {
    format: 'pkcs12',
    chains: [{ certificates, keys }],
    unread: decoded.flatMap(({ der, pem }) =>
      pem === null ? [unreadText(der.toString('latin1'), 1, 'not-a-certificate')] : [],
    ),
    isKeyFirst: false,
  };
}

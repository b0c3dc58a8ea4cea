import { createHash } from 'node:crypto';
import type { Certificate } from './certificate.ts';

/** SHA-256 of a certificate and of its public key (SubjectPublicKeyInfo), in hexadecimal digits. */
export interface Fingerprints {
  readonly certificateSha256: string;
  readonly keySha256: string;
}

/** null: OpenSSL cannot read the key. */
export function fingerprintsOf({ x509 }: Pick<Certificate, 'x509'>): Fingerprints | null {
  try {
    const key = x509.publicKey.export({ type: 'spki', format: 'der' });
    return { certificateSha256: sha256(x509.raw), keySha256: sha256(key) };
  } catch {
    return null;
  }
}

function sha256(der: Buffer): string {
  return createHash('sha256').update(der).digest('hex');
}

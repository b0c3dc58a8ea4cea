import { createHash } from 'node:crypto';
import type { Digests } from '../model/finding.ts';
import type { Certificate } from './certificate.ts';

/** Of the certificate's DER and of its SubjectPublicKeyInfo. null: OpenSSL cannot read the key. */
export function fingerprintsOf({ x509 }: Pick<Certificate, 'x509'>): Digests | null {
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

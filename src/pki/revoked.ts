import type { Certificate } from './certificate.ts';

/**
 * CA certificates that their issuers have revoked and that servers still send. OpenSSL and BoringSSL look at no
 * revocation list; browsers have these in lists of their own, and a sender that goes by the system's store may too.
 */
export interface Revocation {
  /** SHA-256 of the whole certificate. */
  readonly fingerprint: string;
  /** Who was certified by whom. */
  readonly name: string;
  readonly by: string;
  /** The month it was revoked in. */
  readonly since: string;
}

/**
 * Let's Encrypt's cross-signs of 2025-09-03 without an extended key usage, which root programs no longer allow. It stopped
 * issuing on 2026-05-08, made new ones on 2026-05-13 and revoked these. Fingerprints computed from the certificates in
 * letsencrypt/website (static/certs), commit b89871e. Read on 2026-11-25.
 */
const revocations: readonly Revocation[] = [
  {
    fingerprint: '270c64b6ba1aae94b0756e83d8db0732f5b534bcdc545d44e334d5dd4d10fec0',
    name: 'Root YR',
    by: 'ISRG Root X1',
    since: 'May 2026',
  },
  {
    fingerprint: '2d7b5b429f80c0f0a032a0051f696a0f8d0b98980e71f6f244eac6367bc4c917',
    name: 'Root YE',
    by: 'ISRG Root X2',
    since: 'May 2026',
  },
  {
    fingerprint: '00beaef280277e38999d3c60b27736e8f21e782c3d4b444ac34d465a7ab287c5',
    name: 'ISRG Root X2',
    by: 'ISRG Root X1',
    since: 'May 2026',
  },
];

const byFingerprint: ReadonlyMap<string, Revocation> = new Map(revocations.map((one) => [one.fingerprint, one]));

/** null: it is not in the table. */
export function revocationOf({ x509 }: Pick<Certificate, 'x509'>): Revocation | null {
  return byFingerprint.get(x509.fingerprint256?.replaceAll(':', '').toLowerCase() ?? '') ?? null;
}

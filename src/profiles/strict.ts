import type { KeyKind, Profile } from '../model/profile.ts';
import { gmail } from './gmail.ts';

/** RFC 8446 section 4.2.3, and P-224, which TLS 1.2 has and OpenSSL, GnuTLS and Go all know; read on 2026-11-24. */
const tlsKeys: readonly KeyKind[] = [
  'rsa',
  'rsa-pss',
  'secp224r1',
  'prime256v1',
  'secp384r1',
  'secp521r1',
  'ed25519',
  'ed448',
];

/**
 * RFC 5280, RFC 9325 and RFC 9525 for senders of one's own: as strict as gmail, and a private CA is good enough. Read on
 * 2026-11-24.
 */
export const strict: Profile = {
  name: 'strict',
  offer: 'openssl',
  // OpenSSL's own offer is what these senders make. Who relays by address, or logs in by other means than a password, needs no PLAIN or LOGIN, and may go by addresses.
  levels: {
    'algorithms-not-shared': 'off',
    'auth-not-offered': 'off',
    'ip-literal-target': 'off',
    // OpenSSL goes along.
    'renegotiation-requested': 'warning',
  },
  mostByOneKeyType: 'error',
  limits: {
    ...gmail.limits,
    acceptPrivateAnchors: true,
    // OpenSSL and Go try others, GnuTLS does not: a warning.
    takesFirstFit: false,
    maxRsaExponentBits: 64,
    disputedPaths: 'accept',
    // RFC 5280 section 4.1.1.2 has the two algorithms of a certificate the same, and RFC 8422 no compressed points.
    disputedEncodings: 'refuse',
    endEntityKeys: tlsKeys,
    issuerKeys: tlsKeys,
  },
};

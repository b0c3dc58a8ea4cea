import { constants } from 'node:crypto';
import { createSecureContext, type SecureContextOptions } from 'node:tls';
import type { Offer } from '../model/profile.ts';

/** TLS 1.3's, then what BoringSSL offers for TLS 1.2 by default, in its order and without Triple DES. */
const BORINGSSL_CIPHERS = [
  'TLS_AES_128_GCM_SHA256',
  'TLS_AES_256_GCM_SHA384',
  'TLS_CHACHA20_POLY1305_SHA256',
  'ECDHE-ECDSA-AES128-GCM-SHA256',
  'ECDHE-RSA-AES128-GCM-SHA256',
  'ECDHE-ECDSA-AES256-GCM-SHA384',
  'ECDHE-RSA-AES256-GCM-SHA384',
  'ECDHE-ECDSA-CHACHA20-POLY1305',
  'ECDHE-RSA-CHACHA20-POLY1305',
  'ECDHE-ECDSA-AES128-SHA',
  'ECDHE-RSA-AES128-SHA',
  'ECDHE-ECDSA-AES256-SHA',
  'ECDHE-RSA-AES256-SHA',
  'AES128-GCM-SHA256',
  'AES256-GCM-SHA384',
  'AES128-SHA',
  'AES256-SHA',
].join(':');

/** BoringSSL's kVerifySignatureAlgorithms (ssl/extensions.cc), except SHA-1: no EdDSA and no P-521. */
const BORINGSSL_SIGNATURE_ALGORITHMS = ['ECDSA+SHA256', 'RSA-PSS+SHA256', 'RSA+SHA256']
  .concat(['ECDSA+SHA384', 'RSA-PSS+SHA384', 'RSA+SHA384', 'RSA-PSS+SHA512', 'RSA+SHA512'])
  .join(':');

/** BoringSSL's kDefaultGroups. Node.js 20 has no post-quantum key exchange. */
const BORINGSSL_GROUPS = 'X25519:P-256:P-384';
const HYBRID_GROUP = 'X25519MLKEM768';

/** In so many words, so that NODE_OPTIONS cannot lower it. The security level stays the default one. */
export function optionsOf(offer: Offer): SecureContextOptions {
  if (offer === 'openssl') return { ciphers: constants.defaultCoreCipherList };
  return {
    ciphers: BORINGSSL_CIPHERS,
    sigalgs: BORINGSSL_SIGNATURE_ALGORITHMS,
    ecdhCurve: offersHybridGroup() ? `${HYBRID_GROUP}:${BORINGSSL_GROUPS}` : BORINGSSL_GROUPS,
    // It connects to servers without RFC 5746 as well, where OpenSSL 3 gives up.
    secureOptions: constants.SSL_OP_LEGACY_SERVER_CONNECT,
  };
}

/** Whether the ClientHello can be as long as Gmail's: the key share of the post-quantum group makes it so. */
export function offersHybridGroup(): boolean {
  try {
    createSecureContext({ ecdhCurve: HYBRID_GROUP });
    return true;
  } catch {
    return false;
  }
}

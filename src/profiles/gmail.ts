import type { Profile } from '../model/profile.ts';

const DAY_MS = 86_400_000;

/**
 * "Strict public verification", the nearest that can be known of what Gmail's "Send mail as" demands. It is not
 * Gmail's code. Each number has its source; all were read on 2026-11-24.
 */
export const gmail: Profile = {
  name: 'gmail',
  // A bounce of Gmail's about TLS names the source file of the error, which is BoringSSL's.
  offer: 'boringssl',
  // Nothing says that Gmail's senders look at revocation; BoringSSL by itself does not.
  levels: { 'revoked-intermediate-presented': 'warning' },
  // BoringSSL offers both key types, so Gmail's senders are shown what the first look is.
  mostByOneKeyType: 'warning',
  limits: {
    // Let's Encrypt's integration guide has certificates renewed at one third of the lifetime left, so a healthy one
    // dips to 33 %: 30 % means that a renewal was missed. The caps keep year-long certificates from warning for months.
    warnBelow: { kind: 'capped-ratio', ratio: 0.3, atMostMs: 30 * DAY_MS },
    failBelow: { kind: 'capped-ratio', ratio: 0.2, atMostMs: 14 * DAY_MS },
    // CA/Browser Forum Baseline Requirements section 6.1.5; RFC 9325 section 4.5.
    minRsaKeyBits: 2048,
    // BoringSSL's kMaxExponentBits (crypto/rsa): 65537, which every CA asks for, has 17.
    maxRsaExponentBits: 33,
    // Which of them Gmail's servers use is not known for certain. Measured on 2026-11-25 with BoringSSL fe703e9, GnuTLS
    // 3.7.9 and Go 1.24.
    disputedPaths: 'refuse',
    // BoringSSL compares the algorithms of a signature only where it checks one, and takes points in either form; measured
    // on 2026-11-26 with fe703e9.
    disputedEncodings: 'accept',
    // What BoringSSL, which Gmail's own error messages come from, offers as signature algorithms and verifies, by its
    // defaults: kVerifySignatureAlgorithms in ssl/extensions.cc. Measured with Debian's android-libboringssl 13.
    endEntityKeys: ['rsa', 'prime256v1', 'secp384r1'],
    issuerKeys: ['rsa', 'secp224r1', 'prime256v1', 'secp384r1', 'secp521r1', 'ed25519'],
    // support.google.com/mail/answer/21291: "a valid CA, like one in the Mozilla CA list".
    acceptPrivateAnchors: false,
    // BoringSSL's X509_verify_cert (crypto/x509/x509_vfy.cc), read on 2026-11-25 and measured with Bun 1.4.5.
    takesFirstFit: true,
  },
};

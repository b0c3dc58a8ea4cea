import { isSame } from '../pki/certificate.ts';
import { revocationOf } from '../pki/revoked.ts';
import { defineRule, fail, pass } from '../rule/rule.ts';
import { plainHandshake } from '../rule/show-by.ts';

export default defineRule({
  id: 'revoked-intermediate-presented',
  subject: 'certificate',
  level: 'error',
  title: 'No certificate that its CA has revoked is in the chain',
  rationale:
    "In May 2026 Let's Encrypt revoked the first cross-signs of its new roots, YR and YE. Senders that keep lists of revoked CA certificates, as browsers and Windows do, refuse a path through one; OpenSSL and BoringSSL look at no such list and still take it.",
  remediation:
    'Renew the certificate, or replace the chain by the current fullchain.pem of your ACME client: a reload alone presents the same file again. Then reload the mail server.',
  citations: [
    {
      title: "Let's Encrypt, Chains of Trust: the cross-signed certificates of May 2026",
      url: 'https://letsencrypt.org/certificates/',
    },
    { title: 'RFC 5280 section 6.3, CRL Validation', url: 'https://www.rfc-editor.org/rfc/rfc5280#section-6.3' },
  ],
  since: '1.0.0',
  source: "Let's Encrypt",
  lifecycle: 'stable',
  seenAs: [['Windows', 'A certificate was explicitly revoked by its issuer']],
  fix: ['renew', 'use', 'load'],
  showBy: plainHandshake,
  hidesCertificate: false,

  judge({ path }) {
    const found = path.presented.flatMap((one) => {
      const revocation = revocationOf(one);
      return revocation === null ? [] : [{ one, revocation }];
    });
    if (found.length === 0) return pass;
    const words = found.map(({ revocation: { name, by, since } }) => `"${name}" by "${by}", revoked in ${since}`);
    const isOnPath = found.some(({ one }) => path.certificates.some((needed) => isSame(needed, one)));
    const rest =
      path.kind !== 'trusted'
        ? ''
        : isOnPath
          ? '; OpenSSL and BoringSSL, which look at no revocation list, still accept the path'
          : '; there is a path that does not need it';
    return fail(`the chain has the certificate of ${words.join(', and ')}${rest}`, {
      revokedFingerprints: found.map(({ revocation }) => revocation.fingerprint),
    });
  },
});

import { dateInWords } from '../pki/date.ts';
import { revocationOf } from '../pki/revoked.ts';
import { defineRule, fail, notApplicable, pass } from '../rule/rule.ts';
import { handshakeWith } from '../rule/show-by.ts';

/** CCADB Policy: intermediate and cross-signed certificates issued from that day on name what they may be used for. */
const SINCE = '2025-06-15';

export default defineRule({
  id: 'cross-sign-without-eku',
  subject: 'certificate',
  level: 'note',
  title: 'Every intermediate certificate issued since June 2025 names what it may be used for',
  rationale:
    "Root programs ask for an extended key usage in intermediate and cross-signed certificates issued since 2025-06-15. Let's Encrypt had to revoke three without one in May 2026; another CA's may go the same way, at short notice.",
  remediation:
    'Watch for a new chain from your CA, and see that your automation serves what the CA sends with each renewal, not a chain file of last year.',
  citations: [
    {
      title: 'Chrome Root Program Policy, on dedicated TLS hierarchies and cross-certificates',
      url: 'https://googlechrome.github.io/chromerootprogram/',
    },
    { title: 'CCADB Policy', url: 'https://www.ccadb.org/policy' },
  ],
  since: '1.0.0',
  source: 'CCADB',
  lifecycle: 'stable',
  seenAs: [],
  fix: [],
  showBy: handshakeWith({ shows: 'Extended Key Usage' }),
  hidesCertificate: false,

  judge({ path }) {
    if (path.kind !== 'trusted' || path.origin !== 'public')
      return notApplicable('no public CA issued the certificate');
    const found = path.certificates
      .slice(1)
      .filter(
        (one) =>
          !one.isSelfIssued &&
          one.extendedKeyUsage === null &&
          one.notBefore.getTime() >= Date.parse(SINCE) &&
          revocationOf(one) === null,
      );
    if (found.length === 0) return pass;
    const words = found.map(
      ({ name, issuer, notBefore }) => `"${name}", issued by "${issuer}" on ${dateInWords(notBefore)},`,
    );
    return fail(
      `${words.join(' and ')} has no extended key usage, which root programs ask for since ${dateInWords(new Date(SINCE))}; its CA may have to revoke it`,
      { certificates: found.map(({ subject }) => subject) },
    );
  },
});

import { isWithinValidity } from '../pki/certificate.ts';
import { dateInWords } from '../pki/date.ts';
import { firstToEnd, inDays, inWords, thresholdMs } from '../pki/lifetime.ts';
import { defineRule, fail, notApplicable, pass } from '../rule/rule.ts';
import { presentedDates } from '../rule/show-by.ts';

export default defineRule({
  id: 'certificate-expires-soon',
  subject: 'certificate',
  level: 'error',
  title: 'The path has more remaining lifetime than the thresholds ask for',
  rationale:
    "Let's Encrypt sends no expiry mail any more, and a certificate that automation should have renewed by now shows that the renewal or the reload behind it does not work. The thresholds follow the certificate's own lifetime, since a 160-hour certificate never has 30 days left.",
  remediation:
    'Run the renewal by hand and read its output, for certbot "certbot renew"; then reload the mail server and see that the new certificate is served.',
  citations: [
    {
      title: "Let's Encrypt, Integration Guide: when to renew",
      url: 'https://letsencrypt.org/docs/integration-guide/',
    },
    {
      title: "Let's Encrypt, Ending Support for Expiration Notification Emails",
      url: 'https://letsencrypt.org/2025/01/22/ending-expiration-emails/',
    },
  ],
  since: '1.0.0',
  source: "Let's Encrypt",
  lifecycle: 'stable',
  seenAs: [],
  fix: ['renew', 'load'],
  showBy: presentedDates,
  hidesCertificate: false,

  judge({ path }, { now, limits }) {
    if (path.certificates.some((certificate) => !isWithinValidity(certificate, now))) {
      return notApplicable('a certificate on the path is out of its validity period already');
    }
    const first = path.kind === 'trusted' ? path.endedBy : firstToEnd(path.certificates);
    const remainingMs = first.notAfter.getTime() - now.getTime();
    const [warnBelowMs, failBelowMs] = [thresholdMs(limits.warnBelow, first), thresholdMs(limits.failBelow, first)];
    const isFailing = remainingMs < failBelowMs;
    if (!isFailing && remainingMs >= warnBelowMs) return pass;
    const requiredMs = isFailing ? failBelowMs : warnBelowMs;
    const expiry = `certificate "${first.name}" expires on ${dateInWords(first.notAfter)}`;
    return fail(
      `${expiry}, ${inWords(remainingMs)} left, ${inWords(requiredMs)} required`,
      {
        notAfter: first.notAfter.toISOString(),
        remainingDays: inDays(remainingMs),
        warnBelowDays: inDays(warnBelowMs),
        failBelowDays: inDays(failBelowMs),
      },
      isFailing ? {} : { level: 'warning' },
    );
  },
});

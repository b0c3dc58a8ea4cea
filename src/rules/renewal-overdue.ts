import { isAcmeIssuer } from '../pki/ca-calendar.ts';
import { dateInWords } from '../pki/date.ts';
import { inDays, inWords, renewalAtMs, renewalDueMs, renewalWindow, thresholdMs } from '../pki/lifetime.ts';
import { defineRule, fail, notApplicable, pass } from '../rule/rule.ts';
import { presentedDates } from '../rule/show-by.ts';

export default defineRule({
  id: 'renewal-overdue',
  subject: 'certificate',
  level: 'warning',
  title: 'A certificate that automation renews has been renewed when it was due',
  rationale:
    "ACME clients renew Let's Encrypt certificates when a third of the lifetime is left (half of it below ten days). A certificate that is older shows that the renewal failed, or that the mail server has not loaded the new one.",
  remediation:
    "Look at the renewal's log, for certbot /var/log/letsencrypt/letsencrypt.log. If the file on disk is newer than the certificate shown here, reload the mail server and add the reload to the deploy hook.",
  citations: [
    {
      title: "Let's Encrypt, Integration Guide: when to renew",
      url: 'https://letsencrypt.org/docs/integration-guide/',
    },
    {
      title: 'RFC 9773 section 4.2, the window that a CA suggests for a renewal',
      url: 'https://www.rfc-editor.org/rfc/rfc9773#section-4.2',
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
    const [endEntity] = path.certificates;
    const { name, issuer, notAfter } = endEntity;
    if (!isAcmeIssuer(issuer)) return notApplicable('the issuer is none that only automation uses');
    const remainingMs = notAfter.getTime() - now.getTime();
    if (remainingMs < thresholdMs(limits.warnBelow, endEntity))
      return notApplicable('certificate-expires-soon says so, or certificate-expired');
    if (remainingMs >= renewalDueMs(endEntity)) return pass;
    const { start, end } = renewalWindow(endEntity);
    return fail(
      `certificate "${name}" has ${inWords(remainingMs)} left; its CA wanted it renewed between ${minute(start)} and ${minute(end)} UTC, and it is still the old one`,
      {
        remainingDays: inDays(remainingMs),
        dueDays: inDays(renewalAtMs(endEntity)),
        windowStart: start.toISOString(),
        windowEnd: end.toISOString(),
      },
    );
  },
});

/** "28 November 2026, 04:10" */
function minute(date: Date): string {
  return `${dateInWords(date)}, ${date.toISOString().slice(11, 16)}`;
}

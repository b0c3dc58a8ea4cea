import { isAfterValidity } from '../pki/certificate.ts';
import { dateAndDistance } from '../pki/date.ts';
import { inDays } from '../pki/lifetime.ts';
import { defineRule, fail, pass } from '../rule/rule.ts';
import { plainHandshake } from '../rule/show-by.ts';

export default defineRule({
  id: 'certificate-expired',
  subject: 'certificate',
  level: 'error',
  title: 'No certificate on the path has passed its notAfter date',
  rationale:
    'A sender that verifies certificates refuses an expired one, whichever certificate of the path it is. The usual reason is a renewal that failed, or one that succeeded and that the mail server never loaded.',
  remediation:
    "Renew the certificate, install it with its intermediates, and reload the mail server. If the file on disk is newer than the certificate shown here, only the reload is missing: add it to the renewal's deploy hook.",
  citations: [
    { title: 'RFC 5280 section 4.1.2.5, Validity', url: 'https://www.rfc-editor.org/rfc/rfc5280#section-4.1.2.5' },
    {
      title: 'RFC 8460 section 4.3.1, Negotiation Failures',
      url: 'https://www.rfc-editor.org/rfc/rfc8460#section-4.3.1',
    },
  ],
  since: '1.0.0',
  source: 'RFC 5280',
  lifecycle: 'stable',
  seenAs: [
    ['OpenSSL', 'certificate has expired'],
    ['TLS reports (RFC 8460)', 'certificate-expired'],
  ],
  fix: ['renew', 'load'],
  showBy: plainHandshake,
  hidesCertificate: false,

  judge({ path }, { now }) {
    const expired = path.certificates.filter((certificate) => isAfterValidity(certificate, now));
    const [first] = expired;
    if (first === undefined) return pass;
    const message = expired.map(
      ({ name, notAfter }) => `certificate "${name}" expired on ${dateAndDistance(notAfter, now)}`,
    );
    return fail(message.join('; '), {
      notAfter: first.notAfter.toISOString(),
      expiredForDays: inDays(now.getTime() - first.notAfter.getTime()),
    });
  },
});

import { isBeforeValidity } from '../pki/certificate.ts';
import { dateAndDistance } from '../pki/date.ts';
import { inDays } from '../pki/lifetime.ts';
import { defineRule, fail, pass } from '../rule/rule.ts';
import { plainHandshake } from '../rule/show-by.ts';

export default defineRule({
  id: 'certificate-not-yet-valid',
  subject: 'certificate',
  level: 'error',
  title: 'Every certificate on the path has reached its notBefore date',
  rationale:
    'A sender refuses a certificate whose validity period has not begun. A certificate made on a machine whose clock runs ahead has such a date.',
  remediation:
    'Correct the clock of the machine that issued the certificate, issue it again, and reload the mail server.',
  citations: [
    { title: 'RFC 5280 section 4.1.2.5, Validity', url: 'https://www.rfc-editor.org/rfc/rfc5280#section-4.1.2.5' },
  ],
  since: '1.0.0',
  source: 'RFC 5280',
  lifecycle: 'stable',
  seenAs: [['OpenSSL', 'certificate is not yet valid']],
  fix: [],
  showBy: plainHandshake,
  hidesCertificate: false,

  judge({ path }, { now }) {
    const early = path.certificates.filter((certificate) => isBeforeValidity(certificate, now));
    const [first] = early;
    if (first === undefined) return pass;
    const message = early.map(
      ({ name, notBefore }) => `certificate "${name}" is valid from ${dateAndDistance(notBefore, now)}`,
    );
    return fail(message.join('; '), {
      notBefore: first.notBefore.toISOString(),
      validInDays: inDays(first.notBefore.getTime() - now.getTime()),
    });
  },
});

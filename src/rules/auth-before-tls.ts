import { defineRule, fail, notApplicable, pass } from '../rule/rule.ts';
import { inClear } from '../rule/show-by.ts';
import { authMechanisms, isSubmission } from '../rule/submission.ts';

export default defineRule({
  id: 'auth-before-tls',
  subject: 'connection',
  level: 'warning',
  title: 'A submission server offers AUTH over TLS only',
  rationale:
    'A mail program that is set to use no encryption, or whose STARTTLS a middlebox has stripped, would send the password in clear.',
  remediation:
    'Offer AUTH after STARTTLS only: in Postfix "smtpd_tls_auth_only = yes", in Exim an auth_advertise_hosts that depends on $tls_in_cipher.',
  citations: [
    {
      title: 'RFC 8314 section 4.1, Deprecation of Services Using Cleartext and TLS Versions Less Than 1.1',
      url: 'https://www.rfc-editor.org/rfc/rfc8314#section-4.1',
    },
    { title: 'RFC 4954 section 4, The AUTH Command', url: 'https://www.rfc-editor.org/rfc/rfc4954#section-4' },
  ],
  since: '1.0.0',
  source: 'RFC 8314',
  lifecycle: 'stable',
  seenAs: [],
  fix: ['auth-over-tls', 'load'],
  showBy: inClear('EHLO probe'),
  hidesCertificate: false,

  judge({ target, observation }) {
    if (!isSubmission(target) || target.mode === 'implicit')
      return notApplicable('nothing is said before TLS, or the port is not 587');
    const mechanisms = authMechanisms(observation.dialogue?.ehloKeywords ?? []);
    if (mechanisms.length === 0) return pass;
    return fail(`the server offers AUTH ${mechanisms.join(' ')} before TLS`, { mechanisms });
  },
});

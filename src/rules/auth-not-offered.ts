import { defineRule, fail, notApplicable, pass } from '../rule/rule.ts';
import { handshakeWith } from '../rule/show-by.ts';
import { authMechanisms, isSubmission } from '../rule/submission.ts';

export default defineRule({
  id: 'auth-not-offered',
  subject: 'connection',
  level: 'error',
  title: 'A submission server offers AUTH with PLAIN or LOGIN over TLS',
  rationale:
    'Gmail\'s "Send mail as" logs in with the user name and the password typed into the dialog. A server that offers no AUTH over TLS, or only mechanisms that take something else, cannot be used with it.',
  remediation:
    'Enable SMTP AUTH with PLAIN (over TLS it is safe) on the submission ports, in Postfix "smtpd_sasl_auth_enable = yes".',
  citations: [
    {
      title:
        'RFC 4954 section 4, The AUTH Command: clients and servers "MUST implement the [PLAIN] SASL mechanism running over TLS"',
      url: 'https://www.rfc-editor.org/rfc/rfc4954#section-4',
    },
    {
      title: 'Gmail Help, Send emails from a different address or alias',
      url: 'https://support.google.com/mail/answer/22370',
    },
  ],
  since: '1.0.0',
  source: 'RFC 4954',
  lifecycle: 'stable',
  seenAs: [],
  fix: [],
  showBy: handshakeWith({
    options: '-quiet',
    says: "(sleep 2; printf 'EHLO probe\\r\\n'; sleep 1; printf 'QUIT\\r\\n'; sleep 1)",
  }),
  hidesCertificate: false,

  judge({ target, observation }) {
    if (!isSubmission(target)) return notApplicable('the port is none of the submission ports 587 and 465');
    if (observation.outcome !== 'handshake' || observation.afterwards.outcome !== 'answered')
      return notApplicable('nothing was said over TLS');
    const mechanisms = authMechanisms(observation.afterwards.dialogue.ehloKeywords);
    if (mechanisms.includes('PLAIN') || mechanisms.includes('LOGIN')) return pass;
    const offered = mechanisms.length === 0 ? 'no AUTH' : `AUTH ${mechanisms.join(' ')}`;
    return fail(`the server offers ${offered} over TLS, PLAIN or LOGIN required`, { mechanisms });
  },
});

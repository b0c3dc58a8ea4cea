import { causeEvidence, causeInWords, isTransient } from '../rule/cause.ts';
import { defineRule, fail, inconclusive, notApplicable, pass } from '../rule/rule.ts';
import { inClear } from '../rule/show-by.ts';

export default defineRule({
  id: 'starttls-not-supported',
  subject: 'connection',
  level: 'error',
  title: 'The server offers STARTTLS in its EHLO reply and answers it with 220',
  rationale:
    'A sender that insists on TLS gives up where STARTTLS is not offered or answered with 454. A server often withdraws it because its certificate or key file cannot be read.',
  remediation:
    "Enable TLS for this service, then read the mail server's log for an error about the certificate or key file and reload. If the server does offer it, look for a middlebox that rewrites SMTP.",
  citations: [
    { title: 'RFC 3207 section 4, The STARTTLS Command', url: 'https://www.rfc-editor.org/rfc/rfc3207#section-4' },
    {
      title: 'RFC 8460 section 4.3.1, Negotiation Failures',
      url: 'https://www.rfc-editor.org/rfc/rfc8460#section-4.3.1',
    },
  ],
  since: '1.0.0',
  source: 'RFC 3207',
  lifecycle: 'stable',
  seenAs: [
    ['Gmail', 'STARTTLS not supported and the user requires enforcement., code: 500'],
    ['TLS reports (RFC 8460)', 'starttls-not-supported'],
  ],
  fix: ['offer-tls', 'use', 'load'],
  showBy: inClear('EHLO probe', 'STARTTLS'),
  hidesCertificate: true,

  judge({ target, observation, cut }) {
    if (target.mode === 'implicit') return notApplicable('the target uses implicit TLS');
    if (cut === null || cut.step !== 'starttls') return pass;
    // Cisco's "fixup" and filters like it overwrite what they do not want the client to see.
    const stripped =
      cut.cause.kind === 'keyword-not-offered' &&
      observation.dialogue?.ehloKeywords.find((line) => /^X{4,}\w?$/.test(line));
    const message = `TLS cannot begin: ${causeInWords(cut.cause)}${stripped ? `; a middlebox replaces it by "${stripped}"` : ''}`;
    const evidence = causeEvidence(cut.cause);
    // 454 is transient by its number, but what every client meets until the server's files are fixed (RFC 3207).
    const isRefusal = cut.cause.kind === 'smtp-reply' && cut.cause.code !== 421;
    return isRefusal || !isTransient(cut.cause) ? fail(message, evidence) : inconclusive(message, evidence);
  },
});

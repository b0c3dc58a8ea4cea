import { defineRule, fail, pass } from '../rule/rule.ts';
import { plainHandshake } from '../rule/show-by.ts';

export default defineRule({
  id: 'certificate-self-signed',
  subject: 'certificate',
  level: 'error',
  title: 'The certificate is issued by a certificate authority, not signed with its own key',
  rationale:
    'Anyone can make a self-signed certificate for any name, so it proves nothing. Gmail refuses it, and its message speaks of the host name. Mail server packages install such a certificate as their default.',
  remediation:
    "Get a certificate from a public certificate authority such as Let's Encrypt, configure it for the mail service (the web server's setting is another one), and reload the mail server.",
  citations: [
    {
      title: 'Gmail Help, answer 21291: "We do not accept self-signed certificates."',
      url: 'https://support.google.com/mail/answer/21291',
    },
    {
      title: 'RFC 5280 section 3.2, Certification Paths and Trust',
      url: 'https://www.rfc-editor.org/rfc/rfc5280#section-3.2',
    },
  ],
  since: '1.0.0',
  source: 'Google',
  lifecycle: 'stable',
  seenAs: [
    ['Gmail', "TLS Negotiation failed, the certificate doesn't match the host., code: 0"],
    ['OpenSSL', 'self-signed certificate'],
  ],
  fix: ['issue', 'use', 'load'],
  showBy: plainHandshake,
  hidesCertificate: false,

  judge({ path }) {
    const [endEntity] = path.certificates;
    if (path.kind !== 'untrusted-anchor' || path.certificates.length > 1) return pass;
    return fail(`certificate "${endEntity.name}" is signed with its own key`, { subject: endEntity.subject });
  },
});

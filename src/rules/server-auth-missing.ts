import { withoutDefect } from '../rule/defect.ts';
import { defineRule } from '../rule/rule.ts';
import { plainHandshake } from '../rule/show-by.ts';

export default defineRule({
  id: 'server-auth-missing',
  subject: 'certificate',
  level: 'error',
  title: 'The certificate, and any issuer that limits purposes, is meant for server authentication',
  rationale:
    'A certificate whose extended key usage lists other purposes only, such as client authentication, is refused by senders that connect to the server.',
  remediation:
    "Issue the certificate again with the extended key usage serverAuth, or use the server certificate instead of a client's.",
  citations: [
    {
      title: 'RFC 5280 section 4.2.1.12, Extended Key Usage',
      url: 'https://www.rfc-editor.org/rfc/rfc5280#section-4.2.1.12',
    },
  ],
  since: '1.0.0',
  source: 'RFC 5280',
  lifecycle: 'stable',
  seenAs: [['OpenSSL', 'unsuitable certificate purpose']],
  fix: ['issue', 'use', 'load'],
  showBy: plainHandshake,
  hidesCertificate: false,

  judge({ path }) {
    return withoutDefect(path, 'server-auth-missing');
  },
});

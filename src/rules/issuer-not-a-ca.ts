import { withoutDefect } from '../rule/defect.ts';
import { defineRule } from '../rule/rule.ts';
import { plainHandshake } from '../rule/show-by.ts';

export default defineRule({
  id: 'issuer-not-a-ca',
  subject: 'certificate',
  level: 'error',
  title: 'Every issuer on the path is a CA certificate',
  rationale:
    "A certificate that was issued with a certificate that is not a CA's proves nothing: whoever has any certificate could issue it. All verifiers refuse it.",
  remediation:
    'Get the certificate from a certificate authority, or mark your own CA certificate as one (basicConstraints with CA:TRUE) and issue again.',
  citations: [
    {
      title: 'RFC 5280 section 4.2.1.9, Basic Constraints',
      url: 'https://www.rfc-editor.org/rfc/rfc5280#section-4.2.1.9',
    },
    {
      title: 'RFC 5280 section 6.1.4, Preparation for Certificate i+1',
      url: 'https://www.rfc-editor.org/rfc/rfc5280#section-6.1.4',
    },
  ],
  since: '1.0.0',
  source: 'RFC 5280',
  lifecycle: 'stable',
  seenAs: [['OpenSSL', 'invalid CA certificate']],
  fix: [],
  showBy: plainHandshake,
  hidesCertificate: false,

  judge({ path }) {
    return withoutDefect(path, 'issuer-not-a-ca');
  },
});

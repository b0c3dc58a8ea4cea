import { withoutDefect } from '../rule/defect.ts';
import { defineRule } from '../rule/rule.ts';
import { plainHandshake } from '../rule/show-by.ts';

export default defineRule({
  id: 'path-length-exceeded',
  subject: 'certificate',
  level: 'error',
  title: 'No CA on the path has more CA certificates below it than it allows',
  rationale:
    'A CA certificate may limit how many CAs follow below it. A path that is longer is refused by every verifier, even if each signature is good.',
  remediation:
    'Issue the certificate from a CA higher up, or renew the CA certificate that sets the limit with a larger one.',
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
  seenAs: [['OpenSSL', 'path length constraint exceeded']],
  fix: [],
  showBy: plainHandshake,
  hidesCertificate: false,

  judge({ path }) {
    return withoutDefect(path, 'path-length-exceeded');
  },
});

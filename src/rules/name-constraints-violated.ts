import { withoutDefect } from '../rule/defect.ts';
import { defineRule } from '../rule/rule.ts';
import { plainHandshake } from '../rule/show-by.ts';

export default defineRule({
  id: 'name-constraints-violated',
  subject: 'certificate',
  level: 'error',
  title: 'Every CA on the path may certify the names below it',
  rationale:
    'A CA certificate may be limited to certain domains or addresses. Verifiers refuse what it issues for others.',
  remediation:
    'Get the certificate from a CA that is not limited, or remove the names outside its limits from the certificate.',
  citations: [
    {
      title: 'RFC 5280 section 4.2.1.10, Name Constraints',
      url: 'https://www.rfc-editor.org/rfc/rfc5280#section-4.2.1.10',
    },
  ],
  since: '1.0.0',
  source: 'RFC 5280',
  lifecycle: 'stable',
  seenAs: [['OpenSSL', 'permitted subtree violation']],
  fix: [],
  showBy: plainHandshake,
  hidesCertificate: false,

  judge({ path }) {
    return withoutDefect(path, 'name-constraints-violated');
  },
});

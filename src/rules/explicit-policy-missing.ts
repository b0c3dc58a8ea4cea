import { withoutDefect } from '../rule/defect.ts';
import { defineRule } from '../rule/rule.ts';
import { plainHandshake } from '../rule/show-by.ts';

export default defineRule({
  id: 'explicit-policy-missing',
  subject: 'certificate',
  level: 'error',
  title: 'The path has a certificate policy where a CA requires one',
  rationale:
    'A CA certificate may require that every certificate below it has a valid policy. BoringSSL refuses a path without one; OpenSSL does not look unless it is told to.',
  remediation:
    'Have the certificate issued again with a policy that the CAs above it allow, or by a CA that does not require one.',
  citations: [
    { title: 'RFC 5280 section 6.1, Basic Path Validation', url: 'https://www.rfc-editor.org/rfc/rfc5280#section-6.1' },
    {
      title: 'RFC 5280 section 4.2.1.11, Policy Constraints',
      url: 'https://www.rfc-editor.org/rfc/rfc5280#section-4.2.1.11',
    },
  ],
  since: '1.0.0',
  source: 'RFC 5280',
  lifecycle: 'stable',
  seenAs: [
    ['BoringSSL', 'no explicit policy'],
    ['OpenSSL', 'no explicit policy'],
  ],
  fix: [],
  showBy: plainHandshake,
  hidesCertificate: false,

  judge({ path }) {
    return withoutDefect(path, 'explicit-policy-missing');
  },
});

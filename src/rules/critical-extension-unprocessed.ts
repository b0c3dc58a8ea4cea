import { withoutDefect } from '../rule/defect.ts';
import { defineRule } from '../rule/rule.ts';
import { plainHandshake } from '../rule/show-by.ts';

export default defineRule({
  id: 'critical-extension-unprocessed',
  subject: 'certificate',
  level: 'error',
  title: 'No certificate on the path has a critical extension that verifiers do not know',
  rationale:
    'A verifier has to refuse a certificate with a critical extension it does not know. Such extensions come from private CA software.',
  remediation: 'Issue the certificate again without that extension, or with the extension not marked critical.',
  citations: [
    {
      title: 'RFC 5280 section 4.2, Certificate Extensions',
      url: 'https://www.rfc-editor.org/rfc/rfc5280#section-4.2',
    },
  ],
  since: '1.0.0',
  source: 'RFC 5280',
  lifecycle: 'stable',
  seenAs: [['OpenSSL', 'unhandled critical extension']],
  fix: [],
  showBy: plainHandshake,
  hidesCertificate: false,

  judge({ path }) {
    return withoutDefect(path, 'critical-extension-unprocessed');
  },
});

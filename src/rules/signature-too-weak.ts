import { withoutDefect } from '../rule/defect.ts';
import { defineRule } from '../rule/rule.ts';
import { handshakeWith } from '../rule/show-by.ts';

export default defineRule({
  id: 'signature-too-weak',
  subject: 'certificate',
  level: 'error',
  title: 'Every signature on the path uses SHA-256 or better',
  rationale:
    'Collisions for MD5 and SHA-1 can be made, so a signature with them may belong to another certificate. Current TLS libraries refuse them.',
  remediation:
    'Have the certificate issued again by a CA that signs with SHA-256, and replace intermediate certificates by their current version.',
  citations: [
    { title: 'RFC 9325 section 4.5, Public Key Length', url: 'https://www.rfc-editor.org/rfc/rfc9325#section-4.5' },
    {
      title: 'CA/Browser Forum Baseline Requirements section 7.1.3.2, Signature AlgorithmIdentifier',
      url: 'https://cabforum.org/working-groups/server/baseline-requirements/requirements/',
    },
  ],
  since: '1.0.0',
  source: 'RFC 9325',
  lifecycle: 'stable',
  seenAs: [['OpenSSL', 'CA signature digest algorithm too weak']],
  fix: ['issue', 'use', 'load'],
  showBy: handshakeWith({ shows: 'Signature Algorithm' }),
  hidesCertificate: false,

  judge({ path }) {
    return withoutDefect(path, 'signature-too-weak');
  },
});

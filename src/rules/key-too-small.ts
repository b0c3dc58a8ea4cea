import { withoutDefect } from '../rule/defect.ts';
import { defineRule } from '../rule/rule.ts';
import { handshakeWith } from '../rule/show-by.ts';

export default defineRule({
  id: 'key-too-small',
  subject: 'certificate',
  level: 'error',
  title: 'Every key on the path is as large as senders ask for',
  rationale:
    'RSA keys of less than 2048 bits can be broken with effort, and CAs may not certify them. OpenSSL at its usual security level and the senders that use it refuse them.',
  remediation: 'Make a new key, RSA with 2048 bits or more or ECDSA with P-256, and have it certified.',
  citations: [
    { title: 'RFC 9325 section 4.5, Public Key Length', url: 'https://www.rfc-editor.org/rfc/rfc9325#section-4.5' },
    {
      title: 'CA/Browser Forum Baseline Requirements section 6.1.5, Key sizes',
      url: 'https://cabforum.org/working-groups/server/baseline-requirements/requirements/',
    },
  ],
  since: '1.0.0',
  source: 'RFC 9325',
  lifecycle: 'stable',
  seenAs: [['OpenSSL', 'EE certificate key too weak']],
  fix: ['issue', 'use', 'load'],
  showBy: handshakeWith({ shows: 'Public-Key' }),
  hidesCertificate: false,

  judge({ path }) {
    return withoutDefect(path, 'key-too-small');
  },
});

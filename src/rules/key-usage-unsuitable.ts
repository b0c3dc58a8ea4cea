import { withoutDefect } from '../rule/defect.ts';
import { defineRule } from '../rule/rule.ts';
import { handshakeWith } from '../rule/show-by.ts';

export default defineRule({
  id: 'key-usage-unsuitable',
  subject: 'certificate',
  level: 'error',
  title: 'The key usage allows what the server does with its key, and its issuers to issue',
  rationale:
    'In every cipher suite with forward secrecy the server signs; in those without, static RSA, it decrypts. BoringSSL, which Gmail uses, refuses a certificate whose key usage lacks digitalSignature for the first or keyEncipherment for the second; OpenSSL lets both pass, so tests with it look fine.',
  remediation:
    'Issue the certificate again with the key usage digitalSignature, and CA certificates with keyCertSign; enable cipher suites with forward secrecy where static RSA was agreed on.',
  citations: [
    { title: 'RFC 5280 section 4.2.1.3, Key Usage', url: 'https://www.rfc-editor.org/rfc/rfc5280#section-4.2.1.3' },
    {
      title: 'RFC 8446 section 4.4.2.2, Server Certificate Selection',
      url: 'https://www.rfc-editor.org/rfc/rfc8446#section-4.4.2.2',
    },
  ],
  since: '1.0.0',
  source: 'RFC 5280',
  lifecycle: 'stable',
  seenAs: [['BoringSSL', 'KEY_USAGE_BIT_INCORRECT']],
  fix: ['issue', 'use', 'load'],
  showBy: handshakeWith({ shows: 'X509v3 Key Usage' }),
  hidesCertificate: false,

  judge({ path }) {
    return withoutDefect(path, 'key-usage-unsuitable');
  },
});

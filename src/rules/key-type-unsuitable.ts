import { withoutDefect } from './defect.ts';
import { defineRule } from './rule.ts';

export default defineRule({
  id: 'key-type-unsuitable',
  subject: 'certificate',
  level: 'error',
  title: 'Every key on the path is of a kind that senders know',
  rationale:
    'TLS libraries agree on RSA, on ECDSA with the NIST curves, and on EdDSA. A DSA key, or a curve such as secp256k1 or brainpool, is refused by BoringSSL, which Gmail uses, and by GnuTLS and Go; OpenSSL lets some of them pass.',
  remediation: 'Make a new key, RSA with 2048 bits or more or ECDSA with P-256, and have it certified.',
  citations: [
    {
      title: 'RFC 8446 section 4.2.3, Signature Algorithms',
      url: 'https://www.rfc-editor.org/rfc/rfc8446#section-4.2.3',
    },
    {
      title: 'RFC 8422 section 5.1.1, Supported Elliptic Curves Extension',
      url: 'https://www.rfc-editor.org/rfc/rfc8422#section-5.1.1',
    },
  ],
  since: '1.0.0',

  judge({ path }) {
    return withoutDefect(path, 'key-type-unsuitable');
  },
});

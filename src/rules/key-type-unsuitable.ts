import { withoutDefect } from '../rule/defect.ts';
import { defineRule } from '../rule/rule.ts';
import { handshakeWith } from '../rule/show-by.ts';

export default defineRule({
  id: 'key-type-unsuitable',
  subject: 'certificate',
  level: 'error',
  title: 'Every key on the path is of a kind that the senders can verify',
  rationale:
    "Which keys a sender can verify is up to its TLS library. BoringSSL, which Gmail's error messages come from, takes RSA and ECDSA with P-256 or P-384 from a server, and no Ed25519 or P-521; OpenSSL takes nearly everything, so tests with it look fine. Nobody but OpenSSL knows curves such as secp256k1 or brainpool.",
  remediation: 'Make a new key, RSA with 2048 bits or more or ECDSA with P-256, and have it certified.',
  citations: [
    {
      title: 'RFC 8446 section 4.2.3, Signature Algorithms',
      url: 'https://www.rfc-editor.org/rfc/rfc8446#section-4.2.3',
    },
    {
      title: 'CA/Browser Forum Baseline Requirements section 6.1.5, Key sizes',
      url: 'https://cabforum.org/working-groups/server/baseline-requirements/requirements/',
    },
  ],
  since: '1.0.0',
  source: 'RFC 8446',
  lifecycle: 'stable',
  seenAs: [],
  fix: ['issue', 'use', 'load'],
  showBy: handshakeWith({ shows: 'Public Key Algorithm|ASN1 OID' }),
  hidesCertificate: false,

  judge({ path }) {
    return withoutDefect(path, 'key-type-unsuitable');
  },
});

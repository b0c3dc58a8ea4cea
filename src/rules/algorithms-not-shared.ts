import { endEntityOf } from '../pki/end-entity.ts';
import { defineRule, fail, notApplicable, pass } from '../rule/rule.ts';
import { handshakeWith } from '../rule/show-by.ts';

/** In short what BoringSSL offers. */
const BORINGSSL =
  '-cipher ECDHE+AESGCM:ECDHE+CHACHA20:AES128-GCM-SHA256:AES128-SHA -groups X25519:P-256:P-384 -sigalgs ECDSA+SHA256:RSA-PSS+SHA256:RSA+SHA256';

export default defineRule({
  id: 'algorithms-not-shared',
  subject: 'endpoint',
  level: 'error',
  title: 'The server accepts a cipher suite, a group and a signature algorithm that BoringSSL offers',
  rationale:
    "What a TLS library offers by default differs. BoringSSL, which Gmail's error messages come from, has no finite-field Diffie-Hellman (DHE), no ARIA or Camellia, no P-521, and few suites without GCM; OpenSSL has nearly everything, so tests with it look fine.",
  remediation:
    'Allow what every current client has: TLS 1.3, or TLS 1.2 with ECDHE on X25519 or P-256, AES-GCM, and signatures with SHA-256.',
  citations: [
    {
      title: 'RFC 9325 section 4.2, Cipher Suites for TLS 1.2',
      url: 'https://www.rfc-editor.org/rfc/rfc9325#section-4.2',
    },
    {
      title: 'RFC 8446 section 9.1, Mandatory-to-Implement Cipher Suites',
      url: 'https://www.rfc-editor.org/rfc/rfc8446#section-9.1',
    },
  ],
  since: '1.0.0',
  source: 'RFC 9325',
  lifecycle: 'stable',
  seenAs: [],
  fix: [],
  showBy: handshakeWith({ options: BORINGSSL }),
  hidesCertificate: false,

  judge({ main }, { limits }) {
    if (main.outcome !== 'handshake' || main.look.name !== 'any-algorithm') return pass;
    const key = endEntityOf(main)?.key;
    if (key !== undefined && !limits.endEntityKeys.some((kind) => kind === key.algorithm || kind === key.curve))
      return notApplicable('key-type-unsuitable says so');
    const { tlsVersion, cipherSuite } = main;
    return fail(
      `a sender that offers what BoringSSL does is refused; with all that OpenSSL has, ${tlsVersion} with ${cipherSuite} was agreed on`,
      { tlsVersion, cipherSuite },
    );
  },
});

import { cutOf, isRefusedByTls } from '../model/observation.ts';
import { causeEvidence, causeInWords } from '../rule/cause.ts';
import { defineRule, fail, pass } from '../rule/rule.ts';
import { handshakeWith } from '../rule/show-by.ts';

export default defineRule({
  id: 'tls12-not-supported',
  subject: 'endpoint',
  level: 'warning',
  title: 'The server speaks TLS 1.2 to a sender that has nothing newer',
  rationale:
    'Much mail software in use has no TLS 1.3. A server that refuses TLS 1.2 does not get its mail, or gets it in clear.',
  remediation: 'Enable TLS 1.2 with forward secrecy beside TLS 1.3.',
  citations: [
    {
      title: 'RFC 9325 section 3.1.1: "Implementations MUST support TLS 1.2"',
      url: 'https://www.rfc-editor.org/rfc/rfc9325#section-3.1.1',
    },
  ],
  since: '1.0.0',
  source: 'RFC 9325',
  lifecycle: 'stable',
  seenAs: [],
  fix: ['modern-tls', 'load'],
  showBy: handshakeWith({ options: '-tls1_2' }),
  hidesCertificate: false,

  judge({ looks }) {
    const look = looks.get('tls1.2');
    const cut = look && cutOf(look);
    if (!cut || !isRefusedByTls(cut)) return pass;
    return fail(`a sender limited to TLS 1.2 is refused: ${causeInWords(cut.cause)}`, causeEvidence(cut.cause));
  },
});

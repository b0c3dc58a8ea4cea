import { cutOf, isHungUp, isRefusedByTls } from '../model/observation.ts';
import { causeEvidence, causeInWords } from '../rule/cause.ts';
import { defineRule, fail, pass } from '../rule/rule.ts';
import { handshakeWith } from '../rule/show-by.ts';

export default defineRule({
  id: 'client-certificate-refused',
  subject: 'endpoint',
  level: 'error',
  title: 'A sender that offers a client certificate is served like any other',
  rationale:
    'Gmail offers a client certificate to a server that asks for one. A server that asks, and aborts because it does not know the one it gets, does not get mail from Gmail.',
  remediation:
    'Do not ask for client certificates on ports that other servers or Gmail use, or take any and ignore it: in Postfix "smtpd_tls_ask_ccert = no".',
  citations: [
    {
      title: 'RFC 8446 section 4.4.2.4, Receiving a Certificate Message',
      url: 'https://www.rfc-editor.org/rfc/rfc8446#section-4.4.2.4',
    },
    { title: "mox issue 359, on Gmail's client certificate", url: 'https://github.com/mjl-/mox/issues/359' },
  ],
  since: '1.0.0',
  source: 'RFC 8446',
  lifecycle: 'stable',
  seenAs: [],
  fix: ['no-client-certificates', 'load'],
  showBy: handshakeWith({
    before:
      'f=$(mktemp) && openssl req -x509 -newkey rsa -nodes -batch -subj /CN=client -keyout $f -out $f 2>/dev/null; ',
    options: '-cert $f',
  }),
  hidesCertificate: false,

  judge({ looks }) {
    const look = looks.get('client-certificate');
    const cut = look && cutOf(look);
    if (!cut || !(isRefusedByTls(cut) || isHungUp(look, cut))) return pass;
    return fail(`a sender with a client certificate is refused: ${causeInWords(cut.cause)}`, causeEvidence(cut.cause));
  },
});

import { defineRule, fail, pass } from '../rule/rule.ts';
import { handshakeWith } from '../rule/show-by.ts';

/** As long as a client with post-quantum key exchange is: protocol names of 200 letters, which servers pass over. */
const LONG_ALPN = `-alpn "$(printf '%0200d,' 1 2 3 4 5 6 7)smtp"`;

export default defineRule({
  id: 'large-client-hello-refused',
  subject: 'endpoint',
  level: 'warning',
  title: 'The server takes a ClientHello that does not fit one TCP segment',
  rationale:
    "A sender with post-quantum key exchange begins with some 1,600 bytes: Gmail's senders may, and Postfix from 3.11 and what else uses OpenSSL 3.5 by its defaults do. Old servers and middleboxes that expect the ClientHello in one segment drop the connection; the check got through with a short one only.",
  remediation: "Update the mail server's TLS library, and any firewall or filter that inspects its TLS connections.",
  citations: [
    { title: 'tldr.fail, on servers that cannot take a large ClientHello', url: 'https://tldr.fail/' },
    {
      title: 'OpenSSL issue 27557, on mail servers that refuse the ClientHello of OpenSSL 3.5',
      url: 'https://github.com/openssl/openssl/issues/27557',
    },
  ],
  since: '1.0.0',
  source: 'tldr.fail',
  lifecycle: 'stable',
  seenAs: [],
  fix: [],
  showBy: handshakeWith({ options: LONG_ALPN }),
  hidesCertificate: false,

  judge({ main }) {
    if (main.look.name !== 'small-client-hello') return pass;
    return fail(
      'the handshake fails with a ClientHello of more than one TCP segment, and completes with a short one; senders with post-quantum key exchange begin with a long one',
      {},
    );
  },
});

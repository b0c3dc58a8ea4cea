import { defineRule, fail, pass } from '../rule/rule.ts';
import { plainHandshake } from '../rule/show-by.ts';

export default defineRule({
  id: 'renegotiation-requested',
  subject: 'endpoint',
  level: 'error',
  title: 'The server goes on after the handshake without asking for another one',
  rationale:
    'In TLS 1.2 a server may ask for a second handshake on the same connection (HelloRequest), as some do for a client certificate. BoringSSL, which Gmail uses, and Go end the connection there; OpenSSL goes along, so tests with it look fine.',
  remediation:
    'Ask for a client certificate in the first handshake or not at all, and turn renegotiation off in the mail server or in the proxy in front of it; TLS 1.3 has none.',
  citations: [
    {
      title:
        'RFC 5246 section 7.4.1.1, Hello Request: "may be ignored by the client"; a no_renegotiation alert may follow',
      url: 'https://www.rfc-editor.org/rfc/rfc5246#section-7.4.1.1',
    },
    {
      title: 'BoringSSL, PORTING.md, TLS renegotiation: off by default',
      url: 'https://boringssl.googlesource.com/boringssl/+/HEAD/PORTING.md#tls-renegotiation',
    },
  ],
  since: '1.0.0',
  source: 'RFC 5246',
  lifecycle: 'stable',
  seenAs: [['BoringSSL', 'NO_RENEGOTIATION']],
  fix: ['modern-tls', 'load'],
  showBy: plainHandshake,
  hidesCertificate: false,

  judge({ main }) {
    if (main.outcome !== 'handshake' || main.isRenegotiated !== true) return pass;
    const { tlsVersion } = main;
    return fail(`the server asks for another handshake (HelloRequest) after the first one, in ${tlsVersion}`, {
      tlsVersion,
    });
  },
});

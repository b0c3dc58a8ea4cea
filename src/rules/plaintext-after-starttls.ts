import { defineRule, fail, pass } from '../rule/rule.ts';
import { inClear } from '../rule/show-by.ts';

export default defineRule({
  id: 'plaintext-after-starttls',
  subject: 'connection',
  level: 'error',
  title: 'The server sends nothing between its 220 to STARTTLS and the TLS handshake',
  rationale:
    "What comes in clear behind the 220 may be a stranger's: a client that reads it as the server's first words over TLS has been tricked (CVE-2020-14954). Careful senders give up on such a server. This check threw the bytes away.",
  remediation:
    'Update the mail server. If it is current, look for a proxy or filter between it and the network that answers in its place.',
  citations: [
    {
      title: 'RFC 3207 section 4.2, Result of the STARTTLS Command',
      url: 'https://www.rfc-editor.org/rfc/rfc3207#section-4.2',
    },
    {
      title: 'CVE-2020-14954, "response injection" into a mail program',
      url: 'https://www.cve.org/CVERecord?id=CVE-2020-14954',
    },
  ],
  since: '1.0.0',
  source: 'RFC 3207',
  lifecycle: 'stable',
  seenAs: [],
  fix: [],
  showBy: inClear('EHLO probe', 'STARTTLS'),
  hidesCertificate: false,

  judge({ observation }) {
    const bytes = observation.dialogue?.bytesAfterStarttls ?? 0;
    if (bytes === 0) return pass;
    return fail(`the server sent ${bytes} bytes in clear behind its 220 to STARTTLS, none allowed`, {
      plaintextBytes: bytes,
    });
  },
});

import { defineRule, fail, pass } from '../rule/rule.ts';
import { presentedNames } from '../rule/show-by.ts';

export default defineRule({
  id: 'certificate-without-san',
  subject: 'certificate',
  level: 'error',
  title: 'The certificate has a subjectAltName with a DNS name or an IP address',
  rationale:
    'A name in the common name alone has not counted for years: "The Common Name RDN MUST NOT be used to identify a service". OpenSSL, GnuTLS and Node still accept it, so a test with them looks fine.',
  remediation:
    'Issue the certificate again with the host name in subjectAltName; every public certificate authority does so.',
  citations: [
    {
      title: 'RFC 9525 section 2, Identifying Application Services',
      url: 'https://www.rfc-editor.org/rfc/rfc9525#section-2',
    },
    {
      title: 'RFC 8461 section 4.2, Recipient MTA Certificate Validation',
      url: 'https://www.rfc-editor.org/rfc/rfc8461#section-4.2',
    },
  ],
  since: '1.0.0',
  source: 'RFC 9525',
  lifecycle: 'stable',
  seenAs: [],
  fix: ['issue', 'use', 'load'],
  showBy: presentedNames,
  hidesCertificate: false,

  judge({ path }) {
    const [{ presentedIdentifiers, commonName, subject }] = path.certificates;
    if (presentedIdentifiers.length > 0) return pass;
    const named = commonName === null ? 'has no name' : `names "${commonName}" in its common name only`;
    return fail(`the certificate ${named}, subjectAltName required`, { subject });
  },
});

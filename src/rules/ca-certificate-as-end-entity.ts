import { defineRule, fail, pass } from '../rule/rule.ts';
import { handshakeWith } from '../rule/show-by.ts';

export default defineRule({
  id: 'ca-certificate-as-end-entity',
  subject: 'certificate',
  level: 'warning',
  title: "The server's own certificate is not a CA certificate",
  rationale:
    "Some verifiers, webpki among them, refuse a CA certificate as a server's own. And whoever reads the mail server's key could issue certificates with it.",
  remediation: "Issue a certificate for the server with basicConstraints CA:FALSE, and keep the CA's key elsewhere.",
  citations: [
    {
      title: 'CA/Browser Forum Baseline Requirements section 7.1.2.7.8, Subscriber Certificate Basic Constraints',
      url: 'https://cabforum.org/working-groups/server/baseline-requirements/requirements/',
    },
    {
      title: 'RFC 5280 section 4.2.1.9, Basic Constraints',
      url: 'https://www.rfc-editor.org/rfc/rfc5280#section-4.2.1.9',
    },
  ],
  since: '1.0.0',
  source: 'CA/Browser Forum',
  lifecycle: 'stable',
  seenAs: [],
  fix: ['issue', 'use', 'load'],
  showBy: handshakeWith({ shows: 'Basic Constraints' }),
  hidesCertificate: false,

  judge({ path }) {
    const [{ name, basicConstraints }] = path.certificates;
    return basicConstraints?.ca === true ? fail(`the first certificate, "${name}", is a CA certificate`, {}) : pass;
  },
});

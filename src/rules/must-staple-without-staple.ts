import { defineRule, fail, notApplicable, pass } from '../rule/rule.ts';
import { handshakeWith } from '../rule/show-by.ts';

export default defineRule({
  id: 'must-staple-without-staple',
  subject: 'certificate',
  level: 'warning',
  title: 'A certificate that asks for a stapled OCSP response comes with one',
  rationale:
    'The extension "must staple" tells senders that ask for a stapled response to refuse the certificate without one. GnuTLS does; OpenSSL and BoringSSL do not look. Few mail servers can staple at all.',
  remediation: 'Issue the certificate again without must-staple: with certbot leave out --must-staple.',
  citations: [{ title: 'RFC 7633 section 4.3.3, Client', url: 'https://www.rfc-editor.org/rfc/rfc7633#section-4.3.3' }],
  since: '1.0.0',
  source: 'RFC 7633',
  lifecycle: 'stable',
  seenAs: [],
  fix: [],
  showBy: handshakeWith({ options: '-status' }),
  hidesCertificate: false,

  judge({ path, observation }) {
    const [{ name, isMustStaple }] = path.certificates;
    if (observation.outcome === 'file') return notApplicable('a file is not stapled to');
    if (!isMustStaple || observation.isOcspStapled) return pass;
    return fail(`certificate "${name}" asks for a stapled OCSP response, and none came`, {});
  },
});

import { defineRule, fail, pass } from '../rule/rule.ts';
import { obsoleteHandshake } from '../rule/show-by.ts';

export default defineRule({
  id: 'tls-version-too-old',
  subject: 'endpoint',
  level: 'error',
  title: 'The server speaks TLS 1.2 or later',
  rationale:
    'TLS 1.0 and 1.1 are withdrawn, and current mail software refuses them by default. The certificate was read over the old version, and is judged all the same.',
  remediation: 'Update the mail server or its TLS library, and enable TLS 1.2 and 1.3.',
  citations: [
    { title: 'RFC 8996, Deprecating TLS 1.0 and TLS 1.1', url: 'https://www.rfc-editor.org/rfc/rfc8996' },
    {
      title: 'RFC 9325 section 3.1.1, SSL/TLS Protocol Versions',
      url: 'https://www.rfc-editor.org/rfc/rfc9325#section-3.1.1',
    },
  ],
  since: '1.0.0',
  source: 'RFC 8996',
  lifecycle: 'stable',
  seenAs: [],
  fix: ['modern-tls', 'load'],
  showBy: obsoleteHandshake,
  hidesCertificate: true,

  judge({ main, looks }) {
    const obsolete = looks.get('obsolete-tls');
    if (main.outcome === 'handshake' || obsolete?.outcome !== 'handshake') return pass;
    return fail(`the server speaks ${obsolete.tlsVersion} at most, TLSv1.2 required`, {
      tlsVersion: obsolete.tlsVersion,
    });
  },
});

import { defineRule, fail, pass } from '../rule/rule.ts';
import { obsoleteHandshake } from '../rule/show-by.ts';

export default defineRule({
  id: 'obsolete-tls-accepted',
  subject: 'endpoint',
  level: 'note',
  title: 'The server refuses TLS 1.0 and 1.1',
  rationale:
    'Senders of today use TLS 1.2 or 1.3, so nothing is lost with the old versions but senders that are just as old. Gmail itself still speaks them to reach such servers.',
  remediation: 'Disable TLS 1.0 and 1.1, unless mail from very old systems has to arrive encrypted.',
  citations: [{ title: 'RFC 8996, Deprecating TLS 1.0 and TLS 1.1', url: 'https://www.rfc-editor.org/rfc/rfc8996' }],
  since: '1.0.0',
  source: 'RFC 8996',
  lifecycle: 'stable',
  seenAs: [],
  fix: ['modern-tls', 'load'],
  showBy: obsoleteHandshake,
  hidesCertificate: false,

  judge({ main, looks }) {
    const obsolete = looks.get('obsolete-tls');
    if (main.outcome !== 'handshake' || obsolete?.outcome !== 'handshake') return pass;
    return fail(`the server still accepts ${obsolete.tlsVersion}`, { tlsVersion: obsolete.tlsVersion });
  },
});

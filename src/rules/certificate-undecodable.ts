import { defineRule, fail, pass } from '../rule/rule.ts';
import { plainHandshake } from '../rule/show-by.ts';

export default defineRule({
  id: 'certificate-undecodable',
  subject: 'connection',
  level: 'error',
  title: 'Every presented certificate is a well-formed X.509 certificate',
  rationale:
    "A certificate that does not follow the standard's encoding is read differently, or not at all, by different senders. What cannot be read cannot be vouched for.",
  remediation: 'Replace the certificate by one that a certificate authority issued with current software.',
  citations: [
    {
      title: 'RFC 5280 section 4.1, Basic Certificate Fields',
      url: 'https://www.rfc-editor.org/rfc/rfc5280#section-4.1',
    },
  ],
  since: '1.0.0',
  source: 'RFC 5280',
  lifecycle: 'stable',
  seenAs: [],
  fix: [],
  showBy: plainHandshake,
  hidesCertificate: true,

  judge({ undecodable }) {
    return undecodable === null ? pass : fail(`a certificate cannot be decoded: ${undecodable}`, {});
  },
});

import { cutOf } from '../model/observation.ts';
import { causeInWords } from '../rule/cause.ts';
import { defineRule, fail, notApplicable, pass } from '../rule/rule.ts';

export default defineRule({
  id: 'file-unreadable',
  subject: 'presented',
  level: 'error',
  title: 'A listed certificate file can be read',
  rationale:
    'A server that cannot read its certificate file does not start, or goes on without TLS. What is in a file that is missing, empty, locked or of another kind is not known, and a check that passed over it would be green for nothing.',
  remediation:
    'Correct the path or the permissions, name the variable with the password of a PKCS#12 file (pkcs12-password-env), or take the file off the list.',
  citations: [
    {
      title: 'OpenSSL, SSL_CTX_use_certificate_chain_file',
      url: 'https://docs.openssl.org/master/man3/SSL_CTX_use_certificate/',
    },
  ],
  since: '1.0.0',
  source: 'OpenSSL',
  lifecycle: 'stable',
  seenAs: [],
  fix: [],
  showBy: null,
  hidesCertificate: true,

  judge({ target, observation }) {
    if (target.kind !== 'file') return notApplicable('it is a service');
    const cut = cutOf(observation);
    if (cut?.cause.kind !== 'file-unreadable') return pass;
    return fail(`the file cannot be read: ${causeInWords(cut.cause)}`, { file: target.file });
  },
});

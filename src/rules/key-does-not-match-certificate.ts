import { defineRule, fail, notApplicable, pass } from '../rule/rule.ts';

export default defineRule({
  id: 'key-does-not-match-certificate',
  subject: 'file',
  level: 'error',
  title: 'The private key in a file belongs to its first certificate',
  rationale:
    "A mail server refuses to load a certificate with the key of another, or offers no TLS from then on. It happens when only one of the two files is renewed, or when the issuer's certificate stands first.",
  remediation:
    'Put the key that the certificate was requested with beside it, and the server\'s own certificate before its issuer\'s. Compare the two outputs of "openssl x509 -in FILE -noout -pubkey" and "openssl pkey -in FILE -pubout".',
  citations: [
    {
      title: 'OpenSSL, SSL_CTX_check_private_key: the key has to belong to the certificate',
      url: 'https://docs.openssl.org/3.0/man3/SSL_CTX_use_certificate/',
    },
  ],
  since: '1.0.0',
  source: 'OpenSSL',
  lifecycle: 'stable',
  seenAs: [],
  fix: [],
  showBy: null,
  hidesCertificate: false,

  judge({ target, reading }) {
    // A server loads the first key of a file.
    const key = reading.privateKeys.find(({ file }) => file === target.file);
    if (key === undefined) return notApplicable('the file holds no private key');
    const at = { file: key.file, line: key.line };
    if (key.state === 'undecodable')
      return fail(`the private key at line ${key.line} cannot be decoded`, at, { at: [at] });
    if (key.state === 'belongs-not')
      return fail(`the private key at line ${key.line} does not belong to the first certificate of the file`, at, {
        at: [at],
      });
    return key.state === 'belongs' ? pass : notApplicable('the private key cannot be compared');
  },
});

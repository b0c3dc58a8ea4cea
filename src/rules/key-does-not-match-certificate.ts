import { defineRule, fail, notApplicable, pass } from '../rule/rule.ts';

export default defineRule({
  id: 'key-does-not-match-certificate',
  subject: 'file',
  level: 'error',
  title: 'The mail server can use the private key in a file with the certificate',
  rationale:
    "A mail server refuses to load a certificate with the key of another, or offers no TLS from then on. It happens when only one of the two files is renewed, or when the issuer's certificate comes first.",
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
    const keyIn = (place: string | undefined) =>
      reading.privateKeys.find(({ file, state }) => file === place && state !== 'hidden');
    const elsewhere = keyIn(reading.keyFile);
    const key = elsewhere ?? keyIn(target.file);
    if (key === undefined) return notApplicable('there is no private key to compare');
    const at = { file: key.file, line: key.line };
    const isChainFile = reading.format === 'pem' && (target.server === 'postfix' || reading.chainNumber !== undefined);
    const which = elsewhere !== undefined ? `the private key in "${key.file}"` : `the private key at line ${key.line}`;
    if (isChainFile && key.state === 'encrypted')
      return fail(`${which} is encrypted, and Postfix has no password for it`, at, {
        at: [at],
      });
    if (isChainFile && elsewhere === undefined && reading.isKeyFirst === false)
      return fail(`${which} comes behind a certificate, and Postfix's smtpd_tls_chain_files wants it first`, at, {
        at: [at],
      });
    if (reading.chainNumber !== undefined && reading.presentedChain.length === 0)
      return fail(`no certificate comes behind ${which}, and Postfix loads none of the file`, at, {
        at: [at],
      });
    if (key.state === 'undecodable') return fail(`${which} cannot be decoded`, at, { at: [at] });
    if (key.state === 'belongs-not')
      return fail(`${which} does not belong to the first certificate of the file`, at, {
        at: [at],
      });
    return key.state === 'belongs' ? pass : notApplicable('the private key cannot be compared');
  },
});

import { NO_TLS, NOT_ACCEPTED, of, type Sighting, UNTRUSTED } from './sighting.ts';

/** What libraries for TLS say of a server, whoever uses them. */
export const ofLibraries: readonly Sighting[] = [
  of(
    'OpenSSL',
    'verify error:num=10:certificate has expired',
    /certificate has expired(?! or)|cert_has_expired|alert certificate expired/,
    ['certificate-expired', 'first-fit-path-refused'],
  ),
  of('OpenSSL', 'verify error:num=9:certificate is not yet valid', /certificate is not yet valid|cert_not_yet_valid/, [
    'certificate-not-yet-valid',
  ]),
  of(
    'OpenSSL',
    'verify error:num=19:self-signed certificate in certificate chain',
    /self[- ]signed certificate in (?:the )?certificate chain|self_signed_cert_in_chain/,
    ['certificate-not-trusted'],
  ),
  of(
    'OpenSSL',
    'verify error:num=18:self-signed certificate',
    /self[- ]signed certificate(?! in)|depth_zero_self_signed_cert/,
    ['certificate-self-signed'],
  ),
  of(
    'OpenSSL',
    'verify error:num=20:unable to get local issuer certificate',
    /unable to get (?:local )?issuer cert|unable_to_get_issuer_cert/,
    ['chain-incomplete', 'certificate-not-trusted'],
  ),
  of(
    'OpenSSL',
    'verify error:num=21:unable to verify the first certificate',
    /unable to verify the (?:first|leaf)|unable_to_verify_leaf_signature/,
    ['chain-incomplete', 'certificate-not-trusted'],
  ),
  of(
    'OpenSSL',
    'verify error:num=62:hostname mismatch',
    /host ?name mismatch|certificate name mismatch|name does not match/,
    ['certificate-host-mismatch', 'certificate-without-san'],
  ),
  of('OpenSSL', 'verify error:num=64:IP address mismatch', /ip address mismatch/, [
    'certificate-host-mismatch',
    'ip-literal-target',
  ]),
  of('OpenSSL', 'verify error:num=79:invalid CA certificate', /invalid ca certificate/, ['issuer-not-a-ca']),
  of('OpenSSL', 'verify error:num=25:path length constraint exceeded', /path length constraint/, [
    'path-length-exceeded',
  ]),
  of(
    'OpenSSL',
    'verify error:num=26:unsuitable certificate purpose',
    /unsu(?:itable|pported) certificate purpose|incompatible key usage/,
    ['server-auth-missing', 'key-usage-unsuitable'],
  ),
  of('OpenSSL', 'verify error:num=47:permitted subtree violation', /(?:permitted|excluded) subtree violation/, [
    'name-constraints-violated',
  ]),
  of('OpenSSL', 'verify error:num=34:unhandled critical extension', /unhandled critical extension/, [
    'critical-extension-unprocessed',
  ]),
  of(
    'OpenSSL',
    'verify error:num=66:EE certificate key too weak',
    /certificate key too weak|ee key too small|ca key too small/,
    ['key-too-small'],
  ),
  of('OpenSSL', 'verify error:num=68:CA signature digest algorithm too weak', /(?:digest algorithm|ca md) too weak/, [
    'signature-too-weak',
  ]),
  of('OpenSSL', 'error:0A00010B:SSL routines::wrong version number', /wrong version number/, [
    'tls-handshake-failed',
    'starttls-not-supported',
  ]),
  of(
    'OpenSSL',
    'error:0A000102:SSL routines::unsupported protocol',
    /unsupported protocol|alert protocol version|protocol version not supported/,
    ['tls-version-too-old', 'tls12-not-supported'],
  ),
  of(
    'OpenSSL',
    'error:0A0000C1:SSL routines::no shared cipher',
    /no shared cipher|dh key too small|no suitable signature algorithm/,
    ['algorithms-not-shared', 'tls-version-too-old'],
  ),
  of(
    'OpenSSL',
    'error:0A000410:SSL routines::ssl/tls alert handshake failure',
    /alert handshake failure|(?<!start )tls: handshake failure/,
    ['algorithms-not-shared', 'client-certificate-refused', 'tls-handshake-failed'],
  ),
  of(
    'OpenSSL',
    'tlsv1 alert unknown ca:SSL alert number 48',
    /alert unknown ca|unknown certificate authority/,
    UNTRUSTED,
  ),
  of(
    'OpenSSL',
    'alert bad certificate:SSL alert number 42',
    /alert (?:bad certificate|certificate unknown)|remote error: tls: bad certificate/,
    NOT_ACCEPTED,
    true,
  ),
  of(
    'OpenSSL',
    'error:05800074:x509 certificate routines::key values mismatch',
    /key values mismatch|private key does not match/,
    ['key-does-not-match-certificate'],
  ),
  of('OpenSSL', "Didn't find STARTTLS in server response, trying anyway...", /didn.?t f(?:ind|ound) starttls/, [
    'starttls-not-supported',
  ]),
  of('OpenSSL', 'certificate verify failed', /certificate[ _]verif(?:y|ication)[ _]fail/, NOT_ACCEPTED, true),
  of(
    'OpenSSL',
    'no peer certificate available',
    /no peer certificate available|unexpected eof while reading/,
    NO_TLS,
    true,
  ),
  of(
    'GnuTLS',
    'The certificate is NOT trusted. The certificate issuer is unknown.',
    /certificate issuer is unknown/,
    UNTRUSTED,
  ),
  of(
    'GnuTLS',
    'The certificate is NOT trusted. The certificate chain uses expired certificate.',
    /uses expired certificate/,
    ['certificate-expired', 'first-fit-path-refused'],
  ),
  of(
    'GnuTLS',
    'The certificate is NOT trusted. The name in the certificate does not match the expected.',
    /name in the certificate does not match/,
    ['certificate-host-mismatch', 'certificate-without-san'],
  ),
  of(
    'GnuTLS',
    'The certificate is NOT trusted. The certificate chain uses not yet valid certificate.',
    /uses not yet valid certificate/,
    ['certificate-not-yet-valid'],
  ),
  of(
    'GnuTLS',
    'The certificate is NOT trusted. The certificate chain uses insecure algorithm.',
    /uses insecure algorithm/,
    ['signature-too-weak', 'key-too-small'],
  ),
  of('GnuTLS', "The certificate chain violates the signer's constraints.", /violates the signer.?s constraints/, [
    'name-constraints-violated',
    'path-length-exceeded',
  ]),
  of('GnuTLS', 'An unexpected TLS packet was received.', /unexpected tls packet was received/, [
    'tls-handshake-failed',
    'starttls-not-supported',
  ]),
  of(
    'GnuTLS',
    'A TLS fatal alert has been received.',
    /tls fatal alert has been received|gnutls_handshake/,
    NO_TLS,
    true,
  ),
  of(
    'Go',
    'x509: certificate is valid for other.example.com, not mail.example.com',
    /certificate is (?:not )?valid for |doesn.?t contain any ip sans/,
    ['certificate-host-mismatch', 'ip-literal-target'],
  ),
  of('Go', 'x509: certificate signed by unknown authority', /signed by unknown authority/, UNTRUSTED),
  of(
    'Go',
    'x509: certificate has expired or is not yet valid: current time 2026-06-01 is after 2026-05-01',
    /has expired or is not yet valid/,
    ['certificate-expired', 'certificate-not-yet-valid'],
  ),
  of('Go', 'x509: certificate relies on legacy Common Name field, use SANs instead', /legacy common name/, [
    'certificate-without-san',
  ]),
  of('Go', 'tls: first record does not look like a TLS handshake', /first record does not look like a tls handshake/, [
    'tls-handshake-failed',
    'starttls-not-supported',
  ]),
  of('Go', 'x509: certificate is not authorized to sign other certificates', /not authorized to sign other/, [
    'issuer-not-a-ca',
  ]),
  of('Go', 'x509: too many intermediates for path length constraint', /too many intermediates/, [
    'path-length-exceeded',
  ]),
  of(
    'Go',
    'x509: a root or intermediate certificate is not authorized to sign for this name',
    /not authorized to sign for this name/,
    ['name-constraints-violated'],
  ),
  of(
    'Node.js',
    "Hostname/IP does not match certificate's altnames",
    /does not match certificate.?s altnames|err_tls_cert_altname_invalid/,
    ['certificate-host-mismatch', 'certificate-without-san'],
  ),
  of(
    'Java',
    'PKIX path building failed: unable to find valid certification path to requested target',
    /pkix path building failed|unable to find valid certification path/,
    UNTRUSTED,
  ),
  of(
    'Java',
    'No subject alternative DNS name matching mail.example.com found.',
    /no (?:subject alternative (?:dns )?names?|name) (?:matching|present)/,
    ['certificate-host-mismatch', 'certificate-without-san'],
  ),
];

/**
 * What those who refuse a server show for the fault a rule finds: Gmail in its dialog or a bounce, OpenSSL and BoringSSL in
 * a log, and other providers in their TLS reports.
 */
export const refusals: Readonly<Record<string, readonly (readonly [who: string, words: string])[]>> = {
  'endpoint-unreachable': [['Gmail', "Couldn't reach server. Please double-check the server and port number"]],
  'starttls-not-supported': [
    ['Gmail', 'STARTTLS not supported and the user requires enforcement., code: 500'],
    ['TLS reports (RFC 8460)', 'starttls-not-supported'],
  ],
  'tls-handshake-failed': [
    ['Gmail', 'TLS Negotiation failed: FAILED_PRECONDITION: starttls error (0): protocol error'],
  ],
  'chain-incomplete': [['OpenSSL', 'unable to get local issuer certificate']],
  'certificate-self-signed': [
    ['Gmail', "TLS Negotiation failed, the certificate doesn't match the host., code: 0"],
    ['OpenSSL', 'self-signed certificate'],
  ],
  'certificate-not-trusted': [
    ['OpenSSL', 'self-signed certificate in certificate chain'],
    ['TLS reports (RFC 8460)', 'certificate-not-trusted'],
  ],
  'certificate-host-mismatch': [
    ['Gmail', "TLS Negotiation failed, the certificate doesn't match the host., code: 0"],
    ['OpenSSL', 'hostname mismatch'],
    ['TLS reports (RFC 8460)', 'certificate-host-mismatch'],
  ],
  'certificate-expired': [
    ['OpenSSL', 'certificate has expired'],
    ['TLS reports (RFC 8460)', 'certificate-expired'],
  ],
  'certificate-not-yet-valid': [['OpenSSL', 'certificate is not yet valid']],
  'issuer-not-a-ca': [['OpenSSL', 'invalid CA certificate']],
  'path-length-exceeded': [['OpenSSL', 'path length constraint exceeded']],
  'name-constraints-violated': [['OpenSSL', 'permitted subtree violation']],
  'key-usage-unsuitable': [['BoringSSL', 'KEY_USAGE_BIT_INCORRECT']],
  'server-auth-missing': [['OpenSSL', 'unsuitable certificate purpose']],
  'critical-extension-unprocessed': [['OpenSSL', 'unhandled critical extension']],
  'key-too-small': [['OpenSSL', 'EE certificate key too weak']],
  'signature-too-weak': [['OpenSSL', 'CA signature digest algorithm too weak']],
};

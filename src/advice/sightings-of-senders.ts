import { NO_TLS, NOT_ACCEPTED, of, type Sighting, UNTRUSTED } from './sighting.ts';

/** What senders say of a server: Gmail, the logs of mail servers, reports of TLS. */
export const ofSenders: readonly Sighting[] = [
  of(
    'Gmail',
    "TLS Negotiation failed, the certificate doesn't match the host., code: 0",
    /certificate doesn.?t match the host/,
    [
      'certificate-host-mismatch',
      'certificate-self-signed',
      'certificate-without-san',
      'chain-incomplete',
      'certificate-not-trusted',
    ],
  ),
  of('Gmail', 'STARTTLS not supported and the user requires enforcement., code: 500', /starttls not supported/, [
    'starttls-not-supported',
  ]),
  of(
    'Gmail',
    'TLS Negotiation failed: FAILED_PRECONDITION: starttls error (0): protocol error',
    /failed_precondition: starttls error/,
    [...NO_TLS, 'plaintext-after-starttls'],
  ),
  of('Gmail', "Couldn't reach server. Please double-check the server and port number", /couldn.?t reach server/, [
    'endpoint-unreachable',
    'smtp-greeting-refused',
  ]),
  of(
    'Postfix',
    'certificate verification failed for mail.example.com[192.0.2.1]:25: untrusted issuer /CN=Example CA',
    /untrusted issuer/,
    ['chain-incomplete', 'certificate-not-trusted'],
  ),
  of(
    'Postfix',
    'Untrusted TLS connection established to mail.example.com[192.0.2.1]:25: TLSv1.3 with cipher ...',
    /untrusted tls connection established/,
    UNTRUSTED,
  ),
  of('Postfix', 'status=deferred (Server certificate not trusted)', /server certificate not trusted/, UNTRUSTED),
  of('Postfix', 'status=deferred (Server certificate not verified)', /server certificate not verified/, [
    'certificate-host-mismatch',
    ...UNTRUSTED,
  ]),
  of(
    'Postfix',
    'status=deferred (TLS is required, but was not offered by host mail.example.com[192.0.2.1])',
    /tls is required, but was not offered/,
    ['starttls-not-supported'],
  ),
  of(
    'Postfix',
    'status=deferred (Cannot start TLS: handshake failure)',
    /cannot start tls|ssl_connect error to/,
    NO_TLS,
    true,
  ),
  of(
    'Postfix',
    'warning: cannot get RSA certificate from file "/etc/ssl/mail.pem": disabling TLS support',
    /cannot get (?:rsa |ecdsa |)(?:certificate|private key)/,
    ['key-does-not-match-certificate', 'file-unreadable', 'starttls-not-supported'],
  ),
  of(
    'Exim',
    'a TLS session is required, but the server did not offer TLS support',
    /server did not offer tls support/,
    ['starttls-not-supported'],
  ),
  of(
    'Exim',
    'TLS session: (certificate verification failed): certificate invalid',
    /verification failed\): certificate invalid/,
    NOT_ACCEPTED,
    true,
  ),
  of(
    'sendmail',
    'STARTTLS=client, relay=mail.example.com., version=TLSv1.3, verify=FAIL, cipher=TLS_AES_256_GCM_SHA384, bits=256/256',
    /verify=fail/,
    [...UNTRUSTED, 'certificate-expired'],
    true,
  ),
  of('sendmail', 'stat=Deferred: 403 4.7.0 TLS handshake failed.', /tls handshake failed/, NO_TLS, true),
  of('sendmail', '454 4.3.3 TLS not available after start', /tls not available|454 4\.7\.0 tls/, [
    'starttls-not-supported',
    'key-does-not-match-certificate',
  ]),
  of('OpenSMTPD', 'mta error reason=TLS required but not supported by remote host', /tls required but not supported/, [
    'starttls-not-supported',
  ]),
  of(
    'OpenSMTPD',
    'mta server-cert-check result="unverified"',
    /cert-check result="?(?:unverified|invalid|failure)|server certificate verification failed/,
    NOT_ACCEPTED,
    true,
  ),
  of('Exchange', '454 4.7.5 Certificate validation failure, Reason:SubjectMismatch', /subjectmismatch/, [
    'certificate-host-mismatch',
    'certificate-without-san',
  ]),
  of('Exchange', '454 4.7.5 Certificate validation failure, Reason:UntrustedRoot', /untrustedroot/, UNTRUSTED),
  of('Exchange', '454 4.7.5 Certificate validation failure, Reason:CertExpired', /reason: ?certexpired/, [
    'certificate-expired',
  ]),
  of('Exchange', '451 5.7.3 STARTTLS is required to send mail', /starttls is required to send mail/, [
    'starttls-not-supported',
  ]),
  of('Exchange', 'TLS negotiation failed with error SocketError', /tls negotiation failed with error/, NO_TLS, true),
  of('any', 'Connection timed out', /connection timed out|connection refused|no route to host|etimedout|econnrefused/, [
    'endpoint-unreachable',
  ]),
  of('any', 'Name or service not known', /name or service not known|getaddrinfo|host not found|nxdomain/, [
    'endpoint-unreachable',
  ]),
  of('TLS reports (RFC 8460)', '"result-type": "validation-failure"', /validation-failure/, NOT_ACCEPTED, true),
];

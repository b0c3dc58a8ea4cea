import type { Cause } from '../model/observation.ts';

/** Words for a few TLS alerts (RFC 8446 section 6.2) that mail servers do send; the others go by number. */
const ALERTS: Readonly<Record<number, string>> = {
  40: 'handshake_failure',
  42: 'bad_certificate',
  43: 'unsupported_certificate',
  46: 'certificate_unknown',
  47: 'illegal_parameter',
  48: 'unknown_ca',
  50: 'decode_error',
  70: 'protocol_version',
  71: 'insufficient_security',
  80: 'internal_error',
  112: 'unrecognized_name',
  116: 'certificate_required',
};

/** What ended a dialogue, to follow "because" or a colon. */
export function causeInWords(cause: Cause): string {
  switch (cause.kind) {
    case 'timeout':
      return `no answer within ${cause.limitMs} ms`;
    case 'aborted':
      return 'the run was stopped before an answer came';
    case 'run-timeout':
      return `the whole run has a limit of ${cause.limitMs} ms, which has passed`;
    case 'no-route':
      return `this machine has no route to IPv${cause.family}`;
    case 'system-error':
      return `${SYSTEM_ERRORS[cause.code] ?? cause.message} (${cause.code})`;
    case 'address-not-allowed':
      return `the address is not global (${cause.range}), and targets that others may have written are checked at global addresses alone; allow-private: true lifts that`;
    case 'port-not-allowed':
      return `port ${cause.port} is none of 25, 465, 587 and 2525, and targets that others may have written are checked at these alone; allow-private: true lifts that`;
    case 'file-unreadable':
      return cause.reason;
    case 'connection-closed':
      return 'the server closed the connection';
    case 'smtp-reply':
      return `the server answered "${`${cause.code} ${cause.text}`.trim()}"`;
    case 'malformed-reply':
      return `the server sent "${cause.text}", which is not an SMTP reply`;
    case 'reply-too-long':
      return `the server sent a reply of more than ${cause.limitBytes} bytes`;
    case 'keyword-not-offered':
      return `the server does not offer ${cause.keyword}`;
    case 'tls-alert':
      return `the server sent TLS alert ${cause.alertNumber} (${ALERTS[cause.alertNumber] ?? 'see RFC 8446 section 6'})`;
    case 'tls-error':
      if (cause.text !== undefined) return `the server sent "${cause.text}" instead of TLS`;
      if (cause.code === 'ERR_SSL_EXCESSIVE_MESSAGE_SIZE')
        return `the server sends more certificates than fit into the 100 kB that OpenSSL and BoringSSL read (${cause.code})`;
      return `the server's answer is not TLS that OpenSSL can follow (${cause.code})`;
  }
}

const SYSTEM_ERRORS: Readonly<Record<string, string>> = {
  ENOTFOUND: 'the name does not exist in DNS',
  EAI_AGAIN: 'the name server did not answer',
  ETIMEOUT: 'the name server did not answer',
  ESERVFAIL: 'the name server failed',
  EREFUSED: 'the name server refused the question',
  ECONNREFUSED: 'the connection was refused',
  ECONNRESET: 'the connection was reset',
  EHOSTUNREACH: 'there is no route to the address',
  ENETUNREACH: 'there is no route to the network',
  EADDRNOTAVAIL: 'this machine has no address of that family',
  ETIMEDOUT: 'the connection timed out',
};

/**
 * Whether trying again later or from elsewhere may well end otherwise: the network, a limit, a server that is busy.
 * Then nothing is known of the server, and the judgement is inconclusive.
 */
export function isTransient(cause: Cause): boolean {
  switch (cause.kind) {
    case 'timeout':
    case 'aborted':
    case 'run-timeout':
    case 'no-route':
    case 'system-error':
    case 'connection-closed':
    case 'address-not-allowed':
    case 'port-not-allowed':
      return true;
    case 'smtp-reply':
      // RFC 5321 section 4.2.1: 4yz is a transient negative completion reply.
      return cause.code < 500;
    case 'tls-error':
      // A limit on connections, said too late.
      return cause.text?.startsWith('421') === true;
    default:
      return false;
  }
}

/** The facts of a cause, for evidence. */
export function causeEvidence(cause: Cause): Readonly<Record<string, string | number>> {
  const { kind, ...facts } = cause;
  return { cause: kind, ...facts };
}

import certificateExpired from './certificate-expired.ts';
import certificateExpiresSoon from './certificate-expires-soon.ts';
import certificateHostMismatch from './certificate-host-mismatch.ts';
import certificateNotTrusted from './certificate-not-trusted.ts';
import certificateNotYetValid from './certificate-not-yet-valid.ts';
import certificateSelfSigned from './certificate-self-signed.ts';
import certificateUndecodable from './certificate-undecodable.ts';
import certificateWithoutSan from './certificate-without-san.ts';
import chainIncomplete from './chain-incomplete.ts';
import endpointUnreachable from './endpoint-unreachable.ts';
import type { Rule } from './rule.ts';
import smtpGreetingRefused from './smtp-greeting-refused.ts';
import starttlsNotSupported from './starttls-not-supported.ts';
import tlsHandshakeFailed from './tls-handshake-failed.ts';

/** Every rule, in the order in which a connection would meet it; reports keep that order. */
export const rules: readonly Rule[] = [
  endpointUnreachable,
  smtpGreetingRefused,
  starttlsNotSupported,
  tlsHandshakeFailed,
  certificateUndecodable,
  chainIncomplete,
  certificateSelfSigned,
  certificateNotTrusted,
  certificateHostMismatch,
  certificateWithoutSan,
  certificateExpired,
  certificateNotYetValid,
  certificateExpiresSoon,
];

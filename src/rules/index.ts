import authBeforeTls from './auth-before-tls.ts';
import authNotOffered from './auth-not-offered.ts';
import certificateDependsOnSni from './certificate-depends-on-sni.ts';
import certificateExpired from './certificate-expired.ts';
import certificateExpiresSoon from './certificate-expires-soon.ts';
import certificateHostMismatch from './certificate-host-mismatch.ts';
import certificateNotTrusted from './certificate-not-trusted.ts';
import certificateNotYetValid from './certificate-not-yet-valid.ts';
import certificateSelfSigned from './certificate-self-signed.ts';
import certificateUndecodable from './certificate-undecodable.ts';
import certificateWithoutSan from './certificate-without-san.ts';
import certificatesDiffer from './certificates-differ.ts';
import chainIncomplete from './chain-incomplete.ts';
import clientCertificateRefused from './client-certificate-refused.ts';
import endpointUnreachable from './endpoint-unreachable.ts';
import largeClientHelloRefused from './large-client-hello-refused.ts';
import lookIncomplete from './look-incomplete.ts';
import obsoleteTlsAccepted from './obsolete-tls-accepted.ts';
import plaintextAfterStarttls from './plaintext-after-starttls.ts';
import type { Rule } from './rule.ts';
import smtpGreetingRefused from './smtp-greeting-refused.ts';
import starttlsNotSupported from './starttls-not-supported.ts';
import tlsHandshakeFailed from './tls-handshake-failed.ts';
import tlsVersionTooOld from './tls-version-too-old.ts';
import tls12NotSupported from './tls12-not-supported.ts';

/** Every rule, in the order in which a connection would meet it; reports keep that order. */
export const rules: readonly Rule[] = [
  endpointUnreachable,
  smtpGreetingRefused,
  starttlsNotSupported,
  plaintextAfterStarttls,
  tlsHandshakeFailed,
  tlsVersionTooOld,
  largeClientHelloRefused,
  clientCertificateRefused,
  tls12NotSupported,
  obsoleteTlsAccepted,
  authBeforeTls,
  authNotOffered,
  certificateUndecodable,
  chainIncomplete,
  certificateSelfSigned,
  certificateNotTrusted,
  certificateHostMismatch,
  certificateWithoutSan,
  certificateExpired,
  certificateNotYetValid,
  certificateExpiresSoon,
  certificateDependsOnSni,
  certificatesDiffer,
  lookIncomplete,
];

import type { RuleId } from '../model/rule-id.ts';
import type { Rule } from '../rule/rule.ts';
import algorithmsNotShared from './algorithms-not-shared.ts';
import authBeforeTls from './auth-before-tls.ts';
import authNotOffered from './auth-not-offered.ts';
import caCertificateAsEndEntity from './ca-certificate-as-end-entity.ts';
import certificateChanged from './certificate-changed.ts';
import certificateDependsOnSni from './certificate-depends-on-sni.ts';
import certificateExpired from './certificate-expired.ts';
import certificateExpiresSoon from './certificate-expires-soon.ts';
import certificateHostMismatch from './certificate-host-mismatch.ts';
import certificateMalformed from './certificate-malformed.ts';
import certificateNotTrusted from './certificate-not-trusted.ts';
import certificateNotYetValid from './certificate-not-yet-valid.ts';
import certificateSelfSigned from './certificate-self-signed.ts';
import certificateUndecodable from './certificate-undecodable.ts';
import certificateWithoutSan from './certificate-without-san.ts';
import certificatesDiffer from './certificates-differ.ts';
import chainIncomplete from './chain-incomplete.ts';
import clientCertificateRefused from './client-certificate-refused.ts';
import connectionsDiffer from './connections-differ.ts';
import criticalExtensionUnprocessed from './critical-extension-unprocessed.ts';
import crossSignWithoutEku from './cross-sign-without-eku.ts';
import endpointUnreachable from './endpoint-unreachable.ts';
import exceptionExpired from './exception-expired.ts';
import explicitPolicyMissing from './explicit-policy-missing.ts';
import fileJudgedInPart from './file-judged-in-part.ts';
import filePermissionsTooOpen from './file-permissions-too-open.ts';
import fileUnreadable from './file-unreadable.ts';
import firstFitPathRefused from './first-fit-path-refused.ts';
import identifierMalformed from './identifier-malformed.ts';
import ipLiteralTarget from './ip-literal-target.ts';
import issuerNotACa from './issuer-not-a-ca.ts';
import keyDoesNotMatchCertificate from './key-does-not-match-certificate.ts';
import keyTooSmall from './key-too-small.ts';
import keyTypeUnsuitable from './key-type-unsuitable.ts';
import keyUsageUnsuitable from './key-usage-unsuitable.ts';
import largeClientHelloRefused from './large-client-hello-refused.ts';
import lifetimeShortening from './lifetime-shortening.ts';
import lookIncomplete from './look-incomplete.ts';
import mustStapleWithoutStaple from './must-staple-without-staple.ts';
import nameConstraintsViolated from './name-constraints-violated.ts';
import newerCertificateNotDeployed from './newer-certificate-not-deployed.ts';
import obsoleteTlsAccepted from './obsolete-tls-accepted.ts';
import oldCertificateLeftBesideNew from './old-certificate-left-beside-new.ts';
import pathLengthExceeded from './path-length-exceeded.ts';
import pathSearchCutShort from './path-search-cut-short.ts';
import plaintextAfterStarttls from './plaintext-after-starttls.ts';
import presentedChainOrder from './presented-chain-order.ts';
import privateKeyInRepository from './private-key-in-repository.ts';
import renegotiationRequested from './renegotiation-requested.ts';
import renewalOverdue from './renewal-overdue.ts';
import revokedIntermediatePresented from './revoked-intermediate-presented.ts';
import rootDistrusted from './root-distrusted.ts';
import serverAuthMissing from './server-auth-missing.ts';
import signatureTooWeak from './signature-too-weak.ts';
import smtpGreetingRefused from './smtp-greeting-refused.ts';
import starttlsNotSupported from './starttls-not-supported.ts';
import superfluousCertificate from './superfluous-certificate.ts';
import tlsHandshakeFailed from './tls-handshake-failed.ts';
import tlsVersionTooOld from './tls-version-too-old.ts';
import tls12NotSupported from './tls12-not-supported.ts';
import validityTooLong from './validity-too-long.ts';
import wildcardOnPublicSuffix from './wildcard-on-public-suffix.ts';

/** Every rule, in the order in which a connection would meet it; reports keep that order. */
const all = [
  endpointUnreachable,
  smtpGreetingRefused,
  starttlsNotSupported,
  plaintextAfterStarttls,
  tlsHandshakeFailed,
  renegotiationRequested,
  tlsVersionTooOld,
  algorithmsNotShared,
  largeClientHelloRefused,
  clientCertificateRefused,
  tls12NotSupported,
  obsoleteTlsAccepted,
  authBeforeTls,
  authNotOffered,
  privateKeyInRepository,
  filePermissionsTooOpen,
  keyDoesNotMatchCertificate,
  fileUnreadable,
  certificateUndecodable,
  pathSearchCutShort,
  chainIncomplete,
  certificateSelfSigned,
  certificateNotTrusted,
  rootDistrusted,
  issuerNotACa,
  pathLengthExceeded,
  nameConstraintsViolated,
  keyUsageUnsuitable,
  serverAuthMissing,
  explicitPolicyMissing,
  criticalExtensionUnprocessed,
  certificateMalformed,
  keyTypeUnsuitable,
  keyTooSmall,
  signatureTooWeak,
  certificateHostMismatch,
  certificateWithoutSan,
  identifierMalformed,
  wildcardOnPublicSuffix,
  ipLiteralTarget,
  certificateExpired,
  certificateNotYetValid,
  certificateExpiresSoon,
  renewalOverdue,
  validityTooLong,
  lifetimeShortening,
  caCertificateAsEndEntity,
  mustStapleWithoutStaple,
  firstFitPathRefused,
  presentedChainOrder,
  superfluousCertificate,
  revokedIntermediatePresented,
  crossSignWithoutEku,
  certificateDependsOnSni,
  connectionsDiffer,
  certificatesDiffer,
  certificateChanged,
  newerCertificateNotDeployed,
  oldCertificateLeftBesideNew,
  fileJudgedInPart,
  lookIncomplete,
  exceptionExpired,
] as const satisfies readonly Rule[];

/** Does not compile where an id has no rule here. */
const registered: readonly RuleId[] extends readonly (typeof all)[number]['id'][] ? readonly Rule[] : never = all;

export const rules: readonly Rule[] = registered;

const byId: ReadonlyMap<string, Rule> = new Map(rules.map((rule) => [rule.id, rule]));

/** The rule of an id. */
export function ruleOf(id: RuleId): Rule {
  return byId.get(id) as Rule;
}

export function isRuleId(text: string): text is RuleId {
  return byId.has(text);
}

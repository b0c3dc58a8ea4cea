import type { Finding } from '../model/finding.ts';
import type { Presenting } from '../model/observation.ts';
import type { RuleId } from '../model/rule-id.ts';
import type { CertificationPath } from '../pki/path.ts';
import { disputeOf, refusalText } from '../rule/openssl-dispute.ts';

type Judged = Pick<Finding, 'ruleId' | 'level' | 'kind' | 'message' | 'evidence' | 'accepted'>;

/**
 * What OpenSSL refuses in a certificate with which nothing counts as wrong: either the path is good, or what is wrong
 * is accepted. It is left out only where it names what was found; no exception silences it.
 * @param findings what the rules say of this observation, accepted or not.
 */
export function objectionOf(
  observation: Presenting,
  path: CertificationPath,
  findings: readonly Judged[],
  now: Date,
): Judged | null {
  const isOpen = ({ kind, level, accepted }: Judged) =>
    accepted === undefined && (level === 'error' || kind === 'inconclusive');
  const dispute = disputeOf(path, observation, now);
  if (dispute === 'none' || findings.some(isOpen)) return null;
  const opensslVerdict = String(observation.opensslVerdict);
  if (findings.some(({ ruleId }) => NAMES_OF[opensslVerdict]?.includes(ruleId))) return null;
  const common = { ruleId: 'certificate-not-trusted', level: 'error' } as const;
  return dispute === 'refused'
    ? {
        ...common,
        kind: 'fail',
        message: `OpenSSL refuses the path for a reason that no other finding names: ${refusalText(observation)}`,
        evidence: { opensslVerdict },
      }
    : {
        ...common,
        kind: 'inconclusive',
        message: `OpenSSL was asked at another date, when it refused the path for one: ${opensslVerdict}`,
        evidence: { probedAt: observation.startedAt },
      };
}

const WITHOUT_ANCHOR: readonly RuleId[] = ['certificate-not-trusted', 'chain-incomplete', 'root-distrusted'];

/** Which rules find what OpenSSL means by its word. It has one word, and stops at the first fault. */
const NAMES_OF: Readonly<Record<string, readonly RuleId[]>> = {
  CERT_HAS_EXPIRED: ['certificate-expired'],
  CERT_NOT_YET_VALID: ['certificate-not-yet-valid'],
  DEPTH_ZERO_SELF_SIGNED_CERT: ['certificate-self-signed'],
  SELF_SIGNED_CERT_IN_CHAIN: WITHOUT_ANCHOR,
  UNABLE_TO_GET_ISSUER_CERT: WITHOUT_ANCHOR,
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: WITHOUT_ANCHOR,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: WITHOUT_ANCHOR,
  INVALID_CA: ['issuer-not-a-ca', 'key-usage-unsuitable'],
  INVALID_PURPOSE: ['server-auth-missing', 'key-usage-unsuitable', 'ca-certificate-as-end-entity', 'issuer-not-a-ca'],
  PATH_LENGTH_EXCEEDED: ['path-length-exceeded'],
  // Its words for these have no name in Node.js.
  UNSPECIFIED: [
    'critical-extension-unprocessed',
    'issuer-not-a-ca',
    'key-too-small',
    'key-type-unsuitable',
    'key-usage-unsuitable',
    'name-constraints-violated',
    'signature-too-weak',
  ],
};

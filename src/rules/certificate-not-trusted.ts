import type { Presenting } from '../model/observation.ts';
import { isWithinValidity } from '../pki/certificate.ts';
import type { Trusted } from '../pki/path.ts';
import { defineRule, fail, inconclusive, notApplicable, pass } from '../rule/rule.ts';
import { isLackingIntermediates } from './chain-incomplete.ts';

export default defineRule({
  id: 'certificate-not-trusted',
  subject: 'certificate',
  level: 'error',
  title: 'The certification path ends at a public trust anchor, and both verifiers accept it',
  rationale:
    "Senders that verify certificates start from a list of certificate authorities like Mozilla's. A path that does not reach one of them is refused. A CA of your own is unknown to Gmail.",
  remediation:
    "Get the certificate from a certificate authority in Mozilla's list. For a private CA that only your own senders have to trust, give its root as ca-file and judge the target by the strict profile.",
  citations: [
    { title: 'RFC 5280 section 6.1, Basic Path Validation', url: 'https://www.rfc-editor.org/rfc/rfc5280#section-6.1' },
    {
      title: 'Gmail Help: "it needs to chain up to a valid CA, like one in the Mozilla CA list"',
      url: 'https://support.google.com/mail/answer/21291',
    },
  ],
  since: '1.0.0',

  judge({ path, observation }, { now, limits }) {
    const top = path.certificates.at(-1) ?? path.certificates[0];
    if (isLackingIntermediates(path)) return notApplicable('the chain is incomplete');
    if (path.kind === 'untrusted-anchor' && path.certificates.length === 1)
      return notApplicable('the certificate is self-signed');
    if (path.kind !== 'trusted') {
      const root = path.kind === 'incomplete' ? path.missingIssuer : top.subject;
      return fail(`the path ends at "${root}", which is not trusted`, { root });
    }
    const reasons: string[] = [];
    if (path.origin === 'private' && !limits.acceptPrivateAnchors) {
      reasons.push(`trust is private: only the given CA file holds "${top.name}", which Gmail does not know`);
    }
    // Each defect has a rule of its own, and OpenSSL would name but one of them.
    const dispute = reasons.length > 0 || path.defects.length > 0 ? 'none' : disputeOf(path, observation, now);
    if (dispute === 'other-date') {
      return inconclusive(
        `OpenSSL was asked at another date, when it refused the path for one: ${observation.opensslVerdict}`,
        {
          probedAt: observation.startedAt,
        },
      );
    }
    if (dispute === 'refused')
      reasons.push(`OpenSSL refuses the path that this check accepts: ${refusalText(observation)}`);
    if (reasons.length === 0) return pass;
    return fail(reasons.join('; '), { reasons, opensslVerdict: observation.opensslVerdict ?? 'accepted' });
  },
});

const DATE_VERDICTS: readonly string[] = ['CERT_HAS_EXPIRED', 'CERT_NOT_YET_VALID'];

/**
 * Whether OpenSSL's verdict speaks against the path. It was given at the time of the probe, and a reason of dates hides
 * every other: where a certificate's validity period begins or ends between then and `now`, OpenSSL has said nothing
 * of the path as it is at `now`.
 */
function disputeOf(
  path: Trusted,
  { opensslVerdict, startedAt }: Presenting,
  now: Date,
): 'none' | 'refused' | 'other-date' {
  // What was read over obsolete TLS is red for that; OpenSSL was not asked at its usual security level. Of a file it is
  // asked wherever it can be, and file-judged-in-part says where not.
  if (opensslVerdict === null || opensslVerdict === 'NOT_ASKED') return 'none';
  if (!DATE_VERDICTS.includes(opensslVerdict)) return 'refused';
  // Out of date on the path that was found: the date rules say so, with the date.
  if (path.certificates.some((one) => !isWithinValidity(one, now))) return 'none';
  const probedAt = new Date(startedAt);
  const isSameAtBoth = [...path.certificates, ...path.presented].every(
    (one) => isWithinValidity(one, probedAt) === isWithinValidity(one, now),
  );
  return isSameAtBoth ? 'refused' : 'other-date';
}

function refusalText({ opensslVerdict }: Presenting): string {
  if (opensslVerdict !== 'UNSPECIFIED') return String(opensslVerdict);
  return 'UNSPECIFIED, its word for what has no name in Node.js, such as a name constraint of another form or explicit curve parameters';
}

import type { Presenting } from '../model/observation.ts';
import { isWithinValidity } from '../pki/certificate.ts';
import type { CertificationPath } from '../pki/path.ts';

const DATE_VERDICTS: readonly string[] = ['CERT_HAS_EXPIRED', 'CERT_NOT_YET_VALID'];

/**
 * Whether OpenSSL's verdict speaks against the path. It was given at the time of the probe, and a reason of dates hides
 * every other: where a certificate's validity period begins or ends between then and `now`, OpenSSL has said nothing
 * of the path as it is at `now`.
 */
export function disputeOf(
  path: CertificationPath,
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

/** OpenSSL's reason, in words where it has no name. */
export function refusalText({ opensslVerdict }: Presenting): string {
  if (opensslVerdict !== 'UNSPECIFIED') return String(opensslVerdict);
  return 'UNSPECIFIED, its word for what has no name in Node.js, such as a name constraint of another form or explicit curve parameters';
}

import type { Finding } from '../model/finding.ts';
import type { Look } from '../model/observation.ts';
import type { Profile } from '../model/profile.ts';
import type { RuleId } from '../model/rule-id.ts';

/** Who alone meets what a look for one key type has shown, and whether it was a certificate for the host. */
export interface OneKeyType {
  readonly look: Look['name'];
  readonly isForHost: boolean;
}

/** What is said of a certificate for another host: no more than that. */
const ABOUT_THE_NAME: readonly RuleId[] = ['certificate-host-mismatch', 'certificate-without-san'];

/**
 * What to make of a finding that a look for one key type alone has brought; null: nothing. A server in Go that has no certificate
 * of that type for the host answers with the first one it has, whoever it is for; an OpenSSL server sends an alert.
 */
export function forOneKeyType<Found extends Pick<Finding, 'ruleId' | 'kind' | 'level' | 'message'>>(
  finding: Found,
  { look, isForHost }: OneKeyType,
  profile: Profile,
): Found | null {
  if (!isForHost && !ABOUT_THE_NAME.some((id) => id === finding.ruleId)) return null;
  const isAtMostWarning = !isForHost || profile.mostByOneKeyType === 'warning';
  const other = look === 'rsa' ? 'ECDSA' : 'RSA';
  const message = `${finding.message}; only a sender that takes no ${other} certificates is shown this`;
  if (!isAtMostWarning) return { ...finding, message };
  const level = finding.level === 'note' ? 'note' : 'warning';
  return { ...finding, kind: 'fail', level, message };
}

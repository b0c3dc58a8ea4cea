import type { Digests, Exception } from '../model/finding.ts';
import type { RuleId } from '../model/rule-id.ts';
import { hostAndPort, hostOf, type Target, targetKeyOf } from '../model/target.ts';
import { readAll, UsageError } from '../problem.ts';
import type { Rule } from '../rule/rule.ts';
import { hostLetters } from '../text/quote.ts';

const DAY_MS = 86_400_000;
/** Long enough for any plan, and short enough to be thought of again. */
const MAX_DAYS = 366;

/** Whether an exception is for this target. */
export function isFor({ host, port }: Exception, target: Target): boolean {
  return host === hostOf(target) && (port === null || targetKeyOf(target) === hostAndPort(host, port));
}

/** Of the rules for certificates, those about names and dates alone: accepted, they leave trust, path and key as they are. */
const OF_NAMES_AND_DATES: readonly RuleId[] = [
  'certificate-expired',
  'certificate-expires-soon',
  'certificate-host-mismatch',
  'certificate-not-yet-valid',
  'certificate-without-san',
  'identifier-malformed',
  'lifetime-shortening',
  'must-staple-without-staple',
  'renewal-overdue',
  'superfluous-certificate',
  'validity-too-long',
  'wildcard-on-public-suffix',
];

/** Rules about other subjects by which one certificate and any other would be told apart. */
const OF_CERTIFICATES: readonly RuleId[] = ['certificate-changed', 'key-does-not-match-certificate'];

/** Whether a rule is about trust, path or key; one that is not listed here is taken for it. */
export function needsFingerprint({ id, subject }: Pick<Rule, 'id' | 'subject'>): boolean {
  return OF_CERTIFICATES.includes(id) || (subject === 'certificate' && !OF_NAMES_AND_DATES.includes(id));
}

/**
 * The exception by which a finding is accepted at that date; one that has ended accepts nothing.
 * @param certificates that the finding is about: each has to be accepted, and the exception is the one that ends first.
 */
export function acceptedBy(
  exceptions: readonly Exception[],
  rule: Pick<Rule, 'id' | 'subject'>,
  certificates: readonly Digests[],
  now: Date,
): Exception | undefined {
  const acceptedFor = (certificate: Digests | undefined) =>
    exceptions.find(({ ruleId, fingerprint, until }) => {
      if (ruleId !== rule.id || now >= new Date(until)) return false;
      if (fingerprint === null) return !needsFingerprint(rule);
      return fingerprint === certificate?.certificateSha256 || fingerprint === certificate?.keySha256;
    });
  const all = certificates.length === 0 ? [acceptedFor(undefined)] : certificates.map(acceptedFor);
  if (all.includes(undefined)) return undefined;
  return all.reduce((first, one) => (new Date(one?.until ?? '') < new Date(first?.until ?? '') ? one : first));
}

/**
 * Holds exceptions to what they may be: for a listed target, for a rule there is, and for no longer than a year.
 * @throws UsageError with all that are not.
 */
export function requireSound(
  exceptions: readonly Exception[],
  targets: readonly Target[],
  rules: readonly Pick<Rule, 'id' | 'subject' | 'hidesCertificate'>[],
  today: Date,
): void {
  const hosts = new Set(targets.map(hostOf));
  const services = new Set(targets.map(targetKeyOf));
  const check = (exception: Exception) => {
    const { ruleId, host, port, fingerprint, until } = exception;
    if (ruleId === 'exception-expired')
      throw new UsageError('an exception for exception-expired would hide that others have ended');
    const rule = rules.find(({ id }) => id === ruleId);
    if (rule?.hidesCertificate)
      throw new UsageError(
        `an exception for ${ruleId} would pass a server whose certificate was not seen, or not in full`,
      );
    if (rule === undefined)
      throw new UsageError(`there is no rule ${hostLetters(ruleId)}: expected one of docs/rules.md`);
    if (fingerprint === null && needsFingerprint(rule))
      throw new UsageError(
        `an exception for ${ruleId} without a fingerprint would accept any stranger's certificate: expected fingerprint, the SHA-256 of the certificate or of its key, as the finding shows it`,
      );
    if (!(port === null ? hosts.has(host) : services.has(hostAndPort(host, port)))) {
      throw new UsageError(
        `the exception is for "${host}${port === null ? '' : `:${port}`}", which is no listed target`,
      );
    }
    if (new Date(until).getTime() - today.getTime() > MAX_DAYS * DAY_MS) {
      throw new UsageError(`the exception lasts until ${until.slice(0, 10)}: expected a year at most`);
    }
  };
  readAll(exceptions, check, ({ writtenAt }) => writtenAt);
}

import type { Exception } from '../model/finding.ts';
import type { Target } from '../model/target.ts';
import { readAll, UsageError } from '../problem.ts';
import type { Rule } from '../rule/rule.ts';
import { hostLetters } from '../text/quote.ts';

const DAY_MS = 86_400_000;
/** Long enough for any plan, and short enough to be thought of again. */
const MAX_DAYS = 366;

/** Whether an exception is for this target. */
export function isFor({ host, port }: Exception, target: Pick<Target, 'host' | 'port'>): boolean {
  return host === target.host && (port === null || port === target.port);
}

/**
 * Holds exceptions to what they may be: for a listed target, for a rule there is, and for no longer than a year.
 * @throws UsageError with all that are not.
 */
export function requireSound(
  exceptions: readonly Exception[],
  targets: readonly Target[],
  rules: readonly Pick<Rule, 'id' | 'hidesCertificate'>[],
  today: Date,
): void {
  const check = (exception: Exception) => {
    const { ruleId, host, port, until } = exception;
    if (ruleId === 'exception-expired')
      throw new UsageError('an exception for exception-expired would hide that others have ended');
    const rule = rules.find(({ id }) => id === ruleId);
    if (rule?.hidesCertificate)
      throw new UsageError(
        `an exception for ${ruleId} would pass a server whose certificate was not seen, or not in full`,
      );
    if (rule === undefined)
      throw new UsageError(`there is no rule ${hostLetters(ruleId)}: expected one of docs/rules.md`);
    if (!targets.some((target) => isFor(exception, target))) {
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

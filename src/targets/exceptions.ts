import type { Exception, Location, Target } from '../model.ts';
import { nameOf, v6Of } from './parse.ts';
import { readAll, UsageError } from './usage-error.ts';

const DAY_MS = 86_400_000;
/** Long enough for any plan, and short enough to be thought of again. */
const MAX_DAYS = 366;

/** One exception as it is written: what is missing is undefined. */
export interface WrittenException {
  readonly rule?: string;
  readonly host?: string;
  readonly until?: string;
  readonly reason?: string;
}

/** @throws UsageError for a part that is missing or cannot be read. */
export function exceptionOf({ rule, host, until, reason }: WrittenException, writtenAt: Location): Exception {
  const missing = Object.entries({ rule, host, until, reason }).find(([, value]) => (value ?? '').trim() === '');
  if (missing !== undefined)
    throw new UsageError(`the exception has no ${missing[0]}: expected rule, host, until and reason`);
  const text = host ?? '';
  const [, bracketed, v6Port] = /^\[(.*)\](?::(\d{1,5}))?$/.exec(text) ?? [];
  const [, name = '', namePort] = /^(.*?)(?::(\d{1,5}))?$/.exec(text) ?? [];
  const literal = v6Of(bracketed ?? text);
  const known = literal ?? nameOf(name);
  const port = literal === null ? namePort : v6Port;
  if (known === null) throw new UsageError(`cannot read host "${host}": expected the host of a target, or HOST:PORT`);
  const isDate =
    /^\d{4}-\d\d-\d\d$/.test(until ?? '') && new Date(`${until}T00:00:00Z`).toJSON()?.startsWith(until ?? '');
  if (!isDate) throw new UsageError(`cannot read until "${until}": expected a date, for example 2027-01-31`);
  return {
    ruleId: rule ?? '',
    host: known,
    port: port === undefined ? null : Number(port),
    until: `${until}T00:00:00.000Z`,
    reason: reason ?? '',
    writtenAt,
  };
}

/** Whether an exception is for this target. */
export function isFor({ host, port }: Exception, target: Pick<Target, 'host' | 'port'>): boolean {
  return host === target.host && (port === null || port === target.port);
}

/** Rules whose finding leaves the certificate unknown, or OpenSSL unasked about it: nothing is left that could pass. */
const WITHOUT_A_CERTIFICATE: readonly string[] = [
  'endpoint-unreachable',
  'smtp-greeting-refused',
  'starttls-not-supported',
  'tls-handshake-failed',
  'tls-version-too-old',
  'certificate-undecodable',
];

/**
 * Holds exceptions to what they may be: for a listed target, for a rule there is, and for no longer than a year.
 * @throws UsageError with all that are not.
 */
export function requireSound(
  exceptions: readonly Exception[],
  targets: readonly Target[],
  ruleIds: readonly string[],
  today: Date,
): void {
  const check = (exception: Exception) => {
    const { ruleId, host, port, until } = exception;
    if (ruleId === 'exception-expired')
      throw new UsageError('an exception for exception-expired would hide that others have ended');
    if (WITHOUT_A_CERTIFICATE.includes(ruleId))
      throw new UsageError(
        `an exception for ${ruleId} would pass a server whose certificate was not seen, or not in full`,
      );
    if (!ruleIds.includes(ruleId)) throw new UsageError(`there is no rule "${ruleId}": expected one of docs/rules.md`);
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

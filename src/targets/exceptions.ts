import type { Exception } from '../model/finding.ts';
import type { Location } from '../model/target.ts';
import { UsageError } from '../problem.ts';
import { hostLetters } from '../text/quote.ts';
import { nameOf, v6Of } from './parse.ts';

/** One exception as it is written: what is missing is undefined. */
export interface WrittenException {
  readonly rule?: string;
  readonly host?: string;
  readonly fingerprint?: string;
  readonly until?: string;
  readonly reason?: string;
}

/** @throws UsageError for a part that is missing or cannot be read. */
export function exceptionOf(
  { rule, host, fingerprint, until, reason }: WrittenException,
  writtenAt: Location,
): Exception {
  const missing = Object.entries({ rule, host, until, reason }).find(([, value]) => (value ?? '').trim() === '');
  if (missing !== undefined)
    throw new UsageError(`the exception has no ${missing[0]}: expected rule, host, until and reason`);
  const text = host ?? '';
  const [, bracketed, v6Port] = /^\[(.*)\](?::(\d{1,5}))?$/.exec(text) ?? [];
  const [, name = '', namePort] = /^(.*?)(?::(\d{1,5}))?$/.exec(text) ?? [];
  const literal = v6Of(bracketed ?? text);
  const known = literal ?? nameOf(name);
  const port = literal === null ? namePort : v6Port;
  if (known === null)
    throw new UsageError(`cannot read host ${hostLetters(text)}: expected the host of a target, or HOST:PORT`);
  const isDate =
    /^\d{4}-\d\d-\d\d$/.test(until ?? '') && new Date(`${until}T00:00:00Z`).toJSON()?.startsWith(until ?? '');
  if (!isDate)
    throw new UsageError(`cannot read until ${hostLetters(until ?? '')}: expected a date, for example 2027-01-31`);
  return {
    ruleId: rule ?? '',
    host: known,
    port: port === undefined ? null : Number(port),
    fingerprint: fingerprint === undefined ? null : sha256Of(fingerprint),
    until: `${until}T00:00:00.000Z`,
    reason: reason ?? '',
    writtenAt,
  };
}

/** As a finding shows it, or as openssl does: with colons and capitals. */
function sha256Of(text: string): string {
  const digits = text.replaceAll(':', '').toLowerCase();
  if (/^[0-9a-f]{64}$/.test(digits)) return digits;
  throw new UsageError(
    `cannot read fingerprint ${hostLetters(text)}: expected the SHA-256 of the certificate or of its key, 64 hexadecimal digits, as the finding shows it`,
  );
}

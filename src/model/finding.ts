import type { ExitPolicy } from './exit-policy.ts';
import type { Level } from './level.ts';
import type { RuleId } from './rule-id.ts';
import type { Endpoint, Location } from './target.ts';

/** Flat, so that every format can print it. A key carries its unit: expiredForDays, keyBits. */
export type Evidence = Readonly<Record<string, string | number | readonly string[]>>;

/** SHA-256 of a certificate and of its public key, in hexadecimal digits. */
export interface Digests {
  readonly certificateSha256: string;
  readonly keySha256: string;
}

/** What one rule says of one subject. */
export type Judgement =
  | { readonly kind: 'pass' }
  /**
   * `level` where the case is milder than the rule's own level; `at` where the rule knows the place of the fault;
   * `certificates` that it is about, where the subject may have several.
   */
  | {
      readonly kind: 'fail';
      readonly message: string;
      readonly evidence: Evidence;
      readonly level?: Level;
      readonly at?: readonly Location[];
      readonly certificates?: readonly Digests[];
    }
  | { readonly kind: 'not-applicable'; readonly reason: string }
  | { readonly kind: 'inconclusive'; readonly reason: string; readonly evidence: Evidence };

/** A finding that the user accepts for a while. */
export interface Exception {
  /** As written; before it counts it is held to be a rule's. */
  readonly ruleId: string;
  readonly host: string;
  /** null: any port of the host. */
  readonly port: number | null;
  /**
   * SHA-256 of the end-entity certificate or of its public key, in hexadecimal digits; null: any certificate. A rule about
   * trust, path or key has to be accepted for one of them, else it would be accepted for a stranger's.
   */
  readonly fingerprint: string | null;
  /** ISO 8601: from that moment on it is accepted no more. */
  readonly until: string;
  readonly reason: string;
  readonly writtenAt: Location;
}

export interface Finding {
  /**
   * What it is the same by from day to day: rule, target, address and face, and no number that changes. No two findings of
   * a report have the same.
   */
  readonly key: string;
  readonly ruleId: RuleId;
  readonly level: Level;
  readonly kind: 'fail' | 'inconclusive';
  readonly message: string;
  readonly evidence: Evidence;
  /** null: about the target as a whole. */
  readonly endpoint: Endpoint | null;
  /** Where it is to be fixed, the likeliest place first: those that the rule knows, else where the target is written. */
  readonly locations: readonly Location[];
  /** Set where the user accepts the finding: it is reported, and does not count. */
  readonly accepted?: { readonly until: string; readonly reason: string };
}

/** The level at which a finding is shown, by what the user lets fail: an accepted one is for information. */
export function shownLevelOf(
  { kind, level, accepted }: Pick<Finding, 'kind' | 'level' | 'accepted'>,
  { failOn, onInconclusive }: ExitPolicy,
): Level {
  if (accepted !== undefined) return 'note';
  if (kind === 'inconclusive') return ({ fail: 'error', warn: 'warning', ignore: 'note' } as const)[onInconclusive];
  return failOn === 'never' && level === 'error' ? 'warning' : level;
}

/** Whether a finding makes the run fail, by what the user lets fail. */
export function isBlocking(
  { kind, level, accepted }: Pick<Finding, 'kind' | 'level' | 'accepted'>,
  { failOn, onInconclusive }: ExitPolicy,
): boolean {
  if (accepted !== undefined) return false;
  if (kind === 'inconclusive') return onInconclusive === 'fail';
  return failOn !== 'never' && (level === 'error' || (failOn === 'warning' && level === 'warning'));
}

import type { RuleId } from './rule-id.ts';
import type { Endpoint, Location } from './target.ts';

/** MUST, SHOULD, for information: SARIF's own words. */
export type Level = 'error' | 'warning' | 'note';

/** Flat, so that every format can print it. A key carries its unit: expiredForDays, keyBits. */
export type Evidence = Readonly<Record<string, string | number | readonly string[]>>;

/** What one rule says of one subject. */
export type Judgement =
  | { readonly kind: 'pass' }
  /** `level` where the case is milder than the rule's own level. */
  | { readonly kind: 'fail'; readonly message: string; readonly evidence: Evidence; readonly level?: Level }
  | { readonly kind: 'not-applicable'; readonly reason: string }
  | { readonly kind: 'inconclusive'; readonly reason: string; readonly evidence: Evidence };

/** A finding that the user accepts for a while. */
export interface Exception {
  /** As written; before it counts it is held to be a rule's. */
  readonly ruleId: string;
  readonly host: string;
  /** null: any port of the host. */
  readonly port: number | null;
  /** ISO 8601: from that moment on it is accepted no more. */
  readonly until: string;
  readonly reason: string;
  readonly writtenAt: Location;
}

export interface Finding {
  readonly ruleId: RuleId;
  readonly level: Level;
  readonly kind: 'fail' | 'inconclusive';
  readonly message: string;
  readonly evidence: Evidence;
  /** null: about the target as a whole. */
  readonly endpoint: Endpoint | null;
  /** Set where the user accepts the finding: it is reported, and does not count. */
  readonly accepted?: { readonly until: string; readonly reason: string };
}

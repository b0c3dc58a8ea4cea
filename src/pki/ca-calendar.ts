/**
 * How long certificates may be valid, by the day they are issued: rules for public CAs, and what Let's Encrypt issues.
 * CA/Browser Forum Baseline Requirements section 6.3.2 (ballot SC-081); Let's Encrypt, "Decreasing Certificate
 * Lifetimes to 45 Days", 2025-12-02, and its page on profiles. Read on 2026-11-24.
 */
export interface LifetimeLimit {
  /** ISO 8601: holds for certificates issued from that day on. */
  readonly from: string;
  readonly maxDays: number;
}

export const publicCaLimits: readonly LifetimeLimit[] = [
  { from: '2018-03-01', maxDays: 825 },
  { from: '2020-09-01', maxDays: 398 },
  { from: '2026-03-15', maxDays: 200 },
  { from: '2027-03-15', maxDays: 100 },
  { from: '2029-03-15', maxDays: 47 },
];

/** Let's Encrypt's default profile, "classic". */
export const letsEncryptLifetimes: readonly LifetimeLimit[] = [
  { from: '2015-09-14', maxDays: 90 },
  { from: '2027-02-10', maxDays: 64 },
  { from: '2028-02-16', maxDays: 45 },
];

/** The limit in force on that day; null: there was none. */
export function limitOn(date: Date, calendar: readonly LifetimeLimit[]): LifetimeLimit | null {
  return calendar.findLast(({ from }) => new Date(from) <= date) ?? null;
}

/** Whether a CA with this distinguished name issues by ACME only, so that its certificates renew themselves. */
export function isAcmeIssuer(issuer: string): boolean {
  return /O=(Let's Encrypt|ISRG|Internet Security Research Group)(,|$)/.test(issuer);
}

import type { Threshold } from '../model/profile.ts';
import type { Certificate } from './certificate.ts';

/** The certificate whose validity period ends first. */
export function firstToEnd(certificates: readonly [Certificate, ...Certificate[]]): Certificate {
  return certificates.reduce((first, next) => (next.notAfter < first.notAfter ? next : first));
}

/**
 * Orders certificates by when they were issued: a reissued one may end with the one that it replaces, or before. Of two that
 * begin together the one that ends first comes first.
 */
export function byIssuance(one: Certificate, other: Certificate): number {
  const between = one.notBefore.getTime() - other.notBefore.getTime();
  return between === 0 ? one.notAfter.getTime() - other.notAfter.getTime() : between;
}

/** The remaining lifetime below which a threshold bites, for a certificate of that lifetime; milliseconds. */
export function thresholdMs(threshold: Threshold, certificate: Pick<Certificate, 'notBefore' | 'notAfter'>): number {
  const lifetimeMs = certificate.notAfter.getTime() - certificate.notBefore.getTime();
  switch (threshold.kind) {
    case 'duration':
      return threshold.durationMs;
    case 'ratio':
      return threshold.ratio * lifetimeMs;
    case 'capped-ratio':
      return Math.min(threshold.ratio * lifetimeMs, threshold.atMostMs);
  }
}

const TEN_DAYS_MS = 864_000_000;
/** A renewal that runs twice a day, after a random wait, may be late by that share of the lifetime: 1.8 days of 90. */
const GRACE_RATIO = 0.02;

/** The remaining lifetime at which an ACME client renews: a third of it, half of it below ten days. */
export function renewalAtMs({ notBefore, notAfter }: Pick<Certificate, 'notBefore' | 'notAfter'>): number {
  const lifetimeMs = notAfter.getTime() - notBefore.getTime();
  return lifetimeMs * (lifetimeMs < TEN_DAYS_MS ? 1 / 2 : 1 / 3);
}

/** The CA leaves its clients that share of the lifetime on either side of the day a renewal is due. */
const WINDOW_RATIO = 0.01;

/**
 * When the CA wants the certificate renewed: what its renewal information (ARI, RFC 9773) says as long as nothing went
 * wrong, by the formula of Boulder, Let's Encrypt's software (core/objects.go, RenewalInfoSimple), without asking.
 */
export function renewalWindow(certificate: Pick<Certificate, 'notBefore' | 'notAfter'>): { start: Date; end: Date } {
  const { notBefore, notAfter } = certificate;
  const dueMs = notAfter.getTime() - renewalAtMs(certificate);
  const marginMs = (notAfter.getTime() - notBefore.getTime()) * WINDOW_RATIO;
  return { start: new Date(dueMs - marginMs), end: new Date(dueMs + marginMs) };
}

/** The remaining lifetime below which that renewal is overdue. */
export function renewalDueMs(certificate: Pick<Certificate, 'notBefore' | 'notAfter'>): number {
  const lifetimeMs = certificate.notAfter.getTime() - certificate.notBefore.getTime();
  return renewalAtMs(certificate) - lifetimeMs * GRACE_RATIO;
}

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** A span of time in the largest unit that still says something: "27 days", "31 hours", "5 minutes". Rounded down. */
export function inWords(spanMs: number): string {
  const [unit, sizeMs] =
    spanMs >= 3 * DAY_MS ? ['day', DAY_MS] : spanMs >= HOUR_MS ? ['hour', HOUR_MS] : ['minute', MINUTE_MS];
  const count = Math.floor(spanMs / (sizeMs as number));
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}

/** For evidence: days with two decimals. */
export function inDays(spanMs: number): number {
  return Math.round((spanMs / DAY_MS) * 100) / 100;
}

import { inWords } from './lifetime.ts';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** "4 December 2026", in UTC: a date as people write it. */
export function dateInWords(date: Date): string {
  return `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
}

const YEAR_MS = 365.25 * 86_400_000;

/**
 * "in 9 days", "3 days ago": from one date to another; hours below three days, minutes below an hour, years from two years
 * on.
 */
export function distanceInWords(from: Date, to: Date): string {
  const spanMs = to.getTime() - from.getTime();
  const length = Math.abs(spanMs);
  const span =
    length < 60_000
      ? 'less than a minute'
      : length < 2 * YEAR_MS
        ? inWords(length)
        : `${Math.round(length / YEAR_MS)} years`;
  return spanMs < 0 ? `${span} ago` : `in ${span}`;
}

/** "4 December 2026, in 9 days": a date and how far it is from now. */
export function dateAndDistance(date: Date, now: Date): string {
  return `${dateInWords(date)}, ${distanceInWords(now, date)}`;
}

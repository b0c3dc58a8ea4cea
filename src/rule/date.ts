import { inWords } from '../pki/lifetime.ts';

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

/** "in 9 days", "3 days ago": from one date to another; hours below three days, minutes below an hour. */
export function distanceInWords(from: Date, to: Date): string {
  const spanMs = to.getTime() - from.getTime();
  return spanMs < 0 ? `${inWords(-spanMs)} ago` : `in ${inWords(spanMs)}`;
}

/** "4 December 2026, in 9 days": a date and how far it is from now. */
export function dateAndDistance(date: Date, now: Date): string {
  return `${dateInWords(date)}, ${distanceInWords(now, date)}`;
}

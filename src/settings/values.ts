import type { ExtraLook } from '../model/observation.ts';

/** Readers of single values: text -> value, or null for what is none. */

export const EXTRA_LOOKS: readonly ExtraLook[] = [
  'without-sni',
  'rsa',
  'ecdsa',
  'client-certificate',
  'tls1.2',
  'obsolete-tls',
];

/** "all", "none" or names with commas between them, in the order of the table. */
export function looksOf(text: string): readonly ExtraLook[] | null {
  if (text === 'all') return EXTRA_LOOKS;
  if (text === 'none') return [];
  const names = text.split(',').map((name) => name.trim());
  const known = EXTRA_LOOKS.filter((look) => names.includes(look));
  return names.every((name) => (EXTRA_LOOKS as readonly string[]).includes(name)) ? known : null;
}

/** A decimal number without sign or point. */
export function wholeNumber(text: string, least: number, most: number): number | null {
  return /^\d{1,9}$/.test(text) && Number(text) >= least && Number(text) <= most ? Number(text) : null;
}

const ISO_DATE = /^(\d{4}-\d\d-\d\d)(T\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d))?$/;

/** A date without a time is its first instant in UTC; a time has to say its zone. */
export function dateOf(text: string): Date | null {
  const day = ISO_DATE.exec(text)?.[1];
  // JavaScript takes 30 February for 2 March.
  if (day === undefined || !new Date(`${day}T00:00:00Z`).toJSON()?.startsWith(day)) return null;
  const date = new Date(text);
  return Number.isNaN(date.getTime()) ? null : date;
}

/** RFC 5321 section 4.1.2: a domain or an address literal. Anything else could carry a command of its own. */
export function ehloNameOf(text: string): string | null {
  return /^([a-z0-9]([a-z0-9.-]*[a-z0-9])?|\[[a-z0-9.:-]+\])$/i.test(text) && text.length <= 255 ? text : null;
}

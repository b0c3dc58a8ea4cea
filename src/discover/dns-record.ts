import { interpolatedAt, type Sighting } from './format.ts';
import { isHost, isInterpolation } from './server.ts';

/** A name or word of a record, and where it is written. */
export interface Word {
  readonly text: string;
  readonly at: number;
}

/** Completes a name to an absolute one without its trailing dot; null: it cannot be told. */
export type Complete = (name: string) => string | null;

/** A name that is absolute already, as in most providers' interfaces. */
export const asWritten: Complete = (name) => name.replace(/\.$/, '');

/** As in a zone file: "@" is the origin, a name that ends with a dot is absolute, and another one is below the origin. */
export function below(origin: string | null): Complete {
  return (name) => {
    if (name === '@') return origin;
    if (name.endsWith('.')) return name.slice(0, -1);
    return origin === null ? null : `${name}.${origin}`;
  };
}

const MAIL_PORTS: ReadonlySet<number> = new Set([25, 465, 587, 2465, 2525, 2587]);
const TLSA_OWNER = /^_(\d{1,5})\._tcp(?:\.|$)/i;
const SRV_OWNER = /^_(submissions?|smtps?|smtp-tls)\._tcp(?:\.|$)/i;
const IMPLICIT_SERVICES: ReadonlySet<string> = new Set(['submissions', 'smtps']);

/** The servers that a DNS record names: MX, SRV of submission, TLSA. */
export function recordSightings(type: string, owner: Word, data: readonly Word[], complete: Complete): Sighting[] {
  switch (type.toUpperCase()) {
    case 'MX':
      return /^\d+$/.test(data[0]?.text ?? '') && data[1] ? mx(data[1], owner, complete) : [];
    case 'SRV':
      return data[2] && data[3] ? srv(owner, data[2], data[3], complete) : [];
    case 'TLSA':
    case 'TYPE52':
      return tlsa(owner, complete);
    default:
      return [];
  }
}

export function mx(exchange: Word, owner: Word | null, complete: Complete): Sighting[] {
  const host = complete(exchange.text);
  // "." is the null MX of RFC 7505.
  if (host === null || !isHost(host)) return [];
  const of = owner === null || owner.text === '' ? '' : ` of "${owner.text}"`;
  return [ifWritten({ host, at: exchange.at, port: 25, certainty: 'certain', why: `MX record${of}` })];
}

export function srv(owner: Word, port: Word, target: Word, complete: Complete): Sighting[] {
  const service = SRV_OWNER.exec(owner.text)?.[1]?.toLowerCase();
  const host = complete(target.text);
  const number = Number(port.text);
  if (service === undefined || host === null || !isHost(host)) return [];
  if (!Number.isInteger(number) || number < 1 || number > 65535) return [];
  const modeHint = IMPLICIT_SERVICES.has(service) ? 'implicit' : 'starttls';
  const why = `SRV record "${owner.text}"`;
  return [ifWritten({ host, at: target.at, port: number, modeHint, certainty: 'certain', why })];
}

/** "_465._tcp.mail" is a record about port 465 of "mail". */
export function tlsa(owner: Word, complete: Complete): Sighting[] {
  const match = TLSA_OWNER.exec(owner.text);
  if (match === null) return [];
  const port = Number(match[1]);
  if (!MAIL_PORTS.has(port)) return [];
  const rest = owner.text.slice(match[0].length);
  const host = complete(rest === '' ? '@' : rest);
  if (host === null || !isHost(host)) return [];
  const at = rest === '' ? owner.at : owner.at + match[0].length;
  return [ifWritten({ host, at, port, certainty: 'certain', why: `TLSA record "${owner.text}"` })];
}

/** "mx.__DOMAIN__.net" could be a name, and stands for another. */
function ifWritten(sighting: Sighting): Sighting {
  return isInterpolation(sighting.host) ? interpolatedAt(sighting.at) : sighting;
}

/** Words of "10 mail.acme.net." with their offsets, as records are written in one string. */
export function wordsIn({ text, at, offsetOf }: Word & { readonly offsetOf?: (index: number) => number }): Word[] {
  return [...text.matchAll(/[^\s"\\]+/g)].map((match) => ({
    text: match[0],
    at: offsetOf?.(match.index) ?? at + match.index,
  }));
}

import type { Format, Sighting } from '../format.ts';
import { valuesIn } from '../hop.ts';
import { isHost } from '../server.ts';

const MX_LINE = /^mx[ \t]*:[ \t]*(?<value>[^\s]+)[ \t]*\r?$/dgim;

/** RFC 8461: the policy names the MX hosts whose certificates senders are to insist on. */
export const mtaSts: Format = {
  name: 'mta-sts',
  // A byte order mark is white space.
  accepts: (_, head) => /^\s*version\s*:\s*STSv1\b/i.test(head),
  find: (text) =>
    [...valuesIn(text, MX_LINE)].flatMap(({ value: host, at }): Sighting[] =>
      // "*.acme.net" allows any host of the domain, and names none.
      isHost(host) ? [{ host, at, port: 25, certainty: 'certain', why: 'MX host of an MTA-STS policy' }] : [],
    ),
};

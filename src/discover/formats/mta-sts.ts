import type { Format, Sighting } from '../format.ts';
import { isHost } from '../server.ts';

const MX_LINE = /^(?<lead>mx[ \t]*:[ \t]*)(?<host>[^\s]+)[ \t]*\r?$/gim;

/** RFC 8461: the policy names the MX hosts whose certificates senders are to insist on. */
export const mtaSts: Format = {
  name: 'mta-sts',
  accepts: (_, head) => /^\uFEFF?\s*version\s*:\s*STSv1\b/i.test(head),
  find: (text) =>
    [...text.matchAll(MX_LINE)].flatMap(({ index, groups: { lead = '', host = '' } = {} }): Sighting[] =>
      // "*.acme.net" allows any host of the domain, and names none.
      isHost(host)
        ? [{ host, at: index + lead.length, port: 25, certainty: 'certain', why: 'MX host of an MTA-STS policy' }]
        : [],
    ),
};

import { asWritten, mx, srv, tlsa, type Word } from '../dns-record.ts';
import type { Format, Sighting } from '../format.ts';
import { readCode } from '../tree/code.ts';
import { languages } from '../tree/tokens.ts';
import { callsIn, type Scalar, type Value } from '../tree/tree.ts';

const CALLS = /^[ \t]*(?:mx|srv|tlsa)\s*\(/m;

/** LuaDNS: `mx(_a, "mail.acme.net", 10)`, `srv("_submission._tcp", host, 587)`, and constants that are set once. Names are absolute. */
export const luadns: Format = {
  name: 'luadns',
  accepts: (path, head) => /\.lua$/i.test(path) && CALLS.test(head),
  find: (text) => {
    const tree = readCode(text, languages.lua);
    const constants = new Map<string, Scalar | null>();
    for (const { key, value } of tree.entries) {
      if (value.kind !== 'scalar') continue;
      constants.set(key, constants.has(key) || value.isWord === true ? null : value);
    }
    const wordOf = (value: Value): Word | null => {
      if (value.kind !== 'scalar') return null;
      return value.isWord === true && !/^\d/.test(value.text) ? (constants.get(value.text) ?? null) : value;
    };
    return [...callsIn(tree)].flatMap(({ name, args }): Sighting[] => {
      // The first is the owner, or "_a" for the domain itself.
      const [first = null, second, third] = args.map(wordOf);
      if (name === 'mx' && second) return mx(second, first, asWritten);
      if (name === 'srv' && first && second && third) return srv(first, third, second, asWritten);
      return name === 'tlsa' && first ? tlsa(first, asWritten) : [];
    });
  },
};

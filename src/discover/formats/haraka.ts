import type { Format } from '../format.ts';
import { hop, valuesIn } from '../hop.ts';
import { ownNameAt } from '../own-name.ts';
import { portIn } from '../server.ts';
import { readLines } from '../tree/lines.ts';
import { blocksIn, scalarOf } from '../tree/tree.ts';

/** Haraka: its name in config/me, and where it forwards to. */
export const haraka: Format = {
  name: 'haraka',
  accepts: (path) =>
    /(?:^|\/)config\/me$|(?:^|\/)smtp_(?:forward|proxy)\.ini$|(?:^|\/)config\/relay_dest_domains\.ini$/.test(path),
  find: (text, path) => {
    if (path.endsWith('/me')) {
      return [...valuesIn(text, /^(?<value>[\w.-]+)\s*$/dgm)].flatMap(({ value, at }) =>
        ownNameAt(value, at, [], 'name of the mail server'),
      );
    }
    if (path.endsWith('relay_dest_domains.ini')) {
      return [...valuesIn(text, /^(?![ \t]*[#;]).*"nexthop"\s*:\s*"(?<value>[^"]+)"/dgm)].flatMap(({ value, at }) =>
        hop({ value, at, port: null, standard: 25, what: 'next hop of Haraka' }),
      );
    }
    return [...blocksIn(readLines(text))].flatMap(({ block }) => {
      const host = scalarOf(block, 'host');
      const port = portIn(scalarOf(block, 'port')?.text);
      return host === undefined
        ? []
        : hop({ value: host.text, at: host.at, port, standard: 25, what: 'next hop of Haraka' });
    });
  },
};

import type { Format, Sighting } from '../format.ts';
import { hop } from '../hop.ts';
import { type OwnPort, ownNameAt } from '../own-name.ts';
import { portIn } from '../server.ts';
import { readToml, withoutDots } from '../tree/toml.ts';
import { type Block, blockOf, blocksIn, EMPTY, type Scalar, scalarOf, scalarsOf, valueAt } from '../tree/tree.ts';

/** Tables of servers that mail is handed on to, over the versions. */
const RELAYS: ReadonlySet<string | undefined> = new Set(['remote', 'route', 'relay']);

/** Stalwart: its name with the ports of its listeners, and routes to relays. */
export const stalwart: Format = {
  name: 'stalwart',
  accepts: (_, head) =>
    /^[ \t]*\[server(?:\.listener\.[\w"-]+)?\]|^[ \t]*server\.(?:hostname|listener)/m.test(head) &&
    /\bbind\b|\bhostname\b/.test(head),
  find: (text) => {
    const ports: OwnPort[] = [];
    const relays: Sighting[] = [];
    let name: Scalar | undefined;
    for (const { block, keys } of blocksIn(withoutDots(readToml(text)))) {
      if (keys.at(-1) === 'server' || keys.join('.') === 'lookup.default') name ??= scalarOf(block, 'hostname');
      if (scalarOf(block, 'protocol')?.text !== 'smtp') continue;
      if (keys.at(-2) === 'listener') ports.push(...listener(block));
      if (RELAYS.has(keys.at(-2))) relays.push(...relay(block));
    }
    return name === undefined
      ? relays
      : [...ownNameAt(name.text, name.at, ports, 'name of the mail server'), ...relays];
  },
};

function listener(block: Block): OwnPort[] {
  return scalarsOf(valueAt(block, 'bind')).flatMap(({ text }): OwnPort[] => {
    const port = portIn(text.slice(text.lastIndexOf(':') + 1));
    return port === null || /^(?:127\.|\[::1\])/.test(text)
      ? []
      : [{ port, modeHint: isImplicit(block) ? 'implicit' : 'starttls' }];
  });
}

function relay(block: Block): Sighting[] {
  const address = scalarOf(block, 'address', 'host');
  if (address === undefined) return [];
  const port = portIn(scalarOf(block, 'port')?.text);
  const modeHint = isImplicit(block) ? 'implicit' : undefined;
  return hop({ value: address.text, at: address.at, port, standard: 25, modeHint, what: 'relay of Stalwart' });
}

function isImplicit(block: Block): boolean {
  return scalarOf(blockOf(block, 'tls') ?? EMPTY, 'implicit')?.text === 'true';
}

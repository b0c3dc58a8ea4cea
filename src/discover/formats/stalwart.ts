import type { Format, Sighting } from '../format.ts';
import { hop } from '../hop.ts';
import { type OwnPort, ownNameAt } from '../own-name.ts';
import { portIn } from '../server.ts';
import { readToml, withoutDots } from '../tree/toml.ts';
import { type Block, blockOf, blocksIn, type Scalar, scalarOf, scalarsOf, valueAt } from '../tree/tree.ts';

/** Stalwart: its name with the ports of its listeners, and routes to relays. */
export const stalwart: Format = {
  name: 'stalwart',
  accepts: (_, head) =>
    /^[ \t]*\[server(?:\.listener\.[\w"-]+)?\]|^[ \t]*server\.(?:hostname|listener)/m.test(head) &&
    /\bbind\b|\bhostname\b/.test(head),
  find: (text) => {
    const tree = withoutDots(readToml(text));
    const ports: OwnPort[] = [];
    const sightings: Sighting[] = [];
    let name: Scalar | undefined;
    for (const { block, keys } of blocksIn(tree)) {
      name ??=
        keys.at(-1) === 'server' || keys.join('.') === 'lookup.default'
          ? scalarOf(block, 'hostname')
          : scalarOf(block, 'server.hostname');
      const protocol = scalarOf(block, 'protocol')?.text;
      if (keys.at(-2) === 'listener' && protocol !== undefined && /^smtp$/.test(protocol))
        ports.push(...listener(block));
      const address = scalarOf(block, 'address', 'host');
      const isRelay = /^(?:remote|route|relay)$/.test(keys.at(-2) ?? '') && protocol === 'smtp';
      if (!isRelay || address === undefined) continue;
      const isImplicit = scalarOf(blockOf(block, 'tls') ?? block, 'implicit', 'tls.implicit')?.text === 'true';
      const port = portIn(scalarOf(block, 'port')?.text ?? '');
      sightings.push(
        ...hop({
          value: address.text,
          at: address.at,
          port,
          standard: 25,
          modeHint: isImplicit ? 'implicit' : undefined,
          what: 'relay of Stalwart',
        }),
      );
    }
    return [
      ...(name === undefined ? [] : ownNameAt(name.text, name.at, ports, 'name of the mail server')),
      ...sightings,
    ];
  },
};

function listener(block: Block): OwnPort[] {
  const isImplicit =
    scalarOf(block, 'tls.implicit', 'implicit')?.text === 'true' ||
    scalarOf(blockOf(block, 'tls') ?? block, 'implicit')?.text === 'true';
  return scalarsOf(valueAt(block, 'bind')).flatMap(({ text }): OwnPort[] => {
    const port = portIn(text.slice(text.lastIndexOf(':') + 1));
    return port === null || /^(?:127\.|\[::1\])/.test(text)
      ? []
      : [{ port, modeHint: isImplicit ? 'implicit' : 'starttls' }];
  });
}

/** Servers in lists of what a monitor looks at: Prometheus' targets, certificate exporters' and heartbeats' URLs. */
import type { Sighting } from './format.ts';
import { schemeOf, serverAt } from './server.ts';
import { type Block, blocksIn, callsIn, type Scalar, scalarsOf } from './tree/tree.ts';

/** Keys of lists of addresses to connect to. */
const LISTS = /^(?:static|sources?|urls?|hosts|addresses|servers)$|(?:^|[_-])(?:targets?|endpoints?)$/i;
/** Functions that people write to make a monitor's settings of such a list. */
const FUNCTIONS = /probe|check|monitor|targets?$/i;
/** Whatever speaks another protocol there is no server to connect to. */
const SMTP_PORTS: ReadonlySet<number> = new Set([25, 465, 587, 2465, 2587]);

export function listedServersIn(tree: Block): Sighting[] {
  const listed = [...blocksIn(tree)].flatMap(({ block }) =>
    block.entries.flatMap(({ key, value }) =>
      value.kind === 'list' && LISTS.test(key) ? scalarsOf(value).flatMap((item) => serverIn(item, key)) : [],
    ),
  );
  const handed = [...callsIn(tree)].flatMap(({ name, args }) =>
    FUNCTIONS.test(name) ? args.flatMap(scalarsOf).flatMap((item) => serverIn(item, name)) : [],
  );
  return [...listed, ...handed];
}

/** "mail.acme.net:465" and "smtp://mail.acme.net:587", with the port written. */
function serverIn({ text, at, isWord }: Scalar, key: string): Sighting[] {
  const server = isWord === true ? null : serverAt(text, at);
  if (server === null || server.port === null || !server.host.includes('.')) return [];
  const scheme = server.scheme === null ? null : schemeOf(server.scheme);
  if (server.scheme !== null && scheme === null && server.scheme !== 'tcp') return [];
  if (scheme === null && !SMTP_PORTS.has(server.port)) return [];
  return [
    {
      host: server.host,
      at: server.at,
      port: server.port,
      modeHint: scheme?.modeHint,
      certainty: 'certain',
      why: `one of "${key}"`,
    },
  ];
}

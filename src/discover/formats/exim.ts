import { baseNameOf, type Format } from '../format.ts';
import { type Capture, capturesIn, hop, valuesIn } from '../hop.ts';
import { type OwnPort, ownNameAt } from '../own-name.ts';
import { portIn } from '../server.ts';

/** Exim: Debian's dc_smarthost, and routes and names in exim.conf; a port follows two colons. */
export const exim: Format = {
  name: 'exim',
  accepts: (path, head) =>
    /exim[\w.-]*\.conf(?:\.template|igure|\.local)?$/i.test(baseNameOf(path)) ||
    /(?:^|\/)exim4?\//i.test(path) ||
    /^[ \t]*begin\s+(?:routers|transports)\b/m.test(head) ||
    // A router by itself, as control panels include it
    (!/\.(?:ya?ml|json|sh|py|php|rb|tf|nix|pp)$/i.test(path) &&
      /^[ \t]*driver[ \t]*=[ \t]*manualroute\b/m.test(head) &&
      /^[ \t]*route_(?:list|data)[ \t]*=/m.test(head)),
  find: (text) => {
    const standard = portIn(/^[ \t]*port[ \t]*=[ \t]*(\w+)/m.exec(text)?.[1]) ?? 25;
    const hops = [...routesIn(text)].flatMap(({ value, at }) =>
      // "a.acme.net::587;b.acme.net": the port of a host follows two colons, the next host a semicolon or one colon.
      [...capturesIn(value, /(?<host>\[?[\w.-]+\]?)(?:::?(?<port>\d+)(?![\w.-]))?/dg)].flatMap((capture) => {
        const host = capture('host');
        const port = portIn(capture('port').value);
        return hop({ value: host.value, at: at + host.at, port, standard, what: 'next hop of Exim' });
      }),
    );
    const opened = [...valuesIn(text, /^[ \t]*daemon_smtp_ports\s*=\s*(?<value>.*)/dgm)];
    const all = opened.flatMap(({ value }) => value.split(/[\s:]/)).flatMap((word) => portIn(word) ?? []);
    const ports = all.filter((port) => MAIL_PORTS.has(port)).map((port): OwnPort => ({ port }));
    // What listens on other ports alone is a filter, or of others.
    const isOpen = all.length === 0 || ports.length > 0;
    const names = [...valuesIn(text, /^[ \t]*primary_hostname\s*=\s*(?<value>[\w.-]+)/dgm)];
    const own = isOpen ? names : [];
    return [...hops, ...own.flatMap(({ value, at }) => ownNameAt(value, at, ports, 'name of the mail server'))];
  },
};

const MAIL_PORTS: ReadonlySet<number> = new Set([25, 465, 587]);

const HOSTS = /^(?<value>\[?[\w.-]+\]?(?:::?\d+(?![\w.-]))?(?:[ \t]*[;:][ \t]*(?!:)[\w.-]+(?:::\d+)?)*)/dg;
const SETTING = /^[ \t]*(?<lead>(?:dc_smarthost|route_data|smarthost|hosts)[ \t]*=[ \t]*["']?)(?<value>.*)$/dgm;
const RULES = /^[ \t]*route_list[ \t]*=[ \t]*(?:"[ \t]*)?(?<value>\S.*)$/dgm;

/** Lists of hosts, and where they begin. */
function* routesIn(text: string): Generator<Capture> {
  for (const { value, at } of valuesIn(text, SETTING)) yield* hostsIn(value, at);
  for (const { value, at } of valuesIn(text, RULES)) yield* rulesIn(value, at);
}

function hostsIn(text: string, at: number): Capture[] {
  return [...valuesIn(text, HOSTS)].map(({ value }) => ({ value, at }));
}

/** "DOMAINS HOSTS OPTIONS ; DOMAINS HOSTS", where "<+" at the beginning puts another sign in the place of the semicolon. */
function* rulesIn(value: string, at: number): Generator<Capture> {
  const [lead = '', sign = ';'] = /^<(\S)/.exec(value) ?? [];
  let from = lead.length;
  for (const rule of value.slice(from).split(sign)) {
    const before = /^[ \t]*(?:![ \t]*)?\S+[ \t]+"?/.exec(rule)?.[0];
    if (before !== undefined) yield* hostsIn(rule.slice(before.length), at + from + before.length);
    from += rule.length + sign.length;
  }
}

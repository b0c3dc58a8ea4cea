import { baseNameOf, type Format } from '../format.ts';
import { hop, valuesIn } from '../hop.ts';
import { type OwnPort, ownNameAt } from '../own-name.ts';
import { portIn } from '../server.ts';

/** Exim: Debian's dc_smarthost, and routes and names in exim.conf; a port follows two colons. */
export const exim: Format = {
  name: 'exim',
  accepts: (path, head) =>
    /exim\d?[\w.-]*\.conf(?:\.conf|\.template|ure)?$|^(?:update-)?exim4?\.conf\.conf$/i.test(baseNameOf(path)) ||
    /(?:^|\/)exim4?\//i.test(path) ||
    /^[ \t]*begin\s+(?:routers|transports)\b/m.test(head),
  find: (text) => {
    const standard = portIn(/^[ \t]*port[ \t]*=[ \t]*(\w+)/m.exec(text)?.[1] ?? '') ?? 25;
    const hops = [...routesIn(text)].flatMap(({ list, at }) => {
      // "a.acme.net::587;b.acme.net": the port of a host follows two colons, the next host a semicolon or one colon.
      return [...list.matchAll(/(?<value>\[?[\w.-]+\]?)(?:::?(?<port>\d+)(?![\w.-]))?/g)].flatMap(
        ({ index, groups: one = {} }) =>
          hop({
            value: one['value'] ?? '',
            at: at + index,
            port: portIn(one['port'] ?? ''),
            standard,
            what: 'next hop of Exim',
          }),
      );
    });
    const opened = /^[ \t]*daemon_smtp_ports\s*=\s*(.*)$/m.exec(text)?.[1] ?? '25';
    const ports = opened.split(/[\s:]+/).flatMap((word): OwnPort[] => {
      const port = portIn(word);
      return port !== null && [25, 465, 587].includes(port) ? [{ port }] : [];
    });
    const names = [...valuesIn(text, /^[ \t]*primary_hostname\s*=\s*(?<value>[\w.-]+)/dgm)];
    return [...hops, ...names.flatMap(({ value, at }) => ownNameAt(value, at, ports, 'name of the mail server'))];
  },
};

const HOSTS = /^\[?[\w.-]+\]?(?:::?\d+)?(?:[ \t]*[;:][ \t]*(?!:)[\w.-]+(?:::\d+)?)*/;
const SETTING =
  /^(?![ \t]*#)[ \t]*(?<lead>(?:dc_smarthost|route_data|smarthost|hosts)[ \t]*=[ \t]*["']?)(?<value>.*)$/dgm;
const RULES = /^(?![ \t]*#)[ \t]*route_list[ \t]*=[ \t]*(?:"[ \t]*)?(?<value>\S.*)$/dgm;

/** Lists of hosts, and where they begin. */
function* routesIn(text: string): Generator<{ readonly list: string; readonly at: number }> {
  for (const { value, at } of valuesIn(text, SETTING)) yield { list: HOSTS.exec(value)?.[0] ?? '', at };
  for (const { value, at } of valuesIn(text, RULES)) yield* rulesIn(value, at);
}

/** "DOMAINS HOSTS OPTIONS ; DOMAINS HOSTS", where "<+" at the beginning puts another sign in the place of the semicolon. */
function* rulesIn(value: string, at: number): Generator<{ readonly list: string; readonly at: number }> {
  const [lead = '', sign = ';'] = /^<(\S)[ \t]*/.exec(value) ?? [];
  let from = lead.length;
  for (const rule of value.slice(from).split(sign)) {
    const before = /^[ \t]*(?:![ \t]*)?\S+[ \t]+"?/.exec(rule)?.[0];
    if (before !== undefined)
      yield { list: HOSTS.exec(rule.slice(before.length))?.[0] ?? '', at: at + from + before.length };
    from += rule.length + sign.length;
  }
}

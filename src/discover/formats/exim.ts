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
    const routes =
      /^(?![ \t]*#)[ \t]*(?:dc_smarthost[ \t]*=[ \t]*["']?|route_data[ \t]*=[ \t]*|route_list[ \t]*=[ \t]*(?:"[ \t]*)?\S+[ \t]+"?|smarthost[ \t]*=[ \t]*|hosts[ \t]*=[ \t]*)(?<list>\[?[\w.-]+\]?(?:::?\d+)?(?:[ \t]*[;:][ \t]*(?!:)[\w.-]+(?:::\d+)?)*)/dgm;
    const standard = Number(/^[ \t]*port\s*=\s*(\d+)/m.exec(text)?.[1] ?? 25);
    const hops = [...text.matchAll(routes)].flatMap(({ groups = {}, indices }) => {
      const start = indices?.groups?.['list']?.[0] ?? 0;
      // "a.acme.net::587;b.acme.net": the port of a host follows two colons, the next host a semicolon or one colon.
      return [...(groups['list'] ?? '').matchAll(/(?<value>\[?[\w.-]+\]?)(?:::?(?<port>\d+)(?![\w.-]))?/g)].flatMap(
        ({ index, groups: one = {} }) =>
          hop({
            value: one['value'] ?? '',
            at: start + index,
            port: portIn(one['port'] ?? ''),
            standard,
            what: 'next hop of Exim',
          }),
      );
    });
    const opened = /^[ \t]*daemon_smtp_ports\s*=\s*(.*)$/m.exec(text)?.[1] ?? '25';
    const ports = opened.split(/[\s:]+/).flatMap((word): OwnPort[] => {
      const port =
        word === 'smtp' ? 25 : word === 'submission' ? 587 : /^s(?:mtps|ubmissions)$/.test(word) ? 465 : portIn(word);
      return port !== null && [25, 465, 587].includes(port) ? [{ port }] : [];
    });
    const names = [...valuesIn(text, /^[ \t]*primary_hostname\s*=\s*(?<value>[\w.-]+)/dgm)];
    return [...hops, ...names.flatMap(({ value, at }) => ownNameAt(value, at, ports, 'name of the mail server'))];
  },
};

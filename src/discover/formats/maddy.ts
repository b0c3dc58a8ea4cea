import { baseNameOf, type Format } from '../format.ts';
import { hop, valuesIn } from '../hop.ts';
import { type OwnPort, ownNameAt } from '../own-name.ts';
import { portIn } from '../server.ts';

const LISTENER = /^[ \t]*(?:smtp|submission)[ \t]+(?<addresses>(?:tcp|tls):\/\/[^{\n]*)/gm;
const TARGETS = /^[ \t]*targets?[ \t]+(?<addresses>(?:tcp|tls):\/\/[^{\n]*)/dgm;
const ADDRESS = /(?<scheme>tcp|tls):\/\/(?<host>\[[^\]]{0,50}\]|[^\s:]+):(?<port>\d+)/dg;

/** maddy: its name with the ports that it listens on, and the servers that it hands mail to. */
export const maddy: Format = {
  name: 'maddy',
  accepts: (path, head) =>
    /^maddy(?:[-_.][\w.-]+)?\.conf$/i.test(baseNameOf(path)) ||
    (/^(?:smtp|submission)[ \t]+(?:tcp|tls):\/\//m.test(head) && /\{[ \t]*$/m.test(head)),
  find: (text) => {
    const ports = [...text.matchAll(LISTENER)].flatMap(({ groups = {} }) =>
      [...(groups['addresses'] ?? '').matchAll(ADDRESS)].flatMap(({ groups: one = {} }): OwnPort[] => {
        const port = portIn(one['port'] ?? '');
        const isLocal = /^(?:127\.|localhost|\[::1\])/.test(one['host'] ?? '');
        return port === null || isLocal ? [] : [{ port, modeHint: one['scheme'] === 'tls' ? 'implicit' : 'starttls' }];
      }),
    );
    const names = [...valuesIn(text, /^(?:\$\(hostname\)[ \t]*=|hostname)[ \t]+(?<value>[\w.-]+)/dgm)];
    const hops = [...text.matchAll(TARGETS)].flatMap(({ groups = {}, indices }) => {
      const start = indices?.groups?.['addresses']?.[0] ?? 0;
      return [...(groups['addresses'] ?? '').matchAll(ADDRESS)].flatMap(({ groups: one = {}, indices: places }) =>
        hop({
          value: one['host'] ?? '',
          at: start + (places?.groups?.['host']?.[0] ?? 0),
          port: portIn(one['port'] ?? ''),
          standard: 25,
          modeHint: one['scheme'] === 'tls' ? 'implicit' : undefined,
          what: 'target of maddy',
        }),
      );
    });
    return [...names.flatMap(({ value, at }) => ownNameAt(value, at, ports, 'name of the mail server')), ...hops];
  },
};

import { baseNameOf, type Format } from '../format.ts';
import { capturesIn, hop, valuesIn } from '../hop.ts';
import { type OwnPort, ownNameAt } from '../own-name.ts';
import { portIn } from '../server.ts';

const LISTENER = /^[ \t]*(?:smtp|submission)[ \t]+(?<value>(?:tcp|tls):\/\/[^{\n]*)/dgm;
const TARGETS = /^[ \t]*targets?[ \t]+(?<value>(?:tcp|tls):\/\/[^{\n]*)/dgm;
const ADDRESS = /(?<scheme>tcp|tls):\/\/(?<host>\[[^\]]{0,50}\]|[^\s:]+):(?<port>\d+)/dg;

/** maddy: its name with the ports that it listens on, and the servers that it hands mail to. */
export const maddy: Format = {
  name: 'maddy',
  accepts: (path, head) =>
    /^maddy(?:[-_.][\w.-]+)?\.conf$/i.test(baseNameOf(path)) ||
    (/^(?:smtp|submission)[ \t]+(?:tcp|tls):\/\//m.test(head) && head.includes('{')),
  find: (text) => {
    const listeners = addressesIn(text, LISTENER);
    const ports = listeners.flatMap(({ host, port, isTls }): OwnPort[] => {
      const isLocal = /^(?:127\.|localhost|\[::1\])/.test(host.value);
      return port === null || isLocal ? [] : [{ port, modeHint: isTls ? 'implicit' : undefined }];
    });
    const names = [...valuesIn(text, /^(?:\$\(hostname\)[ \t]*=|hostname)[ \t]+(?<value>[\w.-]+)/dgm)];
    const hops = addressesIn(text, TARGETS).flatMap(({ host, port, isTls }) =>
      hop({ ...host, port, standard: 25, modeHint: isTls ? 'implicit' : undefined, what: 'target of maddy' }),
    );
    // What listens to its own machine alone only sends.
    const own = listeners.length > 0 && ports.length === 0 ? [] : names;
    return [...own.flatMap(({ value, at }) => ownNameAt(value, at, ports, 'name of the mail server')), ...hops];
  },
};

/** `tls://0.0.0.0:465 tcp://0.0.0.0:587` behind a directive. */
function addressesIn(text: string, directive: RegExp) {
  return [...valuesIn(text, directive)].flatMap(({ value, at }) =>
    [...capturesIn(value, ADDRESS)].map((capture) => ({
      host: { value: capture('host').value, at: at + capture('host').at },
      port: portIn(capture('port').value),
      isTls: capture('scheme').value === 'tls',
    })),
  );
}

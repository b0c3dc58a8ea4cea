import { baseNameOf, type Format } from '../format.ts';
import { capturesIn, hop, valuesIn } from '../hop.ts';
import { ownNameAt } from '../own-name.ts';
import { portIn } from '../server.ts';

const PORTS: ReadonlyMap<string, number> = new Map([
  ['Submissions', 465],
  ['Submission', 587],
]);

/** mox.conf: the name, the services that its listeners enable, and transports. */
export const mox: Format = {
  name: 'mox',
  accepts: (path, head) =>
    /^mox\.conf$/i.test(baseNameOf(path)) || (/^Hostname:\s/m.test(head) && /^Listeners:/m.test(head)),
  find: (text) => {
    const listeners = /^[ \t]+(?<value>SMTP|Submissions?):[ \t]*\r?\n[ \t]+Enabled:[ \t]*true/dgm;
    const ports = [...valuesIn(text, listeners)].flatMap(({ value }) => ({ port: PORTS.get(value) ?? 25 }));
    const names = [...valuesIn(text, /^Hostname:[ \t]*(?<value>[\w.-]+)/dgm)];
    const transports =
      /^[ \t]+(?<kind>Submissions?|SMTP):[ \t]*\r?\n(?:[ \t]+(?!Host:)\w+:.*\r?\n){0,5}?[ \t]+Host:[ \t]*(?<host>[\w.-]+)(?:[ \t]*\r?\n[ \t]+Port:[ \t]*(?<port>\d+))?/dgm;
    const hops = [...capturesIn(text, transports)].flatMap((capture) =>
      hop({
        ...capture('host'),
        port: portIn(capture('port').value),
        standard: PORTS.get(capture('kind').value) ?? 25,
        what: 'transport of mox',
      }),
    );
    // Without a listener for mail it only sends.
    const own = ports.length === 0 ? [] : names;
    return [...own.flatMap(({ value, at }) => ownNameAt(value, at, ports, 'name of the mail server')), ...hops];
  },
};

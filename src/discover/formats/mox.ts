import { baseNameOf, type Format } from '../format.ts';
import { hop, valuesIn } from '../hop.ts';
import { ownNameAt } from '../own-name.ts';
import { portIn } from '../server.ts';

/** mox.conf: the name, the services that its listeners enable, and transports. */
export const mox: Format = {
  name: 'mox',
  accepts: (path, head) =>
    /^mox\.conf$/i.test(baseNameOf(path)) || (/^Hostname:\s/m.test(head) && /^Listeners:/m.test(head)),
  find: (text) => {
    const ports = (
      [
        ['SMTP', 25],
        ['Submissions', 465],
        ['Submission', 587],
      ] as const
    ).flatMap(([service, port]) =>
      new RegExp(`^[ \\t]+${service}:[ \\t]*\\r?\\n[ \\t]+Enabled:[ \\t]*true`, 'm').test(text) ? [{ port }] : [],
    );
    const names = [...valuesIn(text, /^Hostname:[ \t]*(?<value>[\w.-]+)/dgm)];
    const transports =
      /^[ \t]+(?<kind>Submissions?|SMTP):[ \t]*\n(?:[ \t]+(?!Host:)\w+:.*\n){0,5}?[ \t]+Host:[ \t]*(?<value>[\w.-]+)(?:[ \t]*\n[ \t]+Port:[ \t]*(?<port>\d+))?/dgm;
    const hops = [...text.matchAll(transports)].flatMap(({ groups = {}, indices }) => {
      const standard = groups['kind'] === 'Submissions' ? 465 : groups['kind'] === 'Submission' ? 587 : 25;
      const at = indices?.groups?.['value']?.[0] ?? 0;
      return hop({
        value: groups['value'] ?? '',
        at,
        port: portIn(groups['port'] ?? ''),
        standard,
        what: 'transport of mox',
      });
    });
    // Without a listener for mail it only sends.
    const own = ports.length === 0 ? [] : names;
    return [...own.flatMap(({ value, at }) => ownNameAt(value, at, ports, 'name of the mail server')), ...hops];
  },
};

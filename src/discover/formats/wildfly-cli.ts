import type { Format } from '../format.ts';
import { hop } from '../hop.ts';
import { portIn } from '../server.ts';

/** `…/remote-destination-outbound-socket-binding=NAME:add(host=HOST, port=PORT)`, or `write-attribute(name=host, value=HOST)`. */
const BINDING =
  /^[^#\r\n]{0,200}\/remote-destination-outbound-socket-binding=(?<name>[\w.-]+)\/?:(?:add|write-attribute)\((?<set>[^()\r\n]*)\)/dgm;
const WRITTEN = /^[ \t]*name[ \t]*=[ \t]*(host|port)[ \t]*,[ \t]*value[ \t]*=/;

interface Binding {
  host?: { readonly value: string; readonly at: number };
  port?: string;
}

/** Scripts for jboss-cli.sh: the socket bindings whose names speak of mail. */
export const wildflyCli: Format = {
  name: 'wildfly-cli',
  accepts: (path) => /\.cli$/i.test(path),
  find: (text) => {
    const bindings = new Map<string, Binding>();
    for (const { groups = {}, indices } of text.matchAll(BINDING)) {
      const { name = '', set = '' } = groups;
      const from = indices?.groups?.['set']?.[0] ?? 0;
      const binding = bindings.get(name) ?? {};
      bindings.set(name, binding);
      // As long as it was, with "host" or "port" where "value" is.
      const plain = set.replace(WRITTEN, (lead, key: string) => `${key}=`.padStart(lead.length));
      for (const { index, 0: lead, 1: key, 2: value = '' } of plain.matchAll(
        /\b(host|port)[ \t]*=[ \t]*["']?([\w.-]+)/g,
      )) {
        if (key === 'host') binding.host = { value, at: from + index + lead.length - value.length };
        else binding.port = value;
      }
    }
    return [...bindings].flatMap(([name, { host, port = '' }]) =>
      host === undefined || !/smtp|mail/i.test(name)
        ? []
        : hop({ ...host, port: portIn(port), standard: 25, what: `socket binding "${name}"` }),
    );
  },
};

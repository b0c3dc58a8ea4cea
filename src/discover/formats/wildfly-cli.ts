import type { Format } from '../format.ts';
import { hop, valuesIn } from '../hop.ts';
import { portIn } from '../server.ts';

/** `…/remote-destination-outbound-socket-binding=NAME:add(host=HOST, port=PORT)`, or `write-attribute(name=host, value=HOST)`. */
const BINDING =
  /^[^#\r\n]{0,200}\/remote-destination-outbound-socket-binding=(?<value>[\w.-]+\/?:(?:add|write-attribute)\([^()\r\n]*)\)/dgm;
const WRITTEN = /(?<=\()[ \t]*name[ \t]*=[ \t]*(host|port)[ \t]*,[ \t]*value[ \t]*=/;
/** Written, or an expression: `${env.SMTP_HOST:mail.acme.net}`. */
const HOST = /\bhost[ \t]*=[ \t]*["']?(?<value>[\w.-]+|\$\{[^{}\s,]*\})/dg;
const PORT = /\bport[ \t]*=[ \t]*["']?(\d+|\$\{[^{}\s,]*\})/;

interface Binding {
  host?: { readonly value: string; readonly at: number };
  port?: number | null;
}

/** Scripts for jboss-cli.sh: the socket bindings whose names speak of mail. */
export const wildflyCli: Format = {
  name: 'wildfly-cli',
  accepts: (path) => /\.cli$/i.test(path),
  find: (text) => {
    const bindings = new Map<string, Binding>();
    for (const { value: operation, at } of valuesIn(text, BINDING)) {
      const name = operation.replace(/[/:].*/, '');
      const binding = bindings.get(name) ?? {};
      bindings.set(name, binding);
      // As long as it was, with "host" or "port" where "value" is.
      const plain = operation.replace(WRITTEN, (lead, key: string) => `${key}=`.padStart(lead.length));
      for (const host of valuesIn(plain, HOST)) binding.host = { value: host.value, at: at + host.at };
      binding.port = portIn(PORT.exec(plain)?.[1]) ?? binding.port ?? null;
    }
    return [...bindings].flatMap(([name, { host, port = null }]) =>
      host === undefined || !/smtp|mail/i.test(name)
        ? []
        : hop({ ...host, port, standard: 25, what: `socket binding "${name}"` }),
    );
  },
};

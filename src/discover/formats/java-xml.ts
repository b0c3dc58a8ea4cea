import type { Format, Sighting } from '../format.ts';
import { hop } from '../hop.ts';
import { serversOf } from '../key-names.ts';
import { portIn } from '../server.ts';
import { type Block, blocksIn, scalarOf } from '../tree/tree.ts';
import { readXml } from '../tree/xml.ts';
import { settings } from './settings.ts';

/** XML of Java's servers: Spring's beans that send mail, and mail sessions of WildFly and JBoss with their socket bindings. */
export const javaXml: Format = {
  name: 'java-xml',
  accepts: (path, head) => /\.xml$/i.test(path) && /<beans\b|urn:jboss:domain:/.test(head),
  find: async (text, path, surroundings) => {
    const tree = readXml(text);
    const blocks = [...blocksIn(tree)];
    const isMailBean = ({ block }: { block: Block }) => scalarOf(block, 'class')?.text.includes('MailSender');
    return [
      ...(await settings.find(text, path, surroundings)),
      ...blocks.filter(isMailBean).flatMap(({ block }) => serversOf(block, BEAN)),
      ...sessionsIn(blocks),
    ];
  },
};

/** `<property name="host" value="…"/>`, or `p:host="…"` of the bean itself. */
const BEAN = { context: ['smtp'], defaultPort: 25, defaultTlsPort: 465 };

/** `<smtp-server outbound-socket-binding-ref="NAME">` and what `<outbound-socket-binding name="NAME">` leads to. */
function sessionsIn(blocks: readonly { readonly block: Block; readonly keys: readonly string[] }[]): Sighting[] {
  const sessions = new Map<string | undefined, Block>();
  for (const { block, keys } of blocks) {
    if (keys.at(-1) === 'smtp-server') sessions.set(scalarOf(block, 'outbound-socket-binding-ref')?.text, block);
  }
  return blocks.flatMap(({ block, keys }) => {
    const session = sessions.get(scalarOf(block, 'name')?.text);
    if (session === undefined || keys.at(-1) !== 'outbound-socket-binding') return [];
    return [...blocksIn(block)].flatMap(({ block: destination }) => {
      const host = scalarOf(destination, 'host');
      if (host === undefined) return [];
      const port = portIn(scalarOf(destination, 'port')?.text);
      const modeHint = scalarOf(session, 'ssl')?.text === 'true' ? ('implicit' as const) : undefined;
      const what = 'socket binding of a mail session';
      return hop({ value: host.text, at: host.at, port, standard: 25, modeHint, what });
    });
  });
}

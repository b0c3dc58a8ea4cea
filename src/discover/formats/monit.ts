import { baseNameOf, type Format, type Sighting } from '../format.ts';
import { hop, valuesIn } from '../hop.ts';
import { portIn } from '../server.ts';

const SERVERS = /^[ \t]*set[ \t]+mail-?server[ \t]+(?<value>.*(?:\n(?![ \t]*(?:set|check|include)\b).*)*)/dgim;
const CHECK = /^[ \t]*(?<value>check[ \t]+host\b.*\baddress[ \t].*(?:\n(?![ \t]*(?:set|check|include)\b).*)*)/dgim;
const ADDRESS = /^.*\baddress[ \t]+["']?(?<value>[\w.-]+)/dgi;

/** Monit: the servers that alerts are sent by, one after another, and the SMTP services of remote hosts that are checked. */
export const monit: Format = {
  name: 'monit',
  accepts: (path, head) =>
    /^\.?monitrc$|^monit\.conf$/i.test(baseNameOf(path)) ||
    /^[ \t]*set[ \t]+(?:mail-?server|mmonit|daemon)[ \t]/im.test(head),
  find: (text) => {
    const bare = text.replace(/^[ \t]*#.*|[ \t]#.*/gm, (comment) => ' '.repeat(comment.length));
    const servers = [...valuesIn(bare, SERVERS)].flatMap(({ value, at }) => serversOf(value, at));
    const checked = [...valuesIn(bare, CHECK)].flatMap(({ value: check, at }) =>
      [...valuesIn(check, ADDRESS)].flatMap((address) => checkedBy(check, address.value, at + address.at)),
    );
    return [...servers, ...checked];
  },
};

/** `mail.acme.net port 465 username "x" password "y" using tls, backup.acme.net` */
function serversOf(text: string, from: number): Sighting[] {
  return [...text.matchAll(/(?:"[^"\n]*"|[^,"])+/g)].flatMap(({ 0: whole, index }) => {
    const part = whole.trimStart();
    const at = from + index + whole.length - part.length;
    const port = portIn(/\bport[ \t]+(\d+)/i.exec(part)?.[1]);
    const modeHint = /\busing[ \t]+(?:ssl|tls)/i.test(part) ? ('implicit' as const) : undefined;
    const value = part.replace(/[\s"].*/s, '');
    return hop({ value, at, port, standard: 25, modeHint, what: 'mail server of Monit' });
  });
}

/** Up to what is then to be done, or the next test, on one line or several. */
const TEST = /\bif[ \t]+failed\b(?:(?!\b(?:if|then)\b)[\s\S])*/gi;

/** `if failed port 465 type tcpssl protocol smtp then alert` */
function checkedBy(check: string, value: string, at: number): Sighting[] {
  return [...check.matchAll(TEST)].flatMap(({ 0: test }) => {
    if (!/\bprotocol\s+smtps?\b/i.test(test)) return [];
    const isImplicit = /\bprotocol[ \t]+smtps\b|\btype[ \t]+tcpssl\b|\bwith[ \t]+(?:ssl|tls)\b/i.test(test);
    const port = portIn(/\bport[ \t]+(\d+)/i.exec(test)?.[1]);
    const modeHint = isImplicit ? ('implicit' as const) : undefined;
    return hop({ value, at, port, standard: isImplicit ? 465 : 25, modeHint, what: 'host that Monit checks' });
  });
}

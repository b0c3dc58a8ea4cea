import { baseNameOf, type Format, type Sighting } from '../format.ts';
import { hop } from '../hop.ts';
import { portIn } from '../server.ts';

const STATEMENT = /^[ \t]*set[ \t]+mail-?server[ \t]+(?<servers>.*(?:\n(?![ \t]*(?:set|check|include)\b).*)*)/dgim;
const REMOTE =
  /^[ \t]*check[ \t]+host\b.*\baddress[ \t]+["']?(?<host>[\w.-]+).*(?:\n(?![ \t]*(?:set|check|include)\b).*)*/dgim;

/** Monit: the servers that alerts are sent by, one after another, and the SMTP services of remote hosts that are checked. */
export const monit: Format = {
  name: 'monit',
  accepts: (path, head) =>
    /^\.?monitrc$|^monit\.conf$/i.test(baseNameOf(path)) ||
    /^[ \t]*set[ \t]+(?:mail-?server|mmonit|daemon)[ \t]/im.test(head),
  find: (text) => {
    const bare = text.replace(/^[ \t]*#.*|[ \t]#.*/gm, (comment) => ' '.repeat(comment.length));
    return [...[...bare.matchAll(STATEMENT)].flatMap(serversOf), ...[...bare.matchAll(REMOTE)].flatMap(checkedBy)];
  },
};

/** `mail.acme.net port 465 username "x" password "y" using tls, backup.acme.net` */
function serversOf({ groups = {}, indices }: RegExpMatchArray): Sighting[] {
  const start = indices?.groups?.['servers']?.[0] ?? 0;
  return [...(groups['servers'] ?? '').matchAll(/(?:"[^"\n]*"|[^,"])+/g)].flatMap(({ 0: part, index }) => {
    const [lead = '', host = ''] = /^[\s]*([^\s"]*)/.exec(part) ?? [];
    const port = portIn(/\bport[ \t]+(\d+)/i.exec(part)?.[1] ?? '');
    const modeHint = /\busing[ \t]+(?:ssl|tls)/i.test(part) ? ('implicit' as const) : undefined;
    const at = start + index + lead.length - host.length;
    return hop({ value: host, at, port, standard: 25, modeHint, what: 'mail server of Monit' });
  });
}

/** `if failed port 465 type tcpssl protocol smtp` */
function checkedBy({ 0: block, groups = {}, indices }: RegExpMatchArray): Sighting[] {
  const at = indices?.groups?.['host']?.[0] ?? 0;
  return [...block.matchAll(/\bif[ \t]+failed\b(?<test>.*)/gi)].flatMap(({ groups: test = {} }) => {
    const words = test['test'] ?? '';
    const [, protocol] = /\bprotocol[ \t]+(smtps?)\b/i.exec(words) ?? [];
    if (protocol === undefined) return [];
    const isImplicit = /^smtps$/i.test(protocol) || /\btype[ \t]+tcpssl\b|\bwith[ \t]+(?:ssl|tls)\b/i.test(words);
    const port = portIn(/\bport[ \t]+(\d+)/i.exec(words)?.[1] ?? '');
    const modeHint = isImplicit ? ('implicit' as const) : undefined;
    const standard = isImplicit ? 465 : 25;
    return hop({ value: groups['host'] ?? '', at, port, standard, modeHint, what: 'host that Monit checks' });
  });
}

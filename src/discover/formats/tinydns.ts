import { asWritten, mx, srv, type Word } from '../dns-record.ts';
import { baseNameOf, type Format, type Sighting } from '../format.ts';

/** A line of a kind, a name, and more: "@acme.net::mail.acme.net:10". */
const LINE = /^[-.&=+@'^CZS:%](?:[\w*-]+\.)*[\w*-]+\.?:/m;
const LINES = /[^\r\n]+/g;
const MAX_LINE = 1000;
const NONE: Word = { text: '', at: 0 };

/**
 * djbdns' data: `@NAME:IP:EXCHANGE:DISTANCE`, `SNAME:IP:TARGET:PORT` of a patch that is in use widely, and `:NAME:33:DATA` of any type.
 * Names are absolute; one without a dot is completed by "mx" or "srv" and the owner.
 */
export const tinydns: Format = {
  name: 'tinydns',
  accepts: (path, head) => /^(?:data|.*\.(?:data|tinydns))$/i.test(baseNameOf(path)) && LINE.test(head),
  find: (text) =>
    [...text.matchAll(LINES)].flatMap(({ 0: line, index }) => {
      if (line.length > MAX_LINE) return [];
      const fields = fieldsIn(line.slice(1), index + 1);
      switch (line[0]) {
        case '@':
          return exchangeIn(fields);
        case 'S':
          return serviceIn(fields);
        case ':':
          return genericIn(fields);
        default:
          return [];
      }
    }),
};

function fieldsIn(text: string, from: number): Word[] {
  let at = from;
  return text.split(':').map((field) => {
    const word = { text: field.trim(), at };
    at += field.length + 1;
    return word;
  });
}

function exchangeIn([owner = NONE, , exchange = NONE]: readonly Word[]): Sighting[] {
  return mx(exchange, owner, completedBy(`mx.${owner.text}`));
}

function serviceIn([owner = NONE, , target = NONE, port = NONE]: readonly Word[]): Sighting[] {
  return srv(owner, port, target, completedBy(`srv.${owner.text}`));
}

/** The data of a record in octal: three numbers of two bytes, and a name of labels with their lengths. */
function genericIn([owner = NONE, type = NONE, data = NONE]: readonly Word[]): Sighting[] {
  if (type.text !== '33') return [];
  const bytes = [...data.text.matchAll(/\\([0-3][0-7]{2})|[^\\]/g)].map(({ 0: whole, 1: octal, index }) => ({
    code: octal === undefined ? whole.charCodeAt(0) : Number.parseInt(octal, 8),
    at: data.at + index,
  }));
  const codeAt = (index: number) => bytes[index]?.code ?? 0;
  const labels: string[] = [];
  for (let from = 6; codeAt(from) > 0; from += 1 + codeAt(from)) {
    const label = bytes.slice(from + 1, from + 1 + codeAt(from));
    labels.push(String.fromCharCode(...label.map(({ code }) => code)));
  }
  const port = { text: String(codeAt(4) * 256 + codeAt(5)), at: data.at };
  return srv(owner, port, { text: labels.join('.'), at: bytes[7]?.at ?? data.at }, asWritten);
}

function completedBy(suffix: string) {
  return (name: string) => (name.includes('.') ? asWritten(name) : `${name}.${suffix}`);
}

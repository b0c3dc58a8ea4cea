import { asWritten, recordSightings, type Word } from '../dns-record.ts';
import { baseNameOf, type Format, type Sighting } from '../format.ts';

/** A line of a kind, a name, and more: "@acme.net::mail.acme.net:10". */
const LINE = /^[-.&=+@'^CZS:%](?:[\w*-]+\.)*[\w*-]+\.?:/m;

/**
 * djbdns' data: `@NAME:IP:EXCHANGE:DISTANCE`, `SNAME:IP:TARGET:PORT` of a patch that is in use widely, and `:NAME:33:DATA` of any type.
 * Names are absolute; one without a dot is completed by "mx" or "srv" and the owner.
 */
export const tinydns: Format = {
  name: 'tinydns',
  accepts: (path, head) => /^(?:data|.*\.(?:data|tinydns))$/i.test(baseNameOf(path)) && LINE.test(head),
  find: (text) =>
    [...text.matchAll(/^(?<kind>[@S:])(?<fields>[^\r\n]{1,1000})$/gm)].flatMap(({ index, groups = {} }) => {
      const fields = fieldsIn(groups['fields'] ?? '', index + 1);
      if (groups['kind'] === '@') return exchangeIn(fields);
      return groups['kind'] === 'S' ? serviceIn(fields) : genericIn(fields);
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

function exchangeIn([owner, , exchange]: readonly Word[]): Sighting[] {
  if (!owner?.text || !exchange?.text) return [];
  return recordSightings('MX', owner, [{ text: '0', at: 0 }, exchange], completedBy(`mx.${owner.text}`));
}

function serviceIn([owner, , target, port]: readonly Word[]): Sighting[] {
  if (!owner?.text || !target?.text || !port) return [];
  return srvOf(owner, port, target, completedBy(`srv.${owner.text}`));
}

/** The data of a record in octal: three numbers of two bytes, and a name of labels with their lengths. */
function genericIn([owner, type, data]: readonly Word[]): Sighting[] {
  if (!owner || !data || type?.text !== '33') return [];
  const bytes = [...data.text.matchAll(/\\(?<octal>[0-3][0-7]{2})|[^\\]/g)].map((match) => ({
    code: match.groups?.['octal'] === undefined ? match[0].charCodeAt(0) : Number.parseInt(match.groups['octal'], 8),
    at: data.at + match.index,
  }));
  const labels: string[] = [];
  for (let from = 6; (bytes[from]?.code ?? 0) > 0; ) {
    const end = from + 1 + (bytes[from]?.code ?? 0);
    labels.push(String.fromCharCode(...bytes.slice(from + 1, end).map(({ code }) => code)));
    from = end;
  }
  const port = (bytes[4]?.code ?? 0) * 256 + (bytes[5]?.code ?? 0);
  const target = { text: labels.join('.'), at: bytes[7]?.at ?? data.at };
  return srvOf(owner, { text: String(port), at: data.at }, target, asWritten);
}

function srvOf(owner: Word, port: Word, target: Word, complete: (name: string) => string | null): Sighting[] {
  const none = { text: '0', at: 0 };
  return recordSightings('SRV', owner, [none, none, port, target], complete);
}

function completedBy(suffix: string) {
  return (name: string) => (name.includes('.') ? asWritten(name) : `${name}.${suffix}`);
}

import { recordSightings } from '../dns-record.ts';
import { baseNameOf, type Format, type Sighting } from '../format.ts';

/** Names of zone files by habit: "db.acme.net", "acme.net.zone", and anything in a folder of zones. */
const BY_NAME =
  /(?:^|\/)(?:db\.[^/]+\.[^/]+|[^/]+\.(?:zone|zonefile|db|hosts))$|(?:^|\/)(?:zones?|pri|master|primary|named|bind)\/[^/]*$/i;
const RECORD = /(?:^|\n)[^;\n]*\s(?:SOA|MX|NS|SRV|TLSA)\s+\S/i;
const ORIGIN_OR_SOA = /^\$(?:ORIGIN|TTL)\s|\sIN\s+SOA\s|\sSOA\s+\S+\s+\S+\s*\(?/im;

/** RFC 1035 section 5: master files of BIND, NSD, Knot, PowerDNS, gdnsd and CoreDNS. */
export const zoneFile: Format = {
  name: 'zone-file',
  accepts: (path, head) =>
    !/[{}]/.test(head.slice(0, 200)) &&
    (ORIGIN_OR_SOA.test(head) || BY_NAME.test(path)) &&
    (RECORD.test(head) || ORIGIN_OR_SOA.test(head)) &&
    !/\.(?:ya?ml|json|tf|js|ts|py|lua|php|rb|toml|xml|cf)$/i.test(baseNameOf(path)),
  find: (text, path) => sightingsIn(text, originFrom(path)),
};

interface Token {
  readonly text: string;
  readonly at: number;
  /** The first of its line, in the first column: the owner. */
  readonly isOwner: boolean;
}

const TOKEN = /(?<comment>;[^\r\n]*)|(?<end>\r\n|\r|\n)|(?<bracket>[()])|"(?:\\.|[^"\\\r\n])*"|(?:\\.|[^\s;()"\\])+/g;
const CLASSES = /^(?:IN|CH|HS|ANY)$/i;
const TTL = /^(?=\d)(?:\d+[smhdw])*\d*$/i;

function sightingsIn(text: string, fileOrigin: string | null): Sighting[] {
  const sightings: Sighting[] = [];
  let origin = fileOrigin;
  let owner: Token | null = null;
  for (const tokens of recordsIn(text)) {
    const [first, second] = tokens;
    if (first === undefined) continue;
    if (/^\$ORIGIN$/i.test(first.text)) {
      if (second !== undefined) origin = absolute(second.text, origin);
      continue;
    }
    if (first.text.startsWith('$')) continue;
    const rest = first.isOwner ? tokens.slice(1) : tokens;
    if (first.isOwner) owner = first;
    let next = 0;
    while (next < rest.length && (CLASSES.test(rest[next]?.text ?? '') || TTL.test(rest[next]?.text ?? ''))) next++;
    const type = rest[next]?.text.toUpperCase() ?? '';
    if (owner === null) continue;
    const complete = (name: string) => absolute(name, origin);
    sightings.push(...recordSightings(type, owner, rest.slice(next + 1), complete));
  }
  return sightings;
}

/** Records as lists of tokens; parentheses join lines. */
function* recordsIn(text: string): Generator<readonly Token[]> {
  let tokens: Token[] = [];
  let depth = 0;
  let isAtStart = true;
  for (const { 0: word, index, groups } of text.matchAll(TOKEN)) {
    if (groups?.['comment'] !== undefined) continue;
    if (groups?.['end'] !== undefined) {
      if (depth > 0) continue;
      if (tokens.length > 0) yield tokens;
      tokens = [];
      isAtStart = true;
      continue;
    }
    if (groups?.['bracket'] !== undefined) {
      depth = word === '(' ? depth + 1 : Math.max(0, depth - 1);
      continue;
    }
    const before = text[index - 1];
    const isFirstColumn = index === 0 || before === '\n' || before === '\r' || before === '\uFEFF';
    if (word === '\uFEFF') continue;
    tokens.push({ text: word, at: index, isOwner: isAtStart && isFirstColumn && depth === 0 });
    isAtStart = false;
  }
  if (tokens.length > 0) yield tokens;
}

/** "mail" in "acme.net" -> "mail.acme.net"; null: relative, and nothing says to what. */
function absolute(name: string, origin: string | null): string | null {
  if (name === '@') return origin;
  if (name.endsWith('.')) return name.slice(0, -1);
  return origin === null ? null : `${name}.${origin}`;
}

/** A zone without $ORIGIN is named by its file, as servers' configurations have it. */
function originFrom(path: string): string | null {
  const name = baseNameOf(path)
    .replace(/^(?:db|pri|zone|named)\./i, '')
    .replace(/\.(?:zone|zonefile|db|hosts|txt|conf|bind|signed)$/i, '');
  return /^[a-z0-9_-]+(?:\.[a-z0-9_-]+)+$/i.test(name) ? name : null;
}

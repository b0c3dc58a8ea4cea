import { below, recordSightings, type Word } from '../dns-record.ts';
import { baseNameOf, type Format, type Sighting } from '../format.ts';

/** Names of zone files by habit: "db.acme.net", "acme.net.zone", and anything in a folder of zones. */
const BY_NAME =
  /(?:^|\/)(?:db\.[^/]+\.[^/]+|[^/]+\.(?:zone|zonefile|db|hosts))$|(?:^|\/)(?:zones?|pri|master|primary|named|bind)\/[^/]*$/i;
const RECORD = /^[^;\n]*\s(?:SOA|MX|NS|SRV|TLSA)\s+\S/im;
const ORIGIN_OR_SOA = /^\$(?:ORIGIN|TTL)\s|\sSOA\s+\S+\s+\S/im;
/** Of whatever a zone is made by, with strings and further ones in it. */
const INTERPOLATIONS = /\$\{(?:[^{}]|\{[^{}]*\})*\}/g;

/** RFC 1035 section 5: master files of BIND, NSD, Knot, PowerDNS, gdnsd and CoreDNS. */
export const zoneFile: Format = {
  name: 'zone-file',
  accepts: (path, head) =>
    !/[{}]/.test(head.slice(0, 500).replace(INTERPOLATIONS, '').slice(0, 200)) &&
    (ORIGIN_OR_SOA.test(head) || (BY_NAME.test(path) && RECORD.test(head))) &&
    !/\.(?:ya?ml|json|tf|js|ts|py|lua|php|rb|toml|xml|cf)$/i.test(baseNameOf(path)),
  find: (text, path) => sightingsIn(text, originFrom(path)),
};

interface Token extends Word {
  /** In the first column: the owner, where it is the first of a record. */
  readonly isOwner: boolean;
}

const TOKEN = /(?<comment>;[^\r\n]*)|(?<end>\r\n|\r|\n)|(?<bracket>[()])|"(?:\\.|[^"\\\r\n])*"|(?:\\.|[^\s;()"\\])+/g;
const CLASSES = /^(?:IN|CH|HS|ANY)$/i;
const TTL = /^(?=\d)(?:\d+[smhdw])*\d*$/i;

function sightingsIn(text: string, fileOrigin: string | null): Sighting[] {
  const sightings: Sighting[] = [];
  let origin = fileOrigin;
  // A file that another one includes begins with an owner of that one's.
  let owner: Word = { text: '', at: 0 };
  for (const [first, ...others] of recordsIn(text)) {
    if (first.text.toUpperCase() === '$ORIGIN') {
      if (others[0] !== undefined) origin = below(origin)(others[0].text);
      continue;
    }
    if (first.text.startsWith('$')) continue;
    if (first.isOwner) owner = first;
    const rest = first.isOwner ? others : [first, ...others];
    const isType = ({ text: word }: Token) => !CLASSES.test(word) && !TTL.test(word);
    const [type, ...data] = rest.slice(rest.findIndex(isType));
    if (type !== undefined) sightings.push(...recordSightings(type.text, owner, data, below(origin)));
  }
  return sightings;
}

/** Records as lists of tokens; parentheses join lines. */
function* recordsIn(text: string): Generator<readonly [Token, ...Token[]]> {
  let tokens: Token[] = [];
  let depth = 0;
  for (const { 0: word, index, groups = {} } of text.matchAll(TOKEN)) {
    if (groups['comment'] !== undefined) continue;
    if (groups['end'] !== undefined) {
      if (depth > 0) continue;
      yield* recordOf(tokens);
      tokens = [];
    } else if (groups['bracket'] !== undefined) {
      depth = word === '(' ? depth + 1 : Math.max(0, depth - 1);
    } else {
      const isOwner = !/[ \t]/.test(text.charAt(index - 1));
      tokens.push({ text: word, at: index, isOwner });
    }
  }
  yield* recordOf(tokens);
}

function recordOf([first, ...others]: readonly Token[]): [Token, ...Token[]][] {
  return first === undefined ? [] : [[first, ...others]];
}

/** A zone without $ORIGIN is named by its file, as servers' configurations have it. */
function originFrom(path: string): string | null {
  const name = baseNameOf(path)
    .replace(/^(?:db|pri|zone|named)\./i, '')
    .replace(/\.(?:zone|zonefile|db|hosts|txt|conf|bind|signed)$/i, '');
  return name.includes('.') ? name : null;
}

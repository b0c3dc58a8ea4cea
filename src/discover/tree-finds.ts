/** What there is to find in settings of any notation: servers by key names, DNS records, and files that are embedded. */
import { hostsBesidePriority, ownerIn, recordIn } from './dns-tree.ts';
import type { Sighting, Surroundings } from './format.ts';
import { type KeyNameOptions, serversOf } from './key-names.ts';
import { listedServersIn } from './listed-servers.ts';
import { withoutIndent } from './tree/indent.ts';
import { type Block, blocksIn, scalarOf, scalarsOf } from './tree/tree.ts';

export async function findInTree(
  trees: readonly Block[],
  surroundings: Surroundings,
  options: KeyNameOptions = {},
): Promise<Sighting[]> {
  const sightings: Sighting[] = [];
  for (const tree of trees) {
    sightings.push(
      ...serversOf(tree, options),
      ...recordsIn(tree),
      ...listedServersIn(tree),
      ...(await embeddedIn(tree, surroundings)),
    );
  }
  return sightings;
}

/** DNS records: mappings that say their type. */
function recordsIn(tree: Block): Sighting[] {
  const sightings: Sighting[] = [];
  const off = new Set<Block>();
  for (const { block, keys } of blocksIn(tree)) {
    const isGone = scalarOf(block, 'count')?.text === '0' || scalarOf(block, 'state')?.text === 'absent';
    if (isGone || off.has(block)) {
      for (const { value } of block.entries) for (const inner of blocksIn(value)) off.add(inner.block);
      continue;
    }
    const type = typeOf(block, keys);
    if (type !== null) sightings.push(...recordIn(block, type, ownerIn(block)));
    else sightings.push(...hostsBesidePriority(block, keys));
  }
  return sightings;
}

const TYPES = /^(?:MX|SRV|TLSA|A|AAAA|CNAME|TXT|NS|CAA)$/i;
const KIND = /_(mx|srv|tlsa)_(?:record|rrset|record_set)$/i;

/** "MX" as a value, or by the name of the kind of resource: `aws_route53_record` has the one, `azurerm_dns_mx_record` the other. */
function typeOf(block: Block, keys: readonly string[]): string | null {
  const written = scalarOf(
    block,
    'type',
    'record_type',
    'recordtype',
    'fieldtype',
    'rtype',
    'rrtype',
    'rr_type',
    'record_set_type',
  )?.text;
  if (written !== undefined && TYPES.test(written)) return written;
  // The last key is the name that the resource was given.
  return KIND.exec(keys.at(-2) ?? '')?.[1] ?? null;
}

/** Names of files, of keys such as "main.cf" and "alertmanager.yml". */
const FILE_NAME = /^[\w-]*(?:\.[\w-]+)+$|^(?:msmtprc|ssmtp\.conf|transport|crontab)$/;

/** A longer one is none: it is looked at for each text in its mapping. */
const MOST_PATH_LETTERS = 1000;

async function embeddedIn(tree: Block, { inside }: Surroundings): Promise<Sighting[]> {
  const sightings: Sighting[] = [];
  for (const { block, keys } of blocksIn(tree)) {
    // Salt's states are under the path of the file that they write.
    const written = scalarOf(block, 'path', 'dest', 'destination', 'filename', 'target')?.text;
    const path = [written, keys.findLast((key) => key.startsWith('/'))].find(
      (one) => one !== undefined && one.length <= MOST_PATH_LETTERS,
    );
    for (const { key, value } of block.entries) {
      for (const scalar of scalarsOf(value)) {
        if (!/\n/.test(scalar.text)) continue;
        const { text, at, offsetOf = (index: number) => at + index } = withoutIndent(scalar);
        const found = await inside(zoneOf(keys, key) ?? nameFor(key, path, text), text);
        sightings.push(...found.map((one) => ({ ...one, at: offsetOf(one.at) })));
      }
    }
  }
  return sightings;
}

/** NixOS has a zone's file under the zone's name: `services.nsd.zones."acme.net".data`. */
function zoneOf(keys: readonly string[], key: string): string | undefined {
  const zone = /(?:^|\.)zones\.(?<zone>[\w.-]+?)\.?\.data$/.exec([...keys.slice(-3), key].join('.'))?.groups?.['zone'];
  return zone === undefined ? undefined : `zones/${zone}.zone`;
}

/** What an embedded file is called: by its key, by the path beside it, or by what it looks like. */
function nameFor(key: string, path: string | undefined, text: string): string {
  if (/^\s*#cloud-config\b/.test(text)) return 'cloud-config.yaml';
  if (FILE_NAME.test(key) && !UNKNOWN_SUFFIX.test(key)) return key;
  if (path?.includes('/') === true && !/^\/(?:spec|data|metadata)\b/.test(path)) return path;
  if (/^(?:run|script|before_script|after_script)$/.test(key)) return `${key}.sh`;
  return `${path ?? key}${PROSE.test(key) ? '' : suffixBy(text)}`;
}

/** argocd's "service.email". */
const UNKNOWN_SUFFIX = /\.(?:email|smtp|mail|default)$/i;
/** What is to be run, or read by people. */
const PROSE = /^(?:description|comment|message|text|body|run|script|scripts|command|args|query|sql)$/i;

/** The suffix of a file that is known by what is in it alone. */
export function suffixBy(text: string): string {
  if (/^\s*#!\s*\S*\/(?:env[ \t]+)?(?:ba|z|da|k)?sh\b/.test(text)) return '.sh';
  if (/^\s*#!/.test(text)) return '';
  if (/^\s*\{/.test(text)) return '.json';
  if (/^[ \t]*\[[\w. :${}-]+\][ \t]*$/m.test(text)) return '.ini';
  if (/^[ \t]*(?:- )?[\w.-]+:(?:[ \t]|$)/m.test(text)) return '.yaml';
  return /^[A-Z][A-Z0-9_]*=/m.test(text) ? '.env' : '';
}

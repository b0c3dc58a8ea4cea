/** What there is to find in settings of any notation: servers by key names, DNS records, and files that are embedded. */
import { asWritten, type Complete } from './dns-record.ts';
import { hostsBesidePriority, ownerIn, recordIn } from './dns-tree.ts';
import type { Sighting, Surroundings } from './format.ts';
import { type KeyNameOptions, serversOf } from './key-names.ts';
import { type Block, blocksIn, scalarOf } from './tree/tree.ts';

export async function findInTree(
  trees: readonly Block[],
  surroundings: Surroundings,
  options: KeyNameOptions = {},
): Promise<Sighting[]> {
  const sightings: Sighting[] = [];
  for (const tree of trees) {
    sightings.push(...serversOf(tree, options), ...recordsIn(tree), ...(await embeddedIn(tree, surroundings)));
  }
  return sightings;
}

/** DNS records: mappings that say their type. */
export function recordsIn(tree: Block, complete: Complete = asWritten): Sighting[] {
  const sightings: Sighting[] = [];
  const off = new Set<Block>();
  for (const { block, keys } of blocksIn(tree)) {
    const isGone = scalarOf(block, 'count')?.text === '0' || scalarOf(block, 'state')?.text === 'absent';
    if (isGone || off.has(block)) {
      for (const { value } of block.entries) for (const inner of blocksIn(value)) off.add(inner.block);
      continue;
    }
    const type = typeOf(block, keys);
    if (type !== null) sightings.push(...recordIn(block, type, ownerIn(block), complete));
    else sightings.push(...hostsBesidePriority(block, keys, complete));
  }
  return sightings;
}

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
  if (written !== undefined && /^(?:MX|SRV|TLSA|A|AAAA|CNAME|TXT|NS|CAA)$/i.test(written)) return written;
  const kind = [...keys].reverse().find((key) => /_(?:mx|srv|tlsa)_(?:record|rrset|record_set)$/i.test(key));
  if (kind === undefined || keys.at(-2) !== kind) return null;
  return /_(?<type>mx|srv|tlsa)_/i.exec(kind)?.groups?.['type']?.toUpperCase() ?? null;
}

/** Names of files, of keys such as "main.cf" and "alertmanager.yml". */
const FILE_NAME = /^[\w-]*(?:\.[\w-]+)+$|^(?:msmtprc|ssmtp\.conf|transport|crontab)$/;

async function embeddedIn(tree: Block, { inside }: Surroundings): Promise<Sighting[]> {
  const sightings: Sighting[] = [];
  for (const { block } of blocksIn(tree)) {
    const path = scalarOf(block, 'path', 'dest', 'destination', 'filename', 'target');
    for (const { key, value } of block.entries) {
      if (value.kind !== 'scalar' || !/\n/.test(value.text)) continue;
      const isCloudInit = /^\s*#cloud-config\b/.test(value.text);
      const name = isCloudInit ? 'cloud-config.yaml' : FILE_NAME.test(key) ? key : (path?.text ?? key);
      const found = await inside(name, value.text);
      const { at, offsetOf = (index: number) => at + index } = value;
      sightings.push(...found.map((one) => ({ ...one, at: offsetOf(one.at) })));
    }
  }
  return sightings;
}

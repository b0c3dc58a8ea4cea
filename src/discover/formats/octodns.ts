import { recordIn } from '../dns-tree.ts';
import { baseNameOf, type Format, type Sighting } from '../format.ts';
import { type Block, itemsOf, scalarOf } from '../tree/tree.ts';
import { readYaml } from '../tree/yaml.ts';

const ZONE = /^(?:[\w-]+\.)+[a-z][\w-]+\.ya?ml$/i;
const RECORD = /^[ \t]+(?:- )?type:[ \t]*['"]?(?:A|AAAA|CAA|CNAME|MX|NS|SRV|TXT|TLSA|ALIAS)\b/m;

/** octoDNS: a file a zone, named for it, with records under their names. */
export const octodns: Format = {
  name: 'octodns',
  accepts: (path, head) =>
    ZONE.test(baseNameOf(path)) && RECORD.test(head) && !/^(?:apiVersion|services|Resources):/m.test(head),
  find: async (text, path) => {
    const name = baseNameOf(path);
    const zone = name.slice(0, name.lastIndexOf('.'));
    return (await readYaml(text)).flatMap((tree) => recordsOf(tree, zone));
  },
};

function recordsOf(tree: Block, zone: string): Sighting[] {
  return tree.entries.flatMap(({ key, keyAt, value }) =>
    itemsOf(value).flatMap((record) => {
      if (record.kind !== 'block') return [];
      const type = scalarOf(record, 'type')?.text;
      if (type === undefined) return [];
      const owner = { text: key, at: keyAt };
      const isOwner = type.toUpperCase() === 'TLSA';
      const complete = (name: string) => {
        if (name === '@') return zone;
        // Owners are relative to the zone; hosts are absolute, with their dot or, leniently, without.
        return isOwner ? `${name}.${zone}` : name.replace(/\.$/, '');
      };
      return recordIn(record, type, owner, complete);
    }),
  );
}

import { below, mx, srv, tlsa } from '../dns-record.ts';
import type { Format, Sighting } from '../format.ts';
import { readCode } from '../tree/code.ts';
import { languages } from '../tree/tokens.ts';
import { type Block, blocksIn, itemsOf, scalarOf, valueAt } from '../tree/tree.ts';

/** `dnscontrol print-ir`: what a configuration comes to when it is run. */
export const dnscontrolIr: Format = {
  name: 'dnscontrol-ir',
  sources: /\.[jt]s$/i,
  accepts: (_, head) =>
    /^\s*\{/.test(head) && /"(?:registrars|dns_providers)"\s*:/.test(head) && /"(?:domains|type)"\s*:/.test(head),
  find: (text) =>
    [...blocksIn(readCode(text, languages.json))].flatMap(({ block }) => {
      const zone = scalarOf(block, 'name')?.text;
      if (zone === undefined) return [];
      return itemsOf(valueAt(block, 'records')).flatMap((record) =>
        record.kind === 'block' ? recordOf(record, zone) : [],
      );
    }),
};

function recordOf(record: Block, zone: string): Sighting[] {
  const owner = scalarOf(record, 'name');
  const target = scalarOf(record, 'target');
  const port = scalarOf(record, 'srvport');
  const type = scalarOf(record, 'type')?.text;
  if (owner === undefined || target === undefined) return [];
  const complete = below(zone);
  if (type === 'MX') return mx(target, owner, complete);
  if (type === 'SRV' && port !== undefined) return srv(owner, port, target, complete);
  return type === 'TLSA' ? tlsa(owner, complete) : [];
}

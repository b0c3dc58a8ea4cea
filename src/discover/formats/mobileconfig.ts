import type { Format, Sighting } from '../format.ts';
import { type Block, blocksIn, type Scalar, scalarOf } from '../tree/tree.ts';
import { readXml } from '../tree/xml.ts';
import { outgoing } from './autoconfig.ts';

/** Apple's configuration profiles: property lists, in which a value follows its key. */
export const mobileconfig: Format = {
  name: 'mobileconfig',
  accepts: (path, head) => /\.(?:mobileconfig|plist)(?:\.\w+)?$/i.test(path) || /<plist\b/.test(head),
  find: (text) => [...blocksIn(readXml(text))].flatMap(({ block }) => account(block)),
};

function account(dictionary: Block): Sighting[] {
  const keys = dictionary.entries.map((one) => scalarOf({ ...dictionary, entries: [one] }, 'key')?.text);
  const after = (key: string): { readonly element: string | undefined; readonly value: Scalar | undefined } => {
    const next = dictionary.entries.find((_, index) => keys[index - 1] === key);
    return { element: next?.key, value: next?.value.kind === 'scalar' ? next.value : undefined };
  };
  const isImplicit = after('OutgoingMailServerUseSSL').element === 'true';
  return outgoing(after('OutgoingMailServerHostName').value, after('OutgoingMailServerPortNumber').value, isImplicit);
}

import type { Format, Sighting } from '../format.ts';
import type { Block, Scalar } from '../tree/tree.ts';
import { blocksIn } from '../tree/tree.ts';
import { readXml } from '../tree/xml.ts';
import { outgoing } from './autoconfig.ts';

/** Apple's configuration profiles: property lists, in which a value follows its key. */
export const mobileconfig: Format = {
  name: 'mobileconfig',
  accepts: (path, head) => /\.(?:mobileconfig|plist)(?:\.\w+)?$/i.test(path) || /<plist\b/.test(head),
  find: (text) => [...blocksIn(readXml(text))].flatMap(({ block }) => account(block)),
};

function account(dictionary: Block): Sighting[] {
  const after = (key: string): { readonly element: string; readonly value: Scalar | undefined } => {
    const index = dictionary.entries.findIndex(
      (one) => one.key === 'key' && one.value.kind === 'scalar' && one.value.text === key,
    );
    const next = index === -1 ? undefined : dictionary.entries[index + 1];
    return { element: next?.key ?? '', value: next?.value.kind === 'scalar' ? next.value : undefined };
  };
  const isImplicit = after('OutgoingMailServerUseSSL').element === 'true';
  return outgoing(after('OutgoingMailServerHostName').value, after('OutgoingMailServerPortNumber').value, isImplicit);
}

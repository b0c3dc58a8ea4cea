import type { Format, Sighting } from '../format.ts';
import { portIn, serverAt } from '../server.ts';
import { blocksIn, type Scalar, scalarOf } from '../tree/tree.ts';
import { readXml } from '../tree/xml.ts';

/** What clients are told: Thunderbird's autoconfig, and Outlook's autodiscover. */
export const autoconfig: Format = {
  name: 'autoconfig',
  accepts: (_, head) => /<clientConfig\b|<Autodiscover\b/i.test(head),
  find: (text) =>
    [...blocksIn(readXml(text))].flatMap(({ block, keys }): Sighting[] => {
      const type = scalarOf(block, 'type')?.text.toLowerCase();
      if (type !== 'smtp' || !/^(?:outgoingServer|Protocol)$/i.test(String(keys.at(-1)))) return [];
      const socket = scalarOf(block, 'socketType', 'SSL', 'Encryption')?.text.toLowerCase();
      const isImplicit = socket === 'ssl' || socket === 'on';
      return outgoing(scalarOf(block, 'hostname', 'Server'), scalarOf(block, 'port'), isImplicit);
    }),
};

/** The server that clients send by. */
export function outgoing(name: Scalar | undefined, written: Scalar | undefined, isImplicit: boolean): Sighting[] {
  const server = name && serverAt(name.text, name.at);
  if (!server) return [];
  const port = written === undefined ? null : portIn(written.text);
  return [
    {
      host: server.host,
      at: server.at,
      port: port ?? (isImplicit ? 465 : 587),
      modeHint: isImplicit ? 'implicit' : 'starttls',
      certainty: port === null ? 'likely' : 'certain',
      why: 'outgoing server that clients are told',
    },
  ];
}

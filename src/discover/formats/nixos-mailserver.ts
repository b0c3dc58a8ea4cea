import type { Format } from '../format.ts';
import { type OwnPort, ownNameAt } from '../own-name.ts';
import { readCode } from '../tree/code.ts';
import { languages } from '../tree/tokens.ts';
import { type Block, blocksIn, scalarOf } from '../tree/tree.ts';
import { findInTree } from '../tree-finds.ts';

/** simple-nixos-mailserver: the name of the server, at 25 and the ports of submission that are switched on. */
export const nixosMailserver: Format = {
  name: 'nixos-mailserver',
  accepts: (path, head) => /\.nix$/i.test(path) && /\bmailserver\s*=\s*\{|\bmailserver\.fqdn\b/.test(head),
  find: async (text, _, surroundings) => {
    const tree = readCode(text, languages.nix);
    const names = [...blocksIn(tree)].flatMap(({ block, keys }) => {
      const name = keys.at(-1) === 'mailserver' ? scalarOf(block, 'fqdn') : scalarOf(block, 'mailserver.fqdn');
      const isOff = scalarOf(block, 'enable', 'mailserver.enable')?.text === 'false';
      return name === undefined || name.isWord || isOff
        ? []
        : ownNameAt(name.text, name.at, portsIn(block), 'name of the mail server');
    });
    return [...names, ...(await findInTree([tree], surroundings))];
  },
};

/** 25, and what is switched on by name: it differs between versions what else is. */
function portsIn(block: Block): OwnPort[] {
  const isOn = (key: string) => scalarOf(block, key, `mailserver.${key}`)?.text === 'true';
  return [
    { port: 25 },
    ...(isOn('enableSubmissionSsl') ? [{ port: 465 }] : []),
    ...(isOn('enableSubmission') ? [{ port: 587 }] : []),
  ];
}

import type { Format } from '../format.ts';
import { ownNameAt } from '../own-name.ts';
import { readCode } from '../tree/code.ts';
import { languages } from '../tree/tokens.ts';
import { blocksIn, scalarOf } from '../tree/tree.ts';
import { findInTree } from '../tree-finds.ts';

/** simple-nixos-mailserver: the name of the server, which opens 25, 465 and, where it is asked to, 587. */
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
        : ownNameAt(name.text, name.at, [], 'name of the mail server');
    });
    return [...names, ...(await findInTree([tree], surroundings))];
  },
};

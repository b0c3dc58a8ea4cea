import { baseNameOf, type Format } from '../format.ts';
import { serversOf } from '../key-names.ts';
import { readCode } from '../tree/code.ts';
import { languages } from '../tree/tokens.ts';
import { type Block, type Entry, valueAt } from '../tree/tree.ts';
import { findInTree } from '../tree-finds.ts';

/** Terraform, OpenTofu, Terragrunt, Packer and Nomad: resources, locals, variables with their defaults, and .tfvars. */
export const terraform: Format = {
  name: 'terraform',
  accepts: (path) => /\.(?:tf|tofu|tfvars|hcl|nomad)$/i.test(baseNameOf(path)),
  find: async (text, _, surroundings) => {
    const tree = readCode(text, languages.hcl);
    return [...(await findInTree([tree], surroundings)), ...serversOf(defaultsIn(tree))];
  },
};

/** `variable "smtp_host" { default = "mail.acme.net" }` as `smtp_host = "mail.acme.net"`. */
function defaultsIn(tree: Block): Block {
  const entries = tree.entries.flatMap(({ key, value }): readonly Entry[] => {
    if (key !== 'variable' || value.kind !== 'block') return [];
    return value.entries.flatMap((variable): Entry[] => {
      const standard = variable.value.kind === 'block' ? valueAt(variable.value, 'default') : undefined;
      return standard === undefined ? [] : [{ ...variable, value: standard }];
    });
  });
  return { ...tree, entries };
}

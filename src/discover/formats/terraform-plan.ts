import type { Format } from '../format.ts';
import { readCode } from '../tree/code.ts';
import { languages } from '../tree/tokens.ts';
import { blockOf } from '../tree/tree.ts';
import { findInTree } from '../tree-finds.ts';

/** `terraform show -json` of a plan or a state: every value is resolved, and said several times; once is enough. */
export const terraformPlan: Format = {
  name: 'terraform-plan',
  sources: /\.(?:tf|tofu|tfvars|hcl)$/i,
  accepts: (_, head) => /^\s*\{\s*"format_version"\s*:/.test(head) && /"terraform_version"\s*:/.test(head),
  find: async (text, _, surroundings) => {
    const [root] = readCode(text, languages.json).entries;
    const document = root?.value.kind === 'block' ? root.value : undefined;
    const values = blockOf(document, 'planned_values', 'values');
    return values === undefined ? [] : findInTree([values], surroundings);
  },
};

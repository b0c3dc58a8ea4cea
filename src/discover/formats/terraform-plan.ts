import type { Format } from '../format.ts';
import { readCode } from '../tree/code.ts';
import { languages } from '../tree/tokens.ts';
import { blockOf, EMPTY, itemsOf, valueAt } from '../tree/tree.ts';
import { findInTree } from '../tree-finds.ts';

/** `terraform show -json` of a plan or a state: every value is resolved, and said several times; once is enough.
 * What is planned comes first; an extract of a plan may have the changes alone. */
export const terraformPlan: Format = {
  name: 'terraform-plan',
  sources: /\.(?:tf|tofu|tfvars|hcl)$/i,
  accepts: (_, head) => /^\s*\{\s*"format_version"\s*:/.test(head) && /"terraform_version"\s*:/.test(head),
  find: async (text, _, surroundings) => {
    // What has no key is under "".
    const document = blockOf(readCode(text, languages.json), '') ?? EMPTY;
    const values = blockOf(document, 'planned_values', 'values');
    const planned = values === undefined ? [] : await findInTree([values], surroundings);
    if (planned.length > 0) return planned;
    const after = itemsOf(valueAt(document, 'resource_changes')).flatMap((change) => {
      const made = change.kind === 'block' ? blockOf(blockOf(change, 'change'), 'after') : undefined;
      return made === undefined ? [] : [made];
    });
    return findInTree(after, surroundings);
  },
};

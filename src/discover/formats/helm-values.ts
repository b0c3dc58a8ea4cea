import { baseNameOf, type Format } from '../format.ts';
import { readYaml } from '../tree/yaml.ts';
import { findInTree } from '../tree-finds.ts';

/** Values of Helm charts. */
export const helmValues: Format = {
  name: 'helm-values',
  accepts: (path) => /^(?:[\w.-]+[-_.])?values(?:[-_.][\w.-]+)?\.ya?ml$/i.test(baseNameOf(path)),
  find: async (text, _, surroundings) => findInTree(await readYaml(text), surroundings),
};

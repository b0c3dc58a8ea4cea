import { baseNameOf, type Format } from '../format.ts';
import { readYaml } from '../tree/yaml.ts';
import { findInTree } from '../tree-finds.ts';

/** Kubernetes: environments, ConfigMaps with files in them, Kustomize's literals, external-dns's records. */
export const kubernetes: Format = {
  name: 'kubernetes',
  accepts: (path, head) =>
    /\.ya?ml$/i.test(baseNameOf(path)) &&
    (/^kustomization\.ya?ml$/i.test(baseNameOf(path)) ||
      (/^\s*apiVersion:\s/m.test(head) && /^\s*kind:\s/m.test(head))),
  find: async (text, _, surroundings) => findInTree(await readYaml(text), surroundings),
};

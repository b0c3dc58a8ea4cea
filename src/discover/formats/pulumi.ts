import { baseNameOf, type Format } from '../format.ts';
import { readYaml } from '../tree/yaml.ts';
import { findInTree } from '../tree-finds.ts';

/** Pulumi's YAML: programs with records among their resources, and the configuration of stacks. */
export const pulumi: Format = {
  name: 'pulumi',
  accepts: (path) => /^Pulumi(?:\.[\w-]+)?\.ya?ml$/i.test(baseNameOf(path)),
  find: async (text, _, surroundings) => findInTree(await readYaml(text), surroundings),
};

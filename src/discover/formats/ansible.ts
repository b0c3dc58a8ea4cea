import { baseNameOf, type Format } from '../format.ts';
import { readLines } from '../tree/lines.ts';
import { readYaml } from '../tree/yaml.ts';
import { findInTree } from '../tree-finds.ts';

const FOLDER =
  /(?:^|\/)(?:group_vars|host_vars|roles\/[^/]+\/(?:vars|defaults|tasks|handlers)|playbooks?|inventor(?:y|ies))\//i;

/** Ansible: variables, tasks and inventories. */
export const ansible: Format = {
  name: 'ansible',
  accepts: (path, head) =>
    (/\.ya?ml$/i.test(path) || !/\.\w+$/.test(baseNameOf(path))) &&
    (FOLDER.test(`/${path}`) ||
      (/^- (?:name|hosts):/m.test(head) && /^[ \t]+(?:tasks|roles|vars|become|\w+(?:\.\w+)+):/m.test(head))),
  find: async (text, path, surroundings) => {
    const trees = /^\[/m.test(text) && !/\.ya?ml$/i.test(path) ? [readLines(text)] : await readYaml(text);
    return findInTree(trees, surroundings);
  },
};

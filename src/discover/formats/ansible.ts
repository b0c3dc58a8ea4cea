import { findInTasks } from '../ansible-tasks.ts';
import type { Sighting } from '../format.ts';
import { baseNameOf, type Format } from '../format.ts';
import { ownNameAt } from '../own-name.ts';
import { readLines } from '../tree/lines.ts';
import { type Block, blocksIn } from '../tree/tree.ts';
import { readYaml } from '../tree/yaml.ts';
import { findInTree } from '../tree-finds.ts';

const FOLDER =
  /\/(?:group_vars|host_vars|roles\/[^/]+\/(?:vars|defaults|tasks|handlers)|playbooks?|inventor(?:y|ies))\//i;
/** `host_vars/mx1.acme.net` is no file of a kind "net". */
const OF_HOST = /\/host_vars\/[^/]+\.[^/]+\.[^/]+$/i;

/** Ansible: variables, tasks and inventories. */
export const ansible: Format = {
  name: 'ansible',
  accepts: (path, head) =>
    (/\.ya?ml$/i.test(path) || !/\.\w+$/.test(baseNameOf(path)) || OF_HOST.test(`/${path}`)) &&
    (FOLDER.test(`/${path}`) ||
      (/^- (?:name|hosts):/m.test(head) && /^[ \t]+(?:tasks|roles|vars|become|\w+(?:\.\w+)+):/m.test(head))),
  find: async (text, path, surroundings) => {
    const trees = /^\[/m.test(text) && !/\.ya?ml$/i.test(path) ? [readLines(text)] : await readYaml(text);
    const written = await Promise.all(trees.map((tree) => findInTasks(tree, surroundings)));
    return [...(await findInTree(trees, surroundings)), ...trees.flatMap(ownNamesIn), ...written.flat()];
  },
};

/** What roles call the name of the Postfix that they set up; with a relay beside it, it is one that only sends. */
function ownNamesIn(tree: Block): Sighting[] {
  const receiving = [...blocksIn(tree)].filter(
    ({ block }) => !block.entries.some(({ key }) => /relay_?host$/i.test(key)),
  );
  return receiving.flatMap(({ block }) =>
    block.entries.flatMap(({ key, value }) =>
      /^postfix_(?:my)?hostname$/i.test(key) && value.kind === 'scalar' && value.isWord !== true
        ? ownNameAt(value.text, value.at, [], `"${key}"`)
        : [],
    ),
  );
}

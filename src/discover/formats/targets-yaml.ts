import type { Format, Sighting } from '../format.ts';
import { type Block, blocksIn, itemsOf, type Scalar, scalarOf, valueAt } from '../tree/tree.ts';
import { readYaml } from '../tree/yaml.ts';
import { targetAt } from './targets-file.ts';

/** Our own targets in YAML: a targets-file with exceptions or options, and the `hosts:` of a workflow that uses the action. */
export const targetsYaml: Format = {
  name: 'targets-yaml',
  accepts: (path, head) =>
    /\.ya?ml$/i.test(path) &&
    (/\buses:\s*["']?[\w./-]*smtp-cert-check/.test(head) ||
      /^targets:[ \t]*(?:#.*)?\n(?:[ \t]*#.*\n)*[ \t]*- (?:target:|["']?[\w.-]+\.[a-z]|(?:smtp|submission)s?:)/m.test(
        head,
      )),
  find: async (text) =>
    (await readYaml(text)).flatMap((tree) => [
      ...listedIn(tree),
      ...[...blocksIn(tree)].flatMap(({ block, keys }) =>
        keys.at(-1) === 'with' ? hostsIn(scalarOf(block, 'hosts')) : [],
      ),
    ]),
};

function listedIn(tree: Block): Sighting[] {
  return itemsOf(valueAt(tree, 'targets')).flatMap((item) => {
    const target = item.kind === 'block' ? scalarOf(item, 'target') : item;
    return target?.kind === 'scalar' ? targetAt(target.text, target.at) : [];
  });
}

function hostsIn(hosts: Scalar | undefined): Sighting[] {
  if (hosts === undefined) return [];
  const { at, offsetOf = (index: number) => at + index } = hosts;
  // An expression may have blanks within; it stands for what is no target.
  const text = hosts.text.replace(/\$\{\{.*?\}\}/gs, (whole) => '*'.repeat(whole.length));
  return [...text.matchAll(/[^\s,]+/g)].flatMap((word) => targetAt(word[0], offsetOf(word.index)));
}

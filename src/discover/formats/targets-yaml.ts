import { parseTarget } from '../../targets/parse.ts';
import type { Format, Sighting } from '../format.ts';
import { blocksIn, itemsOf, type Scalar, scalarOf, valueAt } from '../tree/tree.ts';
import { readYaml } from '../tree/yaml.ts';

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
    (await readYaml(text)).flatMap((tree) =>
      [...blocksIn(tree)].flatMap(({ block, keys }) => [
        ...(keys.length === 0 ? itemsOf(valueAt(block, 'targets')) : []).flatMap((item) => {
          const target = item.kind === 'block' ? scalarOf(item, 'target') : item;
          return target?.kind === 'scalar' ? targetIn(target) : [];
        }),
        ...(keys.at(-1) === 'with' ? hostsIn(scalarOf(block, 'hosts')) : []),
      ]),
    ),
};

function hostsIn(hosts: Scalar | undefined): Sighting[] {
  if (hosts === undefined) return [];
  const { at, offsetOf = (index: number) => at + index } = hosts;
  return [...hosts.text.matchAll(/[^\s,]+/g)].flatMap((word) => targetIn({ text: word[0], at: offsetOf(word.index) }));
}

function targetIn({ text, at }: Pick<Scalar, 'text' | 'at'>): Sighting[] {
  if (text.startsWith('file:') || /\$\{\{/.test(text)) return [];
  try {
    const { host, port, mode } = parseTarget(text);
    const lead = /^(?:[a-z]+:\/\/)?\[?/i.exec(text)?.[0].length ?? 0;
    return [{ host, at: at + lead, port, modeHint: mode, certainty: 'certain', why: 'listed as a target' }];
  } catch {
    return [];
  }
}

import { isMap, isScalar, isSeq, LineCounter, type Node, type Pair, parseDocument } from 'yaml';
import type { Location, Target } from '../model.ts';
import { isFileTarget } from './file-target.ts';
import { targetWith } from './list.ts';
import { readAll, UsageError } from './usage-error.ts';

const FORM = 'a list of targets, each a HOST[:PORT] or a mapping with "target" and options';

/**
 * `targets:` with a list, or a list alone. An item is a target, or a mapping: `target: HOST[:PORT]`, `profile: strict`.
 * @throws UsageError with file and line.
 */
export function parseYamlList(text: string, file: string): Target[] {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, prettyErrors: false });
  const lineAt = (offset: number) => ({ file, line: lineCounter.linePos(offset).line });
  const lineOf = (node: Node | null) => lineAt(node?.range?.[0] ?? 0);

  const refuse = (location: Location, message: string): never => {
    throw new UsageError([{ location, message }]);
  };
  const [error] = document.errors;
  if (error !== undefined) refuse(lineAt(error.pos[0]), `${error.message}; expected YAML`);
  const top = document.contents;
  const list = isMap(top) ? top.get('targets', true) : top;
  const other = isMap(top)
    ? top.items.map(({ key }) => key as Node).find((key) => String(key) !== 'targets')
    : undefined;
  if (other !== undefined) refuse(lineOf(other), `unknown key "${other}": expected targets alone`);
  if (!isSeq(list)) return refuse(lineOf(top as Node | null), `expected ${FORM}`);

  const read = (item: unknown) => {
    if (isScalar(item) && typeof item.value === 'string') return targetWith(item.value, [], lineOf(item));
    if (!isMap(item) || !item.has('target')) throw new UsageError(`expected ${FORM}`);
    const options = item.items.flatMap((pair) => {
      const { key, value } = pair as Pair<Node, Node | null>;
      if (!isScalar(key) || !isScalar(value) || typeof value.value !== 'string')
        return refuse(lineOf(key), `expected ${FORM}`);
      const [name, text] = [String(key.value), String(value.value)];
      const isOfFile = name === 'name' && isFileTarget(String(item.get('target')));
      if (name !== 'target' && name !== 'profile' && !isOfFile)
        refuse(lineOf(key), `unknown key "${name}": expected target or profile`);
      return name === 'target' ? [] : [[name, text] as const];
    });
    return targetWith(String(item.get('target')), options, lineOf(item));
  };
  return readAll(list.items, read, (item) => lineOf(item as Node));
}

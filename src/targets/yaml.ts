import { isMap, isPair, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import type { Target } from '../model.ts';
import { locate, targetWith } from './list.ts';
import { UsageError } from './usage-error.ts';

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

  const [error] = document.errors;
  if (error !== undefined)
    throw new UsageError(`${file}:${lineAt(error.pos[0]).line}: ${error.message}; expected YAML`);
  const top = document.contents;
  const list = isMap(top) ? top.get('targets', true) : top;
  if (!isSeq(list)) throw new UsageError(`${file}:${lineOf(top as Node | null).line}: expected ${FORM}`);

  return list.items.map((item) => {
    const location = lineOf(item as Node);
    return locate(location, () => {
      const { target, ...options } = fieldsOf(item);
      if (target === undefined) throw new UsageError(`expected ${FORM}`);
      return targetWith(target, Object.entries(options), location);
    });
  });
}

function fieldsOf(item: unknown): Record<string, string> {
  if (isScalar(item)) return { target: String(item.value) };
  if (!isMap(item)) return {};
  return Object.fromEntries(
    item.items.map((pair) => {
      if (!isPair(pair) || !isScalar(pair.key) || !isScalar(pair.value)) throw new UsageError(`expected ${FORM}`);
      return [String(pair.key.value), String(pair.value.value)];
    }),
  );
}

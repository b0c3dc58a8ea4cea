import { isMap, isScalar, isSeq, LineCounter, type Node, type Pair, parseDocument, type YAMLMap } from 'yaml';
import type { Exception } from '../model/finding.ts';
import type { Location, Target } from '../model/target.ts';
import { readAll, UsageError } from '../problem.ts';
import { hostLetters } from '../text/quote.ts';
import { exceptionOf } from './exceptions.ts';
import { isFileTarget } from './file-target.ts';
import { targetWith } from './list.ts';
import { withoutTraces } from './without-traces.ts';

/** What a file of targets holds. */
export interface TargetsFile {
  readonly targets: readonly Target[];
  readonly exceptions: readonly Exception[];
}

const FORM = 'a list of targets, each a HOST[:PORT] or a mapping with "target" and options';
const EXCEPTION_KEYS = ['rule', 'host', 'fingerprint', 'until', 'reason'];

/**
 * `targets:` with a list, or a list alone. An item is a target, or a mapping: `target: HOST[:PORT]`, `profile: strict`,
 * `server: postfix`. Beside it `exceptions:` may list mappings with rule, host, fingerprint, until and reason.
 * @throws UsageError with file and line.
 */
export function parseYaml(text: string, file: string): TargetsFile {
  const lineCounter = new LineCounter();
  // Dates stay what was written: the schema of YAML 1.2 has none. The parser's own search for keys that are there twice
  // compares each with all before it.
  const document = withoutTraces(() => parseDocument(text, { lineCounter, prettyErrors: false, uniqueKeys: false }));
  const lineAt = (offset: number) => ({ file, line: lineCounter.linePos(offset).line });
  const lineOf = (node: unknown) => lineAt((node as Node | null)?.range?.[0] ?? 0);
  const refuse = (location: Location, message: string): never => {
    throw new UsageError([{ location, message }]);
  };

  const [error] = document.errors;
  if (error !== undefined)
    refuse(lineAt(error.pos[0]), `it is no YAML from here: ${inWords(error.code)}; expected YAML`);
  const top = document.contents;
  const sections = isMap(top) ? top : null;
  const requireUnique = (map: YAMLMap) => {
    const known = new Set<string>();
    for (const { key } of map.items) {
      if (known.has(String(key)))
        refuse(lineOf(key), `the key ${hostLetters(String(key))} is there twice: expected it once`);
      known.add(String(key));
    }
  };
  if (sections !== null) requireUnique(sections);
  const other = sections?.items.map(({ key }) => key).find((key) => !['targets', 'exceptions'].includes(String(key)));
  if (other !== undefined)
    refuse(lineOf(other), `unknown key ${hostLetters(String(other))}: expected targets or exceptions`);
  const targets = sections === null ? top : sections.get('targets', true);
  if (!isSeq(targets)) return refuse(lineOf(top), `expected ${FORM}`);
  const exceptions = sections?.get('exceptions', true) ?? null;
  if (exceptions !== null && !isSeq(exceptions)) return refuse(lineOf(exceptions), 'expected a list of exceptions');

  /** A mapping of texts. */
  const fieldsOf = (item: unknown, known: readonly string[], form: string): ReadonlyMap<string, string> => {
    if (!isMap(item)) return refuse(lineOf(item), `expected ${form}`);
    requireUnique(item);
    return new Map(
      item.items.map((pair) => {
        const { key, value } = pair as Pair<Node, Node | null>;
        if (!isScalar(key) || !isScalar(value) || typeof value.value !== 'string')
          return refuse(lineOf(key), `expected ${form}`);
        const name = String(key.value);
        if (!known.includes(name))
          refuse(lineOf(key), `unknown key ${hostLetters(name)}: expected ${known.join(', ')}`);
        return [name, value.value];
      }),
    );
  };
  const readTarget = (item: unknown) => {
    if (isScalar(item) && typeof item.value === 'string') return targetWith(item.value, [], lineOf(item));
    const isOfFile = isMap(item) && isFileTarget(String(item.get('target')));
    const fields = fieldsOf(item, ['target', 'profile', 'server', ...(isOfFile ? ['name', 'key'] : [])], FORM);
    const options = [...fields].filter(([name]) => name !== 'target');
    return targetWith(fields.get('target') ?? refuse(lineOf(item), `expected ${FORM}`), options, lineOf(item));
  };
  const readException = (item: unknown) =>
    exceptionOf(
      Object.fromEntries(
        fieldsOf(
          item,
          EXCEPTION_KEYS,
          'a mapping with rule, host, until, reason and, where the rule needs it, fingerprint',
        ),
      ),
      lineOf(item),
    );
  return {
    targets: readAll(targets.items, readTarget, lineOf),
    exceptions: readAll(exceptions?.items ?? [], readException, lineOf),
  };
}

/** "BAD_INDENT" -> "bad indent". The parser's own words would quote the file. */
function inWords(code: string): string {
  return code.toLowerCase().replaceAll('_', ' ');
}

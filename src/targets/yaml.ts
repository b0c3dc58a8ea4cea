import { isMap, isScalar, isSeq, LineCounter, type Node, type Pair, type YAMLMap } from 'yaml';
import type { Exception } from '../model/finding.ts';
import { hostAndPort, type Location, type Target } from '../model/target.ts';
import { Problems, readAll, UsageError } from '../problem.ts';
import { hostLetters } from '../text/quote.ts';
import { TooMuchYaml, yamlDocuments } from '../yaml.ts';
import { exceptionOf } from './exceptions.ts';
import { fileTargetIn, isFileTarget } from './file-target.ts';
import { targetsIn, targetWith } from './list.ts';
import { v6Of } from './parse.ts';

/** What a file of targets holds. */
export interface TargetsFile {
  readonly targets: readonly Target[];
  readonly exceptions: readonly Exception[];
  /** Where they are written, in words, where that is no file that a report could point at. */
  readonly lines?: ReadonlyMap<Target, string>;
}

const FORM = 'a list of targets, each a HOST[:PORT] or a mapping with "target" (or "host" and "port") and options';
const EXCEPTION_KEYS = ['rule', 'host', 'fingerprint', 'until', 'reason'];
const EXCEPTION_FORM = 'a mapping with rule, host, until, reason and, where the rule needs it, fingerprint';
/** A list of 50,000 targets has 250,000; the worst text of so many takes the parser some two seconds. */
const MOST_PIECES = 400_000;
/** YAML takes the brackets for a list. */
const QUOTE_IT = 'quotes around an IPv6 address, which YAML takes for a list: "[2001:db8::25]:587"';

/**
 * `targets:` with a list, or a list alone. An item is a target as in a plain list, or a mapping: `target: HOST[:PORT]`, or
 * `host:` with `port:` and `mode:`, then `profile: strict`, `server: postfix`. Beside it `exceptions:` may list mappings
 * with rule, host, fingerprint, until and reason. docs/targets.schema.json says the same to editors.
 * @throws UsageError with file and line, for everything that cannot be read.
 */
export function parseYaml(text: string, file: string): TargetsFile {
  const lineCounter = new LineCounter();
  const [document, second] = documentsOf(text, file, lineCounter);
  const lineAt = (offset: number) => ({ file, line: lineCounter.linePos(offset).line });
  const lineOf = (node: unknown) => lineAt((node as Node | null)?.range?.[0] ?? 0);
  const refuse = (location: Location, message: string): never => {
    throw new UsageError([{ location, message }]);
  };

  if (second !== undefined) refuse(lineAt(second.range[0]), 'a second document begins here: expected one');
  const [error] = document.errors;
  if (error !== undefined) {
    const before = text.slice(Math.max(0, error.pos[0] - MAX_LITERAL), error.pos[0]);
    const what = isV6Literal(/\[([^[\]]*)\]$/.exec(before)?.[1])
      ? `expected ${QUOTE_IT}`
      : `it is no YAML from here: ${inWords(error.code)}; expected YAML`;
    refuse(lineAt(error.pos[0]), what);
  }
  const top = document.contents;
  const sections = isMap(top) ? top : null;
  const requireUnique = (map: YAMLMap) => {
    const known = new Set<string>();
    for (const { key } of map.items) {
      const name = textIn(key);
      if (name !== null && known.has(name))
        refuse(lineOf(key), `the key ${hostLetters(name)} is there twice: expected it once`);
      if (name !== null) known.add(name);
    }
  };
  if (sections !== null) requireUnique(sections);
  const problems = new Problems();
  for (const { key } of sections?.items ?? []) {
    const name = textIn(key);
    if (name === 'targets' || name === 'exceptions') continue;
    const what = name === null ? 'a key that is no word' : `unknown key ${hostLetters(name)}`;
    problems.read(() => refuse(lineOf(key), `${what}: expected targets or exceptions`), null);
  }
  problems.throwAny();
  const targets = sections === null ? top : sections.get('targets', true);
  if (!isSeq(targets)) return refuse(lineOf(top), `expected ${FORM}`);
  const exceptions = sections?.get('exceptions', true) ?? null;

  /** A mapping of texts. */
  const fieldsOf = (item: unknown, known: readonly string[], form: string): ReadonlyMap<string, string> => {
    if (!isMap(item)) return refuse(lineOf(item), `expected ${form}`);
    requireUnique(item);
    const pairs = readAll(
      item.items,
      (pair) => {
        const { key, value } = pair as Pair<Node, Node | null>;
        if (isV6List(value)) refuse(lineOf(key), `expected ${QUOTE_IT}`);
        if (!isScalar(key) || !isScalar(value)) return refuse(lineOf(key), `expected ${form}`);
        const name = String(key.value);
        if (!known.includes(name))
          refuse(lineOf(key), `unknown key ${hostLetters(name)}: expected ${known.join(', ')}`);
        const isText = typeof value.value === 'string' || (name === 'port' && typeof value.value === 'number');
        if (!isText) return refuse(lineOf(key), `expected ${form}`);
        return [name, String(value.value)] as const;
      },
      () => null,
    );
    return new Map(pairs);
  };
  const readTarget = (item: unknown): Target[] => {
    const location = lineOf(item);
    if (isScalar(item) && typeof item.value === 'string') {
      const line = item.value.trim();
      return isFileTarget(line) ? [fileTargetIn(line, location)] : targetsIn(line, location);
    }
    if (isV6List(item)) refuse(location, `expected ${QUOTE_IT}`);
    const isOfFile = isMap(item) && isFileTarget(textIn(item.get('target', true)) ?? '');
    const own = isOfFile ? ['target', 'name', 'key'] : ['target', 'host', 'port', 'mode'];
    const fields = fieldsOf(item, [...own, 'profile', 'server'], FORM);
    const options = [...fields].filter(([name]) => ['name', 'key', 'profile', 'server'].includes(name));
    return [targetWith(textOf(fields) ?? refuse(location, `expected ${FORM}`), options, location)];
  };
  const readException = (item: unknown) =>
    exceptionOf(Object.fromEntries(fieldsOf(item, EXCEPTION_KEYS, EXCEPTION_FORM)), lineOf(item));

  const read = {
    targets: problems.read(() => readAll(targets.items, readTarget, lineOf).flat(), []),
    exceptions: problems.read(() => {
      if (exceptions === null) return [];
      if (!isSeq(exceptions)) return refuse(lineOf(exceptions), 'expected a list of exceptions');
      return readAll(exceptions.items, readException, lineOf);
    }, []),
  };
  problems.throwAny();
  return read;
}

/** null: no scalar. The parser would write all that is in such a key, and again for each key that it is a part of. */
function textIn(node: unknown): string | null {
  return isScalar(node) ? String(node.value) : null;
}

/** Dates in them stay what was written: the schema of YAML 1.2 has none. @throws UsageError */
function documentsOf(text: string, file: string, lines: LineCounter) {
  try {
    return yamlDocuments(text, { mostPieces: MOST_PIECES, isStrict: true, lines });
  } catch (error) {
    if (!(error instanceof TooMuchYaml)) throw error;
    throw new UsageError(
      `${file}: ${error.message} (words, marks, ends of lines): expected fewer, or a plain list of targets`,
    );
  }
}

/** "HOST:PORT+MODE" of a mapping that has them apart; null: it has no host, or two. */
function textOf(fields: ReadonlyMap<string, string>): string | null {
  const [target, host, port, mode] = ['target', 'host', 'port', 'mode'].map((name) => fields.get(name));
  if (target !== undefined && host !== undefined) return null;
  const named = target ?? host;
  if (named === undefined) return null;
  const isV6 = v6Of(named) !== null && port !== undefined;
  return `${isV6 ? hostAndPort(named, 0).slice(0, -2) : named}${port === undefined ? '' : `:${port}`}${mode === undefined ? '' : `+${mode}`}`;
}

/** An IPv6 address in brackets has no more letters than this. */
const MAX_LITERAL = 60;

/** Whether a list is what YAML makes of an IPv6 address in brackets. */
function isV6List(node: unknown): boolean {
  if (!isSeq(node) || node.items.length !== 1) return false;
  const [item] = node.items;
  return isScalar(item) && typeof item.value === 'string' && isV6Literal(item.value);
}

function isV6Literal(text: string | undefined): boolean {
  return v6Of(text?.trim() ?? '') !== null;
}

/** "BAD_INDENT" -> "bad indent". The parser's own words would quote the file. */
function inWords(code: string): string {
  return code.toLowerCase().replaceAll('_', ' ');
}

import type { Document, Range, Scalar as YamlScalar } from 'yaml';
import type { Block, Entry, Value } from './tree.ts';

/** An alias is read where it is used, a bomb of aliases is not. */
const MAX_NODES = 200_000;
const MAX_DEPTH = 100;
/** A second of the parser's at its worst, and larger files are generated. */
const MOST_PIECES = 200_000;

/**
 * The documents of a YAML file as trees; parts that are not YAML are missing. The parser is loaded when there is one.
 * @throws TooMuchYaml for a file that is dear to read.
 */
export async function readYaml(text: string): Promise<Block[]> {
  const { isAlias, isMap, isScalar, isSeq } = await import('yaml');
  const { yamlDocuments } = await import('../../yaml.ts');
  const documents: readonly Document[] = yamlDocuments(withoutTemplates(text), {
    mostPieces: MOST_PIECES,
    isStrict: false,
  });
  let nodesLeft = MAX_NODES;

  const anchored = new Map<string, unknown>();
  const read = (node: unknown, depth: number): Value | null => {
    if (nodesLeft-- <= 0 || depth > MAX_DEPTH) return null;
    if (isAlias(node)) return read(anchored.get(node.source), depth + 1);
    if (!isScalar(node) && !isSeq(node) && !isMap(node)) return null;
    if (node.anchor !== undefined) anchored.set(node.anchor, node);
    if (isScalar(node)) return scalarOf(node, text);
    const [at] = node.range as Range;
    if (isSeq(node)) {
      return { kind: 'list', items: node.items.flatMap((item) => read(item, depth + 1) ?? []), at };
    }
    const entries = node.items.flatMap(({ key, value }): Entry[] => {
      const inner = read(value, depth + 1);
      if (inner === null || !isScalar(key)) return [];
      // "<<: *defaults" has the entries of what it names.
      if (key.value === '<<')
        return (inner.kind === 'list' ? inner.items : [inner]).flatMap((one) =>
          one.kind === 'block' ? one.entries : [],
        );
      const isQuoted = key.type === 'QUOTE_DOUBLE' || key.type === 'QUOTE_SINGLE';
      const keyAt = (key.range as Range)[0] + (isQuoted ? 1 : 0);
      return [{ key: key.source as string, keyAt, value: inner }];
    });
    return { kind: 'block', entries, at };
  };

  return documents.flatMap((document) => {
    const value = read(document.contents, 0);
    if (value === null) return [];
    return value.kind === 'block'
      ? [value]
      : [{ kind: 'block', entries: [{ key: '', keyAt: value.at, value }], at: value.at }];
  });
}

function scalarOf(node: YamlScalar, text: string): Value | null {
  const [start, end] = node.range as Range;
  if (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE') {
    return { kind: 'scalar', text: text.slice(start + 1, end - 1), at: start + 1 };
  }
  if (node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED') return blockScalar(text, start, end);
  if (node.value === null) return null;
  // "!Ref Host" and "!vault …" stand for something else; "!Sub" is a text.
  const isTagged = node.tag?.startsWith('!') === true && node.tag !== '!Sub';
  return { kind: 'scalar', text: text.slice(start, end), at: start, ...(isTagged && { isWord: true }) };
}

/** The lines of a block scalar without their indentation, each of which is where it is in the file. */
function blockScalar(text: string, start: number, end: number): Value {
  const body = text.indexOf('\n', start) + 1;
  if (body === 0) return { kind: 'scalar', text: '', at: start };
  const lines = text.slice(body, end).split('\n');
  const indentation = lines.find((line) => line.trim() !== '')?.search(/[^ ]/) ?? 0;
  const starts: LineStart[] = [];
  let index = 0;
  let at = body;
  const kept = lines.map((line) => {
    const cut = Math.min(indentation, line.length);
    starts.push({ index, at: at + cut });
    index += line.length - cut + 1;
    at += line.length + 1;
    return line.slice(cut);
  });
  return {
    kind: 'scalar',
    text: kept.join('\n'),
    at: body + indentation,
    offsetOf: (wanted) => offsetIn(starts, wanted),
  };
}

/** Where a line of a block scalar begins, in its text and in the file. */
interface LineStart {
  readonly index: number;
  readonly at: number;
}

/** The last start that is not behind the index, by halves. */
function offsetIn(starts: readonly LineStart[], wanted: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] as LineStart).index <= wanted) low = middle;
    else high = middle - 1;
  }
  const line = starts[low] as LineStart;
  return line.at + wanted - line.index;
}

/**
 * Helm's templates are YAML except what is between "{{" and "}}": a line of nothing else becomes a comment, a value
 * a word, each as long as it was.
 */
function withoutTemplates(text: string): string {
  return text
    .replace(/^[ \t]*\{[{%#][^\r\n]*[}%#]\}[ \t]*$/gm, (line) => `#${' '.repeat(line.length - 1)}`)
    .replace(/([:-] +)(\{\{[^\r\n{}]*\}\})/g, (_, lead: string, value: string) => lead + filler(value));
}

function filler(value: string): string {
  return `__${'X'.repeat(value.length - 4)}__`;
}

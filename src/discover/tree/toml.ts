import { readCode } from './code.ts';
import { languages } from './tokens.ts';
import type { Block, Entry, Value } from './tree.ts';

/** TOML: `[section.name]` and `[[list]]` are blocks of what follows; values are read as code's. */
export function readToml(text: string): Block {
  const root: Entry[] = [];
  let entries = root;
  for (const entry of readCode(text, languages.toml).entries) {
    const header = headerAt(text, entry.keyAt);
    if (header === null) {
      entries.push(entry);
      continue;
    }
    entries = [];
    let value: Value = { kind: 'block', entries, at: entry.keyAt };
    for (const key of header.reverse()) {
      root.push({ key, keyAt: entry.keyAt, value });
      value = { kind: 'block', entries: root.splice(-1), at: entry.keyAt };
    }
    root.push(...value.entries);
  }
  return { kind: 'block', entries: root, at: 0 };
}

interface Under {
  readonly entries: Entry[];
  readonly inner: Map<string, Under>;
}

/** `server.listener.smtp.bind = …` as what it is short for: blocks in blocks, those of one name together. */
export function withoutDots(block: Block): Block {
  const root: Under = { entries: [], inner: new Map() };
  add(block.entries, root);
  return { ...block, entries: root.entries };
}

function add(entries: readonly Entry[], root: Under): void {
  for (const { key, keyAt, value } of entries) {
    const parts = /^[\w-]+(?:\.[\w-]+){1,9}$/.test(key) ? key.split('.') : [key];
    const last = parts.pop() as string;
    const under = parts.reduce((outer, part) => underOf(outer, part, keyAt), root);
    if (value.kind === 'block') add(value.entries, underOf(under, last, keyAt));
    else under.entries.push({ key: last, keyAt, value });
  }
}

function underOf(outer: Under, key: string, keyAt: number): Under {
  const known = outer.inner.get(key);
  if (known !== undefined) return known;
  const made: Under = { entries: [], inner: new Map() };
  outer.inner.set(key, made);
  outer.entries.push({ key, keyAt, value: { kind: 'block', entries: made.entries, at: keyAt } });
  return made;
}

/** `[remote."relay.eu"]` -> remote, relay.eu; null: it is no header. */
function headerAt(text: string, at: number): string[] | null {
  HEADER.lastIndex = at;
  const written = HEADER.exec(text)?.[1];
  return written === undefined
    ? null
    : [...written.matchAll(/"([^"\n]*)"|'([^'\n]*)'|[^\s."']+/g)].map(
        ([bare, double, single]) => double ?? single ?? bare,
      );
}

const HEADER = /\[\[?([^\]\n"']*(?:(?:"[^"\n]*"|'[^'\n]*')[^\]\n]*)?)\]\]?[ \t]*(?:#.*)?$/my;

import { readCode } from './code.ts';
import { languages } from './tokens.ts';
import type { Block, Entry, Value } from './tree.ts';

/** TOML: `[section.name]` and `[[list]]` are blocks of what follows; values are read as code's. */
export function readToml(text: string): Block {
  const root: Entry[] = [];
  let entries = root;
  for (const entry of readCode(text, languages.toml).entries) {
    const header = entry.key === '' ? headerAt(text, entry.keyAt) : null;
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

/** `[remote."relay.eu"]` -> remote, relay.eu; null: it is no header. */
function headerAt(text: string, at: number): string[] | null {
  HEADER.lastIndex = at;
  const written = HEADER.exec(text)?.groups?.['name'];
  return written === undefined
    ? null
    : [...written.matchAll(/"([^"\n]*)"|'([^'\n]*)'|[^\s."']+/g)].map(
        ([bare, double, single]) => double ?? single ?? bare,
      );
}

const HEADER = /\[\[?(?<name>[^\]\n"']*(?:(?:"[^"\n]*"|'[^'\n]*')[^\]\n]*)?)\]\]?[ \t]*(?:#.*)?$/my;

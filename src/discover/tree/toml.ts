import { readCode } from './code.ts';
import { languages } from './tokens.ts';
import type { Block, Entry, Value } from './tree.ts';

/** TOML: `[section.name]` and `[[list]]` are blocks of what follows; values are read as code's. */
export function readToml(text: string): Block {
  const root: Entry[] = [];
  let entries = root;
  for (const entry of readCode(text, languages.toml).entries) {
    const header = entry.key === '' ? headerOf(entry.value) : null;
    if (header === null) {
      entries.push(entry);
      continue;
    }
    entries = [];
    let value: Value = { kind: 'block', entries, at: entry.keyAt };
    for (const key of header.split('.').reverse()) {
      root.push({ key, keyAt: entry.keyAt, value });
      value = { kind: 'block', entries: root.splice(-1), at: entry.keyAt };
    }
    root.push(...value.entries);
  }
  return { kind: 'block', entries: root, at: 0 };
}

/** A list of one name, or a list of a list of one name. */
function headerOf(value: Value): string | null {
  if (value.kind === 'scalar') return value.text;
  const [only, more] = value.kind === 'list' ? value.items : [];
  return only === undefined || more !== undefined ? null : headerOf(only);
}

import type { Block, Entry } from './tree.ts';

const LINES = /[^\r\n]+/g;
/** No setting of ours is longer. */
const MAX_LINE = 4000;
const KEY_VALUE =
  /^(?<lead>\s*(?:export\s+|set\s+|Environment=)?["']?)(?<key>[\w.\-[\]/$:]+?)(?<gap>["']?\s*(?:=|:(?!\S*=)|\s)\s*)(?<value>.*)$/;
const SECTION = /^\s*\[\s*(?<name>[^\]]+?)\s*\]\s*(?:[#;].*)?$/;

/** Lines `KEY=VALUE`, `key: value` or `key value`, with `[sections]`: .env, INI, properties and their like. */
export function readLines(text: string): Block {
  const root: Entry[] = [];
  let entries = root;
  for (const { 0: line, index } of text.matchAll(LINES)) {
    if (line.length > MAX_LINE || /^\s*(?:[#;!]|\/\/)/.test(line)) continue;
    const section = SECTION.exec(line)?.groups?.['name'];
    if (section !== undefined) {
      entries = [];
      root.push({ key: section, keyAt: index, value: { kind: 'block', entries, at: index } });
      continue;
    }
    const { lead = '', key = '', gap = '', value = '' } = KEY_VALUE.exec(line)?.groups ?? {};
    if (key === '') continue;
    const keyAt = index + lead.length;
    const { text: bare, skipped } = unquoted(value);
    entries.push({
      key,
      keyAt,
      value: { kind: 'scalar', text: bare, at: keyAt + key.length + gap.length + skipped },
    });
  }
  return { kind: 'block', entries: root, at: 0 };
}

/** The value without its quotes, or without the comment behind it. */
function unquoted(value: string): { readonly text: string; readonly skipped: number } {
  const quote = /^(["'`])(?<text>(?:\\.|(?!\1).)*)\1/.exec(value)?.groups?.['text'];
  if (quote !== undefined) return { text: quote, skipped: 1 };
  return { text: value.replace(/(?:^|\s)[#;].*$/, '').trimEnd(), skipped: 0 };
}

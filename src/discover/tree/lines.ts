import type { Block, Entry } from './tree.ts';

const LINES = /[^\r\n]+/g;
const ASSIGNMENTS = /^\s*(?:Environment=(?=\S)|ENV\s+(?=\w+=)|[\w.-]+\s+(?=\w+=\S+\s+\w+=))/;
/** No setting of ours is longer. */
const MAX_LINE = 4000;
/** Words as a shell has them: blanks between quotes are no ends of theirs. */
const WORDS = /(?:[^\s"']|"[^"]*"|'[^']*')+/g;
const KEY_VALUE =
  /^(?<lead>\s*(?:(?:export|set|ENV|ARG)\s+)?["']?)(?<key>[\w.\-[\]/$:]+?)(?<gap>["']?\s*(?:=|:(?!\S{0,100}=)|\s)\s*)(?<value>.*)$/s;
const SECTION = /^\s*\[([^\]]+)\]\s*(?:[#;].*)?$/s;

/** Lines `KEY=VALUE`, `key: value` or `key value`, with `[sections]`: .env, INI, properties and their like. */
export function readLines(text: string): Block {
  const root: Entry[] = [];
  let entries = root;
  for (const { 0: line, index } of text.matchAll(LINES)) {
    if (line.length > MAX_LINE || /^\s*(?:[#;!]|\/\/)/.test(line)) continue;
    const section = SECTION.exec(line)?.[1]?.trim();
    if (section) {
      entries = [];
      root.push({ key: section, keyAt: index, value: { kind: 'block', entries, at: index } });
      continue;
    }
    const assignments = ASSIGNMENTS.exec(line)?.[0];
    if (assignments !== undefined) {
      entries.push(...assignmentsIn(line.slice(assignments.length), index + assignments.length));
      continue;
    }
    const parts = KEY_VALUE.exec(line)?.groups as Record<'lead' | 'key' | 'gap' | 'value', string> | undefined;
    if (parts === undefined) continue;
    const { lead, key, gap, value } = parts;
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

/** systemd's `Environment=A=1 "B=2"`, a Dockerfile's `ENV A=1 B="2"`, and what an inventory says of a host: `web1 a=1 b=2`. */
function assignmentsIn(text: string, at: number): Entry[] {
  return [...text.matchAll(WORDS)].flatMap(({ 0: word, index }): Entry[] => {
    const assignment = unquoted(word);
    const sign = assignment.text.indexOf('=');
    if (sign < 1) return [];
    const keyAt = at + index + assignment.skipped;
    const { text: bare, skipped } = unquoted(assignment.text.slice(sign + 1));
    return [
      {
        key: assignment.text.slice(0, sign),
        keyAt,
        value: { kind: 'scalar', text: bare, at: keyAt + sign + 1 + skipped },
      },
    ];
  });
}

/** The value without its quotes, or without the comment behind it. */
function unquoted(value: string): { readonly text: string; readonly skipped: number } {
  // Grafana's, for values with the signs of comments in them.
  const long = /^"{3}(.*?)"{3}/s.exec(value)?.[1];
  if (long !== undefined) return { text: long, skipped: 3 };
  const quoted = /^(["'`])((?:\\.|(?!\1)[^\\])*)\1/s.exec(value)?.[2];
  if (quoted !== undefined) return { text: quoted, skipped: 1 };
  return { text: value.replace(/(?:^|\s)[#;].*|(?<!\s)\s+\\$/s, '').trimEnd(), skipped: 0 };
}

import type { Block, Entry } from './tree.ts';

/** What is not closed goes on to the end, so that every character is looked at once. */
const TAG =
  /<!--[\s\S]*?(?:-->|$)|<!\[CDATA\[[\s\S]*?(?:\]\]>|$)|<\?[\s\S]*?(?:\?>|$)|<![^<>]*>|<\/(?<close>[\w:.-]+)\s*>|<(?<open>[\w:.-]+)(?<attributes>(?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(?<isEmpty>\/?)>/g;
const ATTRIBUTE = /(?<![\w:.-])(?<name>[\w:.-]+)\s*=\s*(?:"(?<double>[^"]*)"|'(?<single>[^']*)')/dg;
const MAX_DEPTH = 100;

interface Element {
  readonly name: string;
  readonly entries: Entry[];
  readonly at: number;
  readonly textFrom: number;
}

/** Elements are entries: of text, or of a block with their attributes and elements; text beside those is under "". */
export function readXml(text: string): Block {
  const root: Element = { name: '', entries: [], at: 0, textFrom: 0 };
  const stack = [root];
  for (const match of text.matchAll(TAG)) {
    const { open, close, attributes = '', isEmpty } = match.groups ?? {};
    const parent = stack.at(-1) ?? root;
    const end = match.index + match[0].length;
    if (open !== undefined) {
      const entries = attributesIn(attributes, match.index + 1 + open.length);
      const element = { name: open, entries, at: match.index, textFrom: end };
      if (isEmpty === '/' || stack.length > MAX_DEPTH) parent.entries.push(entryOf(element));
      else stack.push(element);
    } else if (close !== undefined && parent !== root && stack.some(({ name }) => name === close)) {
      for (let last = stack.pop(); last !== undefined; last = stack.pop()) {
        if (last.name === close) {
          addText(last, text, match.index);
          stack.at(-1)?.entries.push(entryOf(last));
          break;
        }
        stack.at(-1)?.entries.push(entryOf(last));
      }
    }
  }
  return { kind: 'block', entries: root.entries, at: 0 };
}

function attributesIn(text: string, at: number): Entry[] {
  return [...text.matchAll(ATTRIBUTE)].map(({ index, groups = {}, indices }) => {
    const place = indices?.groups?.['double'] ?? indices?.groups?.['single'] ?? [0, 0];
    return {
      key: groups['name'] ?? '',
      keyAt: at + index,
      value: { kind: 'scalar', text: groups['double'] ?? groups['single'] ?? '', at: at + place[0] },
    };
  });
}

/** The text of an element without elements. */
function addText({ entries, textFrom }: Element, text: string, end: number): void {
  const written = text.slice(textFrom, end);
  if (written.includes('<') || written.trim() === '') return;
  const lead = written.length - written.trimStart().length;
  entries.push({ key: '', keyAt: textFrom, value: { kind: 'scalar', text: written.trim(), at: textFrom + lead } });
}

function entryOf({ name, entries, at }: Element): Entry {
  const [only, more] = entries;
  const isText = only?.key === '' && more === undefined;
  return { key: name, keyAt: at, value: isText ? only.value : { kind: 'block', entries, at } };
}

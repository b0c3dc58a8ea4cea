import type { Block, Entry } from './tree.ts';

/** What is not closed goes on to the end, so that every character is looked at once. */
const TAG =
  /<!--[\s\S]*?(?:-->|$)|<!\[CDATA\[[\s\S]*?(?:\]\]>|$)|<\?[\s\S]*?(?:\?>|$)|<![^<>]*>|<\/(?<close>[\w:.-]+)\s*>|<(?<open>[\w:.-]+)(?<attributes>(?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(?<isEmpty>\/?)>/g;
const ATTRIBUTE = /(?<name>[\w:.-]+)(?<sign>\s*=\s*(?<quote>["']))(?<value>.*?)\k<quote>/gs;
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
    const { open, close, attributes, isEmpty } = match.groups as Partial<Record<string, string>>;
    if (open !== undefined) {
      const parent = stack.at(-1) as Element;
      const end = match.index + match[0].length;
      const entries = attributesIn(attributes as string, match.index + 1 + open.length);
      const element = { name: open, entries, at: match.index, textFrom: end };
      if (isEmpty === '/' || stack.length > MAX_DEPTH) parent.entries.push(entryOf(element));
      else stack.push(element);
    } else if (stack.some(({ name }) => name === close)) {
      // What is left open inside ends where the element around it does.
      let ended: Element;
      do {
        ended = stack.pop() as Element;
        if (ended.name === close) addText(ended, text, match.index);
        (stack.at(-1) as Element).entries.push(entryOf(ended));
      } while (ended.name !== close);
    }
  }
  return { kind: 'block', entries: root.entries, at: 0 };
}

function attributesIn(text: string, at: number): Entry[] {
  return [...text.matchAll(ATTRIBUTE)].map(({ index, groups }) => {
    const { name, sign, value } = groups as Record<'name' | 'sign' | 'value', string>;
    const keyAt = at + index;
    return { key: name, keyAt, value: { kind: 'scalar', text: value, at: keyAt + name.length + sign.length } };
  });
}

/** The text of an element without elements. */
function addText({ entries, textFrom }: Element, text: string, end: number): void {
  const written = text.slice(textFrom, end);
  const lead = written.search(/\S/);
  if (written.includes('<') || lead === -1) return;
  entries.push({ key: '', keyAt: textFrom, value: { kind: 'scalar', text: written.trim(), at: textFrom + lead } });
}

function entryOf({ name, entries, at }: Element): Entry {
  const [first] = entries;
  return { key: name, keyAt: at, value: first?.key === '' ? first.value : { kind: 'block', entries, at } };
}

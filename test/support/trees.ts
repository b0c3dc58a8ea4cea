/** Settings of each notation as trees, and trees as text. */
import { readCode } from '../../src/discover/tree/code.ts';
import { readLines } from '../../src/discover/tree/lines.ts';
import { languages } from '../../src/discover/tree/tokens.ts';
import { readToml, withoutDots } from '../../src/discover/tree/toml.ts';
import type { Block, Value } from '../../src/discover/tree/tree.ts';
import { withoutWrappers } from '../../src/discover/tree/wrapped.ts';
import { readXml } from '../../src/discover/tree/xml.ts';
import { readYaml } from '../../src/discover/tree/yaml.ts';

const readers = {
  lines: readLines,
  toml: readToml,
  dotted: (text: string) => withoutDots(readToml(text)),
  go: (text: string) => withoutWrappers(readCode(text, languages.java)),
  xml: readXml,
};

export type Notation = keyof typeof languages | keyof typeof readers | 'yaml';
/** A text in a notation, and its trees as `shown` has them. */
export type TreeCase = readonly [notation: Notation, text: string, trees: string];

export async function treesOf(notation: Notation, text: string): Promise<readonly Block[]> {
  if (notation === 'yaml') return readYaml(text);
  return [notation in readers ? readers[notation as 'lines'](text) : readCode(text, languages[notation as 'hcl'])];
}

/** key@offset, and "text"@offset, a word without quotes, [list]@offset, {block}@offset, call(…)@offset. */
export function shown(value: Value): string {
  switch (value.kind) {
    case 'scalar':
      return `${value.isWord === true ? value.text : JSON.stringify(value.text)}@${value.at}`;
    case 'list':
      return `[${value.items.map(shown).join(', ')}]@${value.at}`;
    case 'call':
      return `${value.name}(${value.args.map(shown).join(', ')})@${value.at}`;
    case 'block':
      return `{${value.entries.map((entry) => `${entry.key}@${entry.keyAt}: ${shown(entry.value)}`).join(', ')}}@${value.at}`;
  }
}

import type { Format, Sighting, Surroundings } from '../format.ts';
import { hop } from '../hop.ts';
import { readCode } from '../tree/code.ts';
import { languages } from '../tree/tokens.ts';
import { type Block, blocksIn, type Entry, type Scalar, scalarOf } from '../tree/tree.ts';
import { findInTree } from '../tree-finds.ts';

/** Puppet's manifests: parameters of classes and resources, what is put into main.cf, and lines of files. */
export const puppet: Format = {
  name: 'puppet',
  accepts: (path) => /\.pp$/i.test(path),
  find: async (text, _, surroundings) => {
    const tree = readCode(withoutTitles(text), languages.puppet);
    const inBlocks = await Promise.all(
      [...blocksIn(tree)].map(({ block, keys }) => inBlock(block, keys, surroundings)),
    );
    return [...(await findInTree([tree], surroundings)), ...inBlocks.flat()];
  },
};

/** `class { 'postfix': … }`, its title in quotes or not, `TYPE { 'relayhost': value => … }`, and any other title. */
const CLASS = /\bclass\s*\{\s*(?:::)?(?<name>["'][\w:]+["']|\w[\w:]*\w)\s*:(?!:)/g;
const VALUE_OF = /(?<name>["'][\w.-]+["'])\s*:\s*(?:ensure\s*=>\s*['"]?\w+['"]?\s*,\s*)?value(?=\s*=>)/g;
const TITLE = /(?<lead>[{;]\s*)(?:'[^'\r\n]*'|"[^"\r\n]*"|\$\w+|\[[^\][]*\])\s*:(?![:=])/g;

/** The same text, where titles are the keys of what they are titles of, or blank; every character is where it was. */
function withoutTitles(text: string): string {
  return text
    .replace(CLASS, (whole, name: string) => alone(whole, name).replace(/.$/s, '{'))
    .replace(VALUE_OF, (whole, name: string) => alone(whole, name))
    .replace(TITLE, (whole, lead: string) => lead + blank(whole.slice(lead.length)));
}

function alone(whole: string, name: string): string {
  const at = whole.indexOf(name);
  return blank(whole.slice(0, at)) + name + blank(whole.slice(at + name.length));
}

function blank(text: string): string {
  return text.replace(/[^\r\n]/g, ' ');
}

async function inBlock(block: Block, keys: readonly string[], { inside }: Surroundings): Promise<Sighting[]> {
  const last = keys.at(-1);
  if (last === 'postfix::config') return parametersIn(block.entries, inside);
  if (last === 'postfix::transport') {
    const next = scalarOf(block, 'nexthop', 'destination');
    if (next === undefined) return [];
    const value = next.text.replace(/^(?:smtp|relay):/, '');
    const at = next.at + next.text.length - value.length;
    return hop({ value, at, port: null, standard: 25, what: 'next hop of Postfix', isLookedUp: true });
  }
  const [path, line] = [scalarOf(block, 'path'), scalarOf(block, 'line')];
  if (path === undefined || line === undefined) return [];
  return (await inside(path.text, line.text)).map((one) => ({ ...one, at: line.at + one.at }));
}

/** Parameters of Postfix, read as the file that they are put into. */
async function parametersIn(entries: readonly Entry[], inside: Surroundings['inside']): Promise<Sighting[]> {
  const set = entries.flatMap(({ key, value }): { key: string; value: Scalar }[] =>
    value.kind === 'scalar' && value.isWord !== true && !value.text.includes('\n') ? [{ key, value }] : [],
  );
  let text = '';
  const places: { readonly from: number; readonly at: number }[] = [];
  for (const { key, value } of set) {
    text += `${key} = `;
    places.push({ from: text.length, at: value.at });
    text += `${value.text}\n`;
  }
  return (await inside('main.cf', text)).flatMap((one) => {
    const before = places.filter(({ from }) => from <= one.at);
    return before.slice(-1).map(({ from, at }) => ({ ...one, at: at + one.at - from }));
  });
}

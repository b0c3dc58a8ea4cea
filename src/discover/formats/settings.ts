import { callsIn } from '../calls.ts';
import { baseNameOf, type Format } from '../format.ts';
import type { KeyNameOptions } from '../key-names.ts';
import { readCode } from '../tree/code.ts';
import { readLines } from '../tree/lines.ts';
import { type Language, languages } from '../tree/tokens.ts';
import { readToml } from '../tree/toml.ts';
import type { Block } from '../tree/tree.ts';
import { readXml } from '../tree/xml.ts';
import { readYaml } from '../tree/yaml.ts';
import { findInTree } from '../tree-finds.ts';

const LANGUAGES = new Map<string, Language>([
  ['json', languages.json],
  ['jsonc', languages.json],
  ['json5', languages.json],
  ['php', languages.php],
  ['py', languages.python],
  ['rb', languages.ruby],
  ['lua', languages.lua],
  ['nix', languages.nix],
  ['java', languages.java],
  ['kt', languages.java],
  ['cs', languages.java],
  ['go', languages.java],
  ['js', languages.javascript],
  ['cjs', languages.javascript],
  ['mjs', languages.javascript],
  ['ts', languages.javascript],
  ['mts', languages.javascript],
  ['cts', languages.javascript],
]);
const LINES = new Set(['ini', 'cfg', 'conf', 'cnf', 'properties', 'config', 'service', 'container']);

/** Settings of whatever software: a host beside a port, under keys that speak of mail. */
export const settings: Format = {
  name: 'settings',
  accepts: (path) => readerOf(path) !== null,
  find: async (text, path, surroundings) => {
    const trees = (await readerOf(path)?.(text)) ?? [];
    return [...trees.flatMap(callsIn), ...(await findInTree(trees, surroundings, optionsFor(path, text)))];
  },
};

/** What the frameworks take where nothing is written, and whose defaults are boilerplate. */
function optionsFor(path: string, text: string): KeyNameOptions {
  const isDjango = /(?:^|\/)settings(?:\/[\w/]+)?\.py$|(?:^|\/)settings_?\w*\.py$/.test(path);
  if (isDjango) return { areDefaultsLikely: true, ...(/\bEMAIL_HOST\b/.test(text) && { defaultPort: 25 }) };
  if (/(?:^|\/)config\/mail\.php$/.test(path)) return { areDefaultsLikely: true };
  return {};
}

/** By the name of the file; null: nothing that can be read. */
export function readerOf(path: string): ((text: string) => Promise<readonly Block[]>) | null {
  const name = baseNameOf(path).toLowerCase();
  const suffix = name.slice(name.lastIndexOf('.') + 1);
  const language = LANGUAGES.get(suffix);
  if (language !== undefined) return async (text) => [readCode(text, language)];
  if (suffix === 'yaml' || suffix === 'yml') return readYaml;
  if (suffix === 'toml') return async (text) => [readToml(text)];
  if (suffix === 'xml' || name === 'web.config' || name === 'app.config') return async (text) => [readXml(text)];
  if (LINES.has(suffix)) return async (text) => [readLines(text)];
  return null;
}

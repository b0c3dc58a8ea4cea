import { GITLAB, knownOf, withoutBranches } from '../applications.ts';
import { serversOfLibraries } from '../calls.ts';
import { settingsOfCommands } from '../commands.ts';
import { fallbacksIn } from '../fallbacks.ts';
import { baseNameOf, type Format } from '../format.ts';
import { withoutHeredocs } from '../heredocs.ts';
import { serversOf } from '../key-names.ts';
import { readPowershell } from '../powershell.ts';
import { writtenBy } from '../scripts.ts';
import { readCode } from '../tree/code.ts';
import { readLines } from '../tree/lines.ts';
import { type Language, languages } from '../tree/tokens.ts';
import { readToml } from '../tree/toml.ts';
import type { Block } from '../tree/tree.ts';
import { withoutWrappers } from '../tree/wrapped.ts';
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
  ['rs', languages.java],
  ['kts', languages.java],
  ['scala', languages.java],
  ['vb', languages.java],
  ['jsonnet', languages.json],
  ['libsonnet', languages.json],
  ['cue', languages.hcl],
  ['bicep', languages.bicep],
  ['hjson', languages.hcl],
  ['hocon', languages.hcl],
  ['ex', languages.ruby],
  ['exs', languages.ruby],
  ['groovy', languages.javascript],
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
  accepts: (path, head) => readerOf(path) !== null || GITLAB.test(head) || isScript(path, head),
  find: async (text, path, surroundings) => {
    const { readAs = isScript(path, text) ? 'script.sh' : path, ...options } = knownOf(path, text);
    const read = (await readerOf(readAs)?.(text)) ?? [];
    const trees = read.map((tree) => withoutBranches(tree, path, text));
    const written = isScript(path, text) ? await writtenBy(text, surroundings) : [];
    return [
      ...written,
      ...(await findInTree(trees, surroundings, options)),
      ...trees.flatMap((tree) => serversOfLibraries(tree, text)),
      ...trees.flatMap(fallbacksIn).flatMap((variables) => serversOf(variables, options)),
    ];
  },
};

const SHELL = /\.(?:ba|z)?sh$/i;
const SHEBANG = /^#![ \t]*\/\S*\/(?:env[ \t]+)?(?:ba|z|da|k)?sh\b/;

function isScript(path: string, head: string): boolean {
  return SHELL.test(baseNameOf(path)) || (readerOf(path) === null && SHEBANG.test(head));
}

/** By the name of the file; null: nothing that can be read. */
export function readerOf(path: string): ((text: string) => Promise<readonly Block[]>) | null {
  const name = baseNameOf(path).toLowerCase();
  const suffix = name.slice(name.lastIndexOf('.') + 1);
  if (name.endsWith('.ini.php')) return async (text) => [readLines(text)];
  const language = LANGUAGES.get(suffix);
  if (suffix === 'go' || suffix === 'cs') return async (text) => [withoutWrappers(readCode(text, languages.java))];
  if (language !== undefined) return async (text) => [readCode(text, language)];
  // Salt's states and pillars are YAML.
  if (/^(?:ya?ml|sls)$/.test(suffix)) return readYaml;
  if (SHELL.test(name))
    return async (text) => [readLines(assignmentsIn(text)), ...settingsOfCommands(withoutHeredocs(text))];
  if (/^ps[md]?1$/.test(suffix)) return async (text) => readPowershell(text);
  if (suffix === 'toml') return async (text) => [readToml(text)];
  if (suffix === 'xml') return async (text) => [readXml(text)];
  if (LINES.has(suffix)) return async (text) => [readConf(text)];
  return null;
}

/** .NET's "….config" is XML, Telegraf's and others' ".conf" is TOML, Play's and Akka's is HOCON, most are lines. */
function readConf(text: string): Block {
  if (/^\s*</.test(text)) return readXml(text);
  if (/^[ \t]*\[\[/m.test(text)) return readToml(text);
  const isHocon = /^[\w.-]+[ \t]*\{[ \t]*$/m.test(text) && /^[ \t]*[\w.-]+[ \t]*=[ \t]*"/m.test(text);
  return isHocon ? readCode(text, languages.hcl) : readLines(text);
}

/** A script with nothing left but the variables that it sets to a text; every character is where it was. */
function assignmentsIn(script: string): string {
  return withoutHeredocs(script).replace(
    /^[ \t]*(?:declare[ \t]+-x[ \t]+)?(?=(?:export[ \t]+)?[A-Za-z_]\w*=)|^.*/gm,
    (part) => ' '.repeat(part.length),
  );
}

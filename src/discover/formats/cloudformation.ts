import type { Format } from '../format.ts';
import { serversOf } from '../key-names.ts';
import { readCode } from '../tree/code.ts';
import { languages } from '../tree/tokens.ts';
import { type Block, blockOf, type Entry, valueAt } from '../tree/tree.ts';
import { readYaml } from '../tree/yaml.ts';
import { findInTree } from '../tree-finds.ts';

/** CloudFormation and SAM, as YAML or JSON: record sets, environments, and defaults of parameters. */
export const cloudformation: Format = {
  name: 'cloudformation',
  accepts: (path, head) =>
    /\.(?:ya?ml|json|template)$/i.test(path) &&
    (/AWSTemplateFormatVersion|AWS::Serverless/.test(head) || /^["' \t]*Type["']?:\s*["']?AWS::\w+::/m.test(head)),
  find: async (text, _, surroundings) => {
    const trees = /^\uFEFF?\s*\{/.test(text)
      ? [readCode(text, languages.json)].flatMap(contentsOf)
      : await readYaml(text);
    return [...(await findInTree(trees, surroundings)), ...trees.flatMap((tree) => serversOf(defaultsIn(tree)))];
  },
};

/** The one object of a JSON text. */
function contentsOf(tree: Block): Block[] {
  return tree.entries.flatMap(({ value }) => (value.kind === 'block' ? [value] : []));
}

/** `SmtpHost: { Type: String, Default: mail.acme.net }` as `SmtpHost: mail.acme.net`. */
function defaultsIn(tree: Block): Block {
  const entries = (blockOf(tree, 'Parameters')?.entries ?? []).flatMap((parameter): Entry[] => {
    const standard = parameter.value.kind === 'block' ? valueAt(parameter.value, 'Default') : undefined;
    return standard === undefined ? [] : [{ ...parameter, value: standard }];
  });
  return { kind: 'block', entries, at: 0 };
}

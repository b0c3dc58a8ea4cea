/**
 * Writes what is derived: docs/rules.md and docs/messages.md from the rules and from what others say, the inputs of action.yml
 * from the table of settings, the blocks of docs/reference.md and README between <!-- name --> and <!-- /name -->, and the
 * picture of a terminal.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { sightings } from '../src/advice/sightings.ts';
import { exitCodes } from '../src/judge/exit-code.ts';
import { profileNames } from '../src/model/profile.ts';
import { mailServers } from '../src/model/target.ts';
import { definitions } from '../src/recording/observation-shape.ts';
import { renderMessages } from '../src/report/messages-page.ts';
import { renderRules } from '../src/report/rules-page.ts';
import { rules } from '../src/rules/index.ts';
import { helpWithValues, type Setting, settingsOf } from '../src/settings/settings.ts';
import { helpText } from '../src/terminal/help.ts';
import { pictured, pictures, terminalPicture } from './terminal-picture.ts';

const root = join(import.meta.dirname, '..');

interface Variants {
  readonly oneOf: readonly { readonly properties: object }[];
}

function withCertificates(observation: unknown): Variants {
  const certificates = {
    description: 'What the presented certificates say; null for one that cannot be decoded.',
    type: 'array',
    items: { anyOf: [{ $ref: '#/$defs/certificate' }, { type: 'null' }] },
  };
  const { oneOf } = observation as Variants;
  return {
    oneOf: oneOf.map((one) =>
      'presentedChain' in one.properties ? { ...one, properties: { ...one.properties, certificates } } : one,
    ),
  };
}

/** The words of the schema that come from tables. */
interface TargetsSchema {
  definitions: {
    profile: { enum: readonly string[] };
    server: { enum: readonly string[] };
    exception: { properties: { rule: { enum: readonly string[] } } };
  };
}

function rewrite(file: string, change: (text: string) => string): void {
  const path = join(root, file);
  writeFileSync(path, change(readFileSync(path, 'utf8')));
}

function replaceBlock(text: string, name: string, content: string): string {
  const block = new RegExp(`(<!-- ${name} -->\n)[\\s\\S]*?(<!-- /${name} -->)`);
  if (!block.test(text)) throw new Error(`there is no block <!-- ${name} -->`);
  return text.replace(block, (_, open: string, close: string) => `${open}${content}\n${close}`);
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

const codeOrNothing = (text: string | undefined) => (text === undefined ? '' : `\`${text}\``);
const inputs = settingsOf('action');

function yamlInput(setting: Setting): string {
  const { name, default: standard } = setting;
  const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;
  const lines = [`  ${name}:`, `    description: ${quoted(helpWithValues(setting))}`];
  if (standard !== undefined) lines.push(`    default: ${quoted(standard)}`);
  return lines.join('\n');
}

writeFileSync(join(root, 'docs/rules.md'), renderRules(rules));
rewrite('docs/report.schema.json', (text) => {
  const schema = JSON.parse(text) as { $defs: Record<string, unknown> };
  Object.assign(schema.$defs, definitions);
  // The report has beside the PEM what it says; a recording has the PEM alone.
  schema.$defs['observation'] = withCertificates(schema.$defs['observation']);
  return `${JSON.stringify(schema, null, 2)}\n`;
});
rewrite('docs/targets.schema.json', (text) => {
  const schema = JSON.parse(text) as TargetsSchema;
  schema.definitions.profile.enum = profileNames;
  schema.definitions.server.enum = mailServers;
  schema.definitions.exception.properties.rule.enum = rules.map(({ id }) => id);
  return `${JSON.stringify(schema, null, 2)}\n`;
});
rewrite('action.yml', (text) =>
  text.replace(
    /(^inputs:\n)[\s\S]*?(^outputs:$)/m,
    (_, open: string, close: string) => `${open}${inputs.map(yamlInput).join('\n')}\n\n${close}`,
  ),
);
const { outputs } = parse(readFileSync(join(root, 'action.yml'), 'utf8')) as {
  outputs: Record<string, { description: string }>;
};
const outputRows = Object.entries(outputs).map(([name, { description }]) => [`\`${name}\``, description]);

writeFileSync(join(root, 'docs/messages.md'), renderMessages(sightings));
mkdirSync(join(root, 'docs/pictures'), { recursive: true });
for (const { theme, file } of pictures) writeFileSync(join(root, file), await terminalPicture(pictured, theme));

rewrite('docs/reference.md', (text) => {
  const blocks: readonly (readonly [name: string, content: string])[] = [
    ['outputs', table(['Output', 'Meaning'], outputRows)],
    [
      'inputs',
      table(
        ['Input', 'Default', 'Meaning'],
        inputs.map((setting) => [`\`${setting.name}\``, codeOrNothing(setting.default), helpWithValues(setting)]),
      ),
    ],
    [
      'exit codes',
      table(
        ['Code', 'Meaning'],
        exitCodes.map(([code, meaning]) => [String(code), meaning]),
      ),
    ],
    ['help', `\`\`\`text\n${helpText()}\`\`\``],
  ];
  return blocks.reduce((whole, [name, content]) => replaceBlock(whole, name, content), text);
});

/** README shows files of examples/ as they are: what its tests run is what people copy. */
rewrite('README.md', (text) =>
  text.replace(
    /(<!-- (\S+\.yml) -->\n)[\s\S]*?(<!-- \/\2 -->)/g,
    (_, open: string, name: string, close: string) =>
      `${open}\`\`\`yaml\n${readFileSync(join(root, 'examples', name), 'utf8').trimEnd()}\n\`\`\`\n${close}`,
  ),
);

/**
 * Writes what is derived: docs/rules.md from the rules, and from the table of settings and action.yml the inputs of
 * action.yml and the blocks of README between <!-- name --> and <!-- /name -->.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { exitCodes } from '../src/judge/exit-code.ts';
import { definitions } from '../src/recording/observation-shape.ts';
import { renderRules } from '../src/report/rules-page.ts';
import { rules } from '../src/rules/index.ts';
import { helpWithValues, type Setting, settingsOf } from '../src/settings/settings.ts';
import { helpText } from '../src/terminal/help.ts';

const root = join(import.meta.dirname, '..');

function rewrite(file: string, change: (text: string) => string): void {
  const path = join(root, file);
  writeFileSync(path, change(readFileSync(path, 'utf8')));
}

function replaceBlock(text: string, name: string, content: string): string {
  const block = new RegExp(`(<!-- ${name} -->\n)[\\s\\S]*?(<!-- /${name} -->)`);
  if (!block.test(text)) throw new Error(`README has no block <!-- ${name} -->`);
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

rewrite('README.md', (text) => {
  const withOutputs = replaceBlock(text, 'outputs', table(['Output', 'Meaning'], outputRows));
  const withInputs = replaceBlock(
    withOutputs,
    'inputs',
    table(
      ['Input', 'Default', 'Meaning'],
      inputs.map((setting) => [`\`${setting.name}\``, codeOrNothing(setting.default), helpWithValues(setting)]),
    ),
  );
  const withCodes = replaceBlock(
    withInputs,
    'exit codes',
    table(
      ['Code', 'Meaning'],
      exitCodes.map(([code, meaning]) => [String(code), meaning]),
    ),
  );
  return replaceBlock(withCodes, 'help', `\`\`\`text\n${helpText()}\`\`\``);
});

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parse } from 'yaml';
import { exitCodes } from '../../src/judge/exit-code.ts';
import { helpWithValues, settingsOf } from '../../src/settings/settings.ts';
import { helpText } from '../../src/terminal/help.ts';

const root = join(import.meta.dirname, '..', '..');
const readText = (file: string) => readFileSync(join(root, file), 'utf8');
const action = parse(readText('action.yml'));
const reference = readText('docs/reference.md');

test('action.yml has the inputs of the table, with its defaults and its words, and no others', () => {
  const expected = settingsOf('action').map((setting) => [
    setting.name,
    { description: helpWithValues(setting), ...(setting.default !== undefined && { default: setting.default }) },
  ]);
  assert.deepEqual(action.inputs, Object.fromEntries(expected));
});

test('action.yml holds no expression, which GitHub’s language service takes for a fault in a description', () => {
  assert.doesNotMatch(readText('action.yml'), /\$\{\{/);
});

test('action.yml runs the bundle on Node 24, and describes every output that the program sets', () => {
  assert.deepEqual(action.runs, { using: 'node24', main: 'dist/index.js' });
  const set = [...readText('src/github/publish.ts').matchAll(/setOutput\(\s*'([^']+)'/g)].map(([, name]) => name);
  assert.deepEqual(Object.keys(action.outputs), set);
  for (const { description } of Object.values(action.outputs) as { description: string }[])
    assert.match(description, /\.$/);
  assert.ok(action.branding.icon && action.branding.color);
});

test('docs/reference.md shows the help, the inputs, the outputs and the exit codes as they are; "npm run docs" writes them', () => {
  assert.ok(reference.includes(`\`\`\`text\n${helpText()}\`\`\``));
  for (const { name, help } of settingsOf('action'))
    assert.ok(reference.includes(`| \`${name}\` |`) && reference.includes(help.replaceAll('|', '\\|')), name);
  for (const name of Object.keys(action.outputs)) assert.ok(reference.includes(`| \`${name}\` | `), name);
  for (const [code, meaning] of exitCodes) assert.ok(reference.includes(`| ${code} | ${meaning} |`), meaning);
});

test('the help fits a terminal of 80 columns', () => {
  for (const line of helpText().split('\n')) assert.ok(line.length <= 80, line);
});

/** What must hold of every rule. */
import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { renderRules } from '../src/report/rules-page.ts';
import { rules } from '../src/rules/index.ts';
import { version } from '../src/version.ts';

const root = join(import.meta.dirname, '..');

test('every rule file is registered, once, under its own name', async () => {
  const names = globSync('*.ts', { cwd: join(root, 'src/rules') })
    .map((file) => file.replace(/\.ts$/, ''))
    .filter((name) => name !== 'index');
  assert.deepEqual(rules.map(({ id }) => id).sort(), names.sort());
  for (const name of names) {
    const { default: rule } = (await import(`../src/rules/${name}.ts`)) as { default: { id: string } };
    assert.equal(rule.id, name);
  }
});

for (const rule of rules) {
  test(`${rule.id} follows the form of a rule`, () => {
    assert.match(rule.id, /^[a-z0-9]+(-[a-z0-9]+)*$/);
    assert.match(rule.title, /^[A-Z].*[^.]$/, 'the title is a sentence without a full stop');
    assert.match(rule.rationale, /^[A-Z][\s\S]*[.”"]$/, 'the rationale is whole sentences');
    assert.match(rule.remediation, /^[A-Z][a-z]+ .*\.$/, 'the remediation is an instruction');
    for (const { title, url } of rule.citations) assert.ok(title !== '' && new URL(url).protocol === 'https:');
    assert.match(rule.since, /^\d+\.\d+\.\d+$/);
    assert.ok(rule.since.localeCompare(version, 'en', { numeric: true }) <= 0, 'since is no later than this version');
    assert.ok(existsSync(join(root, `test/rules/${rule.id}.test.ts`)), 'it has a test');
    assert.ok(['connection', 'presented', 'certificate', 'file', 'endpoint', 'target'].includes(rule.subject));
    assert.ok(['error', 'warning', 'note'].includes(rule.level));
    if (rule.subject === 'file') assert.equal(rule.showBy, null, 'no connection shows a file');
  });
}

test('docs/rules.md is what the rules say; "npm run docs" writes it', () => {
  assert.equal(readFileSync(join(root, 'docs/rules.md'), 'utf8'), renderRules(rules));
});

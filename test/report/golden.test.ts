import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { goldenFiles } from '../support/golden.ts';
import { commandsIn } from '../support/runner-log.ts';
import { validateReport } from '../support/schema.ts';

const folder = join(import.meta.dirname, '..', 'golden');
const files = await goldenFiles();

for (const [name, text] of files) {
  test(`renders ${name}`, () => {
    assert.equal(
      text,
      readFileSync(join(folder, name), 'utf8'),
      `if the change is meant, run "npm run golden" and look at test/golden/${name}`,
    );
  });
}

test('test/golden holds nothing else', () => {
  assert.deepEqual(readdirSync(folder).sort(), [...files.keys()].sort());
});

test('no format has a line that the runner would obey', () => {
  for (const [name, text] of files) assert.deepEqual(commandsIn(text), [], name);
});

test('the JSON reports are as docs/report.schema.json says', () => {
  for (const [name, text] of files) {
    if (name.endsWith('.json') && !name.includes('annotations')) validateReport(JSON.parse(text));
  }
});

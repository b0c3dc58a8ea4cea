import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { goldenRenderings } from '../support/golden.ts';
import { commandsIn } from '../support/runner-log.ts';
import { validateReport } from '../support/schema.ts';

const folder = join(import.meta.dirname, '..', 'golden');
const renderings = goldenRenderings();

for (const [name, rendered] of renderings) {
  test(`renders ${name}`, () => {
    assert.equal(
      rendered(),
      readFileSync(join(folder, name), 'utf8'),
      `if the change is meant, run "npm run golden" and look at test/golden/${name}`,
    );
  });
}

test('test/golden holds nothing else', () => {
  assert.deepEqual(readdirSync(folder).sort(), [...renderings.keys()].sort());
});

test('no format has a line that the runner would obey', () => {
  for (const [name, rendered] of renderings) assert.deepEqual(commandsIn(rendered()), [], name);
});

test('the JSON reports are as docs/report.schema.json says', () => {
  for (const [name, rendered] of renderings) {
    if (name.endsWith('.json') && !name.includes('annotations')) validateReport(JSON.parse(rendered()));
  }
});

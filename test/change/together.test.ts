import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

test('a format that asks for a file beside says which files belong together, so that a change of one is a change of both', () => {
  const folder = join(import.meta.dirname, '../../src/discover/formats');
  const askers = globSync('*.ts', { cwd: folder })
    .map((file) => [file, readFileSync(join(folder, file), 'utf8')] as const)
    .filter(([, text]) => /\bbeside\('/.test(text));
  assert.deepEqual(
    askers.filter(([, text]) => !/\n {2}together: /.test(text)).map(([file]) => file),
    [],
  );
  assert.ok(askers.length > 0);
});

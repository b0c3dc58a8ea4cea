/**
 * Other verifiers' own test suites, judged by the packaged command. They are other projects' data, so no part of this
 * repository: CORPORA names a folder that has them, with the program `run` that sets each verdict beside theirs.
 */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';
import { notCounted } from '../support/not-counted.ts';
import { programs } from '../support/requirements.ts';

const project = join(import.meta.dirname, '..', '..');

test('no case of other verifiers’ test suites is a false green, a false red or a crash', async (t) => {
  const folder = process.env['CORPORA'];
  if (folder === undefined) return t.skip('CORPORA names no folder of test suites');
  if (programs(t, ['python3', 'faketime']) === undefined) return undefined;
  const said = await new Promise<string>((resolve) => {
    execFile(
      join(folder, 'run'),
      [project],
      { maxBuffer: 2 ** 24, env: { ...process.env, ...notCounted } },
      (error, stdout, stderr) => resolve(`${stdout}${stderr}${error === null ? '' : `exit status ${error.code}`}`),
    );
  });
  const [, judged, cases] = /^(\d+) of (\d+) cases: 0 false green, 0 false red, 0 crashes\n$/m.exec(said) ?? [];
  assert.equal(judged, cases, said);
  assert.ok(Number(cases) > 1000 && !said.includes('exit status'), said);
  return t.diagnostic(said.trim().split('\n').at(-1) ?? '');
});

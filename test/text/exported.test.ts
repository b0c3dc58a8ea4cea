/** Runs exported.ts in a process of its own: it imports every module, and what is imported alone would count as not covered. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';
import { notCounted } from '../support/not-counted.ts';

test('every exported function is fed texts that are dear to read, or listed with the reason why not', () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--test', join(import.meta.dirname, 'exported.ts')], {
    env: { ...process.env, ...notCounted, NODE_TEST_CONTEXT: undefined },
    encoding: 'utf8',
  });
  assert.equal(status, 0, stdout + stderr);
  assert.match(stdout, /^. pass 2$/m);
});

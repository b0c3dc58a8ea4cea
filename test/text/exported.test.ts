/** Runs exported.ts in a process of its own: it imports every module, and what is imported alone would count as not covered. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';

test('every exported function is fed texts that are dear to read, or listed with the reason why not', () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--test', join(import.meta.dirname, 'exported.ts')], {
    // Left out, Node.js would hand on the first all the same.
    env: { ...process.env, NODE_V8_COVERAGE: undefined, NODE_TEST_CONTEXT: undefined },
    encoding: 'utf8',
  });
  assert.equal(status, 0, stdout + stderr);
  assert.match(stdout, /^. pass 2$/m);
});

import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { test } from 'node:test';
import { LEAST_TARGETS, program, threadsFor } from '../../src/world/threads.ts';

const options = {
  profiles: new Map(),
  clientCertificate: null,
  concurrency: 1,
  profileOf: () => 'strict',
  signal: new AbortController().signal,
};

test('a small run, and one on a single processor, has no threads', async () => {
  assert.equal(await threadsFor(LEAST_TARGETS - 1, options, 2), null);
  assert.equal(await threadsFor(LEAST_TARGETS, options, 1), null);
  await (await threadsFor(LEAST_TARGETS, options, 2))?.end();
});

test('their program is found from wherever this one is: in the sources, in either bundle', () => {
  const url = (path: string) => new URL(`../../${path}`, import.meta.url).href;
  for (const own of ['src/world/threads.ts', 'dist/123.index.js', 'dist/cli/123.index.js'])
    assert.ok(existsSync(program(url(own))), own);
  assert.equal(program('file:///cli/dist/1.index.js').href, 'file:///cli/dist/probing/index.js');
});

import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { test } from 'node:test';
import { LEAST_TARGETS, program, threadCount, threadsFor } from '../../src/world/threads.ts';

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

test('a large run has as many threads as there are processors, and four at most', () => {
  for (const [targetCount, processors, count] of [
    [LEAST_TARGETS - 1, 8, 0],
    [LEAST_TARGETS, 1, 0],
    [LEAST_TARGETS, 2, 2],
    [LEAST_TARGETS, 3, 3],
    [LEAST_TARGETS, 4, 4],
    [10 * LEAST_TARGETS, 64, 4],
  ] as const)
    assert.equal(threadCount(targetCount, processors), count, `${targetCount} ${processors}`);
});

test('their program is found from wherever this one is: in the sources, in either bundle', () => {
  const url = (path: string) => new URL(`../../${path}`, import.meta.url).href;
  assert.equal(program(url('src/world/threads.ts')).href, url('src/probing.ts'));
  for (const own of ['src/world/threads.ts', 'dist/123.index.js', 'dist/cli/123.index.js'])
    assert.ok(existsSync(program(url(own))), own);
  assert.equal(program('file:///cli/dist/1.index.js').href, 'file:///cli/dist/probing/index.js');
});

import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { test } from 'node:test';
import { LEAST_TARGETS, program, threadCount, threadsFor } from '../../src/world/threads.ts';
import { aFileTarget, aTarget } from '../support/facts.ts';

const hosts = (count: number) => Array.from({ length: count }, () => aTarget());
const options = {
  profiles: new Map(),
  clientCertificate: null,
  concurrency: 1,
  profileOf: () => 'strict',
  signal: new AbortController().signal,
};

test('a small run, and one on a single processor, has no threads', async () => {
  assert.equal(await threadsFor(hosts(LEAST_TARGETS - 1), options, 2), null);
  assert.equal(await threadsFor(hosts(LEAST_TARGETS), options, 1), null);
  const threads = await threadsFor(hosts(LEAST_TARGETS), options, 2);
  assert.ok(threads !== null);
  await threads.end();
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
    assert.equal(threadCount(hosts(targetCount), processors), count, `${targetCount} ${processors}`);
  const files = Array.from({ length: LEAST_TARGETS }, () => aFileTarget());
  assert.equal(threadCount(files, 8), 0);
  assert.equal(threadCount([...files, ...hosts(LEAST_TARGETS - 1)], 8), 0);
  assert.equal(threadCount([...files, ...hosts(LEAST_TARGETS)], 8), 4);
});

const url = (path: string) => new URL(`../../${path}`, import.meta.url).href;

test('their program is found from wherever this one is: in the sources, in either bundle', () => {
  for (const [own, expected] of [
    ['/x/src/world/threads.ts', '/x/src/probing.ts'],
    ['/x/dist/123.index.js', '/x/dist/probing/index.js'],
    ['/x/dist/cli/123.index.js', '/x/dist/probing/index.js'],
    ['/x/dist/cli/index.js', '/x/dist/probing/index.js'],
    ['/cli/dist/1.index.js', '/cli/dist/probing/index.js'],
    ['/.ts/dist/1.index.js', '/.ts/dist/probing/index.js'],
  ] as const)
    assert.equal(program(`file://${own}`).href, `file://${expected}`);
  assert.ok(existsSync(program(url('src/world/threads.ts'))));
});

test('their program is there in what ships', () => {
  for (const own of ['dist/123.index.js', 'dist/cli/123.index.js']) assert.ok(existsSync(program(url(own))), own);
});

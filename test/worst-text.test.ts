/** The worst texts that were found, each of which took seconds: what strangers write costs time in proportion to its length. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { classOf } from '../src/discover/classify.ts';
import { isNamedBy } from '../src/pki/identifiers.ts';
import { fileTargetIn } from '../src/targets/file-target.ts';

const ignoring = (call: () => unknown) => {
  try {
    call();
  } catch {
    // Refusing a text is an answer too, and takes its time.
  }
};

for (const [name, call] of [
  ['spaces within the line of a file', () => fileTargetIn(`file:a${' '.repeat(50_000)}!`)],
  ['a host name of dots', () => classOf('.'.repeat(50_000), 587)],
  ['a reference identifier of colons', () => isNamedBy(':'.repeat(50_000), [])],
] as const)
  test(`${name}, 50,000 of them, take less than a second`, () => {
    const started = performance.now();
    ignoring(call);
    const tookMs = performance.now() - started;
    assert.ok(tookMs < 1000, `${tookMs} ms`);
  });

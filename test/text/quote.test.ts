import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hostLetters, whole } from '../../src/text/quote.ts';

test('what the user typed is shown whole', () => {
  assert.equal(whole('a b:c'), '"a b:c"');
});

test('of a file no more is shown than could begin a host name', () => {
  assert.equal(hostLetters('mx_1.exämple-1.com'), '"mx_1.exämple-1.com"');
  assert.equal(hostLetters('user:secret'), '"user…"');
  assert.equal(hostLetters(' secret'), '"…"');
  assert.equal(hostLetters('x'.repeat(30)), `"${'x'.repeat(30)}"`);
  assert.equal(hostLetters('x'.repeat(31)), `"${'x'.repeat(30)}…"`);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wrapped } from '../../src/text/wrap.ts';

const letters = (count: number) => 'x'.repeat(count);

test('a line has 78 characters at most, its indent counted', () => {
  assert.deepEqual(wrapped(`${letters(40)} ${letters(33)}`, '    '), [`    ${letters(40)} ${letters(33)}`]);
  assert.deepEqual(wrapped(`${letters(40)} ${letters(34)}`, '    '), [`    ${letters(40)}`, `    ${letters(34)}`]);
});

test('a word that is longer has a line of its own, and none is empty', () => {
  assert.deepEqual(wrapped(`${letters(90)} a b`, ''), [letters(90), 'a b']);
  assert.deepEqual(wrapped('', '  '), ['  ']);
});

test('the first line may begin otherwise', () => {
  assert.deepEqual(wrapped(`${letters(70)} ${letters(70)}`, '    ', 'Fix:'), [
    `Fix:${letters(70)}`,
    `    ${letters(70)}`,
  ]);
});

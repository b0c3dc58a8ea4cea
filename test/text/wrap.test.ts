import assert from 'node:assert/strict';
import { test } from 'node:test';
import { columnsOf, wrapped } from '../../src/text/wrap.ts';

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

test('a long head takes its place in the first line alone', () => {
  assert.deepEqual(wrapped(`${letters(40)} ${letters(20)} ${letters(20)}`, '  ', `${letters(14)}: `), [
    `${letters(14)}: ${letters(40)} ${letters(20)}`,
    `  ${letters(20)}`,
  ]);
  assert.deepEqual(wrapped(`${letters(40)} ${letters(22)} ${letters(13)}`, '  ', `${letters(14)}: `), [
    `${letters(14)}: ${letters(40)}`,
    `  ${letters(22)} ${letters(13)}`,
  ]);
});

test('in a width lines fill it, and a word that does not fit is cut', () => {
  assert.deepEqual(wrapped('abc def ghij', '', '', 8), ['abc def', 'ghij']);
  assert.deepEqual(wrapped('abcd efg hi', '', '', 8), ['abcd efg', 'hi']);
  assert.deepEqual(wrapped('abcdefghijklmnopqrs', '', '', 8), ['abcdefgh', 'ijklmnop', 'qrs']);
  assert.deepEqual(wrapped('abcdefgh', '', '', 8), ['abcdefgh']);
  assert.deepEqual(wrapped('abcdefghijkl', '  ', '* ', 12), ['* abcdefghij', '  kl']);
});

test('a screen narrower than eight columns gets lines of eight', () => {
  assert.deepEqual(wrapped('abcdefghij', '', '', 3), ['abcdefgh', 'ij']);
  assert.deepEqual(wrapped('abcdefghij', '    ', '    ', 6), ['    abcdefgh', '    ij']);
});

test('a colour takes no column, and a wide letter takes two', () => {
  assert.equal(columnsOf('a\u001b[1;31mb\u001b[0mc\u001b[m'), 3);
  assert.equal(columnsOf('é日本😀'), 7);
  assert.equal(columnsOf('\u001b[2J'), 4);
  assert.deepEqual(wrapped('日本日本日 本', '', '', 8), ['日本日本', '日 本']);
  assert.deepEqual(wrapped(`\u001b[31m${letters(8)}\u001b[0m x`, '', '', 8), [`\u001b[31m${letters(8)}\u001b[0m`, 'x']);
});

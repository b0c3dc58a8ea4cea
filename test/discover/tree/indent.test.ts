/** What all lines of an embedded text are indented by is no part of it, and every character is still where it was. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withoutIndent } from '../../../src/discover/tree/indent.ts';

const short = (text: string) => withoutIndent({ kind: 'scalar', text, at: 10 });

test('the least indent of all lines that are not empty is taken away', () => {
  for (const [text, expected] of [
    ['\n  a\n    b\n\n  c\n ', '\na\n  b\n\nc\n'],
    ['\n\ta\n\t\tb\r\n', '\na\n\tb\r\n'],
    ['a\n  b\n', 'a\n  b\n'],
    ['  a\n b\n', ' a\nb\n'],
    ['\n \n', '\n\n'],
    ['', ''],
  ] as const)
    assert.equal(short(text).text, expected, JSON.stringify(text));
});

test('an index of what is left is the offset that it had', () => {
  const text = '\n  a\n    b\n';
  const { text: left, offsetOf } = short(text);
  for (const letter of ['a', 'b']) assert.equal(offsetOf?.(left.indexOf(letter)), 10 + text.indexOf(letter), letter);
  assert.equal(offsetOf?.(left.length), 10 + text.length);
  const inner = withoutIndent({ kind: 'scalar', text: ' a\n', at: 5, offsetOf: (index) => 100 + 2 * index });
  assert.equal(inner.offsetOf?.(0), 102);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hasAtMost } from '../../src/text/json-values.ts';

test('lists, objects and what follows another are counted', () => {
  for (const [json, count] of [
    ['12345678', 0],
    ['[]      ', 1],
    ['{}      ', 1],
    ['[1,2,3] ', 3],
    ['[[],{}] ', 4],
    ['[{"a":1,"b":[2,3]}]', 5],
  ] as const) {
    assert.equal(hasAtMost(count, json), true, json);
    assert.equal(hasAtMost(count - 1, json), false, json);
  }
});

test('a text with no more letters than values are allowed is not counted', () => {
  assert.equal(hasAtMost(3, '[[['), true);
  assert.equal(hasAtMost(3, '[[[['), false);
});

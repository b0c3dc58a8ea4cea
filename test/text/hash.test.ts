import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shortHash } from '../../src/text/hash.ts';

test('a hash is FNV-1a of the bytes in UTF-8, 32 bits, as its authors publish it', () => {
  for (const [text, hash] of [
    ['', 0x811c9dc5],
    ['a', 0xe40c292c],
    ['foobar', 0xbf9cf968],
  ] as const)
    assert.equal(shortHash(text), hash.toString(36));
  assert.notEqual(shortHash('é'), shortHash('\u00e8'));
});

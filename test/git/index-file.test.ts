/** git's index (gitformat-indexOf(5)), octet by octet, in each version and with names of each kind. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseIndex } from '../../src/git/index-file.ts';
import { indexOf } from '../support/index-file.ts';
import { uint32 } from '../support/pack.ts';

const SHA1 = 20;
const SHA256 = 32;

const extension = (signature: string, content: Uint8Array) =>
  Buffer.concat([Buffer.from(signature), uint32(content.length), content]);

/** Of every length within a word, and with a part of the one before that is longer than an octet counts. */
const names = [
  ...Array.from({ length: 18 }, (_, length) => 'a'.repeat(length + 1)),
  ...[
    'b',
    `c/${'long/'.repeat(30)}1.key`,
    `c/${'long/'.repeat(30)}2.key`,
    'c/x',
    `d/${'x'.repeat(3300)}/${'x'.repeat(17_000)}`,
    'd/y',
    'e',
  ],
];

for (const [what, hashBytes] of [
  ['SHA-1', SHA1],
  ['SHA-256', SHA256],
] as const) {
  for (const version of [2, 3, 4])
    test(`the names of version ${version} with ${what}`, () => {
      for (const isExtended of [false, true]) {
        const written = { version, hashBytes, isExtended };
        assert.deepEqual(parseIndex(indexOf(names, written)), { names, shared: null });
        assert.deepEqual(parseIndex(indexOf([], written)), { names: [], shared: null });
      }
    });

  test(`extensions are passed over, but for those without which an index means another thing (${what})`, () => {
    const read = (...extensions: readonly Buffer[]) =>
      parseIndex(indexOf(['a', 'b'], { hashBytes, extensions }))?.names;
    assert.deepEqual(read(extension('TREE', Buffer.alloc(300)), extension('EOIE', Buffer.alloc(0))), ['a', 'b']);
    assert.deepEqual(read(extension('sdir', Buffer.alloc(0))), ['a', 'b']);
    assert.deepEqual(read(extension('Zlow', Buffer.alloc(1))), ['a', 'b']);
    assert.equal(read(extension('TREE', Buffer.alloc(3)), extension('what', Buffer.alloc(0))), undefined);
    // The end of an extension is not where it says.
    assert.equal(read(extension('TREE', Buffer.alloc(30)).subarray(0, -1)), undefined);
    assert.equal(read(Buffer.from('TREE')), undefined);
  });
}

test('names beyond ASCII are UTF-8', () => {
  assert.deepEqual(parseIndex(indexOf(['é/ü.key', '鍵.key']))?.names, ['é/ü.key', '鍵.key']);
});

test('links, submodules and folders have names as files have, and other modes are none', () => {
  for (const mode of [0o100755, 0o120000, 0o160000, 0o040000])
    assert.deepEqual(parseIndex(indexOf(['a'], { mode }))?.names, ['a'], mode.toString(8));
  for (const mode of [0, 0o010000, 0o060000, 0o140000, 0o170000])
    assert.equal(parseIndex(indexOf(['a'], { mode })), null, mode.toString(8));
});

test('another version, another file, or one that is cut off is no index', () => {
  for (const version of [0, 1, 5]) assert.equal(parseIndex(indexOf(['a'], { version })), null, `${version}`);
  assert.equal(parseIndex(indexOf(['a'], { signature: 'DIRX' })), null);
  const whole = indexOf(['a', 'bb']);
  for (let length = 0; length < whole.length; length++) assert.equal(parseIndex(whole.subarray(0, length)), null);
  const more = Buffer.from(whole);
  more.writeUInt32BE(3, 8);
  assert.equal(parseIndex(more), null);
});

/** EWAH (gitformat-bitmap(5)): how many words of all zeros or all ones, and the words behind them as they are. */
type Run = readonly [bit: 0 | 1, words: number, ...literals: readonly bigint[]];
function bitmap(...runs: readonly Run[]): Buffer {
  const words = runs.flatMap(([bit, count, ...literals]) => [
    BigInt(bit) | (BigInt(count) << 1n) | (BigInt(literals.length) << 33n),
    ...literals,
  ]);
  const bytes = Buffer.alloc(words.length * 8);
  for (const [at, word] of words.entries()) bytes.writeBigUInt64BE(word, at * 8);
  return Buffer.concat([uint32(64 * words.length), uint32(words.length), bytes, uint32(0)]);
}

for (const hashBytes of [SHA1, SHA256])
  test(`a split index names the one that it changes by ${hashBytes} octets, and which of its entries are gone`, () => {
    const hash = Buffer.alloc(hashBytes, 0xab);
    const shared = (...link: readonly Uint8Array[]) =>
      parseIndex(indexOf(['', 'a'], { hashBytes, extensions: [extension('link', Buffer.concat(link))] }))?.shared;
    const gone = (count: number, ...link: readonly Uint8Array[]) => {
      const found = shared(hash, ...link);
      assert.equal(found?.hash, hash.toString('hex'));
      return Array.from({ length: count }, (_, place) => place).filter((place) => found.isDeleted(place));
    };
    const from = (start: number, end: number) => Array.from({ length: end - start }, (_, at) => start + at);
    assert.equal(shared(Buffer.alloc(hashBytes)), null);
    const withZero = Buffer.concat([Buffer.alloc(1), hash.subarray(1)]);
    assert.equal(shared(withZero)?.hash, withZero.toString('hex'));
    assert.deepEqual(gone(300), []);
    assert.deepEqual(gone(300, bitmap([0, 0, 0b1001n])), [0, 3]);
    assert.deepEqual(gone(300, bitmap([1, 2])), from(0, 128));
    assert.deepEqual(gone(500, bitmap([0, 1, 1n << 63n, 1n], [1, 1, 2n], [0, 1, 4n])), [
      127,
      128,
      ...from(192, 256),
      257,
      386,
    ]);
    // What stands behind is the bitmap of entries that are replaced.
    assert.deepEqual(gone(300, bitmap([0, 0, 1n]), bitmap([1, 4])), [0]);
    assert.deepEqual(shared(hash, bitmap([0, 0, 1n]).subarray(0, 12)), undefined);
  });

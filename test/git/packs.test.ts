/** Packs and loose objects, octet by octet: what git itself would seldom write, and what it never would. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { deflateSync } from 'node:zlib';
import { MAX_OBJECT_BYTES, TooLarge } from '../../src/git/inflate.ts';
import { looseObject } from '../../src/git/loose-object.ts';
import { type GitObject, idOf } from '../../src/git/object.ts';
import { openPack } from '../../src/git/pack.ts';
import { openIndex } from '../../src/git/pack-index.ts';
import {
  deltaBack,
  deltaOf,
  deltaOfId,
  type Entry,
  packIndex,
  plain,
  size,
  TYPES,
  writePack,
} from '../support/pack.ts';

const root = mkdtempSync(join(tmpdir(), 'packs-'));
after(() => rmSync(root, { recursive: true }));

let made = 0;
const path = () => join(root, `${made++}`);
/** A name of an object of so many octets, by its number. */
const name = (number: number, octets = 20) =>
  number
    .toString(16)
    .padStart(4, '0')
    .padEnd(octets * 2, '7');
const none = () => null;

/** What a pack says of its entries, by their numbers. */
function opened(
  t: { after: (end: () => void) => void },
  entries: readonly Entry[],
  { elsewhere = none, octets = 20 }: { elsewhere?: (id: string) => GitObject | null; octets?: number } = {},
  ...mostMade: readonly { forObjectBytes: number; inAllBytes: number }[]
) {
  const names = entries.map((_, number) => name(number, octets));
  const pack = openPack(writePack(path(), entries, names), elsewhere, ...mostMade);
  t.after(pack.close);
  return (number: number) => pack.read(name(number, octets));
}

/** Inserts, 127 octets at a time at most. */
const inserting = (base: number, text: Buffer): Buffer => {
  const commands = Array.from({ length: Math.ceil(text.length / 127) }, (_, index) => {
    const part = text.subarray(index * 127, index * 127 + 127);
    return Buffer.concat([Buffer.from([part.length]), part]);
  });
  return Buffer.concat([Buffer.from([...size(base), ...size(text.length)]), ...commands]);
};
/** All of the base, which has up to 255 octets, and a text behind it. */
const appending = (base: number, text: string): Buffer =>
  Buffer.from([...size(base), ...size(base + text.length), 0x90, base, text.length, ...Buffer.from(text)]);
const blob = (text: string) => plain(TYPES.blob, Buffer.from(text));
const noise = (outputLength: number) => createHash('shake128', { outputLength }).digest();

for (const octets of [20, 32])
  test(`an index says where each object of names of ${octets} octets begins, and of no other`, () => {
    const rows = Array.from(
      { length: 300 },
      (_, index) => [name(index * 211, octets), index % 5 === 0 ? 2 ** 32 + index * 2 ** 31 : index * 977] as const,
    );
    const file = path();
    writeFileSync(file, packIndex(rows));
    const index = openIndex(file);
    for (const [id, offset] of rows) {
      assert.equal(index.offsetOf(id), offset);
      assert.equal(index.offsetOf(id.replace(/.$/, '8')), null);
      assert.equal(index.offsetOf(id.replace(/.$/, '6')), null);
    }
    for (const id of ['00'.repeat(octets), 'ff'.repeat(octets)]) assert.equal(index.offsetOf(id), null);
    index.close();
  });

test('an index of another version, or less than one, is refused', () => {
  const whole = packIndex([[name(0), 12]]);
  const otherVersion = Buffer.from(whole);
  otherVersion.writeUInt8(3, 7);
  for (const bytes of [whole.subarray(0, 1031), otherVersion, Buffer.alloc(0), Buffer.alloc(2000)]) {
    const file = path();
    writeFileSync(file, bytes);
    assert.throws(() => openIndex(file), /^Error: an index of a pack is of no known version$/);
  }
  const empty = path();
  writeFileSync(empty, packIndex([]));
  assert.equal(openIndex(empty).offsetOf(name(0)), null);
});

test('objects of each kind and size are read, whatever is behind them', (t) => {
  const contents = [0, 1, 15, 16, 2047, 2048, 300_000].map(noise);
  const read = opened(t, [
    ...contents.map((content) => plain(TYPES.blob, content)),
    plain(TYPES.commit, Buffer.from('c')),
    plain(TYPES.tree, Buffer.from('t')),
  ]);
  for (const [number, content] of contents.entries()) assert.deepEqual(read(number), { kind: 'blob', content });
  assert.deepEqual(read(7), { kind: 'commit', content: Buffer.from('c') });
  assert.deepEqual(read(8), { kind: 'tree', content: Buffer.from('t') });
  assert.equal(read(9), null);
});

test('a delta finds its base however far back it is', (t) => {
  // Distances of one, two, three octets, about where one more is needed.
  for (const filled of [1, 90, 100, 110, 115, 16_470, 16_480, 16_490, 16_500, 16_510, 40_000]) {
    const read = opened(t, [blob('base'), plain(TYPES.blob, noise(filled)), deltaOf(0, appending(4, ' and more'))]);
    assert.equal(read(2)?.content.toString(), 'base and more', `${filled}`);
  }
});

for (const octets of [20, 32])
  test(`a delta names its base by ${octets} octets, in its pack, before or behind it, or in another`, (t) => {
    const other = (text: string): GitObject => ({ kind: 'tree', content: Buffer.from(text) });
    const asked: string[] = [];
    const elsewhere = (id: string) => {
      asked.push(id);
      return id === name(100, octets) ? other('else') : null;
    };
    const read = opened(
      t,
      [
        deltaOfId(name(1, octets), appending(4, '!')),
        blob('base'),
        deltaOfId(name(0, octets), appending(5, '?')),
        deltaOfId(name(100, octets), appending(4, '.')),
        deltaOfId(name(101, octets), appending(4, '.')),
      ],
      { elsewhere, octets },
    );
    assert.deepEqual(
      [0, 2].map(read).map((object) => object?.content.toString()),
      ['base!', 'base!?'],
    );
    assert.deepEqual(read(3), { kind: 'tree', content: Buffer.from('else.') });
    assert.deepEqual(asked, [name(100, octets)]);
    assert.throws(() => read(4), /the base of a git object is missing/);
  });

test('deltas that are made of themselves, of one another or of what is no object end', (t) => {
  const nothing = Buffer.from([0, 0]);
  const read = opened(t, [
    deltaOfId(name(0), nothing),
    deltaOfId(name(2), nothing),
    deltaOfId(name(1), nothing),
    deltaBack(0, nothing),
    deltaBack(100_000, nothing),
    plain(0, nothing),
    plain(TYPES.tag, nothing),
    plain(5, nothing),
  ]);
  assert.throws(() => read(0), /a git object is its own base/);
  for (const number of [1, 2])
    assert.throws(
      () => read(number),
      (error) => error instanceof TooLarge && error.message === 'a git object has too many parts',
    );
  for (const number of [3, 4, 5, 6, 7]) assert.throws(() => read(number), /a git object is of no known type/);
});

test('a chain may be as long as git reads one, and no longer', (t) => {
  const same = appending(1, '').subarray(0, 4);
  const chain = Array.from({ length: 4096 }, (_, number) => deltaOf(number, same));
  const read = opened(t, [blob('x'), ...chain]);
  assert.throws(() => read(4096), /a git object has too many parts/);
  assert.equal(read(4095)?.content.toString(), 'x');
  // What was made before is a base without a chain.
  assert.equal(read(4096)?.content.toString(), 'x');
});

test('an object that says it is too large is not decompressed, whole or as a delta', (t) => {
  const claiming = (type: number, back: readonly number[]): Entry => {
    const bytes = MAX_OBJECT_BYTES + 1;
    const head = [(type << 4) | (bytes & 15) | 128, ...size(Math.floor(bytes / 16)), ...back];
    return () => Buffer.concat([Buffer.from(head), deflateSync(Buffer.alloc(10))]);
  };
  const read = opened(t, [blob('x'), claiming(TYPES.blob, []), claiming(TYPES.byOffset, [1])]);
  for (const number of [1, 2])
    assert.throws(
      () => read(number),
      (error) => error instanceof TooLarge && error.message === 'a git object is too large',
    );
});

test('what was made is kept, where it is small, and is not paid for twice', (t) => {
  const MIB = 1024 * 1024;
  const limits = (inAllBytes: number) => ({ forObjectBytes: 4 * MIB, inAllBytes });
  const small = opened(t, [blob('x'), deltaOf(0, appending(1, 'y'))], {}, limits(3));
  assert.deepEqual(
    [1, 1, 1].map(small).map((object) => object?.content.toString()),
    ['xy', 'xy', 'xy'],
  );
  const large = opened(t, [blob('x'), deltaOf(0, inserting(1, Buffer.alloc(MIB)))], {}, limits(2 * MIB));
  for (const _ of [1, 2]) assert.equal(large(1)?.content.length, MIB);
  assert.throws(
    () => large(1),
    (error) => error instanceof TooLarge && error.message === 'a git object is made of too much',
  );
});

test('what is kept is counted once, and has an end', (t) => {
  const most = 1024 * 1024 - 1;
  const entries = [
    ...[blob('x'), deltaOf(0, appending(1, 'y'))],
    ...Array.from({ length: 18 }, () => plain(TYPES.blob, Buffer.alloc(most))),
  ];
  const read = opened(t, entries, {}, { forObjectBytes: 2, inAllBytes: 3 });
  const isKept = () => assert.equal(read(1)?.content.toString(), 'xy');
  isKept();
  for (let times = 0; times < 20; times++) read(2);
  isKept();
  for (let number = 3; number < 20; number++) read(number);
  assert.throws(() => read(1), TooLarge);
});

test('deltas that are too large together are not applied', (t) => {
  const half = Buffer.alloc(MAX_OBJECT_BYTES / 2 + 1);
  const read = opened(t, [blob('x'), deltaOf(0, half), deltaOf(1, half)]);
  assert.throws(() => read(2), TooLarge);
});

test('an object may be made of as much as is allowed for one, and of no more', (t) => {
  const chain = [blob('x'), deltaOf(0, appending(1, 'y')), deltaOf(1, appending(2, 'z'))];
  const limits = (forObjectBytes: number, inAllBytes: number) => ({ forObjectBytes, inAllBytes });
  for (const [most, isMade] of [
    [limits(5, 5), true],
    [limits(4, 5), false],
    [limits(5, 4), false],
  ] as const) {
    const read = opened(t, chain, {}, most);
    if (isMade) assert.equal(read(2)?.content.toString(), 'xyz');
    else assert.throws(() => read(2), TooLarge);
  }
});

/** An object in a file of its own, with this text before its compression. */
function loose(text: string | Buffer): GitObject | null {
  const folder = path();
  const id = 'ab'.repeat(20);
  mkdirSync(join(folder, 'ab'), { recursive: true });
  writeFileSync(join(folder, 'ab', id.slice(2)), deflateSync(text));
  return looseObject(folder, id);
}

test('a loose object has a head that says its kind and size', () => {
  assert.deepEqual(loose('blob 5\0hello'), { kind: 'blob', content: Buffer.from('hello') });
  assert.deepEqual(loose('tree 0\0'), { kind: 'tree', content: Buffer.alloc(0) });
  const content = noise(100_000);
  const object = loose(Buffer.concat([Buffer.from('commit 100000\0'), content]));
  assert.deepEqual(object, { kind: 'commit', content });
  assert.equal(idOf(object as GitObject, 40).length, 40);
  for (const text of [
    ...['blob 5hello', 'blob  5\0hello', 'blob 5 \0hello', ' blob 5\0hello', 'tag 5\0hello', 'BLOB 5\0hello'],
    ...['blob \0', '', `blob ${'0'.repeat(15)}5\0hello`, `blob ${' '.repeat(30)}5\0hello`],
  ])
    assert.throws(() => loose(text), /^Error: a git object has no head$/, text);
  for (const text of ['blob 4\0hello', 'blob 6\0hello'])
    assert.throws(() => loose(text), /does not have its own size/, text);
});

test('a loose object that is not there is none, and one that cannot be read is an error', () => {
  const folder = path();
  mkdirSync(join(folder, 'ab', 'cd'), { recursive: true });
  assert.equal(looseObject(folder, `ab${'0'.repeat(38)}`), null);
  assert.throws(() => looseObject(folder, 'abcd'), /it is a folder/);
  writeFileSync(join(folder, 'ab', 'ce'), '');
  truncateSync(join(folder, 'ab', 'ce'), MAX_OBJECT_BYTES * 2);
  assert.throws(
    () => looseObject(folder, 'abce'),
    (error) => error instanceof TooLarge && error.message === 'a git object is too large',
  );
});

/** git's formats of objects, byte by byte, as far as no repository of git's own has them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deflateSync } from 'node:zlib';
import { differences } from '../../src/git/compare.ts';
import { applied } from '../../src/git/delta.ts';
import { compressedBound, inflated, MAX_OBJECT_BYTES, TooLarge } from '../../src/git/inflate.ts';
import { commitIn, idOf, isObjectKind, type TreeEntry, treeIn } from '../../src/git/object.ts';

const bytes = (...parts: readonly (number | string)[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'number' ? Buffer.from([part]) : Buffer.from(part, 'latin1'))));
const base = Buffer.from(Array.from({ length: 70_000 }, (_, index) => index % 251));
/** 70,000 as git writes sizes: seven bits an octet, the lowest first. */
const BASE_SIZE = [0xf0, 0xa2, 0x04] as const;

test('a delta copies and inserts, with as many octets of offset and size as it needs', () => {
  const of = (size: readonly number[], ...commands: readonly (number | string)[]) =>
    applied(base, bytes(...BASE_SIZE, ...size, ...commands));
  assert.equal(of([3], 3, 'abc').toString(), 'abc');
  assert.deepEqual(of([5], 0x91, 7, 5), base.subarray(7, 12));
  assert.deepEqual(of([2], 0x92, 1, 2), base.subarray(256, 258));
  assert.deepEqual(of([1], 0x94, 1, 1), base.subarray(65_536, 65_537));
  assert.deepEqual(of([0x80, 2], 0xa0, 1), base.subarray(0, 256));
  assert.deepEqual(of([0x80, 0x80, 4], 0x80), base.subarray(0, 65_536));
  assert.deepEqual(of([4], 0x90, 2, 2, 'ab'), Buffer.concat([base.subarray(0, 2), Buffer.from('ab')]));
  assert.equal(applied(Buffer.alloc(0), bytes(0, 0)).length, 0);
});

test('a delta that does not add up is refused', () => {
  const of =
    (size: readonly number[], ...commands: readonly (number | string)[]) =>
    () =>
      applied(base, bytes(...BASE_SIZE, ...size, ...commands));
  assert.throws(() => applied(Buffer.alloc(3), bytes(4, 1, 1, 'a')), /for another object/);
  assert.throws(of([2], 3, 'abc'), /makes more than it says/);
  assert.throws(of([4], 3, 'abc'), /makes less than it says/);
  assert.throws(of([4], 4, 'abc'), /ends in the middle/);
  assert.throws(of([0], 0), /ends in the middle/);
  assert.throws(of([2], 0x97, 0x6f, 0x11, 1, 2), /copies what is not there/);
  assert.throws(of([2], 0x98, 1, 2), /copies what is not there/);
  assert.throws(of([5], 0x91, 7), RangeError);
  assert.throws(of([0x80, 0x80, 0x80, 0x80, 1]), TooLarge);
  assert.throws(of([0x80, 0x80, 0x80, 0x80, 1]), /a git object is too large/);
  assert.throws(of([0x80, 0x80, 0x80, 0x10]), /makes less than it says/);
  // No size has so many octets.
  assert.throws(() => applied(base, bytes(...Array.from({ length: 20 }, () => 0xff))), /for another object/);
  assert.throws(() => applied(base, bytes(0xff)), RangeError);
});

test('the last byte of the base can be copied', () => {
  assert.deepEqual(applied(base, bytes(...BASE_SIZE, 1, 0x97, 0x6f, 0x11, 1, 1)), base.subarray(69_999));
});

test('what is decompressed has the size that it says, and no more is made than that', () => {
  const packed = deflateSync(Buffer.from('hello'));
  assert.equal(inflated(packed, 5).toString(), 'hello');
  assert.equal(inflated(Buffer.concat([packed, Buffer.from('more')]), 5).toString(), 'hello');
  assert.throws(() => inflated(packed, 6), /does not have its own size/);
  assert.throws(() => inflated(packed, 4), /does not have its own size/);
  assert.throws(() => inflated(packed, 3), RangeError);
  assert.throws(() => inflated(packed, MAX_OBJECT_BYTES + 1), TooLarge);
  assert.throws(() => inflated(packed, MAX_OBJECT_BYTES + 1), /a git object is too large/);
  assert.throws(
    () => inflated(packed, MAX_OBJECT_BYTES),
    (error) => !(error instanceof TooLarge),
  );
  for (const length of [0, 1, 16_383, 16_384, 100_000]) {
    const noise = Buffer.from(Array.from({ length }, (_, index) => (index * 7919 * (index % 13)) & 255));
    assert.ok(deflateSync(noise, { level: 0 }).length <= compressedBound(length), `${length}`);
    assert.ok(compressedBound(length) < length * 1.01 + 64, `${length}`);
  }
});

test('a tree has files, folders and what is neither, by name', () => {
  const id = '\x01'.repeat(20);
  const hex = '01'.repeat(20);
  const content = bytes(
    ...['100644 a b', '100755 run', '120000 link', '160000 sub', '40000 dir'].flatMap((head) => [head, 0, id]),
  );
  assert.deepEqual(
    [...treeIn({ kind: 'tree', content }, 20)],
    [
      ['a b', { id: hex, kind: 'file' }],
      ['run', { id: hex, kind: 'file' }],
      ['link', { id: hex, kind: 'other' }],
      ['sub', { id: hex, kind: 'other' }],
      ['dir', { id: hex, kind: 'folder' }],
    ],
  );
  assert.equal(treeIn({ kind: 'tree', content: Buffer.alloc(0) }, 20).size, 0);
  assert.throws(() => treeIn({ kind: 'blob', content }, 20), /is no tree/);
  for (const cut of [
    content.subarray(0, -1),
    content.subarray(0, 8),
    bytes('100644'),
    bytes('100644 of 20 octets.'),
    bytes(0, '100644 x', id),
  ])
    assert.throws(() => treeIn({ kind: 'tree', content: cut }, 20), /ends in the middle/);
});

test('a commit has a tree, and its parents in order', () => {
  const [tree, one, two] = ['a', 'b', 'c'].map((digit) => digit.repeat(40));
  const of = (text: string, kind: 'commit' | 'blob' = 'commit') => commitIn({ kind, content: Buffer.from(text) });
  assert.deepEqual(of(`tree ${tree}\nparent ${one}\nparent ${two}\nauthor A\n\nparent ${tree}\n`), {
    tree,
    parents: [one, two],
  });
  assert.deepEqual(of(`tree ${tree}\n\nx`), { tree, parents: [] });
  assert.deepEqual(of(`tree ${tree}`), { tree, parents: [] });
  const long = 'd'.repeat(64);
  assert.deepEqual(of(`tree ${long}\nparent ${long}\n`), { tree: long, parents: [long] });
  assert.throws(() => of(`tree ${tree}\n\nx`, 'blob'), /is no commit/);
  for (const text of ['', `parent ${one}`, `tree ${'a'.repeat(39)}\n`, `tree ${tree}x\n`, ` tree ${tree}\n`])
    assert.throws(() => of(text), /is no commit/);
  // Whoever has made a commit of more does not cost more.
  const most = of(`tree ${tree}\n${`parent ${one}\n`.repeat(3000)}`).parents.length;
  assert.ok(most > 2000 && most < 2100, `${most}`);
  assert.deepEqual(of(`tree ${tree}\nxparent ${one}\nparent ${one}x\n`).parents, []);
});

test('an object’s name is git’s own', () => {
  const hello = { kind: 'blob', content: Buffer.from('hello\n') } as const;
  assert.equal(idOf(hello, 40), 'ce013625030ba8dba906f756967f9e9ca394464a');
  assert.equal(idOf(hello, 64), '2cf8d83d9ee29543b34a87727421fdecb7e3f3a183d337639025de576db9ebb4');
  assert.deepEqual(['commit', 'tree', 'blob', 'tag', ''].filter(isObjectKind), ['commit', 'tree', 'blob']);
});

test('two trees differ in the files that one of them has otherwise', () => {
  const file = (id: string): TreeEntry => ({ id, kind: 'file' });
  const folder = (id: string): TreeEntry => ({ id, kind: 'folder' });
  const trees: Record<string, Record<string, TreeEntry>> = {
    before: {
      same: file('s'),
      gone: file('g'),
      changed: file('1'),
      kind: file('k'),
      in: folder('in1'),
      alike: folder('x'),
    },
    after: {
      same: file('s'),
      new: file('n'),
      changed: file('2'),
      kind: { id: 'k', kind: 'other' },
      in: folder('in2'),
      alike: folder('x'),
    },
    in1: { a: file('a'), was: folder('w') },
    in2: { a: file('b'), was: file('w') },
    w: { deep: file('d') },
  };
  const read: string[] = [];
  const tree = (id: string) => {
    read.push(id);
    return new Map(Object.entries(trees[id] ?? assert.fail(`tree ${id} is read`)));
  };
  const rows = differences({ tree }, 'before', 'after').map(
    ({ path, before, after }) => `${path} ${before?.id ?? '-'} ${after?.id ?? '-'}`,
  );
  assert.deepEqual(rows, [
    'changed 1 2',
    'gone g -',
    'in/a a b',
    'in/was - w',
    'in/was/deep d -',
    'kind k k',
    'new - n',
  ]);
  assert.deepEqual(differences({ tree }, null, 'w'), [{ path: 'deep', before: null, after: file('d') }]);
  assert.ok(!read.includes('x'));
});

test('more files than people look at are not compared', () => {
  const many = () =>
    new Map(Array.from({ length: 100_001 }, (_, index) => [`${index}`, { id: 'x', kind: 'file' as const }]));
  assert.throws(() => differences({ tree: many }, null, 'x'), /more than 100000 files differ/);
});

test('as many files and folders as are compared are, and one folder more is not', () => {
  const of = (count: number, kind: TreeEntry['kind']) => (id: string) =>
    new Map(id === 'root' ? Array.from({ length: count }, (_, index) => [`${index}`, { id: 'x', kind }]) : []);
  assert.equal(differences({ tree: of(100_000, 'file') }, null, 'root').length, 100_000);
  assert.equal(differences({ tree: of(199_999, 'folder') }, null, 'root').length, 0);
  assert.throws(() => differences({ tree: of(200_000, 'folder') }, null, 'root'), /more than 200000 folders differ/);
});

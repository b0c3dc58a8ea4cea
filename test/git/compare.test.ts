/** What differs between two trees: files and folders that come, go, change, and take each other's place. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { differences } from '../../src/git/compare.ts';
import type { TreeEntry } from '../../src/git/object.ts';

type Kind = TreeEntry['kind'];
/** By the names of trees: a name's kind and what it holds. */
type Trees = Readonly<Record<string, Readonly<Record<string, readonly [Kind, string]>>>>;

function compared(trees: Trees, before: string | null, after: string) {
  const asked: string[] = [];
  const tree = (id: string) => {
    asked.push(id);
    const entries = trees[id];
    if (entries === undefined) throw new Error(`no tree ${id}`);
    return new Map(Object.entries(entries).map(([name, [kind, one]]) => [name, { id: one, kind }] as const));
  };
  const found = differences({ tree }, before, after).map(
    (one) => `${one.path}: ${one.before?.id ?? '-'} ${one.after?.id ?? '-'}`,
  );
  return { found, asked };
}

const A = ['file', 'A'] as const;
const B = ['file', 'B'] as const;
for (const [what, before, after, expected] of [
  ['nothing', { a: A }, { a: A }, []],
  ['a file that came', { a: A }, { a: A, b: B }, ['b: - B']],
  ['a file that went', { a: A, b: B }, { a: A }, ['b: B -']],
  ['a file that changed', { a: A }, { a: B }, ['a: A B']],
  ['a file that became a link of that text', { a: A }, { a: ['other', 'A'] }, ['a: A A']],
  ['a folder that came', {}, { d: ['folder', 'D'] }, ['d/x: - X', 'd/y: - Y']],
  ['a folder that went', { d: ['folder', 'D'] }, {}, ['d/x: X -', 'd/y: Y -']],
  ['a folder that changed', { d: ['folder', 'D'] }, { d: ['folder', 'E'] }, ['d/x: X Z', 'd/y: Y -']],
  ['a file that became a folder', { d: A }, { d: ['folder', 'E'] }, ['d: A -', 'd/x: - Z']],
  ['a folder that became a file', { d: ['folder', 'E'] }, { d: A }, ['d: - A', 'd/x: Z -']],
  ['an empty folder that came', {}, { e: ['folder', 'none'] }, []],
  [
    'several, in order',
    { z: A, d: ['folder', 'E'], b: A },
    { z: B, d: ['folder', 'F'], a: A, c: ['folder', 'E'] },
    ['a: - A', 'b: A -', 'c/x: - Z', 'd/deep/x: - Z', 'd/x: Z -', 'z: A B'],
  ],
] as const satisfies readonly (readonly [string, Trees[string], Trees[string], readonly string[]])[])
  test(`between two trees there is ${what}`, () => {
    const trees = {
      D: { x: ['file', 'X'], y: ['file', 'Y'] },
      E: { x: ['file', 'Z'] },
      F: { deep: ['folder', 'E'] },
      none: {},
    } as const;
    assert.deepEqual(compared({ ...trees, before, after }, 'before', 'after').found, expected);
  });

test('of a first commit every file is new', () => {
  assert.deepEqual(compared({ after: { a: A, b: B } }, null, 'after'), {
    found: ['a: - A', 'b: - B'],
    asked: ['after'],
  });
});

test('folders that are the same are not looked into, and one that is missing is an error', () => {
  const trees: Trees = {
    before: { same: ['folder', 'missing'], d: ['folder', 'D'] },
    after: { same: ['folder', 'missing'], d: ['folder', 'E'] },
    D: { deep: ['folder', 'missing'] },
    E: { deep: ['folder', 'missing'], x: A },
  };
  assert.deepEqual(compared(trees, 'before', 'after'), { found: ['d/x: - A'], asked: ['before', 'after', 'D', 'E'] });
  assert.throws(() => compared({ ...trees, E: {} }, 'before', 'after'), /^Error: no tree missing$/);
});

for (const [kind, count, bound] of [
  ['file', 100_000, null],
  ['file', 100_001, /^Error: more than 100000 files differ$/],
  // The one that holds them counts.
  ['folder', 199_999, null],
  ['folder', 200_000, /^Error: more than 200000 folders differ$/],
] as const)
  test(`a change of ${count} entries, each a ${kind}, is ${bound === null ? 'looked at' : 'more than any'}`, () => {
    const entry: TreeEntry = { id: kind, kind };
    const after = new Map<string, TreeEntry>(Array.from({ length: count }, (_, at) => [`${1e6 + at}`, entry] as const));
    // A file more is no folder more.
    if (kind === 'folder') after.set('file', { id: 'x', kind: 'file' });
    const empty = new Map<string, TreeEntry>();
    const compare = () => differences({ tree: (id) => (id === 'after' ? after : empty) }, null, 'after').length;
    if (bound === null) assert.equal(compare(), kind === 'file' ? count : 1);
    else assert.throws(compare, bound);
  });

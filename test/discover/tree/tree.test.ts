/** What is asked of trees, whatever notation they come from. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readCode } from '../../../src/discover/tree/code.ts';
import { languages } from '../../../src/discover/tree/tokens.ts';
import {
  blockOf,
  blocksIn,
  callsIn,
  itemsOf,
  type Scalar,
  scalarOf,
  scalarsOf,
  valueAt,
} from '../../../src/discover/tree/tree.ts';

const treeOf = (text: string) => readCode(text, languages.javascript);
const textOf = (scalar: Scalar | undefined) => scalar?.text;

test('blocks come with the keys that lead to them, and with the names of calls', () => {
  const tree = treeOf('a = { b: [ { c: 1 }, [{}] ], d: f.g({ e: 2 }), h: x || { i: 3 } }; "j"');
  assert.deepEqual(
    [...blocksIn(tree)].map(({ block, keys }) => `${keys.join('/')}: ${block.entries.map(({ key }) => key)}`),
    [': a,', 'a: b,d,h', 'a/b: c', 'a/b: ', 'a/d/f.g: e', 'a/h: i'],
  );
});

test('calls are found wherever they are, the outer before the inner', () => {
  const tree = treeOf('a = f(g(1), [h(2)], { b: i(3) }); "c"');
  assert.deepEqual(
    [...callsIn(tree)].map(({ name }) => name),
    ['f', 'g', 'h', 'i'],
  );
});

test('a value is of the first of the names that the block has, whatever their case', () => {
  const tree = treeOf('Ab = 1; c = 2; AB = 3; d = [4, e, { f: 5 }]; g = { h: 6 }; i = j(7)');
  assert.equal(textOf(scalarOf(tree, 'x', 'aB', 'c')), '1');
  assert.equal(textOf(scalarOf(tree, 'c', 'ab')), '2');
  assert.equal(scalarOf(tree, 'x'), undefined);
  assert.equal(scalarOf(tree, 'd', 'c'), undefined);
  assert.equal(valueAt(tree, 'I')?.kind, 'call');
  assert.equal(blockOf(tree, 'x', 'G')?.entries[0]?.key, 'h');
  assert.deepEqual(
    [blockOf(undefined, 'g'), blockOf(tree, 'x'), blockOf(tree, 'c')],
    [undefined, undefined, undefined],
  );
});

test('a value that is no list is one item', () => {
  const tree = treeOf('a = [1, b, { c: 2 }]; d = 3; e = {}');
  assert.deepEqual(
    itemsOf(valueAt(tree, 'a')).map(({ kind }) => kind),
    ['scalar', 'scalar', 'block'],
  );
  assert.deepEqual(
    itemsOf(valueAt(tree, 'e')).map(({ kind }) => kind),
    ['block'],
  );
  assert.deepEqual(itemsOf(undefined), []);
  assert.deepEqual(
    ['a', 'd', 'e', 'x'].map((key) => scalarsOf(valueAt(tree, key)).map(textOf)),
    [['1', 'b'], ['3'], [], []],
  );
});

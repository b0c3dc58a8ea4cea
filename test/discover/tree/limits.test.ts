/** How deep and how long what is read may be: at each limit, and one beyond it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { itemsOf, type Value } from '../../../src/discover/tree/tree.ts';
import { type Notation, shown, treesOf } from '../../support/trees.ts';

async function rootOf(notation: Notation, text: string): Promise<Value> {
  const [tree] = await treesOf(notation, text);
  assert.ok(tree !== undefined);
  return tree;
}

/** Of lists in lists or blocks in blocks: how many there are below the root, and the text in the innermost. */
function depthOf(root: Value): readonly [depth: number, text: string | null] {
  let depth = -1;
  let value: Value | undefined = root;
  while (value?.kind === 'list' || value?.kind === 'block') {
    depth++;
    value = value.kind === 'list' ? value.items[0] : value.entries[0]?.value;
  }
  return [depth, value?.kind === 'scalar' ? value.text : null];
}

const nested = (open: string, close: string, depth: number) => `${open.repeat(depth)}1${close.repeat(depth)}`;

test('brackets in code are read 100 deep, and others as if they were not there', async () => {
  const depth = async (of: number) => depthOf(await rootOf('javascript', `x = ${nested('[', ']', of)}\ny = 2`));
  assert.deepEqual([await depth(100), await depth(101), await depth(5000)], Array(3).fill([100, '1']));
});

test('elements of XML are read 100 deep', async () => {
  const depth = async (of: number) => depthOf(await rootOf('xml', nested('<a>', '</a>', of)));
  // The innermost element is its text.
  assert.deepEqual(await depth(100), [99, '1']);
  assert.deepEqual(
    [await depth(101), await depth(5000)],
    [
      [101, null],
      [101, null],
    ],
  );
});

test('YAML is read 100 deep', async () => {
  const depth = async (open: string, close: string, of: number) =>
    depthOf(await rootOf('yaml', nested(open, close, of)));
  assert.deepEqual(
    [await depth('{a: ', '}', 100), await depth('{a: ', '}', 101)],
    [
      [99, '1'],
      [100, null],
    ],
  );
  // What is no block is the only entry of one.
  assert.deepEqual(
    [await depth('[', ']', 100), await depth('[', ']', 101)],
    [
      [100, '1'],
      [101, null],
    ],
  );
});

test('an alias of YAML is one deeper than where it is', async () => {
  const depth = async (of: number) => {
    const tree = await rootOf('yaml', `a: &x 1\nb: ${nested('[', ']', of).replace('1', '*x')}\n`);
    return tree.kind === 'block' ? depthOf({ ...tree, entries: tree.entries.slice(1) }) : null;
  };
  assert.deepEqual(
    [await depth(98), await depth(99)],
    [
      [98, '1'],
      [99, null],
    ],
  );
});

test('aliases of YAML are read up to 200,000 nodes', async () => {
  // The whole is a node, each list is one with 1225 in it, and each alias is one more.
  const list = `[${'~, '.repeat(1224)}b]`;
  const read = async (aliases: number) => {
    const tree = await rootOf('yaml', `- &a ${list}\n${'- *a\n'.repeat(aliases)}`);
    return tree.kind === 'block' ? itemsOf(tree.entries[0]?.value).map((one) => itemsOf(one).length) : [];
  };
  assert.deepEqual(await read(161), Array(162).fill(1));
  // The last is the first that is too much.
  assert.deepEqual(await read(162), [...Array(162).fill(1), 0]);
});

test('a file with more than 200,000 pieces of YAML is refused', async () => {
  await assert.rejects(treesOf('yaml', '#\n'.repeat(100_001)), /more than 200000 pieces of YAML/);
});

test('an alias of what it is in has an end', async () => {
  const tree = await rootOf('yaml', 'a: &a [b, *a]\nc: &c {d: *c}\n');
  assert.ok(shown(tree).length > 100);
});

test('a line is read up to 4000 characters', async () => {
  const line = (length: number) => `a=${'b'.repeat(length - 2)}`;
  assert.equal(shown(await rootOf('lines', line(4000))), `{a@0: "${'b'.repeat(3998)}"@2}@0`);
  assert.equal(shown(await rootOf('lines', `${line(4001)}\nc=d`)), '{c@4002: "d"@4004}@0');
});

test('an expression in a text is read up to 2000 characters, and is none if it is longer', async () => {
  const text = (length: number) => `\${${'b'.repeat(length - 6)}("}")}c`;
  const tree = async (length: number, lead = '') => shown(await rootOf('hcl', `${lead}a = "${text(length)}"`));
  assert.equal(await tree(2000), `{a@0: ${JSON.stringify(text(2000))}@5}@0`);
  assert.ok((await tree(2001)).startsWith(`{a@0: "\${${'b'.repeat(1995)}("@5`));
  // Wherever it is in the file.
  assert.equal(await tree(10, `#${' '.repeat(3000)}\n`), `{a@3002: ${JSON.stringify(text(10))}@3007}@0`);
});

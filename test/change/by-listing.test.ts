/** GitHub's list of a change stands in for its base: the head with the patches taken back. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changeOfListing, type ListedChange } from '../../src/change/by-listing.ts';

const PATCH = '@@ -1 +1,2 @@\n a\n+b';
const listed = (path: string, more: Partial<ListedChange> = {}): ListedChange => ({
  path,
  wasAt: path,
  isGone: false,
  patch: PATCH,
  isSame: false,
  ...more,
});

/** A change over a head of these files; what is asked of GitHub is answered and noted. */
function changeOver(head: Readonly<Record<string, string>>, ...files: readonly ListedChange[]) {
  const asked: string[] = [];
  const change = changeOfListing(
    files,
    {
      text: async (path) => head[path] ?? null,
      filesIn: (folder) => Object.keys(head).filter((path) => path.slice(0, path.lastIndexOf('/') + 1) === folder),
    },
    async (path) => {
      asked.push(path);
      return `asked for ${path}`;
    },
  );
  return { ...change, asked };
}

test('what the list does not name is as it is, and what is new was not there', async () => {
  const { base, head, asked } = changeOver({ same: 'x', new: 'a\nb' }, listed('new', { wasAt: null }));
  assert.deepEqual(
    [await base.text('same'), await base.text('new'), await base.text('none'), await head.text('new')],
    ['x', null, null, 'a\nb'],
  );
  assert.deepEqual(asked, []);
});

test('a patch is taken back, where the file is now or was, and where it is gone', async () => {
  const gone = listed('gone', { isGone: true, patch: '@@ -1,2 +0,0 @@\n-a\n-b' });
  const moved = listed('z', { wasAt: 'y' });
  const { base, asked } = changeOver({ a: 'a\nb\nc', z: 'a\nb' }, listed('a'), gone, moved);
  assert.deepEqual(
    [await base.text('a'), await base.text('gone'), await base.text('y'), await base.text('z')],
    ['a\nc', 'a\nb\n', 'a', null],
  );
  assert.deepEqual(asked, []);
});

test('a file that was moved as it is needs no patch', async () => {
  const { base, asked } = changeOver({ z: 'as it is' }, listed('z', { wasAt: 'y', isSame: true, patch: null }));
  assert.deepEqual([await base.text('y'), await base.text('z')], ['as it is', null]);
  assert.deepEqual(asked, []);
});

test('GitHub is asked, once a file, where a patch is left out or fits nothing', async () => {
  const files = [listed('left-out', { patch: null }), listed('other'), listed('away')];
  const { base, asked } = changeOver({ 'left-out': 'a\nb', other: 'x' }, ...files);
  for (const _ of [1, 2])
    for (const path of ['left-out', 'other', 'away']) assert.equal(await base.text(path), `asked for ${path}`);
  assert.deepEqual(asked, ['left-out', 'other', 'away']);
});

test('a folder had before what it has now, less what is new, and what has left it', () => {
  const { base } = changeOver(
    { 'mail/a': '', 'mail/b': '', 'mail/new': '', 'mail/z': '', 'x/moved': '' },
    listed('mail/a'),
    listed('mail/new', { wasAt: null }),
    listed('mail/z', { wasAt: 'mail/y' }),
    listed('x/moved', { wasAt: 'mail/moved' }),
    listed('mail/gone', { isGone: true }),
    listed('other/gone', { isGone: true }),
  );
  assert.deepEqual([...base.filesIn('mail/')].sort(), ['mail/a', 'mail/b', 'mail/gone', 'mail/moved', 'mail/y']);
});

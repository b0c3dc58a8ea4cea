import assert from 'node:assert/strict';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { filesBelow, isFolder } from '../../src/disk/files-below.ts';
import { openRegular } from '../../src/disk/read-at.ts';
import { folderWith } from '../support/folder.ts';

function tree(t: TestContext): string {
  const folder = folderWith(t, { b: '', a: '' });
  mkdirSync(join(folder, 'd/e'), { recursive: true });
  for (const path of ['d/c', 'd/e/f']) writeFileSync(join(folder, path), '');
  symlinkSync('a', join(folder, 'link'));
  symlinkSync('d', join(folder, 'way'));
  return folder;
}

test('regular files, in order, at any depth that is entered, and by no link', (t) => {
  const folder = tree(t);
  const asked: string[] = [];
  const all = filesBelow(folder, (path) => asked.push(path) > 0, 100);
  assert.deepEqual(all, { paths: ['a', 'b', 'd/c', 'd/e/f'], isCut: false });
  assert.deepEqual(asked, ['d/', 'd/e/']);
  assert.deepEqual(filesBelow(folder, (path) => path !== 'd/e/', 100).paths, ['a', 'b', 'd/c']);
  assert.deepEqual(
    filesBelow(join(folder, 'none'), () => true, 100),
    { paths: [], isCut: false },
  );
});

test('files of folders side by side come in order', (t) => {
  const folder = folderWith(t, { c: '' });
  for (const name of ['a', 'b']) {
    mkdirSync(join(folder, name));
    writeFileSync(join(folder, name, 'x'), '');
  }
  assert.deepEqual(filesBelow(folder, () => true, 100).paths, ['a/x', 'b/x', 'c']);
});

test('of more entries than may be it says so', (t) => {
  const folder = tree(t);
  // Five above, two in d, one in d/e.
  assert.equal(filesBelow(folder, () => true, 8).isCut, false);
  for (const most of [7, 6, 4, 1]) {
    const { paths, isCut } = filesBelow(folder, () => true, most);
    assert.ok(isCut && paths.length <= most, `${most}`);
  }
});

test('a folder is one by itself, and by no link', (t) => {
  const folder = tree(t);
  const names = ['d', 'a', 'way', 'none'];
  assert.deepEqual(
    names.map((name) => isFolder(join(folder, name))),
    [true, false, false, false],
  );
});

test('a regular file is read in parts, and ends where it ends', (t) => {
  const folder = folderWith(t, { file: '0123456789' });
  const { size, bytesAt, close } = openRegular(join(folder, 'file'));
  const read = (position: number, length: number) => bytesAt(position, length).toString();
  assert.deepEqual(
    [size, read(0, 10), read(2, 3), read(8, 5), read(10, 1), read(20, 5)],
    [10, '0123456789', '234', '89', '', ''],
  );
  assert.equal(read(0, Number.MAX_SAFE_INTEGER), '0123456789');
  close();
  assert.throws(() => bytesAt(0, 1), { code: 'EBADF' });
  symlinkSync('file', join(folder, 'link'));
  assert.throws(() => openRegular(join(folder, 'link')), { code: 'ELOOP' });
  assert.throws(() => openRegular(folder), /^Error: it is no regular file$/);
});

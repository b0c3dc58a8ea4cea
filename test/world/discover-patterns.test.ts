/** Where discovery looks: which files, and what is said of patterns that name none. */
import assert from 'node:assert/strict';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { discoverPatterns } from '../../src/world/discover-patterns.ts';
import { filesOnDisk, sideOnDisk, textOnDisk } from '../../src/world/files-on-disk.ts';
import { folderWith } from '../support/folder.ts';
import { newRepository } from '../support/git.ts';

function tree(t: TestContext, files: Readonly<Record<string, string>>, folder = folderWith(t, {})): string {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

test('without a pattern every file is asked for', (t) => {
  const { isAsked, ...rest } = discoverPatterns([], tree(t, { a: '' }));
  assert.deepEqual([isAsked('any/file'), rest], [true, { notes: [], made: [], tracked: [] }]);
});

test('a pattern names files from the top of the repository, with "./" or "/" before it or not', (t) => {
  const folder = tree(t, { 'app/.env': '', 'mail/main.cf': '' });
  for (const pattern of ['app/*', './app/*', '/app/*', 'app/.env', '**/.env', 'app/**']) {
    const { isAsked, notes, tracked, made } = discoverPatterns([pattern], folder);
    assert.deepEqual([isAsked('app/.env'), isAsked('mail/main.cf'), notes], [true, false, []], pattern);
    assert.deepEqual([tracked, made], [['app/.env', 'mail/main.cf'], []]);
  }
  const { isAsked } = discoverPatterns(['x', 'mail/*'], folder);
  assert.ok(isAsked('mail/main.cf'));
});

test('a pattern that names no file is told, and a folder is told how to name its files', (t) => {
  const folder = tree(t, { 'app/.env': '' });
  const notes = (...patterns: string[]) => discoverPatterns(patterns, folder).notes;
  assert.deepEqual(notes('infr/**', 'app/*'), ['discover "infr/**" names no file of the repository']);
  for (const written of ['app', './app', 'app/'])
    assert.deepEqual(notes(written), [
      `discover "${written}" names no file of the repository; it is a folder, whose files are "app/**"`,
    ]);
  const other = tree(t, { 'app/in/.env': '', 'b/.env': '' });
  assert.deepEqual(discoverPatterns(['app/in/'], other).notes, [
    'discover "app/in/" names no file of the repository; it is a folder, whose files are "app/in/**"',
  ]);
  assert.deepEqual(notes('ap'), ['discover "ap" names no file of the repository']);
});

test('a pattern that leads out, or of files that are never read, is refused', (t) => {
  const folder = tree(t, { 'app/.env': '' });
  for (const pattern of ['../x', 'a/../b', './..'])
    assert.throws(() => discoverPatterns([pattern], folder), {
      name: 'UsageError',
      message: /leads out of the repository/,
    });
  for (const pattern of ['*.md', 'node_modules/**', 'docs/*.txt', 'test/?.env'])
    assert.throws(() => discoverPatterns([pattern], folder), {
      name: 'UsageError',
      message: /files that are never read/,
    });
  for (const pattern of ['a..b/*', '**', '**/*', '?.tf']) discoverPatterns([pattern], folder);
});

test('what a pattern names and git does not track was made by a step of the job', (t) => {
  const repository = newRepository();
  t.after(repository.remove);
  repository.commit({ 'a.tf': '', 'README.md': '' });
  tree(t, { 'plan.json': '', 'other.json': '', 'node_modules/plan.json': '' }, repository.folder);
  const { made, tracked, notes } = discoverPatterns(['*.tf', 'plan.json'], repository.folder);
  assert.deepEqual([made, tracked, notes], [['plan.json'], ['a.tf'], []]);
});

test('texts of a checkout are read as far as they are bearable, and by no link out of it', async (t) => {
  const most = 2 * 1024 * 1024;
  const folder = tree(t, { a: 'text', binary: 'a\0', most: ' '.repeat(most), large: ' '.repeat(most + 1), 'd/b': 'b' });
  symlinkSync('/etc/hostname', join(folder, 'link'));
  const text = (path: string) => textOnDisk(folder, path)?.length ?? null;
  assert.deepEqual(['a', 'binary', 'most', 'large', 'none', 'd', 'link'].map(text), [
    4,
    null,
    most,
    null,
    null,
    null,
    null,
  ]);
  const side = sideOnDisk(folder);
  assert.deepEqual([await side.text('d/b'), await side.text('none')], ['b', null]);
  assert.deepEqual([side.filesIn('d/'), side.filesIn('none/')], [['d/b'], []]);
  assert.deepEqual([...side.filesIn('')].sort(), ['a', 'binary', 'large', 'most']);
});

test('of a checkout the files are read that may name a server, and are asked for', (t) => {
  const folder = tree(t, {
    '.env': 'x',
    'a/main.cf': 'y',
    'README.md': '',
    'vendor/.env': '',
    binary: '\0',
    'b/z': '',
  });
  const notes: string[] = [];
  const read = (isAsked = (_: string) => true) =>
    [...filesOnDisk(folder, isAsked, (note) => notes.push(note))].map(({ path, text }) => `${path} ${text}`);
  assert.deepEqual(read(), ['.env x', 'a/main.cf y', 'b/z ']);
  assert.deepEqual(
    read((path) => path === 'b/z'),
    ['b/z '],
  );
  assert.deepEqual(notes, []);
});

test('of a workspace with very many files and folders the first are searched, which is noted', (t) => {
  const folder = tree(t, { a: '', b: '', c: '', 'node_modules/x/y': '' });
  const read = (mostEntries: number) => {
    const notes: string[] = [];
    const paths = [
      ...filesOnDisk(
        folder,
        () => true,
        (note) => notes.push(note),
        mostEntries,
      ),
    ].map(({ path }) => path);
    return [paths.length, ...notes];
  };
  // What belongs to others is not looked into, and is no more than one of them.
  assert.deepEqual(read(4), [3]);
  const note = 'the workspace has more than 2 files and folders, and servers were searched for in so many';
  assert.deepEqual(read(2).slice(1), [note]);
});

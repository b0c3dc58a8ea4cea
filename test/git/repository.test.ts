/** Which commit is checked out, where a repository is, and which objects it has, by its files alone. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { deflateSync } from 'node:zlib';
import { type GitObject, idOf } from '../../src/git/object.ts';
import { openObjects } from '../../src/git/objects.ts';
import { headOf, repositoryOf, sharedFolderOf } from '../../src/git/repository.ts';
import { isTracked, trackedFilesIn } from '../../src/git/tracked.ts';
import { indexOf } from '../support/index-file.ts';
import { packIndex, plain, TYPES, writePack } from '../support/pack.ts';

const root = realpathSync(mkdtempSync(join(tmpdir(), 'repository-')));
after(() => rmSync(root, { recursive: true }));

let made = 0;
/** A folder with these files, at any depth. */
function folderWith(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const folder = join(root, `${made++}`);
  mkdirSync(folder);
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

const [id, other, long] = ['a'.repeat(40), 'b'.repeat(40), 'c'.repeat(64)];
const main = { HEAD: 'ref: refs/heads/main\n' };
/** HEAD leads to a branch by so many names. */
const linked = (count: number) =>
  Object.fromEntries([
    ['HEAD', 'ref: refs/1\n'],
    ...Array.from({ length: count }, (_, at) => [`refs/${at + 1}`, at + 1 === count ? id : `ref: refs/${at + 2}`]),
  ]);

for (const [what, files, expected] of [
  ['a commit', { HEAD: `${id}\n` }, id],
  ['a commit of a repository with SHA-256', { HEAD: long }, long],
  ['a branch', { ...main, 'refs/heads/main': `${id}\n` }, id],
  ['a branch with a slash', { HEAD: 'ref: refs/heads/a/b\n', 'refs/heads/a/b': id }, id],
  [
    'a branch that is packed',
    { ...main, 'packed-refs': `# pack-refs\n${other} refs/heads/not-main\n${id} refs/heads/main\n` },
    id,
  ],
  [
    'a branch that was packed before it changed',
    { ...main, 'refs/heads/main': id, 'packed-refs': `${other} refs/heads/main\n` },
    id,
  ],
  ['a branch that nobody has committed to', main, null],
  [
    'a branch that is not among those that are packed',
    { ...main, 'packed-refs': `${id} refs/heads/xmain\n${id} refs/heads/main2\n` },
    null,
  ],
  ['four names of one another', linked(4), id],
  ['more names of one another than git follows', linked(5), null],
  ['nothing', {}, null],
  ['something else', { HEAD: 'x' }, null],
  ['less than a commit', { HEAD: id.slice(1) }, null],
  ['more than a commit', { HEAD: `${id}a` }, null],
  ['a commit behind something', { HEAD: `x${id}` }, null],
  ['a name outside of refs', { HEAD: 'ref: config\n', config: id }, null],
  ['a name that leads out', { HEAD: 'ref: refs/../config\n', config: id }, null],
  ['a name with dots in it', { HEAD: 'ref: refs/a..b\n', 'refs/a..b': id }, id],
  ['a name behind something', { HEAD: 'x ref: refs/heads/main\n', 'refs/heads/main': id }, null],
  ['a name with something behind', { HEAD: 'ref: refs/heads/main x\n', 'refs/heads/main': id }, null],
] as const satisfies readonly (readonly [string, Readonly<Record<string, string>>, string | null])[])
  test(`HEAD is ${what}`, () => {
    assert.equal(headOf(folderWith(files)), expected);
  });

test('a worktree has its own HEAD, and the branches of the repository', () => {
  const shared = folderWith({ 'refs/heads/main': id, 'packed-refs': `${other} refs/heads/packed\n` });
  const own = (branch: string) => folderWith({ HEAD: `ref: refs/heads/${branch}\n`, commondir: `${shared}\n` });
  assert.deepEqual([headOf(own('main')), headOf(own('packed')), headOf(own('none'))], [id, other, null]);
  assert.equal(sharedFolderOf(own('main')), shared);
  const relative = folderWith({ 'worktrees/x/commondir': '../..\n' });
  assert.equal(sharedFolderOf(join(relative, 'worktrees/x')), relative);
  assert.equal(sharedFolderOf(relative), relative);
});

test('a repository is a folder, or where a file says that it is', () => {
  const folder = folderWith({
    'tree/.git': 'gitdir: ../real/git\n',
    'odd/.git': 'somewhere: ../real/git\n',
    'behind/.git': 'x gitdir: ../real/git\n',
    'real/git/HEAD': '',
  });
  assert.equal(repositoryOf(join(folder, 'real/git')), join(folder, 'real/git'));
  assert.equal(repositoryOf(join(folder, 'tree/.git')), join(folder, 'real/git'));
  symlinkSync('../real/git', join(folder, 'odd/link'));
  assert.equal(repositoryOf(join(folder, 'odd/link')), join(folder, 'real/git'));
  for (const name of ['odd', 'behind'])
    assert.throws(() => repositoryOf(join(folder, name, '.git')), /no name of a repository/);
  assert.throws(() => repositoryOf(join(folder, 'none')), { code: 'ENOENT' });
});

const object = (kind: GitObject['kind'], text: string | Buffer) => {
  const one: GitObject = { kind, content: Buffer.from(text) };
  const name = idOf(one, 40);
  const bytes = deflateSync(Buffer.concat([Buffer.from(`${kind} ${one.content.length}\0`), one.content]));
  return { id: name, content: one.content, file: { [`objects/${name.slice(0, 2)}/${name.slice(2)}`]: bytes } };
};
const blob = object('blob', 'hello');
const tree = object('tree', Buffer.concat([Buffer.from('100644 a\0'), Buffer.from(blob.id, 'hex')]));
const commit = object('commit', `tree ${tree.id}\nparent ${other}\n\nx`);

test('commits, trees and files are read as what they are, and as nothing else', () => {
  const objects = openObjects(folderWith({ ...blob.file, ...tree.file, ...commit.file }));
  assert.deepEqual(objects.commit(commit.id), { tree: tree.id, parents: [other] });
  assert.deepEqual([...objects.tree(tree.id)], [['a', { id: blob.id, kind: 'file' }]]);
  assert.equal(objects.blob(blob.id).toString(), 'hello');
  assert.deepEqual(objects.read(blob.id), { kind: 'blob', content: blob.content });
  assert.deepEqual([objects.read(other), objects.commit(other)], [null, null]);
  assert.throws(() => objects.commit(tree.id), /a git object is no commit/);
  assert.throws(() => objects.tree(commit.id), /a git object is no tree/);
  assert.throws(() => objects.blob(tree.id), /^Error: a git object is no file$/);
  for (const read of [objects.tree, objects.blob]) assert.throws(() => read(other), /^Error: a git object is missing$/);
  objects.close();
});

test('an object that is not what its name says is an error, packed or not', () => {
  const folder = folderWith({ [`objects/${id.slice(0, 2)}/${id.slice(2)}`]: deflateSync('blob 5\0hello') });
  mkdirSync(join(folder, 'objects/pack'));
  writePack(
    join(folder, 'objects/pack/pack-1'),
    [plain(TYPES.blob, Buffer.from('hello')), plain(TYPES.blob, Buffer.from('hello'))],
    [other, blob.id],
  );
  const objects = openObjects(folder);
  for (const name of [id, other]) assert.throws(() => objects.read(name), /another one than its name says/);
  assert.equal(objects.blob(blob.id).toString(), 'hello');
  objects.close();
});

test('packs without their index, or indexes without their pack, are left alone', () => {
  const folder = folderWith({
    ...blob.file,
    'objects/pack/pack-1.idx': packIndex([[other, 12]]),
    'objects/pack/pack-2.pack': 'PACK',
    'objects/pack/pack-3.keep': '',
    'objects/pack/pack-3.pack': '',
  });
  const objects = openObjects(folder);
  assert.equal(objects.blob(blob.id).toString(), 'hello');
  assert.equal(objects.read(other), null);
  objects.close();
});

test('a repository borrows from others, and those from others, which ends', () => {
  const last = folderWith({ ...blob.file, 'objects/info/alternates': '' });
  const middle = folderWith({ ...tree.file, 'objects/info/alternates': `# a comment\n\n${last}/objects\n` });
  const first = folderWith({
    ...commit.file,
    'objects/info/alternates': `../../${middle.slice(root.length + 1)}/objects\n`,
  });
  writeFileSync(join(last, 'objects/info/alternates'), `${first}/objects\n`);
  const objects = openObjects(first);
  for (const name of [commit, tree, blob].map((one) => one.id)) assert.notEqual(objects.read(name), null);
  objects.close();
  const far = Array.from({ length: 14 }, () => folderWith({ 'objects/x': '' }));
  for (const [at, folder] of far.entries()) {
    mkdirSync(join(folder, 'objects/info'));
    writeFileSync(join(folder, 'objects/info/alternates'), `${far[at + 1] ?? last}/objects\n`);
  }
  assert.equal(openObjects(far[0] as string).read(blob.id), null);
  assert.notEqual(openObjects(far[5] as string).read(blob.id), null);
});

test('what an index names is tracked, and of a folder in it everything', () => {
  const folder = folderWith({
    '.git/index': indexOf(['mail/a.key', 'other/', 'u\u0308.key', 'whole/']),
    'mail/a.key': '',
    'x.key': '',
  });
  for (const [name, expected] of [
    ['mail/a.key', true],
    ['mail/b.key', false],
    ['x.key', false],
    ['\u00fc.key', true],
    ['other/d.key', true],
    ['whole/b/c.key', true],
    ['whole', false],
  ] as const)
    assert.equal(isTracked(join(folder, name), root), expected, name);
  assert.equal(isTracked('mail/a.key', folder), true);
  assert.deepEqual(trackedFilesIn(folder), ['mail/a.key', 'other/', 'u\u0308.key', 'whole/']);
  assert.equal(trackedFilesIn(join(folder, 'mail')), null);
  assert.equal(trackedFilesIn(folderWith({ '.git/HEAD': '' })), null);
  assert.equal(trackedFilesIn(folderWith({ '.git/index': 'no index' })), null);
});

test('an index is read once for all that a run asks of it', () => {
  const folder = folderWith({ '.git/index': indexOf(['a.key']) });
  assert.equal(isTracked('a.key', folder), true);
  rmSync(join(folder, '.git/index'));
  assert.deepEqual([isTracked('a.key', folder), isTracked('b.key', folder)], [true, false]);
});

test('a backslash is a letter of a name where it is no separator', { skip: process.platform === 'win32' }, () => {
  const folder = folderWith({ '.git/index': indexOf(['a\\b.key', 'c/d.key']), 'a/b.key': '', 'c/d.key': '' });
  assert.deepEqual(
    ['a\\b.key', 'a/b.key', 'c\\d.key', 'c/d.key'].map((name) => isTracked(name, folder)),
    [true, false, false, true],
  );
});

test('a file is tracked by any of the repositories around it', () => {
  const folder = folderWith({
    '.git/index': indexOf(['inner/a.key']),
    'inner/.git/index': indexOf(['b.key']),
    'inner/a.key': '',
  });
  assert.deepEqual(
    ['a', 'b', 'c'].map((name) => isTracked(join(folder, `inner/${name}.key`), root)),
    [true, true, false],
  );
});

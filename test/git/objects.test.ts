import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, readdirSync, readFileSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { deflateSync } from 'node:zlib';
import { differences } from '../../src/git/compare.ts';
import { TooLarge } from '../../src/git/inflate.ts';
import { type Objects, openObjects } from '../../src/git/objects.ts';
import { headOf, repositoryOf } from '../../src/git/repository.ts';
import { cloneOf, newRepository, type Repository, repositoryIn } from '../support/git.ts';

const made: Repository[] = [];
const kept = <T extends Repository>(repository: T): T => {
  made.push(repository);
  return repository;
};
after(() => {
  for (const repository of made) repository.remove();
});

const dotGit = ({ folder }: Repository) => repositoryOf(join(folder, '.git'));

/** Forty versions of files that differ in a few lines, which git stores as deltas of one another. */
function withHistory(...options: string[]): Repository {
  const repository = kept(newRepository(...options));
  const lines = Array.from({ length: 2000 }, (_, index) => `line ${index} of a file that is long enough`);
  for (let version = 0; version < 12; version++) {
    lines[version * 31] = `changed in version ${version}`;
    repository.commit({
      'a/long.txt': lines.join('\n'),
      [`b/${version}/hosts.txt`]: `mx${version}.example.com\n`,
      'é/ü.txt': `${version}`,
    });
  }
  return repository;
}

function assertAllAlike(repository: Repository, objects: Objects): number {
  const all = repository.git('cat-file', '--batch-check', '--batch-all-objects').split('\n');
  for (const line of all) {
    const [id = '', kind, bytes] = line.split(' ');
    if (kind === 'blob') {
      const content = objects.blob(id);
      assert.equal(content.length, Number(bytes));
      assert.equal(content.toString(), repository.git('cat-file', 'blob', id) + (content.at(-1) === 0x0a ? '\n' : ''));
    } else if (kind === 'commit') assert.equal(objects.commit(id)?.tree, repository.git('rev-parse', `${id}^{tree}`));
    else {
      const names = repository.git('ls-tree', '-z', '--name-only', id).split('\0').slice(0, -1);
      assert.deepEqual([...objects.tree(id).keys()], names);
    }
  }
  return all.length;
}

for (const format of ['sha1', 'sha256']) {
  test(`reads every object as git does: loose, packed, and in chains of deltas (${format})`, () => {
    const repository = withHistory(`--object-format=${format}`);
    const loose = openObjects(dotGit(repository));
    assert.ok(assertAllAlike(repository, loose) > 60);
    repository.git('-c', 'repack.useDeltaBaseOffset=true', 'repack', '-adfq', '--depth=50', '--window=50');
    const packed = openObjects(dotGit(repository));
    assert.ok(assertAllAlike(repository, packed) > 60);
    repository.git('-c', 'repack.useDeltaBaseOffset=false', 'repack', '-adFq', '--depth=50', '--window=50');
    const byId = openObjects(dotGit(repository));
    assertAllAlike(repository, byId);
    for (const objects of [loose, packed, byId]) objects.close();
  });
}

test('a pack has deltas in this test, else it would show nothing', () => {
  const repository = withHistory();
  repository.git('repack', '-adfq', '--depth=50', '--window=50');
  const [pack = ''] = readdirSync(join(repository.folder, '.git/objects/pack')).filter((name) => name.endsWith('.idx'));
  assert.match(repository.git('verify-pack', '-v', `.git/objects/pack/${pack}`), /chain length = [5-9]/);
});

test('names the same differences as git, in a shallow clone too', () => {
  const origin = withHistory();
  origin.git('mv', 'b/3', 'moved');
  const head = origin.commit({ 'b/4/hosts.txt': null, 'b/5/hosts.txt': 'other\n', 'c/d/e/new.txt': '' });
  for (const depth of [2, null]) {
    const clone = kept(cloneOf(origin, head, depth));
    const objects = openObjects(dotGit(clone));
    const commit = objects.commit(headOf(dotGit(clone)) ?? '');
    const parent = objects.commit(commit?.parents[0] ?? '');
    const found = differences(objects, parent?.tree ?? '', commit?.tree ?? '');
    const expected = clone.git('diff', '--no-renames', '--name-only', '-z', 'HEAD^1', 'HEAD').split('\0').slice(0, -1);
    assert.deepEqual(
      found.map(({ path }) => path),
      expected.sort(),
    );
    objects.close();
  }
});

test('a commit beyond the end of a shallow clone is not there, which is no error', () => {
  const origin = withHistory();
  const clone = kept(cloneOf(origin, origin.git('rev-parse', 'HEAD'), 1));
  const objects = openObjects(dotGit(clone));
  const [parent = ''] = objects.commit(headOf(dotGit(clone)) ?? '')?.parents ?? [];
  assert.match(parent, /^[0-9a-f]{40}$/);
  assert.equal(objects.commit(parent), null);
  objects.close();
});

test('HEAD is found on a branch, packed, detached, and in a worktree, whose objects are the repository’s', () => {
  const repository = withHistory();
  const head = repository.git('rev-parse', 'HEAD');
  assert.equal(headOf(dotGit(repository)), head);
  repository.git('pack-refs', '--all');
  assert.equal(headOf(dotGit(repository)), head);
  const worktree = kept(repositoryIn(`${repository.folder}-worktree`));
  repository.git('worktree', 'add', '-q', worktree.folder);
  assert.equal(headOf(dotGit(worktree)), head);
  const objects = openObjects(dotGit(worktree));
  assert.notEqual(objects.commit(head), null);
  objects.close();
  repository.git('checkout', '-q', '--detach');
  assert.equal(headOf(dotGit(repository)), head);
});

test('a clone that borrows its objects has them', () => {
  const origin = withHistory();
  const borrower = kept(repositoryIn(`${origin.folder}-borrower`));
  origin.git('clone', '-q', '--shared', '--no-checkout', origin.folder, borrower.folder);
  const objects = openObjects(dotGit(borrower));
  assert.ok(assertAllAlike(origin, objects) > 60);
  objects.close();
});

test('an object that says it is small and is not is an error, not memory', () => {
  const repository = kept(newRepository());
  const id = 'a'.repeat(40);
  mkdirSync(join(repository.folder, '.git/objects/aa'));
  const plant = (bytes: Buffer) => writeFileSync(join(repository.folder, '.git/objects/aa', id.slice(2)), bytes);
  const objects = openObjects(dotGit(repository));
  plant(deflateSync(Buffer.concat([Buffer.from('blob 10\0'), Buffer.alloc(100_000_000)])));
  assert.throws(() => objects.blob(id), /Cannot create a Buffer|does not have its own size/);
  plant(deflateSync(Buffer.concat([Buffer.from('blob 100000000\0'), Buffer.alloc(100_000_000)])));
  assert.throws(() => objects.blob(id), TooLarge);
  plant(deflateSync(Buffer.from('tree 0\0')));
  assert.throws(() => objects.blob(id), /is another one/);
  assert.throws(() => objects.blob('b'.repeat(40)), /missing/);
});

test('objects and packs that are damaged anywhere are right or an error, and end', () => {
  const repository = withHistory();
  repository.git('repack', '-adfq', '--depth=50', '--window=50');
  const folder = join(repository.folder, '.git/objects/pack');
  const ids = repository
    .git('cat-file', '--batch-check', '--batch-all-objects')
    .split('\n')
    .map((line) => line.slice(0, 40));
  for (const name of readdirSync(folder).filter((one) => /\.(?:pack|idx)$/.test(one))) {
    const file = join(folder, name);
    chmodSync(file, 0o644);
    const whole = readFileSync(file);
    for (let at = 0; at < whole.length; at += Math.ceil(whole.length / 60)) {
      const damaged = Buffer.from(whole);
      damaged.writeUInt8((damaged.readUInt8(at) + 0x5d) & 0xff, at);
      writeFileSync(file, at % 3 === 0 ? whole.subarray(0, at) : damaged);
      for (const id of ids.slice(0, 20)) readWhatThereIs(repository, id);
    }
    writeFileSync(file, whole);
  }
});

function readWhatThereIs(repository: Repository, id: string): void {
  try {
    const objects = openObjects(dotGit(repository));
    try {
      objects.read(id);
    } finally {
      objects.close();
    }
  } catch (error) {
    assert.ok(error instanceof Error);
  }
}

test('a link in place of a pack or of HEAD’s branch leads nowhere', () => {
  const repository = withHistory();
  repository.git('repack', '-adq');
  const folder = join(repository.folder, '.git/objects/pack');
  const [pack = ''] = readdirSync(folder).filter((name) => name.endsWith('.pack'));
  renameSync(join(folder, pack), join(repository.folder, 'elsewhere'));
  symlinkSync(join(repository.folder, 'elsewhere'), join(folder, pack));
  assert.throws(() => openObjects(dotGit(repository)));
});

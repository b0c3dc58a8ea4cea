/** git's index as git itself writes it, in every form it has. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { parseIndex } from '../../src/git/index-file.ts';
import { isTracked } from '../../src/git/tracked.ts';

const root = realpathSync(mkdtempSync(join(tmpdir(), 'tracked-')));
after(() => rmSync(root, { recursive: true }));

const own = ['-c', 'user.name=t', '-c', 'user.email=t@example.com', '-c', 'protocol.file.allow=always'];
const environment = { PATH: process.env['PATH'], GIT_CONFIG_NOSYSTEM: '1', HOME: root };
let made = 0;
function repository(...options: string[]) {
  const folder = join(root, `repository-${made++}`);
  execFileSync('git', ['init', '-q', ...options, folder], { stdio: 'pipe', env: environment });
  const git = (...args: string[]) =>
    execFileSync('git', ['-C', folder, ...own, ...args], { encoding: 'utf8', stdio: 'pipe', env: environment });
  const write = (name: string, text = name) => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  return { folder, git, write, at: (name: string) => join(folder, name) };
}
const many = Array.from({ length: 300 }, (_, index) => `mail/${'long-'.repeat(index % 40)}${index}.key`);

/** Every file that there is, as git says and as the index is read. */
function compare({ git, at }: ReturnType<typeof repository>, names: readonly string[]) {
  const tracked = new Set(git('ls-files', '-z').split('\0'));
  for (const name of names) assert.equal(isTracked(at(name), root), tracked.has(name), name);
}

const forms: Readonly<Record<string, readonly string[]>> = {
  'version 2': [],
  'version 4': ['--index-version=4'],
  'a split index': ['--split-index'],
};
for (const [form, update] of Object.entries(forms))
  for (const hash of ['sha1', 'sha256']) {
    test(`${form} with ${hash}`, () => {
      const repo = repository(`--object-format=${hash}`);
      for (const name of many) repo.write(name);
      repo.write('mail/untracked.key');
      repo.git('add', ...many);
      if (update.length > 0) repo.git('update-index', ...update);
      repo.write('mail/added.key');
      repo.git('add', 'mail/added.key');
      repo.git('rm', '-q', '--cached', ...many.filter((_, index) => index % 7 === 0));
      repo.git('rm', '-q', '--cached', ...many.slice(120, 290), '--ignore-unmatch');
      compare(repo, [...many, 'mail/untracked.key', 'mail/added.key', 'mail/none.key']);
    });
  }

test('version 3, as an entry to be added later makes it, and a changed entry of a split index', () => {
  const repo = repository();
  for (const name of ['a.key', 'b.key', 'c.key']) repo.write(name);
  repo.git('add', '-N', 'a.key');
  assert.equal(readFileSync(repo.at('.git/index')).readUInt32BE(4), 3);
  compare(repo, ['a.key', 'b.key']);
  const split = repository();
  for (const name of ['a.key', 'b.key']) split.write(name);
  split.git('add', '.');
  split.git('update-index', '--split-index');
  split.write('a.key', 'another');
  split.git('add', '.');
  compare(split, ['a.key', 'b.key', 'c.key']);
});

test('a worktree, a submodule, and a sparse checkout', () => {
  const repo = repository();
  repo.write('mail/a.key');
  repo.write('other/b.key');
  repo.git('add', '.');
  repo.git('commit', '-qm', 'x');
  const tree = join(root, 'worktree');
  repo.git('worktree', 'add', '-q', tree);
  assert.deepEqual(
    [isTracked(join(tree, 'mail/a.key'), root), isTracked(join(tree, 'mail/x.key'), root)],
    [true, false],
  );
  execFileSync('git', ['-C', tree, 'update-index', '--split-index'], { env: environment });
  const again = join(root, 'worktree-again');
  repo.git('worktree', 'move', tree, again);
  assert.ok(isTracked(join(again, 'mail/a.key'), root));
  const outer = repository();
  outer.git('submodule', '--quiet', 'add', repo.folder, 'inner');
  assert.deepEqual(
    [isTracked(outer.at('inner/mail/a.key'), root), isTracked(outer.at('inner/x'), root)],
    [true, false],
  );
  const sparse = repository();
  for (const name of ['mail/a.key', 'other/b.key']) sparse.write(name);
  sparse.git('add', '.');
  sparse.git('commit', '-qm', 'x');
  sparse.git('sparse-checkout', 'set', '--cone', '--sparse-index', 'mail');
  assert.ok(isTracked(sparse.at('mail/a.key'), root) && isTracked(sparse.at('other/b.key'), root));
});

test('a link is tracked under its own name, and what it leads to under its own', () => {
  const repo = repository();
  repo.write('secret/a.key');
  symlinkSync('secret', repo.at('linked'));
  symlinkSync('secret/a.key', repo.at('b.key'));
  repo.git('add', 'b.key', 'linked');
  assert.deepEqual([isTracked(repo.at('b.key'), root), isTracked(repo.at('linked/a.key'), root)], [true, false]);
  const other = repository();
  other.write('secret/a.key');
  symlinkSync('secret', other.at('linked'));
  other.git('add', 'secret/a.key');
  assert.ok(isTracked(other.at('linked/a.key'), root));
});

test('a repository without an index tracks nothing, and one that cannot be read may track all of the folder', () => {
  const repo = repository();
  assert.equal(isTracked(repo.write('a.key'), repo.folder), false);
  const broken = repository();
  writeFileSync(broken.at('.git/index'), 'DIRC\0\0\0\u0009');
  assert.equal(isTracked(broken.write('a.key'), broken.folder), true);
  assert.equal(isTracked(broken.write('b.key'), root), true);
  assert.equal(isTracked(broken.at('a.key'), repo.folder), false);
  assert.equal(isTracked(join(root, 'none.key'), root), false);
});

test('an index that was cut off or changed anywhere is refused or read, and never more', () => {
  const repo = repository();
  for (const name of many.slice(0, 5)) repo.write(name);
  repo.git('add', '.');
  const bytes = readFileSync(repo.at('.git/index'));
  for (let length = 0; length < bytes.length; length++) assert.equal(parseIndex(bytes.subarray(0, length)), null);
  for (let at = 0; at < bytes.length; at++) {
    const changed = Buffer.from(bytes);
    changed[at] = 0xff;
    parseIndex(changed);
  }
  const unknown = Buffer.concat([bytes.subarray(0, -20), Buffer.from('what\0\0\0\0'), bytes.subarray(-20)]);
  assert.equal(parseIndex(unknown), null);
});

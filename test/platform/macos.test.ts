/** What is otherwise on macOS: its temporary folder and some workspaces are behind a link, /tmp to /private/tmp. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { obstacleTo, writeAll } from '../../src/disk/write.ts';
import { readTargetsFile } from '../../src/targets/list-file.ts';
import { filesOf } from '../../src/targets/patterns.ts';

const top = mkdtempSync(join(tmpdir(), 'macos-'));
after(() => rmSync(top, { recursive: true, force: true }));
mkdirSync(join(top, 'private', 'workspace', 'certificates'), { recursive: true });
const isPosix = process.platform !== 'win32';
if (isPosix) symlinkSync('private', join(top, 'tmp'));
const workspace = join(top, 'tmp', 'workspace');

test('a workspace behind a link is read and written as any other', { skip: !isPosix }, async () => {
  writeFileSync(join(workspace, 'hosts.txt'), 'a.example\n');
  writeFileSync(join(workspace, 'certificates', 'a.pem'), '');
  assert.equal((await readTargetsFile(join(workspace, 'hosts.txt'), workspace)).targets.length, 1);
  assert.equal(filesOf([`${workspace}/certificates/*.pem name=*`], '', workspace).targets.length, 1);
  const file = join(workspace, 'reports', 'a.json');
  assert.equal(obstacleTo(file, [workspace]), null);
  assert.deepEqual(writeAll([{ file, text: () => 'x' }], [workspace]), []);
  assert.equal(readFileSync(join(top, 'private/workspace/reports/a.json'), 'utf8'), 'x');
});

test('and what a link in it leads out to is refused all the same', { skip: !isPosix }, async () => {
  writeFileSync(join(top, 'secret.txt'), 'a.example\n');
  symlinkSync(join(top, 'secret.txt'), join(workspace, 'out.txt'));
  await assert.rejects(readTargetsFile(join(workspace, 'out.txt'), workspace), /leads out of/);
});

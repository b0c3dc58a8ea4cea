import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { entriesOf } from '../../src/disk/folder.ts';
import { boundsOfFound, boundsOfNamed, bytesOf, isReadableLink, isWithin, textOf } from '../../src/disk/read.ts';

const root = realpathSync(mkdtempSync(join(tmpdir(), 'open-')));
after(() => rmSync(root, { recursive: true }));
const at = (...parts: string[]) => join(root, ...parts);
const workspace = at('workspace');
for (const folder of ['workspace/mail', 'outside', 'etc/live/mail', 'etc/others/mail', 'etc/archive/mail'])
  mkdirSync(at(folder), { recursive: true });
const write = (file: string, text: string) => {
  writeFileSync(at(file), text);
  return at(file);
};
const link = (file: string, to: string) => {
  rmSync(at(file), { force: true });
  symlinkSync(to, at(file));
  return at(file);
};
const secret = write('outside/secret.pem', 'secret');
const own = write('workspace/own.pem', 'own');
const OUTSIDE = /^Error: it leads out of ".*workspace", or nowhere, by a link$/;
const read = (file: string, within: readonly string[] | null = null, maxBytes = 1000) =>
  bytesOf(file, { maxBytes, within }).toString();

test('a link may lead anywhere on a command line, and not out of a workspace', () => {
  const out = link('workspace/mail/out.pem', secret);
  const inside = link('workspace/mail/in.pem', '../own.pem');
  assert.equal(read(out), 'secret');
  assert.equal(read(inside, [workspace]), 'own');
  assert.throws(() => read(out, [workspace]), OUTSIDE);
  link('workspace/folder', at('outside'));
  assert.throws(() => read(at('workspace/folder/secret.pem'), [workspace]), OUTSIDE);
  assert.throws(() => read(link('workspace/loop', 'loop')), /its links lead in a circle/);
});

test('a link does not tell what is outside of the workspace', () => {
  mkdirSync(at('outside/closed'), { mode: 0, recursive: true });
  for (const [name, to] of Object.entries({
    file: secret,
    'a folder': at('outside'),
    nothing: at('outside/nothing.pem'),
    'below a file': `${secret}/x`,
    'a closed folder': at('outside/closed/x'),
    'a circle': link('outside/circle', 'circle'),
    'a device': '/dev/zero',
    'another link': link('outside/by-link', 'nothing.pem'),
  })) {
    const way = link(`workspace/mail/${name}`, to);
    assert.throws(() => read(way, [workspace]), OUTSIDE, name);
    assert.throws(() => read(join(way, 'x.pem'), [workspace]), OUTSIDE, name);
    assert.equal(isWithin(way, [workspace]), false, name);
  }
  assert.throws(() => read(at('workspace/mail/none.pem'), [workspace]), /^Error: there is no such file or folder$/);
  assert.throws(() => read(at('workspace/own.pem/x'), [workspace]), /^Error: a part of the path is no folder$/);
});

test('a file outside of the workspace is for the workflow to name, and not for a list', () => {
  assert.equal(boundsOfNamed(secret, false, null), null);
  assert.equal(boundsOfNamed(secret, true, null), null);
  assert.equal(boundsOfNamed(secret, false, workspace), null);
  assert.throws(() => boundsOfNamed(secret, true, workspace), /it is outside of the workspace/);
  assert.throws(() => boundsOfNamed(join(workspace, '..', 'outside', 'x'), true, workspace), /outside/);
  assert.throws(() => boundsOfNamed(join(workspace, '..'), true, workspace), /outside/);
  assert.deepEqual(boundsOfNamed(own, true, workspace), [workspace]);
  assert.deepEqual(boundsOfNamed(join(workspace, '..x'), true, workspace), [workspace]);
});

test('of several folders one is enough, and one that is not there holds nothing', () => {
  assert.equal(isWithin(own, [at('outside'), workspace]), true);
  for (const within of [[at('outside')], [at('none')], []]) assert.equal(isWithin(own, within), false);
  // Nothing is there, and no link leads to it.
  assert.equal(isWithin(at('workspace/none/x'), [workspace]), true);
  assert.equal(textOf(own, { maxBytes: 3, within: null }), 'own');
});

test('what a search finds may be in the workspace around it, or in the folder itself and the archive', () => {
  const [live, archive, mail] = [at('etc/live/mail'), at('etc/archive'), at('workspace/mail')];
  for (const around of [null, workspace])
    assert.deepEqual(boundsOfFound(join(live, 'cert.pem'), live, around), [live, archive]);
  assert.deepEqual(boundsOfFound(join(mail, 'x.pem'), mail, workspace), [workspace]);
  assert.deepEqual(boundsOfFound(join(mail, 'x.pem'), mail, null), [mail]);
});

test("what a search finds is in its folder, or in certbot's archive beside it", () => {
  const live = at('etc/live/mail');
  write('etc/archive/mail/cert1.pem', 'certificate');
  const certbots = link('etc/live/mail/cert.pem', '../../archive/mail/cert1.pem');
  const out = link('etc/live/mail/out.pem', secret);
  assert.ok(isReadableLink(certbots, live, null));
  assert.equal(read(certbots, boundsOfFound(certbots, live, null)), 'certificate');
  assert.ok(!isReadableLink(out, live, null));
  for (const to of ['nowhere', '../../archive/mail', 'none.pem'])
    assert.equal(isReadableLink(link('etc/live/mail/none.pem', to), live, null), false, to);
  const inside = link('workspace/mail/in.pem', '../own.pem');
  assert.ok(isReadableLink(inside, at('workspace/mail'), workspace));
  assert.ok(!isReadableLink(inside, at('workspace/mail'), null));
  // An archive is certbot's beside "live" alone.
  const others = link('etc/others/mail/cert.pem', '../../archive/mail/cert1.pem');
  assert.ok(!isReadableLink(others, at('etc/others/mail'), null));
});

test('nothing but a regular file is opened, and nothing without an end is read', {
  skip: process.platform === 'win32',
}, () => {
  const pipe = at('pipe.pem');
  rmSync(pipe, { force: true });
  execFileSync('mkfifo', [pipe]);
  for (const [file, reason] of [
    [pipe, /it is no regular file/],
    ['/dev/zero', /it is no regular file/],
    [root, /it is a folder/],
    [at('none'), /there is no such file or folder/],
    [at('outside/secret.pem/x'), /a part of the path is no folder/],
  ] as const)
    assert.throws(() => read(file), reason, file);
  assert.throws(() => read(secret, null, 5), /it has 6 bytes, 5 at most/);
  assert.equal(read(secret, null, 6), 'secret');
});

test('a file that says it is empty and never ends is read as far as it may be long', {
  skip: !existsSync('/proc/self/pagemap'),
}, () => {
  const before = process.memoryUsage().arrayBuffers;
  assert.throws(() => read('/proc/self/pagemap', null, 100_000), /it has more than 100000 bytes/);
  assert.ok(process.memoryUsage().arrayBuffers - before < 1_000_000);
});

test('a folder is read in order, as far as it may be long', () => {
  mkdirSync(at('many'), { recursive: true });
  for (const name of ['c', 'a', 'b']) write(join('many', name), '');
  const names = (most: number) => entriesOf(at('many'), most).entries.map(({ name }) => name);
  assert.deepEqual(names(3), ['a', 'b', 'c']);
  assert.equal(entriesOf(at('many'), 3).isCut, false);
  assert.deepEqual([names(2).length, entriesOf(at('many'), 2).isCut], [2, true]);
  assert.deepEqual(entriesOf(at('none'), 2), { entries: [], isCut: false });
});

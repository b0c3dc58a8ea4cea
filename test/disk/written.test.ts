/** What is written where: files, descriptors, pipes and devices, and what is said where it cannot be. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  closeSync,
  constants,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import {
  appending,
  appendWhole,
  obstacleTo,
  surviveFileSizeLimit,
  writeAll,
  writeApart,
} from '../../src/disk/write.ts';
import { folderWith } from '../support/folder.ts';

const linux = { skip: process.platform !== 'linux' };
const one = (file: string, text = 'new') => ({ file, text: () => text });

test('a descriptor that is open is written to, by either of its names, where a command is typed', linux, (t) => {
  const folder = folderWith(t, {});
  for (const [index, name] of ['/dev/fd/', '/proc/self/fd/'].entries()) {
    const file = join(folder, `${index}`);
    const opened = openSync(file, 'w');
    assert.equal(obstacleTo(`${name}${opened}`, null), null);
    assert.deepEqual(writeAll([one(`${name}${opened}`, 'übung'), one(`${name}${opened}`, '!')], null), []);
    closeSync(opened);
    assert.equal(readFileSync(file, 'utf8'), 'übung!');
    assert.notEqual(obstacleTo(`${name}9999`, null), null);
  }
  assert.deepEqual([obstacleTo('/dev/stdout', null), obstacleTo('/dev/stderr', null)], [null, null]);
  assert.equal(obstacleTo('/dev/null', null), null);
});

test('in a checkout neither descriptors nor devices are written to', linux, (t) => {
  const folder = folderWith(t, {});
  const reason = 'its folder is outside the workspace and the temporary folder';
  for (const file of ['/dev/stdout', '/dev/fd/1', '/dev/null', '/proc/self/fd/1'])
    assert.equal(obstacleTo(file, [folder]), reason, file);
});

test('a name that goes on behind that of a stream is a file', linux, (t) => {
  const folder = folderWith(t, {});
  for (const name of ['dev/stdout', 'dev/fd/1', 'proc/self/fd/1']) {
    assert.deepEqual(writeAll([one(join(folder, name))], null), []);
    assert.equal(readFileSync(join(folder, name), 'utf8'), 'new');
  }
});

test('a pipe takes what is written, as long as somebody reads it', linux, (t) => {
  const pipe = join(folderWith(t, {}), 'pipe');
  execFileSync('mkfifo', [pipe]);
  assert.equal(obstacleTo(pipe, null), null);
  // Nobody reads: that is an error at once, and no wait.
  assert.match(writeAll([one(pipe)], null)[0] ?? '', /^cannot write ".*pipe": /);
  const reader = openSync(pipe, constants.O_RDONLY | constants.O_NONBLOCK);
  assert.deepEqual(writeAll([one(pipe, 'through')], null), []);
  const bytes = Buffer.alloc(100);
  assert.equal(bytes.toString('utf8', 0, readSync(reader, bytes)), 'through');
  assert.equal(readSync(reader, bytes), 0, 'it is closed');
  closeSync(reader);
  assert.equal(statSync(pipe).isFIFO(), true);
});

test('a pipe that is full is written to again a little later, until all is through', linux, (t) => {
  const pipe = join(folderWith(t, {}), 'pipe');
  execFileSync('mkfifo', [pipe]);
  const reader = openSync(pipe, constants.O_RDONLY | constants.O_NONBLOCK);
  const received: Buffer[] = [];
  const take = () => {
    const bytes = Buffer.alloc(1_000_000);
    received.push(bytes.subarray(0, readSync(reader, bytes)));
    return 'timed-out' as const;
  };
  const wait = t.mock.method(Atomics, 'wait', take);
  const text = '0123456789'.repeat(30_000);
  assert.deepEqual(writeAll([one(pipe, text)], null), []);
  take();
  closeSync(reader);
  assert.ok(wait.mock.callCount() > 1 && wait.mock.calls.every(({ arguments: [, , , stepMs] }) => stepMs === 5));
  assert.equal(Buffer.concat(received).toString(), text);
});

test('where a file cannot go is said in words, before and after', linux, (t) => {
  const folder = folderWith(t, { file: 'old' });
  mkdirSync(join(folder, 'folder'));
  symlinkSync('circle', join(folder, 'circle'));
  for (const [file, reason] of [
    ['folder', 'it is a folder'],
    ['file/x', 'a part of the path is no folder'],
    ['file/x/y', 'a part of the path is no folder'],
    ['circle/x', 'its links lead in a circle'],
  ] as const) {
    assert.equal(obstacleTo(join(folder, file), null), reason, file);
    assert.deepEqual(writeAll([one(join(folder, file))], null), [`cannot write "${join(folder, file)}": ${reason}`]);
  }
  assert.deepEqual(readdirSync(folder).sort(), ['circle', 'file', 'folder']);
  assert.equal(obstacleTo(join(folder, 'file'), null), null);
  assert.equal(obstacleTo(join(folder, 'none', 'deep', 'x'), null), null);
  assert.equal(existsSync(join(folder, 'none')), false, 'that it could be made makes nothing');
});

test('a place that is not there holds no file, and one is enough of several', (t) => {
  const [folder, other] = [folderWith(t, {}), folderWith(t, {})];
  const file = join(folder, 'x');
  assert.match(obstacleTo(file, [join(folder, 'none')]) ?? '', /outside the workspace/);
  assert.match(obstacleTo(file, []) ?? '', /outside the workspace/);
  assert.equal(obstacleTo(file, [other, join(folder, 'none'), folder]), null);
  assert.equal(obstacleTo(join(folder, '..x', 'y'), [folder]), null);
  for (const name of ['.git', '.GIT', 'a/.Git/b'])
    assert.equal(obstacleTo(join(folder, name, 'x'), [folder]), 'its folder belongs to git', name);
  for (const name of ['.github', 'x.git', 'git'])
    assert.equal(obstacleTo(join(folder, name, 'x'), [folder]), null, name);
  // Nor where git's own folder is a place itself.
  mkdirSync(join(folder, '.git'));
  assert.equal(obstacleTo(join(folder, '.git', 'x'), [folder, join(folder, '.git')]), 'its folder belongs to git');
});

test('what is appended half-way is taken back, and what was before stays', (t) => {
  const folder = folderWith(t, { file: 'old' });
  const file = join(folder, 'file');
  assert.equal(
    appending(file, () => 7),
    7,
  );
  appendWhole(file, ' and new');
  assert.equal(readFileSync(file, 'utf8'), 'old and new');
  const cause = new Error('no more');
  const failing = (path: string | undefined) => () =>
    appending(path, () => {
      appendFileSync(file, 'half');
      throw cause;
    });
  assert.throws(failing(file), { message: 'no more', cause });
  assert.equal(readFileSync(file, 'utf8'), 'old and new');
  assert.throws(failing(undefined), { message: 'no more' });
  assert.throws(failing(join(folder, 'none')), { message: 'no more' });
  assert.throws(failing(folder), { message: 'no more' });
  assert.equal(readFileSync(file, 'utf8'), 'old and newhalfhalfhalf');
  assert.throws(() => appendWhole(join(folder, 'none', 'x'), 'x'), /^Error: there is no such file or folder$/);
});

test('a folder of its own is gone again where its file cannot be written', (t) => {
  const folder = folderWith(t, {});
  const { file, problem } = writeApart(folder, 'none/../..', 'x');
  assert.deepEqual([file, problem?.startsWith(`cannot write "none/../.." in "${folder}": `)], ['', true]);
  assert.deepEqual(readdirSync(folder), []);
  const written = writeApart(folder, 'report.json', 'x');
  assert.deepEqual([written.problem, readdirSync(folder).length], [null, 1]);
  assert.match(written.file, /\/smtp-cert-check-[^/]+\/report\.json$/);
});

test('the signal of a limit on the size of files is heard once, and by nobody else', linux, (t) => {
  const before = process.listeners('SIGXFSZ');
  t.after(() => {
    process.removeAllListeners('SIGXFSZ');
    for (const listener of before) process.on('SIGXFSZ', listener);
  });
  process.removeAllListeners('SIGXFSZ');
  surviveFileSizeLimit();
  surviveFileSizeLimit();
  assert.equal(process.listenerCount('SIGXFSZ'), 1);
});

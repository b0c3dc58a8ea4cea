/** What becomes of files where the file system refuses or stops half-way, which a real one does not do on demand. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
  closeSync,
  constants,
  type Dirent,
  existsSync,
  type lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { alone } from '../../src/disk/alone.ts';
import { entriesOf } from '../../src/disk/folder.ts';
import { bytesOf, standardInputText } from '../../src/disk/read.ts';
import { openRegular } from '../../src/disk/read-at.ts';
import { obstacleTo, writeAll, writeApart } from '../../src/disk/write.ts';
import { openCount, refusal, withFileSystem } from '../support/file-system.ts';
import { folderWith } from '../support/folder.ts';

const linux = { skip: process.platform !== 'linux' };
const one = (file: string, text = 'new') => ({ file, text: () => text });
const refusing = (code: string) => () => () => {
  throw refusal(code);
};

for (const name of ['writeSync', 'fchmodSync', 'fsyncSync', 'renameSync'] as const)
  test(`where ${name} fails a file stays as it was, and nothing is left beside it or open`, linux, (t) => {
    const folder = folderWith(t, { 'report.json': 'old' });
    const file = join(folder, 'report.json');
    const before = openCount();
    const problems = withFileSystem({ [name]: refusing('ENOSPC') }, () => writeAll([one(file)], null));
    assert.deepEqual(problems, [`cannot write "${file}": the disk is full`]);
    assert.deepEqual([readdirSync(folder), readFileSync(file, 'utf8')], [['report.json'], 'old']);
    assert.equal(openCount(), before);
  });

test('why a file could not be written is said, and no other reason, where what was written of it is gone', (t) => {
  const folder = folderWith(t, {});
  const emptied = () => () => {
    for (const name of readdirSync(folder)) rmSync(join(folder, name));
    throw refusal('ENOSPC');
  };
  const file = join(folder, 'x');
  const problems = withFileSystem({ fsyncSync: emptied }, () => writeAll([one(file)], null));
  assert.deepEqual(problems, [`cannot write "${file}": the disk is full`]);
  const removed = () => (path: string) => {
    rmSync(dirname(path), { recursive: true });
    throw refusal('ENOSPC');
  };
  const apart = withFileSystem({ openSync: removed }, () => writeApart(folder, 'x', 'text'));
  assert.deepEqual(apart, { file: '', problem: `cannot write "x" in "${folder}": the disk is full` });
});

test('what this user may not write is said before, of a file, its folder or a pipe', linux, (t) => {
  const folder = folderWith(t, { file: 'old' });
  const [file, other, pipe] = [join(folder, 'file'), join(folder, 'other'), join(folder, 'pipe')];
  execFileSync('mkfifo', [pipe]);
  const obstacle = (asked: string, refused: string) =>
    withFileSystem(
      {
        accessSync: (own) => (path: string, mode: number) => {
          if (path === refused && mode === constants.W_OK) throw refusal('EACCES');
          own(path, mode);
        },
      },
      () => obstacleTo(asked, null),
    );
  for (const [asked, refused, expected] of [
    [file, file, 'this user may not'],
    [file, folder, 'this user may not'],
    [other, folder, 'this user may not'],
    [join(folder, 'none', 'x'), folder, 'this user may not'],
    [pipe, pipe, 'this user may not'],
    [other, file, null],
    [file, pipe, null],
  ] as const)
    assert.equal(obstacle(asked, refused), expected, `${asked}, ${refused}`);
});

test('the two streams have their descriptors', linux, () => {
  const seen: unknown[] = [];
  const recorded = () => (descriptor: number, bytes: Buffer) => {
    seen.push([descriptor, bytes.toString()]);
    return bytes.length;
  };
  const files = [one('/dev/stdout', 'out'), one('/dev/stderr', 'err')];
  assert.deepEqual(
    withFileSystem({ writeSync: recorded }, () => writeAll(files, null)),
    [],
  );
  assert.deepEqual(seen, [
    [1, 'out'],
    [2, 'err'],
  ]);
});

test('below the name of a stream there is no file', linux, (t) => {
  const opened = openSync(join(folderWith(t, { file: '' }), 'file'), 'r+');
  for (const name of ['/dev/fd/', '/proc/self/fd/'])
    assert.equal(obstacleTo(`${name}${opened}/x`, null), 'a part of the path is no folder');
  closeSync(opened);
  for (const name of ['/dev/stdout/x', '/dev/stderr/x']) assert.notEqual(obstacleTo(name, null), null);
});

test('a reader that has seen enough is no fault', linux, (t) => {
  const pipe = join(folderWith(t, {}), 'pipe');
  execFileSync('mkfifo', [pipe]);
  const reader = openSync(pipe, constants.O_RDONLY | constants.O_NONBLOCK);
  const writer = openSync(pipe, constants.O_WRONLY | constants.O_NONBLOCK);
  closeSync(reader);
  assert.deepEqual(writeAll([one(`/dev/fd/${writer}`)], null), []);
  closeSync(writer);
});

test('a folder that is to be made is not what has its name elsewhere', (t) => {
  const folder = folderWith(t, {});
  mkdirSync(join(folder, 'x'));
  assert.equal(obstacleTo(join(folder, 'none', 'x'), null), null);
  assert.deepEqual(writeAll([one(join(folder, 'none', 'x'))], null), []);
});

test('on a drive that is not there, and below a file of Windows, no file can be', (t) => {
  const nothing = { lstatSync: () => () => undefined, realpathSync: refusing('ENOENT') };
  withFileSystem(nothing, () => assert.equal(obstacleTo('/z/a/b/x', null), 'there is no such file or folder'));
  const file = join(folderWith(t, { file: '' }), 'file');
  // Windows tells nothing of what is below a file.
  withFileSystem({ lstatSync: (own) => (path: string) => (path.startsWith(`${file}/`) ? undefined : own(path)) }, () =>
    assert.equal(obstacleTo(join(file, 'x'), null), 'a part of the path is no folder'),
  );
});

test('what is piped in is read to its end, though the pipe has nothing for a while', (t) => {
  const wait = t.mock.method(Atomics, 'wait', () => 'timed-out');
  const read = (maxBytes: number, ...answers: readonly (string | Buffer)[]) => {
    const left = [...answers];
    const answering = () => (descriptor: number, chunk: Buffer) => {
      assert.equal(descriptor, 0);
      const next = left.length > 1 ? left.shift() : left[0];
      if (typeof next === 'string') throw refusal(next);
      return (next ?? Buffer.of()).copy(chunk);
    };
    return withFileSystem({ readSync: answering }, () => standardInputText(maxBytes));
  };
  const [first, second] = [Buffer.from('über uns').subarray(0, 1), Buffer.from('über uns').subarray(1)];
  assert.equal(read(100, 'EAGAIN', first, 'EAGAIN', second, Buffer.of()), 'über uns');
  assert.deepEqual(
    wait.mock.calls.map(({ arguments: [, , , stepMs] }) => stepMs),
    [5, 5],
  );
  // As Windows ends it.
  assert.equal(read(100, second, 'EOF'), second.toString());
  assert.equal(read(9, first, second, Buffer.of()), 'über uns');
  assert.throws(() => read(8, first, second, Buffer.of()), /^Error: it has more than 8 bytes$/);
  assert.throws(() => read(8, Buffer.from('x')), /^Error: it has more than 8 bytes$/);
  assert.throws(() => read(100, 'EISDIR'), /^Error: it is a folder$/);
});

test('what is no regular file is not opened, and what becomes none meanwhile is not read', linux, (t) => {
  const folder = folderWith(t, { file: 'content' });
  const [file, pipe] = [join(folder, 'file'), join(folder, 'pipe')];
  execFileSync('mkfifo', [pipe]);
  const read = () => bytesOf(pipe, { maxBytes: 7, within: null });
  for (const standIn of [
    { openSync: () => () => assert.fail('it is opened') },
    { lstatSync: (own: typeof lstatSync) => (path: string) => own(path === pipe ? file : path) },
  ])
    assert.throws(() => withFileSystem(standIn, read), /^Error: it is no regular file$/);
});

test('whatever is read is closed again', linux, (t) => {
  const folder = folderWith(t, { file: 'content' });
  const file = join(folder, 'file');
  const before = openCount();
  bytesOf(file, { maxBytes: 7, within: null });
  assert.throws(() => bytesOf(file, { maxBytes: 6, within: null }));
  entriesOf(folder, 10);
  assert.throws(() => openRegular(folder), /no regular file/);
  assert.equal(openCount(), before);
});

test('of a folder that stops half-way there is what was read', (t) => {
  const folder = folderWith(t, {});
  let isClosed = false;
  const names = ['b', 'a'];
  const opened = {
    readSync: () => {
      const name = names.shift();
      if (name === undefined) throw refusal('EIO');
      return { name } as Dirent;
    },
    closeSync: () => {
      isClosed = true;
    },
  };
  const read = withFileSystem({ opendirSync: () => () => opened }, () => entriesOf(folder, 10));
  assert.deepEqual([read.entries.map(({ name }) => name), isClosed], [['a', 'b'], true]);
});

test('a lock that is gone by itself keeps nobody from going on', (t) => {
  t.mock.method(Atomics, 'wait', () => 'timed-out');
  const folder = folderWith(t, {});
  const file = join(folder, 'state.json');
  const lock = join(folder, '.state.json.lock');
  alone(file, () => rmSync(lock));
  let refusals = 501;
  const taken = (own: typeof openSync) => (path: string, flags: string) => {
    if (refusals-- > 0) throw refusal('EEXIST');
    return own(path, flags);
  };
  assert.equal(
    withFileSystem({ openSync: taken }, () => alone(file, () => existsSync(lock))),
    true,
  );
});

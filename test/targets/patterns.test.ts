import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, type TestContext, test } from 'node:test';
import { filesOf, isMatch, isPart } from '../../src/targets/patterns.ts';

const folder = mkdtempSync(join(tmpdir(), 'patterns-'));
after(() => rmSync(folder, { recursive: true }));
for (const file of ['a.pem', 'b.crt', 'sub/c.pem', 'sub/deep/d.pem', '.git/e.pem']) {
  mkdirSync(join(folder, file, '..'), { recursive: true });
  writeFileSync(join(folder, file), '');
}
const read = (...patterns: string[]) => filesOf(patterns, folder).targets.map(({ file }) => file);

test('wildcards stay within a part of the path, ** crosses them', () => {
  assert.deepEqual(read('*.pem'), ['a.pem']);
  assert.deepEqual(read('?.???'), ['a.pem', 'b.crt']);
  assert.deepEqual(read('**/*.pem'), ['a.pem', 'sub/c.pem', 'sub/deep/d.pem']);
  assert.deepEqual(read('sub/**'), ['sub/c.pem', 'sub/deep/d.pem']);
  assert.deepEqual(read('sub/*/d.pem'), ['sub/deep/d.pem']);
  assert.deepEqual(read(join(folder, '*.pem')), [join(folder, 'a.pem')]);
  assert.ok(isPart('a+b.(c)x', 'a+b.(c)?') && isPart('abcbd', 'a*b?') && !isPart('abc', 'a*b'));
});

test('a file by name is taken as it is, and one that two patterns name once', () => {
  assert.deepEqual(read('none.pem'), ['none.pem']);
  assert.deepEqual(read('*.pem', './a.pem'), ['a.pem']);
});

test('options stand behind the pattern', () => {
  const [target] = filesOf(['*.pem name=MAIL.example.com profile=strict'], folder).targets;
  assert.deepEqual(target, {
    kind: 'file',
    file: 'a.pem',
    name: 'mail.example.com',
    referenceIdentifiers: ['mail.example.com'],
    profile: 'strict',
  });
});

test('a pattern that names no file is refused', () => {
  assert.throws(() => read('*.der'), {
    name: 'UsageError',
    message: /no file matches "\*\.der": expected at least one/,
  });
});

test('what a search passes over is said: hidden folders, folders that are links, and links that lead out', () => {
  const [inside, outside] = [mkdtempSync(join(tmpdir(), 'searched-')), mkdtempSync(join(tmpdir(), 'outside-'))];
  after(() => {
    for (const one of [inside, outside]) rmSync(one, { recursive: true });
  });
  writeFileSync(join(outside, 'secret.pem'), '');
  for (const file of ['mail/a.pem', 'mail/.hidden/b.pem', '.git/c.pem']) {
    mkdirSync(join(inside, file, '..'), { recursive: true });
    writeFileSync(join(inside, file), '');
  }
  symlinkSync(outside, join(inside, 'mail/linked'));
  symlinkSync(join(outside, 'secret.pem'), join(inside, 'mail/out.pem'));
  symlinkSync('a.pem', join(inside, 'mail/in.pem'));
  for (const workspace of [null, inside]) {
    const { targets, notes } = filesOf(['**/*.pem'], inside, workspace);
    assert.deepEqual(
      targets.map(({ file }) => file),
      ['mail/a.pem', 'mail/in.pem'],
    );
    assert.deepEqual(notes, [
      'the search for "**/*.pem" passed over the hidden folder "mail/.hidden", the link "mail/linked", the link "mail/out.pem"',
    ]);
  }
  assert.deepEqual(filesOf(['mail/*.pem'], inside).notes, [
    'the search for "mail/*.pem" passed over the link "mail/out.pem"',
  ]);
  assert.throws(() => filesOf(['mail/o*.pem'], inside), /no file matches .* \(passed over the link "mail\/out\.pem"\)/);
  assert.throws(
    () => filesOf(['mail/linked/*.pem'], inside, inside),
    /leads out of the workspace, or nowhere, by a link/,
  );
  assert.equal(filesOf(['mail/linked/*.pem'], inside).targets.length, 1);
});

/** A folder of its own with these files. */
function searched(t: TestContext, ...files: readonly string[]): string {
  const own = mkdtempSync(join(tmpdir(), 'searched-'));
  t.after(() => rmSync(own, { recursive: true }));
  for (const file of files) {
    mkdirSync(join(own, file, '..'), { recursive: true });
    writeFileSync(join(own, file), '');
  }
  return own;
}

test('what is found is in the order of its names, and nothing is said where nothing was passed over', (t) => {
  const own = searched(t, 'b/x.pem', 'b.pem', 'a/y.pem', 'x./z.pem', 'notes.txt', '.hidden', '.git/c.pem', '.cache/a');
  for (const [pattern, found] of [
    ['**/*.pem', ['a/y.pem', 'b.pem', 'b/x.pem', 'x./z.pem']],
    ['*.pem', ['b.pem']],
    ['b.*', ['b.pem']],
    ['x./*.pem', ['x./z.pem']],
    ['x./z.pem', ['x./z.pem']],
    ['./b.pem', ['b.pem']],
    ['*', ['.hidden', 'b.pem', 'notes.txt']],
  ] as const) {
    const { targets, notes } = filesOf([pattern], own);
    assert.deepEqual(
      targets.map(({ file }) => file),
      found,
      pattern,
    );
    const hidden = `the search for "${pattern}" passed over the hidden folder ".cache"`;
    assert.deepEqual(notes, pattern === '**/*.pem' ? [hidden] : [], pattern);
  }
});

test('a link that may lead on is passed over aloud, and one that no pattern names in silence', (t) => {
  const own = searched(t, 'a/x.pem', 'other/x.pem', 'ab/sub/x.pem');
  symlinkSync('other', join(own, 'b'));
  const notesOf = (pattern: string) => filesOf([pattern], own).notes;
  assert.deepEqual(notesOf('*/x.pem'), ['the search for "*/x.pem" passed over the link "b"']);
  assert.deepEqual(notesOf('**/x.pem'), ['the search for "**/x.pem" passed over the link "b"']);
  assert.deepEqual([notesOf('a*/x.pem'), notesOf('a*/**/x.pem')], [[], []]);
});

test('node_modules is passed over as a hidden folder is, and so is what is no file, and five of them are named', async (t) => {
  const folders = ['.a', '.b', '.c', '.d', 'node_modules'];
  const own = searched(t, 'x.pem', ...folders.map((name) => `${name}/x.pem`));
  const server = createServer().listen(join(own, 'socket.pem'));
  t.after(() => server.close());
  await once(server, 'listening');
  const named = folders.map((name) => `the hidden folder "${name}"`).join(', ');
  const notesOf = (pattern: string) => filesOf([pattern], own).notes;
  assert.deepEqual(notesOf('*.pem'), ['the search for "*.pem" passed over "socket.pem", which is no regular file']);
  assert.deepEqual(notesOf('**/x.pem'), [`the search for "**/x.pem" passed over ${named}`]);
  assert.deepEqual(notesOf('**/*.pem'), [`the search for "**/*.pem" passed over ${named} and 1 more`]);
});

test('certbot’s files are parts of the full chain beside them, each number by itself', (t) => {
  const parts = ['cert', 'chain', 'fullchain', 'privkey'].flatMap((name) => [`a/${name}.pem`, `b/c/${name}12.pem`]);
  const own = searched(t, ...parts, 'cert.pem', 'fullchain.pem', 'd/cert.pem', 'a/mycert.pem', 'a/cert.pem.old');
  assert.deepEqual(
    filesOf(['**'], own).targets.flatMap(({ file, partOf }) => (partOf === undefined ? [] : [[file, partOf]])),
    [
      ...['cert', 'chain', 'privkey'].map((name) => [`a/${name}.pem`, 'a/fullchain.pem']),
      ...['cert', 'chain', 'privkey'].map((name) => [`b/c/${name}12.pem`, 'b/c/fullchain12.pem']),
      ['cert.pem', 'fullchain.pem'],
    ],
  );
});

test('a search that leads past too many files is refused, and one at the limit is not', (t) => {
  const own = searched(t, 'a/1.pem', 'a/2.pem', 'b/3.pem', 'b/4.pem');
  const found = (most: number) => filesOf(['**/*.pem'], own, null, most).targets.length;
  assert.equal(found(6), 4);
  for (const most of [1, 3, 5])
    assert.throws(() => found(most), {
      name: 'UsageError',
      message: `"**/*.pem" searches more than ${most} files: expected a pattern below a folder by name`,
    });
});

test('a search may begin at the root', { skip: process.platform === 'win32' }, (t) => {
  const file = join(realpathSync(searched(t, 'a.pem')), 'a.pem');
  const [, top = ''] = file.split('/');
  const pattern = `/${'?'.repeat(top.length)}${file.slice(1 + top.length)}`;
  assert.deepEqual(
    filesOf([pattern], folder).targets.map((target) => target.file),
    [file],
  );
});

test('a pattern of many stars is compared with a long name in little time', () => {
  assert.equal(isPart('a'.repeat(255), '*a'.repeat(100).concat('b')), false);
  assert.equal(isPart('a'.repeat(100_000), '*a*a*a*a*a*b'), false);
});

test('thousands of ** in one pattern take less than a second', () => {
  const started = performance.now();
  assert.equal(isMatch(`${'a/'.repeat(50)}b.pem`, `${'**/'.repeat(8000)}x`), false);
  assert.equal(isMatch(`${'a/'.repeat(50)}b.pem`, `${'**/'.repeat(8000)}*.pem`), true);
  const tookMs = performance.now() - started;
  assert.ok(tookMs < 1000, `${tookMs} ms`);
});

test('"*" is any letters of a part, "?" one of them, and "**" any number of folders', () => {
  const made: readonly (readonly [pattern: string, yes: readonly string[], no: readonly string[]])[] = [
    ['a', ['a'], ['b', 'aa', 'a/a', '']],
    ['*', ['a', 'abc', '.x'], ['a/b']],
    ['a*', ['a', 'ab'], ['ba', 'a/b']],
    ['*a', ['a', 'ba', 'aba'], ['ab']],
    ['a*b*c', ['abc', 'axbxc', 'abbcc', 'abcbc'], ['acb', 'abcx', 'ab']],
    ['a?c', ['abc', 'a?c'], ['ac', 'abbc']],
    ['**', ['a', 'a/b', 'a/b/c'], []],
    ['**/a', ['a', 'b/a', 'b/c/a'], ['ab', 'a/b']],
    ['a/**', ['a/b', 'a/b/c'], ['a', 'b/a']],
    ['a/**/b', ['a/b', 'a/x/b', 'a/x/y/b'], ['a', 'b', 'a/bx', 'x/a/b']],
    ['**/**/b', ['b', 'a/b'], ['a']],
    ['a/*/c', ['a/b/c'], ['a/c', 'a/b/b/c']],
    ['a**b', ['ab', 'axxb'], ['a/b']],
  ];
  for (const [pattern, yes, no] of made) {
    for (const path of yes) assert.ok(isMatch(path, pattern), `${pattern} ${path}`);
    for (const path of no) assert.ok(!isMatch(path, pattern), `${pattern} ${path}`);
  }
  for (const [name, part, expected] of [
    ['', '', true],
    ['', '*', true],
    ['', '?', false],
    ['a', '', false],
    ['a', 'a**', true],
    ['aab', '*ab', true],
    ['mississippi', 'm*iss*ip*', true],
    ['mississippi', 'm*iss*iss*iss', false],
  ] as const)
    assert.equal(isPart(name, part), expected, `${name} ${part}`);
});

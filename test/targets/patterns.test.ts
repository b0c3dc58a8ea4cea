import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
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

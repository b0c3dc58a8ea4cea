import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { textBefore } from '../../src/change/reverse-patch.ts';
import { randomOf } from '../support/random.ts';

const folder = mkdtempSync(join(tmpdir(), 'patch-'));
after(() => rmSync(folder, { recursive: true }));

/** As GitHub's API shows it: the hunks without the head of the file. */
function patchOf(before: string, now: string): string {
  writeFileSync(join(folder, 'a'), before);
  writeFileSync(join(folder, 'b'), now);
  try {
    execFileSync('git', ['diff', '--no-index', '--no-color', 'a', 'b'], {
      cwd: folder,
      encoding: 'utf8',
      stdio: 'pipe',
    });
    return '';
  } catch (error) {
    const { stdout } = error as { stdout: string };
    return stdout.slice(stdout.indexOf('@@')).replace(/\n$/, '');
  }
}

test('takes a patch of git’s back, wherever lines came, went or changed', () => {
  const { next: random } = randomOf(7);
  for (let round = 0; round < 40; round++) {
    const lines = Array.from({ length: 1 + Math.floor(random() * 40) }, (_, index) => `line ${index % 7}`);
    const now = lines.flatMap((line) => {
      const dice = random();
      return dice < 0.1 ? [] : dice < 0.2 ? [line, `new ${dice}`] : dice < 0.25 ? ['@@ -1 +1 @@'] : [line];
    });
    const [before, text] = [`${lines.join('\n')}\n`, now.length === 0 ? '' : `${now.join('\n')}\n`];
    if (before !== text) assert.equal(textBefore(text, patchOf(before, text)), before);
  }
});

test('takes a deletion and an addition of the whole file back', () => {
  assert.equal(textBefore('', patchOf('a\nb\n', ''))?.trimEnd(), 'a\nb');
  assert.equal(textBefore('a\nb\n', patchOf('', 'a\nb\n'))?.trimEnd(), '');
});

test('a patch of another text is refused', () => {
  const patch = patchOf('a\nb\nc\n', 'a\nB\nc\n');
  for (const other of ['', 'a\nx\nc\n', 'B\n', 'a\n', 'c\nB\na\n']) assert.equal(textBefore(other, patch), null, other);
  for (const bad of [
    'x',
    '@@ -1,2 +1,2 @@\n a',
    '@@ -1 +1 @@\n-a\n+b\n+c',
    '@@ -0,0 +9,1 @@\n+x',
    `${patch}\n garbage`,
  ])
    assert.equal(textBefore('a\nB\nc\n', bad), null, bad);
});

test('takes hunks back one after another, with what is between them', () => {
  for (const [before, patch, now] of [
    ['a\n', '@@ -1,1 +1,2 @@\n a\n+b', 'a\nb\n'],
    ['a\nb\nc\nd\n', '@@ -1 +1 @@\n-a\n+A\n@@ -4 +4 @@ d\n-d\n+D', 'A\nb\nc\nD\n'],
    ['a\nb\n', '@@ -2,1 +1,0 @@\n-b', 'a\n'],
    ['a', '@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+b\n\\ No newline at end of file', 'b'],
    ['a\nb', '@@ -1 +1 @@\n-a\n+b\n\\ No newline at end of file\n@@ -2 +2 @@\n-b\n+c\n', 'b\nc'],
    ['@@ -1 +1 @@\n', '@@ -1,1 +1,2 @@\n @@ -1 +1 @@\n+x', '@@ -1 +1 @@\nx\n'],
  ] as const)
    assert.equal(textBefore(now, patch), before, patch);
  const lines = (first: number, last: number, sign = '') =>
    Array.from({ length: last - first + 1 }, (_, index) => `${sign}${first + index}\n`).join('');
  const patch = `@@ -12,11 +12,12 @@\n${lines(12, 16, ' ')}-old\n+17\n+17a\n${lines(18, 22, ' ')}`;
  const now = `${lines(1, 17)}17a\n${lines(18, 30)}`;
  assert.equal(textBefore(now, patch), `${lines(1, 16)}old\n${lines(18, 30)}`);
});

test('a patch that does not add up is refused', () => {
  const now = 'a\nb\nc\n';
  for (const bad of [
    '@@ -1,2 +1,3 @@\n a\n b',
    '@@ -1,3 +1,2 @@\n a\n b',
    '@@ -1,1 +1,2 @@\n a\n b',
    '@@ -1,2 +1,1 @@\n a\n b',
    '@@ -1 +1 @@\n*a',
    '@@ -2 +2 @@\n b\n@@ -1 +1 @@\n a',
    '@@ -2 +2 @@\n b\n@@ -2 +2 @@\n b',
    '@@ -9 +9 @@\n a',
    '@@ -9,1 +8,0 @@\n-x',
    '@@ -5,1 +4,0 @@\n-x',
    'x@@ -1 +1 @@\n a',
    '@@ -1 +1\n a',
    '@@ -1 +1 @@\n a\nx',
  ])
    assert.equal(textBefore(now, bad), null, bad);
});

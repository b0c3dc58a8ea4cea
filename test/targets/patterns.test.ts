import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { expressionOf, filesOf } from '../../src/targets/patterns.ts';

const folder = mkdtempSync(join(tmpdir(), 'patterns-'));
after(() => rmSync(folder, { recursive: true }));
for (const file of ['a.pem', 'b.crt', 'sub/c.pem', 'sub/deep/d.pem', '.git/e.pem']) {
  mkdirSync(join(folder, file, '..'), { recursive: true });
  writeFileSync(join(folder, file), '');
}
const read = (...patterns: string[]) => filesOf(patterns, folder).map(({ file }) => file);

test('wildcards stay within a part of the path, ** crosses them', () => {
  assert.deepEqual(read('*.pem'), ['a.pem']);
  assert.deepEqual(read('?.???'), ['a.pem', 'b.crt']);
  assert.deepEqual(read('**/*.pem'), ['a.pem', 'sub/c.pem', 'sub/deep/d.pem']);
  assert.deepEqual(read('sub/**'), ['sub/c.pem', 'sub/deep/d.pem']);
  assert.deepEqual(read('sub/*/d.pem'), ['sub/deep/d.pem']);
  assert.deepEqual(read(join(folder, '*.pem')), [join(folder, 'a.pem')]);
  assert.equal(expressionOf('a+b.(c)/*').test('a+b.(c)/x'), true);
});

test('a file by name is taken as it is, and one that two patterns name once', () => {
  assert.deepEqual(read('none.pem'), ['none.pem']);
  assert.deepEqual(read('*.pem', './a.pem'), ['a.pem']);
});

test('options stand behind the pattern', () => {
  const [target] = filesOf(['*.pem name=MAIL.example.com profile=strict'], folder);
  assert.deepEqual(target, {
    file: 'a.pem',
    host: 'mail.example.com',
    port: 0,
    mode: 'implicit',
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

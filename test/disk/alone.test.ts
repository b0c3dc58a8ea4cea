import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { alone, isThere, putAside } from '../../src/disk/alone.ts';
import { folderWith } from '../support/folder.ts';

test('while something is done to a file, a lock beside it says so, and none is left', (t) => {
  const folder = folderWith(t, { 'state.json': 'x' });
  const file = join(folder, 'state.json');
  const lock = join(folder, '.state.json.lock');
  assert.equal(
    alone(file, () => {
      assert.ok(existsSync(lock));
      return 7;
    }),
    7,
  );
  assert.throws(
    () =>
      alone(file, () => {
        throw new Error('no');
      }),
    /^Error: no$/,
  );
  assert.deepEqual(readdirSync(folder), ['state.json']);
});

test('the lock is beside the file itself, by whatever way it is named', (t) => {
  const folder = folderWith(t, {});
  const link = join(folderWith(t, {}), 'link');
  symlinkSync(folder, link);
  alone(join(link, 'state.json'), () => assert.deepEqual(readdirSync(folder), ['.state.json.lock']));
});

test('whoever died while holding it keeps nobody waiting', (t) => {
  const folder = folderWith(t, { '.state.json.lock': '' });
  const wait = t.mock.method(Atomics, 'wait', () => 'timed-out');
  assert.equal(
    alone(join(folder, 'state.json'), () => 7),
    7,
  );
  // Five seconds, in steps of which each is short.
  assert.deepEqual(new Set(wait.mock.calls.map(({ arguments: [, , , stepMs] }) => stepMs)), new Set([10]));
  assert.equal(wait.mock.callCount(), 501);
  assert.deepEqual(readdirSync(folder), []);
});

test('where no lock can be made there is nothing to be done', (t) => {
  t.mock.method(Atomics, 'wait', () => assert.fail('it waits'));
  const folder = folderWith(t, { file: '' });
  for (const file of [join(folder, 'none', 'x'), join(folder, 'file', 'x')])
    assert.throws(() => alone(file, () => assert.fail('it is done')), { code: /^ENO/ });
});

test('a link that leads nowhere is there, and nothing below a file; what cannot be looked at is an error', (t) => {
  const folder = folderWith(t, { file: '' });
  symlinkSync('nowhere', join(folder, 'link'));
  assert.deepEqual(
    ['file', 'link', 'none', 'none/x', 'file/x'].map((name) => isThere(join(folder, name))),
    [true, true, false, false, false],
  );
  assert.throws(() => isThere(join(folder, 'x'.repeat(300))), { code: 'ENAMETOOLONG' });
});

test('what is put aside takes the place of what had that name, in the same folder', (t) => {
  const folder = folderWith(t, { a: 'new', b: 'old' });
  putAside(join(folder, 'a'), 'b');
  assert.deepEqual([readdirSync(folder), readFileSync(join(folder, 'b'), 'utf8')], [['b'], 'new']);
  writeFileSync(join(folder, 'a'), '');
});

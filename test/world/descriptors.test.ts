import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { connectionLimit } from '../../src/world/descriptors.ts';
import { folderWith } from '../support/folder.ts';

test('as many connections as the process may have files open, less a few for itself', (t) => {
  const line = (soft: string) =>
    `Limit  Soft Limit  Hard Limit  Units\nMax open files            ${soft}      1048576     files\n`;
  const folder = folderWith(t, { some: line('1024'), few: line('40'), none: line('unlimited') });
  const limits = ['some', 'few', 'none', 'absent'].map((name) => connectionLimit(join(folder, name)));
  assert.deepEqual(limits, [960, 1, null, null]);
});

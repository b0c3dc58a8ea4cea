import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { runSettingsOf } from '../../src/settings/run-settings.ts';
import { boundedBy, connectionLimit } from '../../src/world/descriptors.ts';
import { aTarget } from '../support/facts.ts';
import { folderWith } from '../support/folder.ts';

test('as many connections as the process may have files open, less a few for itself', (t) => {
  const line = (soft: string) =>
    `Limit  Soft Limit  Hard Limit  Units\nMax open files            ${soft}      1048576     files\n`;
  const folder = folderWith(t, { some: line('1024'), few: line('40'), none: line('unlimited') });
  const limits = ['some', 'few', 'none', 'absent'].map((name) => connectionLimit(join(folder, name)));
  assert.deepEqual(limits, [960, 1, null, null]);
  const other = folderWith(t, { other: `Not Max open files  7\n${line('1024')}` });
  assert.equal(connectionLimit(join(other, 'other')), 960);
  // As Linux tells of this process.
  assert.equal(connectionLimit(), connectionLimit('/proc/self/limits'));
});

test('as many connections are open as asked for, or as the system allows, which those who wait for it are told', async () => {
  const { look } = await runSettingsOf({ concurrency: ['10'] }, [aTarget()]);
  const bounded = (limit: number | null, targetCount: number) => {
    const notes: string[] = [];
    const targets = Array.from({ length: targetCount }, (_, index) => aTarget({ port: index + 1 }));
    return [boundedBy(limit, { targets, look }, (note) => notes.push(note)), ...notes];
  };
  const note =
    'connections were open at the same time, not 10: this system allows the process no more open files (ulimit -n)';
  for (const [limit, targetCount, expected] of [
    [null, 20, [10]],
    [11, 20, [10]],
    [10, 20, [10]],
    [9, 9, [9]],
    [9, 10, [9, `9 ${note}`]],
    [1, 20, [1, `1 ${note}`]],
  ] as const)
    assert.deepEqual(bounded(limit, targetCount), expected);
});

/** Memory is saved where there are targets enough to need it. */
import assert from 'node:assert/strict';
import { syncBuiltinESMExports } from 'node:module';
import { test } from 'node:test';
import v8 from 'node:v8';
import { keepHeapSmall } from '../../src/world/heap.ts';

test('the young generation is kept as it is from five hundred targets on', (t) => {
  const flags: string[] = [];
  const { mock } = t.mock.method(v8, 'setFlagsFromString', (flag: string) => void flags.push(flag));
  syncBuiltinESMExports();
  t.after(() => {
    mock.restore();
    syncBuiltinESMExports();
  });
  keepHeapSmall(499);
  assert.deepEqual(flags, []);
  keepHeapSmall(500);
  assert.deepEqual(flags, ['--semi-space-growth-factor=1']);
});

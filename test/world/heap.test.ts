/** Memory is saved where there are targets enough to need it. */
import assert from 'node:assert/strict';
import { syncBuiltinESMExports } from 'node:module';
import { type TestContext, test } from 'node:test';
import v8 from 'node:v8';
import { runSettingsOf } from '../../src/settings/run-settings.ts';
import { begin } from '../../src/world/begin.ts';
import { keepHeapSmall } from '../../src/world/heap.ts';
import { liveWorld } from '../../src/world/live.ts';
import { aTarget, now } from '../support/facts.ts';

/** What V8 is told until the test is over. */
function flagsOf(t: TestContext): string[] {
  const flags: string[] = [];
  const { mock } = t.mock.method(v8, 'setFlagsFromString', (flag: string) => void flags.push(flag));
  syncBuiltinESMExports();
  t.after(() => {
    mock.restore();
    syncBuiltinESMExports();
  });
  return flags;
}

test('the young generation is kept as it is from five hundred targets on', (t) => {
  const flags = flagsOf(t);
  keepHeapSmall(499);
  assert.deepEqual(flags, []);
  keepHeapSmall(500);
  assert.deepEqual(flags, ['--semi-space-growth-factor=1']);
});

test('a run tells how many targets it has', async (t) => {
  const flags = flagsOf(t);
  const settings = await runSettingsOf(
    { looks: ['none'] },
    Array.from({ length: 500 }, (_, at) => aTarget({ port: at + 1 })),
  );
  await (await liveWorld(settings, now, begin(settings, []))).end();
  assert.equal(flags.length, 1);
});

import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { runSettingsOf } from '../../src/settings/run-settings.ts';
import type { Given } from '../../src/settings/settings.ts';
import { parseTarget } from '../../src/targets/parse.ts';
import { begin } from '../../src/world/begin.ts';
import { run } from '../../src/world/run.ts';
import { serve } from '../support/smtp-server.ts';

const silent = await serve(['silence!']);
after(silent.close);

const asked = (given: Given = {}) =>
  runSettingsOf(
    { 'connect-to': [`::127.0.0.1:${silent.port}`], retries: ['0'], 'timeout-ms': ['1500'], looks: ['none'], ...given },
    [parseTarget('mail.example.com')],
  );

async function causeOf(given: Given = {}, whileRunning: () => void = () => {}) {
  const running = run(await asked(given));
  const connections = silent.heard.length;
  while (silent.heard.length === connections) await new Promise((resolve) => setImmediate(resolve));
  whileRunning();
  const [target] = (await running).report.targets;
  const [observation] = target?.observations ?? [];
  return observation?.outcome === 'interruption' ? observation.cause : observation;
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  test(`${signal} ends the run with what is known, and is heard no more afterwards`, async () => {
    const before = process.listenerCount(signal);
    assert.deepEqual(await causeOf({}, () => process.emit(signal)), { kind: 'aborted' });
    for (const one of ['SIGINT', 'SIGTERM']) assert.equal(process.listenerCount(one), before);
  });
}

test('the time for the whole run ends it, and says so', async () => {
  // It counts from the start of the process.
  const limitMs = Math.ceil(performance.now()) + 1000;
  assert.deepEqual(await causeOf({ 'total-timeout-ms': [`${limitMs}`] }), { kind: 'run-timeout', limitMs });
});

test('a run that cannot be waits for no name', async () => {
  const settings = await asked({ now: ['2020-01-01'] });
  const begun = begin(settings, settings.targets);
  await assert.rejects(run(settings, {}, undefined, begun), /is before today/);
  assert.deepEqual(begun.stop.signal.reason, { kind: 'aborted' });
});

test('a date before today would let pass what has expired since', async () => {
  await assert.rejects(
    asked({ now: ['2020-01-01'] }).then((settings) => run(settings)),
    /is before today/,
  );
});

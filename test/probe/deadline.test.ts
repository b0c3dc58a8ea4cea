import assert from 'node:assert/strict';
import { test } from 'node:test';
import { endingOf, rejectAt, startDeadline } from '../../src/probe/deadline.ts';

const FAR_MS = 3_600_000;

test('the end of the run ends every deadline that was not stopped, with the cause it gives', () => {
  const run = new AbortController();
  const deadlines = Array.from({ length: 3 }, () => startDeadline(FAR_MS, run.signal));
  const told: number[] = [];
  for (const [place, one] of deadlines.entries()) one.onOver(() => told.push(place));
  deadlines[1]?.stop();
  run.abort({ kind: 'aborted' });
  assert.deepEqual(told, [0, 2]);
  assert.deepEqual(
    deadlines.map((one) => one.cause()),
    [{ kind: 'aborted' }, null, { kind: 'aborted' }],
  );
  for (const one of deadlines) one.stop();
});

test('however many deadlines a run has, its signal has one listener', (t) => {
  const { signal } = new AbortController();
  const listening = t.mock.method(signal, 'addEventListener');
  const deadlines = Array.from({ length: 3 }, () => startDeadline(FAR_MS, signal));
  for (const one of deadlines) one.stop();
  assert.equal(listening.mock.callCount(), 1);
});

test('what begins after the end of the run is over at once', async () => {
  const deadline = startDeadline(FAR_MS, AbortSignal.abort({ kind: 'aborted' }));
  assert.deepEqual(deadline.cause(), { kind: 'aborted' });
  await assert.rejects(rejectAt(deadline), { reason: { kind: 'aborted' } });
  deadline.stop();
  await assert.rejects(rejectAt(endingOf(AbortSignal.abort({ kind: 'aborted' }))), { reason: { kind: 'aborted' } });
});

test('a time limit that has passed is the cause, and the end of the run comes too late', async () => {
  const run = new AbortController();
  const deadline = startDeadline(1, run.signal);
  await assert.rejects(rejectAt(deadline), { reason: { kind: 'timeout', limitMs: 1 } });
  run.abort({ kind: 'aborted' });
  assert.deepEqual(deadline.cause(), { kind: 'timeout', limitMs: 1 });
  deadline.stop();
});

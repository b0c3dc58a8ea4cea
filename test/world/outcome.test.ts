/** What an issue is told of a run: it may say that all is well only where all was looked at, today, by nobody else's wish. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runSettingsOf } from '../../src/settings/run-settings.ts';
import { parseTarget } from '../../src/targets/parse.ts';
import { outcomeOf } from '../../src/world/outcome.ts';
import { aRecordingOf, aReport, now } from '../support/facts.ts';

const settings = await runSettingsOf({}, [parseTarget('mail.example.com')]);
const runner = { root: '/', event: 'schedule', payload: null, workflow: null };
const report = aReport();
const ran = { report, before: null, date: now, isWhole: true };
const outcome = (more: Partial<typeof ran> = {}, asked = settings, workflowFile: string | null = 'mail.yml') =>
  outcomeOf({ ...ran, ...more }, asked, { ...runner, workflowFile });

test('a run over a part, and one whose list others may have written, is no whole one', () => {
  assert.equal(outcome().isWhole, true);
  assert.equal(outcome({ isWhole: false }).isWhole, false);
  assert.equal(outcome({}, { ...settings, look: { ...settings.look, isUntrusted: true } }).isWhole, false);
});

test('what is so today is judged as of now, from what was seen within a day', () => {
  const hours = (count: number) => new Date(now.getTime() + count * 3_600_000);
  const judged = (seenAt: Date | null, asOf: Date | null) => {
    const recording = seenAt && { ...aRecordingOf(report), observedAt: seenAt.toISOString() };
    return outcome({}, { ...settings, observed: recording, judge: { ...settings.judge, now: asOf } }).isOfToday;
  };
  for (const [seenAt, asOf, expected] of [
    [null, null, true],
    [null, hours(1), false],
    [hours(-23), null, true],
    [hours(-24), null, false],
    [hours(24), null, false],
    [hours(-1), hours(23), true],
    [hours(-1), hours(24), false],
    [hours(-1), hours(-24), false],
  ] as const)
    assert.equal(judged(seenAt, asOf), expected, `${seenAt} ${asOf}`);
});

test('it knows the workflow, the times and what was there before', () => {
  const { policy, workflow, times } = outcome();
  assert.deepEqual(
    { policy, workflow, times },
    {
      policy: settings.judge.exitPolicy,
      workflow: 'mail.yml',
      times: { lastRun: now.toISOString(), nextExpectedRun: null },
    },
  );
  assert.equal(outcome({}, settings, null).workflow, '');
  const schedule = { workflow: 'mail.yml', lastRun: null, nextExpectedRun: '2026-06-02T00:00:00.000Z', problems: [] };
  const scheduled = outcome({ report: { ...report, schedule } });
  assert.equal(scheduled.times.nextExpectedRun, schedule.nextExpectedRun);
});

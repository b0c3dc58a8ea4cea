/** What is said of a schedule, from what GitHub tells of it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseCron } from '../../src/schedule/cron.ts';
import { type WorkflowFacts, watched } from '../../src/schedule/watch.ts';

const FILE = '.github/workflows/mail.yml';
const now = new Date('2026-06-01T12:30:00Z');
const hoursAgo = (hours: number) => new Date(now.getTime() - hours * 3_600_000).toISOString();
const hourly = ['0 * * * *'].flatMap((text) => parseCron(text) ?? []);
const ran = (hours: number, conclusion: string | null = 'success', url = 'https://github.com/octo/mail/runs/7') => ({
  at: hoursAgo(hours),
  conclusion,
  url,
});
const facts = (own: Partial<WorkflowFacts> = {}): WorkflowFacts => ({
  state: 'active',
  since: hoursAgo(5000),
  runs: [ran(0.5)],
  ...own,
});
const problemsOf = (own: Partial<WorkflowFacts>, isScheduled = false) =>
  watched(FILE, hourly, facts(own), isScheduled, now).problems;

test('a schedule that runs has its last run, its next one, and no problem', () => {
  assert.deepEqual(watched(FILE, hourly, facts(), false, now), {
    workflow: FILE,
    lastRun: hoursAgo(0.5),
    nextExpectedRun: '2026-06-01T13:00:00.000Z',
    problems: [],
  });
});

test('of a schedule that GitHub told nothing of, the next run is known', () => {
  const next = '2026-06-01T13:00:00.000Z';
  assert.deepEqual(watched(FILE, hourly, null, false, now), {
    workflow: FILE,
    lastRun: null,
    nextExpectedRun: next,
    problems: [],
  });
  assert.equal(watched(FILE, hourly, null, true, now).lastRun, now.toISOString());
});

test('the run by schedule is the last one itself, and no other one is overdue', () => {
  const { lastRun, problems } = watched(FILE, hourly, facts({ runs: [ran(50, 'failure')] }), true, now);
  assert.deepEqual([lastRun, problems], [now.toISOString(), []]);
});

test('a workflow without a run, or without a moment in the year to come, has none of them', () => {
  assert.equal(watched(FILE, hourly, facts({ runs: [] }), false, now).lastRun, null);
  const never = ['0 0 31 2 *'].flatMap((text) => parseCron(text) ?? []);
  const { nextExpectedRun, problems } = watched(FILE, never, facts({ runs: [ran(4000)] }), false, now);
  assert.deepEqual([nextExpectedRun, problems], [null, []]);
});

for (const [state, why] of [
  ['disabled_inactivity', /^it is switched off: nothing happened in the repository for 60 days/],
  ['disabled_manually', /^it is switched off: somebody has switched it off/],
  ['disabled_fork', /^it is switched off: schedules of forks are off/],
  ['deleted', /^it is switched off: the workflow is deleted$/],
  ['another', /^it is switched off: GitHub does not say why$/],
] as const) {
  test(`a workflow that is "${state}" has no next run, and that is all that is said, by schedule or not`, () => {
    for (const isScheduled of [false, true]) {
      const own = facts({ state, runs: [ran(50, 'failure')] });
      const { nextExpectedRun, problems } = watched(FILE, hourly, own, isScheduled, now);
      assert.equal(nextExpectedRun, null);
      assert.equal(problems.length, 1);
      assert.match(problems[0] ?? '', why);
    }
  });
}

// Due at 11:00 and 10:00: what was due within the last hour may be late.
for (const [what, own, isMissed] of [
  ['ran just before it was due for the last time but one', { runs: [ran(2.6)] }, true],
  ['ran as it was due for the last time but one', { runs: [ran(2.5)] }, false],
  ['ran since', { runs: [ran(1.6)] }, false],
  ['never ran', { runs: [] }, true],
  ['never ran, and is as it is since just before that', { runs: [], since: hoursAgo(2.6) }, true],
  ['never ran, and is as it is since then', { runs: [], since: hoursAgo(2.5) }, false],
  ['ran long ago, and is as it is since then', { runs: [ran(100)], since: hoursAgo(1) }, false],
] as const) {
  test(`a schedule that ${what} has ${isMissed ? 'missed two runs' : 'missed no two runs'}`, () => {
    const [problem = '', ...others] = problemsOf(own);
    assert.deepEqual(others, []);
    assert.equal(/though it was due twice/.test(problem), isMissed, problem);
    if (isMissed)
      assert.match(problem, own.runs.length === 0 ? /^it has never run/ : /^it has not run since 1 June 2026/);
  });
}

for (const [runs, isFailed] of [
  [[ran(0.5, 'failure')], true],
  [[ran(0.5, 'timed_out')], true],
  [[ran(0.5, 'startup_failure')], true],
  [[ran(0.5, 'action_required')], true],
  [[ran(0.1, null), ran(1, 'failure')], true],
  [[ran(0.1), ran(1, 'failure')], false],
  [[ran(0.5, 'cancelled')], false],
  [[ran(0.5, 'skipped')], false],
  [[ran(0.1, null)], false],
] as const) {
  const conclusions = runs.map(({ conclusion }) => conclusion ?? 'running').join(', then ');
  test(`a schedule whose runs are ${conclusions} has ${isFailed ? 'failed' : 'not failed'}`, () => {
    const failed = /^its last run, of 1 June 2026, failed: https:\/\/github\.com\/octo\/mail\/runs\/7$/;
    const problems = problemsOf({ runs });
    assert.equal(problems.length, isFailed ? 1 : 0);
    for (const one of problems) assert.match(one, failed);
  });
}

test('what was missed comes before what failed', () => {
  const problems = problemsOf({ runs: [ran(100, 'failure')] });
  assert.match(problems[0] ?? '', /due twice/);
  assert.match(problems[1] ?? '', /^its last run/);
  assert.equal(problems.length, 2);
});

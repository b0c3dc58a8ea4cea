/** Who watches the guard, through what ships: any run says when the schedule does not run. */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { runAction } from '../support/dist.ts';
import { type GitHubReply, sampleOf, startFakeGitHub } from '../support/fake-github.ts';
import { fakeIssues } from '../support/fake-issues.ts';
import { startMailServers } from '../support/mail-servers.ts';

const servers = await startMailServers();
const github = await startFakeGitHub();
after(() => Promise.all([servers.stop(), github.stop()]));

const HOUR_MS = 3_600_000;
const today = Date.now();
const hoursAgo = (hours: number) => new Date(today - hours * HOUR_MS).toISOString();
const run = (hours: number, conclusion: string | null, id = 7) => ({
  ...sampleOf('workflow-run'),
  id,
  created_at: hoursAgo(hours),
  conclusion,
  html_url: 'https://github.com/octo/mail/actions/runs/7',
});
const hourly = "on:\n  schedule:\n    - cron: '0 * * * *'\n  push:\njobs: {}\n";
const OLD = hoursAgo(24 * 200);

interface Told {
  readonly state?: string;
  readonly since?: string;
  readonly runs?: readonly object[];
  readonly event?: string;
  readonly files?: Readonly<Record<string, string>>;
  readonly refusal?: GitHubReply;
  readonly inputs?: Readonly<Record<string, string>>;
}

async function runOn(told: Told = {}) {
  const { state = 'active', since = OLD, runs = [], event = 'workflow_dispatch', refusal, inputs = {} } = told;
  const { files = { '.github/workflows/mail.yml': hourly } } = told;
  const issues = fakeIssues();
  github.requests.length = 0;
  github.replyErrors.length = 0;
  github.answer = (request) => {
    if (!request.path.includes('/actions/')) return issues.answer(request);
    if (refusal !== undefined) return refusal;
    if (request.path.endsWith('/runs'))
      return { status: 200, content: { total_count: runs.length, workflow_runs: runs } };
    return { status: 200, content: { ...sampleOf('workflow'), state, created_at: OLD, updated_at: since } };
  };
  const ran = await runAction({
    inputs: {
      hosts: 'mail.example.com',
      'connect-to': `::127.0.0.1:${servers.good.port}`,
      'trust-anchors': servers.anchorsFile,
      retries: '0',
      looks: 'none',
      'allow-private': 'true',
      discover: 'none',
      'github-token': 'reads-actions',
      ...inputs,
    },
    files,
    environment: {
      GITHUB_API_URL: github.url,
      GITHUB_EVENT_NAME: event,
      GITHUB_RUN_ID: '4242',
      GITHUB_WORKFLOW_REF: 'octo/mail/.github/workflows/mail.yml@refs/heads/main',
    },
  });
  assert.deepEqual([...github.requests.flatMap(({ errors }) => errors), ...github.replyErrors], []);
  const asked = github.requests.filter(({ path }) => path.includes('/actions/')).map(({ path }) => path);
  const { schedule } = JSON.parse(ran.outputs['report'] ?? '{}');
  return { ...ran, asked, schedule, issues: issues.issues };
}

test('a schedule that runs is told with its last run and the next one, by two requests', async () => {
  const { code, asked, schedule, stdout } = await runOn({ runs: [run(0.5, 'success')] });
  assert.equal(code, 0);
  assert.deepEqual(asked, [
    '/repos/octo/mail/actions/workflows/mail.yml',
    '/repos/octo/mail/actions/workflows/mail.yml/runs',
  ]);
  const next = Date.parse(schedule.nextExpectedRun) - Date.now();
  assert.ok(next > -60_000 && next <= HOUR_MS, schedule.nextExpectedRun);
  assert.deepEqual(schedule, {
    workflow: '.github/workflows/mail.yml',
    lastRun: hoursAgo(0.5),
    nextExpectedRun: schedule.nextExpectedRun,
    problems: [],
  });
  assert.doesNotMatch(stdout, /::warning::/);
});

for (const [what, told, problem] of [
  [
    'was disabled for inactivity',
    { state: 'disabled_inactivity', runs: [run(2000, 'success')] },
    /switched off: nothing happened in the repository for 60 days/,
  ],
  ['was disabled by hand', { state: 'disabled_manually' }, /switched off: somebody has switched it off/],
  ['is of a fork', { state: 'disabled_fork' }, /switched off: schedules of forks/],
  [
    'has missed two runs',
    { runs: [run(4, 'success')] },
    /it has not run since \d+ \w+ 20\d\d, though it was due twice/,
  ],
  ['has never run', {}, /it has never run, though it was due twice/],
  [
    'has failed',
    { runs: [run(0.4, 'failure')] },
    /its last run, of .*, failed: https:\/\/github.com\/octo\/mail\/actions\/runs\/7/,
  ],
  ['has failed, and runs', { runs: [run(0.1, null, 8), run(1.1, 'timed_out')] }, /failed/],
] as const) {
  test(`a schedule that ${what} is a warning on any event, and changes no verdict`, async () => {
    for (const event of ['push', 'pull_request']) {
      const { code, schedule, stdout, summary } = await runOn({ ...told, event });
      assert.equal(code, 0);
      assert.equal(schedule.problems.length, 1);
      assert.match(schedule.problems[0], problem);
      assert.match(stdout, /^::warning::the schedule of \.github\/workflows\/mail\.yml: /m);
      assert.match(summary, /schedule of/);
      assert.equal(schedule.nextExpectedRun === null, what.includes('disabled') || what.includes('fork'));
    }
  });
}

test('two missed runs are no news of a workflow that is as it is for an hour', async () => {
  const { schedule } = await runOn({ since: hoursAgo(0.5) });
  assert.deepEqual(schedule.problems, []);
});

test('the scheduled run itself is the last one, and leaves out itself', async () => {
  const { schedule } = await runOn({ event: 'schedule', runs: [run(0, null, 4242), run(9, 'failure')] });
  assert.deepEqual(schedule.problems, []);
  assert.ok(Math.abs(Date.parse(schedule.lastRun) - Date.now()) < 120_000);
});

test('a schedule in another workflow that uses the check is watched', async () => {
  const files = {
    '.github/workflows/mail.yml': 'on: push\njobs: {}\n',
    '.github/workflows/a.yml': hourly,
    '.github/workflows/guard.yml': `${hourly}# smtp-cert-check\n`,
  };
  const { schedule, asked } = await runOn({ files, state: 'disabled_inactivity' });
  assert.equal(schedule.workflow, '.github/workflows/guard.yml');
  assert.equal(asked[0], '/repos/octo/mail/actions/workflows/guard.yml');
});

test('without a schedule, and without a token, nobody is asked', async () => {
  const none = await runOn({ files: { '.github/workflows/mail.yml': 'on: push\njobs: {}\n' } });
  assert.deepEqual([none.asked, none.schedule], [[], undefined]);
  const noToken = await runOn({ inputs: { 'github-token': '' } });
  assert.deepEqual([noToken.asked, noToken.schedule.lastRun, noToken.schedule.problems], [[], null, []]);
});

test('without the permission nothing is made of it', async () => {
  const refusal = { status: 403, content: { message: 'Resource not accessible by integration' } };
  const { code, stdout, schedule } = await runOn({ refusal });
  assert.deepEqual([code, schedule.problems], [0, []]);
  assert.doesNotMatch(stdout, /::warning::/);
  assert.match(stdout, /was not looked at: GitHub answers 403: the job needs "permissions: actions: read"/);
});

test('the issue has the last and the next run', async () => {
  const { issues } = await runOn({
    event: 'schedule',
    inputs: { issue: 'true', 'connect-to': `::127.0.0.1:${servers.selfSigned.port}` },
  });
  assert.match(
    issues[0]?.body ?? '',
    /Last run: \d+ \w+ 20\d\d, \d\d:\d\d UTC\. Next run expected: \d+ \w+ 20\d\d, \d\d:00 UTC\./,
  );
});

/** The issue, through what ships: one mail server that is good or bad, and GitHub on loopback. */
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, beforeEach, test } from 'node:test';
import { runAction, runCommand } from '../support/dist.ts';
import { type GitHubReply, type GitHubRequest, startFakeGitHub } from '../support/fake-github.ts';
import { type FakeIssue, fakeIssues } from '../support/fake-issues.ts';
import { startMailServers } from '../support/mail-servers.ts';

const servers = await startMailServers();
const github = await startFakeGitHub();
const folder = mkdtempSync(join(tmpdir(), 'issue-'));
after(async () => {
  rmSync(folder, { recursive: true });
  await Promise.all([servers.stop(), github.stop()]);
});
const repository = fakeIssues();
const { issues, comments } = repository;
let state: string;
beforeEach(() => {
  repository.clear();
  state = join(folder, 'state.json');
  rmSync(state, { force: true });
});
const { good, selfSigned, plain, closedPort } = servers;

interface Asked {
  readonly inputs?: Readonly<Record<string, string>>;
  readonly environment?: Readonly<Record<string, string>>;
  readonly isRemembered?: boolean;
  readonly files?: Readonly<Record<string, string>>;
  /** Answers in place of GitHub. */
  readonly refusing?: (request: GitHubRequest) => GitHubReply | undefined;
}

async function runOn(
  port: number,
  { inputs = {}, environment = {}, isRemembered = false, files = {}, refusing }: Asked = {},
) {
  github.requests.length = 0;
  github.replyErrors.length = 0;
  github.answer = (request) => refusing?.(request) ?? repository.answer(request);
  const ran = await runAction({
    inputs: {
      hosts: 'mail.example.com',
      'connect-to': `::127.0.0.1:${port}`,
      'trust-anchors': servers.anchorsFile,
      retries: '0',
      looks: 'none',
      issue: 'true',
      'github-token': 'writes',
      ...(isRemembered && { state: 'state.json' }),
      ...inputs,
    },
    environment: {
      GITHUB_API_URL: github.url,
      GITHUB_EVENT_NAME: 'schedule',
      GITHUB_WORKFLOW_REF: 'octo/mail/.github/workflows/mail.yml@refs/heads/main',
      ...environment,
    },
    files: { ...files, ...(isRemembered && existsSync(state) && { 'state.json': readFileSync(state, 'utf8') }) },
    wanted: ['state.json'],
  });
  const left = ran.written['state.json'];
  if (isRemembered && left !== undefined) writeFileSync(state, left);
  assert.deepEqual([...github.requests.flatMap(({ errors }) => errors), ...github.replyErrors], []);
  const calls = github.requests.map(({ method, path }) => `${method} ${path.replace('/repos/octo/mail', '')}`);
  return { ...ran, calls, written: calls.filter((call) => !call.startsWith('GET')) };
}

const only = (): FakeIssue => {
  assert.equal(issues.length, 1);
  return issues[0] as FakeIssue;
};
const bodies = () => comments.map(({ body }) => body);

test('opened on the first failure, changed in place, closed on recovery, opened again: the calls of each state', async () => {
  const never = await runOn(good.port);
  assert.deepEqual([never.code, never.calls], [0, ['GET /issues', 'GET /issues']]);

  const first = await runOn(selfSigned.port);
  assert.deepEqual([first.code, first.calls], [1, ['GET /issues', 'GET /issues', 'POST /issues', 'GET /issues']]);
  const { title, labels, body, state: opened } = only();
  assert.deepEqual([title, labels, opened], ['SMTP certificates: a check fails', ['smtp-cert-check'], 'open']);
  assert.match(
    body,
    /^<!-- smtp-cert-check issue [0-9a-f]{16} -->\n<!-- smtp-cert-check memory \{"v":1,"status":"open"/,
  );
  assert.match(body, /## ❌ SMTP certificates: fail[\s\S]*certificate-self-signed[\s\S]*Last run: /);

  const same = await runOn(selfSigned.port);
  assert.deepEqual(same.calls, ['GET /issues', 'PATCH /issues/1']);
  assert.match(only().body, /Since the run of .*: 0 new, 1 still there, 0 gone/);
  assert.deepEqual(bodies(), []);

  const other = await runOn(plain.port);
  assert.deepEqual(other.written, ['PATCH /issues/1', 'POST /issues/1/comments']);
  assert.match(
    bodies()[0] ?? '',
    /\*\*What fails has changed: 1 new, 0 still there, 0 gone\.\*\*[\s\S]*starttls-not-supported/,
  );

  const fixed = await runOn(good.port);
  assert.deepEqual(fixed.calls, [
    'GET /issues',
    'POST /issues/1/comments',
    'GET /issues/1/comments',
    'PATCH /issues/1',
  ]);
  assert.deepEqual([only().state, only().state_reason], ['closed', 'completed']);
  assert.match(
    bodies()[1] ?? '',
    /\*\*Resolved\*\*, after [a-z0-9 ]+\. What was wrong:\n\n- mail.*starttls-not-supported, since /,
  );
  assert.match(bodies()[1] ?? '', /certificate&#45;self|certificate-self-signed/);

  const quiet = await runOn(good.port);
  assert.deepEqual(quiet.calls, ['GET /issues']);

  const back = await runOn(selfSigned.port);
  assert.deepEqual(back.written, ['PATCH /issues/1', 'POST /issues/1/comments']);
  assert.equal(only().state, 'open');
  assert.match(bodies()[2] ?? '', /\*\*Failing again: 1 new/);
});

test('what could not be tested does not close it', async () => {
  await runOn(selfSigned.port);
  const lenient = { 'on-inconclusive': 'ignore' };
  const { code } = await runOn(closedPort, { inputs: lenient });
  assert.deepEqual([code, only().state, bodies()], [0, 'open', []]);
  await runOn(good.port, { inputs: lenient });
  assert.equal(only().state, 'closed');
});

test('people’s words stay, above and below, and their title and labels too', async () => {
  await runOn(selfSigned.port);
  const issue = only();
  issue.body = `Bob looks into it.\n\n${issue.body}\n\nSee the ticket.`;
  Object.assign(issue, { title: 'Mail is down', labels: ['smtp-cert-check', 'P1'], assignees: ['bob'] });
  await runOn(selfSigned.port);
  await runOn(good.port);
  assert.ok(
    issue.body.startsWith('Bob looks into it.\n\n<!--') && issue.body.endsWith('\n\nSee the ticket.'),
    issue.body,
  );
  assert.deepEqual([issue.title, issue.labels, issue.assignees], ['Mail is down', ['smtp-cert-check', 'P1'], ['bob']]);
});

test('closed by hand: nothing is said of the same findings, and of others again; after recovery it begins anew', async () => {
  await runOn(selfSigned.port);
  Object.assign(only(), { state: 'closed', state_reason: 'not_planned' });
  assert.deepEqual((await runOn(selfSigned.port)).written, []);
  assert.deepEqual((await runOn(plain.port)).written, ['PATCH /issues/1', 'POST /issues/1/comments']);
  assert.equal(only().state, 'open');
  only().state = 'closed';
  assert.deepEqual((await runOn(good.port)).written, ['PATCH /issues/1']);
  assert.deepEqual((await runOn(good.port)).written, []);
  await runOn(plain.port);
  assert.equal(only().state, 'open');
});

test('opened again by hand after recovery it stays open', async () => {
  await runOn(selfSigned.port);
  await runOn(good.port);
  only().state = 'open';
  assert.deepEqual((await runOn(good.port)).written, []);
  assert.equal(only().state, 'open');
});

test('without its label it is found among the latest, and without its mark by the number remembered', async () => {
  await runOn(selfSigned.port, { isRemembered: true });
  only().labels = [];
  assert.deepEqual((await runOn(selfSigned.port)).written, ['PATCH /issues/1']);
  only().body = 'cleaned up';
  const { written, calls } = await runOn(selfSigned.port, { isRemembered: true });
  assert.deepEqual([written[0], calls.includes('GET /issues/1')], ['PATCH /issues/1', true]);
  assert.ok(only().body.startsWith('cleaned up\n\n<!-- smtp-cert-check issue'));
});

test('an empty list beside an issue that is remembered opens nothing', async () => {
  await runOn(selfSigned.port, { isRemembered: true });
  repository.listed = [];
  const fine = await runOn(plain.port, { isRemembered: true });
  assert.deepEqual(fine.written, ['PATCH /issues/1', 'POST /issues/1/comments']);
  const failing = await runOn(selfSigned.port, {
    isRemembered: true,
    refusing: ({ path }) =>
      path.endsWith('/issues/1') ? { status: 404, content: { message: 'Not Found' } } : undefined,
  });
  assert.deepEqual([failing.code, failing.written], [1, []]);
  assert.match(failing.stdout, /^::warning::The issue is left as it is: GitHub answers 404/m);
  only();
});

for (const gone of ['deleted', 'moved'] as const) {
  test(`${gone} by hand: no new one for the same findings, one for others`, async () => {
    await runOn(selfSigned.port, { isRemembered: true });
    only().gone = gone;
    assert.deepEqual((await runOn(selfSigned.port, { isRemembered: true })).written, []);
    assert.deepEqual((await runOn(plain.port, { isRemembered: true })).written, ['POST /issues']);
    assert.deepEqual((await runOn(plain.port, { isRemembered: true })).written, ['PATCH /issues/2']);
  });
}

test('locked, as one that was converted to a discussion: kept true without a comment', async () => {
  await runOn(selfSigned.port);
  only().locked = true;
  const changed = await runOn(plain.port);
  assert.deepEqual(changed.written, ['PATCH /issues/1']);
  assert.doesNotMatch(changed.stdout, /::warning::/);
  assert.deepEqual((await runOn(good.port)).written, ['PATCH /issues/1']);
  assert.equal(only().state, 'closed');
});

test('a host that is listed no more has its issue closed', async () => {
  const inputs = { 'issue-per': 'host' };
  await runOn(selfSigned.port, { inputs });
  const { written } = await runOn(good.port, { inputs: { ...inputs, hosts: 'other.example.com' } });
  assert.deepEqual(written.slice(-2), ['POST /issues/1/comments', 'PATCH /issues/1']);
  assert.equal(issues[0]?.state, 'closed');
  assert.match(bodies()[0] ?? '', /Resolved/);
});

test('a number in the state that is somebody’s issue, or a pull request, is not touched', async () => {
  await runOn(selfSigned.port, { isRemembered: true });
  Object.assign(only(), { body: 'mine', labels: [], author: 'User', author_association: 'NONE' });
  assert.deepEqual((await runOn(selfSigned.port, { isRemembered: true })).written, []);
  assert.deepEqual((await runOn(good.port, { isRemembered: true })).written, []);
  assert.deepEqual([only().state, only().body], ['open', 'mine']);
});

test('a stranger’s issue with the mark and the label stays theirs', async () => {
  await runOn(selfSigned.port);
  const { body } = only();
  repository.clear();
  repository.add({ body, labels: ['smtp-cert-check'], author: 'User', author_association: 'NONE' });
  await runOn(selfSigned.port);
  assert.equal(issues.length, 2);
  assert.equal(issues[0]?.body, body);
});

test('a token of a person finds the person’s issue again', async () => {
  await runOn(selfSigned.port);
  Object.assign(only(), { author: 'User', author_association: 'OWNER' });
  assert.deepEqual((await runOn(selfSigned.port)).written, ['PATCH /issues/1']);
});

for (const [what, refusal, message] of [
  [
    'no permission',
    { status: 403, content: { message: 'Resource not accessible by integration' } },
    /"permissions: issues: write"/,
  ],
  [
    'a primary limit',
    { status: 403, headers: { 'x-ratelimit-remaining': '0' }, content: { message: 'API rate limit exceeded' } },
    /rate limit/,
  ],
  [
    'a secondary limit',
    { status: 429, headers: { 'retry-after': '0' }, content: { message: 'You have exceeded a secondary rate limit' } },
    /rate limit/,
  ],
  ['issues switched off', { status: 410, content: { message: 'Issues are disabled for this repo' } }, /410/],
  ['an outage', { status: 502, content: { message: 'Bad Gateway' } }, /502/],
  ['a page instead of a list', { status: 200, content: 'Unicorn!' as never }, /something else than a list/],
] as const) {
  test(`${what}: nothing is opened, a warning says why, and the exit code stands`, async () => {
    github.answer = () => refusal;
    const refusing = (): GitHubReply => refusal;
    const ran = await runOn(selfSigned.port, { refusing }).catch((error) => error);
    // A page is not what the schema says, which the fake holds against itself.
    if (what === 'a page instead of a list') return assert.match(String(ran), /must be array/);
    assert.deepEqual([ran.code, ran.written], [1, []]);
    assert.equal(ran.stdout.match(/^::warning::/gm)?.length, 1);
    assert.match(ran.stdout, message);
    return undefined;
  });
}

test('an error of the server while opening is not repeated: the issue may be there', async () => {
  const refusing = (request: GitHubRequest): GitHubReply | undefined => {
    if (request.method !== 'POST') return undefined;
    repository.answer(request);
    return { status: 502, content: { message: 'Bad Gateway' } };
  };
  assert.deepEqual((await runOn(selfSigned.port, { refusing })).written, ['POST /issues']);
  assert.deepEqual((await runOn(selfSigned.port)).written, ['PATCH /issues/1']);
  only();
});

test('labels and assignees are those asked for; who cannot be assigned keeps nobody from hearing of it', async () => {
  const inputs = { 'issue-labels': 'mail\nurgent', 'issue-assignees': 'bob', 'issue-title': 'Mail: production' };
  await runOn(selfSigned.port, { inputs });
  assert.deepEqual(
    [only().labels, only().assignees, only().title],
    [['smtp-cert-check', 'mail', 'urgent'], ['bob'], 'Mail: production'],
  );
  repository.clear();
  const left = await runOn(selfSigned.port, { inputs: { ...inputs, 'issue-assignees': 'nobody' } });
  assert.deepEqual(only().assignees, []);
  assert.match(left.stdout, /::warning::The issue is opened without assignees/);
});

test('two workflows, and two titles, have issues of their own', async () => {
  await runOn(selfSigned.port);
  await runOn(selfSigned.port, { inputs: { 'issue-title': 'other' } });
  await runOn(selfSigned.port, {
    environment: { GITHUB_WORKFLOW_REF: 'octo/mail/.github/workflows/other.yml@refs/heads/main' },
  });
  assert.equal(issues.length, 3);
});

test('an issue for each host: one is opened by a run, and each is closed by itself', async () => {
  const hosts = (a: number, b: number) => ({
    hosts: 'a.example.com\nb.example.com',
    'connect-to': `a.example.com::127.0.0.1:${a}\nb.example.com::127.0.0.1:${b}`,
    'issue-per': 'host',
  });
  const bad = selfSigned.port;
  const first = await runOn(0, { inputs: hosts(bad, bad) });
  assert.deepEqual(first.written, ['POST /issues']);
  assert.match(first.stdout, /the next runs open those for b\.example\.com/);
  const second = await runOn(0, { inputs: hosts(bad, bad) });
  assert.deepEqual(second.written, ['PATCH /issues/1', 'POST /issues']);
  assert.deepEqual(
    issues.map(({ title }) => title),
    ['SMTP certificates: a check fails: a.example.com', 'SMTP certificates: a check fails: b.example.com'],
  );
  assert.doesNotMatch(issues[0]?.body ?? '', /b\.example\.com/);
  await runOn(0, { inputs: hosts(plain.port, bad) });
  assert.deepEqual(
    issues.map(({ state }) => state),
    ['open', 'open'],
  );
});

for (const [event, more] of [
  ['pull_request', { 'allow-private': 'true' }],
  ['merge_group', { 'allow-private': 'true' }],
] as const) {
  test(`on ${event} no issue is touched`, async () => {
    const ran = await runOn(selfSigned.port, { inputs: more, environment: { GITHUB_EVENT_NAME: event } });
    assert.deepEqual([ran.code, ran.calls], [1, []]);
  });
}

test('a run that supposes another date touches no issue', async () => {
  const ran = await runOn(good.port, { inputs: { now: '2100-01-01' } });
  assert.deepEqual(ran.calls, []);
});

test('a job that judges what other jobs of the day have seen keeps the issue; by an older recording, or another date, nobody can', async () => {
  const recordings = new Map<number, string>();
  for (const port of [good.port, selfSigned.port]) {
    const file = join(folder, `${port}.json`);
    const look = ['--connect-to', `::127.0.0.1:${port}`, '--trust-anchors', servers.anchorsFile, '--looks', 'none'];
    await runCommand(['mail.example.com', ...look, '--record', file, '--fail-on', 'never']);
    recordings.set(port, readFileSync(file, 'utf8'));
  }
  const judged = (port: number, { daysAgo = 0, now = '' } = {}) => {
    const recording = JSON.parse(recordings.get(port) ?? '');
    recording.judgedAt = new Date(Date.parse(recording.judgedAt) - daysAgo * 86_400_000).toISOString();
    const none = { hosts: '', 'connect-to': '', 'trust-anchors': '' };
    const files = { 'seen.json': JSON.stringify(recording) };
    return runOn(port, { inputs: { ...none, replay: 'seen.json', now }, files });
  };
  assert.deepEqual((await judged(selfSigned.port)).written, ['POST /issues']);
  for (const asked of [{ daysAgo: 2 }, { daysAgo: -2 }, { now: '2031-01-01' }]) {
    const { written, stdout } = await judged(good.port, asked);
    assert.deepEqual(written, [], JSON.stringify(asked));
    assert.match(stdout, /^::warning::The issue is left as it is: /m);
  }
  assert.equal(only().state, 'open');
  assert.deepEqual((await judged(good.port)).written.at(-1), 'PATCH /issues/1');
  assert.equal(only().state, 'closed');
});

test('without a token it is a usage error, with the lines to add', async () => {
  const ran = await runOn(selfSigned.port, { inputs: { 'github-token': '' } });
  assert.equal(ran.code, 2);
  assert.match(ran.stdout, /issue needs a token: .*"issues: write"/);
});

test('what an issue remembers is read as a stranger’s text', async () => {
  await runOn(selfSigned.port);
  const issue = only();
  for (const memory of [
    '{"v":1,"status":"open"}',
    '{"v":2}',
    '{',
    '{"v":1,"status":"open","openSince":"x","lastRun":"y","findings":[{}]}',
  ]) {
    issue.body = issue.body.replace(/<!-- smtp-cert-check memory .* -->/, `<!-- smtp-cert-check memory ${memory} -->`);
    const ran = await runOn(selfSigned.port);
    assert.equal(ran.written[0], 'PATCH /issues/1', memory);
    assert.match(issue.body, /memory \{"v":1,"status":"open","openSince":"20/);
  }
  issue.body = issue.body.replaceAll('certificate-self-signed mail', '--> @octo <img src=x> mail');
  await runOn(good.port);
  assert.doesNotMatch(bodies().join('') + issue.body, /@octo|<img/);
  assert.equal(issue.state, 'closed');
});

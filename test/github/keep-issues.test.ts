/** Which issue is opened, changed and closed, by what a run has found. */
import assert from 'node:assert/strict';
import { after, beforeEach, test } from 'node:test';
import type { IssueSettings, WholeRun } from '../../src/github/issue.ts';
import { takeToken } from '../../src/github/token.ts';
import type { State } from '../../src/model/known.ts';
import type { TargetReport } from '../../src/model/report.ts';
import { aFileTarget, aFinding, aReport, aTarget, now } from '../support/facts.ts';
import { startFakeGitHub } from '../support/fake-github.ts';
import { fakeIssues } from '../support/fake-issues.ts';
import { written } from '../support/written.ts';

const github = await startFakeGitHub();
after(github.stop);
Object.assign(process.env, { GITHUB_API_URL: github.url, GITHUB_REPOSITORY: 'octo/mail' });
// It reads the environment as it is loaded.
const { keepIssues } = await import('../../src/github/issue.ts');

const repository = fakeIssues();
beforeEach(() => {
  takeToken({ 'INPUT_GITHUB-TOKEN': 'writes' });
  repository.clear();
  github.answer = repository.answer;
});

const seen = (host: string, isBad: boolean): Partial<TargetReport> => ({
  target: aTarget({ host }),
  verdict: isBad ? 'fail' : 'pass',
  findings: isBad ? [aFinding({ key: `certificate-expired ${host}:587` })] : [],
});
const file = (isBad: boolean): Partial<TargetReport> => ({
  target: aFileTarget({ name: null }),
  verdict: isBad ? 'fail' : 'pass',
  findings: isBad ? [aFinding({ key: 'certificate-expired file' })] : [],
});
const runOf = (targets: readonly Partial<TargetReport>[], more: Partial<WholeRun> = {}): WholeRun => ({
  report: aReport(...targets),
  policy: { failOn: 'error', onInconclusive: 'fail' },
  exitCode: targets.some(({ verdict }) => verdict === 'fail') ? 1 : 0,
  workflow: 'mail.yml',
  times: { lastRun: now.toISOString(), nextExpectedRun: null },
  before: null,
  ...more,
});
const settings: IssueSettings = { per: 'run', title: 'A check fails', labels: [], assignees: [] };
const perHost: IssueSettings = { ...settings, per: 'host' };

/** What a run writes, and what it hands on. */
async function kept(run: WholeRun, asked = settings) {
  github.requests.length = 0;
  const issues = await keepIssues(run, asked);
  return {
    issues,
    written: github.requests
      .filter(({ method }) => method !== 'GET')
      .map(({ method, path }) => `${method} ${path.replace('/repos/octo/mail', '')}`),
    states: repository.issues.map(({ title, state }) => `${title} ${state}`),
  };
}

test('an issue is opened by a failure alone, and closed by a run that failed for no other reason', async () => {
  assert.deepEqual((await kept(runOf([seen('a.net', false)]))).written, []);
  const opened = await kept(runOf([seen('a.net', true)]));
  assert.deepEqual([opened.written, opened.states], [['POST /issues'], ['A check fails open']]);
  assert.deepEqual(
    opened.issues.map(({ id, number, isOpen }) => [/^[0-9a-f]{16}$/.test(id), number, isOpen]),
    [[true, 1, true]],
  );
  const other = await kept(runOf([seen('a.net', false)], { exitCode: 3 }));
  assert.deepEqual([other.states, other.issues[0]?.isOpen], [['A check fails open'], true]);
  const closed = await kept(runOf([seen('a.net', false)]));
  assert.deepEqual([closed.states, closed.issues[0]?.isOpen], [['A check fails closed'], false]);
});

test('a warning that fails the run opens an issue as an error does, and keeps that of its host open', async () => {
  const warned = { ...seen('a.net', true), verdict: 'warn' as const };
  const soon = { ...warned, findings: [aFinding({ key: 'certificate-expires-soon a.net:587', level: 'warning' })] };
  const failing = { policy: { failOn: 'warning', onInconclusive: 'fail' }, exitCode: 1 } as const;
  assert.deepEqual((await kept(runOf([soon], { exitCode: 0 }), perHost)).written, []);
  assert.deepEqual((await kept(runOf([soon], failing), perHost)).written, ['POST /issues']);
  assert.deepEqual((await kept(runOf([soon], failing), perHost)).states, ['A check fails: a.net open']);
});

test('an issue for each host has the host’s name, its findings alone, and is closed by itself', async (t) => {
  const all = (a: boolean, b: boolean, c: boolean) => [seen('a.net', a), seen('b.net', b), file(c)];
  let first: Awaited<ReturnType<typeof kept>> | undefined;
  const said = await written(t, async () => {
    first = await kept(runOf(all(true, true, true)), perHost);
  });
  assert.deepEqual(first?.written, ['POST /issues']);
  assert.match(
    said,
    /^::warning::One issue is opened by a run at most; the next runs open those for b\.net, files\.$/m,
  );
  await kept(runOf(all(true, true, true)), perHost);
  assert.deepEqual((await kept(runOf(all(true, true, true)), perHost)).states, [
    'A check fails: a.net open',
    'A check fails: b.net open',
    'A check fails: files open',
  ]);
  const [ofA] = repository.issues;
  assert.match(ofA?.body ?? '', /a\.net/);
  assert.doesNotMatch(ofA?.body ?? '', /b\.net/);
  // What fails is another host's.
  const next = await kept(runOf(all(false, true, true)), perHost);
  assert.deepEqual(next.states, [
    'A check fails: a.net closed',
    'A check fails: b.net open',
    'A check fails: files open',
  ]);
  assert.equal(new Set(next.issues.map(({ id }) => id)).size, 3);
});

test('a host that is listed no more has its issue closed, and one of another title is left', async () => {
  await kept(runOf([seen('a.net', true)]), perHost);
  await kept(runOf([seen('a.net', true)]), { ...perHost, title: 'Other' });
  await kept(runOf([seen('a.net', true)], { workflow: 'other.yml' }), perHost);
  const { states, issues } = await kept(runOf([seen('b.net', false)]), perHost);
  assert.deepEqual(states, ['A check fails: a.net closed', 'Other: a.net open', 'A check fails: a.net open']);
  assert.deepEqual(
    issues.map(({ number, isOpen }) => [number, isOpen]),
    [[1, false]],
  );
  assert.match(repository.comments.map(({ body }) => body).join(), /Resolved/);
});

test('of two issues with one mark the oldest that is open is kept, and the other is closed', async () => {
  await kept(runOf([seen('a.net', true)]));
  const [one] = repository.issues;
  assert.ok(one !== undefined);
  repository.add({ ...one, number: 5 });
  const { states, issues } = await kept(runOf([seen('a.net', true)]));
  assert.deepEqual(states, ['A check fails open', 'A check fails closed']);
  assert.deepEqual(
    issues.map(({ number }) => number),
    [1],
  );
  one.state = 'closed';
  Object.assign(repository.issues[1] ?? {}, { state: 'open' });
  assert.deepEqual(
    (await kept(runOf([seen('a.net', true)]))).issues.map(({ number }) => number),
    [5],
  );
});

const warningOfMore = /One issue is opened by a run/;

test('what is known of an issue is asked of one list, and the requests are counted', async (t) => {
  await kept(runOf([seen('a.net', true)]));
  const said = await written(t, () => kept(runOf([seen('a.net', true)])));
  assert.deepEqual(
    github.requests.map(({ method, path }) => `${method} ${path}`),
    ['GET /repos/octo/mail/issues', 'PATCH /repos/octo/mail/issues/1'],
  );
  assert.match(said, /^::debug::issue: 2 requests to GitHub\.$/m);
  assert.doesNotMatch(said, warningOfMore);
});

test('a failure after recovery opens the issue again, of several that are closed the latest', async () => {
  await kept(runOf([seen('a.net', true)]));
  await kept(runOf([seen('a.net', false)]));
  const back = await kept(runOf([seen('a.net', true)]));
  assert.deepEqual([back.written[0], back.states], ['PATCH /issues/1', ['A check fails open']]);
  await kept(runOf([seen('a.net', false)]));
  repository.add({ ...repository.issues[0], number: 7 });
  const again = await kept(runOf([seen('a.net', true)]));
  assert.deepEqual(
    [again.written[0], again.states],
    ['PATCH /issues/7', ['A check fails closed', 'A check fails open']],
  );
});

test('an issue without its label is found among the latest', async () => {
  await kept(runOf([seen('a.net', true)]));
  const [one] = repository.issues;
  Object.assign(one ?? {}, { labels: [] });
  assert.deepEqual((await kept(runOf([seen('a.net', true)]))).written, ['PATCH /issues/1']);
});

test('an issue that is remembered for another host says nothing of this one', async () => {
  const before: State = {
    ...{ observedAt: now.toISOString(), endpoints: [], findings: [] },
    issues: [{ id: '0123456789abcdef', number: 9, isOpen: true }],
  };
  assert.deepEqual((await kept(runOf([seen('a.net', true)], { before }))).written, ['POST /issues']);
});

test('the issue of a host has the verdict of that host, and one that is listed no more has passed', async () => {
  const both = (a: boolean) => runOf([seen('a.net', a), seen('b.net', true)]);
  await kept(both(true), perHost);
  await kept(both(true), perHost);
  const bodies = () => repository.issues.map(({ body }) => /SMTP certificates: (\w+)/.exec(body)?.[1]);
  assert.deepEqual(bodies(), ['fail', 'fail']);
  await kept(both(false), perHost);
  assert.deepEqual(bodies(), ['pass', 'fail']);
  await kept(runOf([seen('a.net', true)]), perHost);
  assert.deepEqual(bodies(), ['fail', 'pass']);
});

test('what was wrong with a host that is listed no more is over for the issue of the run', async () => {
  await kept(runOf([seen('a.net', true)]));
  assert.deepEqual((await kept(runOf([seen('b.net', false)]))).states, ['A check fails closed']);
});

test('of two runs that open one at the same time the older issue stays', async () => {
  github.answer = (request) => {
    const { title, labels, body } = request.body as { title: string; labels: string[]; body: string };
    if (request.method === 'POST' && repository.issues.length === 0) repository.add({ title, labels, body });
    return repository.answer(request);
  };
  const { issues, states } = await kept(runOf([seen('a.net', true)]));
  assert.deepEqual(states, ['A check fails open', 'A check fails closed']);
  assert.deepEqual(
    issues.map(({ number, isOpen }) => [number, isOpen]),
    [[1, true]],
  );
});

test('a list that does not have the issue yet that was opened says nothing against it', async () => {
  repository.listed = [];
  const { issues, written: calls } = await kept(runOf([seen('a.net', true)]));
  assert.deepEqual(calls, ['POST /issues']);
  assert.deepEqual(
    issues.map(({ number, isOpen }) => [number, isOpen]),
    [[1, true]],
  );
});

test('who has deleted an issue does not see it again for the findings that were known', async () => {
  const opened = await kept(runOf([seen('a.net', true)]));
  const [one] = repository.issues;
  Object.assign(one ?? {}, { gone: 'deleted' });
  const finding = (key: string) => ({
    ...{ key, ruleId: 'certificate-expired', target: 'a.net:587', address: null },
    ...{ firstSeen: now.toISOString(), lastSeen: now.toISOString() },
  });
  const before = (...keys: readonly string[]): State => ({
    observedAt: now.toISOString(),
    endpoints: [],
    findings: keys.map(finding),
    issues: opened.issues,
  });
  const known = before('certificate-expired a.net:587');
  assert.deepEqual((await kept(runOf([seen('a.net', true)], { before: known }))).written, []);
  assert.deepEqual((await kept(runOf([seen('a.net', false)], { before: before() }))).written, []);
  assert.deepEqual((await kept(runOf([seen('a.net', true)], { before: before('another') }))).written, ['POST /issues']);
  repository.issues.length = 1;
  const more = [seen('a.net', true), seen('b.net', true)];
  assert.deepEqual((await kept(runOf(more, { before: known }))).written, ['POST /issues']);
  // Of an issue that nobody remembers nobody has got rid.
  repository.clear();
  const none = { ...known, issues: [] };
  assert.deepEqual((await kept(runOf([seen('a.net', true)], { before: none }))).written, ['POST /issues']);
});

test('an issue that somebody has closed and emptied is theirs', async () => {
  await kept(runOf([seen('a.net', true)]));
  const [one] = repository.issues;
  const [mark = ''] = /^<!--.*-->$/m.exec(one?.body ?? '') ?? [];
  Object.assign(one ?? {}, { state: 'closed', body: mark });
  assert.deepEqual((await kept(runOf([seen('a.net', false)]))).written, []);
  const opened = await kept(runOf([seen('a.net', true)]));
  assert.deepEqual([opened.written, opened.states], [['POST /issues'], ['A check fails closed', 'A check fails open']]);
});

test('what GitHub refuses for want of a permission names it', async (t) => {
  github.answer = () => ({ status: 403, content: { message: 'Resource not accessible by integration' } });
  const said = await written(t, () => kept(runOf([seen('a.net', true)])));
  assert.match(said, /^::warning::The issue is left as it is: .*"permissions: issues: write"/m);
});

test('what GitHub refuses is a warning', async (t) => {
  github.answer = () => ({ status: 410, content: { message: 'gone' } });
  let issues: unknown;
  const said = await written(t, async () => {
    issues = (await kept(runOf([seen('a.net', true)]))).issues;
  });
  assert.doesNotMatch(said, warningOfMore);
  assert.deepEqual(issues, []);
  assert.match(
    said,
    /^::warning::The issue is left as it is: GitHub answers 410\. The job's own status is not affected\.$/m,
  );
});

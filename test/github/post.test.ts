/** What is said on GitHub beside the job: only what was asked for, each with a token, and the issue by whole runs of today alone. */
import assert from 'node:assert/strict';
import { after, beforeEach, test } from 'node:test';
import type { Posts } from '../../src/github/post.ts';
import { takeToken } from '../../src/github/token.ts';
import { aReport, now } from '../support/facts.ts';
import { startFakeGitHub } from '../support/fake-github.ts';
import { fakeIssues } from '../support/fake-issues.ts';
import { written } from '../support/written.ts';

const github = await startFakeGitHub();
after(github.stop);
Object.assign(process.env, {
  GITHUB_API_URL: github.url,
  GITHUB_REPOSITORY: 'octo/mail',
  GITHUB_SHA: 'b'.repeat(40),
});
delete process.env['GITHUB_EVENT_PATH'];
// They read the environment as they are loaded.
const { post, requireTokens } = await import('../../src/github/post.ts');
beforeEach(() => {
  takeToken({});
  github.requests.length = 0;
});

const nothing: Posts = {
  checkRun: null,
  isCommented: false,
  isIssueKept: false,
  issuePer: 'run',
  issueTitle: 'A check fails',
  issueLabels: [],
  issueAssignees: [],
};
const outcome = {
  report: aReport(),
  policy: { failOn: 'error', onInconclusive: 'fail' },
  exitCode: 0,
  isWhole: true,
  isOfToday: true,
  workflow: 'mail.yml',
  times: { lastRun: now.toISOString(), nextExpectedRun: null },
  before: null,
} as const;

test('each of them needs a token, and says which permission', () => {
  const needs = (more: Partial<Posts>) => () => requireTokens({ ...nothing, ...more });
  const message = (setting: string, permission: string) => ({
    name: 'UsageError',
    message: `${setting} needs a token: expected "github-token: $\{{ github.token }}" beside it, and "${permission}" under the job's permissions`,
  });
  assert.throws(needs({ checkRun: 'Mail' }), message('check-run', 'checks: write'));
  assert.throws(needs({ isCommented: true }), message('comment', 'pull-requests: write'));
  assert.throws(needs({ isIssueKept: true }), message('issue', 'issues: write'));
  needs({})();
  takeToken({ 'INPUT_GITHUB-TOKEN': 'writes' });
  needs({ checkRun: 'Mail', isCommented: true, isIssueKept: true })();
});

test('what nobody asked for is not said', async () => {
  takeToken({ 'INPUT_GITHUB-TOKEN': 'writes' });
  assert.deepEqual(await post({ ...outcome, exitCode: 1 }, nothing), []);
  assert.deepEqual(github.requests, []);
});

test('where there is no pull request there is no comment', async () => {
  takeToken({ 'INPUT_GITHUB-TOKEN': 'writes' });
  assert.deepEqual(await post({ ...outcome, exitCode: 1 }, { ...nothing, isCommented: true }), []);
  assert.deepEqual(github.requests, []);
});

test('a check run alone asks for no issue', async () => {
  takeToken({ 'INPUT_GITHUB-TOKEN': 'writes-checks' });
  github.answer = () => undefined;
  assert.deepEqual(await post(outcome, { ...nothing, checkRun: 'Mail' }), []);
  assert.deepEqual(
    github.requests.map(({ method, path, body, token }) => [method, path.split('/').at(-1), body['name'] ?? '', token]),
    [
      ['GET', 'check-runs', '', 'writes-checks'],
      ['POST', 'check-runs', 'Mail', 'writes-checks'],
    ],
  );
});

test('the issue is kept by a whole run of today, and by no other', async (t) => {
  takeToken({ 'INPUT_GITHUB-TOKEN': 'writes' });
  const repository = fakeIssues();
  github.answer = repository.answer;
  const kept = { ...nothing, isIssueKept: true, issueTitle: 'Mail', issueLabels: ['mail'], issueAssignees: ['bob'] };
  const report = aReport({ verdict: 'fail', findings: [(await import('../support/facts.ts')).aFinding()] });
  const failing = { ...outcome, report, exitCode: 1 };
  assert.deepEqual(await post({ ...failing, isWhole: false }, kept), []);
  const said = await written(t, async () => assert.deepEqual(await post({ ...failing, isOfToday: false }, kept), []));
  assert.match(said, /^::warning::The issue is left as it is: .* judged as of 2026-06-01 what may have been seen/);
  assert.deepEqual(github.requests, []);
  const [issue] = await post(failing, kept);
  assert.deepEqual([issue?.number, issue?.isOpen], [1, true]);
  const [{ title, labels, assignees } = { title: '', labels: [], assignees: [] }] = repository.issues;
  assert.deepEqual([title, labels, assignees], ['Mail', ['smtp-cert-check', 'mail'], ['bob']]);
});

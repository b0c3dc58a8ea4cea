/** Which comment is changed, and what it says. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, beforeEach, test } from 'node:test';
import { takeToken } from '../../src/github/token.ts';
import type { TargetReport } from '../../src/model/report.ts';
import { aFinding, aReport, aTarget } from '../support/facts.ts';
import { sampleOf, startFakeGitHub } from '../support/fake-github.ts';
import { written } from '../support/written.ts';

const github = await startFakeGitHub();
const folder = mkdtempSync(join(tmpdir(), 'comment-'));
after(async () => {
  rmSync(folder, { recursive: true });
  await github.stop();
});
writeFileSync(join(folder, 'event.json'), JSON.stringify({ pull_request: { number: 7 } }));
Object.assign(process.env, {
  GITHUB_API_URL: github.url,
  GITHUB_REPOSITORY: 'octo/mail',
  GITHUB_EVENT_PATH: join(folder, 'event.json'),
});
// They read the environment as they are loaded.
const { keepComment } = await import('../../src/github/comment.ts');
const { jobId } = await import('../../src/github/job.ts');
const { post } = await import('../../src/github/post.ts');
beforeEach(() => takeToken({ 'INPUT_GITHUB-TOKEN': 'any' }));

const MARK = '<!-- smtp-cert-check -->';
const comment = (id: number, body?: string, user: object | null = { type: 'Bot' }) => ({
  ...sampleOf('issue-comment'),
  ...{ id, body, user },
});
const talk = (count: number) => Array.from({ length: count }, (_, index) => comment(index + 1, 'a talk'));
const failing = aReport({ verdict: 'fail', findings: [aFinding()] });

/** What is asked and written where the pull request has these comments. */
async function kept(comments: readonly object[], exitCode: number, report = failing) {
  github.requests.length = 0;
  github.answer = ({ method, query }) => {
    const first = (Number(query['page']) - 1) * Number(query['per_page']);
    return method === 'GET'
      ? { status: 200, content: comments.slice(first, first + Number(query['per_page'])) }
      : { status: method === 'POST' ? 201 : 200, content: comment(9, '') };
  };
  await keepComment(report, exitCode);
  const changes = github.requests.filter(({ method }) => method !== 'GET');
  return {
    pages: github.requests.length - changes.length,
    changes: changes.map(({ method, path }) => `${method} ${path.replace('/repos/octo/mail/issues', '')}`),
    body: String(changes[0]?.body['body'] ?? ''),
  };
}

const own = comment(1000, `${MARK}\nbefore`);

test('its own comment is looked for by pages of a hundred, no longer than there are some', async () => {
  for (const [comments, pages, change] of [
    [[], 1, 'POST /7/comments'],
    [talk(99), 1, 'POST /7/comments'],
    [talk(100), 2, 'POST /7/comments'],
    [[own, ...talk(99)], 1, 'PATCH /comments/1000'],
    [[...talk(100), own], 2, 'PATCH /comments/1000'],
  ] as const) {
    const { pages: asked, changes } = await kept(comments, 1);
    assert.deepEqual([asked, changes], [pages, [change]], `${comments.length}`);
  }
});

for (const [count, change] of [
  [499, 'PATCH /comments/1000'],
  [500, 'POST /7/comments'],
] as const)
  test(`its own comment is looked for on five pages at most: behind ${count}`, async () => {
    const { pages, changes } = await kept([...talk(count), own], 1);
    assert.deepEqual([pages, changes], [5, [change]]);
  });

test('a run posts a comment where it was asked for, and else none', async () => {
  const outcome = {
    report: failing,
    policy: { failOn: 'error', onInconclusive: 'fail' },
    exitCode: 1,
    isWhole: true,
    isOfToday: true,
    workflow: '',
    times: { lastRun: '', nextExpectedRun: null },
    before: null,
  } as const;
  const posts = { checkRun: null, isIssueKept: false, issuePer: 'run', issueTitle: '', issueLabels: [] } as const;
  for (const isCommented of [true, false]) {
    github.requests.length = 0;
    github.answer = ({ method }) =>
      method === 'GET' ? { status: 200, content: [] } : { status: 201, content: comment(9, '') };
    assert.deepEqual(await post(outcome, { ...posts, issueAssignees: [], isCommented }), []);
    assert.deepEqual(
      github.requests.map(({ method }) => method),
      isCommented ? ['GET', 'POST'] : [],
    );
  }
});

test('a comment is its own by the mark at its beginning, written by a bot', async () => {
  for (const other of [
    comment(5, `> ${MARK}`),
    comment(5, undefined),
    comment(5, MARK, null),
    comment(5, MARK, { type: 'User' }),
  ])
    assert.deepEqual((await kept([other], 1)).changes, ['POST /7/comments'], JSON.stringify(other));
  assert.deepEqual((await kept([comment(5, 'a talk'), comment(6, MARK)], 1)).changes, ['PATCH /comments/6']);
});

test('any code but 0 is told, and nothing is written that is there already', async () => {
  for (const exitCode of [1, 3]) {
    const { changes, body } = await kept([], exitCode);
    assert.deepEqual(changes, ['POST /7/comments']);
    assert.ok(body.startsWith(`${MARK}\n## ❌ SMTP certificates: fail`), body);
    assert.deepEqual((await kept([comment(5, body)], exitCode)).changes, []);
  }
  assert.deepEqual((await kept(talk(2), 0)).changes, []);
});

test('what is resolved says what is so now', async () => {
  const now = async (report: typeof failing) => (await kept([comment(5, MARK)], 0, report)).body;
  const resolved = (what: string) =>
    `${MARK}\n## ✅ SMTP certificates: resolved\n\nWhat was found here before is found no more: ${what}.\n`;
  assert.equal(await now({ ...failing, targets: [] }), resolved('the change touches no SMTP server any more'));
  assert.equal(await now(aReport({ verdict: 'pass', findings: [] })), resolved('1 target: 1 pass'));
});

test('what is accepted or let pass is not resolved, and the comment says so', async () => {
  const accepted = { until: '2027-01-31T00:00:00.000Z', reason: 'ordered' };
  const now = async (...targets: Partial<TargetReport>[]) =>
    (await kept([comment(5, MARK)], 0, aReport(...targets))).body.split('\n').slice(1);
  const left = (what: string) => [
    '## ⚠️ SMTP certificates: nothing fails the run any more',
    '',
    `What is left is let pass by the settings or by exceptions, ${what}.`,
    '',
  ];
  const bad = { verdict: 'fail', findings: [aFinding()] } as const;
  assert.deepEqual(
    await now({ verdict: 'pass', findings: [aFinding({ accepted })] }),
    left('1 target: 1 pass; accepted for now: 1'),
  );
  assert.deepEqual(await now(bad), left('1 target: 1 fail'));
  assert.deepEqual(await now({ ...bad, verdict: 'inconclusive' }), left('1 target: 1 inconclusive'));
  assert.match((await now({ ...bad, verdict: 'warn' }))[0] ?? '', /resolved/);
  assert.match((await now({ ...bad, target: aTarget({ isUnchanged: true }) }))[0] ?? '', /resolved/);
});

test('a job that is green resolves nothing for another one that fails at the same commit', async () => {
  const { context } = await import('@actions/github');
  const [now, before] = ['a'.repeat(40), 'b'.repeat(40)];
  const [own, other] = [jobId(), '0'.repeat(16)];
  const said = (head: string, ...jobs: string[]) =>
    `${MARK}\n<!-- smtp-cert-check failing at ${head}: ${jobs.join(' ')} -->\n## ❌ SMTP certificates: fail`;
  const good = aReport({ verdict: 'pass', findings: [] });
  const on = (body: string, exitCode: number) => kept([comment(5, body)], exitCode, exitCode === 0 ? good : failing);
  context.payload = { pull_request: { number: 7, head: { sha: now } } };
  try {
    assert.ok((await kept([], 1)).body.startsWith(said(now, own)));
    assert.ok((await on(said(now, other), 1)).body.startsWith(said(now, other, own)));
    assert.ok((await on(said(before, other), 1)).body.startsWith(said(now, own)));
    assert.match((await on(said(now, other), 3)).body, /^Another job of this commit fails as well/m);
    assert.doesNotMatch((await on(said(now, own), 1)).body, /^Another job/m);
    assert.deepEqual((await on(said(now, other), 0)).changes, []);
    assert.equal((await on(said(now, own, other), 0)).body, said(now, other));
    for (const body of [said(now, own), said(before, other), `${MARK}\n## ❌`, `${MARK}\nx\n${said(now, other)}`])
      assert.match((await on(body, 0)).body, /^<!-- smtp-cert-check -->\n## ✅ SMTP certificates: resolved/, body);
    const many = Array.from({ length: 300 }, (_, index) => String(index).padStart(16, '0'));
    assert.ok((await on(said(now, ...many), 1)).body.length < 65_536);
  } finally {
    context.payload = { pull_request: { number: 7 } };
  }
});

test('what GitHub refuses is a warning, with the permission where that is what is missing', async (t) => {
  for (const status of [403, 404, 500]) {
    github.answer = () => ({ status, content: { message: 'no' } });
    const said = await written(t, () => keepComment(failing, 1));
    const hint =
      status === 500
        ? ''
        : ' The job needs "permissions: pull-requests: write"; a pull request from a fork never has it.';
    assert.equal(
      said,
      `::warning::The comment could not be written: no.${hint} The job's own status is not affected.\n`,
    );
  }
  takeToken({});
  assert.match(await written(t, () => keepComment(failing, 1)), /there is no github-token/);
});

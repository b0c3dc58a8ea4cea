/** Which of a repository's issues are ours: by the mark, and by who has written it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  type ApiIssue,
  byNumber,
  labelledIssues,
  latestIssues,
  openOfGroup,
  withMark,
} from '../../src/github/issue-find.ts';
import { type IssueMemory, markOf } from '../../src/github/issue-text.ts';
import { type Parameters, type Requests, Unanswered } from '../../src/github/requests.ts';

process.env['GITHUB_REPOSITORY'] = 'Octo/mail';
const ID = '0123456789abcdef';

const anIssue = (facts: Partial<ApiIssue> = {}): ApiIssue => ({
  number: 7,
  state: 'open',
  body: markOf(ID),
  url: 'https://api.github.com/repos/octo/Mail/issues/7',
  user: { type: 'Bot' },
  author_association: 'NONE',
  ...facts,
});

/** GitHub, which has this answer to everything. */
function gitHubWith(answer: unknown): Requests & { readonly asked: (readonly [string, Parameters])[] } {
  const asked: (readonly [string, Parameters])[] = [];
  return {
    asked,
    count: () => asked.length,
    get: async (route, parameters) => {
      asked.push([route, parameters]);
      if (answer instanceof Error) throw answer;
      return answer;
    },
    change: async () => assert.fail('nothing is to be changed'),
  };
}

const remembering = (status: IssueMemory['status']) =>
  `${markOf(ID)}\n<!-- smtp-cert-check memory ${JSON.stringify({
    ...{ v: 1, status, openSince: '2026-06-01', lastRun: '2026-06-01', findings: [], digest: '' },
  })} -->`;

test('the lists are of all states, one by our label and one by date', async () => {
  for (const [list, more] of [
    [labelledIssues, { labels: 'smtp-cert-check' }],
    [latestIssues, {}],
  ] as const) {
    const gitHub = gitHubWith([anIssue()]);
    assert.equal((await list(gitHub)).length, 1);
    const all = { owner: 'Octo', repo: 'mail', state: 'all', per_page: 100, ...more };
    assert.deepEqual(gitHub.asked, [['/repos/{owner}/{repo}/issues', all]]);
    await assert.rejects(list(gitHubWith({})), /GitHub answers something else than a list of issues/);
  }
});

test('those with our label are looked for on as many pages as there are, ten at most', async () => {
  for (const [count, pages] of [
    [99, 1],
    [100, 2],
    [250, 3],
    [1000, 10],
    [1200, 10],
  ] as const) {
    // Somebody else's counts for the page as well.
    const issues = Array.from({ length: count }, (_, index) =>
      anIssue(index === 0 ? { user: null } : { number: index }),
    );
    const asked: unknown[] = [];
    const get = async (_: string, { page = 1 }: Parameters) => {
      asked.push(page);
      return issues.slice((Number(page) - 1) * 100, Number(page) * 100);
    };
    const found = await labelledIssues({ ...gitHubWith(null), get });
    assert.deepEqual([found.length, asked.length], [Math.min(count, 1000) - 1, pages], `${count}`);
  }
});

test('ours are those of a bot, or of somebody who may write to the repository, and no pull request', async () => {
  const isOurs = async (facts: Partial<ApiIssue>) => (await latestIssues(gitHubWith([anIssue(facts)]))).length === 1;
  assert.ok(await isOurs({}));
  for (const author_association of ['OWNER', 'MEMBER', 'COLLABORATOR'])
    assert.ok(await isOurs({ user: { type: 'User' }, author_association }), author_association);
  for (const author_association of ['CONTRIBUTOR', 'FIRST_TIMER', 'NONE', ''])
    assert.ok(!(await isOurs({ user: { type: 'User' }, author_association })), author_association);
  const { author_association: _, ...unknown } = anIssue({ user: null });
  assert.deepEqual(await latestIssues(gitHubWith([unknown])), []);
  assert.ok(!(await isOurs({ pull_request: {} })));
});

test('of those with a mark the oldest comes first, and a closed duplicate is none', () => {
  const numbers = (...issues: readonly ApiIssue[]) => withMark(issues, ID).map(({ number }) => number);
  assert.deepEqual(
    numbers(anIssue({ number: 9 }), anIssue({ number: 8 }), anIssue({ body: markOf('f'.repeat(16)) })),
    [8, 9],
  );
  const closed = (status: IssueMemory['status']) => anIssue({ state: 'closed', body: remembering(status) });
  assert.deepEqual(numbers(closed('duplicate')), []);
  assert.deepEqual(numbers(closed('resolved')), [7]);
  assert.deepEqual(numbers({ ...closed('duplicate'), state: 'open' }), [7]);
  assert.deepEqual(numbers(anIssue({ body: null })), []);
  const [open] = withMark([anIssue({ body: remembering('open'), locked: true })], ID);
  assert.deepEqual([open?.isOpen, open?.isLocked, open?.memory?.status], [true, true, 'open']);
  const [other] = withMark([anIssue({ state: 'closed' })], ID);
  assert.deepEqual([other?.isOpen, other?.isLocked, other?.memory, other?.body], [false, false, null, markOf(ID)]);
});

test('of a group are the open ones whose id begins with it', () => {
  const of = (facts: Partial<ApiIssue>) => openOfGroup([anIssue(facts)], '01234567').map(({ id }) => id);
  assert.deepEqual(of({}), [ID]);
  assert.deepEqual(of({ state: 'closed' }), []);
  assert.deepEqual(of({ body: markOf(`f${ID.slice(1)}`) }), []);
  for (const body of ['no mark', '', null]) assert.deepEqual(of({ body }), []);
});

test('what has become of an issue that is remembered by its number', async () => {
  const become = async (answer: unknown) => {
    const gitHub = gitHubWith(answer);
    const found = await byNumber(gitHub, 7);
    assert.deepEqual(gitHub.asked, [
      ['/repos/{owner}/{repo}/issues/{issue_number}', { owner: 'Octo', repo: 'mail', issue_number: 7 }],
    ]);
    return typeof found === 'string' ? found : found.number;
  };
  assert.equal(await become(anIssue()), 7);
  const emptied = await byNumber(gitHubWith(anIssue({ body: null })), 7);
  assert.ok(typeof emptied !== 'string');
  assert.deepEqual([emptied.body, emptied.memory], ['', null]);
  assert.equal(await become(new Unanswered('gone', 410)), 'deleted');
  assert.equal(await become(anIssue({ number: 8 })), 'elsewhere');
  assert.equal(await become(anIssue({ url: 'https://api.github.com/repos/octo/mailing/issues/7' })), 'elsewhere');
  assert.equal(await become(anIssue({ url: 'https://api.github.com/repos/other/mail/issues/7' })), 'elsewhere');
  // The number may come from a file that others have changed.
  assert.equal(await become(anIssue({ user: { type: 'User' } })), 'elsewhere');
  for (const error of [
    new Unanswered('not found', 404),
    new TypeError('x'),
    Object.assign(new Error(), { status: 410 }),
  ])
    await assert.rejects(byNumber(gitHubWith(error), 7), error);
});

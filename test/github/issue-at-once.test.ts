/** Two runs at once, each of which has seen that there is no issue yet: a hundred times, and through what ships. */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { WholeRun } from '../../src/github/issue.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { Report } from '../../src/model/report.ts';
import { runAction } from '../support/dist.ts';
import { aTarget, now } from '../support/facts.ts';
import { type GitHubRequest, startFakeGitHub } from '../support/fake-github.ts';
import { fakeIssues } from '../support/fake-issues.ts';
import { startMailServers } from '../support/mail-servers.ts';

const github = await startFakeGitHub();
const servers = await startMailServers();
after(() => Promise.all([github.stop(), servers.stop()]));
// The library reads them once.
Object.assign(process.env, { GITHUB_API_URL: github.url, GITHUB_REPOSITORY: 'octo/mail' });
const { keepIssues } = await import('../../src/github/issue.ts');
const { takeToken } = await import('../../src/github/token.ts');
takeToken({ 'INPUT_GITHUB-TOKEN': 'writes' });

const finding: Finding = {
  key: 'certificate-expired mail.example.com:587',
  ruleId: 'certificate-expired',
  level: 'error',
  kind: 'fail',
  message: 'expired',
  evidence: {},
  endpoint: null,
  locations: [],
};
const reportOf = (findings: Finding[]): Report => ({
  profile: 'gmail',
  judgedAt: now.toISOString(),
  trustAnchors: 'test',
  verdict: findings.length > 0 ? 'fail' : 'pass',
  targets: [
    {
      target: aTarget(),
      verdict: findings.length > 0 ? 'fail' : 'pass',
      profile: 'gmail',
      expiresAt: null,
      calendar: null,
      findings,
      observations: [],
    },
  ],
});
const runOf = (findings: Finding[]): WholeRun => ({
  report: reportOf(findings),
  policy: { failOn: 'error', onInconclusive: 'fail' },
  exitCode: findings.length > 0 ? 1 : 0,
  workflow: 'mail.yml',
  times: { lastRun: now.toISOString(), nextExpectedRun: null },
  before: null,
});
const settings = { per: 'run', title: 'A check fails', labels: [], assignees: [] } as const;

/** Holds back the first answers of a kind until both runs have asked. */
function together(
  repository: ReturnType<typeof fakeIssues>,
  isHeld: (request: GitHubRequest) => boolean,
  count: number,
) {
  let waiting: (() => void)[] = [];
  let held = 0;
  return async (request: GitHubRequest) => {
    const answer = repository.answer(request);
    if (!isHeld(request) || held >= count) return answer;
    held++;
    await new Promise<void>((resolve) => {
      waiting.push(resolve);
      if (waiting.length < 2) return;
      for (const go of waiting) go();
      waiting = [];
    });
    return answer;
  };
}

test('a hundred times, two runs at once end with one issue, the older one', async () => {
  const repository = fakeIssues();
  const { issues, comments } = repository;
  const outcomes = new Map<string, number>();
  for (let round = 0; round < 100; round++) {
    repository.clear();
    github.requests.length = 0;
    // Both lists of either run are empty before either opens one.
    github.answer = together(repository, ({ method, path }) => method === 'GET' && path.endsWith('/issues'), 4);
    const kept = await Promise.all([keepIssues(runOf([finding]), settings), keepIssues(runOf([finding]), settings)]);
    const open = issues.filter(({ state }) => state === 'open').map(({ number }) => number);
    // Who asked again before the other had opened his finds it at the next run.
    github.answer = repository.answer;
    await keepIssues(runOf([finding]), settings);
    const after = issues.filter(({ state }) => state === 'open').map(({ number }) => number);
    assert.deepEqual(after, [1], `round ${round}`);
    const outcome = `${issues.length} opened, ${open.length} open after both, ${kept.flat().length} known`;
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
  }
  assert.deepEqual(
    github.requests.flatMap(({ errors }) => errors),
    [],
  );
  assert.deepEqual(comments, []);
  assert.equal(
    [...outcomes.values()].reduce((sum, count) => sum + count, 0),
    100,
  );
  for (const outcome of outcomes.keys()) assert.match(outcome, /^2 opened, 1 open after both/);
});

test('a hundred times, two runs at once that see it recover, and come back, speak once', async () => {
  const repository = fakeIssues();
  const { issues, comments } = repository;
  for (let round = 0; round < 100; round++) {
    repository.clear();
    github.answer = repository.answer;
    await keepIssues(runOf([finding]), settings);
    for (const [findings, state] of [
      [[], 'closed'],
      [[finding], 'open'],
    ] as const) {
      github.answer = together(repository, ({ method, path }) => method === 'GET' && path.endsWith('/issues'), 2);
      await Promise.all([keepIssues(runOf([...findings]), settings), keepIssues(runOf([...findings]), settings)]);
      assert.equal(issues[0]?.state, state);
    }
    assert.deepEqual(
      comments.map(({ body }) => /^<!-- smtp-cert-check comment (\w+)/.exec(body)?.[1]),
      ['resolved', 'back'],
      `round ${round}`,
    );
  }
});

test('two whole runs of the action at once end with one issue', async () => {
  const repository = fakeIssues();
  github.requests.length = 0;
  github.answer = together(repository, ({ method, path }) => method === 'GET' && path.endsWith('/issues'), 4);
  const run = () =>
    runAction({
      inputs: {
        hosts: 'mail.example.com',
        'connect-to': `::127.0.0.1:${servers.selfSigned.port}`,
        'trust-anchors': servers.anchorsFile,
        retries: '0',
        looks: 'none',
        issue: 'true',
        'github-token': 'writes',
      },
      environment: { GITHUB_API_URL: github.url, GITHUB_EVENT_NAME: 'schedule' },
    });
  const ran = await Promise.all([run(), run()]);
  assert.deepEqual(
    ran.map(({ code }) => code),
    [1, 1],
  );
  assert.deepEqual(
    repository.issues.map(({ number, state }) => [number, state]),
    [
      [1, 'open'],
      [2, 'closed'],
    ],
  );
  assert.match(repository.issues[1]?.body ?? '', /Duplicate of #1/);
});

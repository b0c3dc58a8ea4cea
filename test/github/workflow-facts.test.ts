/** What GitHub is asked about a schedule. */
import assert from 'node:assert/strict';
import { after, beforeEach, test } from 'node:test';
import { takeToken } from '../../src/github/token.ts';
import { sampleOf, startFakeGitHub } from '../support/fake-github.ts';
import { written } from '../support/written.ts';

const github = await startFakeGitHub();
after(github.stop);
Object.assign(process.env, { GITHUB_API_URL: github.url, GITHUB_REPOSITORY: 'octo/mail', GITHUB_RUN_ID: '42' });
// It reads the environment as it is loaded.
const { workflowFacts } = await import('../../src/github/schedule.ts');
const { questions } = await import('../../src/github/ask.ts');
beforeEach(() => {
  takeToken({ 'INPUT_GITHUB-TOKEN': 'any' });
  github.requests.length = 0;
});

const run = (id: number, created_at: string, conclusion: string | null) => ({
  ...sampleOf('workflow-run'),
  ...{ id, created_at, conclusion, html_url: `https://github.com/octo/mail/actions/runs/${id}` },
});
const answering =
  (workflow: object, runs: readonly object[] = []): typeof github.answer =>
  ({ path }) => ({
    status: 200,
    content: path.endsWith('/runs')
      ? { total_count: runs.length, workflow_runs: runs }
      : { ...sampleOf('workflow'), ...workflow },
  });

test('the workflow is asked for by the name of its file, and its runs without this one', async () => {
  const dates = { created_at: '2026-01-02T00:00:00Z', updated_at: '2026-03-04T01:00:00+01:00' };
  github.answer = answering({ state: 'active', ...dates }, [
    run(42, '2026-06-01T02:00:00Z', null),
    run(41, '2026-06-01T01:00:00Z', 'failure'),
  ]);
  assert.deepEqual(await workflowFacts('.github/workflows/mail.yml'), {
    state: 'active',
    since: '2026-03-04T00:00:00.000Z',
    runs: [
      {
        at: '2026-06-01T01:00:00.000Z',
        conclusion: 'failure',
        url: 'https://github.com/octo/mail/actions/runs/41',
      },
    ],
  });
  const at = '/repos/octo/mail/actions/workflows/mail.yml';
  assert.deepEqual(
    github.requests.map(({ path, query, errors }) => [path, query, errors]),
    [
      [at, {}, []],
      [`${at}/runs`, { event: 'schedule', per_page: '10' }, []],
    ],
  );
});

test('it is as it is since the later of its dates', async () => {
  github.answer = answering({ created_at: '2026-05-01T00:00:00Z', updated_at: '2026-03-01T00:00:00Z' });
  assert.equal((await workflowFacts('mail.yml'))?.since, '2026-05-01T00:00:00.000Z');
});

test('what GitHub does not tell is no fault', async (t) => {
  github.answer = () => ({ status: 403, content: { message: 'no' } });
  let facts: unknown;
  const said = async () =>
    written(t, async () => {
      facts = await workflowFacts('mail.yml');
    });
  assert.match(
    await said(),
    /^Whether the schedule still runs was not looked at: GitHub answers 403: .*"permissions: actions: read"\.\n$/,
  );
  assert.equal(facts, null);
  github.answer = answering({ created_at: 'x' });
  assert.match(await said(), /^Whether the schedule still runs was not looked at: Invalid time value\.\n$/);
  assert.equal(facts, null);
});

test('without a token nothing can be asked, and with one both', async () => {
  takeToken({});
  assert.deepEqual(questions(), { listing: null, workflowFacts: null });
  takeToken({ 'INPUT_GITHUB-TOKEN': 'any' });
  const asked = questions();
  github.answer = answering({ created_at: '2026-05-01T00:00:00Z', updated_at: '2026-03-01T00:00:00Z' });
  assert.equal((await asked.workflowFacts?.('mail.yml'))?.since, '2026-05-01T00:00:00.000Z');
  github.answer = () => ({ status: 200, content: [] });
  const change = { kind: 'pull-request', number: 7, head: 'a', base: 'b', fileCount: 0 } as const;
  assert.deepEqual((await asked.listing?.(change))?.files, []);
});

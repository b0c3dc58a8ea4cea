import assert from 'node:assert/strict';
import { after, beforeEach, test } from 'node:test';
import { takeToken } from '../../src/github/token.ts';
import type { Report } from '../../src/model/report.ts';
import { aFinding, aReport, aTarget, now } from '../support/facts.ts';
import { sampleOf, startFakeGitHub } from '../support/fake-github.ts';
import { written } from '../support/written.ts';

const github = await startFakeGitHub();
after(github.stop);
process.env['GITHUB_API_URL'] = github.url;
process.env['GITHUB_REPOSITORY'] = 'octo/mail';
process.env['GITHUB_SHA'] = 'b'.repeat(40);
process.env['GITHUB_JOB'] = 'the-job';
process.env['GITHUB_RUN_ID'] = '7';
delete process.env['GITHUB_EVENT_PATH'];
// It reads the environment as it is loaded.
const { postCheckRun } = await import('../../src/github/check-run.ts');
const { jobId } = await import('../../src/github/job.ts');

beforeEach(() => {
  github.requests.length = 0;
  github.answer = () => undefined;
  takeToken({ 'INPUT_GITHUB-TOKEN': 'writes-checks' });
});
const policy = { failOn: 'error', onInconclusive: 'fail' } as const;

const report: Report = {
  profile: 'gmail',
  judgedAt: now.toISOString(),
  trustAnchors: 'test',
  verdict: 'pass',
  targets: [],
};

test('a check run is green for code 0 alone, and asks for a look where nothing could be told', async () => {
  for (const exitCode of [0, 1, 3, 4]) await postCheckRun(report, policy, exitCode, 'Mail');
  assert.deepEqual(
    github.requests
      .filter(({ method }) => method === 'POST')
      .map(({ body, errors }) => [body['conclusion'], body['head_sha'], errors]),
    ['success', 'failure', 'action_required', 'failure'].map((conclusion) => [conclusion, 'b'.repeat(40), []]),
  );
});

test('annotations have the level and the line of each finding, and what has no line has none', async () => {
  const findings = (['error', 'warning', 'note'] as const).map((level, index) =>
    aFinding({ level, locations: [{ file: 'hosts.txt', line: index + 1 }] }),
  );
  await postCheckRun(aReport({ verdict: 'fail', findings: [...findings, aFinding()] }), policy, 1, 'Mail');
  const { output, status } = (github.requests.at(-1)?.body ?? {}) as Record<string, unknown>;
  const { annotations, title } = output as { annotations: readonly Record<string, unknown>[]; title: string };
  assert.equal(status, 'completed');
  assert.equal(title, '1 target: 1 fail');
  assert.deepEqual(
    annotations.map(({ path, start_line, end_line, annotation_level }) => [
      path,
      start_line,
      end_line,
      annotation_level,
    ]),
    [
      ['hosts.txt', 1, 1, 'failure'],
      ['hosts.txt', 2, 2, 'warning'],
      ['hosts.txt', 3, 3, 'notice'],
    ],
  );
});

test('fifty annotations go in one request, and what is above that in the next ones', async () => {
  for (const [count, batches] of [
    [50, [50]],
    [51, [50, 1]],
    [101, [50, 50, 1]],
  ] as const) {
    github.requests.length = 0;
    const targets = Array.from({ length: count }, (_, index) => ({
      target: aTarget({ host: `mx${index}.example.com` }),
      verdict: 'fail' as const,
      findings: [aFinding({ locations: [{ file: 'hosts.txt', line: index + 1 }] })],
    }));
    await postCheckRun(aReport(...targets), policy, 1, 'Mail');
    const sent = github.requests.flatMap(({ body }) =>
      body['output'] === undefined ? [] : [(body['output'] as { annotations: unknown[] }).annotations.length],
    );
    assert.deepEqual([sent, github.requests.flatMap(({ errors }) => errors)], [batches, []]);
  }
});

test('what GitHub refuses is a warning, with the permission where that is what is missing', async (t) => {
  for (const status of [403, 404, 500]) {
    github.answer = ({ method }) => (method === 'POST' ? { status, content: { message: 'no' } } : undefined);
    const said = await written(t, () => postCheckRun(report, policy, 0, 'Mail'));
    const hint =
      status === 500 ? '' : ' The job needs "permissions: checks: write"; a pull request from a fork never has it.';
    assert.equal(
      said,
      `::warning::The check run "Mail" could not be posted: no.${hint} The job's own status is not affected.\n`,
    );
  }
  takeToken({});
  assert.match(await written(t, () => postCheckRun(report, policy, 0, 'Mail')), /there is no github-token/);
});

test('the check run of an earlier attempt is changed where it has no annotations, and another’s is left alone', async (t) => {
  const listed = (id: number, external_id: string | null, annotations_count = 0) => ({
    ...sampleOf('check-run'),
    ...{ id, external_id, output: { annotations_count } },
  });
  const own = (count = 0) => listed(77, `smtp-cert-check 6 ${jobId()} 1`, count);
  const at = '/repos/octo/mail/check-runs';
  for (const [runs, expected] of [
    [[], [`POST ${at}`]],
    [undefined, [`POST ${at}`]],
    [[own()], [`PATCH ${at}/77`]],
    [[listed(76, 'another'), own()], [`PATCH ${at}/77`]],
    [[own(3)], [`POST ${at}`]],
    [[listed(76, 'another')], []],
    [[listed(76, null)], []],
  ] as const) {
    github.requests.length = 0;
    github.answer = ({ method }) =>
      method === 'GET' ? { status: 200, content: { total_count: 0, check_runs: runs } } : undefined;
    const said = await written(t, () => postCheckRun(report, policy, 1, 'Mail'));
    const sent = github.requests.filter(({ method }) => method !== 'GET');
    assert.deepEqual(
      sent.map(({ method, path }) => `${method} ${path}`),
      expected,
      JSON.stringify(runs),
    );
    for (const { body } of sent) assert.equal(body['conclusion'], 'failure');
    assert.equal(/^::warning::The check run "Mail" was not posted: another check/.test(said), expected.length === 0);
  }
  const [asked] = github.requests;
  assert.deepEqual(
    [asked?.path, asked?.query],
    [`/repos/octo/mail/commits/${'b'.repeat(40)}/check-runs`, { check_name: 'Mail', filter: 'all', per_page: '100' }],
  );
});

test('a check run is green where every job is that posts by its name, by how each of them ended last', async () => {
  const by = (id: number, job: string, code: number, run = 7) => ({
    ...sampleOf('check-run'),
    ...{ id, external_id: `smtp-cert-check ${run} ${job} ${code}`, output: { annotations_count: 0 } },
  });
  const NONE = 'no target to check';
  const [other, third] = ['0'.repeat(16), 'f'.repeat(16)];
  for (const [runs, exitCode, expected] of [
    [[by(5, other, 1)], 0, 'POST failure'],
    [[by(5, other, 0)], 0, 'POST success'],
    [[by(5, other, 3)], 0, 'POST action_required'],
    [[by(5, other, 3)], 1, 'POST failure'],
    [[by(5, other, 1)], 3, 'POST failure'],
    [[by(6, other, 0), by(5, other, 1)], 0, 'POST success'],
    [[by(6, other, 1), by(7, third, 0), by(8, jobId(), 0)], 0, 'PATCH failure'],
    [[by(6, other, 0), by(8, jobId(), 1)], 0, 'PATCH success'],
    // Of the run of yesterday, on the same commit.
    [[by(6, other, 1, 6), by(8, jobId(), 1, 6)], 0, 'PATCH success'],
  ] as const) {
    github.requests.length = 0;
    github.answer = ({ method }) =>
      method === 'GET' ? { status: 200, content: { total_count: 0, check_runs: runs } } : undefined;
    await postCheckRun(report, policy, exitCode, 'Mail');
    const [sent] = github.requests.slice(-1);
    assert.ok(sent);
    const { method, body, errors } = sent;
    assert.deepEqual(errors, []);
    assert.equal(`${method} ${body['conclusion']}`, expected, JSON.stringify(runs));
    assert.equal(body['external_id'], `smtp-cert-check 7 ${jobId()} ${exitCode}`);
    const { title } = body['output'] as { title: string };
    assert.equal(title, expected.endsWith('success') ? NONE : `${NONE}; another job of that name found more`);
  }
});

test('a check run that would have the job’s own name is not posted, and nobody is asked', async (t) => {
  const said = await written(t, () => postCheckRun(report, policy, 0, 'the-job'));
  assert.match(
    said,
    /^::warning::The check run "the-job" was not posted: .* Expected a name for check-run that no job has/,
  );
  assert.deepEqual(github.requests, []);
});

test('who may not list check runs is told what is missing by the request that writes', async (t) => {
  github.answer = ({ method }) => ({ status: 403, content: { message: `no ${method}` } });
  const said = await written(t, () => postCheckRun(report, policy, 0, 'Mail'));
  assert.match(said, /^::warning::The check run "Mail" could not be posted: no POST\. The job needs/);
});

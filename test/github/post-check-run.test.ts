import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { takeToken } from '../../src/github/token.ts';
import type { Report } from '../../src/model/report.ts';
import { now } from '../support/facts.ts';
import { startFakeGitHub } from '../support/fake-github.ts';

const github = await startFakeGitHub();
after(github.stop);
process.env['GITHUB_API_URL'] = github.url;
process.env['GITHUB_REPOSITORY'] = 'octo/mail';
process.env['GITHUB_SHA'] = 'b'.repeat(40);
delete process.env['GITHUB_EVENT_PATH'];
// It reads the environment as it is loaded.
const { postCheckRun } = await import('../../src/github/check-run.ts');

const report: Report = {
  profile: 'gmail',
  judgedAt: now.toISOString(),
  trustAnchors: 'test',
  verdict: 'pass',
  targets: [],
};

test('a check run is green for code 0 alone, and asks for a look where nothing could be told', async () => {
  takeToken({ 'INPUT_GITHUB-TOKEN': 'writes-checks' });
  for (const exitCode of [0, 1, 3, 4])
    await postCheckRun(report, { failOn: 'error', onInconclusive: 'fail' }, exitCode, 'Mail');
  assert.deepEqual(
    github.requests
      .filter(({ method }) => method === 'POST')
      .map(({ body, errors }) => [body['conclusion'], body['head_sha'], errors]),
    ['success', 'failure', 'action_required', 'failure'].map((conclusion) => [conclusion, 'b'.repeat(40), []]),
  );
});

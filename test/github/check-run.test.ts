import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { runAction } from '../support/dist.ts';
import { startFakeGitHub } from '../support/fake-github.ts';
import { startMailServers } from '../support/mail-servers.ts';

const servers = await startMailServers();
const github = await startFakeGitHub();
after(() => Promise.all([servers.stop(), github.stop()]));

const event = { pull_request: { number: 7, head: { sha: 'a'.repeat(40) } } };

async function checkRun(token: string, port: number, targetCount = 1) {
  github.requests.length = 0;
  const ran = await runAction({
    inputs: {
      'targets-file': 'hosts.txt',
      'connect-to': `::127.0.0.1:${port}`,
      'trust-anchors': servers.anchorsFile,
      retries: '0',
      'check-run': 'Mail certificates',
      'github-token': token,
    },
    files: { 'hosts.txt': Array.from({ length: targetCount }, (_, index) => `mx${index}.example.com\n`).join('') },
    event,
    environment: { GITHUB_API_URL: github.url },
  });
  return { ...ran, requests: github.requests };
}

test('posts a check run on the head of the pull request, with annotations at the lines', async () => {
  const { code, requests } = await checkRun('writes-checks', servers.selfSigned.port);
  assert.equal(code, 1);
  const [created] = requests;
  assert.deepEqual(
    [requests.length, created?.method, created?.path, created?.errors],
    [1, 'POST', '/repos/octo/mail/check-runs', []],
  );
  const { name, head_sha, conclusion, output } = (created?.body ?? {}) as Record<string, unknown>;
  assert.deepEqual(
    { name, head_sha, conclusion },
    { name: 'Mail certificates', head_sha: 'a'.repeat(40), conclusion: 'failure' },
  );
  const { annotations, summary } = output as { annotations: { path: string; start_line: number }[]; summary: string };
  assert.deepEqual([annotations[0]?.path, annotations[0]?.start_line], ['hosts.txt', 1]);
  assert.match(summary, /certificate-self-signed/);
});

test('more than fifty annotations go in several requests, none of which GitHub would refuse', async () => {
  const { requests } = await checkRun('writes-checks', servers.plain.port, 60);
  assert.deepEqual(
    requests.map(({ method, errors }) => [method, errors]),
    [
      ['POST', []],
      ['PATCH', []],
    ],
  );
  const counts = requests.map(({ body }) => (body['output'] as { annotations: unknown[] }).annotations.length);
  assert.deepEqual(counts, [50, 10]);
});

test('a token that may not makes a warning, and the verdict stands', async () => {
  const green = await checkRun('read-only', servers.selfSigned.port);
  assert.equal(green.code, 1);
  assert.match(green.stdout, /^::warning::The check run "Mail certificates" could not be posted: /m);
  assert.match(green.stdout, /Resource not accessible by integration.*permissions: checks: write/);
});

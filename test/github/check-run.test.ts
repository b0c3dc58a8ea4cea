import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { runAction } from '../support/dist.ts';
import { startFakeGitHub } from '../support/fake-github.ts';
import { startMailServers } from '../support/mail-servers.ts';

const servers = await startMailServers();
const github = await startFakeGitHub();
after(() => Promise.all([servers.stop(), github.stop()]));

const event = { pull_request: { number: 7, head: { sha: 'a'.repeat(40) } } };

const OF_THE_NAME = { check_name: 'Mail certificates', filter: 'all', per_page: '100' };

/** A check run as GitHub lists it. */
const listed = (id: number, external_id: string, annotations_count: number) => ({
  id,
  external_id,
  name: 'Mail certificates',
  node_id: 'x',
  head_sha: 'a'.repeat(40),
  url: 'https://api.github.com/x',
  html_url: null,
  details_url: null,
  status: 'completed',
  conclusion: 'failure',
  started_at: '2026-06-01T00:00:00Z',
  completed_at: '2026-06-01T00:00:00Z',
  output: { title: null, summary: null, text: null, annotations_count, annotations_url: 'https://api.github.com/x' },
  check_suite: { id: 1 },
  app: null,
  pull_requests: [],
});

/** What is written where the commit has this check run already. */
async function writtenBeside(earlier: ReturnType<typeof listed>) {
  github.answer = ({ method }) =>
    method === 'GET' ? { status: 200, content: { total_count: 1, check_runs: [earlier] } } : undefined;
  try {
    const ran = await checkRun('writes-checks', servers.good.port);
    assert.deepEqual([...github.replyErrors, ...github.requests.flatMap(({ errors }) => errors)], []);
    const written = ran.requests.filter(({ method }) => method !== 'GET');
    return { ...ran, written: written.map(({ method, path, body }) => `${method} ${path} ${body['conclusion']}`) };
  } finally {
    github.answer = () => undefined;
  }
}

async function checkRun(token: string, port: number, targetCount = 1, job = 'check') {
  github.requests.length = 0;
  github.replyErrors.length = 0;
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
    environment: { GITHUB_API_URL: github.url, GITHUB_JOB: job },
  });
  return { ...ran, requests: github.requests };
}

test('posts a check run on the head of the pull request, with annotations at the lines', async () => {
  const { code, requests } = await checkRun('writes-checks', servers.selfSigned.port);
  assert.equal(code, 1);
  const [asked, created] = requests;
  assert.deepEqual(
    [requests.length, asked?.method, asked?.path, asked?.query, asked?.errors],
    [2, 'GET', `/repos/octo/mail/commits/${'a'.repeat(40)}/check-runs`, OF_THE_NAME, []],
  );
  assert.deepEqual([created?.method, created?.path, created?.errors], ['POST', '/repos/octo/mail/check-runs', []]);
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
      ['GET', []],
      ['POST', []],
      ['PATCH', []],
    ],
  );
  const counts = requests.slice(1).map(({ body }) => (body['output'] as { annotations: unknown[] }).annotations.length);
  assert.deepEqual(counts, [50, 10]);
});

test('a token that may not makes a warning, and the verdict stands', async () => {
  const green = await checkRun('read-only', servers.selfSigned.port);
  assert.equal(green.code, 1);
  assert.match(green.stdout, /^::warning::The check run "Mail certificates" could not be posted: /m);
  assert.equal(green.stdout.match(/^::warning::/gm)?.length, 1);
  assert.match(green.stdout, /Resource not accessible by integration.*permissions: checks: write/);
});

/** What a run calls its check run, the same in each attempt. */
async function ownId(): Promise<string> {
  const { requests } = await checkRun('writes-checks', servers.good.port);
  return String(requests.find(({ method }) => method === 'POST')?.body['external_id']);
}

test('the check run of an earlier attempt is changed in place', async () => {
  const { code, written } = await writtenBeside(listed(77, await ownId(), 0));
  assert.deepEqual([code, written], [1, ['PATCH /repos/octo/mail/check-runs/77 failure']]);
});

test('annotations of an earlier attempt would stay, so that a new one takes its place', async () => {
  const { written } = await writtenBeside(listed(77, await ownId(), 3));
  assert.deepEqual(written, ['POST /repos/octo/mail/check-runs failure']);
});

test('a check of another with that name is left alone, and so is the job’s own', async () => {
  const { code, written, stdout } = await writtenBeside(listed(77, 'another', 0));
  assert.deepEqual([code, written], [1, []]);
  assert.match(stdout, /^::warning::The check run "Mail certificates" was not posted: another check .* has that name/m);
  const ofJob = await checkRun('writes-checks', servers.good.port, 1, 'Mail certificates');
  assert.deepEqual([ofJob.code, ofJob.requests], [1, []]);
  assert.match(ofJob.stdout, /^::warning::The check run "Mail certificates" was not posted/m);
});

/** The comment on a pull request, through what ships. */
import assert from 'node:assert/strict';
import { after, beforeEach, test } from 'node:test';
import { runAction } from '../support/dist.ts';
import { type GitHubReply, type GitHubRequest, startFakeGitHub } from '../support/fake-github.ts';
import { startMailServers } from '../support/mail-servers.ts';

const servers = await startMailServers();
const github = await startFakeGitHub();
after(() => Promise.all([servers.stop(), github.stop()]));
beforeEach(() => {
  github.requests.length = 0;
});

const MARK = '<!-- smtp-cert-check -->';
const uri = 'https://api.github.com/x';
const user = (type: string) => ({
  ...Object.fromEntries(
    [
      ...['avatar_url', 'events_url', 'followers_url', 'following_url', 'gists_url', 'html_url', 'organizations_url'],
      ...['received_events_url', 'repos_url', 'starred_url', 'subscriptions_url', 'url'],
    ].map((name) => [name, uri]),
  ),
  gravatar_id: null,
  id: 1,
  login: 'x',
  node_id: 'x',
  site_admin: false,
  type,
});
const comment = (id: number, body: string, type = 'Bot') => ({
  id,
  node_id: 'x',
  url: uri,
  html_url: uri,
  issue_url: uri,
  body,
  user: user(type),
  created_at: '2026-06-01T00:00:00Z',
  updated_at: '2026-06-01T00:00:00Z',
  author_association: 'NONE',
});

async function runOn(port: number, earlier: readonly ReturnType<typeof comment>[], refusal?: GitHubReply) {
  github.answer = ({ method, path }: GitHubRequest): GitHubReply => {
    if (method === 'GET') return { status: 200, content: earlier };
    return (
      refusal ?? { status: method === 'POST' ? 201 : 200, content: comment(Number(path.split('/').at(-1)) || 9, '') }
    );
  };
  const ran = await runAction({
    inputs: {
      hosts: 'mail.example.com',
      'connect-to': `::127.0.0.1:${port}`,
      'trust-anchors': servers.anchorsFile,
      retries: '0',
      looks: 'none',
      comment: 'true',
      'github-token': 'writes',
    },
    event: { pull_request: { number: 7, head: { sha: 'a'.repeat(40) } } },
    environment: { GITHUB_API_URL: github.url },
  });
  assert.deepEqual([...github.requests.flatMap(({ errors }) => errors), ...github.replyErrors], []);
  const written = github.requests.filter(({ method }) => method !== 'GET');
  return {
    ...ran,
    written: written.map(({ method, path }) => `${method} ${path}`),
    body: String(written[0]?.body['body']),
  };
}

/** Whose it is, and of which commit, before what was found. */
const OWN = new RegExp(
  `^${MARK}\\n<!-- smtp-cert-check failing at a{40}: [0-9a-f]{16} -->\\n## ❌ SMTP certificates: fail`,
);
const [red, green] = [servers.selfSigned.port, servers.good.port];

test('nothing wrong and nothing said before: nothing is said', async () => {
  const { code, written } = await runOn(green, [comment(3, 'a talk')]);
  assert.deepEqual([code, written], [0, []]);
});

test('what is wrong is said once, and changed in place', async () => {
  const first = await runOn(red, [comment(3, 'a talk')]);
  assert.deepEqual([first.code, first.written], [1, ['POST /repos/octo/mail/issues/7/comments']]);
  assert.match(first.body, OWN);
  github.requests.length = 0;
  const next = await runOn(red, [comment(3, 'a talk'), comment(4, `${MARK}\nbefore`)]);
  assert.deepEqual(next.written, ['PATCH /repos/octo/mail/issues/comments/4']);
});

test('it says "resolved" when it is, once', async () => {
  const { code, written, body } = await runOn(green, [comment(4, `${MARK}\nbefore`)]);
  assert.deepEqual([code, written], [0, ['PATCH /repos/octo/mail/issues/comments/4']]);
  assert.match(body, /SMTP certificates: resolved/);
  github.requests.length = 0;
  assert.deepEqual((await runOn(green, [comment(4, body)])).written, []);
});

test('a job of a matrix that is green leaves what another one says of the same commit', async () => {
  const ofOther = `${MARK}\n<!-- smtp-cert-check failing at ${'a'.repeat(40)}: ${'0'.repeat(16)} -->\nbefore`;
  const { code, written } = await runOn(green, [comment(4, ofOther)]);
  assert.deepEqual([code, written], [0, []]);
});

test('a stranger’s comment with the mark stays theirs', async () => {
  const { written } = await runOn(red, [comment(5, `${MARK}\nmine`, 'User')]);
  assert.deepEqual(written, ['POST /repos/octo/mail/issues/7/comments']);
});

test('without the permission one warning names it, and the exit code stands', async () => {
  const refusal = { status: 403, content: { message: 'Resource not accessible by integration' } };
  const { code, stdout } = await runOn(red, [], refusal);
  assert.equal(code, 1);
  assert.equal(stdout.match(/^::warning::/gm)?.length, 1);
  assert.match(stdout, /The comment could not be written: .*"permissions: pull-requests: write"/);
});

/** A shallow clone, where GitHub's list of changed files stands in for the base: through what ships. */
import assert from 'node:assert/strict';
import { cpSync } from 'node:fs';
import { after, beforeEach, test } from 'node:test';
import { runAction } from '../support/dist.ts';
import { type GitHubReply, type GitHubRequest, startFakeGitHub } from '../support/fake-github.ts';
import { type Asked, checkedOut } from '../support/golden-repository.ts';
import { namedServer } from '../support/named-server.ts';

const server = await namedServer(['mail.acme.net', 'new.acme.net']);
const github = await startFakeGitHub();
after(() => Promise.all([server.stop(), github.stop()]));
beforeEach(() => {
  github.requests.length = 0;
});

const settings = (host: string) => `SMTP_HOST=${host}\nSMTP_PORT=587\n`;
const FILE = 'app/.env.production';
const base = { [FILE]: settings('old1.acme.net'), 'app/b/.env.production': settings('old2.acme.net') };
const change = { [FILE]: `# moved\n${settings('new.acme.net')}` };
const PATCH = '@@ -1,2 +1,3 @@\n-SMTP_HOST=old1.acme.net\n+# moved\n+SMTP_HOST=new.acme.net\n SMTP_PORT=587';

const entry = (filename: string, status = 'modified', more: object = {}) => ({
  sha: 'c'.repeat(40),
  filename,
  status,
  additions: 1,
  deletions: 1,
  changes: 2,
  blob_url: 'https://github.com/octo/mail/blob/c/x',
  raw_url: 'https://github.com/octo/mail/raw/c/x',
  contents_url: 'https://api.github.com/repos/octo/mail/contents/x',
  ...more,
});
type Entry = ReturnType<typeof entry>;
const OURS = entry(FILE, 'modified', { patch: PATCH });
const others = (count: number) =>
  Array.from({ length: count }, (_, index) => entry(`src/${index}.js`, 'added', { patch: '@@ -0,0 +1 @@\n+x' }));

/** GitHub's pages of a list. */
const pagesOf =
  (files: readonly Entry[]) =>
  ({ path, query }: GitHubRequest): GitHubReply | undefined => {
    if (!path.endsWith('/pulls/7/files')) return undefined;
    const [size, page] = [Number(query['per_page'] ?? 30), Number(query['page'] ?? 1)];
    return { status: 200, content: files.slice((page - 1) * size, page * size) };
  };

interface Case extends Partial<Asked> {
  readonly answer: (request: GitHubRequest) => GitHubReply | undefined;
  readonly changedFiles?: number;
}

async function runOn({ answer, changedFiles, ...asked }: Case) {
  github.answer = answer;
  const event = asked.event ?? 'pull_request';
  const checkout = checkedOut({ base, change, depth: 1, ...asked, event });
  const payload = checkout.payload as { pull_request?: { changed_files?: number } };
  if (payload.pull_request && changedFiles !== undefined) payload.pull_request.changed_files = changedFiles;
  const ran = await runAction({
    inputs: {
      'connect-to': server.connectTo,
      'trust-anchors': server.anchorsFile,
      'allow-private': 'true',
      looks: 'none',
      retries: '0',
      'github-token': 'reads',
    },
    prepare: (folder) => cpSync(checkout.folder, folder, { recursive: true }),
    event: payload,
    environment: { GITHUB_EVENT_NAME: event, GITHUB_SHA: checkout.commit, GITHUB_API_URL: github.url },
  });
  checkout.remove();
  assert.deepEqual(
    github.requests.flatMap(({ errors }) => errors),
    [],
  );
  assert.deepEqual(github.replyErrors, []);
  assert.ok(github.requests.length <= 10, `${github.requests.length} requests`);
  const report = JSON.parse(ran.outputs['report'] ?? '{"targets":[]}');
  const targets = report.targets.map(
    ({ target, writtenAt }: { target: { host: string; port: number }; writtenAt: { line: number } }) =>
      `${target.host}:${target.port} line ${writtenAt.line}`,
  );
  return { ...ran, targets, change: report.change, requestCount: github.requests.length };
}

const NEW = ['new.acme.net:587 line 2'];
const ALL = ['old2.acme.net:587 line 1', ...NEW].sort();

test('the patches of the list say what is new, in one request', async () => {
  const { targets, change, requestCount, code } = await runOn({ answer: pagesOf([OURS]) });
  assert.deepEqual([targets, requestCount, code], [NEW, 1, 0]);
  const { effect, ...said } = change;
  assert.deepEqual(effect?.rows.length, 1);
  assert.deepEqual(said, {
    base: 'api',
    because: "compared by GitHub's list of changed files",
    fileCount: 1,
    filesOfConcern: 1,
    unchangedCount: 0,
    passedOverCount: 0,
    interpolatedCount: 0,
  });
});

test('300 files are four pages, the last of them empty', async () => {
  const {
    targets,
    change: said,
    requestCount,
  } = await runOn({ answer: pagesOf([...others(299), OURS]), changedFiles: 300 });
  assert.deepEqual([targets, requestCount, said.fileCount], [NEW, 4, 300]);
});

test('3,000 files would take more than ten requests, so none is made and everything is checked', async () => {
  const { targets, requestCount, stdout } = await runOn({ answer: pagesOf(others(3000)), changedFiles: 3000 });
  assert.deepEqual([targets.sort(), requestCount], [ALL, 0]);
  assert.match(
    stdout,
    /Change: everything is checked: .*changes 3000 files, which takes more than 10 requests to GitHub/,
  );
});

test('a list that is not whole is no list', async () => {
  const { targets, stdout } = await runOn({ answer: pagesOf([OURS]), changedFiles: 2 });
  assert.deepEqual(targets.sort(), ALL);
  assert.match(stdout, /GitHub lists 1 of 2 changed files/);
});

test('where a patch is left out, or is of another text, the base is asked for', async () => {
  for (const patch of [{}, { patch: '@@ -1,1 +1,1 @@\n-a\n+b' }]) {
    github.requests.length = 0;
    const { targets, requestCount } = await runOn({
      answer: (request) =>
        pagesOf([entry(FILE, 'modified', patch)])(request) ??
        (request.path.endsWith(`/contents/${encodeURIComponent(FILE)}`) &&
        /^[0-9a-f]{40}$/.test(request.query['ref'] ?? '')
          ? { status: 200, content: fileContent(settings('new.acme.net')) }
          : undefined),
    });
    assert.deepEqual([targets, requestCount], [[], 2]);
  }
});

const fileContent = (text: string) => ({
  type: 'file',
  encoding: 'base64',
  size: text.length,
  name: '.env.production',
  path: FILE,
  content: Buffer.from(text).toString('base64'),
  sha: 'c'.repeat(40),
  url: 'https://api.github.com/x',
  git_url: null,
  html_url: null,
  download_url: null,
  _links: { git: null, html: null, self: 'https://api.github.com/x' },
});

test('where the base is not to be had either, what the file names is checked', async () => {
  const { targets } = await runOn({ answer: pagesOf([entry(FILE)]) });
  assert.deepEqual(targets, NEW);
});

test('a renamed file is where it was', async () => {
  const renamed = entry('z/.env.production', 'renamed', {
    previous_filename: FILE,
    changes: 0,
    additions: 0,
    deletions: 0,
  });
  const {
    targets,
    code,
    change: said,
  } = await runOn({
    change: { [FILE]: null, 'z/.env.production': settings('old1.acme.net') },
    answer: pagesOf([renamed]),
  });
  assert.deepEqual([targets, code, said.filesOfConcern], [[], 0, 1]);
});

for (const [status, message, expected] of [
  [
    403,
    'Resource not accessible by integration',
    /GitHub answers 403: the job needs "permissions: pull-requests: read"/,
  ],
  [404, 'Not Found', /GitHub answers 404: the job needs "permissions: pull-requests: read"/],
  [
    406,
    'Sorry, the diff exceeded the maximum number of files (300).',
    /GitHub answers 406: the change is too large to be listed/,
  ],
  [
    422,
    'Server Error: Sorry, this diff is taking too long to generate.',
    /GitHub answers 422: the change is too large to be listed/,
  ],
] as const) {
  test(`${status}: everything is checked, and the summary says why`, async () => {
    const { targets, stdout, requestCount } = await runOn({ answer: () => ({ status, content: { message } }) });
    assert.deepEqual([targets.sort(), requestCount], [ALL, 1]);
    assert.match(stdout, expected);
  });
}

for (const status of [403, 429]) {
  test(`${status} at a secondary limit is waited for as GitHub says, once`, async () => {
    const limit = {
      status,
      headers: { 'retry-after': '0' },
      content: { message: 'You have exceeded a secondary rate limit.' },
    };
    const once = await runOn({
      answer: (request) => (github.requests.length === 1 ? limit : pagesOf([OURS])(request)),
    });
    assert.deepEqual([once.targets, once.requestCount], [NEW, 2]);
    github.requests.length = 0;
    const ever = await runOn({ answer: () => limit });
    assert.deepEqual([ever.targets.sort(), ever.requestCount], [ALL, 2]);
    assert.match(ever.stdout, /GitHub answers no more requests for a while \(rate limit\)/);
  });
}

test('the primary limit, and a wait of an hour, are not waited for', async () => {
  const message = 'API rate limit exceeded for installation.';
  for (const headers of [{ 'x-ratelimit-remaining': '0' }, { 'retry-after': '3600' }]) {
    github.requests.length = 0;
    const { requestCount } = await runOn({ answer: () => ({ status: 403, headers, content: { message } }) });
    assert.equal(requestCount, 1);
  }
});

test('a push and a merge queue are compared by their commits', async () => {
  for (const event of ['push', 'merge_group'] as const) {
    github.requests.length = 0;
    const { targets, requestCount } = await runOn({
      event,
      answer: ({ path }) =>
        /\/compare\/[0-9a-f]{40}\.\.\.[0-9a-f]{40}$/.test(decodeURIComponent(path))
          ? { status: 200, content: comparison([OURS]) }
          : undefined,
    });
    assert.deepEqual([targets, requestCount], [NEW, 1]);
  }
});

test('a comparison of 300 files may leave others out', async () => {
  const { targets, stdout } = await runOn({
    event: 'push',
    answer: ({ path }) => (path.includes('/compare/') ? { status: 200, content: comparison(others(300)) } : undefined),
  });
  assert.deepEqual(targets.sort(), ALL);
  assert.match(stdout, /GitHub lists 300 changed files at most/);
});

/** What the action reads of it; the commits are none of its concern, and the schema wants them whole. */
function comparison(files: readonly Entry[]) {
  return {
    url: 'https://api.github.com/x',
    html_url: 'https://github.com/x',
    permalink_url: 'https://github.com/x',
    diff_url: 'https://github.com/x.diff',
    patch_url: 'https://github.com/x.patch',
    base_commit: commit,
    merge_base_commit: commit,
    status: 'ahead',
    ahead_by: 1,
    behind_by: 0,
    total_commits: 1,
    commits: [],
    files,
  };
}

const commit = {
  url: 'https://api.github.com/x',
  sha: 'a'.repeat(40),
  node_id: 'x',
  html_url: 'https://github.com/x',
  comments_url: 'https://api.github.com/x',
  commit: {
    url: 'https://api.github.com/x',
    author: null,
    committer: null,
    message: 'x',
    comment_count: 0,
    tree: { sha: 'b'.repeat(40), url: 'https://api.github.com/x' },
  },
  author: null,
  committer: null,
  parents: [],
};

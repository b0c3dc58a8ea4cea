/** GitHub's list of the files of a change: whole, or no list at all. */
import assert from 'node:assert/strict';
import { after, beforeEach, test } from 'node:test';
import { takeToken } from '../../src/github/token.ts';
import { sampleOf, startFakeGitHub } from '../support/fake-github.ts';

const github = await startFakeGitHub();
after(github.stop);
process.env['GITHUB_API_URL'] = github.url;
process.env['GITHUB_REPOSITORY'] = 'octo/mail';
// It reads the environment as it is loaded.
const { changedFiles } = await import('../../src/github/changed-files.ts');
beforeEach(() => {
  takeToken({ 'INPUT_GITHUB-TOKEN': 'any' });
  github.requests.length = 0;
});

const entry = (filename: string, more: object = {}) => ({
  ...sampleOf('diff-entry'),
  filename,
  status: 'modified',
  changes: 1,
  ...more,
});
const entries = (count: number) => Array.from({ length: count }, (_, index) => entry(`${index}.txt`));
const pull = (fileCount: number | null) =>
  ({ kind: 'pull-request', number: 7, head: 'a'.repeat(40), base: 'b'.repeat(40), fileCount }) as const;
const commits = (isForced = false) =>
  ({ kind: 'commits', head: 'a'.repeat(40), base: 'b'.repeat(40), isForced }) as const;

/** What becomes of a pull request whose list GitHub has these entries in. */
async function ofPull(list: readonly object[], fileCount: number | null) {
  github.requests.length = 0;
  github.answer = ({ query }) => {
    const first = (Number(query['page']) - 1) * 100;
    return { status: 200, content: list.slice(first, first + 100) };
  };
  const outcome = await changedFiles(pull(fileCount)).then(
    ({ files, requestCount }) => [files.length, requestCount()],
    (error: Error) => error.message,
  );
  return { outcome, pages: github.requests.map(({ path, query }) => `${path} ${query['per_page']} ${query['page']}`) };
}
const page = (number: number) => `/repos/octo/mail/pulls/7/files 100 ${number}`;

test('a pull request is asked for by pages of a hundred, up to the first that is not full', async () => {
  assert.deepEqual(await ofPull(entries(99), 99), { outcome: [99, 1], pages: [page(1)] });
  assert.deepEqual(await ofPull(entries(100), 100), { outcome: [100, 2], pages: [page(1), page(2)] });
  assert.deepEqual(await ofPull(entries(250), null), { outcome: [250, 3], pages: [page(1), page(2), page(3)] });
});

test('a list that is not whole is none', async () => {
  assert.deepEqual((await ofPull(entries(3), 4)).outcome, 'GitHub lists 3 of 4 changed files');
  assert.deepEqual((await ofPull(entries(3), 2)).outcome, 'GitHub lists 3 of 2 changed files');
  assert.deepEqual((await ofPull(entries(899), 899)).outcome, [899, 9]);
  assert.deepEqual((await ofPull(entries(900), 900)).outcome, [900, 10]);
  const { outcome, pages } = await ofPull(entries(901), 901);
  assert.match(String(outcome), /^it changes 901 files, which takes more than 10 requests/);
  assert.deepEqual(pages, []);
  assert.match(String((await ofPull(entries(2000), null)).outcome), /it would take more than 10 requests/);
});

test('between commits GitHub lists three hundred at most, and nothing is made of a branch that was rewritten', async () => {
  const outcome = async (count: number | null, isForced = false) => {
    github.answer = () => ({
      status: 200,
      content: { ...sampleOf('commit-comparison'), ...(count === null ? {} : { files: entries(count) }) },
    });
    return changedFiles(commits(isForced)).then(
      ({ files }) => files.length,
      (error: Error) => error.message,
    );
  };
  assert.deepEqual([await outcome(0), await outcome(299), await outcome(null)], [0, 299, 0]);
  const [asked] = github.requests;
  assert.deepEqual(
    [decodeURIComponent(asked?.path ?? ''), asked?.query['per_page']],
    [`/repos/octo/mail/compare/${'b'.repeat(40)}...${'a'.repeat(40)}`, '1'],
  );
  assert.equal(await outcome(300), 'GitHub lists 300 changed files at most');
  github.requests.length = 0;
  assert.match(String(await outcome(1, true)), /^the branch was rewritten/);
  assert.deepEqual(github.requests, []);
});

test('each entry says where the file was, whether it is gone, and whether it is the same', async () => {
  const listed = { patch: null, wasAt: null, isGone: false, isSame: false };
  for (const [of, expected] of [
    [
      { status: 'modified', patch: '@@' },
      { wasAt: 'a', patch: '@@' },
    ],
    [{ status: 'changed' }, { wasAt: 'a' }],
    [{ status: 'added', patch: '@@' }, { patch: '@@' }],
    [{ status: 'copied', previous_filename: 'b' }, {}],
    [{ status: 'removed' }, { wasAt: 'a', isGone: true }],
    [{ status: 'renamed', previous_filename: 'b' }, { wasAt: 'b' }],
    [
      { status: 'renamed', previous_filename: 'b', changes: 0 },
      { wasAt: 'b', isSame: true },
    ],
    [{ status: 'modified', changes: 0 }, { wasAt: 'a' }],
    [{ status: 'unchanged' }, null],
  ] as const) {
    const { patch: _, ...bare } = entry('a', of) as Record<string, unknown>;
    github.answer = () => ({ status: 200, content: ['patch' in of ? entry('a', of) : bare] });
    const { files } = await changedFiles(pull(1));
    assert.deepEqual(files, expected === null ? [] : [{ path: 'a', ...listed, ...expected }], JSON.stringify(of));
  }
});

test('a text at the base is what GitHub hands out as one, and else there is none', async () => {
  github.answer = () => ({ status: 200, content: [] });
  const { textAtBase, requestCount } = await changedFiles(pull(0));
  const file = { type: 'file', encoding: 'base64', content: Buffer.from('mail.example.com ü\n').toString('base64') };
  for (const [content, text] of [
    [file, 'mail.example.com ü\n'],
    [{ ...file, content: undefined }, ''],
    [{ ...file, type: 'symlink' }, null],
    [{ ...file, encoding: 'none' }, null],
    [[], null],
  ] as const) {
    github.answer = () => ({ status: 200, content });
    assert.equal(await textAtBase('dir/hosts.txt'), text, JSON.stringify(content));
  }
  const last = github.requests.at(-1);
  assert.deepEqual(
    [decodeURIComponent(last?.path ?? ''), last?.query['ref'], requestCount()],
    ['/repos/octo/mail/contents/dir/hosts.txt', 'b'.repeat(40), 6],
  );
  github.answer = () => ({ status: 404, content: { message: 'Not Found' } });
  assert.equal(await textAtBase('none.txt'), null);
});

test('what GitHub refuses is said with the permission for the kind of change', async () => {
  github.answer = () => ({ status: 403, content: { message: 'Resource not accessible by integration' } });
  await assert.rejects(changedFiles(pull(1)), /"permissions: pull-requests: read"/);
  await assert.rejects(changedFiles(commits()), /"permissions: contents: read"/);
});

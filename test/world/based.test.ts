/** What a change is compared by: git's objects, else GitHub's list, else nothing, and why. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Comparison } from '../../src/change/event.ts';
import type { Listing } from '../../src/github/changed-files.ts';
import { changeFor } from '../../src/world/based.ts';
import type { Checkout, GitChange } from '../../src/world/checkout.ts';
import { folderWith } from '../support/folder.ts';

const comparison: Comparison = { kind: 'commits', base: 'a'.repeat(40), head: 'b'.repeat(40), isForced: false };
const side = { text: async (path: string) => `head of ${path}`, filesIn: () => [] };
const checkout = (change: GitChange): Checkout => ({
  head: side,
  passedOver: new Set(),
  isAsCommitted: () => true,
  changeFor: () => change,
  close: () => {},
});
const files = [{ path: 'x', wasAt: 'x', isGone: false, patch: null, isSame: true }];
const listing = async (): Promise<Listing> => ({ files, textAtBase: async () => null, requestCount: () => 1 });
const refused = async () => {
  throw new Error('GitHub answers 403');
};
const shallow = checkout({ because: 'it is shallow', isOther: false });

test('git comes first', async () => {
  const change = { files: [], base: side, head: side };
  const based = await changeFor(comparison, checkout({ change, baseCommit: 'c'.repeat(40) }), '', refused);
  assert.deepEqual(based, { change, base: 'git', because: 'compared by git with cccccccccc' });
});

test('where the clone has no base GitHub is asked, and its list is laid over the head of the clone', async () => {
  const based = await changeFor(comparison, shallow, '', listing);
  assert.ok('change' in based);
  assert.deepEqual([based.base, based.because], ['api', "compared by GitHub's list of changed files"]);
  assert.equal(await based.change.base.text('x'), 'head of x');
});

test('without a clone the head is what is on the disk', async (t) => {
  const based = await changeFor(comparison, null, folderWith(t, { x: 'on the disk' }), listing);
  assert.equal('change' in based && (await based.change.head.text('x')), 'on the disk');
});

test("a list of GitHub's is laid over files that are where it has them, and over no others", async (t) => {
  const of = async (path: string, more: Partial<(typeof files)[number]>, there: Readonly<Record<string, string>>) => {
    const list = async (): Promise<Listing> => ({
      ...(await listing()),
      files: files.map((one) => ({ ...one, path, ...more })),
    });
    const based = await changeFor(comparison, null, folderWith(t, there), list);
    return 'change' in based ? based.base : based.because;
  };
  // actions/checkout with a path puts the repository into a folder of the workspace.
  const misplaced =
    "there is no clone to compare in; and the files of GitHub's list are not at their places in the workspace";
  assert.equal(await of('hosts.txt', {}, { 'other.txt': 'a' }), misplaced);
  assert.equal(await of('hosts.txt', {}, { 'hosts.txt': 'a' }), 'api');
  assert.equal(await of('hosts.txt', { isGone: true }, { 'other.txt': 'a' }), 'api');
  assert.equal(await of('mail/hosts.txt', { isGone: true }, { mail: 'a' }), 'api');
  assert.equal(await of('hosts.txt', { isGone: true }, { 'hosts.txt': 'a' }), misplaced);
});

test('why there is nothing to compare with', async () => {
  const because = async (...args: Parameters<typeof changeFor>) => {
    const based = await changeFor(...args);
    return 'change' in based ? null : based.because;
  };
  const none: Comparison = { kind: 'none', because: 'a tag has no commit before it' };
  assert.equal(await because(none, shallow, '', listing), none.because);
  assert.equal(
    await because(comparison, shallow, '', null),
    'it is shallow; and there is no github-token to ask GitHub with',
  );
  assert.equal(await because(comparison, shallow, '', refused), 'it is shallow; and GitHub answers 403');
  assert.match((await because(comparison, null, '', null)) ?? '', /^there is no clone to compare in; and there is no/);
  // Of what is checked out instead nobody else's list tells anything.
  const other = checkout({ because: 'a stale merge commit', isOther: true });
  assert.equal(await because(comparison, other, '', listing), 'a stale merge commit');
});

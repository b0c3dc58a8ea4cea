/** What is checked out and what a change differs from, as git has it. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readlinkSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, type TestContext, test } from 'node:test';
import { deflateSync } from 'node:zlib';
import type { Comparison } from '../../src/change/event.ts';
import { type Checkout, MAX_TEXT_BYTES, openCheckout } from '../../src/world/checkout.ts';
import { newRepository, type Repository } from '../support/git.ts';

function repository(t: TestContext): Repository {
  const made = newRepository();
  t.after(made.remove);
  return made;
}

function opened(t: TestContext, { folder }: Repository): Checkout {
  const checkout = openCheckout(folder);
  assert.ok(checkout !== null);
  t.after(checkout.close);
  return checkout;
}

const pull = (base: string, head: string): Comparison => ({
  kind: 'pull-request',
  number: 7,
  base,
  head,
  fileCount: null,
});
const push = (base: string, head: string): Comparison => ({ kind: 'commits', base, head, isForced: false });

/** The base commit that the checkout compares with, or why it has none. */
function baseOf(checkout: Checkout, comparison: Comparison): string {
  const change = checkout.changeFor(comparison);
  return 'change' in change ? change.baseCommit : `${change.because}${change.isOther ? ' (other)' : ''}`;
}

const SHALLOW = 'the commit to compare with is not in the clone, which "fetch-depth: 2" for actions/checkout brings';

/** Repositories that no test changes: making them takes longer than all else. */
function lasting(): Repository {
  const made = newRepository();
  after(made.remove);
  return made;
}

const texts = lasting();
symlinkSync('a.txt', join(texts.folder, 'link'));
texts.commit({
  'a.txt': 'one\n',
  'mail/b.txt': 'two\n',
  'mail/in/c.txt': 'three\n',
  binary: 'a\0b',
  most: ' '.repeat(MAX_TEXT_BYTES),
  large: ' '.repeat(MAX_TEXT_BYTES + 1),
});

const straight = lasting();
const [one, two] = [straight.commit({ a: '1' }), straight.commit({ a: '2' })];

const moving = lasting();
const unmoved = moving.commit({ 'a/x': 'x', 'a/y': 'y', 'a/z': 'z', kept: 'k', over: 'o' });
const moved = moving.commit({
  ...{ 'a/x': null, 'a/y': 'Y', 'a/z': null, 'b/x': 'x', 'c/x': 'x', copy: 'k' },
  // What another file said before, and what a file says that is gone.
  ...{ 'was-y': 'y', over: 'z' },
});

const forked = lasting();
const start = forked.commit({ a: '1' });
forked.git('checkout', '-q', '-b', 'topic');
forked.commit({ b: '1' });
const head = forked.commit({ c: '1' });
forked.git('checkout', '-q', 'main');
const tip = forked.commit({ d: '1' });
const merge = (...parents: string[]) =>
  forked.git('commit-tree', ...parents.flatMap((parent) => ['-p', parent]), '-m', 'merge', `${tip}^{tree}`);
const [merged, stale, ofOne, ofThree] = [merge(tip, head), merge(tip, start), merge(head), merge(tip, head, start)];

/** As `git checkout --detach` leaves it, but for the files. */
function detached(t: TestContext, origin: Repository, commit: string): Checkout {
  writeFileSync(join(origin.folder, '.git/HEAD'), `${commit}\n`);
  return opened(t, origin);
}

/** Takes an object out of the repository. */
function lose({ folder, git }: Repository, revision: string): void {
  const id = git('rev-parse', revision);
  rmSync(join(folder, '.git/objects', id.slice(0, 2), id.slice(2)));
}

test('of a pull request whose head is checked out the base is the latest commit that both have, whatever way is shorter', (t) => {
  const crossed = repository(t);
  const commit = (text: string, ...parents: string[]) =>
    crossed.git('commit-tree', ...parents.flatMap((parent) => ['-p', parent]), '-m', text, `${tree}^{tree}`);
  const tree = crossed.commit({ a: '1' });
  const left = commit('main goes on', tree);
  const right = commit('and on', left);
  const steps = commit('two', commit('one', right));
  const oldBranch = commit('left main long ago', tree);
  const mergedOld = commit('merge an old branch', steps, oldBranch);
  const both = [commit('merge', left, oldBranch), commit('merge the other way', oldBranch, left)] as const;
  for (const [base, head, expected] of [
    [commit('main', right), mergedOld, right],
    [right, right, right],
    [both[0], both[1], 'the branch has several merge bases'],
    [left, commit('without a history'), SHALLOW],
  ] as const)
    assert.equal(baseOf(detached(t, crossed, head), pull(base, head)), expected, expected);
});

test('a folder without a commit is no checkout', (t) => {
  const empty = repository(t);
  assert.equal(openCheckout(empty.folder), null);
  empty.commit({ a: 'a' });
  lose(empty, 'HEAD');
  assert.equal(openCheckout(empty.folder), null);
  rmSync(join(empty.folder, '.git'), { recursive: true });
  assert.equal(openCheckout(empty.folder), null);
});

/** The files of the repository's that this process has open. */
function openOf({ folder }: Repository): number {
  return readdirSync('/proc/self/fd').filter((number) => {
    try {
      return readlinkSync(`/proc/self/fd/${number}`).startsWith(folder);
    } catch {
      return false;
    }
  }).length;
}

const ofLinux = { skip: process.platform !== 'linux' && 'only Linux tells which files are open' };
test('a pack stays open no longer than the checkout, and not at all without one', ofLinux, (t) => {
  const packed = repository(t);
  const commit = packed.commit({ a: 'a' });
  packed.git('repack', '-adq');
  const checkout = openCheckout(packed.folder);
  assert.ok(checkout !== null && openOf(packed) > 0);
  checkout.close();
  assert.equal(openOf(packed), 0);
  writeFileSync(join(packed.folder, '.git/HEAD'), `${commit.replaceAll(/[0-9]/g, 'f')}\n`);
  assert.equal(openCheckout(packed.folder), null);
  assert.equal(openOf(packed), 0);
});

test('the head has texts and the files of its folders, and nothing that is no text', async (t) => {
  const { head, passedOver } = opened(t, texts);
  assert.deepEqual(
    [await head.text('a.txt'), await head.text('mail/b.txt'), await head.text('mail/in/c.txt')],
    ['one\n', 'two\n', 'three\n'],
  );
  for (const path of ['none', 'mail', 'mail/none', 'none/a.txt', 'a.txt/x', 'link', 'binary'])
    assert.equal(await head.text(path), null, path);
  assert.equal((await head.text('most'))?.length, MAX_TEXT_BYTES);
  assert.deepEqual([...passedOver], []);
  assert.equal(await head.text('large'), null);
  assert.deepEqual([...passedOver], ['large']);
  assert.deepEqual(head.filesIn('mail/'), ['mail/b.txt']);
  assert.deepEqual(head.filesIn(''), ['a.txt', 'binary', 'large', 'most']);
  assert.deepEqual(head.filesIn('none/'), []);
});

test('what the clone does not have is read from the disk, or the change cannot be told', async (t) => {
  const origin = repository(t);
  const commit = origin.commit({ a: 'committed', b: 'too' });
  lose(origin, 'HEAD:a');
  lose(origin, 'HEAD:b');
  writeFileSync(join(origin.folder, 'a'), 'on the disk');
  rmSync(join(origin.folder, 'b'));
  const checkout = opened(t, origin);
  assert.equal(await checkout.head.text('a'), 'on the disk');
  await assert.rejects(checkout.head.text('b'), { name: 'UsageError', message: /^cannot read "b" of the change/ });
  // What the base had there is not known either, and that is no reason to stop.
  const change = checkout.changeFor(push(commit, commit));
  assert.equal('change' in change ? await change.change.base.text('a') : change.because, null);
});

test('the base has texts too, and no link for a text', async (t) => {
  const origin = repository(t);
  symlinkSync('a', join(origin.folder, 'link'));
  const [before, after] = [origin.commit({ a: 'one', 'd/b': 'two' }), origin.commit({ a: 'ONE' })];
  const change = opened(t, origin).changeFor(push(before, after));
  assert.ok('change' in change);
  const { base } = change.change;
  assert.deepEqual(await Promise.all(['a', 'd/b', 'd', 'link', 'none'].map(base.text)), [
    'one',
    'two',
    null,
    null,
    null,
  ]);
  assert.deepEqual([base.filesIn(''), base.filesIn('d/')], [['a'], ['d/b']]);
});

test('an object that is larger than is read is passed over', async (t) => {
  const origin = repository(t);
  const id = 'ab'.repeat(20);
  mkdirSync(join(origin.folder, '.git/objects/ab'));
  writeFileSync(join(origin.folder, '.git/objects/ab', id.slice(2)), deflateSync('blob 100000000\0 '));
  origin.git('update-index', '--add', '--cacheinfo', `100644,${id},large`);
  const tree = origin.git('write-tree', '--missing-ok');
  origin.git('update-ref', 'HEAD', origin.git('commit-tree', '-m', 'x', tree));
  const { head, passedOver } = opened(t, origin);
  assert.equal(await head.text('large'), null);
  assert.deepEqual([...passedOver], ['large']);
});

test('a file is as committed by all it holds, but for the line ends of Windows', (t) => {
  const origin = repository(t);
  // A link is none, even one whose target says what the link says.
  symlinkSync('self', join(origin.folder, 'link'));
  origin.commit({ a: 'one\ntwo\n', b: 'one\n', c: 'one\r\n', 'folder/d': 'x', e: 'zwölf\n', self: 'self' });
  const { isAsCommitted } = opened(t, origin);
  const of = (path: string, text: string) => {
    writeFileSync(join(origin.folder, path), text);
    return isAsCommitted(path);
  };
  for (const path of ['a', 'b', 'c', 'folder/d']) assert.ok(isAsCommitted(path), path);
  assert.equal(of('a', 'one\r\ntwo\r\n'), true);
  assert.equal(of('a', 'one\ntwo'), false);
  assert.equal(of('a', 'one\rtwo\r'), false);
  assert.equal(of('c', 'one\n'), false);
  assert.equal(of('e', 'zwölf\r\n'), true);
  assert.equal(isAsCommitted('link'), false);
  for (const path of ['none', 'folder', 'folder/none']) assert.equal(isAsCommitted(path), false, path);
  rmSync(join(origin.folder, 'b'));
  assert.equal(isAsCommitted('b'), false);
  // A link out of the checkout to the very same text.
  const elsewhere = `${origin.folder}-elsewhere`;
  t.after(() => rmSync(elsewhere));
  writeFileSync(elsewhere, 'one\n');
  symlinkSync(elsewhere, join(origin.folder, 'b'));
  assert.equal(isAsCommitted('b'), false);
});

test('a change is compared with the commit that the event names, where that is checked out', (t) => {
  const checkout = opened(t, straight);
  assert.equal(baseOf(checkout, push(one, two)), one);
  assert.equal(baseOf(checkout, push('e'.repeat(40), two)), SHALLOW);
  const other = `what is checked out is ${two.slice(0, 10)}, and the event is about ${'f'.repeat(10)} (other)`;
  for (const compared of [push, pull]) assert.equal(baseOf(checkout, compared(one, 'f'.repeat(40))), other);
  assert.equal(baseOf(checkout, { kind: 'none', because: 'no change' }), 'no change (other)');
});

test('a pull request is compared with what GitHub merged it into, or with where the head left the base', (t) => {
  const ofMerge = detached(t, forked, merged);
  assert.equal(baseOf(ofMerge, pull(tip, head)), tip);
  assert.match(baseOf(ofMerge, push(tip, head)), /^what is checked out is a stale merge commit, .* \(other\)$/);
  const because = `what is checked out is a stale merge commit, of ${start.slice(0, 10)}, and the event is about ${head.slice(0, 10)} (other)`;
  assert.equal(baseOf(detached(t, forked, stale), pull(tip, head)), because);
  for (const commit of [ofOne, ofThree])
    assert.match(baseOf(detached(t, forked, commit), pull(tip, head)), /^what is checked out is [0-9a-f]{10}, and /);
  const alone = detached(t, forked, head);
  assert.equal(baseOf(alone, pull(tip, head)), start);
  assert.equal(baseOf(alone, pull(start, head)), start);
  assert.equal(baseOf(alone, pull('e'.repeat(40), head)), SHALLOW);
});

test('a push that was forced is compared with what was there before, wherever that is', (t) => {
  assert.equal(baseOf(detached(t, forked, head), push(tip, head)), tip);
});

test('where the nearest commit that two have in common is cut off, they have a farther one in common, or none', (t) => {
  const origin = repository(t);
  const far = origin.commit({ a: '1' });
  const on = (...parents: string[]) =>
    origin.git('commit-tree', ...parents.flatMap((parent) => ['-p', parent]), '-m', `on ${parents}`, `${far}^{tree}`);
  const near = on();
  const [left, right, both, one] = [on(near, far), on(far, near), on(near, far, far), on(near)];
  lose(origin, near);
  for (const [base, head, expected] of [
    [left, right, far],
    [left, both, far],
    [one, left, SHALLOW],
  ] as const)
    assert.equal(baseOf(detached(t, origin, head), pull(base, head)), expected);
});

test('of a history that somebody has made endless ten thousand commits are looked at', (t) => {
  const origin = repository(t);
  const [start, next] = [origin.commit({ a: '1' }), origin.commit({ a: '2' })];
  const written = (...parents: readonly string[]) =>
    execFileSync('git', ['hash-object', '-t', 'commit', '-w', '--literally', '--stdin'], {
      cwd: origin.folder,
      input: `tree ${origin.git('rev-parse', 'HEAD^{tree}')}\n${parents.map((parent) => `parent ${parent}\n`).join('')}\nx\n`,
      encoding: 'utf8',
    }).trim();
  const nobody = (from: number) =>
    Array.from({ length: 2000 }, (_, index) => `1${(from + index).toString(16).padStart(39, '0')}`);
  const wide = [0, 2000, 4000, 6000, 8000].map((from) => written(...nobody(from)));
  const of = (...parents: readonly string[]) => {
    const head = written(...parents);
    return baseOf(detached(t, origin, head), pull(start, head));
  };
  assert.equal(of(next, ...wide), start);
  assert.equal(of(...wide, next), SHALLOW);
});

test('a file that was moved as it is, is one file, and of two that are alike one was moved', (t) => {
  const change = opened(t, moving).changeFor(push(unmoved, moved));
  assert.deepEqual('change' in change && change.change.files, [
    { path: 'a/y', wasAt: 'a/y', isGone: false },
    { path: 'a/z', wasAt: 'a/z', isGone: true },
    { path: 'b/x', wasAt: 'a/x', isGone: false },
    { path: 'c/x', wasAt: null, isGone: false },
    { path: 'copy', wasAt: null, isGone: false },
    { path: 'over', wasAt: 'over', isGone: false },
    { path: 'was-y', wasAt: null, isGone: false },
  ]);
});

test('a clone that is damaged says so', (t) => {
  const origin = repository(t);
  const [one, two] = [origin.commit({ a: '1' }), origin.commit({ a: '2' })];
  const checkout = opened(t, origin);
  lose(origin, `${one}^{tree}`);
  assert.equal(baseOf(checkout, push(one, two)), 'the clone cannot be read (a git object is missing)');
});

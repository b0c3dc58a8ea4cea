/** What is left alone on a pull request: only that of which both sides are seen to say the same. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Change, ChangedFile } from '../../src/change/change.ts';
import { type ListSources, listedIn } from '../../src/change/listed.ts';
import type { Target } from '../../src/model/target.ts';
import { aFileTarget, aTarget } from '../support/facts.ts';

const WORKFLOW = '.github/workflows/mail.yml';
const LIST = 'mail/hosts.txt';

/** "path", "new at path" where it is renamed, and texts of both sides. */
interface Side {
  readonly [path: string]: string;
}

function aChange(files: readonly Partial<ChangedFile>[], base: Side = {}, head: Side = {}): Change {
  const side = (texts: Side) => ({
    text: async (path: string) => {
      assert.equal(typeof path, 'string');
      return texts[path] ?? null;
    },
    filesIn: () => [],
  });
  return {
    files: files.map((file) => ({ path: '', wasAt: file.path ?? null, isGone: false, ...file })),
    base: side(base),
    head: side(head),
  };
}

/** A list of one target a line; "!" before a line is an exception. */
const listOf = async (text: string, file: string) => {
  if (text === 'no list') throw new Error('no list');
  const lines = text.split('\n').map((line, index) => ({ line, writtenAt: { file, line: index + 1 } }));
  return {
    targets: lines
      .filter(({ line }) => !line.startsWith('!'))
      .map(({ line: host, writtenAt }) => aTarget({ host, writtenAt })),
    exceptions: lines
      .filter(({ line }) => line.startsWith('!'))
      .map(({ line: rule, writtenAt }) => ({ rule, writtenAt })),
  };
};

const sources: ListSources = {
  workflow: WORKFLOW,
  targetsFile: LIST,
  areFilesPlaced: true,
  judging: ['ca.pem'],
  isAsCommitted: () => true,
  isLink: () => false,
  pathOf: (file) => (file.startsWith('../') ? null : file),
  listOf,
};

const inList = (host: string, line = 1) => aTarget({ host, writtenAt: { file: LIST, line } });

async function unchanged(change: Change, target: Target, more: Partial<ListSources> = {}): Promise<boolean | string> {
  const outcome = await listedIn(change, [target], { ...sources, ...more });
  return 'everything' in outcome ? outcome.everything : outcome.unchanged.has(target);
}

test('what decides for every target is a reason to check everything', async () => {
  const target = inList('a.example.com');
  const said = (path: string, texts: { base?: Side; head?: Side; wasAt?: string | null } = {}, more = {}) => {
    const { base, head, wasAt = path } = texts;
    return unchanged(aChange([{ path: 'a.js' }, { path, wasAt }], base, head), target, more);
  };
  const everything = (path: string) => `the change is to ${path}`;
  assert.equal(await said(WORKFLOW), everything(`the workflow ${WORKFLOW}`));
  assert.equal(await said(WORKFLOW, { wasAt: null }), everything(`the workflow ${WORKFLOW}`));
  assert.equal(await said('old.yml', { wasAt: WORKFLOW }), everything('the workflow old.yml'));
  assert.equal(await said('ca.pem'), everything('ca.pem'));
  assert.equal(await said('other.pem'), true);
  assert.equal(await said('other.pem', { wasAt: 'ca.pem' }), everything('other.pem'));
  // What it leads to may be any of the files.
  const isLink = (path: string) => path === 'ca.pem';
  assert.equal(await said('other.pem', {}, { isLink }), 'the change may be to what the link ca.pem leads to');
  assert.equal(await said('other.pem', {}, { isLink, judging: ['mail-certs.lock'] }), true);
  for (const ours of ['uses: smtp-cert-check/x@v1', '  targets-file: x', 'a:\n  hosts: x'])
    for (const path of ['.github/workflows/reused.yml', '.github/a/action.yaml', 'action.yml', 'mail/action.yaml']) {
      assert.equal(await said(path, { head: { [path]: ours } }), everything(path), path);
      assert.equal(await said(path, { base: { [path]: ours } }), everything(path), path);
      assert.equal(await said(path, { base: { old: ours }, wasAt: 'old' }), everything(path), path);
      assert.equal(await said(path, { base: { [path]: ours }, wasAt: null }), true, path);
      assert.equal(await said(path, { head: { [path]: 'ghosts: x' }, base: { [path]: 'x' } }), true, path);
    }
  for (const path of ['.github/a.yml.txt', 'x.github/a.yml', 'reaction.yml', 'action.yml/x', 'mail/a.yml'])
    assert.equal(await said(path, { head: { [path]: 'hosts: x' } }), true, path);
  // Without a workflow none of the paths is the workflow's.
  assert.equal(await said('a.txt', { wasAt: null }, { workflow: null }), true);
});

test('a target is left alone where it is written in what has not changed', async () => {
  const change = aChange([{ path: 'a.js' }]);
  assert.equal(await unchanged(change, inList('a.example.com')), true);
  assert.equal(await unchanged(change, inList('a.example.com'), { isAsCommitted: () => false }), false);
  assert.equal(await unchanged(change, inList('a.example.com'), { targetsFile: null }), false);
  const inWorkflow = aTarget({ writtenAt: { file: WORKFLOW, line: 9 } });
  assert.equal(await unchanged(change, inWorkflow), true);
  assert.equal(await unchanged(change, inWorkflow, { targetsFile: null }), true);
  assert.equal(await unchanged(change, inWorkflow, { workflow: null }), false);
  // What is outside of the repository has no path in it, as what is no workflow has none.
  const outside = aTarget({ writtenAt: { file: '../hosts.txt', line: 1 } });
  assert.equal(await unchanged(change, outside, { workflow: null, targetsFile: null }), false);
});

test('a target that is written nowhere is checked, but for files whose patterns the workflow has', async () => {
  const change = aChange([{ path: 'a.js' }]);
  assert.equal(await unchanged(change, aTarget()), false);
  const file = aFileTarget({ file: 'tls/mail.pem' });
  assert.equal(await unchanged(change, file), true);
  assert.equal(await unchanged(change, file, { areFilesPlaced: false }), false);
  assert.equal(await unchanged(change, file, { workflow: null }), false);
});

test('of a list that has changed the lines that were there before are left alone', async () => {
  const before = { [LIST]: 'a.example.com\nb.example.com' };
  const change = aChange([{ path: LIST }], before, before);
  assert.equal(await unchanged(change, inList('b.example.com', 7)), true);
  assert.equal(await unchanged(change, inList('c.example.com')), false);
  for (const other of [{ port: 465 }, { mode: 'implicit' }, { profile: 'strict' }] as const)
    assert.equal(await unchanged(change, { ...inList('b.example.com'), ...other }), false, JSON.stringify(other));
  // In whatever order a list says it.
  const { kind, ...rest } = inList('b.example.com');
  assert.equal(await unchanged(change, { ...rest, kind }), true);
  // It only changes the advice.
  assert.equal(await unchanged(change, { ...inList('b.example.com'), server: 'postfix' }), true);
  // Which software is to load a file decides what may be in it.
  const file = aFileTarget({ file: 'tls/mail.pem', writtenAt: { file: LIST, line: 1 } });
  const listOf = async () => ({ targets: [file], exceptions: [] });
  assert.equal(await unchanged(change, file, { listOf }), true);
  assert.equal(await unchanged(change, { ...file, server: 'postfix' }, { listOf }), false);
  const renamed = aChange(
    [{ path: LIST, wasAt: 'old.txt' }],
    { 'old.txt': 'a.example.com' },
    { [LIST]: 'a.example.com' },
  );
  assert.equal(await unchanged(renamed, inList('a.example.com')), true);
});

test('a list that could not be read before, or that a step of the job has made, tells nothing', async () => {
  const target = inList('a.example.com');
  assert.equal(await unchanged(aChange([{ path: LIST }], {}), target), false);
  assert.equal(await unchanged(aChange([{ path: LIST }], { [LIST]: 'no list' }), target), false);
  const list = { [LIST]: 'a.example.com' };
  assert.equal(
    await unchanged(aChange([{ path: LIST }], list, list), target, { isAsCommitted: (path) => path !== LIST }),
    false,
  );
  // Nor does what it had before.
  const more = aChange([{ path: LIST }], { [LIST]: 'a.example.com\nb.example.com\n!rule' }, list);
  const outcome = await listedIn(more, [target], { ...sources, isAsCommitted: () => false });
  assert.deepEqual(outcome, { unchanged: new Set(), gone: [], filesOfConcern: [LIST] });
});

test('another exception is a reason to check everything, and the same one on another line is none', async () => {
  const because = `the change is to the exceptions in ${LIST}`;
  const of = (before: string, after: string | undefined) =>
    unchanged(
      aChange([{ path: LIST }], { [LIST]: before }, after === undefined ? {} : { [LIST]: after }),
      inList('a.example.com'),
    );
  assert.equal(await of('a.example.com', 'a.example.com\n!rule'), because);
  assert.equal(await of('a.example.com\n!rule', 'a.example.com'), because);
  assert.equal(await of('a.example.com\n!rule', 'a.example.com\n!other'), because);
  assert.equal(await of('a.example.com\n!rule', '# more\na.example.com\n!rule'), true);
  assert.equal(await of('a.example.com', undefined), because);
});

test('a certificate file is left alone with all that is beside it and its key', async () => {
  const file = aFileTarget({ file: 'tls/mail.pem', keyFile: 'keys/mail.key', writtenAt: { file: LIST, line: 1 } });
  const of = (path: string, more: Partial<ListSources> = {}) => unchanged(aChange([{ path }]), file, more);
  assert.equal(await of('a.js'), true);
  assert.equal(await of('tls/a.txt'), false);
  assert.equal(await of('keys/a.txt'), false);
  assert.equal(await of('tls/below/a.txt'), true);
  // What was moved out of the folder is not beside it any more: cert.pem had its chain in fullchain.pem.
  for (const [wasAt, isLeft] of [
    ['tls/fullchain.pem', false],
    ['keys/old.key', false],
    ['web/a.pem', true],
  ] as const)
    assert.equal(await unchanged(aChange([{ path: 'elsewhere/a.pem', wasAt }]), file), isLeft, wasAt);
  for (const made of ['tls/mail.pem', 'keys/mail.key'])
    assert.equal(await of('a.js', { isAsCommitted: (path) => path !== made }), false, made);
  const outside = aFileTarget({ file: '../tls/mail.pem', writtenAt: { file: LIST, line: 1 } });
  assert.equal(await unchanged(aChange([{ path: 'a.js' }]), outside), false);
});

test('names the files of concern, and the services that the list has no more', async () => {
  const file = aFileTarget({ file: 'tls/mail.pem', writtenAt: { file: LIST, line: 3 } });
  const outside = aFileTarget({ file: '../tls/mail.pem' });
  const targets = [inList('a.example.com'), file, outside];
  const before = { [LIST]: 'a.example.com\nb.example.com' };
  const paths = ['a.js', LIST, 'tls/mail.pem', 'tls/chain.pem', 'mail/x'];
  const change = aChange(
    paths.map((path) => ({ path })),
    before,
    { [LIST]: 'a.example.com' },
  );
  const outcome = await listedIn(change, targets, sources);
  assert.ok(!('everything' in outcome));
  assert.deepEqual(
    outcome.gone.map((target) => target.kind === 'service' && target.host),
    ['b.example.com'],
  );
  assert.deepEqual(outcome.filesOfConcern, [LIST, 'tls/mail.pem', 'tls/chain.pem']);
  const ofFiles = { ...sources, listOf: async () => ({ targets: [file, ...targets], exceptions: [] }) };
  const without = await listedIn(change, [inList('a.example.com')], ofFiles);
  assert.deepEqual('gone' in without && without.gone, []);
  const elsewhere = await listedIn(aChange([{ path: 'a.js' }]), targets, sources);
  assert.deepEqual(elsewhere, { unchanged: new Set([targets[0], file]), gone: [], filesOfConcern: [] });
});

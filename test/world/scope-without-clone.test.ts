/** What a run looks at where there is no clone, and GitHub's list tells what has changed. */
import assert from 'node:assert/strict';
import { join, relative } from 'node:path';
import { type TestContext, test } from 'node:test';
import type { Target } from '../../src/model/target.ts';
import { runSettingsOf } from '../../src/settings/run-settings.ts';
import { scopeOf } from '../../src/world/scope.ts';
import { issue } from '../support/ca.ts';
import { aFileTarget, aTarget } from '../support/facts.ts';
import { folderWith } from '../support/folder.ts';

const settings = await runSettingsOf({}, [aTarget()]);
const WORKFLOW = '.github/workflows/mail.yml';

interface Asked {
  readonly changed?: readonly string[];
  readonly more?: (root: string) => object;
  readonly workflow?: { readonly file: string; readonly text: string } | null;
  readonly areFilesPlaced?: boolean;
  readonly files?: Readonly<Record<string, string>>;
}

/** The scope of a change to these files, of targets at these places from the top of the workspace. */
async function scoped(t: TestContext, of: (root: string) => readonly Target[], asked: Asked = {}) {
  const { changed = ['readme.md'], more = () => ({}), areFilesPlaced = true, files = {} } = asked;
  const { workflow = { file: WORKFLOW, text: '' } } = asked;
  const root = folderWith(t, { 'readme.md': '', ...files });
  const targets = of(root);
  const listing = async () => ({
    files: changed.map((path) => ({ path, wasAt: path, isGone: false, patch: null, isSame: false })),
    textAtBase: async () => null,
    requestCount: () => 1,
  });
  const { change, notes, replaced, ...scope } = await scopeOf(
    { ...settings, targets, targetsFile: null, discover: null, only: 'changed', ...more(root) },
    {
      ...{ root, event: 'merge_group', workflowFile: WORKFLOW, workflow, areFilesPlaced },
      payload: { merge_group: { base_sha: 'a'.repeat(40), head_sha: 'b'.repeat(40) } },
    },
    listing,
  );
  const names = (some: readonly Target[]) =>
    some.map((one) => (one.kind === 'file' ? relative(root, one.file) : one.host));
  return { change, notes, replaced, looked: names(scope.targets), left: names(scope.leftAlone) };
}

const inWorkflow = (root: string) => [
  aTarget({ host: 'a.acme.net', writtenAt: { file: join(root, WORKFLOW), line: 3 } }),
];

test('what is listed in the workflow is as it was where the change is to something else', async (t) => {
  const { looked, left, change, notes } = await scoped(t, inWorkflow);
  assert.deepEqual([looked, left, notes], [[], ['a.acme.net'], []]);
  assert.deepEqual(change, {
    ...{ base: 'api', because: "compared by GitHub's list of changed files", fileCount: 1, filesOfConcern: 0 },
    ...{ unchangedCount: 1, passedOverCount: 0, interpolatedCount: 0 },
  });
  for (const asked of [{ workflow: null }, { changed: [WORKFLOW] }])
    assert.deepEqual((await scoped(t, inWorkflow, asked)).looked, ['a.acme.net']);
});

test('what is listed in a file is as it was where nothing has changed that file', async (t) => {
  const inList = (root: string) => [
    aTarget({ host: 'a.acme.net', writtenAt: { file: join(root, 'hosts.txt'), line: 1 } }),
  ];
  const of = (...changed: readonly string[]) =>
    scoped(t, inList, {
      changed,
      more: (root) => ({ targetsFile: join(root, 'hosts.txt') }),
      files: { 'hosts.txt': 'a.acme.net\n' },
    });
  assert.deepEqual((await of('readme.md')).left, ['a.acme.net']);
  assert.deepEqual((await of('hosts.txt')).looked, ['a.acme.net']);
});

test('a certificate file is as it was where nothing beside it has changed, and it is in the repository', async (t) => {
  const file = (path: string) => (root: string) => [aFileTarget({ file: join(root, path) })];
  for (const [path, asked, isLooked] of [
    ['tls/mail.pem', {}, false],
    ['..tls/mail.pem', {}, false],
    ['tls/mail.pem', { changed: ['tls/key.pem'] }, true],
    ['tls/mail.pem', { areFilesPlaced: false }, true],
    // Of what is outside of it no change tells.
    ['../mail.pem', {}, true],
    ['..', {}, true],
    ['.', {}, true],
  ] as const) {
    const { looked, left } = await scoped(t, file(path), asked);
    assert.equal(looked.length, isLooked ? 1 : 0, path);
    assert.equal(left.length, isLooked ? 0 : 1, path);
  }
});

test('a certificate outside of the repository is held against no service by what another file says', async (t) => {
  const { pem } = await issue({ subject: 'CN=x', dnsNames: ['a.acme.net'] });
  const of = (path: string) => (root: string) => [
    aTarget({ host: 'a.acme.net' }),
    aFileTarget({ file: join(root, path), name: null }),
  ];
  const asked = { changed: ['mail.pem'], files: { 'mail.pem': pem } };
  const afterFile = async (path: string) =>
    (await scoped(t, of(path), asked)).replaced.filter(({ after }) => after?.kind === 'file').length;
  assert.equal(await afterFile('mail.pem'), 1);
  assert.equal(await afterFile('../mail.pem'), 0);
});

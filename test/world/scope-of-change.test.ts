/** Which of all that is listed and found a run looks at. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import type { Target } from '../../src/model/target.ts';
import { targetKeyOf } from '../../src/model/target.ts';
import { type RunSettings, runSettingsOf } from '../../src/settings/run-settings.ts';
import { parseList } from '../../src/targets/list.ts';
import { parseTarget } from '../../src/targets/parse.ts';
import { listed, scopeOf } from '../../src/world/scope.ts';
import { issue } from '../support/ca.ts';
import { aRecordingOf, aReport } from '../support/facts.ts';
import { newRepository, write } from '../support/git.ts';

const settings = await runSettingsOf({}, [parseTarget('mail.acme.net')]);
const env = (host: string) => `SMTP_HOST=${host}\nSMTP_PORT=587\n`;
const MERGED = 'merge_group';
const EXPRESSION = `$\{{ vars.HOSTS }}`;

const named = (target: Target) =>
  `${targetKeyOf(target)}${target.isUnchanged ? ' unchanged' : ''}${target.writtenAt ? ` ${target.writtenAt.line}` : ''}`;

interface Made {
  readonly base?: Readonly<Record<string, string>>;
  readonly change?: Readonly<Record<string, string | null>>;
  /** What the job makes after the checkout. */
  readonly later?: Readonly<Record<string, string>>;
  readonly event?: string;
  readonly isBaseKnown?: boolean;
  readonly more?: Partial<RunSettings> | ((root: string) => Partial<RunSettings>);
  readonly workflow?: { readonly file: string; readonly text: string };
}

const LIST = 'a.acme.net\nb.acme.net\n';
const folders: string[] = [];
after(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

/** What is checked out, which is the change where the event is about one. Making it takes longer than all else. */
const checkouts = new Map<string, { readonly root: string; readonly base_sha: string; readonly head_sha: string }>();
function checkoutOf({ base = {}, change = {}, later = {}, event = MERGED }: Made) {
  const key = JSON.stringify([base, change, later, event]);
  const before = checkouts.get(key);
  if (before !== undefined) return before;
  const files = { 'hosts.txt': LIST, ...base };
  let made = { root: '', base_sha: '', head_sha: '' };
  if (event === MERGED) {
    const { folder: root, commit } = newRepository();
    made = { root, base_sha: commit(files), head_sha: commit(change) };
  } else {
    made.root = mkdtempSync(join(tmpdir(), 'scope-'));
    write(made.root, files);
  }
  folders.push(made.root);
  write(made.root, later);
  checkouts.set(key, made);
  return made;
}

const added: Made = { change: { 'hosts.txt': 'a.acme.net\nc.acme.net\n', 'readme.md': 'x' } };
const readme: Made = { change: { 'readme.md': 'x' } };
const remade: Made = { ...readme, later: { 'hosts.txt': `${LIST}# made\n` } };
const anchors: Made = { change: { 'ca.pem': 'x' } };
const web: Made = {
  base: { 'old.env': env('old.acme.net'), 'same.env': env('a.acme.net'), 'web.env': env('was.acme.net') },
  change: { 'web.env': env('new.acme.net') },
};
/** One server that two files ask for in different ways. */
const odd = 'SMTP_HOST=new.acme.net\nSMTP_PORT=2525\n';
const modes: Made = { change: { 'x.env': odd, 'y.env': `${odd}SMTP_SECURE=true\n` } };
const anew: Made = {
  base: { 'web.env': env('was.acme.net') },
  change: { 'web.env': `# ours\n${env('a.acme.net')}` },
};
const six = (name: (number: number) => string, text: string) =>
  Object.fromEntries([1, 2, 3, 4, 5, 6].map((number) => [name(number), text]));
const big: Made = {
  change: six((number) => `big${number}.env`, `${env('big.acme.net')}${'#'.repeat(2 * 1024 * 1024)}`),
};
/** More than its reader takes. */
const DEAR = `smtp: [${','.repeat(200_001)}`;
const dear: Made = { change: { 'mail.yml': DEAR } };
const still: Made = { base: { 'web.env': env('a.acme.net') }, change: { 'web.env': env('new.acme.net') } };
const planned: Made = { ...readme, later: { 'plan.env': env('made.acme.net') } };
const local = (host: string) => `locals {\n  x = "${host}"\n  y = 1\n}\n`;
const value = (host: string) => ({ values: { name: 'x', smtp_host: host, smtp_port: 587 } });
const rendered: Made = {
  base: { 'old.tf': local('old.acme.net') },
  change: { 'new.tf': local('new.acme.net'), 'other.tf': local('other.acme.net') },
  later: {
    'binary.tf': '\0',
    'plan.json': JSON.stringify({
      format_version: '1.2',
      terraform_version: '1.9.0',
      planned_values: { root_module: { resources: ['old.acme.net', 'new.acme.net'].map(value) } },
    }),
  },
};
const certificate = (...dnsNames: string[]) => issue({ subject: 'CN=x', dnsNames }).then(({ pem }) => pem);
const renewed: Made = {
  base: { 'mail.pem': await certificate('a.acme.net', 'b.acme.net') },
  change: { 'mail.pem': await certificate('a.acme.net') },
};
const issued: Made = { ...readme, later: { 'made.pem': await certificate('made.acme.net') } };
for (const made of [
  added,
  readme,
  remade,
  anchors,
  web,
  modes,
  anew,
  big,
  dear,
  still,
  planned,
  rendered,
  renewed,
  issued,
])
  checkoutOf(made);

/** The scope of a change to a repository with a list, hosts.txt. */
async function scoped(asked: Made) {
  const { change = {}, event = MERGED, isBaseKnown = true, more = {}, workflow } = asked;
  const { root, base_sha, head_sha } = checkoutOf(asked);
  const list = join(root, 'hosts.txt');
  const targets = parseList(change['hosts.txt'] ?? LIST, list, true);
  const given = typeof more === 'function' ? more(root) : more;
  const scope = await scopeOf(
    { ...settings, targets, targetsFile: list, discover: null, only: 'all', ...given },
    {
      root,
      event,
      payload: { [event]: { base_sha: isBaseKnown ? base_sha : 'f'.repeat(40), head_sha } },
      workflowFile: workflow?.file ?? null,
      workflow: workflow ?? null,
      areFilesPlaced: true,
    },
    null,
  );
  return { ...scope, names: scope.targets.map(named), left: scope.leftAlone.map(named) };
}

test('what was recorded is looked for no more', async () => {
  const recorded = { ...settings, observed: aRecordingOf(aReport()), discover: ['*.env'] };
  const facts = {
    root: checkoutOf(web).root,
    event: '',
    payload: null,
    workflowFile: null,
    workflow: null,
    areFilesPlaced: true,
  };
  assert.deepEqual(await scopeOf(recorded, facts, null), {
    ...{ targets: settings.targets, change: null, replaced: [], leftAlone: [], notes: [] },
  });
  assert.deepEqual(await scopeOf(recorded, facts, null), listed(recorded));
});

test('an event that is about no change looks at all that is listed and found', async () => {
  const base = { '.env': env('found.acme.net'), 'other.env': env('a.acme.net') };
  const all = await scoped({ base, event: 'schedule', more: { discover: ['**/*.env', '.env'] } });
  assert.deepEqual(all.names, ['a.acme.net:587 1', 'b.acme.net:587 2', 'found.acme.net:587 1']);
  assert.deepEqual([all.change, all.replaced, all.left], [null, [], []]);
  assert.equal((await scoped({ base, event: 'schedule' })).names.length, 2);
});

test('a change whose base is not to be had is looked at with everything', async () => {
  const { names, change, left } = await scoped({
    ...added,
    isBaseKnown: false,
    more: { only: 'changed' },
  });
  assert.deepEqual(names, ['a.acme.net:587 1', 'c.acme.net:587 2']);
  assert.match(change?.because ?? '', /not in the clone.*; and there is no github-token/);
  const { because: _, ...rest } = change ?? { because: '' };
  assert.deepEqual(rest, {
    ...{ base: 'none', fileCount: null, filesOfConcern: null },
    ...{ unchangedCount: 0, passedOverCount: 0, interpolatedCount: 0 },
  });
  assert.deepEqual(left, []);
});

test('of a list the lines that a change adds are looked at, and the others are marked, or left alone', async () => {
  const all = await scoped(added);
  assert.deepEqual(all.names, ['c.acme.net:587 2', 'a.acme.net:587 unchanged 1']);
  assert.deepEqual([all.left, all.change?.unchangedCount, all.change?.fileCount], [[], 1, 2]);
  assert.deepEqual([all.change?.filesOfConcern, all.change?.base], [1, 'git']);
  assert.match(all.change?.because ?? '', /^compared by git with [0-9a-f]{10}$/);
  assert.deepEqual(
    all.replaced.map(({ before, after }) => [before && named(before), after && named(after)]),
    [
      [null, 'c.acme.net:587 2'],
      ['b.acme.net:587 2', null],
    ],
  );
  const changed = await scoped({ ...added, more: { only: 'changed' } });
  assert.deepEqual([changed.names, changed.left], [['c.acme.net:587 2'], ['a.acme.net:587 unchanged 1']]);
  assert.equal(changed.change?.unchangedCount, 1);
});

test('a list that the job has changed since is looked at as a whole', async () => {
  const { names } = await scoped(remade);
  assert.deepEqual(names, ['a.acme.net:587 1', 'b.acme.net:587 2']);
});

test('a change to what everything is judged by looks at everything', async () => {
  const { look, remember } = settings;
  for (const [what, more] of [
    ['CA certificates', (file: string) => ({ look: { ...look, caFile: { file, text: '' } } })],
    ['trust anchors', (file: string) => ({ look: { ...look, trustAnchors: { file, text: '' } } })],
    ['a lock', (file: string) => ({ remember: { ...remember, lockFile: file } })],
    ['a list of certificates', (file: string) => ({ remember: { ...remember, listFile: file } })],
  ] as const) {
    const { names, change: told } = await scoped({
      ...anchors,
      more: (root) => ({ only: 'changed', ...more(join(root, 'ca.pem')) }),
    });
    assert.deepEqual(names, ['a.acme.net:587 1', 'b.acme.net:587 2'], what);
    assert.match(told?.because ?? '', /; the change is to ca\.pem, so everything is checked$/, what);
    assert.deepEqual([told?.fileCount, told?.filesOfConcern], [1, null], what);
  }
  assert.deepEqual((await scoped({ ...anchors, more: { only: 'changed' } })).names, []);
});

test('what a link leads to may have changed though the link has not', async () => {
  const payload = { pull_request: { number: 7, head: { sha: 'a'.repeat(40) }, base: { sha: 'b'.repeat(40) } } };
  const of = async (names: { readonly list?: string; readonly ca?: string }) => {
    // An archive has no clone around it, so that GitHub is asked.
    const root = mkdtempSync(join(tmpdir(), 'archive-'));
    folders.push(root);
    write(root, { 'mail/hosts.txt': LIST, 'mail/ca.pem': 'x' });
    symlinkSync('mail', join(root, 'links'));
    symlinkSync('mail/hosts.txt', join(root, 'hosts.txt'));
    const file = { path: 'mail/hosts.txt', wasAt: 'mail/hosts.txt', isGone: false, patch: null, isSame: false };
    const other = { ...file, path: 'mail/ca.pem', wasAt: 'mail/ca.pem' };
    const targetsFile = join(root, names.list ?? 'mail/hosts.txt');
    const caFile = names.ca === undefined ? null : { file: join(root, names.ca), text: '' };
    const scope = await scopeOf(
      {
        ...settings,
        targets: parseList(LIST, targetsFile, true),
        targetsFile,
        discover: null,
        look: { ...settings.look, caFile },
      },
      { root, event: 'pull_request', payload, workflowFile: null, workflow: null, areFilesPlaced: true },
      async () => ({
        files: [names.ca === undefined ? file : other],
        textAtBase: async () => LIST,
        requestCount: () => 1,
      }),
    );
    return scope.targets.map(named);
  };
  assert.deepEqual(await of({}), []);
  assert.deepEqual(await of({ list: 'hosts.txt' }), ['a.acme.net:587 1', 'b.acme.net:587 2']);
  assert.deepEqual(await of({ list: 'links/hosts.txt' }), ['a.acme.net:587 1', 'b.acme.net:587 2']);
  assert.deepEqual(await of({ ca: 'links/ca.pem' }), ['a.acme.net:587 1', 'b.acme.net:587 2']);
});

test('what a change names in its files is looked at, and what the rest of them name is marked', async () => {
  const all = await scoped({ ...web, more: { discover: ['*.env'] } });
  assert.deepEqual(all.names, [
    'new.acme.net:587 1',
    'a.acme.net:587 unchanged 1',
    'b.acme.net:587 unchanged 2',
    'old.acme.net:587 unchanged 1',
  ]);
  assert.deepEqual(
    all.replaced.map(({ before, after }) => [before && named(before), after && named(after)]),
    [['was.acme.net:587 1', 'new.acme.net:587 1']],
  );
  assert.equal(all.change?.filesOfConcern, 1);
  const changed = await scoped({ ...web, more: { discover: ['*.env'], only: 'changed' } });
  assert.deepEqual(changed.names, ['new.acme.net:587 1']);
  assert.deepEqual((await scoped({ ...web, more: { only: 'changed' } })).names, []);
  assert.deepEqual((await scoped(web)).names, ['a.acme.net:587 unchanged 1', 'b.acme.net:587 unchanged 2']);
});

test('a listed target that a changed file names anew is looked at there', async () => {
  const { names, change } = await scoped({
    ...anew,
    more: { discover: ['*.env'] },
  });
  assert.deepEqual(names, ['a.acme.net:587 2', 'b.acme.net:587 unchanged 2']);
  assert.equal(change?.unchangedCount, 1);
});

test('without a target there is an error, unless a change was looked through', async () => {
  const none = { targets: [], targetsFile: null, discover: [] };
  await assert.rejects(scoped({ event: 'schedule', more: none }), {
    name: 'UsageError',
    message: /^no target given: expected at least one HOST/,
  });
  await assert.rejects(scoped({ ...readme, isBaseKnown: false, more: none }), /no target given/);
  const looked = await scoped({ ...readme, more: none });
  assert.deepEqual([looked.names, looked.change?.filesOfConcern], [[], 0]);
  const root = mkdtempSync(join(tmpdir(), 'empty-'));
  folders.push(root);
  const facts = { root, event: 'schedule', payload: null, workflowFile: null, workflow: null };
  await assert.rejects(scopeOf({ ...settings, ...none }, { ...facts, areFilesPlaced: true }, null), {
    name: 'UsageError',
    message: /checkout/,
  });
});

test('an input that an expression leaves empty is no wish to search for servers', async () => {
  const none = { targets: [], targetsFile: null };
  const base = { '.env': env('found.acme.net') };
  const of = (line: string, more: Partial<RunSettings>) =>
    scoped({
      base,
      event: 'schedule',
      more: { ...none, ...more },
      workflow: { file: 'mail.yml', text: `jobs:\n  with:\n${line}\n` },
    });
  for (const [line, input] of [
    [`    hosts: ${EXPRESSION}`, 'hosts'],
    [`hosts:${EXPRESSION}`, 'hosts'],
    [`\ttargets-file: '${EXPRESSION}'`, 'targets-file'],
    [`  hosts: "${EXPRESSION}"`, 'hosts'],
    [`  hosts: |\n    ${EXPRESSION}`, 'hosts'],
    [`  hosts: >- # ours\r\n\r\n    # all of them\r\n    ${EXPRESSION}`, 'hosts'],
    [`  "targets-file": |2-\n    ${EXPRESSION}`, 'targets-file'],
    [`  { fail-on: warning, hosts: '${EXPRESSION}' }`, 'hosts'],
    [`- uses: x/smtp-cert-check@v1\n  with:\n    files: ${EXPRESSION}`, 'files'],
    [`- name: mail\n  uses: x/smtp-cert-check@v1\n  with:\n    files: |\n      ${EXPRESSION}`, 'files'],
  ] as const)
    await assert.rejects(
      of(line, { discover: [] }),
      { message: `${input} is empty, and mail.yml sets it by an expression: expected at least one target` },
      line,
    );
  for (const line of [
    `  hosts: mail ${EXPRESSION}`,
    `  my-hosts: ${EXPRESSION}`,
    `  # hosts: ${EXPRESSION}`,
    `  hosts: |\n    mail ${EXPRESSION}`,
    `  hosts: |\n  other: ${EXPRESSION}`,
    // Another action has an input of that name.
    `- uses: x/smtp-cert-check@v1\n- uses: x/release@v1\n  with:\n    files: ${EXPRESSION}`,
    `- uses: x/release@v1\n  with:\n    files: ${EXPRESSION}\n- uses: x/smtp-cert-check@v1`,
    '  hosts: {{ x }}',
  ])
    assert.deepEqual((await of(line, { discover: [] })).names, ['found.acme.net:587 1'], line);
  const given = await of(`  hosts: ${EXPRESSION}`, { discover: [], targets: settings.targets });
  assert.deepEqual(given.names, ['mail.acme.net:587', 'found.acme.net:587 1']);
  await assert.rejects(of(`  hosts: ${EXPRESSION}`, { discover: null }), /^UsageError: no target given/);
  const asked = await of(`  hosts: ${EXPRESSION}`, { discover: ['.env'] });
  assert.deepEqual(asked.names, ['found.acme.net:587 1']);
});

test('whoever opens a pull request may list five hundred targets', async () => {
  const lines = (count: number) => Array.from({ length: count }, (_, index) => `h${index}.acme.net\n`).join('');
  const of = (count: number, isUntrusted: boolean) =>
    scoped({
      event: 'schedule',
      more: { look: { ...settings.look, isUntrusted }, targets: parseList(lines(count), 'hosts.txt', true) },
    });
  assert.equal((await of(500, true)).targets.length, 500);
  assert.equal((await of(501, false)).targets.length, 501);
  await assert.rejects(of(501, true), {
    name: 'UsageError',
    message: '501 targets to check on a change that others may have written: expected 500 at most',
  });
});

test('what of a change was too large to be looked through is said', async () => {
  const { change } = await scoped({ ...big, more: { discover: ['*.env'] } });
  const named = 'big1.env, big2.env, big3.env, big4.env, big5.env and 1 more';
  assert.match(change?.because ?? '', new RegExp(`; passed over ${named}, which has more than 2097152 bytes$`));
});

test('what of a change cannot be read to the end is said, and what of the rest cannot is a note', async () => {
  const { change, notes } = await scoped({ ...dear, more: { discover: ['*.yml'], only: 'changed' } });
  assert.match(change?.because ?? '', /[0-9a-f]; could not read mail\.yml$/);
  assert.deepEqual(notes, []);
  const all = await scoped({ base: { 'mail.yml': DEAR }, event: 'schedule', more: { discover: ['*.yml'] } });
  assert.deepEqual(all.notes, ['servers may be named in what could not be read: mail.yml']);
});

test('one server that a change asks for in two ways is no server that was there before', async () => {
  const { names } = await scoped({ ...modes, more: { discover: ['*.env'] } });
  assert.deepEqual(names, ['new.acme.net:2525 1', 'a.acme.net:587 unchanged 1', 'b.acme.net:587 unchanged 2']);
});

test('a server that is listed has not gone with the file that named it', async () => {
  const { replaced } = await scoped({ ...still, more: { discover: ['*.env'] } });
  assert.deepEqual(
    replaced.map(({ before, after }) => [before && named(before), after && named(after)]),
    [[null, 'new.acme.net:587 1']],
  );
});

test('what a file names that the job has made is looked at, and shown at no line of it', async () => {
  const more = { discover: ['*.env'], only: 'changed' } as const;
  assert.deepEqual((await scoped({ ...planned, more })).names, ['made.acme.net:587']);
  assert.deepEqual((await scoped({ ...planned, more: { ...more, discover: [] } })).names, []);
});

test('what was rendered from a file of the change is shown in that file, and what comes from others is as it was', async () => {
  const { names, change } = await scoped({ ...rendered, more: { discover: ['*.tf', 'plan.json'], only: 'changed' } });
  assert.deepEqual([names, change?.filesOfConcern], [['new.acme.net:587 2'], 1]);
});

test('a certificate that the job has made is a target, which is its own place', async () => {
  const { targets } = await scoped({ ...issued, more: { discover: ['*.pem'], only: 'changed' } });
  assert.deepEqual(
    targets.map(({ kind, writtenAt }) => [kind, writtenAt]),
    [['file', { file: 'made.pem', line: 1 }]],
  );
});

test('a submodule that a change moves to another commit is looked through as it is checked out', async () => {
  const { folder: root, git, commit } = newRepository();
  folders.push(root);
  commit({ 'hosts.txt': LIST });
  for (const name of ['infra', 'web']) mkdirSync(join(root, name));
  const pinned = (...names: readonly string[]) => {
    for (const name of names) git('update-index', '--add', '--cacheinfo', `160000,${git('rev-parse', 'HEAD')},${name}`);
    git('commit', '-q', '-m', 'pin');
    return git('rev-parse', 'HEAD');
  };
  const base_sha = pinned('infra', 'web');
  const head_sha = pinned('infra');
  const of = async (more: Partial<RunSettings>) => {
    const { targets, change } = await scopeOf(
      { ...settings, targets: [], targetsFile: null, ...more },
      {
        root,
        event: MERGED,
        payload: { [MERGED]: { base_sha, head_sha } },
        workflowFile: null,
        workflow: null,
        areFilesPlaced: true,
      },
      null,
    );
    return [targets.map(named), change?.filesOfConcern];
  };
  // Without its files nothing is known of it.
  assert.deepEqual(await of({ discover: [] }), [[], 0]);
  write(root, {
    'infra/.env': `${env('sub.acme.net')}SMTP_FALLBACK_HOST=smtp.gmail.com\n`,
    'infra/tests/.env': env('test.acme.net'),
    'web/.env': env('web.acme.net'),
  });
  assert.deepEqual(await of({ discover: [] }), [['sub.acme.net:587 1'], 1]);
  assert.deepEqual(await of({ discover: null }), [[], 0]);
});

test('a pattern that names nothing is noted, whatever the event', async () => {
  for (const made of [web, { event: 'schedule' }])
    assert.deepEqual((await scoped({ ...made, more: { discover: ['none.env'] } })).notes, [
      'discover "none.env" names no file of the repository',
    ]);
});

test('a certificate file that a change replaces is held against the services it is for, and the names it had', async () => {
  const { names, replaced, notes } = await scoped({
    ...renewed,
    more: (root) => ({
      targets: parseList(`a.acme.net\nc.acme.net\nfile:${root}/mail.pem\n`, join(root, 'hosts.txt'), true),
      only: 'changed',
    }),
  });
  assert.equal(names.length, 1);
  assert.deepEqual(
    replaced.map(({ before, after }) => [before && named(before), after?.kind]),
    [['a.acme.net:587 1', 'file']],
  );
  assert.deepEqual(notes, ['the certificate in mail.pem no longer has the names b.acme.net']);
});

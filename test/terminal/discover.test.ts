import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { after, test } from 'node:test';
import { argumentsOf } from '../../src/settings/from-arguments.ts';
import { discover } from '../../src/terminal/discover.ts';

const folders: string[] = [];
after(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'discover-'));
  folders.push(folder);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

const SETTINGS = 'SMTP_HOST=mail.acme.net\nSMTP_PORT=587\n';

async function said(paths: readonly string[], format: 'text' | 'json' = 'text') {
  const notes: string[] = [];
  const report = await discover(paths, format, (line) => notes.push(line));
  return { report, notes };
}

test('one line a find, with its place, class, certainty and reason', async () => {
  const folder = folderOf({ 'app/.env': SETTINGS });
  const { report, notes } = await said([folder]);
  assert.equal(
    report,
    `${folder}/app/.env:1:11: mail.acme.net:587 starttls, own, certain: key "SMTP_HOST" with "SMTP_PORT" (environment)\n` +
      '1 found: 1 own, 0 provider, 0 placeholder. Own servers are checked, the others are never contacted.\n',
  );
  assert.deepEqual(notes, []);
});

test('JSON has exactly the keys of the contract', async () => {
  const file = join(folderOf({ '.env': SETTINGS }), '.env');
  assert.deepEqual(JSON.parse((await said([file], 'json')).report), [
    {
      host: 'mail.acme.net',
      port: 587,
      mode: 'starttls',
      file,
      line: 1,
      column: 11,
      format: 'environment',
      class: 'own',
      certainty: 'certain',
      why: 'key "SMTP_HOST" with "SMTP_PORT"',
    },
  ]);
});

test('samples, tests, vendored files and documentation are never looked at, whatever folder is above', async () => {
  const folder = folderOf({
    '.env.example': SETTINGS,
    'sample.env': SETTINGS,
    'tests/.env': SETTINGS,
    'node_modules/x/.env': SETTINGS,
    'README.md': SETTINGS,
    'example/.env': SETTINGS,
  });
  assert.match((await said([folder])).report, /^0 found/);
  assert.match((await said([join(folder, 'tests')])).report, /^\S+tests\/\.env:1:11: mail/);
});

test('a file is found once, and a link is not followed', async () => {
  const folder = folderOf({ '.env': SETTINGS, 'elsewhere/x': '' });
  symlinkSync(join(folder, '.env'), join(folder, 'elsewhere', '.env'));
  symlinkSync(folder, join(folder, 'loop'));
  const { report } = await said([folder, join(folder, '.env')]);
  assert.match(report, /^1 found/m);
});

test('a file that is too large is passed over and named', async () => {
  const folder = folderOf({ '.env': `${SETTINGS}#${'x'.repeat(2 * 1024 * 1024)}\n` });
  const { report, notes } = await said([folder]);
  assert.match(report, /^0 found/);
  assert.deepEqual(notes, [`passed over "${folder}/.env": it has 2097192 bytes, 2097152 at most`]);
});

test('what a stranger wrote into a file or its name is shown escaped', async () => {
  const name = '::error::\u001b[31m.env';
  const folder = folderOf({ [name]: 'X="y"\n##[error]_SMTP_HOST: mail.acme.net:587\n' });
  for (const format of ['text', 'json'] as const) {
    const { report } = await said([folder], format);
    assert.ok(!report.includes('\u001b') && !report.includes('##['), report);
  }
});

test('what is below the working directory is shown from there, and nothing else is', async () => {
  const root = join(import.meta.dirname, '..', '..');
  const file = join(root, 'examples', 'port-25.yml');
  const { report } = await said([file]);
  const shown = relative('.', root) === '' ? 'examples/port-25.yml' : file;
  assert.ok(report.startsWith(`${shown}:`), report);
  const folder = folderOf({ '.env': SETTINGS });
  assert.ok((await said([folder])).report.startsWith(`${folder}/.env:1:11: `));
});

test('the classes are counted, and hosts that stand for something else', async () => {
  const hosts = ['mail.acme.net', 'mail.acme.org', 'smtp.gmail.com', 'mail.example.com'];
  const folder = folderOf(
    Object.fromEntries(hosts.map((host, index) => [`${index}/.env`, `SMTP_HOST=${host}\nSMTP_PORT=587\n`])),
  );
  assert.match((await said([folder])).report, /^4 found: 2 own, 1 provider, 1 placeholder\. Own .* contacted\.\n$/m);
  const compose = (...names: readonly string[]) =>
    `services:\n${names.map((name) => `  ${name}:\n    image: app\n    environment:\n      SMTP_HOST: $\{${name}}\n`).join('')}`;
  const end = async (text: string) => (await said([folderOf({ 'compose.yml': text })])).report;
  assert.match(await end(compose('one')), /contacted\. 1 host is a variable without a default\.\n$/);
  assert.match(await end(compose('one', 'two')), /contacted\. 2 hosts are variables without a default\.\n$/);
});

test('a certificate has no port', async () => {
  const pem = '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n';
  const folder = folderOf({ 'mail/chain.pem': pem });
  assert.match(
    (await said([folder])).report,
    /^\S+mail\/chain\.pem:1:1: certificate, own, certain: .* \(certificate\)$/m,
  );
});

test('a file that is no text is passed over, and one that has no name of settings', async () => {
  const folder = folderOf({ '.env': `${SETTINGS}\0`, 'a.png': SETTINGS });
  assert.match((await said([folder])).report, /^0 found/);
  const named = await said([join(folder, 'a.png')]);
  assert.match(named.report, /^0 found/);
  assert.deepEqual(named.notes, []);
});

test('a file that cannot be read to its end is named', async () => {
  const folder = folderOf({ 'a.yml': `x: &a [mail, ${'{a: '.repeat(70_000)}` });
  const { notes } = await said([folder]);
  assert.deepEqual(notes, [`could not read "${folder}/a.yml" to the end`]);
});

test('a path that does not exist, no path, and options of a run are refused', async () => {
  await assert.rejects(said(['none']), {
    name: 'UsageError',
    message: 'cannot find "none": expected a file or a folder',
  });
  for (const argv of [
    ['discover'],
    ['discover', '.', '--now', '2026-01-01'],
    ['discover', '.', '--format', 'markdown'],
  ])
    assert.throws(() => argumentsOf(argv), { name: 'UsageError', message: /expected "discover PATH\.\.\."/ });
  assert.deepEqual(argumentsOf(['discover', '.', '--format', 'json']).searched, ['.']);
});

test('a file that becomes a link out of the folder while it is searched is passed over', async () => {
  const outside = join(folderOf({ '.env': SETTINGS }), '.env');
  const folder = folderOf({ 'a/.env': `#${'x'.repeat(2 * 1024 * 1024)}\n`, 'b/.env': '' });
  const notes: string[] = [];
  const report = await discover([folder], 'text', (line) => {
    if (notes.push(line) > 1) return;
    rmSync(join(folder, 'b/.env'));
    symlinkSync(outside, join(folder, 'b/.env'));
  });
  assert.match(report, /^0 found/);
  assert.deepEqual(
    notes.map((line) => line.split(':')[0]),
    ['a', 'b'].map((name) => `passed over "${folder}/${name}/.env"`),
  );
});

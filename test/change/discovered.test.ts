/** What a change does to the servers that its files name: as sets, so that what is moved or indented anew is not new. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ChangedFile } from '../../src/change/change.ts';
import { discoveredIn } from '../../src/change/discovered.ts';
import type { Find } from '../../src/discover/format.ts';
import { issue } from '../support/ca.ts';

type Files = Readonly<Record<string, string>>;

const environment = (host: string, port = 587) => `SMTP_HOST=${host}\nSMTP_PORT=${port}\n`;
/** More pieces of YAML than are read. */
const dear = `smtp: [${','.repeat(200_001)}`;

/** What becomes of a change from these files to those, of which `moved` names where some were before. */
async function changed(base: Files, head: Files, moved: Files = {}, isAsked: (path: string) => boolean = () => true) {
  const read = new Set<string>();
  const side = (files: Files) => ({
    text: async (path: string) => {
      read.add(path);
      return files[path] ?? null;
    },
    filesIn: (folder: string) =>
      Object.keys(files).filter((path) => path.slice(0, path.lastIndexOf('/') + 1) === folder),
  });
  const sources = new Set(Object.values(moved));
  const files = [...new Set([...Object.keys(base), ...Object.keys(head)])]
    .filter((path) => base[path] !== head[path] && !sources.has(path))
    .map(
      (path): ChangedFile => ({
        path,
        wasAt: moved[path] ?? (path in base ? path : null),
        isGone: !(path in head),
      }),
    );
  const found = await discoveredIn({ files, base: side(base), head: side(head) }, isAsked);
  const named = (finds: readonly Find[]) =>
    finds.map(({ host, port, file, line }) => `${host}:${port} ${file}:${line}`);
  return { ...found, touched: named(found.touched), gone: named(found.gone), read };
}

const A = 'a/.env.production';
const B = 'b/.env.production';

test('a server that another host, port or file has is new, and the one before is gone', async () => {
  const of = async (before: string, after: string) => {
    const { touched, gone } = await changed({ [A]: before }, { [A]: after });
    return [...touched, ...gone];
  };
  const [old, now] = ['old.acme.net', 'now.acme.net'];
  assert.deepEqual(await of(environment(old), environment(now)), [`${now}:587 ${A}:1`, `${old}:587 ${A}:1`]);
  assert.deepEqual(await of(environment(old), environment(old, 465)), [`${old}:465 ${A}:1`, `${old}:587 ${A}:1`]);
  assert.deepEqual(await of(environment(old), `# moved down\n${environment(old)}`), []);
  assert.deepEqual(await of('A=1\n', environment(now)), [`${now}:587 ${A}:1`]);
});

test('a server that has moved from one file of the change to another is not new', async () => {
  const host = environment('mail.acme.net');
  const { touched, gone } = await changed({ [A]: host, [B]: 'A=1\n' }, { [A]: 'A=1\n', [B]: host });
  assert.deepEqual([touched, gone], [[], []]);
  // The file that had it has it still.
  const copied = await changed({ [A]: host }, { [A]: `${host}#\n`, [B]: host });
  assert.deepEqual([copied.touched, copied.gone], [[`mail.acme.net:587 ${B}:1`], []]);
});

test('a renamed file names what it named, and what it names no more is gone from where it is now', async () => {
  const [before, after] = [environment('old.acme.net'), environment('old.acme.net', 465)];
  const { touched, gone, filesOfConcern } = await changed({ [A]: before }, { [B]: after }, { [B]: A });
  assert.deepEqual([touched, gone], [[`old.acme.net:465 ${B}:1`], [`old.acme.net:587 ${B}:1`]]);
  assert.deepEqual(filesOfConcern, [B]);
  const same = await changed({ [A]: before, x: '' }, { [B]: `#\n${before}`, x: '' }, { [B]: A });
  assert.deepEqual([same.touched, same.gone, same.filesOfConcern], [[], [], [B]]);
});

test('servers of providers and of nobody are counted, and neither new nor gone', async () => {
  const others = `${environment('smtp.gmail.com')}MAIL_HOST=mail.example.com\nMAIL_PORT=587\n`;
  const added = await changed({ [A]: 'A=1\n' }, { [A]: others, [B]: environment('mail.acme.net') });
  assert.deepEqual([added.touched, added.gone, added.passedOver], [[`mail.acme.net:587 ${B}:1`], [], 2]);
  const removed = await changed({ [A]: others }, { [A]: 'A=1\n' });
  assert.deepEqual([removed.touched, removed.gone, removed.passedOver], [[], [], 0]);
});

test('hosts that stand for something else are counted', async () => {
  const { interpolated, touched } = await changed(
    {},
    { [A]: environment('$' + '{HOST}'), [B]: environment('$' + '{H}') },
  );
  assert.deepEqual([interpolated, touched], [2, []]);
});

test('of concern are the files that name a server, before or after', async () => {
  const host = environment('mail.acme.net');
  const { filesOfConcern } = await changed(
    { [A]: host, 'c/.env.production': 'A=1\n', 'docs/mail.md': host },
    { [B]: host, 'c/.env.production': 'A=2\n', 'docs/mail.md': `${host}\n` },
  );
  assert.deepEqual(filesOfConcern.toSorted(), [A, B]);
});

test('what is not asked for is not looked at', async () => {
  const found = await changed({}, { [A]: environment('mail.acme.net') }, {}, (path) => path !== A);
  assert.deepEqual([found.touched, found.filesOfConcern], [[], []]);
});

test('a file that decides what another one means is of concern, and the other is looked at with it', async () => {
  const main = 'myhostname = mail.acme.net\n';
  const before = {
    'mail/main.cf': main,
    'mail/master.cf': 'smtp inet n - y - - smtpd\n',
    'x/master.cf': 'a\n',
    'mail/.env.production': environment('smtp.acme.net'),
  };
  const master = `${before['mail/master.cf']}submission inet n - y - - smtpd\n`;
  const { touched, gone, filesOfConcern, passedOver, read } = await changed(before, {
    ...before,
    'mail/master.cf': master,
  });
  assert.deepEqual([touched, gone, filesOfConcern], [['mail.acme.net:587 mail/main.cf:1'], [], ['mail/master.cf']]);
  assert.equal(passedOver, 0);
  assert.deepEqual([...read].sort(), ['mail/main.cf', 'mail/master.cf']);
  const alone = await changed(before, { ...before, 'x/master.cf': 'b\n' });
  assert.deepEqual([alone.touched, alone.filesOfConcern], [[], []]);
  const unasked = await changed(before, { ...before, 'mail/master.cf': master }, {}, (path) => path !== 'mail/main.cf');
  assert.deepEqual(unasked.touched, []);
  // What beside the change belongs to others, or cannot be told, is not the change's.
  const others = { ...before, 'mail/main.cf': `${main}relayhost = [smtp.gmail.com]:587\n` };
  assert.equal((await changed(others, { ...others, 'mail/master.cf': master })).passedOver, 0);
});

test('a certificate is what its file holds, wherever that is, and no server that is gone', async () => {
  const [one, other] = await Promise.all(['one', 'other'].map((name) => issue({ subject: `CN=${name}` })));
  const [a, b] = [one?.pem ?? '', other?.pem ?? ''];
  const of = async (...args: Parameters<typeof changed>) => {
    const { touched, gone } = await changed(...args);
    return [touched, gone];
  };
  assert.deepEqual(await of({ 'tls/a.pem': a }, { 'tls/a.pem': b }), [[':0 tls/a.pem:1'], []]);
  assert.deepEqual(await of({ 'tls/a.pem': a }, { 'mail/a.pem': a }, { 'mail/a.pem': 'tls/a.pem' }), [[], []]);
  assert.deepEqual(await of({ 'tls/a.pem': a }, { 'mail/a.pem': a }), [[], []]);
  assert.deepEqual(await of({ 'tls/a.pem': a }, { 'mail/a.pem': b }), [[':0 mail/a.pem:1'], []]);
});

test('a file that cannot be read to the end is named, where the change has it', async () => {
  const compose = 'mail/compose.yml';
  const { unreadable } = await changed({}, { [compose]: dear });
  assert.deepEqual(unreadable, [compose]);
  const beside = { 'mail/main.cf.yml': dear, 'mail/master.cf': 'a\n' };
  assert.deepEqual((await changed(beside, { ...beside, 'mail/master.cf': 'b\n' })).unreadable, []);
});

test('a change of more text than memory has room for is refused', async () => {
  const large = ' '.repeat(100_000_001);
  await assert.rejects(changed({}, { [A]: large, [B]: large }), /more than 200000000 characters of text/);
  await assert.rejects(changed({ [A]: large, [B]: large }, { [A]: '', [B]: '' }), /more than 200000000 characters/);
});

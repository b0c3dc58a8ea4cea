/** What is read of listed certificate files and of what is around them, and what is said where it is not. */
import assert from 'node:assert/strict';
import { chmodSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import type { Interruption } from '../../src/model/observation.ts';
import type { FileTarget } from '../../src/model/target.ts';
import { UsageError } from '../../src/problem.ts';
import { certificateFiles, password } from '../support/certificate-files.ts';
import { aFileTarget, aTarget } from '../support/facts.ts';
import { type Files, filesOf, inShort, readerOf } from '../support/read-files.ts';

const made = await certificateFiles();
after(() => made.remove());
const { folderWith, read, readIn } = readerOf(made);
const { pem } = made;
const fullchain = pem.endEntity + pem.intermediate;

test('a reading says its format, the permissions of keys, the verdict of OpenSSL and the other certificates', async () => {
  const files = { 'x.pem': fullchain + pem.key, 'old.crt': pem.expired, 'other.cer': pem.selfSigned, 'k.key': pem.key };
  const { folder, readings } = await readIn(files, 'x.pem');
  const [one] = readings;
  assert.deepEqual(
    [one?.format, one?.opensslVerdict, one?.presentedChain],
    ['pem', null, [pem.endEntity, pem.intermediate]],
  );
  assert.deepEqual(
    one?.privateKeys.map(({ permissions, isInRepository }) => [permissions, isInRepository]),
    [
      [process.platform === 'win32' ? null : '0600', false],
      [process.platform === 'win32' ? null : '0600', false],
    ],
  );
  assert.deepEqual(one?.neighbours, [
    { file: join(folder, 'old.crt'), certificate: pem.expired },
    { file: join(folder, 'other.cer'), certificate: pem.selfSigned },
  ]);
  const alone = await readIn({ 'x.pem': pem.endEntity }, 'x.pem');
  assert.equal(alone.readings[0]?.opensslVerdict, 'UNABLE_TO_VERIFY_LEAF_SIGNATURE');
});

test('a key beside several listed files is reported once, and one that is listed itself is not', async () => {
  const folder = folderWith({ 'a.pem': fullchain, 'b.pem': fullchain, 'k.key': pem.key, 'l.key': pem.otherKey });
  const targets = ['a.pem', 'b.pem', 'l.key'].map((name) => aFileTarget({ file: join(folder, name) }));
  const { readings } = await read(targets);
  const keys = readings.map((one) => filesOf(one).flatMap(({ privateKeys }) => privateKeys.map(({ file }) => file)));
  assert.deepEqual(keys, [[join(folder, 'k.key')], [], [join(folder, 'l.key')]]);
});

test('PKCS#12 is opened by its password, and only where it is listed', async () => {
  const folder = folderWith({ 'x.pem': fullchain });
  const file = made.pkcs12(join(folder.slice(made.folder.length + 1), 'mail.p12'));
  const opened = await read([aFileTarget({ file })], { password: { value: password, variable: 'P12' } });
  const [reading] = filesOf(opened.readings[0] ?? []);
  assert.ok(reading?.format === 'pkcs12');
  assert.deepEqual(inShort(folder, reading), {
    certificates: 2,
    keys: ['mail.p12:1 belongs'],
    isKeyFirst: false,
  });
  const beside = await read([aFileTarget({ file: join(folder, 'x.pem') })]);
  assert.deepEqual(filesOf(beside.readings[0] ?? [])[0]?.privateKeys, []);
});

for (const [what, files, facts, reason] of [
  ['is empty', { 'x.pem': '' }, {}, /^the file is empty; expected certificates as PEM, DER or PKCS#12$/],
  ['holds nothing', { 'x.pem': 'hello\n' }, {}, /^it holds no "-----BEGIN CERTIFICATE-----" block/],
  [
    'is another structure',
    { 'x.pem': Buffer.from('3003020107', 'hex') },
    {},
    /^it holds neither a certificate nor a PKCS#12 file/,
  ],
  ['is not there', {}, {}, /there is no such file/],
  [
    'has a key that is not there',
    { 'x.pem': fullchain },
    { keyFile: 'no.key' },
    /^its key, ".*no\.key", cannot be read: /,
  ],
  [
    'has a key that holds none',
    { 'x.pem': fullchain, 'k.key': pem.endEntity },
    { keyFile: 'k.key' },
    /^its key, ".*k\.key", cannot be read: it holds no private key/,
  ],
] as const satisfies readonly (readonly [string, Files, Partial<FileTarget>, RegExp])[]) {
  test(`a file that ${what} keeps no other from being read, and is an error where there is no other`, async () => {
    const folder = folderWith({ ...files });
    const target = aFileTarget({
      file: join(folder, 'x.pem'),
      ...('keyFile' in facts && { keyFile: join(folder, facts.keyFile) }),
      writtenAt: { file: 'hosts.txt', line: 7 },
    });
    const good = aFileTarget({ file: join(folderWith({ 'x.pem': fullchain }), 'x.pem') });
    const { readings } = await read([target, good]);
    const [bad] = readings[0] as [Interruption];
    assert.ok(bad.cause.kind === 'file-unreadable');
    assert.match(bad.cause.reason, reason);
    assert.deepEqual([bad.outcome, bad.step, bad.endpoint], ['interruption', 'read', null]);
    assert.deepEqual([bad.look, bad.elapsedMs >= 0], [{ name: 'first', serverName: null }, true]);
    assert.equal(readings[1]?.[0]?.outcome, 'file');
    await assert.rejects(read([target]), (error) => {
      assert.ok(error instanceof UsageError);
      const [problem, ...others] = error.problems;
      assert.deepEqual([problem?.location, others], [{ file: 'hosts.txt', line: 7 }, []]);
      assert.ok(problem?.message.startsWith(`cannot read "${join(folder, 'x.pem')}": `));
      return true;
    });
  });
}

test('a run that is stopped reads nothing more, and says so of each file', async () => {
  const signal = AbortSignal.abort({ kind: 'aborted' });
  const file = join(folderWith({ 'x.pem': fullchain }), 'x.pem');
  const { readings } = await read([aFileTarget({ file }), aFileTarget({ file: 'none.pem' })], { signal });
  for (const [one] of readings as [Interruption][])
    assert.deepEqual([one?.outcome, one?.step, one?.cause], ['interruption', 'read', { kind: 'aborted' }]);
});

test('a host among the files is no file, and no target at all is no error', async () => {
  const host = aTarget();
  const file = aFileTarget({ file: join(folderWith({ 'x.pem': fullchain }), 'x.pem') });
  const none = aFileTarget({ file: 'none.pem' });
  const { readings } = await read([host, file, none]);
  assert.deepEqual(
    readings.map((all) => all.map(({ outcome }) => outcome)),
    [[], ['file'], ['interruption']],
  );
  assert.deepEqual((await read([host, none])).readings[1]?.[0]?.outcome, 'interruption');
  assert.deepEqual((await read([])).readings, []);
});

test('the times of a reading are of the reading', async () => {
  const { readings } = await readIn({ 'x.pem': fullchain }, 'x.pem');
  const { readings: others } = await read([aTarget(), aFileTarget({ file: 'none.pem' })]);
  for (const one of [readings[0], others[1]?.[0]]) assert.ok(one && one.elapsedMs >= 0 && one.elapsedMs < 600_000);
});

test('what a list of the checkout names is read in the workspace alone, and what the workflow names anywhere', async () => {
  const workspace = folderWith({ 'x.pem': fullchain });
  const outside = folderWith({ 'x.pem': fullchain, 'k.txt': pem.key });
  const [inside, elsewhere, keyFile] = [join(workspace, 'x.pem'), join(outside, 'x.pem'), join(outside, 'k.txt')];
  const writtenAt = { file: 'hosts.txt', line: 7 };
  const good = aFileTarget({ file: inside, writtenAt });
  for (const [target, reason] of [
    [{ file: elsewhere, writtenAt }, 'it is outside of the workspace; expected certificates as PEM, DER or PKCS#12'],
    [{ file: elsewhere }, null],
    [
      { file: inside, keyFile, writtenAt },
      `its key, "${keyFile}", cannot be read: it is outside of the workspace; expected`,
    ],
    [{ file: inside, keyFile }, null],
  ] as const) {
    const [one] = (await read([aFileTarget(target), good], { workspace })).readings[0] ?? [];
    if (reason === null) assert.equal(one?.outcome, 'file');
    else {
      assert.ok(one?.outcome === 'interruption' && one.cause.kind === 'file-unreadable');
      assert.ok(one.cause.reason.startsWith(reason), one.cause.reason);
    }
  }
});

/** So many files that hold no certificates. */
const others = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`a${index}.pem`, 'x']));

test('of very many files beside one, not all are looked at, which is said', async () => {
  const { notes } = await readIn({ ...others(501), 'x.pem': fullchain }, 'x.pem');
  assert.equal(notes.length, 1);
  assert.match(
    notes[0] ?? '',
    /^the folder ".*" of ".*x\.pem" has more than 500 other certificate files, and was looked at in part$/,
  );
});

test('of as many files as are looked at, nothing is said', async () => {
  assert.deepEqual((await readIn({ ...others(500), 'x.pem': fullchain }, 'x.pem')).notes, []);
});

test('the last of as many files as are looked at is read, and no more', async () => {
  const { folder, readings } = await readIn(
    { ...others(499), 'b.pem': pem.root, 'c.pem': pem.root, 'x.pem': fullchain },
    'x.pem',
  );
  assert.deepEqual(
    readings[0]?.neighbours.map(({ file }) => file),
    [join(folder, 'b.pem')],
  );
});

test('a link that leads out of the folder is passed over, which is said', {
  skip: process.platform === 'win32',
}, async () => {
  const folder = folderWith({ 'x.pem': fullchain });
  symlinkSync('/etc/hosts', join(folder, 'out.pem'));
  symlinkSync('x.pem', join(folder, 'in.pem'));
  const linked = await read([aFileTarget({ file: join(folder, 'x.pem') })]);
  assert.deepEqual(linked.notes, [
    `beside "${join(folder, 'x.pem')}" the link "${join(folder, 'out.pem')}" was passed over, which leads out`,
  ]);
  assert.deepEqual(
    filesOf(linked.readings[0] ?? [])[0]?.neighbours.map(({ file }) => file),
    [join(folder, 'in.pem')],
  );
});

test('permissions are told in four digits', { skip: process.platform === 'win32' }, async () => {
  const folder = folderWith({ 'x.pem': fullchain + pem.key });
  for (const [mode, expected] of [
    [0o640, '0640'],
    [0o604, '0604'],
    [0o400, '0400'],
  ] as const) {
    chmodSync(join(folder, 'x.pem'), mode);
    const { readings } = await read([aFileTarget({ file: join(folder, 'x.pem') })]);
    assert.equal(filesOf(readings[0] ?? [])[0]?.privateKeys[0]?.permissions, expected);
  }
});

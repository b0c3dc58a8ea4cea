import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { appendWhole, obstacleTo, writeAll, writeApart } from '../../src/disk/write.ts';
import { runAction, runCommand } from '../support/dist.ts';
import { host, startMailServers } from '../support/mail-servers.ts';
import { validateReport } from '../support/schema.ts';

const servers = await startMailServers();
const made: string[] = [];
after(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
  return servers.stop();
});

/** By a shell, without keeping the servers of this process from answering. */
const shell = (line: string) =>
  new Promise<{ code: number | null; stdout: string; stderr: string }>((resolve) => {
    const child = execFile('bash', ['-c', line], (_, stdout, stderr) =>
      resolve({ code: child.exitCode, stdout, stderr }),
    );
  });

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'files-out-'));
  made.push(path);
  return path;
}

const one = (file: string, text = 'new') => ({ file, text: () => text });
const isPosix = process.platform !== 'win32';

test('a link where the file is to go is replaced, and what it leads to is as it was', { skip: !isPosix }, () => {
  for (const places of [null, 'own'] as const) {
    const here = folder();
    const outside = join(folder(), 'profile');
    writeFileSync(outside, 'old');
    const file = join(here, 'report.json');
    for (const goal of [outside, join(here, 'no such file'), '/dev/null']) {
      rmSync(file, { force: true });
      symlinkSync(goal, file);
      assert.deepEqual(writeAll([one(file)], places === null ? null : [here]), []);
      assert.equal(readFileSync(file, 'utf8'), 'new');
      assert.equal(statSync(file).nlink, 1);
    }
    assert.equal(readFileSync(outside, 'utf8'), 'old');
    assert.deepEqual(readdirSync(here), ['report.json'], 'nothing is left beside it');
  }
});

test('a folder that is a link out of the places is refused, before the run and at its end', { skip: !isPosix }, () => {
  const here = folder();
  const outside = folder();
  symlinkSync(outside, join(here, 'reports'));
  const file = join(here, 'reports', 'report.json');
  const reason = 'its folder is outside the workspace and the temporary folder';
  assert.equal(obstacleTo(file, [here]), reason);
  assert.deepEqual(writeAll([one(file)], [here]), [`cannot write "${file}": ${reason}`]);
  assert.equal(obstacleTo(join(here, '..', 'report.json'), [here]), reason);
  assert.equal(obstacleTo(join(outside, 'report.json'), [here, outside]), null);
  assert.deepEqual(readdirSync(outside), []);
});

test('folders that are missing are made, inside of the places and through no link', { skip: !isPosix }, () => {
  const here = folder();
  const outside = folder();
  assert.deepEqual(writeAll([one(join(here, 'a', 'b', 'report.json'))], [here]), []);
  assert.equal(readFileSync(join(here, 'a', 'b', 'report.json'), 'utf8'), 'new');
  symlinkSync(outside, join(here, 'out'));
  symlinkSync(join(outside, 'none'), join(here, 'nowhere'));
  for (const [file, reason] of [
    ['out/deep/report.json', 'its folder is outside the workspace and the temporary folder'],
    ['nowhere/deep/report.json', 'there is no such file or folder'],
    ['a/../../deep/report.json', 'its folder is outside the workspace and the temporary folder'],
    ['.git/hooks/deep/x', 'its folder belongs to git'],
  ] as const) {
    assert.equal(obstacleTo(`${here}/${file}`, [here]), reason, file);
    assert.deepEqual(writeAll([one(`${here}/${file}`)], [here]), [`cannot write "${here}/${file}": ${reason}`]);
  }
  assert.deepEqual(readdirSync(outside), []);
});

test('a place whose name begins like the workspace is not inside it', () => {
  const here = folder();
  mkdirSync(`${here}-more`);
  made.push(`${here}-more`);
  assert.match(obstacleTo(join(`${here}-more`, 'x'), [here]) ?? '', /outside the workspace/);
});

test("git's own folder is no place for a report, by a link either", { skip: !isPosix }, () => {
  const here = folder();
  mkdirSync(join(here, '.git', 'hooks'), { recursive: true });
  symlinkSync('.git/hooks', join(here, 'mail'));
  for (const file of ['.git/config', 'mail/post-checkout'])
    assert.equal(obstacleTo(join(here, file), [here]), 'its folder belongs to git');
});

test('what was there before keeps its permissions, and stays whole where the new text cannot be written', {
  skip: !isPosix,
}, () => {
  const here = folder();
  const file = join(here, 'report.json');
  writeFileSync(file, 'old');
  chmodSync(file, 0o640);
  const failing = { file, text: () => assert.fail('no text') };
  assert.deepEqual(writeAll([failing, one(join(here, 'other.json'))], null).length, 1);
  assert.equal(readFileSync(file, 'utf8'), 'old');
  assert.equal(readFileSync(join(here, 'other.json'), 'utf8'), 'new');
  writeAll([one(file)], null);
  assert.equal(statSync(file).mode & 0o777, 0o640);
});

test('a file in a folder of its own has a name that nobody could prepare', () => {
  const here = folder();
  const [first, second] = [writeApart(here, 'report.json', '1'), writeApart(here, 'report.json', '2')];
  assert.notEqual(first.file, second.file);
  assert.equal(readFileSync(first.file, 'utf8'), '1');
  assert.match(
    writeApart(join(here, 'none'), 'report.json', '').problem ?? '',
    /^cannot write "report\.json" in ".*": there is no such file or folder$/,
  );
});

test('what cannot be appended whole is not appended', { skip: process.platform !== 'linux' }, () => {
  assert.throws(() => appendWhole('/dev/full', 'text'), /^Error: the disk is full$/);
});

const checking = (port: number) => [
  host,
  '--connect-to',
  `:587:127.0.0.1:${port}`,
  '--trust-anchors',
  servers.anchorsFile,
  '--retries',
  '0',
];
const cli = join(import.meta.dirname, '../..', 'dist', 'cli', 'index.js');
const quoted = (words: readonly string[]) => words.map((word) => `'${word}'`).join(' ');
const linux = { skip: process.platform !== 'linux' };

test(
  'the command: a full device is said in words, every other file is written, and the exit code is 4',
  linux,
  async () => {
    const here = folder();
    const [good, recording] = [join(here, 'good.json'), join(here, 'recording.json')];
    const formats = ['--format', 'markdown=/dev/full', '--format', `json=${good}`, '--record', recording];
    const { code, stdout, stderr } = await runCommand([...checking(servers.good.port), ...formats]);
    assert.equal(stderr, 'smtp-cert-check: cannot write "/dev/full": the disk is full\n');
    assert.equal(code, 4);
    assert.match(stdout, /pass/);
    validateReport(JSON.parse(readFileSync(good, 'utf8')));
    assert.ok(existsSync(recording));
  },
);

test('the command: a file that may not grow so large is left out, with nothing half-written', linux, async () => {
  const here = folder();
  const [report, recording] = [join(here, 'report.json'), join(here, 'recording.json')];
  writeFileSync(report, 'old');
  const options = ['--format', `json=${report}`, '--record', recording];
  // Else the coverage of that process, which its tests are measured by, is what grows too large.
  const line = `unset NODE_V8_COVERAGE; ulimit -f 1; exec ${quoted([process.execPath, cli, ...checking(servers.good.port), ...options])}`;
  const { code, stderr } = await shell(line);
  assert.match(stderr, /^smtp-cert-check: cannot write ".*report\.json": it would be larger than files may be here\n/);
  assert.equal(code, 4);
  assert.equal(readFileSync(report, 'utf8'), 'old');
  assert.deepEqual(readdirSync(here), ['report.json']);
});

test('the command writes to standard output by its name, and into a pipe', linux, async () => {
  const out = join(folder(), 'out');
  const command = quoted([process.execPath, cli, ...checking(servers.good.port)]);
  const first = await shell(`${command} --format json --format text=/dev/stderr`);
  assert.equal(first.code, 0);
  validateReport(JSON.parse(first.stdout));
  assert.match(first.stderr, /pass, expires/);
  const second = await shell(`${command} --format markdown=/dev/stdout --format json > ${out}`);
  assert.equal(second.stderr, '');
  assert.match(readFileSync(out, 'utf8'), /^## ✅ SMTP certificates: pass[\s\S]*\n\{\n/);
  const third = await shell(`${command} --format json=>(cat >&2) > ${out}`);
  validateReport(JSON.parse(third.stderr));
  assert.match(readFileSync(out, 'utf8'), /^mail\.example\.com:587: pass, expires/);
});

test(
  'the action: a report that the checkout has as a link is written beside what the link leads to',
  linux,
  async () => {
    const outside = join(folder(), '.env');
    writeFileSync(outside, 'SECRET=1\n');
    const { code, outputs } = await runAction({
      inputs: { ...inputsFor(servers.good.port), format: 'json=smtp-certificates.json' },
      prepare: (repository) => symlinkSync(outside, join(repository, 'smtp-certificates.json')),
    });
    assert.equal(code, 0);
    assert.equal(readFileSync(outside, 'utf8'), 'SECRET=1\n');
    validateReport(JSON.parse(outputs['report'] ?? ''));
  },
);

test('the action: a report outside the workspace is refused before anything is probed', linux, async () => {
  const outside = folder();
  for (const [setting, value] of [
    ['format', 'json=reports/x.json'],
    ['format', `json=${outside}/x.json`],
    ['record', 'reports/x.json'],
    ['format', 'json=/dev/stdout'],
  ] as const) {
    const { code, stdout } = await runAction({
      inputs: { ...inputsFor(servers.good.port), [setting]: value },
      prepare: (repository) => symlinkSync(outside, join(repository, 'reports')),
    });
    assert.equal(code, 2, stdout);
    assert.match(stdout, /^::error::cannot write ".*": its folder is outside the workspace and the temporary folder/m);
  }
  assert.deepEqual(readdirSync(outside), []);
});

test('the action: outputs and summary on a full disk are warnings, and the verdict stands', linux, async () => {
  const { code, stdout } = await runAction({
    inputs: inputsFor(servers.selfSigned.port),
    environment: { GITHUB_OUTPUT: '/dev/full', GITHUB_STEP_SUMMARY: '/dev/full' },
  });
  assert.equal(code, 1, stdout);
  assert.match(stdout, /^::warning::the outputs could not be written: the disk is full$/m);
  assert.match(stdout, /^::warning::the job summary could not be written: the disk is full$/m);
});

function inputsFor(port: number): Record<string, string> {
  return {
    hosts: host,
    'connect-to': `:587:127.0.0.1:${port}`,
    'trust-anchors': servers.anchorsFile,
    retries: '0',
  };
}

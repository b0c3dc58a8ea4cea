/** What ships: the committed bundles, in child processes. */
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { after, test } from 'node:test';
import { helpText } from '../src/terminal/help.ts';
import { version } from '../src/version.ts';
import { issue, privateKeyPem } from './support/ca.ts';
import { runAction, runCommand } from './support/dist.ts';
import { host, startMailServers } from './support/mail-servers.ts';
import { notCounted } from './support/not-counted.ts';
import { commandsIn } from './support/runner-log.ts';
import { validateReport } from './support/schema.ts';
import { serve } from './support/smtp-server.ts';

const root = join(import.meta.dirname, '..');
const servers = await startMailServers();
after(servers.stop);

const to = (port: number) => `${host}:587:127.0.0.1:${port}`;
const checking = (port: number, ...more: string[]) =>
  runCommand([host, '--connect-to', to(port), '--trust-anchors', servers.anchorsFile, '--retries', '0', ...more]);

test('the command is green on a good server', async () => {
  const { code, stdout, stderr } = await checking(servers.good.port);
  assert.equal(code, 0, stdout + stderr);
  assert.match(stdout, /^mail\.example\.com:587: pass, expires /);
  assert.equal(stderr, '');
});

test('the command is red on a bad one', async () => {
  const { code, stdout } = await checking(servers.selfSigned.port);
  assert.equal(code, 1);
  assert.match(stdout, /^mail\.example\.com:587 \[127\.0\.0\.1\]: error certificate-self-signed: /);
});

test('the command does not trust what the environment adds', async () => {
  const { code } = await runCommand([host, '--connect-to', to(servers.good.port), '--retries', '0']);
  assert.equal(code, 1);
});

test('the environment cannot lower what TLS has to be', async () => {
  const certificate = await issue({ subject: `CN=${host}`, keyType: 'rsa', dnsNames: [host] });
  const old = {
    key: await privateKeyPem(certificate),
    cert: certificate.pem,
    minVersion: 'TLSv1',
    maxVersion: 'TLSv1.1',
    ciphers: 'DEFAULT@SECLEVEL=0',
  } as const;
  const server = await serve([{ tls: old }, '220 mx\r\n', /^EHLO/, '250 mx\r\n', /^QUIT/, '221 bye\r\n']);
  const lowered = { NODE_OPTIONS: '--tls-min-v1.0 --tls-cipher-list=DEFAULT@SECLEVEL=0' };
  const options = ['--connect-to', `::127.0.0.1:${server.port}`, '--retries', '0'];
  const { code, stdout } = await runCommand([`${host}:2465+implicit`, ...options], process.execPath, lowered);
  await server.close();
  assert.equal(code, 1);
  assert.match(stdout, /error tls-version-too-old/);
});

test('what cannot be tested is inconclusive', async () => {
  const { code, stdout } = await checking(servers.closedPort);
  assert.equal(code, 3);
  assert.match(stdout, /inconclusive endpoint-unreachable: .*ECONNREFUSED/);
  assert.equal((await checking(servers.closedPort, '--on-inconclusive', 'warn')).code, 0);
});

test('bad input is exit code 2, says what was expected, and nothing is probed', async () => {
  for (const [args, expected] of [
    [[], /no target given: expected at least one HOST\[:PORT\]/],
    [['mx.example.com:0'], /expected a port from 1 to 65535/],
    [
      ['mx.example.com', '--now', '2020-01-01'],
      /now "2020-01-01T00:00:00\.000Z" is before today, .*: expected today or later/,
    ],
    [
      ['mx.example.com', '--fail-below', '0d'],
      /cannot read fail-below "0d": expected auto, or .* no less than 1% or 1h/,
    ],
    [['--fail-below', '5'], /cannot read fail-below "5": expected auto, or a number with %, d or h/],
    [['--tiemout-ms', '5', 'mx.example.com'], /unknown option "--tiemout-ms": expected --timeout-ms/],
    [['--timeout-ms'], /--timeout-ms/],
    [['--targets-file', 'none.txt'], /cannot read "none\.txt": there is no such file/],
    [
      ['--trust-anchors', join(root, 'package.json'), 'mx.example.com'],
      /cannot use ".*package\.json": it holds no "-----BEGIN CERTIFICATE-----" block/,
    ],
    [['--format', 'json=/dev/null/x.json', 'mx.example.com'], /cannot write "\/dev\/null\/x\.json"/],
  ] as const) {
    const { code, stdout, stderr } = await runCommand([...args]);
    assert.equal(code, 2, stderr);
    assert.equal(stdout, '');
    assert.match(stderr, /^smtp-cert-check: /);
    assert.match(stderr, expected);
  }
});

test('the JSON report of the command is as the schema says, and can go to a file beside the text', async () => {
  const file = join(servers.folder, 'report.json');
  const { stdout } = await checking(servers.selfSigned.port, '--format', `json=${file}`, '--format', 'text');
  assert.match(stdout, /certificate-self-signed/);
  const report = JSON.parse(readFileSync(file, 'utf8'));
  validateReport(report);
  assert.equal(report.verdict, 'fail');
  const onlyJson = await checking(servers.good.port, '--format', 'json');
  validateReport(JSON.parse(onlyJson.stdout));
});

test("the help and the version are the source's", async () => {
  assert.equal((await runCommand(['--help'])).stdout, helpText());
  assert.equal((await runCommand(['--version'])).stdout, `${version}\n`);
  assert.equal(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version, version);
});

test('a private CA is no help to a server that Gmail has to trust', async () => {
  const verdictOf = async (profile: string) => {
    const options = ['--connect-to', to(servers.good.port), '--ca-file', servers.anchorsFile, '--retries', '0'];
    const { code, stdout } = await runCommand([host, ...options, '--profile', profile, '--format', 'json']);
    return { code, openssl: JSON.parse(stdout).targets[0].observations[0].opensslVerdict };
  };
  assert.deepEqual(await verdictOf('gmail'), { code: 1, openssl: 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY' });
  assert.deepEqual(await verdictOf('strict'), { code: 0, openssl: null });
});

test('a report that cannot be written is an internal error, one that nobody reads on is not', {
  skip: process.platform !== 'linux',
}, () => {
  const command = `"${process.execPath}" "${join(root, 'dist/cli/index.js')}" --demo`;
  assert.equal(spawnSync('sh', ['-c', `${command} > /dev/full`], { encoding: 'utf8' }).status, 4);
  // A mistake of the user's stays one where there is nowhere to say it.
  assert.equal(
    spawnSync('sh', ['-c', `${command.replace('--demo', '--nonsense')} 2> /dev/full`], { encoding: 'utf8' }).status,
    2,
  );
  const read = spawnSync('bash', ['-c', `set -o pipefail; ${command} | true`], { encoding: 'utf8' });
  assert.deepEqual([read.status, read.stderr], [0, '']);
});

/** Every Node.js on PATH that the command promises to run on; the first is the tests' own. */
function nodesOnPath(): string[] {
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  const found = (process.env['PATH'] ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .filter((path) => existsSync(path));
  const byVersion = new Map(
    found.map((path) => [execFileSync(path, ['--version'], { encoding: 'utf8' }).trim(), path]),
  );
  return [...byVersion].filter(([of]) => Number(/\d+/.exec(of)?.[0]) >= 20).map(([, path]) => path);
}

for (const node of nodesOnPath()) {
  test(`the demo catches every bad server and passes every good one (${node})`, async () => {
    const { code, stdout, stderr } = await runCommand(['--demo'], node);
    assert.equal(code, 0, stdout + stderr);
    assert.match(stdout, /8 of 8 as expected/);
  });
}

for (const node of nodesOnPath()) {
  test(`many targets at once are no reason for a warning (${node})`, async () => {
    const targets = Array.from({ length: 30 }, (_, index) => `127.0.0.${index + 1}:1`);
    const { code, stderr } = await runCommand([...targets, '--retries', '0'], node);
    assert.deepEqual({ code, stderr }, { code: 3, stderr: '' });
  });
}

const inputs = (port: number) => ({
  hosts: `# ours\n${host}\n`,
  'connect-to': to(port),
  'trust-anchors': servers.anchorsFile,
  retries: '0',
});

test('the action is green on a good server, with outputs, report and summary', async () => {
  const { code, outputs, summary, stdout } = await runAction({ inputs: inputs(servers.good.port) });
  assert.equal(code, 0, stdout);
  assert.equal(outputs['verdict'], 'pass');
  assert.equal(outputs['failed-targets'], '[]');
  assert.match(outputs['expires-first'] ?? '', /^\d{4}-\d\d-\d\dT/);
  validateReport(JSON.parse(outputs['report'] ?? ''));
  assert.match(summary, /<summary>✅ 1 target passes; it expires on [\s\S]* \| `mail\.example\.com:587` \| /);
  assert.deepEqual(commandsIn(stdout), []);
});

test('the action is red on a bad one, after everything is written', async () => {
  const { code, outputs, summary, stdout } = await runAction({ inputs: inputs(servers.selfSigned.port) });
  assert.equal(code, 1);
  assert.equal(outputs['verdict'], 'fail');
  assert.deepEqual(JSON.parse(outputs['failed-targets'] ?? ''), ['mail.example.com:587']);
  assert.match(summary, /certificate-self-signed/);
  const [group, endOfGroup, annotation, failure] = commandsIn(stdout);
  assert.deepEqual([group, endOfGroup], ['::group::certificate-self-signed: what to do', '::endgroup::']);
  assert.match(
    annotation ?? '',
    /^::error title=certificate-self-signed::mail\.example\.com:587 \[127\.0\.0\.1\]: .*%0ARun: /,
  );
  assert.equal(failure, '::error::SMTP certificates: 1 target: 1 fail');
});

test('the action is red when nothing could be tested, and green where that is to be a warning', async () => {
  const red = await runAction({ inputs: inputs(servers.closedPort) });
  assert.equal(red.code, 3);
  assert.equal(red.outputs['verdict'], 'inconclusive');
  const green = await runAction({ inputs: { ...inputs(servers.closedPort), 'on-inconclusive': 'warn' } });
  assert.equal(green.code, 0);
  const annotations = commandsIn(green.stdout).filter((line) => !/^::(end)?group::/.test(line));
  assert.match(annotations.join(), /^::warning /);
});

for (const event of ['pull_request', 'pull_request_target', 'pull_request_review', 'merge_group']) {
  test(`on ${event} the action connects to no private address, unless the workflow allows it`, async () => {
    const environment = { GITHUB_EVENT_NAME: event };
    const kept = await runAction({ inputs: inputs(servers.good.port), environment });
    assert.equal(kept.code, 3, kept.stdout);
    assert.match(kept.stdout, /could not connect: the address is not global \(loopback\), /);
    const allowed = await runAction({ inputs: { ...inputs(servers.good.port), 'allow-private': 'true' }, environment });
    assert.equal(allowed.code, 0, allowed.stdout);
  });
}

test('the command keeps to global addresses where it is told that others may have written the targets', async () => {
  const { code, stdout } = await checking(servers.good.port, '--untrusted', 'true');
  assert.equal(code, 3);
  assert.match(stdout, /the address is not global \(loopback\)/);
});

test('the action is red on bad input, and says what was expected', async () => {
  for (const [given, expected] of [
    [{}, /no target given/],
    [{ hosts: 'a.example\nb.example:x' }, /^::error::line 2 of hosts: cannot read target "b\.example:x"/],
    [{ hosts: 'a.example', fail_below: '10d' }, /unknown input "fail_below": expected "fail-below"/],
    [{ hosts: 'a.example', failon: 'warning' }, /unknown input "failon": expected "fail-on"/],
    [{ hosts: 'a.example', profile: 'lax' }, /cannot read profile "lax": expected gmail or strict/],
  ] as const) {
    const { code, stdout, outputs, summary } = await runAction({ inputs: given as Record<string, string> });
    assert.equal(code, 2);
    assert.match(stdout, /^::error/);
    assert.match(stdout, expected);
    assert.match(summary, /nothing was checked/);
    assert.deepEqual(outputs, {});
  }
});

test('a list of bad lines is nine annotations and nine lines, the last of which counts the others', async () => {
  const lines = Array.from({ length: 2000 }, (_, index) => `mx${index}.example:x\n`).join('');
  const { code, stdout, summary } = await runAction({
    inputs: { 'targets-file': 'hosts.txt' },
    files: { 'hosts.txt': lines },
  });
  assert.equal(code, 2);
  const errors = commandsIn(stdout);
  assert.equal(errors.length, 9);
  assert.equal(errors.at(-1), '::error::1992 more like these');
  assert.equal(summary.match(/^- /gm)?.length, 9);
  const command = await runCommand(Array.from({ length: 20 }, (_, index) => `mx${index}.example:x`));
  assert.equal(command.stderr.trim().split('\n').at(-1), 'smtp-cert-check: 12 more like these');
});

test('trust begins at roots alone: an intermediate certificate would hide that the server does not send it', async () => {
  const file = join(servers.folder, 'with-intermediate.pem');
  writeFileSync(file, readFileSync(servers.anchorsFile, 'utf8') + servers.intermediatePem);
  const { code, stderr } = await runCommand([host, '--ca-file', file]);
  assert.equal(code, 2);
  assert.match(
    stderr,
    /"Test Intermediate ecdsa" was issued by "CN=Test Root ecdsa" and is no root; expected root certificates alone/,
  );
});

test('a bad line of the file of targets is marked at that line', async () => {
  const { code, stdout } = await runAction({
    inputs: { 'targets-file': 'hosts.txt' },
    files: { 'hosts.txt': 'a.example\nb.example:x\n' },
  });
  assert.equal(code, 2);
  assert.match(stdout, /^::error file=hosts\.txt,line=2::hosts\.txt:2: cannot read target "b\.example…"/m);
});

test('the action shows another format than text where one is asked for', async () => {
  const { stdout } = await runAction({ inputs: { ...inputs(servers.good.port), format: 'json' } });
  validateReport(JSON.parse(stdout.slice(stdout.indexOf('{'), stdout.lastIndexOf('}') + 1)));
});

test('a runner without a temporary folder has the report all the same', async () => {
  const { code, outputs } = await runAction({
    inputs: inputs(servers.good.port),
    environment: { RUNNER_TEMP: '/no/such/folder' },
  });
  assert.equal(code, 0);
  validateReport(JSON.parse(outputs['report'] ?? ''));
});

test('a runner that takes no outputs is told so, and nothing else is lost', async () => {
  const { code, stdout, summary } = await runAction({
    inputs: inputs(servers.selfSigned.port),
    environment: { GITHUB_OUTPUT: '/no/such/file' },
  });
  assert.equal(code, 1);
  assert.match(stdout, /^::warning::the outputs could not be written: /m);
  assert.match(stdout, /^::error title=.*certificate-self-signed/m);
  assert.match(summary, /certificate-self-signed/);
});

test('annotations point at the line of the file of targets', async () => {
  const { stdout } = await runAction({
    inputs: { ...inputs(servers.plain.port), hosts: '', 'targets-file': 'hosts.txt' },
    files: { 'hosts.txt': `# ours\n\n${host}\n` },
  });
  assert.match(
    stdout,
    /^::error title=.*,file=hosts\.txt,line=3::mail\.example\.com:587 \[127\.0\.0\.1\]: TLS cannot begin/m,
  );
});

test('dist is what the sources build to, byte for byte; "npm run build" writes it', () => {
  const rebuilt = mkdtempSync(join(tmpdir(), 'dist-'));
  try {
    execFileSync(process.execPath, [join(root, 'scripts/build.ts'), rebuilt], {
      env: { ...process.env, ...notCounted },
    });
    const contents = (folder: string) =>
      Object.fromEntries(
        globSync('**/*.*', { cwd: folder })
          .sort()
          .map((file) => [file, readFileSync(join(folder, file), 'utf8')]),
      );
    const [committed, built] = [contents(join(root, 'dist')), contents(rebuilt)];
    assert.deepEqual(Object.keys(built), Object.keys(committed));
    for (const [file, text] of Object.entries(built)) assert.ok(committed[file] === text, `${file} differs`);
  } finally {
    rmSync(rebuilt, { recursive: true });
  }
});

test('the command does not hold the toolkit of the action', () => {
  const files = globSync('*.js', { cwd: join(root, 'dist/cli') });
  for (const file of files)
    assert.doesNotMatch(readFileSync(join(root, 'dist/cli', file), 'utf8'), /GITHUB_STEP_SUMMARY|octokit/i);
});

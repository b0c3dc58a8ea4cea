/** The packaged command on a terminal, in a pipe and in a runner's log. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { runAction, runCommand } from '../support/dist.ts';
import { host, startMailServers } from '../support/mail-servers.ts';

const servers = await startMailServers();
after(() => servers.stop());
const to = (port: number) => [
  host,
  '--connect-to',
  `::127.0.0.1:${port}`,
  '--trust-anchors',
  servers.anchorsFile,
  '--retries',
  '0',
];

test('quiet prints nothing where all is well, and everything where it is not', async () => {
  const good = await runCommand([...to(servers.good.port), '--quiet']);
  assert.deepEqual([good.code, good.stdout, good.stderr], [0, '', '']);
  const bad = await runCommand([...to(servers.selfSigned.port), '-q']);
  assert.equal(bad.code, 1);
  assert.match(bad.stdout, /certificate-self-signed/);
  // Whoever asks for JSON reads JSON.
  assert.equal(
    JSON.parse((await runCommand([...to(servers.good.port), '-q', '--format', 'json'])).stdout).verdict,
    'pass',
  );
});

test('verbose shows the key exchange and the chain of a server that passes', async () => {
  const { stdout } = await runCommand([...to(servers.good.port), '-v']);
  assert.match(stdout, /^mail\.example\.com:587 \[127\.0\.0\.1\]: TLSv1\.3, TLS_AES_\w+, key exchange \w+$/m);
  assert.match(stdout, /^ {4}2\. CN=Test Intermediate ecdsa$/m);
  assert.doesNotMatch((await runCommand(to(servers.good.port))).stdout, /key exchange|CN=Test Intermediate/);
});

test('colours come by FORCE_COLOR, and into no pipe by themselves', async () => {
  const args = to(servers.good.port);
  assert.doesNotMatch((await runCommand(args)).stdout, /\u001b/);
  assert.match((await runCommand(args, process.execPath, { FORCE_COLOR: '1' })).stdout, /\u001b\[32mpass/);
});

test('the action’s log: groups, and with debugging each connection’s dialogue', async () => {
  const inputs = {
    hosts: host,
    'connect-to': `::127.0.0.1:${servers.selfSigned.port}`,
    'trust-anchors': servers.anchorsFile,
    retries: '0',
  };
  const { stdout } = await runAction({ inputs });
  assert.match(stdout, /^fail: 1 target: 1 fail.*$[\s\S]*^::group::certificate-self-signed: what to do$/m);
  assert.doesNotMatch(stdout, /::debug::/);
  const debugged = await runAction({ inputs, environment: { RUNNER_DEBUG: '1' } });
  assert.match(debugged.stdout, /^::debug:: {2}server: 220 /m);
  assert.match(debugged.stdout, /^::debug:: {2}TLS: TLSv1\.3/m);
});

const hasScript = spawnSync('script', ['--version']).status === 0 && process.platform === 'linux';
test('on a real terminal: its width, its colours, and what dumb ones get', {
  skip: !hasScript && 'no script(1)',
}, () => {
  const command = join(import.meta.dirname, '..', '..', 'dist', 'cli', 'index.js');
  const typed = (setting: string) => {
    const line = `stty cols 60; ${setting} ${process.execPath} ${command} localhost:1 --retries 0 --looks none`;
    const environment = { PATH: process.env['PATH'], HOME: '/tmp', TERM: 'xterm' };
    return spawnSync('script', ['-qec', line, '/dev/null'], { env: environment, encoding: 'utf8' }).stdout.replaceAll(
      '\r\n',
      '\n',
    );
  };
  const shown = typed('');
  assert.match(shown, /\u001b\[35minconclusive/);
  for (const line of shown.split('\n').filter((one) => !one.startsWith('  Try:')))
    assert.ok(line.replace(/\r?\u001b\[[\d;]*[mK]/g, '').length <= 60, line);
  for (const setting of ['NO_COLOR=1', 'TERM=dumb', 'FORCE_COLOR=0'])
    assert.doesNotMatch(typed(setting), /\u001b\[\d+m/, setting);
});

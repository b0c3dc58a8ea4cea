/** Inputs as people write them, through the packaged command and action. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { runAction } from '../support/dist.ts';
import { host, startMailServers } from '../support/mail-servers.ts';

const servers = await startMailServers();
after(() => servers.stop());

const command = join(import.meta.dirname, '..', '..', 'dist', 'cli', 'index.js');
const piped = (input: string) => {
  const toNobody = ['--connect-to', `::127.0.0.1:${servers.closedPort}`, '--retries', '0', '--looks', 'none'];
  const args = [command, '--targets-file', '-', '--format', 'json', ...toNobody];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { input, encoding: 'utf8' });
  return { status, stderr, report: stdout === '' ? null : JSON.parse(stdout) };
};

test('a list may be piped into the command, plain or YAML, and no report points at a line of it', () => {
  for (const list of [
    '# ours\na.example, b.example:25 server=exim\n',
    '# ours\n---\n- a.example\n- host: b.example\n  port: 25\n',
  ]) {
    const { status, stderr, report } = piped(list);
    assert.equal(status, 3, stderr);
    assert.deepEqual(
      report.targets.map(({ target }: { target: { host: string; port: number } }) => `${target.host}:${target.port}`),
      ['a.example:587', 'b.example:25'],
    );
    assert.ok(report.targets.every((one: object) => !('writtenAt' in one)));
  }
  const { notes } = piped('a.example\n\na.example:587\n').report;
  assert.deepEqual(notes, [
    '"a.example:587" is listed at line 1 of standard input and again at line 3 of standard input, and checked once',
  ]);
  const bad = piped('a.example\nb.example:0\n\nc.example:x\n');
  assert.equal(bad.status, 2);
  assert.match(bad.stderr, /standard input:2: cannot read target "b\.example:0".*\n.*standard input:4: /);
  assert.match(piped('# nothing\n').stderr, /no target on standard input/);
});

const goodInputs = {
  'connect-to': `:587:127.0.0.1:${servers.good.port}\n::127.0.0.1:${servers.closedPort}`,
  'trust-anchors': servers.anchorsFile,
  retries: '0',
};

test('the action takes its list from .github, and its reports into a folder that is not there', async () => {
  const { code, stdout, outputs } = await runAction({
    inputs: { ...goodInputs, format: 'json=reports/mail/a.json' },
    files: { '.github/mail-hosts.yml': `- host: ${host}\n` },
  });
  assert.equal(code, 0, stdout);
  assert.equal(outputs['report-path'], 'reports/mail/a.json');
  assert.equal(JSON.parse(outputs['report'] ?? '').targets.length, 1);
});

test('every output is as action.yml describes it', async () => {
  const { outputs } = await runAction({
    inputs: {
      ...goodInputs,
      hosts: `${host}, b.example:25\nfile:none.pem name=${host}`,
      format: `json=/dev/full/x\nmarkdown=b.md`,
      'on-inconclusive': 'Warn',
    },
  });
  assert.deepEqual(outputs, {}, 'a setting that cannot be read leaves all of them unset');
  const second = await runAction({
    inputs: {
      ...goodInputs,
      hosts: `${host}, b.example:25\nfile:none.pem name=${host}`,
      format: 'markdown=b.md',
      'on-inconclusive': 'Warn',
    },
  });
  assert.equal(second.outputs['verdict'], 'fail', second.stdout);
  assert.deepEqual(JSON.parse(second.outputs['failed-targets'] ?? ''), ['file:none.pem']);
  assert.match(second.outputs['expires-first'] ?? '', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
  assert.equal(second.outputs['report-path'], 'b.md');
});

test('a missing checkout is named as the cause, and no annotation points at a file that is not there', async () => {
  const { code, stdout } = await runAction({
    inputs: { 'targets-file': 'mail/hosts.txt', hosts: 'a.example\nb.example:0' },
    prepare: (folder) => mkdirSync(join(folder, 'workspace')),
    environment: { GITHUB_WORKSPACE: 'workspace' },
  });
  assert.equal(code, 2);
  assert.match(stdout, /^::error::line 2 of hosts: cannot read target/m);
  assert.match(stdout, /^::error::cannot read "mail\/hosts\.txt"/m);
  assert.match(stdout, /^::error::the workspace is empty: expected a step before this one .*actions\/checkout/m);
  assert.doesNotMatch(stdout, /file=/);
  const nothing = await runAction({
    inputs: {},
    prepare: (folder) => mkdirSync(join(folder, 'workspace')),
    environment: { GITHUB_WORKSPACE: 'workspace' },
  });
  assert.match(nothing.stdout, /the workspace is empty/);
});

/** What the packaged command and action do beside a run, and how they end. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { rules } from '../src/rules/index.ts';
import { helpText } from '../src/terminal/help.ts';
import { version } from '../src/version.ts';
import { type RunnerFacts, runAction, runCommand } from './support/dist.ts';

const folder = mkdtempSync(join(tmpdir(), 'entry-'));
after(() => rmSync(folder, { recursive: true }));
const settings = join(folder, '.env');
writeFileSync(settings, 'SMTP_HOST=mail.acme.net\nSMTP_PORT=587\n');
const large = join(folder, 'large.env');
writeFileSync(large, `SMTP_HOST=mail.acme.net\n#${'x'.repeat(2 * 1024 * 1024)}`);

test('what is asked of the command alone goes to standard output', async () => {
  assert.deepEqual(await runCommand(['--version']), { code: 0, stdout: `${version}\n`, stderr: '' });
  assert.deepEqual(await runCommand(['--help']), { code: 0, stdout: helpText(), stderr: '' });
  const { code, stdout, stderr } = await runCommand(['explain']);
  assert.deepEqual([code, stderr], [0, '']);
  for (const { id } of rules) assert.ok(`\n${stdout}`.includes(`\n${id}: `), id);
});

test('a search says what it finds as text or as JSON, and on standard error what it passes over', async () => {
  const text = await runCommand(['discover', settings, large]);
  assert.match(text.stdout, /^\S+\.env:1:11: mail\.acme\.net:587 starttls, own/);
  assert.match(text.stderr, /^smtp-cert-check: passed over ".*large\.env": it has \d+ bytes, \d+ at most\n$/);
  const { code, stdout, stderr } = await runCommand(['discover', settings, '--format', 'json']);
  assert.deepEqual([code, stderr, JSON.parse(stdout).length], [0, '', 1]);
});

test('each problem of a request is a line of standard error, which no terminal obeys, and the exit code is 2', async () => {
  const { code, stdout, stderr } = await runCommand(['a.example:x', 'b.example:\u001b[2J', '--retries', 'y']);
  assert.deepEqual([code, stdout], [2, '']);
  const lines = stderr.trimEnd().split('\n');
  assert.ok(lines.length >= 2);
  for (const line of lines) assert.match(line, /^smtp-cert-check: [ -~]+$/);
});

/** Nobody listens there. */
const inputs = { hosts: 'mail.acme.net', 'connect-to': '::127.0.0.1:1', retries: '0', looks: 'none' };
const run = (own: RunnerFacts['inputs']) => runAction({ inputs: { ...inputs, ...own } });
const resultIn = (log: string) => JSON.parse(/^smtp-cert-check-result (\{.*\})$/m.exec(log)?.[1] ?? 'null');

test('a report for programs that is alone in the log is left alone', async () => {
  const { code, stdout } = await run({ format: 'json', 'on-inconclusive': 'ignore' });
  assert.equal(code, 0);
  assert.equal(resultIn(stdout), null);
  assert.doesNotMatch(stdout, /^::error::/m);
  assert.equal(JSON.parse(stdout.replace(/^::.*$/gm, '')).verdict, 'inconclusive');
});

test('a step that fails says why in an error, and the rest in the last line, behind a report for programs too', async () => {
  const { code, stdout, outputs } = await run({ format: 'json' });
  assert.equal(code, 3);
  assert.match(stdout, /^::error::SMTP certificates: 1 target: 1 inconclusive$/m);
  const { exitCode, reports } = resultIn(stdout);
  assert.deepEqual([exitCode, reports], [3, [{ format: 'json', path: outputs['report-path'] }]]);
});

test('in a log of the runner the command folds its advice, and its last line is for programs', async () => {
  const args = ['mail.acme.net', '--connect-to', '::127.0.0.1:1', '--retries', '0', '--looks', 'none'];
  const { code, stdout, stderr } = await runCommand(args, process.execPath, { GITHUB_ACTIONS: 'true' });
  assert.deepEqual([code, stderr], [3, '']);
  assert.match(stdout, /^::group::endpoint-unreachable: what to do$[\s\S]*^::endgroup::$/m);
  assert.match(stdout, /\nsmtp-cert-check-result \{.*\}\n$/);
  assert.deepEqual([resultIn(stdout).exitCode, resultIn(stdout).reports], [3, []]);
});

test('what is of no use, and a pattern that names no file, is a warning of the action', async () => {
  const { code, stdout } = await runAction({
    inputs: { ...inputs, state: 'state.json', discover: 'deploy/none.yml' },
    files: { 'state.json': 'nothing', 'deploy/app.yml': 'name: x\n' },
  });
  assert.equal(code, 3);
  assert.match(stdout, /^::warning::nothing is remembered of earlier runs: "state\.json" cannot be used, /m);
  assert.match(stdout, /^::warning::discover "deploy\/none\.yml" names no file of the repository$/m);
});

test('a report that cannot be written fails the step, and is said', async () => {
  const { code, stdout, written } = await runAction({
    inputs: { ...inputs, format: 'json=a/report\nsarif=a/report/sarif', 'on-inconclusive': 'ignore' },
    wanted: ['a/report'],
  });
  assert.deepEqual([code, Object.keys(written)], [4, ['a/report']]);
  assert.match(stdout, /^::error::cannot write "a\/report\/sarif": /m);
  assert.match(stdout, /^::error::SMTP certificates: 1 target: 1 inconclusive$/m);
  assert.deepEqual([resultIn(stdout).exitCode, resultIn(stdout).reports], [4, []]);
});

test('a state that cannot be kept fails the step too, though the report is written', async () => {
  const { code, stdout, outputs } = await runAction({
    inputs: { ...inputs, format: 'json=a/report', state: 'a/report/state.json', 'on-inconclusive': 'ignore' },
  });
  assert.deepEqual([code, outputs['report-path']], [4, 'a/report']);
  assert.match(stdout, /^::error::cannot write "a\/report\/state\.json": /m);
  assert.deepEqual([resultIn(stdout).exitCode, resultIn(stdout).reports], [4, []]);
});

test('a report for programs in a file leaves the log to people, and its last line', async () => {
  const { code, stdout } = await run({ format: 'json=report.json', 'on-inconclusive': 'ignore' });
  assert.equal(code, 0);
  assert.deepEqual(resultIn(stdout)?.reports, [{ format: 'json', path: 'report.json' }]);
});

test('what needs a token is refused without one, before anything is contacted', async () => {
  const { code, stdout } = await run({ issue: 'true' });
  assert.equal(code, 2);
  assert.match(stdout, /^::error::issue needs a token: expected "github-token: /m);
});

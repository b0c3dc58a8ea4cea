/** Every report format of the packaged bundles: written before the step fails, read by those it is for, sent to nobody. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { formats } from '../src/model/format.ts';
import { runAction, runCommand } from './support/dist.ts';
import { startFakeGitHub } from './support/fake-github.ts';
import { host, startMailServers } from './support/mail-servers.ts';
import { junitDefects, metricsDefects, sarifDefects } from './support/report-tools.ts';
import { toolsFor } from './support/tools.ts';

const servers = await startMailServers();
const github = await startFakeGitHub();
after(() => Promise.all([servers.stop(), github.stop()]));

const files = formats.map((format) => `report.${format}`);
const inputs = {
  'targets-file': 'hosts.txt',
  'connect-to': `:587:127.0.0.1:${servers.selfSigned.port}\n:465:127.0.0.1:${servers.closedPort}`,
  'trust-anchors': servers.anchorsFile,
  retries: '0',
  format: formats.map((format) => `${format}=report.${format}`).join('\n'),
};

const red = await runAction({
  inputs: { ...inputs, 'github-token': 'x' },
  files: { 'hosts.txt': `# ours\n${host}\n${host}:465\n` },
  environment: { GITHUB_API_URL: github.url, GITHUB_TOKEN: 'x' },
  wanted: files,
});

test('every format is there though the step has failed, and nobody was sent anything', () => {
  assert.equal(red.code, 1, red.stdout);
  assert.deepEqual(Object.keys(red.written), files);
  for (const [name, text] of Object.entries(red.written)) assert.match(text, /certificate-self-signed/, name);
  assert.deepEqual(github.requests, []);
});

test('code scanning, Jenkins and Prometheus can read what the bundle wrote of real servers', (t) => {
  const tools = toolsFor(t);
  if (tools === undefined) return;
  const { 'report.sarif': sarif = '', 'report.junit': junit = '', 'report.prometheus': metrics = '' } = red.written;
  assert.deepEqual(sarifDefects(tools, [sarif]), []);
  assert.match(sarif, /"uri": "hosts\.txt"\s*\},\s*"region": \{\s*"startLine": 2,\s*"endLine": 2/);
  assert.deepEqual(junitDefects([junit]), []);
  assert.match(junit, /tests="2" failures="1" errors="1"/);
  assert.deepEqual(metricsDefects(tools, metrics), []);
  assert.match(metrics, /^probe_success\{target="mail\.example\.com:587"\} 0$/m);
  assert.match(metrics, /^probe_ssl_earliest_cert_expiry\{target="mail\.example\.com:587"\} \d+$/m);
});

test('JUnit goes by what the settings let pass', async () => {
  const { code, written } = await runAction({
    inputs: { ...inputs, 'fail-on': 'never', 'on-inconclusive': 'warn' },
    files: { 'hosts.txt': `${host}\n${host}:465\n` },
    wanted: ['report.junit'],
  });
  assert.equal(code, 0);
  assert.match(written['report.junit'] ?? '', /tests="2" failures="0" errors="0" skipped="2"/);
});

for (const format of ['sarif', 'junit', 'prometheus']) {
  test(`the command prints ${format} alone on standard output`, async () => {
    const to = `:587:127.0.0.1:${servers.good.port}`;
    const options = ['--connect-to', to, '--trust-anchors', servers.anchorsFile, '--format', format];
    const { code, stdout, stderr } = await runCommand([host, ...options]);
    assert.deepEqual({ code, stderr }, { code: 0, stderr: '' });
    assert.match(
      stdout,
      { sarif: /^\{\n[\s\S]*\n\}\n$/, junit: /^<\?xml [\s\S]*>\n$/, prometheus: /^# HELP / }[format] as RegExp,
    );
  });
}

/** What a program reads in the last line. */
function resultIn(log: string) {
  const [line = '', ...more] = log.trimEnd().split('\n').reverse();
  assert.ok(line.startsWith('smtp-cert-check-result {'), line);
  assert.ok(!more.some((one) => one.startsWith('smtp-cert-check-result')));
  return JSON.parse(line.slice('smtp-cert-check-result'.length));
}

test("the last line of the action's log is for programs, behind the reason for which the step failed", () => {
  const { verdict, exitCode, counts, first, reports } = resultIn(red.stdout);
  assert.deepEqual([verdict, exitCode, counts.fail, counts.inconclusive], ['fail', 1, 1, 1]);
  assert.deepEqual(
    [first.rule, first.target, first.location],
    ['certificate-self-signed', `${host}:587`, 'hosts.txt:2'],
  );
  assert.match(first.fix, /^\S.*\.$/);
  assert.deepEqual(
    reports.map(({ path }: { path: string }) => path),
    files,
  );
});

test('so it is of an action that could not begin, and of a green one, whose report has a path', async () => {
  const bad = await runAction({ inputs: { hosts: 'a.example:x' } });
  assert.deepEqual([bad.code, resultIn(bad.stdout).exitCode, resultIn(bad.stdout).verdict], [2, 2, null]);
  assert.match(resultIn(bad.stdout).first.message, /cannot read target "a\.example:x"/);
  const green = await runAction({
    inputs: { hosts: host, 'connect-to': `::127.0.0.1:${servers.good.port}`, 'trust-anchors': servers.anchorsFile },
  });
  assert.deepEqual(resultIn(green.stdout).reports, [{ format: 'json', path: green.outputs['report-path'] }]);
});

test("the command's text ends with it in a log, and a report for programs has nothing behind it", async () => {
  const options = ['--connect-to', `:587:127.0.0.1:${servers.selfSigned.port}`, '--trust-anchors', servers.anchorsFile];
  const text = await runCommand([host, ...options]);
  assert.deepEqual([text.code, resultIn(text.stdout).first.rule], [1, 'certificate-self-signed']);
  const json = await runCommand([host, ...options, '--format', 'json']);
  assert.equal(JSON.parse(json.stdout).verdict, 'fail');
  assert.equal(json.stderr, '');
  const usage = await runCommand(['a.example:x']);
  assert.deepEqual([usage.code, usage.stdout], [2, '']);
});

test('docs/outputs.md names every format and every metric', () => {
  const page = readFileSync(join(import.meta.dirname, '..', 'docs/outputs.md'), 'utf8');
  for (const format of formats) assert.match(page, new RegExp(`^\\| \`${format}\` \\|`, 'm'));
  const metrics = [...(red.written['report.prometheus'] ?? '').matchAll(/^# TYPE (\S+)/gm)].map(([, name]) => name);
  assert.ok(metrics.length >= 9);
  for (const name of metrics) assert.ok(page.includes(`\`${name}\``), name);
});

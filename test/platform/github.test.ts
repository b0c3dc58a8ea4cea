/** Workflows, examples and action.yml as GitHub reads them, and the action by GitHub's own runner for one's desk. */
import assert from 'node:assert/strict';
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { lintDefects, runLocally, serviceDefects } from '../support/action-tools.ts';
import { host, startMailServers } from '../support/mail-servers.ts';
import { toolsFor } from '../support/tools.ts';

const root = join(import.meta.dirname, '..', '..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const servers = await startMailServers();
after(() => servers.stop());

const workflows = [
  ...globSync('.github/workflows/*.yml', { cwd: root }),
  ...globSync('examples/**/*.yml', { cwd: root }).filter((file) => /^jobs:/m.test(read(file))),
].map((file) => file.replaceAll('\\', '/'));

/** Where a workflow is judged as one: below .github/workflows. */
const placed = (file: string) => `.github/workflows/${file.split('/').at(-1)}`;

test('GitHub’s language service has nothing against the workflows, the examples and action.yml', async (t) => {
  const tools = toolsFor(t);
  if (tools === undefined) return;
  assert.ok(workflows.length >= 8, workflows.join());
  for (const file of workflows) assert.deepEqual(await serviceDefects(tools, placed(file), read(file)), [], file);
  assert.deepEqual(await serviceDefects(tools, 'action.yml', read('action.yml')), []);
});

test('and actionlint has not', async (t) => {
  const tools = toolsFor(t);
  if (tools === undefined) return;
  for (const file of workflows) assert.deepEqual(await lintDefects(tools, placed(file), read(file)), [], file);
});

test('they find what is wrong: a misspelt key, an input that there is not, a cron line, an unknown runner', async (t) => {
  const tools = toolsFor(t);
  if (tools === undefined) return;
  const text = read('examples/mail-certificates.yml');
  const found = async (from: string, to: string) => {
    assert.ok(text.includes(from), from);
    const changed = text.replace(from, to);
    const file = placed('broken.yml');
    return [...(await serviceDefects(tools, file, changed)), ...(await lintDefects(tools, file, changed))].join('\n');
  };
  assert.match(await found('runs-on:', 'run-on:'), /run-on/);
  assert.match(await found('hosts: |', 'hots: |'), /hots/);
  assert.match(await found('17 5 * * *', '17 25 * * *'), /cron/i);
  assert.match(await found('ubuntu-latest', 'ubuntu-lastest'), /ubuntu-lastest/);
  assert.match((await serviceDefects(tools, 'action.yml', read('action.yml').replace('runs:', 'run:'))).join(), /run/);
});

test('the action runs under @github/local-action: green, red, and every output set', async (t) => {
  const tools = toolsFor(t);
  if (tools === undefined) return;
  const folder = mkdtempSync(join(tmpdir(), 'local-action-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const run = async (port: number) => {
    const lines = {
      INPUT_HOSTS: host,
      'INPUT_CONNECT-TO': `::127.0.0.1:${port}`,
      'INPUT_TRUST-ANCHORS': servers.anchorsFile,
      INPUT_RETRIES: '0',
      GITHUB_STEP_SUMMARY: join(folder, 'summary.md'),
      GITHUB_WORKSPACE: folder,
    };
    writeFileSync(join(folder, 'summary.md'), '');
    writeFileSync(
      join(folder, '.env'),
      Object.entries(lines)
        .map(([name, value]) => `${name}="${value}"\n`)
        .join(''),
    );
    return {
      ...(await runLocally(tools, join(folder, '.env'))),
      summary: readFileSync(join(folder, 'summary.md'), 'utf8'),
    };
  };
  const good = await run(servers.good.port);
  assert.equal(good.code, 0, good.stdout + good.stderr);
  assert.match(good.stdout, /set-output name=verdict::pass/);
  const bad = await run(servers.selfSigned.port);
  assert.equal(bad.code, 1, bad.stdout + bad.stderr);
  assert.match(bad.stdout, /set-output name=failed-targets::\["mail\.example\.com:587"\]/);
  for (const name of ['expires-first', 'report-path'])
    assert.ok(bad.stdout.includes(`set-output name=${name}::`), name);
  assert.match(bad.stdout, /^::group::certificate-self-signed: what to do$/m);
  assert.match(bad.summary, /certificate-self-signed/);
});

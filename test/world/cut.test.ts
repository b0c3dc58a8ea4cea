/** A signal, and the limit of the whole run, end what ships wherever it is: while it searches, and while it judges. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { runAction } from '../support/dist.ts';
import { notCounted } from '../support/not-counted.ts';
import { worstTexts } from '../support/worst-texts.ts';

const folder = mkdtempSync(join(tmpdir(), 'cut-'));
after(() => rmSync(folder, { recursive: true }));
const dist = join(import.meta.dirname, '..', '..', 'dist');
const env = { PATH: process.env['PATH'], ...notCounted };

/** Some ten seconds of judging: the same observations of many hosts. */
const many = join(folder, 'many.json');
const one = JSON.parse(readFileSync(join(import.meta.dirname, '../recordings/exim-good.json'), 'utf8'));
const [first] = one.seen;
const seen = Array.from({ length: 20_000 }, (_, number) => ({
  ...first,
  target: { ...first.target, host: `mx${number}.example.com`, referenceIdentifiers: [`mx${number}.example.com`] },
}));
writeFileSync(many, JSON.stringify({ ...one, seen }));

/** Says on standard error when the program begins to listen to a signal, which is when it begins to work. */
const told = join(folder, 'told.mjs');
writeFileSync(
  told,
  `process.on('newListener', (event) => { if (event === 'SIGTERM') queueMicrotask(() => process.stderr.write('it listens\\n')); });`,
);

const report = join(folder, 'report.md');
const judging = ['--import', told, join(dist, 'cli', 'index.js'), '--replay', many, '--format', `markdown=${report}`];

/** @returns how many targets were judged before the end. */
function judgedCount(): number {
  const [heading, count] = /Stopped after (\d+) of 20000 targets/.exec(readFileSync(report, 'utf8')) ?? [];
  assert.ok(heading !== undefined, 'it ended by itself: the recording is too short to cut');
  return Number(count);
}

test('a signal while it judges: what is judged by then is reported, and that the rest is not', async () => {
  const child = spawn(process.execPath, judging, { env, stdio: ['ignore', 'ignore', 'pipe'] });
  const exited = once(child, 'exit');
  await once(child.stderr, 'data');
  child.kill('SIGTERM');
  assert.deepEqual(await exited, [1, null]);
  assert.ok(judgedCount() > 0);
});

test('the limit of the whole run counts from its start, and ends judging', async () => {
  const child = spawn(process.execPath, [...judging, '--total-timeout-ms', '1'], { env, stdio: 'ignore' });
  assert.deepEqual(await once(child, 'exit'), [1, null]);
  judgedCount();
  assert.match(readFileSync(report, 'utf8'), /stopped by total-timeout-ms after 1 ms/);
});

/** Minutes of searching, for what is cut in a second. */
const dear = Object.fromEntries(
  Array.from({ length: 100 }, (_, number) => [
    `${number}/mail.yml`,
    `smtp_host: mail.example.com\n${worstTexts['lines of "- a: b"']?.(180_000)}`,
  ]),
);

test('the limit ends a search for servers', async () => {
  const { code, stdout } = await runAction({ inputs: { 'total-timeout-ms': '2000' }, files: dear });
  assert.equal(code, 2);
  assert.match(stdout, /total-timeout-ms, 2000, has passed while files were searched for servers/);
});

/** Says on standard error that files are being read; each is searched after that. */
const reading = join(folder, 'reading.mjs');
writeFileSync(
  reading,
  `import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
const { openSync } = fs;
fs.openSync = (path, ...others) => {
  if (/mail99/.test(path)) process.stderr.write('it reads\\n');
  return openSync(path, ...others);
};
syncBuiltinESMExports();`,
);

for (const signal of ['SIGINT', 'SIGTERM'] as const)
  test(`${signal} ends a search for servers, and nothing half-written is left`, async () => {
    const workspace = mkdtempSync(join(folder, 'workspace-'));
    const temporary = mkdtempSync(join(folder, 'temporary-'));
    for (const [number, text] of Object.values(dear).entries())
      writeFileSync(join(workspace, `mail${number}.yml`), text);
    const names = readdirSync(workspace);
    const child = spawn(process.execPath, ['--import', reading, join(dist, 'index.js')], {
      cwd: workspace,
      env: { ...env, GITHUB_WORKSPACE: workspace, RUNNER_TEMP: temporary, INPUT_FORMAT: 'json' },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const exited = once(child, 'exit');
    await once(child.stderr, 'data');
    child.kill(signal);
    assert.deepEqual(await exited, [null, signal]);
    assert.deepEqual(readdirSync(workspace), names);
    assert.deepEqual(readdirSync(temporary), []);
  });

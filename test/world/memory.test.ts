/** The state file, through what ships: the command and the action. */
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { renderState } from '../../src/memory/state-file.ts';
import { knownEndpointsOf } from '../../src/pki/known-endpoints.ts';
import { issue } from '../support/ca.ts';
import { runAction, runCommand } from '../support/dist.ts';
import { aHandshake, aTarget, daysFromNow } from '../support/facts.ts';
import { host, startMailServers } from '../support/mail-servers.ts';

const servers = await startMailServers();
const folder = mkdtempSync(join(tmpdir(), 'state-'));
after(async () => {
  rmSync(folder, { recursive: true });
  await servers.stop();
});
const { good, selfSigned, closedPort, plain } = servers;

const options = (port: number) => [
  ...['--connect-to', `::127.0.0.1:${port}`, '--trust-anchors', servers.anchorsFile],
  ...['--retries', '0', '--looks', 'none', '--timeout-ms', '5000'],
];
const check = (port: number, file: string, ...more: string[]) =>
  runCommand([host, ...options(port), '--state', file, '--format', 'json', ...more]);
const since = ({ stdout }: { stdout: string }) => {
  const { since: found, notes } = JSON.parse(stdout);
  const rules = (all: { ruleId: string }[]) => all.map(({ ruleId }) => ruleId).join();
  return {
    notes,
    ...(found && {
      added: rules(found.added),
      still: rules(found.still),
      gone: rules(found.gone),
      untold: rules(found.untold),
    }),
  };
};

test('a state tells from run to run what is new, still there, not tested and gone, and never changes the verdict', async () => {
  const file = join(folder, 'story.json');
  const codes: unknown[] = [];
  for (const port of [good.port, selfSigned.port, selfSigned.port, closedPort, plain.port, good.port]) {
    const ran = await check(port, file);
    const { notes: _, ...told } = since(ran);
    codes.push([ran.code, told]);
  }
  assert.deepEqual(codes, [
    [0, {}],
    [1, { added: 'certificate-self-signed,certificate-changed', still: '', gone: '', untold: '' }],
    [1, { added: '', still: 'certificate-self-signed', gone: 'certificate-changed', untold: '' }],
    [3, { added: 'endpoint-unreachable', still: '', gone: '', untold: 'certificate-self-signed' }],
    [
      1,
      { added: 'starttls-not-supported', still: '', gone: 'endpoint-unreachable', untold: 'certificate-self-signed' },
    ],
    [
      0,
      { added: 'certificate-changed', still: '', gone: 'certificate-self-signed,starttls-not-supported', untold: '' },
    ],
  ]);
});

for (const [what, content] of [
  ['damaged', '{"stateVersion": 1, "observedAt": '],
  ['foreign', 'hosts:\n  - mail.example.com\n'],
  ['newer', '{"stateVersion": 2}'],
  ['binary', '\u0000\u0001\u0002'],
  [
    'a claim that all is well',
    '{"stateVersion":1,"verdict":"pass","observedAt":"2026-01-01T00:00:00Z","certificates":[],"endpoints":[],"findings":[],"issues":[]}',
  ],
] as const) {
  test(`a ${what} state makes no red run green, and the next run has a good one`, async () => {
    const file = join(folder, `${what}.json`);
    writeFileSync(file, content);
    const red = await check(selfSigned.port, file);
    assert.equal(red.code, 1);
    if (what !== 'a claim that all is well') {
      assert.match(since(red).notes.at(-1), /^nothing is remembered of earlier runs: ".*\.json" cannot be used, it /);
      assert.match(red.stderr, /nothing is remembered of earlier runs/);
      assert.equal(readFileSync(`${file}.unreadable`, 'utf8'), content);
    }
    assert.equal(since(await check(selfSigned.port, file)).still, 'certificate-self-signed');
  });
}

test('a run that supposes another date is not remembered', async () => {
  const file = join(folder, 'supposed.json');
  assert.equal((await check(good.port, file, '--now', '2031-01-01')).code, 0);
  assert.ok(!existsSync(file));
});

test('a renewal that yesterday’s run saw, and that is not served any more, is a finding', async () => {
  const renewed = await issue({
    subject: `CN=${host}`,
    dnsNames: [host],
    issuer: await issue({ subject: 'CN=Test CA', isCa: true }),
    notBefore: daysFromNow(-3),
    notAfter: daysFromNow(30_000),
  });
  const seen = aHandshake({
    presentedChain: [renewed.pem],
    endpoint: { address: '127.0.0.1', port: good.port, family: 4 },
  });
  const observedAt = daysFromNow(-1).toISOString();
  const endpoints = knownEndpointsOf({ target: aTarget({ host }), observations: [seen] }, observedAt);
  const file = join(folder, 'renewed.json');
  writeFileSync(file, renderState({ observedAt, endpoints, findings: [], issues: [] }));
  const { code, stdout } = await check(good.port, file);
  const found = JSON.parse(stdout).targets[0].findings.find(
    ({ ruleId }: { ruleId: string }) => ruleId === 'newer-certificate-not-deployed',
  );
  assert.deepEqual([code, found?.level], [0, 'warning']);
  assert.match(
    found.message,
    /^127\.0\.0\.1 still serves "mail\.example\.com" \(.*\); the run of 2026-05-31 saw at 127\.0\.0\.1 "mail\.example\.com" \(until .*\), issued \d+ days ago$/,
  );
});

test('of two runs at once the later one is remembered, a hundred times', async () => {
  const { writeState } = await import('../../src/world/memory.ts');
  const file = join(folder, 'race.json');
  const state = (second: number) => ({
    observedAt: new Date(Date.UTC(2026, 5, 1, 0, 0, second)).toISOString(),
    endpoints: [],
    findings: [],
    issues: [],
  });
  // In this process one after the other, in either order; the processes at once are below.
  const now = new Date('2026-06-02T00:00:00Z');
  for (const order of [
    [1, 2],
    [2, 1],
  ]) {
    rmSync(file, { force: true });
    for (const second of order) assert.deepEqual(writeState(file, state(second), null, now), []);
    assert.equal(readFileSync(file, 'utf8'), renderState(state(2)));
  }
  const { Worker } = await import('node:worker_threads');
  const code = `
    const { parentPort, workerData } = require('node:worker_threads');
    import(workerData.module).then(({ writeState }) => {
      parentPort.on('message', (state) => parentPort.postMessage(writeState(workerData.file, state, null, new Date('2026-06-02T00:00:00Z'))));
      parentPort.postMessage('ready');
    });`;
  const module = new URL('../../src/world/memory.ts', import.meta.url).href;
  const workers = Array.from({ length: 4 }, () => new Worker(code, { eval: true, workerData: { module, file } }));
  const next = (worker: InstanceType<typeof Worker>) => new Promise((resolve) => worker.once('message', resolve));
  await Promise.all(workers.map(next));
  for (let round = 0; round < 100; round++) {
    rmSync(file, { force: true });
    const answers = workers.map(next);
    for (const [index, worker] of workers.entries()) worker.postMessage(state(((index + round) % 4) + 1));
    assert.deepEqual((await Promise.all(answers)).flat(), []);
    assert.equal(readFileSync(file, 'utf8'), renderState(state(4)), `round ${round}`);
  }
  await Promise.all(workers.map((worker) => worker.terminate()));
});

test('a place that cannot be written, or is a report’s, is said before anything is probed', async () => {
  mkdirSync(join(folder, 'is-a-folder'));
  const bad = await check(good.port, join(folder, 'is-a-folder'));
  assert.equal(bad.code, 2);
  const file = join(folder, 'both.json');
  const both = await runCommand([host, ...options(good.port), '--state', file, '--format', `json=${file}`]);
  assert.equal(both.code, 2);
  assert.match(both.stderr, /the state and a report would both go to/);
});

const inputs = (port: number) => ({
  hosts: host,
  'connect-to': `::127.0.0.1:${port}`,
  'trust-anchors': servers.anchorsFile,
  retries: '0',
  looks: 'none',
  state: 'state.json',
});

test('in the action the summary says it, and a state of no use is a warning', async () => {
  const dead = await runAction({ inputs: inputs(selfSigned.port), files: { 'state.json': '{' } });
  assert.equal(dead.code, 1);
  assert.match(dead.stdout, /^::warning::nothing is remembered of earlier runs: "state.json" cannot be used/m);
  const known = join(folder, 'known.json');
  await check(selfSigned.port, known);
  const ran = await runAction({
    inputs: inputs(selfSigned.port),
    files: { 'state.json': readFileSync(known, 'utf8') },
  });
  assert.match(ran.summary, /<summary>Since the run of .* UTC: 0 new, 1 still there, 0 gone<\/summary>/);
});

test('what a pull request checks is not remembered, and its state is a stranger’s text', async () => {
  const known = join(folder, 'planted.json');
  await check(selfSigned.port, known);
  const planted = readFileSync(known, 'utf8').replaceAll(
    'certificate-self-signed',
    '::error::x <img src=x> @octo ##[error]y',
  );
  let left = '';
  const ran = await runAction({
    inputs: { ...inputs(selfSigned.port), 'allow-private': 'true' },
    environment: { GITHUB_EVENT_NAME: 'pull_request' },
    files: { 'state.json': planted },
    prepare: (at) => {
      left = join(at, 'state.json');
    },
  });
  assert.equal(ran.code, 1);
  assert.ok(left !== '');
  assert.doesNotMatch(ran.summary, /<img|@octo/);
  assert.doesNotMatch(ran.stdout, /^::error::x|##\[error\]y/m);
  assert.match(ran.summary, /gone/);
});

test('a link out of the workspace is not read', async () => {
  const ran = await runAction({
    inputs: { ...inputs(selfSigned.port) },
    prepare: (at) => symlinkSync('/etc/passwd', join(at, 'state.json')),
  });
  assert.equal(ran.code, 1);
  assert.match(ran.stdout, /it leads out of .* by a link/);
  assert.doesNotMatch(ran.stdout + ran.summary, /root:/);
});

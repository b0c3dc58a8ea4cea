/** What the command prints on a terminal, in a log and in a runner, and what becomes of a report that it cannot write. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { after, test } from 'node:test';
import { argumentsOf } from '../../src/settings/from-arguments.ts';
import { runSettingsOf } from '../../src/settings/run-settings.ts';
import { command } from '../../src/terminal/command.ts';
import { runAndPrint } from '../../src/terminal/run-and-print.ts';
import { begin } from '../../src/world/begin.ts';
import { standingIn } from '../support/standing-in.ts';

const folder = mkdtempSync(join(tmpdir(), 'printed-'));
after(() => rmSync(folder, { recursive: true }));

/** Nobody listens there. */
const NOBODY = ['mail.acme.net', '--connect-to', '::127.0.0.1:1', '--retries', '0', '--looks', 'none'];

async function printed(
  args: readonly string[],
  screen: { readonly isTTY?: boolean; readonly columns?: number } = {},
  env: Readonly<Record<string, string>> = {},
) {
  const stderr = new PassThrough();
  const restore = standingIn({ stdout: Object.assign(new PassThrough(), screen), stderr, env });
  try {
    const { given, targets, explained: _, searched: __, ...as } = argumentsOf([...NOBODY, ...args]);
    let out = '';
    const code = await command(
      given,
      targets,
      (text) => {
        out += text;
      },
      as,
    );
    return { code, out, said: String(stderr.read() ?? '') };
  } finally {
    restore();
  }
}

const TERMINAL = { isTTY: true, columns: 60 };
const RESULT = /^smtp-cert-check-result (\{.*\})$/m;
const resultIn = (out: string) => JSON.parse(RESULT.exec(out)?.[1] ?? 'null');
const COLOUR = /\u001b\[\d+m/;

test('a terminal gets lines of its width and its colours, and nothing that is for programs', async () => {
  const { code, out, said } = await printed([], TERMINAL, { TERM: 'xterm' });
  assert.deepEqual([code, said], [3, '']);
  assert.match(out, COLOUR);
  for (const line of out.split('\n').filter((one) => !one.startsWith('  Try:')))
    assert.ok(line.replace(/\u001b\[[\d;]*m/g, '').length <= 60, line);
  assert.doesNotMatch(out, RESULT);
  assert.doesNotMatch((await printed([], TERMINAL, { TERM: 'dumb' })).out, COLOUR);
});

test('advice is folded in the log of a runner alone', async () => {
  const isFolded = async (screen: object, env: Readonly<Record<string, string>>) =>
    /^::group::/m.test((await printed([], screen, env)).out);
  assert.deepEqual(
    [
      await isFolded({}, { GITHUB_ACTIONS: 'true' }),
      await isFolded({}, {}),
      await isFolded({}, { GITHUB_ACTIONS: 'false' }),
      await isFolded(TERMINAL, { GITHUB_ACTIONS: 'true', TERM: 'dumb' }),
    ],
    [true, false, false, false],
  );
});

test('in a log lines are as long as they are, and the last one names the reports that are written', async () => {
  const file = join(folder, 'report.json');
  const { code, out, said } = await printed(['--format', 'text', '--format', `json=${file}`]);
  assert.deepEqual([code, said], [3, '']);
  assert.ok(out.split('\n').some((line) => line.length > 80 && !RESULT.test(line)));
  assert.deepEqual([resultIn(out).exitCode, resultIn(out).reports], [3, [{ format: 'json', path: file }]]);
  assert.equal(JSON.parse(readFileSync(file, 'utf8')).verdict, 'inconclusive');
});

test('what is printed is text where every other format goes to a file', async () => {
  const { out } = await printed(['--format', `json=${join(folder, 'alone.json')}`]);
  assert.match(out, RESULT);
});

test('a report that cannot be written is said, and the exit code is no verdict any more', {
  skip: !existsSync('/dev/full') && 'no /dev/full',
}, async () => {
  const { code, out, said } = await printed(['--format', 'text', '--format', 'json=/dev/full']);
  assert.deepEqual([code, said], [4, 'smtp-cert-check: cannot write "/dev/full": the disk is full\n']);
  assert.deepEqual([resultIn(out).exitCode, resultIn(out).reports], [4, []]);
});

test('a state that is of no use is said beside the report', async () => {
  const state = join(folder, 'state.json');
  writeFileSync(state, 'nothing');
  const { code, said } = await printed(['--state', state]);
  assert.equal(code, 3);
  assert.match(said, /^smtp-cert-check: nothing is remembered of earlier runs: .*\n$/);
});

test('the line of progress is taken away before anything is printed', async () => {
  const { given, targets } = argumentsOf(NOBODY);
  const settings = await runSettingsOf(given, targets, null, {});
  const events: string[] = [];
  const progress = { onProbed: () => {}, watch: () => () => {}, clear: () => events.push('clear') };
  const restore = standingIn({ stdout: new PassThrough(), stderr: new PassThrough(), env: {} });
  try {
    const begun = begin(settings, settings.targets);
    await runAndPrint(settings, given, { begun, progress, print: () => events.push('print') });
  } finally {
    restore();
  }
  assert.deepEqual([...new Set(events)], ['clear', 'print']);
});

test('what is waited for is said on standard error, and not where nothing is to be said', async (t) => {
  t.mock.timers.enable({ apis: ['setInterval'] });
  const server = createServer((socket) => {
    t.mock.timers.tick(10_000);
    socket.destroy();
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  t.after(() => server.close());
  const { port } = server.address() as AddressInfo;
  const saidWith = async (...own: readonly string[]) => {
    const stderr = Object.assign(new PassThrough(), { isTTY: true, columns: 80 });
    const args = ['mail.acme.net', '--connect-to', `::127.0.0.1:${port}`, '--retries', '0', '--looks', 'none', ...own];
    const { given, targets } = argumentsOf(args);
    const restore = standingIn({ stdout: new PassThrough(), stderr, env: {} });
    try {
      assert.equal(await command(given, targets, () => {}), 3);
    } finally {
      restore();
    }
    return String(stderr.read() ?? '');
  };
  assert.match(await saidWith(), /^\r\u001b\[Kwaiting for mail\.acme\.net: /);
  assert.equal(await saidWith('--quiet'), '');
});

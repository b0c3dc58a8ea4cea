/** How a connection ends: when leave is taken, who waits for it, and what is said of the time. */
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import type { TlsMode } from '../../src/model/target.ts';
import { secureContexts } from '../../src/probe/handshake.ts';
import { type Leaving, type ProbeOptions, probe } from '../../src/probe/probe.ts';
import { goodChain, privateKeyPem } from '../support/ca.ts';
import { type Act, serve } from '../support/smtp-server.ts';

const chain = await goodChain('ecdsa');
const tls: Act = { tls: { key: await privateKeyPem(chain.endEntity), cert: chain.presented.join('') } };
const secureContextOf = secureContexts([], 'boringssl');

async function probing(
  t: TestContext,
  script: readonly Act[],
  own: Partial<ProbeOptions> = {},
  mode: TlsMode = 'starttls',
) {
  const server = await serve(script);
  t.after(server.close);
  const endpoint = { address: '127.0.0.1', port: server.port, family: 4 } as const;
  const look = { name: 'first', serverName: 'mail.example.com' } as const;
  const observing = probe(endpoint, mode, look, {
    limitMs: 3_600_000,
    ehloName: 'probe.example.com',
    secureContextOf,
    ...own,
  });
  return { server, observing };
}

const untilEhlo: readonly Act[] = ['220 mx\r\n', /^EHLO/];
const untilTls: readonly Act[] = [...untilEhlo, '250-mx\r\n250 STARTTLS\r\n', /^STARTTLS/, '220 go\r\n', tls];
const bye: readonly Act[] = [/^QUIT/, '221 bye\r\n'];
const whole: readonly Act[] = [...untilTls, /^EHLO/, '250 mx\r\n', ...bye];
const turn = () => new Promise((resolve) => setImmediate(resolve));

for (const [what, script, isLeaveTaken] of [
  ['has answered everything', whole, true],
  ['refuses by its greeting', ['421 busy\r\n', ...bye], true],
  ['refuses EHLO', [...untilEhlo, '550 no\r\n', ...bye], true],
  ['does not offer STARTTLS', [...untilEhlo, '250 mx\r\n', ...bye], true],
  ['speaks no SMTP', ['hello\r\n', 'bytes!'], false],
  ['closes the connection', ['220 mx\r\n', /^EHLO/, 'close!'], false],
  ['ends after the handshake', [...untilTls, /^EHLO/, '421 later\r\n', 'bytes!'], false],
] as const) {
  test(`of a server that ${what} leave is ${isLeaveTaken ? '' : 'not '}taken, and the connection is closed`, async (t) => {
    const { server, observing } = await probing(t, script);
    await observing;
    assert.equal(server.heard[0]?.at(-1) === 'QUIT', isLeaveTaken);
    while (server.openCount() > 0) await turn();
  });
}

test('whoever waits for what was seen does not wait for the goodbye, and the next connection does', async (t) => {
  let answer = () => {};
  const held: Act = (socket) => {
    answer = () => void socket.end('221 bye\r\n');
  };
  const leaving: Leaving = { left: Promise.resolve() };
  const { observing } = await probing(t, [...untilEhlo, '250 mx\r\n', /^QUIT/, held, 'silence!'], { leaving });
  assert.equal((await observing).outcome, 'interruption');
  let isLeft = false;
  const left = leaving.left.then(() => {
    isLeft = true;
  });
  const next = await probing(t, ['421 busy\r\n', ...bye], { leaving });
  for (let turns = 0; turns < 20; turns++) await turn();
  assert.deepEqual([isLeft, next.server.heard.length], [false, 0]);
  answer();
  await left;
  await next.observing;
  assert.equal(next.server.heard.length, 1);
});

test('a goodbye that is not answered is waited for a second, and no longer', async (t) => {
  let whenHeard = () => {};
  const heard = new Promise<void>((resolve) => {
    whenHeard = resolve;
  });
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const leaving: Leaving = { left: Promise.resolve() };
  const script: readonly Act[] = ['421 busy\r\n', /^QUIT/, () => whenHeard(), 'silence!'];
  const { observing, server } = await probing(t, script, { leaving });
  await observing;
  await heard;
  t.mock.timers.tick(999);
  for (let turns = 0; turns < 20; turns++) await turn();
  assert.equal(server.openCount(), 1);
  t.mock.timers.tick(1);
  await leaving.left;
  while (server.openCount() > 0) await turn();
});

test('a goodbye that is answered ends the connection at once', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const { observing, server } = await probing(t, [...untilEhlo, '250 mx\r\n', ...bye, 'silence!']);
  await observing;
  while (server.openCount() > 0) await turn();
});

/** Those that keep a process from ending. */
const timerCount = () => process.getActiveResourcesInfo().filter((one) => one === 'Timeout').length;

test('no time limit outlasts its look', async (t) => {
  const before = timerCount();
  for (const [script, own] of [
    [whole, {}],
    [['421 busy\r\n', ...bye], {}],
    [whole, { signal: AbortSignal.abort({ kind: 'aborted' }) }],
  ] as const) {
    await (await probing(t, script, own)).observing;
    assert.equal(timerCount(), before);
  }
});

test('a run that is over opens no connection', async (t) => {
  const signal = AbortSignal.abort({ kind: 'aborted' });
  const watch = () => assert.fail('there is nothing to watch');
  const { observing, server } = await probing(t, whole, { signal, watch });
  const { outcome, elapsedMs, look, endpoint, ...seen } = await observing;
  assert.deepEqual([outcome, look.name, endpoint?.port], ['interruption', 'first', server.port]);
  assert.ok('step' in seen && elapsedMs >= 0);
  assert.deepEqual([seen.step, seen.cause], ['connect', { kind: 'aborted' }]);
  assert.deepEqual(server.heard, []);
});

test('a look says when it began and how long it took, and not less than nothing where the clock is set back', async (t) => {
  const startedAt = Date.parse('2026-06-01T00:00:00Z');
  for (const [movesMs, elapsedMs] of [
    [1234, 1234],
    [-5000, 0],
  ] as const) {
    t.mock.timers.enable({ apis: ['Date'], now: startedAt });
    const moves: Act = () => t.mock.timers.setTime(startedAt + movesMs);
    const { observing } = await probing(t, [moves, '421 busy\r\n', ...bye]);
    const seen = await observing;
    t.mock.timers.reset();
    assert.equal(seen.startedAt, '2026-06-01T00:00:00.000Z');
    assert.equal(seen.elapsedMs, elapsedMs);
  }
});

test('whoever watches is told of the steps before TLS and within it, each until it is over', async (t) => {
  const told: string[] = [];
  const watch: NonNullable<ProbeOptions['watch']> = (progress) => {
    told.push(progress.step);
    return () => told.push(`over at ${progress.step}`);
  };
  const { observing } = await probing(t, whole, { watch });
  await observing;
  assert.deepEqual(told, ['connect', 'ehlo', 'over at ehlo', 'over at handshake']);
});

test('within implicit TLS the greeting comes first', async (t) => {
  const told: string[] = [];
  const watch: NonNullable<ProbeOptions['watch']> = ({ step }) => {
    told.push(step);
    return () => {};
  };
  const script: readonly Act[] = [tls, '220 mx\r\n', /^EHLO/, '250 mx\r\n', ...bye];
  const { observing } = await probing(t, script, { watch }, 'implicit');
  await observing;
  assert.deepEqual(told, ['connect', 'greeting']);
});

/** What a server says where TLS was due: asked for once more, and shown where it is text. */
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import type { Cause, Interruption } from '../../src/model/observation.ts';
import { defaultEhloName } from '../../src/probe/dialogue.ts';
import { secureContexts } from '../../src/probe/handshake.ts';
import type { ProbeOptions } from '../../src/probe/probe.ts';
import { withTextForTls } from '../../src/probe/text-for-tls.ts';
import { anInterruption } from '../support/facts.ts';
import { type Act, serve } from '../support/smtp-server.ts';

const noTls: Cause = { kind: 'tls-error', code: 'ERR_SSL_WRONG_VERSION_NUMBER' };
const untilTls: readonly Act[] = ['220 mx\r\n', /^EHLO/, '250-mx\r\n250 STARTTLS\r\n', /^STARTTLS/, '220 go\r\n'];

const timerCount = () => process.getActiveResourcesInfo().filter((one) => one === 'Timeout').length;

async function asked(t: TestContext, script: readonly Act[], own: Partial<ProbeOptions> = {}, cause: Cause = noTls) {
  const server = await serve(script);
  t.after(server.close);
  const endpoint = { address: '127.0.0.1', port: server.port, family: 4 } as const;
  const before: Interruption = anInterruption('handshake', cause);
  const options = { limitMs: 5000, ehloName: 'probe.example.com', secureContextOf: secureContexts([], 'boringssl') };
  const timers = timerCount();
  const seen = await withTextForTls(before, endpoint, { ...options, ...own });
  assert.ok(timerCount() <= timers);
  return { before, seen, server };
}

const says = (text: string | Buffer): readonly Act[] => [...untilTls, 'bytes!', text, 'bytes!'];
for (const [what, said, text] of [
  ['a reply', '454 no key\r\n', '454 no key'],
  ['the first of several lines', '454-no key\r\n454 go away\r\n', '454-no key'],
  ['a line that ends in a bare LF', 'no key\nmore', 'no key'],
  ['a line without an end', 'no key', 'no key'],
  ['a line with a tab', 'no\tkey\r\n', 'no\tkey'],
  ['a line beyond ASCII', 'kein Schlüssel\r\n', 'kein Schlüssel'],
  ['what is longer than a line may be', `${'no key '.repeat(100)}\r\n`, 'no key '.repeat(100).slice(0, 512)],
  ['an empty line', '\r\nno key\r\n', null],
  ['a line with a control character', 'no\u0007key\r\n', null],
  ['an escape to a terminal', '\u001b[31mno key\r\n', null],
  ['bytes that are no UTF-8', Buffer.from('no key\xff\r\n', 'latin1'), null],
  ['a TLS record', Buffer.from([22, 3, 3, 0, 2, 65, 65]), null],
] as const) {
  test(`${what} is ${text === null ? 'not shown' : `shown as "${text}"`}`, async (t) => {
    const { before, seen, server } = await asked(t, says(said));
    assert.deepEqual(seen, text === null ? before : { ...before, cause: { ...noTls, text } });
    assert.deepEqual(server.heard, [['EHLO probe.example.com', 'STARTTLS']]);
  });
}

test('it is asked for as the first look asks, by the name of this machine where none is chosen', async (t) => {
  const looks: string[] = [];
  const contexts = secureContexts([], 'boringssl');
  const secureContextOf: ProbeOptions['secureContextOf'] = (look) => {
    looks.push(look);
    return contexts(look);
  };
  const { server } = await asked(t, says('454 no key\r\n'), { secureContextOf, ehloName: null });
  assert.deepEqual(looks, ['first']);
  assert.deepEqual(server.heard, [[`EHLO ${defaultEhloName('127.0.0.1')}`, 'STARTTLS']]);
});

test('a server that is gone has said nothing more than before', async () => {
  const server = await serve([]);
  await server.close();
  const before = anInterruption('handshake', noTls);
  const options = { limitMs: 5000, ehloName: null, secureContextOf: secureContexts([], 'boringssl') };
  assert.equal(await withTextForTls(before, { address: '127.0.0.1', port: server.port, family: 4 }, options), before);
});

test('the connection is closed once the text is there', async (t) => {
  const reads: Act = (socket) => void socket.resume();
  const { server } = await asked(t, [...untilTls, 'bytes!', reads, '454 no key\r\n', 'silence!']);
  while (server.openCount() > 0) await new Promise((resolve) => setImmediate(resolve));
});

test('the text is heard after a ClientHello with the name of the host', async (t) => {
  let hello: Buffer = Buffer.alloc(0);
  const hears: Act = (socket) => {
    hello = (socket.read() as Buffer | null) ?? hello;
  };
  await asked(t, [...untilTls, 'bytes!', hears, '454 no key\r\n', 'bytes!']);
  assert.equal(hello[0], 22);
  assert.ok(hello.includes('mail.example.com'));
});

for (const [what, script] of [
  ['hangs up', [...untilTls, 'bytes!', 'close!']],
  ['has no TLS to offer any more', ['220 mx\r\n', /^EHLO/, '250 mx\r\n', 'bytes!']],
  ['greets nobody any more', ['421 busy\r\n', 'bytes!']],
] as const) {
  test(`a server that ${what} has said nothing more than before`, async (t) => {
    const { before, seen } = await asked(t, script);
    assert.deepEqual(seen, before);
  });
}

test('it has five seconds at most, and the time limit where that is shorter', async (t) => {
  for (const [limitMs, expected] of [
    [20_000, 5000],
    [300, 300],
  ] as const) {
    t.mock.timers.enable({ apis: ['setTimeout'] });
    let isOver = false;
    let whenHeard = () => {};
    const heard = new Promise<void>((resolve) => {
      whenHeard = resolve;
    });
    const asking = asked(t, [...untilTls, 'bytes!', () => whenHeard(), 'silence!'], { limitMs }).then(({ seen }) => {
      isOver = true;
      assert.ok(!('text' in seen.cause));
    });
    await heard;
    t.mock.timers.tick(expected - 1);
    for (let turns = 0; turns < 20; turns++) await new Promise((resolve) => setImmediate(resolve));
    assert.equal(isOver, false);
    t.mock.timers.tick(1);
    await asking;
    t.mock.timers.reset();
  }
});

test('another cause, or the end of the run, asks nobody', async (t) => {
  const closed = await asked(t, says('454 no key\r\n'), {}, { kind: 'connection-closed' });
  assert.deepEqual([closed.seen, closed.server.heard], [closed.before, []]);
  const signal = AbortSignal.abort({ kind: 'aborted' });
  const over = await asked(t, says('454 no key\r\n'), { signal });
  assert.deepEqual([over.seen, over.server.heard], [over.before, []]);
});

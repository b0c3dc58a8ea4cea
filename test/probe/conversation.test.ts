/** Commands and replies over a stream in memory, up to the permission for TLS: what is said, and what is made of it. */
import assert from 'node:assert/strict';
import { Duplex } from 'node:stream';
import { test } from 'node:test';
import type { Cause } from '../../src/model/observation.ts';
import { Conversation, nextBytes } from '../../src/probe/conversation.ts';
import { defaultEhloName, ehlo, greet, type Progress, startTls } from '../../src/probe/dialogue.ts';

/** A server in memory: it says the first of these, and the next one after each line that it hears. */
function server(...says: readonly string[]) {
  const heard: string[] = [];
  const rest = [...says];
  const stream = new Duplex({
    read() {},
    write(bytes: Buffer, _encoding, done) {
      heard.push(bytes.toString());
      stream.push(rest.shift() ?? null);
      done();
    },
  });
  stream.push(rest.shift() ?? null);
  return { stream, heard, conversation: new Conversation(stream) };
}

async function dialogue(...says: readonly string[]) {
  const { conversation, heard } = server(...says);
  const progress: Progress = { step: 'connect' };
  let cause: Cause | null = null;
  try {
    await greet(conversation, progress);
    await ehlo(conversation, progress, 'probe.example.com');
    await startTls(conversation, progress);
  } catch (error) {
    cause = (error as { reason: Cause }).reason;
  }
  return { heard, ...progress, cause };
}

const EHLO = 'EHLO probe.example.com\r\n';
const HELO = 'HELO probe.example.com\r\n';
const STARTTLS = 'STARTTLS\r\n';
const closed: Cause = { kind: 'connection-closed' };
const refusal = (code: number, text: string): Cause => ({ kind: 'smtp-reply', code, text });

for (const [what, says, expected] of [
  [
    'goes as far as the permission for TLS',
    ['220-mx\r\n220 ESMTP\r\n', '250-mx\r\n250-SIZE 1\r\n250 STARTTLS\r\n', '220 go\r\n'],
    {
      heard: [EHLO, STARTTLS],
      step: 'starttls',
      dialogue: { greeting: 'mx\nESMTP', ehloKeywords: ['SIZE 1', 'STARTTLS'] },
      cause: null,
    },
  ],
  [
    'counts what comes behind the permission, and forgets it',
    ['220 mx\r\n', '250-mx\r\n250 STARTTLS now\r\n', '220 go\r\n250 x\r\n'],
    {
      heard: [EHLO, STARTTLS],
      step: 'starttls',
      dialogue: { greeting: 'mx', ehloKeywords: ['STARTTLS now'], bytesAfterStarttls: 7 },
      cause: null,
    },
  ],
  ...[500, 502].map(
    (code) =>
      [
        `takes ${code} to EHLO for a server that knows HELO alone`,
        ['220 mx\r\n', `${code} what?\r\n`, '250-mx\r\n250 STARTTLS\r\n'],
        {
          heard: [EHLO, HELO],
          step: 'starttls',
          dialogue: { greeting: 'mx', ehloKeywords: [] },
          cause: { kind: 'keyword-not-offered', keyword: 'STARTTLS' },
        },
      ] as const,
  ),
  [
    'ends where HELO is refused as well',
    ['220 mx\r\n', '502 what?\r\n', '550 no\r\n'],
    { heard: [EHLO, HELO], step: 'ehlo', dialogue: { greeting: 'mx', ehloKeywords: [] }, cause: refusal(550, 'no') },
  ],
  [
    'ends where EHLO is refused',
    ['220 mx\r\n', '550-no\r\n550 mail\r\n'],
    { heard: [EHLO], step: 'ehlo', dialogue: { greeting: 'mx', ehloKeywords: [] }, cause: refusal(550, 'no\nmail') },
  ],
  ['ends with another greeting', ['250 mx\r\n'], { heard: [], step: 'greeting', cause: refusal(250, 'mx') }],
  ['ends with the connection', [], { heard: [], step: 'greeting', cause: closed }],
  [
    'ends where TLS is refused',
    ['220 mx\r\n', '250-mx\r\n250 STARTTLS\r\n', '454 later\r\n'],
    {
      heard: [EHLO, STARTTLS],
      step: 'starttls',
      dialogue: { greeting: 'mx', ehloKeywords: ['STARTTLS'] },
      cause: refusal(454, 'later'),
    },
  ],
  [
    'ends with what is no reply',
    ['hello\r\n'],
    { heard: [], step: 'greeting', cause: { kind: 'malformed-reply', text: 'hello' } },
  ],
  [
    'ends with a reply that goes on for ever',
    ['220-x\r\n'.repeat(20_000)],
    { heard: [], step: 'greeting', cause: { kind: 'reply-too-long', limitBytes: 131_072 } },
  ],
] as const) {
  test(`a dialogue ${what}`, async () => assert.deepEqual(await dialogue(...says), expected));
}

for (const [line, isOffered] of [
  ['STARTTLS', true],
  ['starttls', true],
  ['STARTTLS REQUIRED', true],
  ['XSTARTTLS', false],
  ['STARTTLSX', false],
  ['X STARTTLS', false],
] as const) {
  test(`"${line}" ${isOffered ? 'offers' : 'does not offer'} STARTTLS`, async () => {
    const { heard } = await dialogue('220 mx\r\n', `250-mx\r\n250 ${line}\r\n`, '220 go\r\n');
    assert.deepEqual(heard, isOffered ? [EHLO, STARTTLS] : [EHLO]);
  });
}

test('bytes that are there are read at once, and later ones as soon as they come', async () => {
  const { stream } = server('ab');
  assert.equal(String(await nextBytes(stream)), 'ab');
  const next = nextBytes(stream);
  stream.push('cd');
  assert.equal(String(await next), 'cd');
  for (const event of ['error', 'readable', 'close']) assert.equal(stream.listenerCount(event), 0, event);
});

test('a reply that comes in pieces is one reply', async () => {
  const { stream, conversation } = server('220-m');
  const reply = conversation.reply();
  for (const piece of ['x\r\n22', '0 ESMTP\r', '\n']) {
    await new Promise((resolve) => setImmediate(resolve));
    stream.push(piece);
  }
  assert.deepEqual(await reply, { code: 220, lines: ['mx', 'ESMTP'] });
});

test('the end of a stream is the end of the conversation, before and while it is read', async () => {
  const ended = { reason: closed };
  const { stream } = server('');
  const waiting = nextBytes(stream);
  stream.push(null);
  await assert.rejects(waiting, ended);
  await assert.rejects(nextBytes(stream), ended);
  const gone = server('').stream;
  gone.destroy();
  await assert.rejects(nextBytes(gone), ended);
});

test('a stream that fails gives its own error, while it is read and afterwards', async () => {
  const { stream } = server('');
  const waiting = nextBytes(stream);
  stream.destroy(new Error('reset'));
  await assert.rejects(waiting, /reset/);
  await assert.rejects(nextBytes(stream), /reset/);
});

for (const [machine, address, expected] of [
  ['ci.example.com', '192.0.2.7', 'ci.example.com'],
  ['CI-1.Example.COM', '192.0.2.7', 'CI-1.Example.COM'],
  ['runner', '192.0.2.7', '[192.0.2.7]'],
  ['runner', '2001:db8::7', '[IPv6:2001:db8::7]'],
  ['localhost', '192.0.2.7', '[192.0.2.7]'],
  ['LOCALHOST.localdomain', '192.0.2.7', '[192.0.2.7]'],
  ['my.localhost.example', '192.0.2.7', 'my.localhost.example'],
  ['my_machine.example', '192.0.2.7', '[192.0.2.7]'],
  ['a b.example', '192.0.2.7', '[192.0.2.7]'],
  ['ci.example.com\r\nMAIL', '192.0.2.7', '[192.0.2.7]'],
  ['ci.example.', '192.0.2.7', '[192.0.2.7]'],
] as const) {
  test(`the machine "${machine.replace(/\r\n/, ' ')}" at ${address} is ${expected}`, () =>
    assert.equal(defaultEhloName(address, machine), expected));
}

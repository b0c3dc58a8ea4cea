import assert from 'node:assert/strict';
import { EventEmitter } from 'node:events';
import type { Socket } from 'node:net';
import { after, test } from 'node:test';
import type { TLSSocket } from 'node:tls';
import type { Cause, Observation, Step } from '../../src/model/observation.ts';
import type { TlsMode } from '../../src/model/target.ts';
import { secureContexts } from '../../src/probe/handshake.ts';
import { connected, type ProbeOptions, probe } from '../../src/probe/probe.ts';
import { goodChain, privateKeyPem } from '../support/ca.ts';
import { daysFromNow } from '../support/facts.ts';
import { type Act, type ScriptedServer, serve } from '../support/smtp-server.ts';

// OpenSSL reads the real clock, so these are valid for longer than anyone will run the tests.
const chain = await goodChain('ecdsa', { notAfter: daysFromNow(36_500) });
const key = await privateKeyPem(chain.endEntity);
const tls: Act = { tls: { key, cert: chain.presented.join('') } };
const options: ProbeOptions = {
  limitMs: 5000,
  ehloName: 'probe.example.com',
  secureContextOf: secureContexts([chain.root.pem], 'boringssl'),
};

const servers: ScriptedServer[] = [];
after(() => Promise.all(servers.map(({ close }) => close())));

async function observe(
  script: readonly Act[],
  mode: TlsMode = 'starttls',
  own: Partial<ProbeOptions> = {},
  serverName: string | null = 'mail.example.com',
) {
  const server = await serve(script);
  servers.push(server);
  const endpoint = { address: '127.0.0.1', port: server.port, family: 4 } as const;
  const observation = await probe(endpoint, mode, { name: 'first', serverName }, { ...options, ...own });
  return { observation, server };
}

function assertCut(observation: Observation, step: Step, cause: Cause): void {
  const cut = observation.outcome === 'handshake' ? observation.afterwards : observation;
  assert.ok(cut.outcome === 'interruption', JSON.stringify(observation));
  assert.deepEqual({ step: cut.step, cause: cut.cause }, { step, cause });
}

const untilStartTls: readonly Act[] = ['220 mx ESMTP\r\n', /^EHLO /, '250-mx\r\n250 STARTTLS\r\n', /^STARTTLS/];
const overTls: readonly Act[] = [/^EHLO /, '250-mx\r\n250 AUTH PLAIN\r\n', /^QUIT/, '221 bye\r\n'];

test('reaches the certificate by STARTTLS, says EHLO again over TLS, and takes leave', async () => {
  const { observation, server } = await observe([...untilStartTls, '220 go\r\n', tls, ...overTls]);
  assert.ok(observation.outcome === 'handshake');
  assert.deepEqual(observation.presentedChain, chain.presented);
  assert.equal(observation.opensslVerdict, null);
  assert.equal(observation.tlsVersion, 'TLSv1.3');
  assert.deepEqual(observation.dialogue, { greeting: 'mx ESMTP', ehloKeywords: ['STARTTLS'] });
  assert.deepEqual(observation.afterwards, {
    outcome: 'answered',
    dialogue: { greeting: '', ehloKeywords: ['AUTH PLAIN'] },
  });
  const ehlo = 'EHLO probe.example.com';
  assert.deepEqual(server.heard, [[ehlo, 'STARTTLS', ehlo, 'QUIT']]);
  assert.deepEqual(server.serverNames, ['mail.example.com']);
});

test('reaches the certificate by implicit TLS, where the greeting comes after the handshake', async () => {
  const { observation } = await observe([tls, '220 mx\r\n', ...overTls], 'implicit');
  assert.ok(observation.outcome === 'handshake' && observation.afterwards.outcome === 'answered');
  assert.equal(observation.dialogue, undefined);
  assert.equal(observation.afterwards.dialogue.greeting, 'mx');
});

test('sends no server name when there is none to send', async () => {
  const { server } = await observe([tls, '220 mx\r\n', ...overTls], 'implicit', {}, null);
  assert.deepEqual(server.serverNames, [false]);
});

test('the presented chain is what was sent: order, strangers and root included, nothing added', async () => {
  const sent = [chain.endEntity.pem, chain.root.pem, chain.intermediate.pem, chain.intermediate.pem];
  const { observation } = await observe([{ tls: { key, cert: sent.join('') } }, '220 mx\r\n', ...overTls], 'implicit');
  assert.ok(observation.outcome === 'handshake');
  assert.deepEqual(observation.presentedChain, sent);

  const alone = await observe([{ tls: { key, cert: chain.endEntity.pem } }, '220 mx\r\n', ...overTls], 'implicit');
  assert.ok(alone.observation.outcome === 'handshake');
  assert.deepEqual(alone.observation.presentedChain, [chain.endEntity.pem]);
  assert.equal(alone.observation.opensslVerdict, 'UNABLE_TO_VERIFY_LEAF_SIGNATURE');
});

const manners: readonly (readonly [name: string, greeting: readonly Act[]])[] = [
  ['a greeting of several lines', ['220-mx\r\n220-ready\r\n220 go\r\n']],
  ['a greeting without text', ['220\r\n']],
  ['a greeting that does not say ESMTP', ['220 mail ready\r\n']],
  ['a greeting with NUL and invalid UTF-8', [Buffer.from('220 a\0b\xff\xfe\r\n', 'latin1')]],
  ['a greeting that ends in a bare LF', ['220 mx\n']],
  ['a greeting cut into segments', [['22', '0-m', 'x\r', '\n220 ', 'x\r\n']]],
];
for (const [name, greeting] of manners) {
  test(`takes ${name}`, async () => {
    const { observation } = await observe([...greeting, ...untilStartTls.slice(1), '220 go\r\n', tls, ...overTls]);
    assert.equal(observation.outcome, 'handshake');
  });
}

test('takes the keyword in lower case, as the last line, and any text behind 220', async () => {
  const script = [
    '220 mx\r\n',
    /^EHLO /,
    ['250-mx\r\n250-8BIT', 'MIME\r\n250 start', 'tls\r\n'],
    /^STARTTLS/,
    '220-well\r\n220\r\n',
    tls,
    ...overTls,
  ];
  assert.equal((await observe(script as Act[])).observation.outcome, 'handshake');
});

test('waits for the last line of the EHLO reply before it says STARTTLS', async () => {
  const { server } = await observe([
    '220 mx\r\n',
    /^EHLO /,
    ['250-mx\r\n250-STARTTLS\r\n', '250-A\r\n', '250 B\r\n'],
    /^STARTTLS/,
    '454 no\r\n',
    /^QUIT/,
  ]);
  assert.deepEqual(server.heard[0]?.slice(1), ['STARTTLS', 'QUIT']);
});

test('says HELO to a server that has no EHLO', async () => {
  const { observation, server } = await observe([
    '220 mx\r\n',
    /^EHLO /,
    '502 what?\r\n',
    /^HELO /,
    '250 mx\r\n',
    /^QUIT/,
    '221 bye\r\n',
  ]);
  assertCut(observation, 'starttls', { kind: 'keyword-not-offered', keyword: 'STARTTLS' });
  assert.deepEqual(server.heard[0]?.slice(1), ['HELO probe.example.com', 'QUIT']);
});

test('throws away what is sent behind the 220 to STARTTLS, and counts it', async () => {
  const { observation } = await observe([...untilStartTls, '220 go\r\n250 AUTH injected\r\n', tls, ...overTls]);
  assert.ok(observation.outcome === 'handshake');
  assert.equal(observation.dialogue?.bytesAfterStarttls, 19);
  assert.ok(observation.afterwards.outcome === 'answered');
  assert.deepEqual(observation.afterwards.dialogue.ehloKeywords, ['AUTH PLAIN']);
});

test('says by an address literal who it is, never localhost, where the machine has no domain name', async () => {
  const { defaultEhloName } = await import('../../src/probe/dialogue.ts');
  assert.equal(defaultEhloName('192.0.2.7', 'localhost'), '[192.0.2.7]');
  assert.equal(defaultEhloName('2001:db8::7', 'runner'), '[IPv6:2001:db8::7]');
  assert.equal(defaultEhloName('192.0.2.7', 'localhost.localdomain'), '[192.0.2.7]');
  assert.equal(defaultEhloName('192.0.2.7', 'ci.example.com'), 'ci.example.com');
  const { server } = await observe(['220 mx\r\n', /^EHLO /, '421 bye\r\n', /^QUIT/], 'starttls', { ehloName: null });
  assert.equal(server.heard[0]?.[0], `EHLO ${defaultEhloName('127.0.0.1')}`);
});

test('says nothing before the greeting is whole, however late it comes', async () => {
  const early: string[] = [];
  const greeting: Act = (socket) => early.push(String(socket.read() ?? ''));
  const script: readonly Act[] = [
    ['220-wait\r\n', '220-wait\r\n'],
    greeting,
    '220 now\r\n',
    ...untilStartTls.slice(1),
    '220 go\r\n',
    tls,
    ...overTls,
  ];
  assert.equal((await observe(script)).observation.outcome, 'handshake');
  assert.deepEqual(early, ['']);
});

const cuts: readonly (readonly [name: string, script: readonly Act[], step: Step, cause: Cause, mode?: TlsMode])[] = [
  ['a greeting of 421', ['421 too busy\r\n', /^QUIT/], 'greeting', { kind: 'smtp-reply', code: 421, text: 'too busy' }],
  [
    'a greeting of 554 in two lines',
    ['554-no\r\n554 mail\r\n', /^QUIT/],
    'greeting',
    { kind: 'smtp-reply', code: 554, text: 'no\nmail' },
  ],
  [
    'a greeting that is no SMTP',
    ['SSH-2.0-OpenSSH_9.2\r\n'],
    'greeting',
    { kind: 'malformed-reply', text: 'SSH-2.0-OpenSSH_9.2' },
  ],
  ['a connection closed before the greeting', ['close!'], 'greeting', { kind: 'connection-closed' }],
  [
    'a connection reset after the greeting',
    ['220 mx\r\n', /^EHLO/, 'reset!'],
    'ehlo',
    { kind: 'system-error', code: 'ECONNRESET', message: 'read ECONNRESET' },
  ],
  [
    'STARTTLS overwritten by a middlebox',
    ['220 mx\r\n', /^EHLO/, '250-mx\r\n250 XXXXXXXA\r\n', /^QUIT/],
    'starttls',
    { kind: 'keyword-not-offered', keyword: 'STARTTLS' },
  ],
  [
    'a protocol error of Exim',
    ['554 SMTP synchronization error\r\n', /^QUIT/],
    'greeting',
    { kind: 'smtp-reply', code: 554, text: 'SMTP synchronization error' },
  ],
  [
    'a connection closed after 220 to STARTTLS',
    [...untilStartTls, '220 go\r\n', 'bytes!', 'close!'],
    'handshake',
    { kind: 'connection-closed' },
  ],
  [
    'a connection reset in the handshake',
    [...untilStartTls, '220 go\r\n', 'bytes!', 'reset!'],
    'handshake',
    { kind: 'system-error', code: 'ECONNRESET', message: 'read ECONNRESET' },
  ],
  [
    'garbage in place of TLS',
    [...untilStartTls, '220 go\r\n', 'bytes!', Buffer.from('\x16\x03\x03\xff\xff\0\0garbage', 'latin1'), 'silence!'],
    'handshake',
    { kind: 'tls-error', code: 'ERR_SSL_DATA_LENGTH_TOO_LONG' },
  ],
  ['a connection closed after EHLO', ['220 mx\r\n', /^EHLO/, 'close!'], 'ehlo', { kind: 'connection-closed' }],
  [
    'EHLO refused',
    ['220 mx\r\n', /^EHLO/, '550 no\r\n', /^QUIT/],
    'ehlo',
    { kind: 'smtp-reply', code: 550, text: 'no' },
  ],
  [
    'STARTTLS not offered',
    ['220 mx\r\n', /^EHLO/, '250-mx\r\n250 XSTARTTLS\r\n', /^QUIT/],
    'starttls',
    { kind: 'keyword-not-offered', keyword: 'STARTTLS' },
  ],
  [
    '454 to STARTTLS',
    [...untilStartTls, '454 not now\r\n', /^QUIT/],
    'starttls',
    { kind: 'smtp-reply', code: 454, text: 'not now' },
  ],
  [
    'plain text in place of TLS',
    [...untilStartTls, '220 go\r\n', 'bytes!', '421 plain text all the way\r\n'],
    'handshake',
    { kind: 'tls-error', code: 'ERR_SSL_WRONG_VERSION_NUMBER' },
  ],
  [
    'a connection closed in the handshake',
    [...untilStartTls, '220 go\r\n', 'close!'],
    'handshake',
    { kind: 'connection-closed' },
  ],
  [
    'a server that only speaks TLS 1.1',
    [
      {
        tls: {
          key,
          cert: chain.endEntity.pem,
          minVersion: 'TLSv1',
          maxVersion: 'TLSv1.1',
          ciphers: 'DEFAULT@SECLEVEL=0',
        },
      },
    ],
    'handshake',
    { kind: 'tls-alert', alertNumber: 70 },
    'implicit',
  ],
  ['a server without a certificate', [{ tls: {} }], 'handshake', { kind: 'tls-alert', alertNumber: 40 }, 'implicit'],
  [
    '421 after the handshake',
    [tls, '421 too busy\r\n'],
    'greeting',
    { kind: 'smtp-reply', code: 421, text: 'too busy' },
    'implicit',
  ],
  ['a connection closed after the handshake', [tls, 'close!'], 'greeting', { kind: 'connection-closed' }, 'implicit'],
];
for (const [name, script, step, cause, mode] of cuts) {
  test(`sees ${name}`, async () => assertCut((await observe(script, mode)).observation, step, cause));
}

test('what was said before a dialogue was cut is told with it, and nothing where nothing was', async () => {
  for (const [script, dialogue] of [
    [['220 mx\r\n', /^EHLO/, 'close!'], { greeting: 'mx', ehloKeywords: [] }],
    [[...untilStartTls, '454 no\r\n', /^QUIT/], { greeting: 'mx ESMTP', ehloKeywords: ['STARTTLS'] }],
    [['421 busy\r\n', /^QUIT/], undefined],
  ] as const) {
    const { observation } = await observe(script);
    assert.ok(observation.outcome === 'interruption');
    assert.deepEqual(observation.dialogue, dialogue);
    assert.equal('dialogue' in observation, dialogue !== undefined);
  }
});

test('once a connection is open, an error that nobody waits for ends nothing', async () => {
  const socket = new EventEmitter();
  const waiting = connected(socket as Socket);
  socket.emit('connect');
  await waiting;
  assert.equal(socket.listenerCount('error'), 1);
  socket.emit('error', new Error('reset'));
});

const silences: readonly (readonly [step: Step, script: readonly Act[], mode?: TlsMode])[] = [
  ['greeting', ['silence!']],
  ['ehlo', ['220 mx\r\n', /^EHLO/, 'silence!']],
  ['starttls', [...untilStartTls, 'silence!']],
  ['handshake', [...untilStartTls, '220 go\r\n', 'silence!']],
  ['greeting', [tls, 'silence!'], 'implicit'],
];
for (const [step, script, mode] of silences) {
  test(`the deadline covers silence at ${step} (${mode ?? 'starttls'})`, async () => {
    const { observation } = await observe(script, mode, { limitMs: 200 });
    assertCut(observation, step, { kind: 'timeout', limitMs: 200 });
  });
}

test('one byte at a time does not stretch the deadline', async () => {
  const drip = Array.from({ length: 400 }, () => 'x');
  const { observation } = await observe([['220 '], drip], 'starttls', { limitMs: 200 });
  assertCut(observation, 'greeting', { kind: 'timeout', limitMs: 200 });
});

test('a signal to stop ends the probe at once, and says so', async () => {
  const controller = new AbortController();
  const observing = observe(['220 mx\r\n', /^EHLO/, 'silence!'], 'starttls', { signal: controller.signal });
  setTimeout(() => controller.abort({ kind: 'aborted' }), 20);
  assertCut((await observing).observation, 'ehlo', { kind: 'aborted' });
});

test("a refused connection is the system's word", async () => {
  const server = await serve([]);
  await server.close();
  const observation = await probe(
    { address: '127.0.0.1', port: server.port, family: 4 },
    'starttls',
    { name: 'first', serverName: null },
    options,
  );
  assert.ok(observation.outcome === 'interruption' && observation.cause.kind === 'system-error');
  assert.deepEqual([observation.step, observation.cause.code], ['connect', 'ECONNREFUSED']);
});

test('a server that asks for another handshake in TLS 1.2 is noted, and one that sends tickets in TLS 1.3 is not', async () => {
  const old: Act = { tls: { key, cert: chain.presented.join(''), maxVersion: 'TLSv1.2' } };
  const renegotiate: Act = (socket) => (socket as TLSSocket).renegotiate({ rejectUnauthorized: false }, () => {});
  for (const [script, expected] of [
    [[old, renegotiate, '220 mx\r\n', ...overTls], true],
    [[old, '220 mx\r\n', ...overTls], undefined],
    [[tls, '220 mx\r\n', ...overTls], undefined],
  ] as const) {
    const { observation } = await observe(script, 'implicit');
    assert.ok(observation.outcome === 'handshake');
    assert.equal(observation.isRenegotiated, expected);
    assert.equal(observation.afterwards.outcome, 'answered');
  }
});

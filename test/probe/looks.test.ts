import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { TLSSocket } from 'node:tls';
import type { ExtraLook } from '../../src/model/look.ts';
import type { Observation, Probed } from '../../src/model/observation.ts';
import type { TlsMode } from '../../src/model/target.ts';
import { secureContexts } from '../../src/probe/handshake.ts';
import { lookAt } from '../../src/probe/looks.ts';
import { goodChain, privateKeyPem } from '../support/ca.ts';
import { daysFromNow } from '../support/facts.ts';
import { type Act, type ScriptedServer, serve } from '../support/smtp-server.ts';

const forever = { notAfter: daysFromNow(36_500) };
const [ecdsa, rsa, ed25519] = await Promise.all([
  goodChain('ecdsa', forever),
  goodChain('rsa', forever),
  goodChain('ed25519', forever),
]);
const pairOf = async ({ endEntity, presented }: typeof ecdsa) => ({
  key: await privateKeyPem(endEntity),
  cert: presented.join(''),
});
const [ecdsaPair, rsaPair, ed25519Pair] = [await pairOf(ecdsa), await pairOf(rsa), await pairOf(ed25519)];
const own = { privateKeyPem: rsaPair.key, certificatePem: rsaPair.cert };

const servers: ScriptedServer[] = [];
after(() => Promise.all(servers.map(({ close }) => close())));

type Tls = Extract<Act, { tls: unknown }>['tls'];
const session = (tls: Tls): readonly Act[] => [{ tls }, '220 mx\r\n', /^EHLO/, '250 mx\r\n', /^QUIT/, '221 bye\r\n'];
const overStartTls = (tls: Tls): readonly Act[] => [
  '220 mx\r\n',
  /^EHLO/,
  '250-mx\r\n250 STARTTLS\r\n',
  /^STARTTLS/,
  '220 go\r\n',
  { tls },
  /^EHLO/,
  '250 mx\r\n',
  /^QUIT/,
  '221 bye\r\n',
];

async function look(
  scripts: readonly (readonly Act[])[],
  looks: readonly ExtraLook[] = [],
  mode: TlsMode = 'implicit',
  limitMs = 3000,
  secureContextOf = secureContexts([ecdsa.root.pem, rsa.root.pem], 'boringssl', own),
) {
  const [script = [], ...more] = scripts;
  const server = await serve(script, ...more);
  servers.push(server);
  const endpoint = { address: '127.0.0.1', port: server.port, family: 4 } as const;
  const observations = await lookAt(endpoint, mode, 'mail.example.com', looks, {
    limitMs,
    ehloName: 'probe.example.com',
    secureContextOf,
  });
  return { observations, server };
}

const summary = (observations: readonly Probed[]) =>
  observations.map(({ look: { name }, outcome }) => `${name}: ${outcome}`);
const keyOf = (observation: Observation | undefined) =>
  observation?.outcome === 'handshake' ? (observation.presentedChain[0] === rsa.presented[0] ? 'rsa' : 'ecdsa') : null;

test('a healthy server costs one connection, and one for each look asked for', async () => {
  const none = await look([session(ecdsaPair)]);
  assert.equal(none.server.heard.length, 1);
  const three = await look([session(ecdsaPair)], ['without-sni', 'rsa', 'ecdsa']);
  assert.equal(three.server.heard.length, 3, 'the key type of the first look is not looked at again');
  assert.deepEqual(three.server.serverNames, ['mail.example.com', false]);
});

test('a server with two certificates shows the other one to a sender of its kind', async () => {
  const { observations } = await look(
    [session({ key: [ecdsaPair.key, rsaPair.key], cert: [ecdsaPair.cert, rsaPair.cert] })],
    ['rsa', 'ecdsa'],
  );
  assert.equal(observations.length, 2);
  assert.deepEqual(new Set(observations.map(keyOf)), new Set(['rsa', 'ecdsa']));
  for (const one of observations) assert.equal(one.outcome === 'handshake' && one.opensslVerdict, null);
});

test('a server with one certificate answers a sender of the other kind with an alert', async () => {
  const { observations } = await look([session(ecdsaPair)], ['rsa']);
  assert.ok(observations[1]?.outcome === 'interruption');
  assert.deepEqual(observations[1].cause, { kind: 'tls-alert', alertNumber: 40 });
});

test('the first look asks for the key types that BoringSSL knows, as Gmail does', async () => {
  const both = { key: [ed25519Pair.key, rsaPair.key], cert: [ed25519Pair.cert, rsaPair.cert] };
  const { observations } = await look([session(both)]);
  assert.deepEqual(summary(observations), ['first: handshake']);
  assert.equal(keyOf(observations[0]), 'rsa');
});

test('a server with a key of another type only is seen by a look of its own, and by the further ones', async () => {
  const { observations, server } = await look([session(ed25519Pair)], ['without-sni', 'rsa', 'tls1.2']);
  assert.deepEqual(summary(observations), [
    'any-algorithm: handshake',
    'first: interruption',
    'first: interruption',
    'without-sni: handshake',
    'tls1.2: handshake',
    'rsa: interruption',
  ]);
  assert.equal(server.heard.length, 6);
  for (const one of observations)
    if (one.outcome === 'handshake') assert.deepEqual(one.presentedChain, ed25519.presented);
});

for (const [what, tls] of [
  ['finite-field Diffie-Hellman', { ciphers: 'DHE-RSA-AES256-GCM-SHA384', dhparam: 'auto', maxVersion: 'TLSv1.2' }],
  ['the group P-521', { ecdhCurve: 'P-521' }],
  ['ARIA', { ciphers: 'ECDHE-ARIA256-GCM-SHA384', maxVersion: 'TLSv1.2' }],
  ['signatures with SHA-224', { sigalgs: 'RSA+SHA224', maxVersion: 'TLSv1.2' }],
] as const) {
  test(`a server that knows nothing but ${what} is met with all that OpenSSL has, as BoringSSL would be refused`, async () => {
    const { observations } = await look([session({ ...rsaPair, ...tls })], ['without-sni']);
    assert.deepEqual(summary(observations), [
      'any-algorithm: handshake',
      'first: interruption',
      'first: interruption',
      'without-sni: handshake',
    ]);
  });
}

const HUNG_UP = ['first: interruption', 'small-client-hello: interruption'];

test('a server that shares no algorithm may hang up, or send another alert than it should', async () => {
  const internalError: Act = Buffer.from('15030300020250', 'hex');
  for (const refusal of [
    ['bytes!', 'reset!'],
    ['bytes!', 'close!'],
    ['bytes!', internalError, 'close!'],
  ] as const) {
    const refuse: readonly Act[] = refusal;
    const isHungUp = refusal.length === 2;
    const scripts = isHungUp
      ? [refuse, refuse, session(rsaPair), refuse, session(rsaPair)]
      : [refuse, session(rsaPair), refuse, session(rsaPair)];
    const { observations } = await look(scripts);
    assert.equal(summary(observations)[0], 'any-algorithm: handshake');
    assert.deepEqual(new Set(summary(observations.slice(1))), new Set(isHungUp ? HUNG_UP : ['first: interruption']));
  }
});

test('one alert says nothing about what was offered', async () => {
  const handshakeFailure: Act = Buffer.from('15030300020228', 'hex');
  const { observations } = await look([['bytes!', handshakeFailure, 'close!'], session(rsaPair)]);
  assert.deepEqual(summary(observations), ['first: handshake', 'first: interruption', 'any-algorithm: handshake']);
});

test('what OpenSSL-like senders offer is offered for them from the first', async () => {
  const strict = secureContexts([ed25519.root.pem], 'openssl');
  const { observations } = await look([session(ed25519Pair)], [], 'implicit', 3000, strict);
  assert.deepEqual(summary(observations), ['first: handshake']);
});

test('a server that cannot do TLS 1.2 has its certificate read over the old version', async () => {
  const old = { ...rsaPair, minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT@SECLEVEL=0' } as const;
  const { observations } = await look([session(old)]);
  assert.deepEqual(summary(observations), ['first: interruption', 'obsolete-tls: handshake']);
  const [, obsolete] = observations;
  assert.ok(obsolete?.outcome === 'handshake');
  assert.equal(obsolete.tlsVersion, 'TLSv1.1');
  assert.equal(obsolete.opensslVerdict, 'NOT_ASKED');
  assert.deepEqual(obsolete.presentedChain, rsa.presented);
});

test('a look at TLS 1.2 uses no newer one, and a look at obsolete TLS none as new', async () => {
  const { observations } = await look([session(ecdsaPair)], ['tls1.2', 'obsolete-tls']);
  assert.deepEqual(summary(observations), ['first: handshake', 'tls1.2: handshake', 'obsolete-tls: interruption']);
  assert.ok(observations[1]?.outcome === 'handshake' && observations[1].tlsVersion === 'TLSv1.2');
});

test('a client certificate is offered to a server that asks for one, which may hang up', async () => {
  const presented: (string | undefined)[] = [];
  const hangUpOnStrangers: Act = (socket) => {
    presented.push((socket as TLSSocket).getPeerX509Certificate()?.subject);
    if (!(socket as TLSSocket).authorized) socket.destroy();
  };
  const asking = [{ tls: { ...ecdsaPair, requestCert: true } }, hangUpOnStrangers, '220 mx\r\n', 'silence!'] as const;
  const { observations } = await look([session(ecdsaPair), asking], ['client-certificate']);
  const [first, second] = observations;
  assert.ok(first?.outcome === 'handshake' && first.afterwards.outcome === 'answered');
  assert.ok(second?.outcome === 'handshake' && second.afterwards.outcome === 'interruption');
  assert.deepEqual(second.afterwards.cause, { kind: 'connection-closed' });
  assert.deepEqual(presented, ['CN=mail.example.com']);
});

test('a server that drops a long ClientHello twice is met with short ones, in every look', async () => {
  const drops: readonly Act[] = ['bytes!', 'close!'];
  const { observations } = await look([drops, session(ecdsaPair), drops, session(ecdsaPair)], ['without-sni']);
  assert.deepEqual(summary(observations), [
    'small-client-hello: handshake',
    'first: interruption',
    'first: interruption',
    'without-sni: handshake',
  ]);
});

test('one dropped connection says nothing about the size of the ClientHello', async () => {
  const { observations } = await look([['bytes!', 'close!'], session(ecdsaPair)], ['without-sni']);
  assert.deepEqual(summary(observations), [
    'first: handshake',
    'first: interruption',
    'small-client-hello: handshake',
    'without-sni: handshake',
  ]);
});

test('a port that speaks implicit TLS where STARTTLS was expected is found out', async () => {
  const { observations } = await look([session(ecdsaPair)], [], 'starttls', 300);
  const [first] = observations;
  assert.ok(first?.outcome === 'interruption' && first.step === 'greeting');
  assert.deepEqual(first.inOtherMode, { mode: 'implicit', works: true });
});

test('a port that speaks STARTTLS where implicit TLS was expected is found out', async () => {
  const { observations } = await look([overStartTls(ecdsaPair)], [], 'implicit');
  const [first] = observations;
  assert.ok(first?.outcome === 'interruption' && first.step === 'handshake');
  assert.deepEqual(first.inOtherMode, { mode: 'starttls', works: true });
});

test('421 in clear on the port for implicit TLS is found out', async () => {
  const { observations } = await look([['421 too many connections\r\n', 'bytes!']], [], 'implicit');
  const [first] = observations;
  assert.ok(first?.outcome === 'interruption');
  assert.deepEqual(first.inOtherMode?.cause, { kind: 'smtp-reply', code: 421, text: 'too many connections' });
});

test('the other mode gets five seconds, however long the first may take', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const server = await serve(['220 mx\r\n', 'bytes!', 'close!'], ['silence!']);
  servers.push(server);
  const looking = lookAt({ address: '127.0.0.1', port: server.port, family: 4 }, 'implicit', 'mail.example.com', [], {
    limitMs: 20_000,
    ehloName: 'probe.example.com',
    secureContextOf: secureContexts([], 'boringssl'),
  });
  while (server.heard.length < 2) await new Promise((resolve) => setImmediate(resolve));
  t.mock.timers.tick(20_000);
  const [first] = await looking;
  assert.ok(first.outcome === 'interruption');
  assert.deepEqual(first.inOtherMode?.cause, { kind: 'timeout', limitMs: 5000 });
});

test('a look that is cut short leaves the first one standing', async () => {
  const { observations } = await look([session(ecdsaPair), ['421 busy\r\n', /^QUIT/]], ['without-sni']);
  assert.deepEqual(summary(observations), ['first: handshake', 'without-sni: interruption']);
});

const beforeTls = (...then: readonly Act[]): readonly Act[] => [
  '220 mx\r\n',
  /^EHLO/,
  '250-mx\r\n250 STARTTLS\r\n',
  /^STARTTLS/,
  '220 go\r\n',
  'bytes!',
  ...then,
];

test('text instead of TLS is shown, whenever it is sent after the ClientHello', async () => {
  const says = beforeTls('454 4.7.0 TLS not available due to local problem\r\n', 'silence!');
  const { observations, server } = await look([says], [], 'starttls');
  const [first] = observations;
  assert.deepEqual(first?.outcome === 'interruption' && [first.step, first.cause], [
    'handshake',
    {
      kind: 'tls-error',
      code: 'ERR_SSL_WRONG_VERSION_NUMBER',
      text: '454 4.7.0 TLS not available due to local problem',
    },
  ]);
  assert.deepEqual([observations.length, server.heard.length], [1, 2]);
});

for (const [what, sent] of [
  ['what is no text', Buffer.from('\x16\x03\x03\xff\xff\0\0garbage', 'latin1')],
  ['nothing the second time', null],
  ['bytes that are no characters', Buffer.from([0x41, 0xff, 0xfe, 0x41, 0x41, 0x41, 0x41, 0x0d, 0x0a])],
] as const) {
  test(`${what} is not shown`, async () => {
    const garbage = beforeTls(sent ?? 'plain\r\n', 'silence!');
    const { observations } = await look([garbage, sent === null ? beforeTls('close!') : garbage], [], 'starttls');
    const [first] = observations;
    assert.equal(first?.outcome === 'interruption' && first.cause.kind, 'tls-error');
    assert.ok(!('text' in ((first as { cause: object }).cause ?? {})));
  });
}

test('no more of a line is kept than SMTP has', async () => {
  const { observations } = await look([beforeTls(`${'x'.repeat(2000)}\r\n`, 'silence!')], [], 'starttls');
  const [first] = observations;
  assert.equal((first as { cause: { text: string } }).cause.text.length, 512);
});

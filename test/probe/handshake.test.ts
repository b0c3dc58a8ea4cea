/** What is offered in a handshake, and what is told of it afterwards. */
import assert from 'node:assert/strict';
import { X509Certificate } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { type AddressInfo, connect, createServer as createPlainServer, type Socket } from 'node:net';
import { type TestContext, test } from 'node:test';
import { createServer, type TLSSocket, type TlsOptions } from 'node:tls';
import type { LookName } from '../../src/model/look.ts';
import { clientHello, handshakeFacts, handshaken, renegotiationOf, secureContexts } from '../../src/probe/handshake.ts';
import { probe } from '../../src/probe/probe.ts';
import { goodChain, privateKeyPem } from '../support/ca.ts';
import { daysFromNow } from '../support/facts.ts';

const [chain, rsa] = [
  await goodChain('ecdsa', { notAfter: daysFromNow(36_500) }),
  await goodChain('rsa', { notAfter: daysFromNow(36_500) }),
];
const pairOf = async ({ endEntity, presented }: typeof chain) => ({
  key: await privateKeyPem(endEntity),
  cert: presented.join(''),
});
const [pair, rsaPair] = [await pairOf(chain), await pairOf(rsa)];
const own = { privateKeyPem: pair.key, certificatePem: pair.cert };
const contexts = secureContexts([chain.root.pem, rsa.root.pem], 'boringssl', own);

/** Node.js's own server for TLS, which says nothing more than a mail server has to. */
async function seen(
  t: TestContext,
  tls: TlsOptions,
  name: LookName = 'first',
  { contextOf = contexts, staple = null }: { contextOf?: typeof contexts; staple?: Buffer | null } = {},
) {
  const presented: (string | null)[] = [];
  const server = createServer({ ...tls, rejectUnauthorized: false }, (socket) => {
    presented.push(socket.getPeerX509Certificate()?.subject ?? null);
    const replies: Readonly<Record<string, string>> = { EHLO: '250 mx\r\n', QUIT: '221 bye\r\n' };
    socket
      .on('error', () => {})
      .on('data', (line) => socket.write(replies[String(line).slice(0, 4)] ?? '500 what?\r\n'));
    socket.write('220 mx\r\n');
  });
  server.on('OCSPRequest', (_, __, answer: (error: null, response: Buffer | null) => void) => answer(null, staple));
  server.on('tlsClientError', () => {});
  const open = new Set<Socket>();
  server.on('connection', (socket) => open.add(socket));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.after(() => {
    server.close();
    for (const socket of open) socket.destroy();
  });
  const { port } = server.address() as AddressInfo;
  const observation = await probe(
    { address: '127.0.0.1', port, family: 4 },
    'implicit',
    { name, serverName: 'mail.example.com' },
    { limitMs: 5000, ehloName: 'probe.example.com', secureContextOf: contextOf },
  );
  assert.ok(observation.outcome === 'handshake', JSON.stringify(observation));
  assert.equal(observation.afterwards.outcome, 'answered');
  return { observation, presented };
}

test('a response about revocation that is stapled to the handshake is noted, and none is not', async (t) => {
  for (const [staple, expected] of [
    [Buffer.from('300a', 'hex'), true],
    [null, false],
  ] as const) {
    const { observation } = await seen(t, pair, 'first', { staple });
    assert.equal(observation.isOcspStapled, expected);
  }
});

for (const [what, tls, name, tlsVersion, keyExchange] of [
  ['a group', { ...pair, ecdhCurve: 'P-256' }, 'first', 'TLSv1.3', 'prime256v1'],
  ['a group of TLS 1.2', { ...pair, ecdhCurve: 'X25519' }, 'tls1.2', 'TLSv1.2', 'X25519'],
  ['static RSA', { ...rsaPair, ciphers: 'AES128-GCM-SHA256', maxVersion: 'TLSv1.2' }, 'first', 'TLSv1.2', 'RSA'],
  [
    'finite fields',
    { ...rsaPair, ciphers: 'DHE-RSA-AES256-GCM-SHA384', dhparam: 'auto', maxVersion: 'TLSv1.2' },
    'any-algorithm',
    'TLSv1.2',
    'DH 2048 bits',
  ],
] as const satisfies readonly (readonly [string, TlsOptions, LookName, string, string])[]) {
  test(`a key exchange by ${what} is ${keyExchange}`, async (t) => {
    const { observation } = await seen(t, tls, name);
    assert.deepEqual([observation.tlsVersion, observation.keyExchange], [tlsVersion, keyExchange]);
    assert.match(observation.cipherSuite, /^TLS_/);
  });
}

test('the verdict of OpenSSL is told, but not at a lower security level', async (t) => {
  const stranger = secureContexts([], 'boringssl');
  const { observation } = await seen(t, pair, 'first', { contextOf: stranger });
  assert.equal(observation.opensslVerdict, 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY');
  assert.equal((await seen(t, pair)).observation.opensslVerdict, null);
});

test('a client certificate is shown where the look is about it, and to nobody else', async (t) => {
  const asking = { ...pair, requestCert: true };
  const subject = new X509Certificate(pair.cert).subject;
  for (const name of ['first', 'without-sni', 'rsa', 'tls1.2', 'any-algorithm', 'client-certificate'] as const) {
    const { presented } = await seen(t, { ...asking, ...(name === 'rsa' && rsaPair) }, name);
    assert.deepEqual(presented, [name === 'client-certificate' ? subject : null], name);
  }
  const none = secureContexts([], 'boringssl');
  assert.deepEqual((await seen(t, asking, 'client-certificate', { contextOf: none })).presented, [null]);
});

test('a context is made once for each way to ask, and again for each look that took the place of the first', () => {
  const of = secureContexts([], 'boringssl', own);
  assert.equal(of('first'), of('first'));
  assert.equal(of('without-sni'), of('first'));
  assert.equal(of('rsa', 'first'), of('rsa'));
  const all = [of('first'), of('rsa'), of('ecdsa'), of('tls1.2'), of('client-certificate'), of('obsolete-tls')];
  const others = [of('rsa', 'any-algorithm'), of('rsa', 'small-client-hello'), of('first', 'any-algorithm')];
  assert.equal(new Set([...all, ...others]).size, 9);
});

test('a ClientHello names the host, where there is a name to send', async () => {
  const hello = await clientHello('mail.example.com', contexts('first'));
  // A handshake record (RFC 8446 section 5.1) with a ClientHello.
  assert.deepEqual([hello[0], hello[5]], [22, 1]);
  assert.ok(hello.includes('mail.example.com'));
  const unnamed = await clientHello(null, contexts('first'));
  assert.deepEqual([unnamed[0], unnamed[5]], [22, 1]);
  assert.ok(!unnamed.includes('mail.example.com'));
  // RFC 6066 section 3: the name, and nine octets before it.
  assert.equal(hello.length - unnamed.length, 'mail.example.com'.length + 9);
});

test('a handshake is over when TLS holds, and whatever fails then is found by the next read', async () => {
  const socket = new EventEmitter();
  const waiting = handshaken(socket as TLSSocket);
  socket.emit('secureConnect');
  assert.equal(await waiting, false, 'nothing was stapled');
  assert.deepEqual([socket.listenerCount('close'), socket.listenerCount('error')], [0, 1]);
  socket.emit('error', new Error('reset'));
});

test('a connection that is closed in the handshake is no handshake', async () => {
  const socket = new EventEmitter();
  const waiting = handshaken(socket as TLSSocket);
  socket.emit('close');
  await assert.rejects(waiting, { reason: { kind: 'connection-closed' } });
});

test('another handshake is one of TLS 1.2', () => {
  for (const [version, expected] of [
    ['TLSv1.2', true],
    ['TLSv1.3', false],
  ] as const) {
    const socket = Object.assign(new EventEmitter(), { getProtocol: () => version });
    const isRenegotiated = renegotiationOf(socket as unknown as TLSSocket);
    assert.equal(isRenegotiated(), false);
    socket.emit('secure');
    assert.equal(isRenegotiated(), expected);
  }
});

/** What OpenSSL tells of a handshake, with these certificates. */
const told = (certificate: unknown) =>
  ({
    getProtocol: () => 'TLSv1.3',
    getCipher: () => ({ standardName: 'TLS_AES_128_GCM_SHA256' }),
    getEphemeralKeyInfo: () => ({}),
    getPeerX509Certificate: () => certificate,
    authorized: true,
  }) as unknown as TLSSocket;

test('a handshake without a certificate, or a key exchange without a name, is taken for no other', () => {
  assert.throws(() => handshakeFacts(told(undefined), 'first', false), {
    reason: { kind: 'tls-error', code: 'NO_CERTIFICATE_PRESENTED' },
  });
  assert.ok(!('keyExchange' in handshakeFacts(told({ toString: () => 'a' }), 'first', false)));
});

test('of certificates without end the first thousand are kept', () => {
  const endless: { toString: () => string; issuerCertificate?: unknown } = { toString: () => 'a' };
  endless.issuerCertificate = endless;
  assert.equal(handshakeFacts(told(endless), 'first', false).presentedChain.length, 1000);
});

/** What is seen of a server over TLS behind a port that `relay` has. */
async function seenBehind(t: TestContext, tls: TlsOptions, relay: (client: Socket, server: Socket) => void) {
  const server = createServer(tls, (socket) => socket.on('error', () => {}).write('220 mx\r\n'));
  server.on('tlsClientError', () => {});
  const front = createPlainServer((client) => {
    const behind = connect((server.address() as AddressInfo).port, '127.0.0.1');
    for (const one of [client, behind]) one.on('error', () => {});
    t.after(() => [client, behind].map((one) => one.destroy()));
    relay(client, behind);
  });
  for (const one of [server, front]) {
    await new Promise<void>((resolve) => one.listen(0, '127.0.0.1', resolve));
    t.after(() => one.close());
  }
  const { port } = front.address() as AddressInfo;
  const seen = await probe(
    { address: '127.0.0.1', port, family: 4 },
    'implicit',
    { name: 'first', serverName: 'mail.example.com' },
    { limitMs: 5000, ehloName: 'probe.example.com', secureContextOf: contexts },
  );
  assert.ok(seen.outcome === 'handshake', JSON.stringify(seen));
  return seen.afterwards;
}

test('what ends TLS behind the handshake is a fault of the handshake: TLS 1.3 refuses a client only then', async (t) => {
  const refusing = { ...pair, requestCert: true, rejectUnauthorized: true };
  const refused = await seenBehind(t, refusing, (client, server) => client.pipe(server).pipe(client));
  // certificate_required (RFC 8446 section 6.2)
  const alert = { kind: 'tls-alert', alertNumber: 116 };
  assert.deepEqual(refused, { outcome: 'interruption', step: 'handshake', cause: alert });
  const broken = await seenBehind(t, pair, (client, server) => {
    server.pipe(client);
    client.on('data', (bytes) => {
      // The client has finished with what it sends behind its ClientHello.
      if (bytes[0] === 22) server.write(bytes);
      else client.write(Buffer.from(`1703030020${'07'.repeat(32)}`, 'hex'));
    });
  });
  assert.ok(broken.outcome === 'interruption');
  assert.deepEqual([broken.step, broken.cause.kind], ['handshake', 'tls-error']);
});

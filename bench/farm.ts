/**
 * Thousands of mail servers on one machine, each at an address of its own in 127.0.0.0/8, with a name server beside them.
 * It takes the ports 25, 465, 2525 and 53, so it runs in a network namespace (see run.ts):
 * `node bench/farm.ts HOSTS MIN-MAX DEAD LOSS FOLDER`. It writes "root.pem" there, and a line once it is ready. A process that
 * has forked it and sends anything is told how many hosts have shown somebody their certificate since it last asked.
 */
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import type { Duplex } from 'node:stream';
import { createSecureContext, type SecureContext, TLSSocket } from 'node:tls';
import { issue, privateKeyPem } from '../test/support/ca.ts';
import { fullQueue } from '../test/support/full-queue.ts';
import { farAway } from './far-away.ts';
import { DOMAIN, farmOf, type Host, PORTS } from './hosts.ts';
import { startNameServer } from './name-server.ts';

const DAY_MS = 86_400_000;
/** More names than a certificate has in practice; above it they share a wildcard. */
const MAX_NAMED = 100;

const [hosts = '1', delays = '0-0', deadShare = '0', loss = '0', folder = '.'] = process.argv.slice(2);
const [least = 0, most = 0] = delays.split('-').map(Number);
/** Hosts with a finished handshake: the other side has seen the certificate by then, and taken it. */
const reached = new Set<Host>();
const farm = farmOf({ hostCount: Number(hosts), roundTripMs: [least, most], deadShare: Number(deadShare) });
const contexts = await contextsBelow(join(folder, 'root.pem'));
await Promise.all([
  startNameServer(farm, { address: '127.0.0.1', port: 53, loss: Number(loss) }),
  listen(PORTS.starttls),
  listen(PORTS.implicit),
]);
const dead = await fullQueue(PORTS.dead, '0.0.0.0');
process.on('exit', dead.close);
process.on('message', () => {
  // What the last command has sent may still be on its way.
  setTimeout(() => {
    process.send?.(reached.size);
    reached.clear();
  }, 2 * most);
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(0));
process.stdout.write('ready\n');

/** A chain of three for each type of key, below one root. */
async function contextsBelow(rootFile: string): Promise<Readonly<Record<Host['keyType'], SecureContext>>> {
  const validity = (days: number) => ({
    notBefore: new Date(Date.now() - 10 * DAY_MS),
    notAfter: new Date(Date.now() + days * DAY_MS),
  });
  const root = await issue({ subject: 'CN=Farm Root', isCa: true, ...validity(3000) });
  writeFileSync(rootFile, root.pem);
  const names = farm.hosts.map(({ name }) => name);
  const dnsNames = names.length > MAX_NAMED ? [`*.${DOMAIN}`] : names;
  const contextOf = async (keyType: Host['keyType']) => {
    const ca = { subject: `CN=Farm ${keyType}`, isCa: true, keyType, issuer: root, ...validity(1000) };
    const issuer = await issue(ca);
    const one = await issue({ subject: 'CN=farm', dnsNames, keyType, issuer, ...validity(80) });
    return createSecureContext({ key: await privateKeyPem(one), cert: `${one.pem}${issuer.pem}` });
  };
  return { rsa: await contextOf('rsa'), ecdsa: await contextOf('ecdsa') };
}

async function listen(port: number): Promise<void> {
  const server = createServer({ noDelay: true }, (socket) => {
    socket.on('error', () => {});
    const host = farm.hostAt(socket.localAddress ?? '');
    // Connecting is a round trip too, which the kernel makes short. On its other port a host has nothing to say.
    if (host?.port !== port) socket.destroy();
    else setTimeout(() => answer(socket, host), 2 * host.roundTripMs);
  });
  server.listen({ port, host: '0.0.0.0', backlog: 4096 });
  await once(server, 'listening');
}

function answer(socket: Socket, host: Host): void {
  const plain = farAway(socket, host.roundTripMs);
  const secured = () => {
    const stream = new TLSSocket(plain as Socket, { isServer: true, secureContext: contexts[host.keyType] });
    return stream.on('secure', () => reached.add(host)).on('error', () => socket.destroy());
  };
  if (host.mode === 'starttls') converse(plain, host, true, () => converse(secured(), host, false));
  else converse(secured(), host, true);
}

/** SMTP, as far as a prober goes; `startTls` is what happens once it is allowed. */
function converse(stream: Duplex, host: Host, isGreeted: boolean, startTls?: () => void): void {
  if (isGreeted) stream.write(`220 ${host.name} ESMTP\r\n`);
  const onData = (bytes: Buffer) => {
    const command = bytes
      .toString('latin1')
      .split(/[ \r\n]/)[0]
      ?.toUpperCase();
    if (command === 'EHLO')
      stream.write(`250-${host.name}\r\n250 ${startTls === undefined ? 'AUTH PLAIN' : 'STARTTLS'}\r\n`);
    else if (command === 'STARTTLS') {
      stream.off('data', onData);
      stream.write('220 ready\r\n', startTls);
    } else stream.end('221 bye\r\n');
  };
  stream.on('data', onData);
}

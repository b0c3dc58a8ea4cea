/** Thousands of hosts, by what ships: each at an address of its own in 127.0.0.0/8, all of them one server here. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { platform, tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { createSecureContext, TLSSocket } from 'node:tls';
import { goodChain, privateKeyPem } from '../support/ca.ts';
import { runCommand } from '../support/dist.ts';
import { daysFromNow } from '../support/facts.ts';

const HOSTS = 2000;
const ANSWERING = 200;
const CONCURRENCY = 300;

const folder = mkdtempSync(join(tmpdir(), 'many-'));
const chain = await goodChain('ecdsa', { notAfter: daysFromNow(36_500), dnsNames: ['*.example.com'] });
const secureContext = createSecureContext({
  key: await privateKeyPem(chain.endEntity),
  cert: chain.presented.join(''),
});
const anchors = join(folder, 'root.pem');
writeFileSync(anchors, chain.root.pem);

const addressOf = (number: number) => `127.9.${number >> 8}.${number & 255}`;
const answering = new Set(Array.from({ length: ANSWERING }, (_, number) => addressOf(number)));
/** The connections to each address that nobody answers. They stay open: nothing of another is left when one comes. */
const silent = new Map<string, number>();
let mostSilent = 0;
let mostAtOne = 0;
/** Called once as many hosts keep silent as connections may be open. */
let onFull = () => {};

const server = createServer({ noDelay: true }, (socket) => {
  const address = socket.localAddress ?? '';
  socket.on('error', () => {});
  if (answering.has(address)) return answer(socket);
  const count = (silent.get(address) ?? 0) + 1;
  silent.set(address, count);
  socket.on('close', () => silent.delete(address));
  mostAtOne = Math.max(mostAtOne, count);
  mostSilent = Math.max(mostSilent, silent.size);
  if (silent.size === CONCURRENCY) onFull();
});
server.listen(0, '0.0.0.0');
await once(server, 'listening');
const { port } = server.address() as AddressInfo;
after(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

/** SMTP over TLS, from the first byte. */
function answer(plain: Socket): void {
  const socket = new TLSSocket(plain, { isServer: true, secureContext }).on('error', () => {});
  socket.write('220 mx\r\n');
  socket.on('data', (bytes) => {
    if (String(bytes).startsWith('EHLO')) socket.write('250 mx\r\n');
    else socket.end('221 bye\r\n');
  });
}

/** The first hosts, by name, and where each of them is. */
function asked(count: number, report: string): string[] {
  const list = join(folder, 'hosts.txt');
  const names = Array.from({ length: count }, (_, number) => `mx${number}.example.com`);
  writeFileSync(list, `${names.map((name) => `${name}:465`).join('\n')}\n`);
  const places = names.flatMap((name, number) => ['--connect-to', `${name}::${addressOf(number)}:${port}`]);
  const own = ['--looks', 'none', '--concurrency', `${CONCURRENCY}`, '--timeout-ms', '600000', '--profile', 'strict'];
  return ['--targets-file', list, '--trust-anchors', anchors, ...places, ...own, '--format', `json=${report}`];
}

interface Reported {
  readonly verdict: string;
  readonly targets: readonly { readonly verdict: string; readonly observations: readonly object[] }[];
}

const reported = (file: string): Reported => JSON.parse(readFileSync(file, 'utf8'));
/** Without what differs from run to run. */
const lasting = (value: object) =>
  JSON.stringify(value, (name, one) => (/^(startedAt|elapsedMs)$/.test(name) ? 0 : one));

const options = { skip: platform() !== 'linux' && 'only Linux takes all of 127.0.0.0/8 for its own' };

test(
  'thousands of hosts, and the run is stopped: what was seen is reported, and that it is not all',
  options,
  async () => {
    const report = join(folder, 'many.json');
    const command = join(import.meta.dirname, '..', '..', 'dist', 'cli', 'index.js');
    const full = new Promise<void>((resolve) => {
      onFull = resolve;
    });
    const child = spawn(process.execPath, [command, ...asked(HOSTS, report)], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (text) => {
        said += text;
      });
    const closed = once(child, 'close');
    await Promise.race([full, closed]);
    child.kill('SIGTERM');
    const [code] = await closed;
    assert.equal(code, 3, said);
    assert.match(said, /^Stopped after 200 of 2000 targets, by a signal\.$/m);
    assert.equal(mostSilent, CONCURRENCY);
    assert.equal(mostAtOne, 1);
    const { verdict, targets: all } = reported(report);
    assert.equal(verdict, 'inconclusive');
    assert.equal(all.length, HOSTS);
    assert.equal(all.filter((one) => one.verdict === 'inconclusive').length, HOSTS - ANSWERING);

    const alone = join(folder, 'few.json');
    await runCommand(asked(ANSWERING, alone));
    assert.deepEqual(reported(alone).targets.map(lasting), all.slice(0, ANSWERING).map(lasting));
  },
);

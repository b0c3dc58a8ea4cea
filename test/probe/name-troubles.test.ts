/** What name servers do besides answering: cut answers, failures that pass, aliases, and one of two that is gone. */
import assert from 'node:assert/strict';
import { createSocket } from 'node:dgram';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { startDeadline } from '../../src/probe/deadline.ts';
import { type NameOptions, nameLookUp } from '../../src/probe/names.ts';

const HEADER_OCTETS = 12;
const ANSWER = 0x8180;
const TRUNCATED = 0x0200;
const FORMAT_ERROR = 1;
const SERVER_FAILURE = 2;

/** Reply to a question, without further records. */
function reply(query: Buffer, flags: number, answers: readonly Buffer[] = []): Buffer {
  const end = query.indexOf(0, HEADER_OCTETS) + 5;
  const head = Buffer.from(query.subarray(0, end));
  head.writeUInt16BE(ANSWER + flags, 2);
  for (const [place, count] of [1, answers.length, 0, 0].entries()) head.writeUInt16BE(count, 4 + 2 * place);
  return Buffer.concat([head, ...answers]);
}

const isForIpv4 = (query: Buffer) => query.readUInt16BE(query.indexOf(0, HEADER_OCTETS) + 1) === 1;
const name = (text: string) =>
  Buffer.concat([...text.split('.').map((label) => Buffer.from([label.length, ...Buffer.from(label)])), Buffer.of(0)]);

function record(owner: Buffer, type: number, data: Buffer): Buffer {
  const head = Buffer.from('0000000100000e100000', 'hex');
  head.writeUInt16BE(type, 0);
  head.writeUInt16BE(data.length, 8);
  return Buffer.concat([owner, head, data]);
}
/** The name in the question, by a pointer. */
const ASKED = Buffer.from('c00c', 'hex');
const addressRecord = (last: number, owner = ASKED) => record(owner, 1, Buffer.from([127, 0, 1, last]));

type Says = (query: Buffer, overTcp: boolean, number: number) => Buffer | null;

/** On UDP and TCP, at one port. */
async function serving(says: Says): Promise<{ readonly address: string; readonly close: () => void }> {
  const udp = createSocket('udp4');
  let count = 0;
  udp.on('message', (query, { port, address }) => {
    const said = says(query, false, ++count);
    if (said !== null) udp.send(said, port, address);
  });
  await new Promise<void>((resolve) => udp.bind(0, '127.0.0.1', resolve));
  const { port } = udp.address();
  const tcp = createServer((socket) => {
    socket
      .on('error', () => {})
      .on('data', (bytes) => {
        const said = says(bytes.subarray(2), true, ++count);
        if (said !== null) socket.write(Buffer.concat([Buffer.from([said.length >> 8, said.length & 255]), said]));
      });
  });
  const isListening = await new Promise<boolean>((resolve) =>
    tcp.once('error', () => resolve(false)).listen(port, '127.0.0.1', () => resolve(true)),
  );
  if (!isListening) {
    // Another program has the port for TCP.
    udp.close();
    return serving(says);
  }
  let isOpen = true;
  const close = () => {
    if (!isOpen) return;
    isOpen = false;
    udp.close();
    tcp.close();
  };
  // A test that fails must not keep the process from ending.
  after(close);
  return { address: `127.0.0.1:${port}`, close };
}

async function found(options: Omit<NameOptions, 'limitMs'>, host = 'mail.example.com') {
  const deadline = startDeadline(20_000);
  const { addresses, failures } = await nameLookUp({ limitMs: 20_000, ...options })(host, deadline, () => {});
  deadline.stop();
  return { addresses: addresses.map(({ address }) => address).sort(), failures: failures.map(({ family }) => family) };
}

async function foundAt(says: Says, host?: string) {
  const { address, close } = await serving(says);
  const result = await found({ nameServers: [address], hostsFile: '/dev/null' }, host);
  close();
  return result;
}

test('an answer that is cut off is asked for again over TCP, and is whole', async () => {
  const all = Array.from({ length: 60 }, (_, last) => addressRecord(last + 1));
  const { addresses, failures } = await foundAt((query, overTcp) => {
    if (!isForIpv4(query)) return reply(query, 0);
    return overTcp ? reply(query, 0, all) : reply(query, TRUNCATED, all.slice(0, 2));
  });
  assert.equal(addresses.length, 60);
  assert.deepEqual(failures, []);
});

test('aliases lead to the addresses at their end', async () => {
  const [first, second] = [name('alias.example.net'), name('mx.example.org')];
  const chain = [record(ASKED, 5, first), record(first, 5, second), addressRecord(7, second)];
  const { addresses, failures } = await foundAt((query) =>
    reply(query, 0, isForIpv4(query) ? chain : chain.slice(0, 2)),
  );
  assert.deepEqual([addresses, failures], [['127.0.1.7'], []]);
});

test('a failure that passes is none', async () => {
  const { addresses, failures } = await foundAt((query, _, number) =>
    number <= 2 ? reply(query, SERVER_FAILURE) : reply(query, 0, isForIpv4(query) ? [addressRecord(1)] : []),
  );
  assert.deepEqual([addresses, failures], [['127.0.1.1'], []]);
});

test('of two name servers one may be dead or refuse', async () => {
  const good = await serving((query) => reply(query, 0, isForIpv4(query) ? [addressRecord(1)] : []));
  const silent = await serving(() => null);
  const gone = await serving(() => null);
  gone.close();
  const failing = await serving((query) => reply(query, SERVER_FAILURE));
  for (const other of [silent, gone, failing]) {
    const result = await found({ nameServers: [other.address, good.address], hostsFile: '/dev/null' });
    assert.deepEqual(result, { addresses: ['127.0.1.1'], failures: [] });
  }
  for (const one of [good, silent, failing]) one.close();
});

test('where a name server understands one of the two questions only, the machine may know the name', async () => {
  const { address, close } = await serving((query) => reply(query, isForIpv4(query) ? FORMAT_ERROR : 0));
  const nameService = { namesFor: (host: string) => [host], hasOtherWays: () => false };
  const { addresses } = await found({ nameServers: [address], hostsFile: '/dev/null', nameService }, 'localhost');
  close();
  assert.ok(addresses.includes('127.0.0.1'), addresses.join());
});

test('a hosts file of ten thousand lines is read once, and asked first', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'hosts-'));
  const hostsFile = join(folder, 'hosts');
  const lines = Array.from(
    { length: 10_000 },
    (_, line) => `10.0.${line >> 8}.${line & 255}\tMX${line}.example.com mx${line} # ${line}`,
  );
  writeFileSync(hostsFile, `${lines.join('\r\n')}\n`);
  const result = await found({ nameServers: ['127.0.0.1:9'], hostsFile }, 'mx9999.example.com');
  rmSync(folder, { recursive: true });
  assert.deepEqual(result, { addresses: ['10.0.39.15'], failures: [] });
});

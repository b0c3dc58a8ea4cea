/** A name server on loopback that says of each name what a test wants it to. */
import { createSocket } from 'node:dgram';
import { isIP } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';

/** Addresses, none of that kind, a failure, or no answer at all. */
export type Said = readonly string[] | 'no such name' | 'failure' | 'silence';

export interface NameServer {
  readonly address: string;
  /** What was asked for, such as "mail.example.com A"; what was asked twice is there twice. */
  readonly asked: string[];
  readonly close: () => void;
}

const RESPONSE = 0x8180;
const RCODES = { failure: 2, 'no such name': 3 } as const;

export async function nameServer(
  says: (name: string, type: 'A' | 'AAAA') => Said,
  answersAfterMs = 0,
  at: { readonly address: string; readonly port: number } = { address: '127.0.0.1', port: 0 },
): Promise<NameServer> {
  const socket = createSocket('udp4');
  const asked: string[] = [];
  socket.on('message', async (query, { port, address }) => {
    const { name, end } = nameIn(query);
    const type = query.readUInt16BE(end) === 1 ? 'A' : 'AAAA';
    asked.push(`${name} ${type}`);
    const said = says(name, type);
    if (said === 'silence') return;
    if (answersAfterMs > 0) await delay(answersAfterMs);
    const addresses = typeof said === 'string' ? [] : said;
    const head = Buffer.from(query.subarray(0, end + 4));
    head.writeUInt16BE(RESPONSE + (typeof said === 'string' ? RCODES[said] : 0), 2);
    // One question, so many answers, and nothing else.
    head.writeUInt16BE(1, 4);
    head.writeUInt16BE(addresses.length, 6);
    head.writeUInt32BE(0, 8);
    socket.send(Buffer.concat([head, ...addresses.map(record)]), port, address);
  });
  await new Promise<void>((resolve) => socket.bind(at.port, at.address, resolve));
  return { address: `${at.address}:${socket.address().port}`, asked, close: () => socket.close() };
}

function nameIn(query: Buffer): { name: string; end: number } {
  const labels: string[] = [];
  let at = 12;
  for (let length = query[at] ?? 0; length > 0; length = query[at] ?? 0) {
    labels.push(query.toString('latin1', at + 1, at + 1 + length));
    at += 1 + length;
  }
  return { name: labels.join('.').toLowerCase(), end: at + 1 };
}

/** An answer to the name in the question, for a minute. */
function record(address: string): Buffer {
  const bytes = isIP(address) === 4 ? address.split('.').map(Number) : groupsOf(address);
  const head = Buffer.from('c00c000000010000003c0000', 'hex');
  head.writeUInt16BE(bytes.length === 4 ? 1 : 28, 2);
  head.writeUInt16BE(bytes.length, 10);
  return Buffer.concat([head, Buffer.from(bytes)]);
}

/** Of an IPv6 address with one "::". */
function groupsOf(address: string): number[] {
  const [before = [], behind = []] = address.split('::').map((part) => part.split(':').filter((group) => group !== ''));
  const zeros = new Array<string>(8 - before.length - behind.length).fill('0');
  return [...before, ...zeros, ...behind].flatMap((group) => {
    const value = Number.parseInt(group, 16);
    return [value >> 8, value & 255];
  });
}

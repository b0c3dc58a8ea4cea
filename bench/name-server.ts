/** A name server for the farm: every host has one IPv4 address and no other, and its answer takes its time. */
import { createSocket } from 'node:dgram';
import type { Farm } from './hosts.ts';

export interface NameServerOptions {
  /** The port and address to listen on, such as 53 on 127.0.0.1. */
  readonly address: string;
  readonly port: number;
  /** The part of all packets that is lost, 0 to 1. */
  readonly loss: number;
}

const HEADER_BYTES = 12;
const TYPE_A = 1;
const NO_SUCH_NAME = 3;
const ANSWER = 0x8180;

export async function startNameServer(
  farm: Farm,
  { address, port, loss }: NameServerOptions,
): Promise<{ readonly askedCount: () => number }> {
  const socket = createSocket({ type: 'udp4', recvBufferSize: 4 * 1024 * 1024 });
  let askedCount = 0;
  socket.on('message', (query, from) => {
    askedCount += 1;
    const isLost = (askedCount * 7919) % 1000 < loss * 1000;
    if (isLost) return;
    const { name, end } = questionIn(query);
    const host = farm.hostNamed(name);
    const reply = answerTo(query, end, host?.address ?? null);
    setTimeout(() => socket.send(reply, from.port, from.address), host?.nameDelayMs ?? 0);
  });
  await new Promise<void>((resolve) => socket.bind(port, address, resolve));
  return { askedCount: () => askedCount };
}

function questionIn(query: Buffer): { readonly name: string; readonly end: number } {
  const labels: string[] = [];
  let at = HEADER_BYTES;
  for (let length = query[at] ?? 0; length > 0; length = query[at] ?? 0) {
    labels.push(query.toString('latin1', at + 1, at + 1 + length));
    at += 1 + length;
  }
  return { name: labels.join('.').toLowerCase(), end: at + 1 };
}

/** @param end where the name in the question ends; its type and class follow. */
function answerTo(query: Buffer, end: number, address: string | null): Buffer {
  const head = Buffer.from(query.subarray(0, end + 4));
  const isGiven = address !== null && query.readUInt16BE(end) === TYPE_A;
  head.writeUInt16BE(address === null ? ANSWER + NO_SUCH_NAME : ANSWER, 2);
  head.writeUInt16BE(1, 4);
  head.writeUInt16BE(isGiven ? 1 : 0, 6);
  head.writeUInt32BE(0, 8);
  if (!isGiven) return head;
  // The name in the question, type A, class IN, a minute, four octets.
  return Buffer.concat([
    head,
    Buffer.from('c00c000100010000003c0004', 'hex'),
    Buffer.from(address.split('.').map(Number)),
  ]);
}

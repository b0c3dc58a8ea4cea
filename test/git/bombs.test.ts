/** Repositories that are small on the disk and endless to read: a few octets that stand for gigabytes of objects or folders. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { crc32, deflateSync } from 'node:zlib';
import { differences } from '../../src/git/compare.ts';
import { TooLarge } from '../../src/git/inflate.ts';
import { openPack } from '../../src/git/pack.ts';

const MIB = 1024 * 1024;
const BLOB = 3;
const BY_OFFSET = 6;

/** Seven bits an octet, the lowest first. */
function size(value: number): number[] {
  return value < 128 ? [value] : [(value & 127) | 128, ...size(Math.floor(value / 128))];
}

function header(type: number, bytes: number): Buffer {
  const rest = Math.floor(bytes / 16);
  return Buffer.from([(type << 4) | (bytes & 15) | (rest > 0 ? 128 : 0), ...(rest > 0 ? size(rest) : [])]);
}

/** How far back the base is: seven bits an octet, the highest first, one added for each further octet. */
function distance(value: number): number[] {
  const octets = [value & 127];
  for (let rest = Math.floor(value / 128); rest > 0; rest = Math.floor(rest / 128))
    octets.unshift(128 | (--rest & 127));
  return octets;
}

/** The same again, copied in pieces of 8 MiB. */
function copyOf(bytes: number): Buffer {
  const commands = Array.from({ length: bytes / (8 * MIB) }, (_, at) => {
    const from = at * 8 * MIB;
    // Offset: the third and the fourth octet; size: the third.
    return [0x80 | 0x04 | 0x08 | 0x40, (from >> 16) & 255, (from >> 24) & 255, (8 * MIB) >> 16];
  });
  return Buffer.from([...size(bytes), ...size(bytes), ...commands.flat()]);
}

/** A pack of one object of `bytes` and a chain of copies, the last of which is asked for by its name. */
function chainOf(folder: string, length: number, bytes: number): { readonly path: string; readonly id: string } {
  const content = Buffer.alloc(bytes);
  const id = createHash('sha1').update(`blob ${bytes}\0`).update(content).digest('hex');
  const parts = [Buffer.from('PACK'), uint32(2), uint32(length + 1)];
  let end = 12;
  let last = 12;
  const put = (entry: Buffer) => {
    last = end;
    end += entry.length;
    parts.push(entry);
  };
  put(Buffer.concat([header(BLOB, bytes), deflateSync(content)]));
  const delta = copyOf(bytes);
  for (let at = 0; at < length; at++)
    put(Buffer.concat([header(BY_OFFSET, delta.length), Buffer.from(distance(end - last)), deflateSync(delta)]));
  const pack = Buffer.concat(parts);
  const path = join(folder, 'pack-bomb');
  writeFileSync(`${path}.pack`, Buffer.concat([pack, createHash('sha1').update(pack).digest()]));
  writeFileSync(`${path}.idx`, indexOf(id, last));
  return { path, id };
}

/** gitformat-pack(5), version 2, of one object. */
function indexOf(id: string, offset: number): Buffer {
  const first = Number.parseInt(id.slice(0, 2), 16);
  const fanOut = Array.from({ length: 256 }, (_, octet) => uint32(octet >= first ? 1 : 0));
  const sums = Buffer.alloc(40);
  return Buffer.concat([
    ...[Buffer.from('ff744f63', 'hex'), uint32(2), ...fanOut],
    ...[Buffer.from(id, 'hex'), uint32(crc32('')), uint32(offset), sums],
  ]);
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

test('a chain of deltas is followed as far as git makes one, and a bomb of them is too large', (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'bombs-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const good = chainOf(folder, 50, 8 * MIB);
  const pack = openPack(good.path, () => null);
  assert.equal(pack.read(good.id)?.content.length, 8 * MIB);
  pack.close();
  const bomb = chainOf(folder, 4000, 32 * MIB);
  const opened = openPack(bomb.path, () => null);
  assert.throws(() => opened.read(bomb.id), TooLarge);
  opened.close();
});

test('objects that are each made of much end, too', (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'bombs-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const { path, id } = chainOf(folder, 3, 8 * MIB);
  const pack = openPack(path, () => null, { forObjectBytes: 24 * MIB, inAllBytes: 48 * MIB });
  pack.read(id);
  pack.read(id);
  assert.throws(() => pack.read(id), TooLarge);
  pack.close();
});

test('folders that hold one another many times over end', () => {
  const folders = (id: string) =>
    new Map(Array.from({ length: 100 }, (_, at) => [`${at}`, { id: `${Number(id) + 1}`, kind: 'folder' as const }]));
  const objects = { tree: (id: string) => (id === '9' ? new Map() : folders(id)) };
  assert.throws(() => differences(objects, null, '0'), /more than 200000 folders differ/);
});

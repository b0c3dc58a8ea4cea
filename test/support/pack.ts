/** git's packs and their indexes (gitformat-pack(5), version 2), octet by octet. */
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { deflateSync } from 'node:zlib';

export const TYPES = { commit: 1, tree: 2, blob: 3, tag: 4, byOffset: 6, byId: 7 } as const;

export function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

/** Seven bits an octet, the lowest first. */
export function size(value: number): number[] {
  return value < 128 ? [value] : [(value & 127) | 128, ...size(Math.floor(value / 128))];
}

function header(type: number, bytes: number): Buffer {
  const rest = Math.floor(bytes / 16);
  return Buffer.from([(type << 4) | (bytes & 15) | (rest > 0 ? 128 : 0), ...(rest > 0 ? size(rest) : [])]);
}

/** How far back the base is, as the index counts what is dropped of a name too: seven bits an octet, the highest first, one added for each further octet. */
export function distance(value: number): Buffer {
  const octets = [value & 127];
  for (let rest = Math.floor(value / 128); rest > 0; rest = Math.floor(rest / 128))
    octets.unshift(128 | (--rest & 127));
  return Buffer.from(octets);
}

/** What stands in a pack at `at`; `atOf` says where the one of another number begins. */
export type Entry = (at: number, atOf: (number: number) => number) => Buffer;

export const plain =
  (type: number, content: Uint8Array): Entry =>
  () =>
    Buffer.concat([header(type, content.length), deflateSync(content)]);

/** @param base by its number. */
export const deltaOf =
  (base: number, delta: Uint8Array): Entry =>
  (at, atOf) =>
    Buffer.concat([header(TYPES.byOffset, delta.length), distance(at - atOf(base)), deflateSync(delta)]);

/** @param back how far before the delta its base begins. */
export const deltaBack =
  (back: number, delta: Uint8Array): Entry =>
  () =>
    Buffer.concat([header(TYPES.byOffset, delta.length), distance(back), deflateSync(delta)]);

export const deltaOfId =
  (id: string, delta: Uint8Array): Entry =>
  () =>
    Buffer.concat([header(TYPES.byId, delta.length), Buffer.from(id, 'hex'), deflateSync(delta)]);

/** Writes a pack and its index, in which each entry has the name of its place. @returns their path without its end. */
export function writePack(path: string, entries: readonly Entry[], names: readonly (string | null)[]): string {
  const parts = [Buffer.from('PACK'), uint32(2), uint32(entries.length)];
  const offsets: number[] = [];
  let end = 12;
  for (const entry of entries) {
    const bytes = entry(end, (number) => offsets[number] ?? 0);
    offsets.push(end);
    end += bytes.length;
    parts.push(bytes);
  }
  const pack = Buffer.concat(parts);
  writeFileSync(`${path}.pack`, Buffer.concat([pack, createHash('sha1').update(pack).digest()]));
  const rows = offsets.flatMap((offset, index): [string, number][] => {
    const name = names[index] ?? null;
    return name === null ? [] : [[name, offset]];
  });
  writeFileSync(`${path}.idx`, packIndex(rows));
  return path;
}

/** Offsets from 2^31 on are in a table behind the others. */
export function packIndex(rows: readonly (readonly [id: string, offset: number])[]): Buffer {
  const sorted = rows.toSorted(([a], [b]) => (a < b ? -1 : 1));
  const first = ([id]: readonly [string, number]) => Number.parseInt(id.slice(0, 2), 16);
  const fanOut = Array.from({ length: 256 }, (_, octet) => uint32(sorted.filter((row) => first(row) <= octet).length));
  const large = sorted.filter(([, offset]) => offset >= 2 ** 31).map(([, offset]) => offset);
  const offsets = sorted.map(([, offset]) =>
    offset < 2 ** 31 ? uint32(offset) : uint32(2 ** 31 + large.indexOf(offset)),
  );
  const long = large.flatMap((offset) => [uint32(Math.floor(offset / 2 ** 32)), uint32(offset % 2 ** 32)]);
  const ids = sorted.map(([id]) => Buffer.from(id, 'hex'));
  const checksums = sorted.map(() => uint32(0));
  return Buffer.concat([
    ...[Buffer.from('ff744f63', 'hex'), uint32(2), ...fanOut, ...ids, ...checksums, ...offsets, ...long],
    Buffer.alloc(40),
  ]);
}

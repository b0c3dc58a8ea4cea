import { type OpenFile, openRegular } from '../disk/read-at.ts';
import { applied } from './delta.ts';
import { compressedBound, inflated, MAX_OBJECT_BYTES, TooLarge } from './inflate.ts';
import type { GitObject, ObjectKind } from './object.ts';
import { openIndex } from './pack-index.ts';

/** A pack of objects with its index: gitformat-pack(5), version 2 of each. */
export interface Pack {
  /** null: the pack does not hold it. */
  readonly read: (id: string) => GitObject | null;
  readonly close: () => void;
}

const KINDS: Readonly<Record<number, ObjectKind>> = { 1: 'commit', 2: 'tree', 3: 'blob' };
const BY_OFFSET = 6;
const BY_ID = 7;
/** git makes chains of 50, and reads none longer than this. */
const MAX_CHAIN = 4095;
/**
 * What may be made on the way to one object, and to all of a pack that are asked for. A few octets of a delta make an object of
 * 32 MB of another, and a chain of thousands would be minutes of work for each object at its end.
 */
const MOST_MADE = { forObjectBytes: 32 * MAX_OBJECT_BYTES, inAllBytes: 256 * MAX_OBJECT_BYTES };
/** Type, size and the name of a base. */
const MAX_HEAD_BYTES = 64;
/** Trees of a folder are made of one another: what was just read is asked for again. */
const MAX_KEPT_BYTES = 16 * 1024 * 1024;

/** @param path without ".pack" or ".idx". @param elsewhere reads the base of an object that another pack holds. */
export function openPack(path: string, elsewhere: (id: string) => GitObject | null, mostMade = MOST_MADE): Pack {
  const index = openIndex(`${path}.idx`);
  const pack = openRegular(`${path}.pack`);
  const kept = new Map<number, GitObject>();
  let keptBytes = 0;
  let madeInAllBytes = 0;
  return {
    read: (id) => {
      const offset = index.offsetOf(id);
      return offset === null ? null : objectAt(offset, id.length / 2);
    },
    close: () => {
      index.close();
      pack.close();
    },
  };

  function objectAt(start: number, idBytes: number): GitObject {
    const deltas: Buffer[] = [];
    let deltaBytes = 0;
    let offset = start;
    for (let base = kept.get(offset) ?? null; ; base = kept.get(offset) ?? null) {
      if (base !== null) return whole(base, deltas, start);
      const entry = entryAt(pack, offset, idBytes);
      const kind = KINDS[entry.type];
      if (kind !== undefined) return whole({ kind, content: contentOf(entry) }, deltas, start);
      deltas.push(contentOf(entry));
      deltaBytes += entry.bytes;
      if (deltas.length > MAX_CHAIN || deltaBytes > MAX_OBJECT_BYTES)
        throw new TooLarge('a git object has too many parts');
      if (entry.type === BY_OFFSET && entry.baseAt !== null && entry.baseAt > 0 && entry.baseAt < offset) {
        offset = entry.baseAt;
        continue;
      }
      if (entry.type !== BY_ID) throw new Error('a git object is of no known type');
      // A thin pack's base is in another one; git completes packs when it stores them.
      const baseOffset = index.offsetOf(entry.baseId);
      if (baseOffset === null) {
        const other = elsewhere(entry.baseId);
        if (other === null) throw new Error('the base of a git object is missing');
        return whole(other, deltas, start);
      }
      if (baseOffset === offset) throw new Error('a git object is its own base');
      offset = baseOffset;
    }
  }

  function whole({ kind, content }: GitObject, deltas: readonly Buffer[], offset: number): GitObject {
    let madeBytes = 0;
    let made = content;
    for (const delta of deltas.toReversed()) {
      made = applied(made, delta);
      madeBytes += made.length;
      madeInAllBytes += made.length;
      if (madeBytes > mostMade.forObjectBytes || madeInAllBytes > mostMade.inAllBytes)
        throw new TooLarge('a git object is made of too much');
    }
    const object = { kind, content: made };
    if (object.content.length < MAX_KEPT_BYTES / 16) keep(offset, object);
    return object;
  }

  function keep(offset: number, object: GitObject): void {
    if (keptBytes > MAX_KEPT_BYTES) {
      kept.clear();
      keptBytes = 0;
    }
    if (!kept.has(offset)) keptBytes += object.content.length;
    kept.set(offset, object);
  }

  function contentOf({ contentAt, bytes }: Entry): Buffer {
    if (bytes > MAX_OBJECT_BYTES) throw new TooLarge('a git object is too large');
    return inflated(pack.bytesAt(contentAt, compressedBound(bytes)), bytes);
  }
}

interface Entry {
  readonly type: number;
  readonly bytes: number;
  readonly contentAt: number;
  readonly baseAt: number | null;
  readonly baseId: string;
}

function entryAt(pack: OpenFile, offset: number, idBytes: number): Entry {
  const head = pack.bytesAt(offset, MAX_HEAD_BYTES);
  let at = 0;
  let octet = head.readUInt8(at++);
  const type = (octet >> 4) & 7;
  let bytes = octet & 15;
  for (let scale = 16; octet & 0x80; scale *= 128) {
    octet = head.readUInt8(at++);
    bytes += (octet & 0x7f) * scale;
  }
  if (type === BY_ID) {
    const baseId = head.toString('hex', at, at + idBytes);
    return { type, bytes, contentAt: offset + at + idBytes, baseAt: null, baseId };
  }
  if (type !== BY_OFFSET) return { type, bytes, contentAt: offset + at, baseAt: null, baseId: '' };
  octet = head.readUInt8(at++);
  let distance = octet & 0x7f;
  while (octet & 0x80) {
    octet = head.readUInt8(at++);
    distance = (distance + 1) * 128 + (octet & 0x7f);
  }
  return { type, bytes, contentAt: offset + at, baseAt: offset - distance, baseId: '' };
}

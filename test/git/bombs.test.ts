/** Repositories that are small on the disk and endless to read: a few octets that stand for gigabytes of objects or folders. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { differences } from '../../src/git/compare.ts';
import { TooLarge } from '../../src/git/inflate.ts';
import { openPack } from '../../src/git/pack.ts';
import { deltaOf, plain, size, TYPES, writePack } from '../support/pack.ts';

const MIB = 1024 * 1024;

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
  const delta = copyOf(bytes);
  const entries = Array.from({ length }, (_, at) => deltaOf(at, delta));
  const names = Array.from({ length: length + 1 }, (_, at) => (at === length ? id : null));
  return { path: writePack(join(folder, 'pack-bomb'), [plain(TYPES.blob, content), ...entries], names), id };
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

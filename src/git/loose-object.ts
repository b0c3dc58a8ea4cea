import { join } from 'node:path';
import { inflateSync, constants as zlib } from 'node:zlib';
import { bytesOf } from '../disk/read.ts';
import { compressedBound, inflated, MAX_OBJECT_BYTES, TooLarge } from './inflate.ts';
import { type GitObject, isObjectKind } from './object.ts';

/** "tree", a space, the size, NUL. */
const MAX_HEAD_BYTES = 32;

/** An object in a file of its own: gitformat-loose(5). null: there is no such file. */
export function looseObject(objectsFolder: string, id: string): GitObject | null {
  const file = join(objectsFolder, id.slice(0, 2), id.slice(2));
  const compressed = compressedIn(file);
  if (compressed === null) return null;
  const start = inflateSync(compressed.subarray(0, 4096), { finishFlush: zlib.Z_SYNC_FLUSH });
  const end = start.subarray(0, MAX_HEAD_BYTES).indexOf(0);
  const [, kind = '', digits = ''] = /^([a-z]+) (\d{1,15})$/.exec(start.toString('latin1', 0, Math.max(0, end))) ?? [];
  if (!isObjectKind(kind)) throw new Error('a git object has no head');
  const headBytes = end + 1;
  return { kind, content: inflated(compressed, headBytes + Number(digits)).subarray(headBytes) };
}

function compressedIn(file: string): Buffer | null {
  try {
    return bytesOf(file, { maxBytes: compressedBound(MAX_OBJECT_BYTES), within: null });
  } catch (error) {
    if (/there is no such file/.test((error as Error).message)) return null;
    if (/ at most$|has more than/.test((error as Error).message)) throw new TooLarge('a git object is too large');
    throw error;
  }
}

import { inflateSync } from 'node:zlib';

/** No tree, commit or text that anybody reads is larger; git itself takes more. */
export const MAX_OBJECT_BYTES = 32 * 1024 * 1024;

/** An object, or what it is made of, that is larger than is read here. */
export class TooLarge extends Error {}

/** Decompresses what says its own size; what follows it in the file is left alone. @throws Error where it does not hold that much. */
export function inflated(compressed: Buffer, bytes: number): Buffer {
  if (bytes > MAX_OBJECT_BYTES) throw new TooLarge('a git object is too large');
  const content = inflateSync(compressed, { maxOutputLength: bytes + 1 });
  if (content.length !== bytes) throw new Error('a git object does not have its own size');
  return content;
}

/** What zlib can make of so many bytes at most: stored blocks of 16 kB, each with a head, and the frame. */
export function compressedBound(bytes: number): number {
  return bytes + 5 * (Math.ceil(bytes / 16_383) + 1) + 32;
}

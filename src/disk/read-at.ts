import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';

/** A regular file that is read in parts, since it may be larger than memory. */
export interface OpenFile {
  readonly size: number;
  /** As many bytes as there are, `length` at most. */
  readonly bytesAt: (position: number, length: number) => Buffer;
  readonly close: () => void;
}

/** @throws Error for a link, a pipe, a device or a folder. */
export function openRegular(file: string): OpenFile {
  const descriptor = openSync(file, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  const stat = fstatSync(descriptor);
  if (!stat.isFile()) {
    closeSync(descriptor);
    throw new Error('it is no regular file');
  }
  return {
    size: stat.size,
    bytesAt: (position, length) => {
      const bytes = Buffer.allocUnsafe(Math.max(0, Math.min(length, stat.size - position)));
      return bytes.subarray(0, readSync(descriptor, bytes, 0, bytes.length, position));
    },
    close: () => closeSync(descriptor),
  };
}

import { closeSync, constants, fstatSync, lstatSync, openSync, readSync, realpathSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { reasonOf } from '../problem.ts';

/** What a file may be. */
export interface Bounds {
  readonly maxBytes: number;
  /** Folders one of which the file has to be in once every link is followed; null: it may be anywhere. */
  readonly within: readonly string[] | null;
}

/**
 * The one way in which files are read. What a stranger has committed may be a link to anywhere, a pipe that nobody
 * writes to, or a device without an end: only regular files are opened, no link is followed on opening, and no more is
 * read than may be, whatever the size that the file system tells.
 * @throws Error in words, without anything that the file holds.
 */
export function bytesOf(file: string, { maxBytes, within }: Bounds): Buffer {
  try {
    if (!isWithin(file, within)) throw new Error(`it leads out of "${within?.[0]}", or nowhere, by a link`);
    const real = realpathSync.native(file);
    // Opening some devices changes something.
    requireRegular(lstatSync(real));
    const descriptor = openSync(real, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
    try {
      const stat = fstatSync(descriptor);
      requireRegular(stat);
      if (stat.size > maxBytes) throw new Error(`it has ${stat.size} bytes, ${maxBytes} at most`);
      return contentOf(descriptor, maxBytes);
    } finally {
      closeSync(descriptor);
    }
  } catch (error) {
    throw new Error(reasonOf(error));
  }
}

/** The same as text in UTF-8. */
export function textOf(file: string, bounds: Bounds): string {
  return bytesOf(file, bounds).toString();
}

/** What is piped into the program, to its end. @throws Error in words. */
export function standardInputText(maxBytes: number): string {
  try {
    return contentOf(0, maxBytes).toString();
  } catch (error) {
    throw new Error(reasonOf(error));
  }
}

const CHUNK_BYTES = 65_536;

/** Files below /proc say that they are empty and have no end; some of them are read by whole chunks or not at all. */
function contentOf(descriptor: number, maxBytes: number): Buffer {
  const chunks: Buffer[] = [];
  let length = 0;
  while (length <= maxBytes) {
    const chunk = Buffer.allocUnsafe(CHUNK_BYTES);
    const count = countRead(descriptor, chunk);
    if (count === 0) return Buffer.concat(chunks, length);
    chunks.push(chunk.subarray(0, count));
    length += count;
  }
  throw new Error(`it has more than ${maxBytes} bytes`);
}

function countRead(descriptor: number, chunk: Buffer): number {
  for (;;) {
    try {
      return readSync(descriptor, chunk, 0, chunk.length, null);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      // Windows says so at the end of what is piped.
      if (code === 'EOF') return 0;
      if (code !== 'EAGAIN') throw error;
      // A slow writer of a pipe that does not block.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
}

function requireRegular(stat: { isDirectory(): boolean; isFile(): boolean }): void {
  if (stat.isDirectory()) throw Object.assign(new Error(), { code: 'EISDIR' });
  if (!stat.isFile()) throw new Error('it is no regular file');
}

/** Whether a path without links is the folder, or below it. */
function isIn(folder: string, real: string): boolean {
  try {
    return isBelow(realpathSync.native(folder), real);
  } catch {
    return false;
  }
}

/** Whether a path is the folder or below it, by its words alone. */
export function isBelow(folder: string, path: string): boolean {
  const way = relative(resolve(folder), resolve(path));
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/**
 * Where a file may be that somebody named. Without a workspace, as on a command line, anywhere: the user's own files
 * may be links. In a workspace strangers may have put links, and a link may not lead out of it; outside of it only
 * what the workflow itself names is read.
 * @param isOfList whether a file of the checkout names it.
 * @throws Error in words.
 */
export function boundsOfNamed(file: string, isOfList: boolean, workspace: string | null): Bounds['within'] {
  if (workspace === null) return null;
  if (isBelow(workspace, file)) return [workspace];
  if (isOfList) throw new Error('it is outside of the workspace');
  return null;
}

/**
 * Where a file may be that was found in a folder, and that nobody named: below the folder that was searched. certbot's
 * live folders hold links, which lead to its archive beside them.
 */
export function boundsOfFound(file: string, searched: string, workspace: string | null): readonly string[] {
  if (workspace !== null && isBelow(workspace, searched)) return [workspace];
  const lineages = dirname(dirname(resolve(file)));
  return basename(lineages) === 'live' ? [searched, join(lineages, '..', 'archive')] : [searched];
}

/**
 * Whether a path, once every link is followed, is in one of the folders; null: wherever it is. A link that leads nowhere
 * is not: whether there is something outside is nothing that a checkout may ask.
 */
export function isWithin(path: string, within: Bounds['within']): boolean {
  if (within === null) return true;
  try {
    const real = realpathSync.native(path);
    return within.some((folder) => isIn(folder, real));
  } catch {
    return !within.some((folder) => goesByLink(folder, path));
  }
}

/** Whether a path below a folder goes by a link, as far as there is something. */
export function goesByLink(folder: string, path: string): boolean {
  let at = resolve(folder);
  return relative(at, resolve(path))
    .split(sep)
    .some((part) => {
      at = join(at, part);
      return isLink(at);
    });
}

function isLink(path: string): boolean {
  try {
    return lstatSync(path).isSymbolicLink();
  } catch {
    return false;
  }
}

/** Whether a link that was found in a folder leads to a regular file where it may. */
export function isReadableLink(link: string, searched: string, workspace: string | null): boolean {
  try {
    const real = realpathSync.native(link);
    return boundsOfFound(link, searched, workspace).some((folder) => isIn(folder, real)) && lstatSync(real).isFile();
  } catch {
    return false;
  }
}

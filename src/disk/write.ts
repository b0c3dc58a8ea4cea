import {
  accessSync,
  appendFileSync,
  closeSync,
  constants,
  fchmodSync,
  fstatSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  truncateSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { reasonOf } from '../problem.ts';
import { isBelow } from './read.ts';

/**
 * Every file that is written. A checkout may hold a link where a report is to go, and a disk may be full: the text goes
 * to a new file beside it, which takes the name when it is whole.
 */

/** The folders that files may be written into, at any depth; null: any folder. */
export type Places = readonly string[] | null;

export interface FileOut {
  readonly file: string;
  readonly text: () => string;
}

/** Why the file cannot be written, in words, found out before anything is probed; null: nothing speaks against it. */
export function obstacleTo(file: string, places: Places): string | null {
  try {
    const stream = streamOf(file, places);
    if (typeof stream === 'number') fstatSync(stream);
    else if (stream !== null) accessSync(stream, constants.W_OK);
    else requirePlace(file, places);
    return null;
  } catch (error) {
    return reasonOf(error);
  }
}

/**
 * Writes every file, whatever becomes of the others.
 * @returns what could not be written and why, a line each.
 */
export function writeAll(files: readonly FileOut[], places: Places): string[] {
  return files.flatMap(({ file, text }) => {
    try {
      write(file, text(), places);
      return [];
    } catch (error) {
      return [`cannot write "${file}": ${reasonOf(error)}`];
    }
  });
}

/** A file in a new folder of its own, whose name nobody can know before. @returns "" and why, where it cannot be. */
export function writeApart(parent: string, name: string, text: string): { file: string; problem: string | null } {
  let folder: string | null = null;
  try {
    folder = mkdtempSync(join(parent, 'smtp-cert-check-'));
    write(join(folder, name), text, null);
    return { file: join(folder, name), problem: null };
  } catch (error) {
    if (folder !== null) rmSync(folder, { recursive: true, force: true });
    return { file: '', problem: `cannot write "${name}" in "${parent}": ${reasonOf(error)}` };
  }
}

/** Does what appends to a file, and takes the file back to what it was where that fails half-way. @throws what it threw */
export function appending<Result>(file: string | undefined, append: () => Result): Result {
  const takeBack = file === undefined ? () => {} : takingBack(file);
  try {
    return append();
  } catch (error) {
    takeBack();
    throw new Error(reasonOf(error), { cause: error });
  }
}

/** @throws Error in words; then the file is as it was. */
export function appendWhole(file: string, text: string): void {
  appending(file, () => appendFileSync(file, text));
}

/** A limit on the size of files is a signal that ends the process, unless somebody listens; then it is an error. */
export function surviveFileSizeLimit(): void {
  if (process.listenerCount('SIGXFSZ') === 0) process.on('SIGXFSZ', () => {});
}

function write(file: string, text: string, places: Places): void {
  const stream = streamOf(file, places);
  if (typeof stream === 'number') writeTo(stream, text);
  else if (stream === null) writeFile(file, text, places);
  else {
    // Without a reader a pipe would never open, and no signal be heard.
    const opened = openSync(stream, constants.O_WRONLY | constants.O_NONBLOCK);
    try {
      writeTo(opened, text);
    } finally {
      closeSync(opened);
    }
  }
}

/** Makes the folder that a file is to be in, where it is not there. @throws where the file is not to be written there. */
export function makeFolderOf(file: string, places: Places): void {
  const { missing } = requirePlace(file, places);
  if (missing.length > 0) mkdirSync(dirname(resolve(file)), { recursive: true });
}

function writeFile(file: string, text: string, places: Places): void {
  makeFolderOf(file, places);
  // Whoever makes a link of it meanwhile is held to the places once more.
  const { folder, existing } = requirePlace(file, places);
  const beside = join(folder, `.smtp-cert-check-${crypto.randomUUID()}.tmp`);
  const opened = openSync(beside, 'wx');
  try {
    try {
      writeTo(opened, text);
      if (existing?.isFile()) fchmodSync(opened, existing.mode & 0o777);
      // A disk may say only now that it is full.
      fsyncSync(opened);
    } finally {
      closeSync(opened);
    }
    renameSync(beside, join(folder, basename(file)));
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}

/** An open descriptor, or a device or pipe to open; null: a file. Devices are for who types a command, not for a checkout. */
function streamOf(file: string, places: Places): number | string | null {
  if (places !== null) return null;
  const path = resolve(file);
  const named = /^\/dev\/std(out|err)$/.exec(path)?.[1];
  if (named !== undefined) return named === 'out' ? 1 : 2;
  const number = /^(?:\/dev|\/proc\/self)\/fd\/(\d+)$/.exec(path)?.[1];
  if (number !== undefined) return Number(number);
  const found = lstatSync(path, { throwIfNoEntry: false });
  return found?.isCharacterDevice() || found?.isFIFO() ? path : null;
}

interface Place {
  /** The real folder of the file, or the nearest one above it that exists. */
  readonly folder: string;
  /** The names of the folders that are to be made in it. */
  readonly missing: readonly string[];
  /** What is there under the name of the file. */
  readonly existing: Stats | undefined;
}

/** @throws where the file is not to be written there. */
function requirePlace(file: string, places: Places): Place {
  const missing: string[] = [];
  let above = dirname(resolve(file));
  // A link that leads nowhere is there, and no folder is made where it leads to.
  while (lstatSync(above, { throwIfNoEntry: false }) === undefined && dirname(above) !== above) {
    missing.unshift(basename(above));
    above = dirname(above);
  }
  const folder = realpathSync(above);
  if (!statSync(folder).isDirectory()) throw systemError('ENOTDIR');
  if (places !== null) {
    const within = places.flatMap((place) => waysDown(place, join(folder, ...missing)));
    if (within.length === 0) throw new Error('its folder is outside the workspace and the temporary folder');
    if (within.some((path) => path.split(sep).some((part) => part.toLowerCase() === '.git')))
      throw new Error('its folder belongs to git');
  }
  const existing = missing.length > 0 ? undefined : lstatSync(join(folder, basename(file)), { throwIfNoEntry: false });
  if (existing?.isDirectory()) throw systemError('EISDIR');
  if (existing?.isFile()) accessSync(join(folder, basename(file)), constants.W_OK);
  accessSync(folder, constants.W_OK);
  return { folder, missing, existing };
}

/** The way from the place down to the folder; none: the folder is not inside. */
function waysDown(place: string, folder: string): readonly string[] {
  try {
    const real = realpathSync(place);
    return isBelow(real, folder) ? [relative(real, folder)] : [];
  } catch {
    return [];
  }
}

function writeTo(descriptor: number, text: string): void {
  const bytes = Buffer.from(text);
  for (let written = 0; written < bytes.length; ) {
    try {
      written += writeSync(descriptor, bytes, written);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      // A reader that has seen enough is no fault.
      if (code === 'EPIPE') return;
      if (code !== 'EAGAIN') throw error;
      // A slow reader of a pipe that does not block.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
}

/** Takes a file back to the size that it has now. */
function takingBack(file: string): () => void {
  const found = statSync(file, { throwIfNoEntry: false });
  return () => {
    if (found?.isFile()) truncateSync(file, found.size);
  };
}

function systemError(code: string): Error {
  return Object.assign(new Error(code), { code });
}

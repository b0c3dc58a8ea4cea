import { closeSync, lstatSync, openSync, realpathSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

const STEP_MS = 10;
/** Whoever holds it reads and writes one file; after that long it is dead. */
const MOST_STEPS = 500;

/**
 * Does something while no other process does the same to that file, so that what is read is still there when it is
 * replaced. A file beside it says that somebody is at it.
 * @throws Error where no file can be made there.
 */
export function alone<Result>(file: string, action: () => Result): Result {
  const lock = join(realpathSync(dirname(resolve(file))), `.${basename(file)}.lock`);
  for (let steps = 0; !isTaken(lock); steps++) {
    if (steps >= MOST_STEPS) {
      rmSync(lock, { force: true });
      steps = 0;
    }
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, STEP_MS);
  }
  try {
    return action();
  } finally {
    rmSync(lock, { force: true });
  }
}

function isTaken(lock: string): boolean {
  try {
    closeSync(openSync(lock, 'wx'));
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Whether anything is there under that name, a link that leads nowhere too. */
export function isThere(file: string): boolean {
  try {
    return lstatSync(file, { throwIfNoEntry: false }) !== undefined;
  } catch (error) {
    // What would be its folder is a file.
    if ((error as NodeJS.ErrnoException).code === 'ENOTDIR') return false;
    throw error;
  }
}

/** Keeps a file under another name beside it, in the place of what had that name. */
export function putAside(file: string, name: string): void {
  renameSync(file, join(dirname(file), name));
}

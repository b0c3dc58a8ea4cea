import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { entriesOf } from './folder.ts';

/** Regular files below a folder, as paths relative to it and separated by "/". No link is followed. */
export interface FilesBelow {
  readonly paths: readonly string[];
  /** Whether there are more than were looked at. */
  readonly isCut: boolean;
}

/** @param enters whether to look into a folder, by its path with a "/" at the end. */
export function filesBelow(folder: string, enters: (path: string) => boolean, mostEntries: number): FilesBelow {
  const paths: string[] = [];
  const waiting = [''];
  let left = mostEntries;
  let isCut = false;
  for (let below = waiting.pop(); below !== undefined; below = waiting.pop()) {
    const read = entriesOf(join(folder, below), left);
    left -= read.entries.length;
    isCut ||= read.isCut;
    for (const entry of read.entries) {
      const path = below + entry.name;
      if (entry.isFile()) paths.push(path);
      else if (entry.isDirectory() && enters(`${path}/`)) waiting.push(`${path}/`);
    }
  }
  return { paths: paths.sort(), isCut };
}

export function isFolder(path: string): boolean {
  try {
    return lstatSync(path).isDirectory();
  } catch {
    return false;
  }
}

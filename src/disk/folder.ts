import { type Dirent, opendirSync } from 'node:fs';

/** What a folder holds, by name, as far as it was read. */
export interface Folder {
  readonly entries: readonly Dirent[];
  /** Whether there is more in it than was read. */
  readonly isCut: boolean;
}

/** The entries of a folder, no more than so many; a folder that cannot be read has none. */
export function entriesOf(folder: string, most: number): Folder {
  const entries: Dirent[] = [];
  try {
    const opened = opendirSync(folder);
    try {
      let entry = opened.readSync();
      while (entry !== null && entries.length < most) {
        entries.push(entry);
        entry = opened.readSync();
      }
      return { entries: sorted(entries), isCut: entry !== null };
    } finally {
      opened.closeSync();
    }
  } catch {
    return { entries: sorted(entries), isCut: false };
  }
}

function sorted(entries: readonly Dirent[]): Dirent[] {
  return [...entries].sort((a, b) => (a.name < b.name ? -1 : 1));
}

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Side } from '../change/change.ts';
import { candidates } from '../discover/candidates.ts';
import type { SourceFile } from '../discover/format.ts';
import { filesBelow } from '../disk/files-below.ts';
import { textOf } from '../disk/read.ts';

/** A larger file is generated, or no settings. */
const MAX_TEXT_BYTES = 2 * 1024 * 1024;
const MOST_ENTRIES = 200_000;

/**
 * Every file of a checkout that may name a server.
 * @param onNote is told where there are more files than are looked at.
 */
export function* filesOnDisk(
  root: string,
  isAsked: (path: string) => boolean,
  onNote: (note: string) => void,
  mostEntries = MOST_ENTRIES,
): Generator<SourceFile> {
  const { paths, isCut } = filesBelow(root, (folder) => candidates([folder]).length > 0, mostEntries);
  if (isCut)
    onNote(`the workspace has more than ${mostEntries} files and folders, and servers were searched for in so many`);
  for (const path of candidates(paths).filter(isAsked)) {
    const text = textOnDisk(root, path);
    if (text !== null) yield { path, text };
  }
}

/** The head of a change where there is no clone: a checkout that was unpacked from an archive. */
export function sideOnDisk(root: string): Side {
  return {
    text: async (path) => textOnDisk(root, path),
    filesIn: (folder) => {
      try {
        const entries = readdirSync(join(root, folder), { withFileTypes: true });
        return entries.filter((entry) => entry.isFile()).map(({ name }) => folder + name);
      } catch {
        return [];
      }
    },
  };
}

/** null: it is not there, or no text of a bearable size, or a link out of the checkout. */
export function textOnDisk(root: string, path: string): string | null {
  try {
    const text = textOf(join(root, path), { maxBytes: MAX_TEXT_BYTES, within: [root] });
    return text.includes('\0') ? null : text;
  } catch {
    return null;
  }
}

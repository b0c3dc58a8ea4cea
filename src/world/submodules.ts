import { join } from 'node:path';
import type { Change } from '../change/change.ts';
import type { Find } from '../discover/format.ts';
import { isFolder } from '../disk/files-below.ts';
import { found } from './found-targets.ts';

/**
 * What the files of submodules name that a change moves to another commit. Neither side of that is among the repository's
 * own objects, so all that is checked out of them counts as changed; where nothing is, nothing is known.
 */
export async function foundInSubmodules(
  { files }: Change,
  root: string,
  isAsked: (path: string) => boolean,
  turn: () => Promise<void>,
  onNote: (note: string) => void,
): Promise<Find[]> {
  // Of a change's files a submodule alone is a folder.
  const folders = files.filter(({ path }) => isFolder(join(root, path))).map(({ path }) => `${path}/`);
  if (folders.length === 0) return [];
  return found(root, (path) => isAsked(path) && folders.some((folder) => path.startsWith(folder)), turn, onNote);
}

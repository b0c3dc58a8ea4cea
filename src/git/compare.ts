import type { TreeEntry } from './object.ts';
import type { Objects } from './objects.ts';

/** What of a file differs between two commits: its content before and after, by the id that git gives it. */
export interface Difference {
  readonly path: string;
  /** null: the file was not there. */
  readonly before: TreeEntry | null;
  readonly after: TreeEntry | null;
}

/** More than any change that people look at. */
const MOST_DIFFERENCES = 100_000;
/** A folder may hold another one many times over, and so on: git keeps a billion empty ones in a thousand octets. */
const MOST_FOLDERS = 200_000;

/**
 * The files that differ between two trees; folders that are the same by their id are not looked into.
 * @throws Error where a tree is missing, or there are too many.
 */
export function differences(
  objects: Pick<Objects, 'tree'>,
  beforeTree: string | null,
  afterTree: string,
): Difference[] {
  const found: Difference[] = [];
  const waiting: { readonly path: string; readonly before: string | null; readonly after: string | null }[] = [
    { path: '', before: beforeTree, after: afterTree },
  ];
  let folderCount = 0;
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    folderCount += 1;
    if (folderCount > MOST_FOLDERS) throw new Error(`more than ${MOST_FOLDERS} folders differ`);
    const before = entriesOf(folder.before);
    const after = entriesOf(folder.after);
    for (const name of new Set([...before.keys(), ...after.keys()])) {
      const [was, is] = [before.get(name) ?? null, after.get(name) ?? null];
      if (was?.id === is?.id && was?.kind === is?.kind) continue;
      const path = folder.path + name;
      const below = { path: `${path}/`, before: folderIn(was), after: folderIn(is) };
      if (below.before !== null || below.after !== null) waiting.push(below);
      const file = { path, before: fileIn(was), after: fileIn(is) };
      if (file.before !== null || file.after !== null) found.push(file);
      if (found.length > MOST_DIFFERENCES) throw new Error(`more than ${MOST_DIFFERENCES} files differ`);
    }
  }
  return found.sort((a, b) => (a.path < b.path ? -1 : 1));

  function entriesOf(tree: string | null): ReadonlyMap<string, TreeEntry> {
    return tree === null ? new Map() : objects.tree(tree);
  }
}

function folderIn(entry: TreeEntry | null): string | null {
  return entry?.kind === 'folder' ? entry.id : null;
}

function fileIn(entry: TreeEntry | null): TreeEntry | null {
  return entry?.kind === 'folder' ? null : entry;
}

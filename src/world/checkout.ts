import { join } from 'node:path';
import type { Change, ChangedFile, Side } from '../change/change.ts';
import type { Comparison } from '../change/event.ts';
import { bytesOf } from '../disk/read.ts';
import { type Difference, differences } from '../git/compare.ts';
import { TooLarge } from '../git/inflate.ts';
import { type Commit, idOf, type TreeEntry } from '../git/object.ts';
import { type Objects, openObjects } from '../git/objects.ts';
import { headOf, repositoryOf } from '../git/repository.ts';
import { UsageError } from '../problem.ts';
import { textOnDisk } from './files-on-disk.ts';

/** What is checked out, as git has it. */
export interface Checkout {
  readonly head: Side;
  /** Files that were too large to be looked through, so far. */
  readonly passedOver: ReadonlySet<string>;
  /** Whether the file on the disk is the committed one. */
  readonly isAsCommitted: (path: string) => boolean;
  /** The base, if the clone has it; else why it has none. */
  readonly changeFor: (comparison: Comparison) => GitChange;
  readonly close: () => void;
}

export type GitChange =
  | { readonly change: Change; readonly baseCommit: string }
  /** `isOther`: what is checked out is not what the event is about, and nobody else's list of changes fits it. */
  | { readonly because: string; readonly isOther: boolean };

/** A larger file is generated, or no settings. */
export const MAX_TEXT_BYTES = 2 * 1024 * 1024;
const MAX_FILE_BYTES = 32 * 1024 * 1024;

/** null: the folder is no repository, or one of a kind that is not known here. */
export function openCheckout(root: string): Checkout | null {
  try {
    const repository = repositoryOf(join(root, '.git'));
    const commit = headOf(repository);
    return commit === null ? null : checkoutOf(root, commit, openObjects(repository));
  } catch {
    return null;
  }
}

/** @throws Error where the objects lack the commit; they are closed then. */
function checkoutOf(root: string, commit: string, objects: Objects): Checkout {
  try {
    // What is not there is as bad as what is damaged, and throws as well.
    const { tree, parents } = objects.commit(commit) as Commit;
    const entries = entriesOf(objects, tree);
    const passedOver = new Set<string>();
    const head = headSide(objects, entries, root, passedOver);
    return {
      head,
      passedOver,
      isAsCommitted: (path) => isOnDisk(join(root, path), entries.at(path), root),
      changeFor: (comparison) => changeFor(objects, { commit, parents, side: head, tree }, comparison),
      close: objects.close,
    };
  } catch (error) {
    objects.close();
    throw error;
  }
}

interface Head extends Commit {
  readonly commit: string;
  readonly side: Side;
}

function changeFor(objects: Objects, head: Head, comparison: Comparison): GitChange {
  try {
    const base = baseFor(objects, head, comparison);
    if (typeof base !== 'string') return base;
    const tree = objects.commit(base)?.tree;
    if (tree === undefined) return { because: SHALLOW, isOther: false };
    const change = {
      files: changedFiles(differences(objects, tree, head.tree)),
      base: sideOf(objects, entriesOf(objects, tree)),
      head: head.side,
    };
    return { change, baseCommit: base };
  } catch (error) {
    return { because: `the clone cannot be read (${(error as Error).message})`, isOther: false };
  }
}

const SHALLOW = 'the commit to compare with is not in the clone, which "fetch-depth: 2" for actions/checkout brings';

/** The commit to compare with. On a pull request GitHub checks out a merge: its parents are the base and the head. */
function baseFor(
  objects: Objects,
  { commit: checkedOut, parents }: Head,
  comparison: Comparison,
): string | Extract<GitChange, { because: string }> {
  if (comparison.kind === 'none') return { because: comparison.because, isOther: true };
  if (checkedOut === comparison.head) {
    if (comparison.kind === 'commits') return comparison.base;
    const [best, another] = mergeBases(objects, comparison.base, comparison.head);
    if (best !== undefined && another === undefined) return best;
    return { because: best === undefined ? SHALLOW : 'the branch has several merge bases', isOther: false };
  }
  const [first, second, third] = parents;
  const isMerge = first !== undefined && second !== undefined && third === undefined;
  if (comparison.kind === 'pull-request' && isMerge && second === comparison.head) return first;
  const short = (id: string) => id.slice(0, 10);
  const what = isMerge ? `a stale merge commit, of ${short(second)}` : short(checkedOut);
  return { because: `what is checked out is ${what}, and the event is about ${short(comparison.head)}`, isOther: true };
}

const MOST_COMMITS = 10_000;

/**
 * The common ancestors that none of the others descends from: one, or where branches were merged crosswise several. With an older
 * one, as a branch that was merged may have left main long ago, what the change takes back would be no change. None: the clone
 * does not reach back to one.
 */
function mergeBases(objects: Objects, base: string, head: string): string[] {
  const ofBase = ancestors(objects, base);
  const common = [...ancestors(objects, head)].filter((commit) => ofBase.has(commit));
  const older = new Set(common.flatMap((commit) => objects.commit(commit)?.parents ?? []));
  return common.filter((commit) => !older.has(commit));
}

/** Itself, its parents, theirs: the nearest first, as far as the clone has them. */
function ancestors(objects: Objects, from: string): Set<string> {
  const known = new Set([from]);
  for (const id of known) {
    if (known.size > MOST_COMMITS) break;
    const commit = objects.commit(id);
    if (commit === null) known.delete(id);
    for (const parent of commit?.parents ?? []) known.add(parent);
  }
  return known;
}

/** A file that is moved as it is, is one file. */
function changedFiles(found: readonly Difference[]): ChangedFile[] {
  const gone = new Map<string, string>();
  for (const { path, before, after } of found) if (before !== null && after === null) gone.set(before.id, path);
  const moved = new Map<string, string>();
  for (const { path, before, after } of found) {
    if (before !== null || after === null) continue;
    const from = gone.get(after.id);
    if (from === undefined) continue;
    moved.set(path, from);
    gone.delete(after.id);
  }
  const sources = new Set(moved.values());
  return found
    .filter(({ path }) => !sources.has(path))
    .map(({ path, before, after }) => ({
      path,
      wasAt: moved.get(path) ?? (before === null ? null : path),
      isGone: after === null,
    }));
}

interface Entries {
  readonly at: (path: string) => TreeEntry | null;
  readonly inFolder: (folder: string) => ReadonlyMap<string, TreeEntry>;
}

function entriesOf(objects: Objects, root: string): Entries {
  const known = new Map<string, ReadonlyMap<string, TreeEntry>>();
  const inFolder = (folder: string): ReadonlyMap<string, TreeEntry> => {
    const before = known.get(folder);
    if (before !== undefined) return before;
    const id = folder === '' ? root : idOfFolder(folder.slice(0, -1));
    const entries = id === null ? new Map<string, TreeEntry>() : objects.tree(id);
    known.set(folder, entries);
    return entries;
  };
  const at = (path: string): TreeEntry | null => {
    const slash = path.lastIndexOf('/') + 1;
    return inFolder(path.slice(0, slash)).get(path.slice(slash)) ?? null;
  };
  const idOfFolder = (path: string): string | null => {
    const entry = at(path);
    return entry?.kind === 'folder' ? entry.id : null;
  };
  return { at, inFolder };
}

function sideOf(objects: Objects, entries: Entries): Side {
  return {
    text: async (path) => {
      try {
        const entry = entries.at(path);
        return entry?.kind === 'file' ? textIn(objects.blob(entry.id)) : null;
      } catch {
        return null;
      }
    },
    filesIn: (folder) =>
      [...entries.inFolder(folder)].flatMap(([name, { kind }]) => (kind === 'file' ? [folder + name] : [])),
  };
}

/** What cannot be read of the head may be anything, so it is no reason to be green. */
function headSide(objects: Objects, entries: Entries, root: string, passedOver: Set<string>): Side {
  return {
    ...sideOf(objects, entries),
    text: async (path) => {
      const entry = entries.at(path);
      if (entry?.kind !== 'file') return null;
      try {
        const content = objects.blob(entry.id);
        if (content.length > MAX_TEXT_BYTES) passedOver.add(path);
        return textIn(content);
      } catch (error) {
        if (error instanceof TooLarge) {
          passedOver.add(path);
          return null;
        }
        // A clone with a filter has what is checked out on the disk alone.
        const text = textOnDisk(root, path);
        if (text !== null) return text;
        throw new UsageError(`cannot read "${path}" of the change: expected a clone that has it, without a filter`);
      }
    },
  };
}

function textIn(content: Buffer): string | null {
  return content.length > MAX_TEXT_BYTES || content.includes(0) ? null : content.toString();
}

/** On Windows git may have changed the line ends as it wrote the file. */
function isOnDisk(file: string, entry: TreeEntry | null, root: string): boolean {
  if (entry?.kind !== 'file') return false;
  try {
    const content = bytesOf(file, { maxBytes: MAX_FILE_BYTES, within: [root] });
    const same = (bytes: Buffer) => idOf({ kind: 'blob', content: bytes }, entry.id.length) === entry.id;
    return same(content) || same(Buffer.from(content.toString('latin1').replaceAll('\r\n', '\n'), 'latin1'));
  } catch {
    return false;
  }
}

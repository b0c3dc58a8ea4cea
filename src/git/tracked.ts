import { lstatSync, realpathSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { bytesOf, isBelow } from '../disk/read.ts';
import { slashed } from '../disk/slashes.ts';
import { type IndexFile, parseIndex } from './index-file.ts';
import { repositoryOf } from './repository.ts';

/**
 * Whether git tracks a file, read from the index of every repository around it. git itself is not started: what a
 * stranger has committed can be a repository of its own to it, whose configuration names programs to run.
 * Where an index cannot be read, whether the file is under the working directory: then a key is rather reported once too
 * often.
 */
export function isTracked(file: string, workingDirectory: string): boolean {
  const named = resolve(workingDirectory, file);
  return [withRealFolder(named), real(named)].some((path) => foldersAround(path).some((folder) => isIn(folder, path)));

  function isIn(folder: string, path: string): boolean {
    const tracked = trackedIn(folder);
    if (tracked === null) return isBelow(real(workingDirectory), path);
    return tracked(slashed(relative(folder, path)).normalize('NFC'));
  }
}

type Tracked = (name: string) => boolean;

/** By folder; null: its index cannot be read. A run asks about every key of a folder. */
const known = new Map<string, Tracked | null>();

/** @param folder which has ".git". */
function trackedIn(folder: string): Tracked | null {
  const before = known.get(folder);
  if (before !== undefined) return before;
  const tracked = trackedBy(folder);
  known.set(folder, tracked);
  return tracked;
}

/** The paths that git tracks in a folder that has ".git"; null: there is no index, or none that can be read. */
export function trackedFilesIn(folder: string): readonly string[] | null {
  try {
    return namesTracked(repositoryOf(join(folder, '.git')));
  } catch {
    return null;
  }
}

function namesTracked(repository: string): readonly string[] | null {
  if (lstatOf(join(repository, 'index')) === null) return null;
  const index = indexIn(join(repository, 'index'));
  return [...index.names, ...namesShared(index, repository)];
}

function trackedBy(folder: string): Tracked | null {
  try {
    const tracked = namesTracked(repositoryOf(join(folder, '.git')));
    if (tracked === null) return () => false;
    const names = new Set(tracked.map((name) => name.normalize('NFC')));
    // A sparse checkout may have an entry for a whole folder.
    const folders = [...names].filter((name) => name.endsWith('/'));
    return (name) => names.has(name) || folders.some((one) => name.startsWith(one));
  } catch {
    return null;
  }
}

function namesShared({ shared }: IndexFile, repository: string): string[] {
  if (shared === null) return [];
  const { names } = indexIn(join(repository, `sharedindex.${shared.hash}`));
  return names.filter((_, place) => !shared.isDeleted(place));
}

/** Three million files. */
const MAX_INDEX_BYTES = 400_000_000;

function indexIn(file: string): IndexFile {
  const index = parseIndex(bytesOf(file, { maxBytes: MAX_INDEX_BYTES, within: null }));
  if (index === null) throw new Error('no index that is known here');
  return index;
}

/** Those that hold ".git", from the file's own folder up. */
function foldersAround(path: string): string[] {
  const folders: string[] = [];
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    if (lstatOf(join(folder, '.git')) !== null) folders.push(folder);
    if (folder === dirname(folder)) return folders;
  }
}

function lstatOf(path: string) {
  try {
    return lstatSync(path);
  } catch {
    return null;
  }
}

/** git tracks a link under its own name. */
function withRealFolder(path: string): string {
  return join(real(dirname(path)), basename(path));
}

function real(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    return path;
  }
}

import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { entriesOf } from '../disk/folder.ts';
import { textOf } from '../disk/read.ts';
import { looseObject } from './loose-object.ts';
import { type Commit, commitIn, type GitObject, idOf, type TreeEntry, treeIn } from './object.ts';
import { openPack, type Pack } from './pack.ts';
import { sharedFolderOf } from './repository.ts';

/**
 * The objects of a repository, read from its files. git is not started, so nothing that a repository's configuration
 * names runs, no owner is asked for, and what a partial clone left out is missing instead of being fetched.
 */
export interface Objects {
  /** null: it is not there. @throws Error where its content is not what its id says. */
  readonly read: (id: string) => GitObject | null;
  /** null: it is not there, as in a shallow clone. @throws Error where it is damaged. */
  readonly commit: (id: string) => Commit | null;
  /** @throws Error where it is missing or damaged. */
  readonly tree: (id: string) => ReadonlyMap<string, TreeEntry>;
  /** @throws Error where it is missing or damaged; TooLarge where it is larger than is read here. */
  readonly blob: (id: string) => Buffer;
  readonly close: () => void;
}

const MOST_PACKS = 2000;
const MOST_ALTERNATES = 10;

/** @param repository the folder ".git". */
export function openObjects(repository: string): Objects {
  const folders = foldersOf(join(sharedFolderOf(repository), 'objects'));
  const packs = folders.flatMap((folder) => packsIn(join(folder, 'pack'), read));

  function read(id: string): GitObject | null {
    for (const pack of packs) {
      const object = pack.read(id);
      if (object !== null) return sound(object, id);
    }
    for (const folder of folders) {
      const object = looseObject(folder, id);
      if (object !== null) return sound(object, id);
    }
    return null;
  }

  const required = (id: string): GitObject => {
    const object = read(id);
    if (object === null) throw new Error('a git object is missing');
    return object;
  };
  return {
    read,
    commit: (id) => {
      const object = read(id);
      return object === null ? null : commitIn(object);
    },
    tree: (id) => treeIn(required(id), id.length / 2),
    blob: (id) => {
      const { kind, content } = required(id);
      if (kind !== 'blob') throw new Error('a git object is no file');
      return content;
    },
    close: () => {
      for (const pack of packs) pack.close();
    },
  };
}

function sound(object: GitObject, id: string): GitObject {
  if (idOf(object, id.length) !== id) throw new Error('a git object is another one than its name says');
  return object;
}

/** A clone with --reference borrows from other repositories, which may borrow too. */
function foldersOf(objectsFolder: string): string[] {
  const folders = [objectsFolder];
  for (const folder of folders) {
    if (folders.length > MOST_ALTERNATES) break;
    try {
      const lines = textOf(join(folder, 'info', 'alternates'), { maxBytes: 10_000, within: null }).split('\n');
      folders.push(
        ...lines.filter((line) => line !== '' && !line.startsWith('#')).map((line) => resolve(folder, line)),
      );
    } catch {
      // None.
    }
  }
  return [...new Set(folders)];
}

function packsIn(folder: string, elsewhere: (id: string) => GitObject | null): Pack[] {
  return entriesOf(folder, 2 * MOST_PACKS).entries.flatMap(({ name }): Pack[] => {
    const path = join(folder, name.replace(/\.idx$/, ''));
    return name.endsWith('.idx') && existsSync(`${path}.pack`) ? [openPack(path, elsewhere)] : [];
  });
}

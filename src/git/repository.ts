import { lstatSync, realpathSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { textOf } from '../disk/read.ts';

/** The folder itself, or the one that a worktree or a submodule names in a file of that name. */
export function repositoryOf(dotGit: string): string {
  const path = realpathSync.native(dotGit);
  if (lstatSync(path).isDirectory()) return path;
  const text = smallText(path);
  if (!text.startsWith('gitdir: ')) throw new Error('no name of a repository');
  return resolve(dirname(path), text.slice('gitdir: '.length).trimEnd());
}

/** Where a worktree's repository keeps what all worktrees share. */
export function sharedFolderOf(repository: string): string {
  try {
    return resolve(repository, smallText(join(repository, 'commondir')).trimEnd());
  } catch {
    return repository;
  }
}

/** The commit that is checked out; null: none, or one that is kept in a way that is not known here. */
export function headOf(repository: string): string | null {
  let text = textAt(repository, 'HEAD');
  // git follows five.
  for (let links = 0; links < 5 && text !== null; links++) {
    const [, id] = /^([0-9a-f]{40}|[0-9a-f]{64})\s*$/.exec(text) ?? [];
    if (id !== undefined) return id;
    const [, name] = /^ref: (refs\/\S+)\s*$/.exec(text) ?? [];
    if (name === undefined || name.split('/').includes('..')) return null;
    text =
      textAt(repository, name) ?? textAt(sharedFolderOf(repository), name) ?? packed(sharedFolderOf(repository), name);
  }
  return null;
}

function packed(repository: string, name: string): string | null {
  const line = textAt(repository, 'packed-refs')
    ?.split('\n')
    .find((one) => one.endsWith(` ${name}`));
  return line?.split(' ')[0] ?? null;
}

function textAt(repository: string, name: string): string | null {
  try {
    return textOf(join(repository, name), { maxBytes: 50_000_000, within: null });
  } catch {
    return null;
  }
}

function smallText(file: string): string {
  return textOf(file, { maxBytes: 10_000, within: null });
}

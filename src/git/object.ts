import { createHash } from 'node:crypto';

/** What git keeps: a commit, a tree or a file's content. Tags are passed over: no event names one. */
export interface GitObject {
  readonly kind: ObjectKind;
  readonly content: Buffer;
}

const KINDS = ['commit', 'tree', 'blob'] as const;
export type ObjectKind = (typeof KINDS)[number];

export function isObjectKind(text: string): text is ObjectKind {
  return (KINDS as readonly string[]).includes(text);
}

/** The name that git gives an object, by the length of such names in its repository. */
export function idOf({ kind, content }: GitObject, digits: number): string {
  return createHash(digits === 40 ? 'sha1' : 'sha256')
    .update(`${kind} ${content.length}\0`)
    .update(content)
    .digest('hex');
}

export interface Commit {
  readonly tree: string;
  /** In a shallow clone they may be named and not there. */
  readonly parents: readonly string[];
}

/** @throws Error where it is none. */
export function commitIn({ kind, content }: GitObject): Commit {
  const head = content.toString('latin1', 0, Math.min(content.length, 100_000)).split('\n\n', 1)[0] ?? '';
  const [, tree] = /^tree ([0-9a-f]{40,64})(?:\n|$)/.exec(head) ?? [];
  if (kind !== 'commit' || tree === undefined) throw new Error('a git object is no commit');
  return { tree, parents: [...head.matchAll(/^parent ([0-9a-f]{40,64})$/gm)].map(([, id = '']) => id) };
}

/** A regular file, a link, a submodule or a folder. */
export interface TreeEntry {
  readonly id: string;
  readonly kind: 'file' | 'folder' | 'other';
}

/** By name. @throws Error where it is no tree. */
export function treeIn({ kind, content }: GitObject, idBytes: number): ReadonlyMap<string, TreeEntry> {
  if (kind !== 'tree') throw new Error('a git object is no tree');
  const entries = new Map<string, TreeEntry>();
  for (let at = 0; at < content.length; ) {
    const space = content.indexOf(0x20, at);
    const end = content.indexOf(0, space);
    const next = end + 1 + idBytes;
    if (space < 0 || end < 0 || next > content.length) throw new Error('a git tree ends in the middle');
    const mode = content.toString('latin1', at, space);
    entries.set(content.toString('utf8', space + 1, end), {
      id: content.toString('hex', end + 1, next),
      kind: mode.startsWith('100') ? 'file' : mode === '40000' ? 'folder' : 'other',
    });
    at = next;
  }
  return entries;
}

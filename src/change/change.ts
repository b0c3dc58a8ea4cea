/** What lies between the base and the head of a change, and where each side's files are read. */
export interface Change {
  readonly files: readonly ChangedFile[];
  readonly base: Side;
  readonly head: Side;
}

export interface ChangedFile {
  readonly path: string;
  /** Its path at the base; null: it is new. */
  readonly wasAt: string | null;
  readonly isGone: boolean;
}

export interface Side {
  /** null: it is not there, or cannot be read as text. */
  readonly text: (path: string) => Promise<string | null>;
  /** The files in a folder ("" or with "/" at its end), by path. */
  readonly filesIn: (folder: string) => readonly string[];
}

/** "mail/hosts.txt" -> "mail/" */
export function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}

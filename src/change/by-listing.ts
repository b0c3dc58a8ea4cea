import { type Change, folderOf, type Side } from './change.ts';
import { textBefore } from './reverse-patch.ts';

/** A file of a change, as a list of GitHub's has it. */
export interface ListedChange {
  readonly path: string;
  readonly wasAt: string | null;
  readonly isGone: boolean;
  /** null: the list leaves it out. */
  readonly patch: string | null;
  readonly isSame: boolean;
}

/**
 * A change of which only the head is at hand: the base is the head with the patches taken back. Where one does not fit, the
 * text is asked for.
 */
export function changeOfListing(
  files: readonly ListedChange[],
  head: Side,
  textAtBase: (path: string) => Promise<string | null>,
): Change {
  const known = new Map<string, Promise<string | null>>();
  const wasAt = new Map(files.flatMap((file) => (file.wasAt === null ? [] : [[file.wasAt, file] as const])));
  const isOfChange = new Set(files.map(({ path }) => path));

  async function textBeforeOf(path: string): Promise<string | null> {
    const file = wasAt.get(path);
    if (file === undefined) return isOfChange.has(path) ? null : head.text(path);
    const after = file.isGone ? '' : await head.text(file.path);
    if (file.isSame) return after;
    const text = after === null || file.patch === null ? null : textBefore(after, file.patch);
    return text ?? textAtBase(path);
  }
  return {
    files,
    head,
    base: {
      text: (path) => {
        const text = known.get(path) ?? textBeforeOf(path);
        known.set(path, text);
        return text;
      },
      filesIn: (folder) => {
        const before = [...wasAt.keys()].filter((path) => folderOf(path) === folder);
        return [...new Set([...head.filesIn(folder).filter((path) => !isOfChange.has(path)), ...before])];
      },
    },
  };
}

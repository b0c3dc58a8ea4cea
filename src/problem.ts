import type { Location } from './model/target.ts';

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EISDIR: 'it is a folder',
  EACCES: 'this user may not',
  EPERM: 'this user may not',
  ENOTDIR: 'a part of the path is no folder',
  ELOOP: 'its links lead in a circle',
  ENAMETOOLONG: 'the name is too long',
  ENOSPC: 'the disk is full',
  EDQUOT: "this user's share of the disk is used up",
  EFBIG: 'it would be larger than files may be here',
  EROFS: 'the file system is read-only',
  EIO: 'the disk has a fault',
  ENXIO: 'nobody reads from it',
  EBADF: 'it is not open for writing',
};

/** Why the file system refused, in words; an error without a code has words of its own. */
export function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return code === undefined ? message : (REASONS[code] ?? code);
}

/** One thing that cannot be done as written: what, and what was expected. */
export interface Problem {
  readonly message: string;
  /** Where it is written, if in a file or in the lines of an input. */
  readonly location: Location | null;
}

/** The user asked for something that cannot be done as written. Exit code 2; nothing was probed. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  readonly problems: readonly Problem[];

  constructor(problems: string | readonly Problem[]) {
    const list = typeof problems === 'string' ? [{ message: problems, location: null }] : problems;
    super(list.map(problemText).join('\n'));
    this.problems = list;
  }
}

/** "file:line: what" */
export function problemText({ message, location }: Problem): string {
  return location === null ? message : `${location.file}:${location.line}: ${message}`;
}

/** Reads every item, so that all problems are reported at once. @throws UsageError with the problems of all. */
export function readAll<Item, Result>(
  items: readonly Item[],
  read: (item: Item) => Result,
  locationOf: (item: Item) => Location | null,
): Result[] {
  const problems = new Problems();
  const results = items.flatMap((item) => problems.readEach(() => read(item), locationOf(item)));
  problems.throwAny();
  return results;
}

/** What is wrong with the parts of a request, gathered so that all of it is reported at once. */
export class Problems {
  readonly #list: Problem[];

  constructor(found: readonly Problem[] = []) {
    this.#list = [...found];
  }

  get list(): readonly Problem[] {
    return this.#list;
  }

  /** What is read, or `otherwise` where it cannot be. */
  read<Result>(read: () => Result, otherwise: Result): Result {
    const [result = otherwise] = this.readEach(read);
    return result;
  }

  /** The one result, or none. @param location of problems that say none themselves. */
  readEach<Result>(read: () => Result, location: Location | null = null): Result[] {
    try {
      return [read()];
    } catch (error) {
      this.add(error, location);
      return [];
    }
  }

  /** @throws what is no UsageError. */
  add(error: unknown, location: Location | null = null): void {
    if (!(error instanceof UsageError)) throw error;
    this.#list.push(...error.problems.map((problem) => ({ ...problem, location: problem.location ?? location })));
  }

  /** @throws UsageError with all of them, if there are any. */
  throwAny(): void {
    if (this.#list.length > 0) throw new UsageError(this.#list);
  }
}

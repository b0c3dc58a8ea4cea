import type { Location } from '../model.ts';

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
  const problems: Problem[] = [];
  const results = items.flatMap((item): Result[] => {
    try {
      return [read(item)];
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      problems.push(
        ...error.problems.map((problem) => ({ ...problem, location: problem.location ?? locationOf(item) })),
      );
      return [];
    }
  });
  if (problems.length > 0) throw new UsageError(problems);
  return results;
}

/** As many as the runner shows of a step's errors; see annotations.ts. */
const MAX_SHOWN = 9;

/** The first problems of a run that could not begin, and in the last place how many more there are. */
export function shownProblems(problems: readonly string[]): readonly string[] {
  if (problems.length <= MAX_SHOWN) return problems;
  const shown = problems.slice(0, MAX_SHOWN - 1);
  return [...shown, `${problems.length - shown.length} more like these`];
}

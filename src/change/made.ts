import { discover } from '../discover/find.ts';
import type { Find, SourceFile } from '../discover/format.ts';
import { formats } from '../discover/formats.ts';

/** Whether what is rendered from other files may come from this one. */
export function isSourceOfRendered(path: string): boolean {
  return formats.some(({ sources }) => sources?.test(path) ?? false);
}

/**
 * What files say that an earlier step of the job has made, such as the plan of a change: nothing tells what they said before.
 * So a server is touched where its host is written in a file of the change, and where it is written nowhere; what is written
 * in another file is as it was.
 * @param turn awaited before each file: what it throws ends the search.
 * @param sources files that may hold the literals, as they are at the head.
 */
export async function touchedInMade(
  made: readonly SourceFile[],
  sources: readonly SourceFile[],
  changed: ReadonlySet<string>,
  turn: () => Promise<void>,
): Promise<Find[]> {
  const rendered = new Set(formats.flatMap(({ name, sources: from }) => (from === undefined ? [] : [name])));
  const isMade = new Set(made.map(({ path }) => path));
  const { finds } = await discover([...made, ...sources], turn);
  return finds.filter(
    ({ file, format, class: whose }) =>
      whose === 'own' && (isMade.has(file) || (rendered.has(format) && changed.has(file))),
  );
}

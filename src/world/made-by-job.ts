import type { Change } from '../change/change.ts';
import { isSourceOfRendered, touchedInMade } from '../change/made.ts';
import type { Find } from '../discover/format.ts';
import type { Target } from '../model/target.ts';
import type { DiscoverPatterns } from './discover-patterns.ts';
import { textOnDisk } from './files-on-disk.ts';

/** More text than the sources of any plan have. */
const MOST_SOURCES = 5000;

/** What files that an earlier step of the job has rendered name, as far as a change touches their sources. */
export async function madeIn(
  { made, tracked }: DiscoverPatterns,
  { files }: Change,
  root: string,
  turn: () => Promise<void>,
): Promise<Find[]> {
  if (made.length === 0) return [];
  const read = (paths: readonly string[]) =>
    paths.slice(0, MOST_SOURCES).flatMap((path) => {
      const text = textOnDisk(root, path);
      return text === null ? [] : [{ path, text }];
    });
  const sources = tracked.filter(isSourceOfRendered);
  return touchedInMade(read(made), read(sources), new Set(files.map(({ path }) => path)), turn);
}

/** Nobody fixes anything in a file that the job has made. */
export function placedInSource(target: Target, { made }: DiscoverPatterns): Target {
  const { writtenAt, ...rest } = target;
  return writtenAt !== undefined && target.kind === 'service' && made.includes(writtenAt.file) ? rest : target;
}

import { entriesOf } from '../disk/folder.ts';
import { slashed } from '../disk/slashes.ts';
import type { Places } from '../disk/write.ts';
import type { Target } from '../model/target.ts';
import { type Problems, UsageError } from '../problem.ts';
import type { Recording } from '../recording/read.ts';
import { uniqueTargets } from '../targets/list.ts';
import { ownListIn, readTargetsFile } from '../targets/list-file.ts';
import { filesOf } from '../targets/patterns.ts';
import type { TargetsFile } from '../targets/yaml.ts';
import type { SliceOf } from './settings.ts';

interface Listing {
  readonly recording: Recording | null;
  readonly places: Places;
  readonly lines: ReadonlyMap<Target, string> | undefined;
  readonly problems: Problems;
}

/** The targets of every kind of list, each once. What cannot be read goes to the problems. */
export async function listedTargets(
  { targetsFile: named, files, discover: patterns }: SliceOf<'list'>,
  listed: readonly Target[],
  { recording, places, lines, problems }: Listing,
) {
  const workspace = places?.[0] ?? null;
  const isListed = listed.length > 0 || named !== null || files.length > 0;
  const own =
    isListed || recording !== null || problems.list.length > 0
      ? null
      : problems.read(() => ownListIn(workspace ?? '.'), null);
  const targetsFile = named ?? own;
  const file =
    targetsFile === null
      ? NOTHING_LISTED
      : await readTargetsFile(targetsFile, workspace).catch((error: unknown) => {
          problems.add(error);
          return NOTHING_LISTED;
        });
  const found = problems.read(() => filesOf(files, '', workspace), { targets: [], notes: [] });
  const all = [...listed, ...found.targets, ...file.targets];
  const discover = places === null || recording !== null ? null : discoverOf(patterns.map(slashed), all.length > 0);
  const isKnown = recording !== null || (discover !== null && all.length === 0) || problems.list.length > 0;
  const { targets, notes } = isKnown
    ? { targets: recording?.seen.map(({ target }) => target) ?? [], notes: [] }
    : problems.read(() => uniqueTargets(all, new Map([...(lines ?? []), ...(file.lines ?? [])])), {
        targets: [],
        notes: [],
      });
  const whence = own === null ? [] : [`no target is given, so those of ${own} are checked`];
  return { targetsFile, targets, discover, exceptions: file.exceptions, notes: [...whence, ...found.notes, ...notes] };
}

const NOTHING_LISTED: TargetsFile = { targets: [], exceptions: [] };

/** The usual cause of a file that is not there. @throws UsageError where the workspace is empty. */
export function requireCheckout([workspace = '.']: readonly string[]): void {
  if (entriesOf(workspace, 1).entries.length > 0) return;
  throw new UsageError(
    'the workspace is empty: expected a step before this one that checks the repository out, uses: actions/checkout',
  );
}

/** By itself where nothing is listed; beside a list where it is asked for. */
function discoverOf(patterns: readonly string[], isListed: boolean): readonly string[] | null {
  if (patterns.length === 1 && patterns[0] === 'none') return null;
  return patterns.length > 0 || !isListed ? patterns : null;
}

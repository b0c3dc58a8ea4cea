import { isFor } from '../judge/exceptions.ts';
import type { Exception } from '../model/finding.ts';
import type { Observed } from '../model/observation.ts';
import type { Report } from '../model/report.ts';
import type { Target } from '../model/target.ts';
import type { Part } from '../recording/read.ts';
import { placesIn, type Shard } from '../targets/shard.ts';

/** A shard's part of all targets of a run. */
export interface OwnPart {
  /** From a list with one item for each target, the items of this part's targets. */
  readonly of: <Item>(all: readonly Item[]) => readonly Item[];
  /** For the recording; null: the run is no part of another. */
  readonly part: Part | null;
}

/** @param targets all of them, in the order listed. */
export function ownPart(targets: readonly Target[], shard: Shard | null): OwnPart {
  if (shard === null) return { of: (all) => all, part: null };
  const places = placesIn(targets, shard);
  return {
    of: (all) => places.flatMap((place) => all.slice(place, place + 1)),
    part: { ...shard, places },
  };
}

/** Those for the targets that were seen: of others nothing is to be judged. */
export function exceptionsFor(exceptions: readonly Exception[], { seen }: Observed): readonly Exception[] {
  return exceptions.filter((exception) => seen.some(({ target }) => isFor(exception, target)));
}

/** A report on a part says so, for it may be green while another part is not. */
export function saidToBePart(report: Report, part: Part | null): Report {
  if (part === null) return report;
  const { number, count, places } = part;
  const note = `this is shard ${number} of ${count}, with ${places.length} of all targets: the verdict is on these alone`;
  return { ...report, notes: [...(report.notes ?? []), note] };
}

import type { AnchorPem, Observed, Seen } from '../model/observation.ts';
import { requestOf } from '../model/target.ts';

/**
 * What two parts of one run saw, as if one had seen it all: of a target that both looked at, all that was observed.
 * Associative, so that any number of parts may be merged, in any grouping.
 */
export function merge(one: Observed, other: Observed): Observed {
  return {
    observedAt: [one.observedAt, other.observedAt].sort().at(-1) ?? one.observedAt,
    trustAnchors: inWords([one.trustAnchors, other.trustAnchors]),
    anchors: together(one.anchors, other.anchors),
    notes: [...new Set([...one.notes, ...other.notes])],
    seen: joined([...one.seen, ...other.seen]),
  };
}

/** Parts on machines of one kind start from one list. */
function inWords(trustAnchors: readonly string[]): string {
  return [...new Set(trustAnchors.flatMap((words) => words.split('; ')))].join('; ');
}

function together(one: AnchorPem, other: AnchorPem): AnchorPem {
  const both = (origin: keyof AnchorPem) => [...new Set([...one[origin], ...other[origin]])].sort();
  return { public: both('public'), given: both('given'), private: both('private') };
}

function joined(all: readonly Seen[]): Seen[] {
  const byTarget = new Map<string, Seen>();
  for (const { target, observations } of all) {
    const key = requestOf(target);
    const known = byTarget.get(key);
    byTarget.set(
      key,
      known === undefined
        ? { target, observations }
        : { ...known, observations: [...known.observations, ...observations] },
    );
  }
  return [...byTarget.values()];
}

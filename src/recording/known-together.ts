import type { Known } from '../model/known.ts';

/** What several parts of a run knew from elsewhere, each about its own targets. */
export function knownTogether(parts: readonly (Known | undefined)[]): Known {
  const all = parts.flatMap((one) => one ?? []);
  const [earlier, locked, listed] = [
    all.flatMap((one) => one.earlier ?? []),
    all.flatMap((one) => one.locked ?? []),
    all.flatMap((one) => one.listed ?? []),
  ];
  return {
    ...(earlier[0] && { earlier: { ...earlier[0], endpoints: unique(earlier.flatMap(({ endpoints }) => endpoints)) } }),
    ...(locked[0] && { locked: { ...locked[0], entries: unique(locked.flatMap(({ entries }) => entries)) } }),
    ...(listed[0] && { listed: { ...listed[0], certificates: unique(listed.flatMap((one) => one.certificates)) } }),
  };
}

function unique<One>(items: readonly One[]): One[] {
  return [...new Map(items.map((one) => [JSON.stringify(one), one])).values()];
}

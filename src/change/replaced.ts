import { hostOf, type Target } from '../model/target.ts';

/** What a change puts in the place of a target. */
export interface Replaced {
  /** null: nothing was there. */
  readonly before: Target | null;
  /** null: nothing is there any more. */
  readonly after: Target | null;
}

/**
 * Which target stands for which: of those that are gone and those that are new in one file, the ones of one host, then
 * those of one port and mode, then the others in the order of their lines.
 */
export function replacedBy(gone: readonly Target[], added: readonly Target[]): Replaced[] {
  const left = [...gone];
  const found = new Map<Target, Target>();
  const isAlike: readonly ((before: Target, after: Target) => boolean)[] = [
    (before, after) => hostOf(before) === hostOf(after),
    (before, after) => serviceOf(before) === serviceOf(after),
    () => true,
  ];
  for (const alike of isAlike) {
    for (const after of added.filter((one) => !found.has(one))) {
      const at = left.findIndex(
        (before) =>
          before.kind === after.kind && before.writtenAt?.file === after.writtenAt?.file && alike(before, after),
      );
      if (at !== -1) found.set(after, ...(left.splice(at, 1) as [Target]));
    }
  }
  return [
    ...added.map((after) => ({ before: found.get(after) ?? null, after })),
    ...left.map((before) => ({ before, after: null })),
  ];
}

function serviceOf(target: Target): string {
  return target.kind === 'service' ? `${target.port} ${target.mode}` : '';
}

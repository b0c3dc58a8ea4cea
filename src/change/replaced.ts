import { type ServiceTarget, type Target, targetKeyOf } from '../model/target.ts';

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
export function replacedBy(gone: readonly ServiceTarget[], added: readonly ServiceTarget[]): Replaced[] {
  const left = new Set(gone);
  const found = new Map<ServiceTarget, ServiceTarget>();
  for (const likeness of [({ host }: ServiceTarget) => host, serviceOf, () => '']) {
    const keyOf = (target: ServiceTarget) => JSON.stringify([target.writtenAt?.file, likeness(target)]);
    const waiting = new Map<string, ServiceTarget[]>();
    for (const before of [...left].reverse()) {
      const key = keyOf(before);
      const known = waiting.get(key);
      if (known === undefined) waiting.set(key, [before]);
      else known.push(before);
    }
    for (const after of added.filter((one) => !found.has(one))) {
      const before = waiting.get(keyOf(after))?.pop();
      if (before === undefined) continue;
      found.set(after, before);
      left.delete(before);
    }
  }
  // A server that two files have lost is one, and where something has taken its place in one of them it has a row.
  const shown = new Set([...found.values()].map(identityOf));
  const taken = new Map([...left].reverse().map((before) => [identityOf(before), before]));
  for (const identity of shown) taken.delete(identity);
  return [
    ...added.map((after) => ({ before: found.get(after) ?? null, after })),
    ...[...taken.values()].reverse().map((before) => ({ before, after: null })),
  ];
}

function identityOf(target: ServiceTarget): string {
  return JSON.stringify([targetKeyOf(target), serviceOf(target)]);
}

function serviceOf({ port, mode }: ServiceTarget): string {
  return `${port} ${mode}`;
}

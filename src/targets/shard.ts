import { hostOf, type Target } from '../model/target.ts';

/** More machines than anybody has for it. */
export const MOST_SHARDS = 1000;

/** One of several machines that share the targets of a run: 1 to `count`. */
export interface Shard {
  readonly number: number;
  readonly count: number;
}

/**
 * The places, from 0, of the targets that a shard is to check. Each target is in one shard; all those of a host are in the
 * same one, so that its address gets one connection at a time and its services are compared. Hosts are dealt out, those with
 * the most targets first, to the shard that has the fewest; names are not resolved for it, since machines may be told
 * different addresses.
 */
export function placesIn(targets: readonly Target[], { number, count }: Shard): number[] {
  const byHost = new Map<string, number[]>();
  for (const [place, target] of targets.entries()) {
    const host = hostOf(target) ?? `file ${place}`;
    const own = byHost.get(host);
    if (own === undefined) byHost.set(host, [place]);
    else own.push(place);
  }
  const sizes = new Array<number>(count).fill(0);
  const places: number[] = [];
  for (const own of [...byHost.values()].sort((a, b) => b.length - a.length)) {
    const least = sizes.indexOf(Math.min(...sizes));
    sizes[least] = (sizes[least] ?? 0) + own.length;
    if (least === number - 1) places.push(...own);
  }
  return places.sort((a, b) => a - b);
}

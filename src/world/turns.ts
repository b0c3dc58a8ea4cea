import { setImmediate as nextTurn } from 'node:timers/promises';
import { UsageError } from '../problem.ts';

/** What is left of the time for the whole run, which began with the process: what settings name is read in it too. */
export function msLeft(limitMs: number): number {
  return Math.max(0, limitMs - performance.now());
}

/** Between two files: the search ends with the time for the whole run, and what is not searched may be anything. */
export function turnsWithin(limitMs: number): () => Promise<void> {
  return async () => {
    await nextTurn();
    if (msLeft(limitMs) > 0) return;
    throw new UsageError(
      `total-timeout-ms, ${limitMs}, has passed while files were searched for servers: expected discover to name fewer files, or a longer time`,
    );
  };
}

import { setImmediate as nextTurn } from 'node:timers/promises';
import { UsageError } from '../problem.ts';

/** Between two files: the search ends with the time for the whole run, and what is not searched may be anything. */
export function turnsWithin(limitMs: number): () => Promise<void> {
  const endsAt = performance.now() + limitMs;
  return async () => {
    await nextTurn();
    if (performance.now() < endsAt) return;
    throw new UsageError(
      `total-timeout-ms, ${limitMs}, has passed while files were searched for servers: expected discover to name fewer files, or a longer time`,
    );
  };
}

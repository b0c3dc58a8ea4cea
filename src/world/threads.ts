import { availableParallelism } from 'node:os';
import type { Target } from '../model/target.ts';
import type { ThreadOptions, Threads } from '../probe/threads.ts';

/** Below that, threads cost more than they save: each takes 100 ms of a processor to start, and an order a tenth of a look. */
export const LEAST_TARGETS = 2000;
/** Two cores are what a runner has. With more the names and the judgement, which have one thread, are the bottleneck. */
const MOST_THREADS = 4;

/** Threads that connect, as many as there are processors; null: the run is too small, or has one processor, and loads none. */
export async function threadsFor(
  targets: readonly Target[],
  options: Omit<ThreadOptions, 'program' | 'count'>,
  processors: number = availableParallelism(),
): Promise<Threads | null> {
  const count = threadCount(targets, processors);
  if (count === 0) return null;
  const { threadsOf } = await import('../probe/threads.ts');
  return threadsOf({ ...options, program: program(import.meta.url), count });
}

/** Files are read without any. */
export function threadCount(targets: readonly Target[], processors: number): number {
  const serviceCount = targets.filter(({ kind }) => kind === 'service').length;
  return serviceCount < LEAST_TARGETS || processors < 2 ? 0 : Math.min(processors, MOST_THREADS);
}

/** As it stands beside the sources, and as it is bundled: in a folder of its own beside index.js, or beside the command's. */
export function program(own: string): URL {
  if (own.endsWith('.ts')) return new URL('../probing.ts', own);
  return new URL(/\/cli\/[^/]+$/.test(own) ? '../probing/index.js' : './probing/index.js', own);
}

import { setFlagsFromString } from 'node:v8';

/** Less than that takes no memory to speak of. */
const LEAST_TARGETS = 500;

/**
 * Keeps V8's young generation from growing further. It grows to 128 MB where a machine has room, and what is dead in it, and
 * in what was moved out of it, keeps the memory of connections and certificates beside the heap: half of all memory at
 * ten thousand hosts. V8 reads this flag each time it would grow.
 */
export function keepHeapSmall(targetCount: number): void {
  if (targetCount >= LEAST_TARGETS) setFlagsFromString('--semi-space-growth-factor=1');
}

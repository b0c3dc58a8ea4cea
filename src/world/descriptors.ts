import { readFileSync } from 'node:fs';
import type { RunSettings } from '../settings/run-settings.ts';

/** What else is open: files, the sockets of name look-ups, what Node.js keeps for itself. */
const KEPT = 64;

/** How many connections may be open at the same time, as Linux says of this process; null: no such limit is known. */
export function connectionLimit(limitsFile = '/proc/self/limits'): number | null {
  try {
    const soft = /^Max open files\s+(\d+)/m.exec(String(readFileSync(limitsFile)))?.[1];
    return soft === undefined ? null : Math.max(1, Number(soft) - KEPT);
  } catch {
    return null;
  }
}

/** As many connections as asked for, or as the system allows: said where there are targets that wait for it. */
export function boundedBy(
  limit: number | null,
  { targets, look: { concurrency } }: Pick<RunSettings, 'targets' | 'look'>,
  onNote: (note: string) => void,
): number {
  if (limit === null || limit >= concurrency) return concurrency;
  if (limit < targets.length)
    onNote(
      `${limit} connections were open at the same time, not ${concurrency}: this system allows the process no more open files (ulimit -n)`,
    );
  return limit;
}

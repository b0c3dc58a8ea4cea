import { readFileSync } from 'node:fs';

/** What else is open: files, the sockets of name look-ups, what Node.js keeps for itself. */
const KEPT = 64;

/** How many connections may be open at the same time, as Linux says of this process; null: no such limit is known. */
export function connectionLimit(limitsFile = '/proc/self/limits'): number | null {
  try {
    const soft = /^Max open files\s+(\d+)/m.exec(readFileSync(limitsFile, 'utf8'))?.[1];
    return soft === undefined ? null : Math.max(1, Number(soft) - KEPT);
  } catch {
    return null;
  }
}

import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Turn } from '../pki/pkcs12-cipher.ts';

/** Work on files takes no pauses of its own; in one of these a signal or a deadline can end the run. */
export function turnOf(signal: AbortSignal): Turn {
  return async () => {
    await nextTurn();
    signal.throwIfAborted();
  };
}

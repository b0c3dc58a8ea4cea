import type { Cause } from '../model/observation.ts';
import { DialogueEnded } from './cause.ts';

/** One time limit for all that is done on a connection; `signal` fires when it has passed or the run is stopped. */
export interface Deadline {
  readonly signal: AbortSignal;
  /** Why the signal fired, as a cause; null: it has not. */
  cause(): Cause | null;
  /** Frees the timer; every deadline that was started has to be stopped. */
  stop(): void;
}

/** @param outer fires, with a Cause as its reason, when the whole run has to stop. */
export function startDeadline(limitMs: number, outer?: AbortSignal): Deadline {
  const controller = new AbortController();
  const onOuterAbort = () => controller.abort(outer?.reason);
  const timer = setTimeout(() => controller.abort({ kind: 'timeout', limitMs } satisfies Cause), limitMs);
  if (outer?.aborted) onOuterAbort();
  outer?.addEventListener('abort', onOuterAbort, { once: true });
  return {
    signal: controller.signal,
    cause: () => (controller.signal.aborted ? (controller.signal.reason as Cause) : null),
    stop() {
      clearTimeout(timer);
      outer?.removeEventListener('abort', onOuterAbort);
    },
  };
}

/** @param signal fires with a Cause as its reason, which the error then has. */
export function rejectAt(signal: AbortSignal): Promise<never> {
  const rejected = new Promise<never>((_, reject) => {
    const onAbort = () => reject(new DialogueEnded(signal.reason as Cause));
    if (signal.aborted) onAbort();
    signal.addEventListener('abort', onAbort, { once: true });
  });
  // It is there to be raced, and nobody may be left in the race when it comes.
  rejected.catch(() => {});
  return rejected;
}

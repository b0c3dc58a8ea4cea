import type { Cause } from '../model/observation.ts';
import { DialogueEnded } from './cause.ts';

/** One time limit for all that is done on a connection. It is over when it has passed or the run is stopped. */
export interface Deadline extends Ending {
  /** Why it is over; null: it is not. */
  cause(): Cause | null;
  /** Frees the timer; every deadline that was started has to be stopped. */
  stop(): void;
}

/** Something that may end, and says why. */
export interface Ending {
  /** Calls back once it is over; at once where it is. */
  onOver(act: (cause: Cause) => void): void;
}

/** @param outer fires, with a Cause as its reason, when the whole run has to stop. */
export function startDeadline(limitMs: number, outer?: AbortSignal): Deadline {
  const acts: ((cause: Cause) => void)[] = [];
  let over: Cause | null = null;
  const end = (cause: Cause) => {
    if (over !== null) return;
    over = cause;
    for (const act of acts) act(cause);
  };
  const timer = setTimeout(() => end({ kind: 'timeout', limitMs }), limitMs);
  const forget = outer === undefined ? null : listen(outer, end);
  return {
    cause: () => over,
    onOver(act) {
      if (over === null) acts.push(act);
      else act(over);
    },
    stop() {
      clearTimeout(timer);
      forget?.();
    },
  };
}

/** @param ending has a Cause when it comes, which the error then has. */
export function rejectAt(ending: Ending): Promise<never> {
  const rejected = new Promise<never>((_, reject) => {
    ending.onOver((cause) => reject(new DialogueEnded(cause)));
  });
  // It is there to be raced, and nobody may be left in the race when it comes.
  rejected.catch(() => {});
  return rejected;
}

/** The end of a whole run, whose signal fires with a Cause as its reason. */
export function endingOf(signal: AbortSignal): Ending {
  return { onOver: (act) => void listen(signal, act) };
}

/** Who listens to the signal of a run: thousands do, and an event target goes through all of them for each that comes or goes. */
const listening = new WeakMap<AbortSignal, Set<(cause: Cause) => void>>();

/** @returns what ends the listening. */
function listen(signal: AbortSignal, act: (cause: Cause) => void): () => void {
  if (signal.aborted) {
    act(signal.reason as Cause);
    return () => {};
  }
  const acts = listening.get(signal) ?? listeningTo(signal);
  acts.add(act);
  return () => acts.delete(act);
}

function listeningTo(signal: AbortSignal): Set<(cause: Cause) => void> {
  const acts = new Set<(cause: Cause) => void>();
  listening.set(signal, acts);
  signal.addEventListener(
    'abort',
    () => {
      for (const act of acts) act(signal.reason as Cause);
    },
    { once: true },
  );
  return acts;
}

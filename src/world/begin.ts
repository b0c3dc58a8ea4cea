import { setMaxListeners } from 'node:events';
import type { Target } from '../model/target.ts';
import { type Resolve, resolverOf } from '../probe/resolve.ts';
import type { RunSettings } from '../settings/run-settings.ts';

/** A run whose names are being asked for. */
export interface Begun {
  /** Stops the run; the reason is a Cause. */
  readonly stop: AbortController;
  /** Each name is asked for once in the run. */
  readonly resolve: Resolve;
}

/**
 * Asks for the names at once: the answers need a round trip, in which the rest of the program can be loaded. So this file
 * imports no more than it needs for that.
 */
export function begin({ look, observed, shard }: RunSettings, targets: readonly Target[]): Begun {
  const stop = new AbortController();
  // Every open connection listens; Node.js 20 takes more than ten listeners for a leak.
  setMaxListeners(0, stop.signal);
  const { limitMs, redirections } = look;
  const resolve = resolverOf({ limitMs, redirections, signal: stop.signal });
  // Of a shard's targets it is not known yet which are its own, and a recording needs none.
  if (observed === null && shard === null)
    for (const target of targets)
      if (target.kind === 'service') void resolve(target, { name: 'first', serverName: null });
  return { stop, resolve };
}

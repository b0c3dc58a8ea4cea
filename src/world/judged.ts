import { setImmediate as nextTurn } from 'node:timers/promises';
import type { judging } from '../check.ts';
import type { Cause } from '../model/observation.ts';
import type { Report } from '../model/report.ts';

/** What was seen before the end of a run is worth its judgement; a runner that cancels waits ten seconds in all. */
const GRACE_MS = 3000;
/** How long nothing else gets its turn. */
const TURN_MS = 50;

/**
 * Judges to the end, or until the run has to end and some time more has passed. It takes turns, so that a signal and the
 * limit of the run are heard.
 * @param signal fires with a Cause as its reason.
 * @param clock in milliseconds, from anywhere.
 */
export async function judgedBy(
  steps: ReturnType<typeof judging>,
  signal: AbortSignal,
  clock: () => number = () => Number(process.hrtime.bigint() / 1_000_000n),
): Promise<Report> {
  let turnEndsAt = clock() + TURN_MS;
  let endsAt = signal.aborted ? clock() + GRACE_MS : null;
  for (;;) {
    if (clock() >= turnEndsAt) {
      await nextTurn();
      turnEndsAt = clock() + TURN_MS;
      if (signal.aborted) endsAt ??= clock() + GRACE_MS;
    }
    const isOver = endsAt !== null && clock() >= endsAt;
    const step = steps.next(isOver ? (signal.reason as Cause) : null);
    if (step.done) return step.value;
  }
}

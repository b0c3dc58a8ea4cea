import { lookup } from 'node:dns/promises';
import { endingOf, rejectAt, startDeadline } from './deadline.ts';
import { queueOf } from './queue.ts';

export interface GetaddrinfoOptions {
  /** How long one question may take. It counts from the question, not from the wait for a thread. */
  readonly limitMs: number;
  readonly signal?: AbortSignal;
}

/** It runs on libuv's threads, of which there are four; what waits for one has not been asked. */
const THREADS = 4;

/** Asks the machine itself, which may know names by mDNS or from a directory. */
export function getaddrinfo({
  limitMs,
  signal,
}: GetaddrinfoOptions): (name: string, family: 4 | 6) => Promise<readonly string[]> {
  const inTurn = queueOf(THREADS);
  const ask = (name: string, family: 4 | 6, settle: (answer: Promise<readonly string[]>) => void) =>
    inTurn(`${name} ${family}`, async () => {
      const deadline = startDeadline(limitMs, signal);
      const over = rejectAt(deadline);
      if (deadline.cause() !== null) return settle(over);
      const answer = lookup(name, { all: true, family }).then((found) => found.map(({ address }) => address));
      settle(Promise.race([answer, over]));
      // The thread is taken until getaddrinfo returns, however long anybody waits for it.
      await answer.catch(() => {}).finally(() => deadline.stop());
    });
  return (name, family) => {
    const asked = new Promise<readonly string[]>((resolve, reject) => {
      ask(name, family, resolve).catch(reject);
    });
    return signal === undefined ? asked : Promise.race([asked, rejectAt(endingOf(signal))]);
  };
}

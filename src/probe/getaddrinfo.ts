import { lookup } from 'node:dns/promises';
import { endingOf, rejectAt, startDeadline } from './deadline.ts';
import { queueOf } from './queue.ts';

export interface GetaddrinfoOptions {
  /** How long one question may take. It counts from the question, not from the wait for a thread. */
  readonly limitMs: number;
  readonly signal?: AbortSignal;
}

/** As node:dns has it. */
type LookUp = (
  name: string,
  options: { readonly all: true; readonly family: 4 | 6 },
) => Promise<readonly { readonly address: string }[]>;

/** It runs on libuv's threads, of which there are four; what waits for one has not been asked. */
const THREADS = 4;

/** Asks the machine itself, which may know names by mDNS or from a directory. */
export function getaddrinfo(
  { limitMs, signal }: GetaddrinfoOptions,
  lookUp: LookUp = lookup,
): (name: string, family: 4 | 6) => Promise<readonly string[]> {
  const inTurn = queueOf(THREADS);
  const addressesOf = async (name: string, family: 4 | 6) =>
    (await lookUp(name, { all: true, family })).map(({ address }) => address);
  return (name, family) => {
    const asked = new Promise<readonly string[]>((settle) => {
      void inTurn(`${name} ${family}`, async () => {
        // Whoever waits has been told.
        if (signal?.aborted) return;
        const deadline = startDeadline(limitMs, signal);
        const answer = addressesOf(name, family);
        settle(Promise.race([answer, rejectAt(deadline)]));
        // The thread is taken until getaddrinfo returns, however long anybody waits for it.
        await answer.catch(() => {});
        deadline.stop();
      });
    });
    return signal === undefined ? asked : Promise.race([asked, rejectAt(endingOf(signal))]);
  };
}

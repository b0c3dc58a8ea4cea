import { Worker } from 'node:worker_threads';
import type { Probed, Step } from '../model/observation.ts';
import type { ServiceTarget } from '../model/target.ts';
import { endingOf } from './deadline.ts';
import type { Looker } from './look.ts';
import { once } from './presented.ts';
import type { Leaving } from './probe.ts';
import { type Answer, type Equipment, STEPS, type Told } from './thread.ts';

export interface ThreadOptions extends Omit<Equipment, 'progress'> {
  /** What the threads run: it hands what it was started with to `takeOrders`. */
  readonly program: URL;
  readonly count: number;
  /** Orders at the same time, to all threads together. */
  readonly concurrency: number;
  readonly profileOf: (target: ServiceTarget) => string;
  readonly signal: AbortSignal;
}

/** One order that a thread has. */
interface Open {
  readonly leaving: Leaving;
  readonly seen: (seen: [Probed, ...Probed[]]) => void;
  readonly failed: (error: Error) => void;
  /** Nothing of it is open any more. */
  readonly over: () => void;
}

/**
 * A young generation of V8's own size is 128 MB where a machine has room, and what lies there unused keeps connections'
 * memory beside the heap as well.
 */
const YOUNG_MB = 16;

export interface Threads {
  readonly look: Looker;
  /** Ends them. */
  readonly end: () => Promise<void>;
}

/** Looks that are carried out by several threads: a handshake is work for a processor. */
export function threadsOf(options: ThreadOptions): Threads {
  const { program, count, concurrency, profileOf, signal, profiles, clientCertificate } = options;
  const progress = new Uint8Array(new SharedArrayBuffer(concurrency));
  const workerData: Equipment = { profiles, clientCertificate, progress };
  const threads = Array.from({ length: count }, () => startThread(program, workerData));
  const free = [...Array(concurrency).keys()];
  endingOf(signal).onOver((cause) => {
    for (const { tell } of threads) tell({ kind: 'end', cause });
  });

  const look: Looker = (order, target, leaving, watch) =>
    new Promise((resolve, reject) => {
      const number = free.pop();
      if (number === undefined) throw new Error(`more than ${concurrency} orders at a time`);
      const thread = threads.reduce((least, one) => (one.open.size < least.open.size ? one : least));
      const ended = thread.endedBy();
      if (ended !== null) throw ended;
      progress[number] = STEPS.indexOf('connect');
      const unwatch = watch?.({
        get step(): Step {
          return STEPS[progress[number] as number] as Step;
        },
      });
      let left = () => {};
      thread.open.set(number, {
        leaving,
        seen: (seen) => {
          unwatch?.();
          leaving.left = new Promise((resolveLeft) => {
            left = resolveLeft;
          });
          resolve(seen);
        },
        failed: reject,
        over: () => {
          thread.open.delete(number);
          free.push(number);
          left();
        },
      });
      thread.tell({ kind: 'order', number, order, profile: profileOf(target) });
    });

  return {
    look,
    end: async () => {
      await Promise.all(threads.map(({ end }) => end()));
    },
  };
}

interface Thread {
  readonly open: Map<number, Open>;
  /** null: it can be handed orders. */
  readonly endedBy: () => Error | null;
  readonly tell: (told: Told) => void;
  readonly end: () => Promise<unknown>;
}

function startThread(program: URL, workerData: Equipment): Thread {
  const worker = new Worker(program, { workerData, resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB } });
  const open = new Map<number, Open>();
  worker.on('message', (answer: Answer) => {
    const own = open.get(answer.number);
    if (own === undefined) return;
    switch (answer.kind) {
      case 'seen':
        return own.seen(answer.seen.map(asKept) as [Probed, ...Probed[]]);
      case 'left':
        return own.over();
      case 'failed':
        own.failed(answer.error);
        return own.over();
    }
  });
  // A thread that has died answers nothing: nobody may go on waiting for it.
  let ended: Error | null = null;
  const failAll = (error: Error) => {
    ended ??= error;
    for (const own of [...open.values()]) {
      own.failed(error);
      own.over();
    }
  };
  worker.on('error', failAll);
  worker.on('exit', () => failAll(new Error('a thread that probes has ended')));
  return {
    open,
    endedBy: () => ended,
    tell: (told) => worker.postMessage(told),
    end: () => worker.terminate(),
  };
}

/** Each message brings a copy of its own. */
function asKept(one: Probed): Probed {
  return one.outcome === 'handshake' ? { ...one, presentedChain: once(one.presentedChain) } : one;
}

import type { MessagePort } from 'node:worker_threads';
import type { Cause, Probed, Step } from '../model/observation.ts';
import type { Offer } from '../model/profile.ts';
import { type ClientCertificate, secureContexts } from './handshake.ts';
import { look, type Order } from './look.ts';
import type { Leaving } from './probe.ts';

/** What an order may be at. */
export const STEPS: readonly Step[] = ['connect', 'greeting', 'ehlo', 'starttls', 'handshake'];

/** What a thread is started with. */
export interface Equipment {
  /** By the name of a profile: what its secure contexts are made of. */
  readonly profiles: ReadonlyMap<string, { readonly trustAnchorPem: readonly string[]; readonly offer: Offer }>;
  readonly clientCertificate: ClientCertificate | null;
  /** Shared: by the number of an order, how far it is, as a place in `STEPS`. */
  readonly progress: Uint8Array;
}

/** What a thread is told. */
export type Told =
  | { readonly kind: 'order'; readonly number: number; readonly order: Order; readonly profile: string }
  | { readonly kind: 'end'; readonly cause: Cause };

/** What it answers: each order is seen and then left, or has failed by a defect of the program. */
export type Answer =
  | { readonly kind: 'seen'; readonly number: number; readonly seen: readonly [Probed, ...Probed[]] }
  | { readonly kind: 'left'; readonly number: number }
  | { readonly kind: 'failed'; readonly number: number; readonly error: Error };

/** Often enough for whoever looks on. */
const TELL_MS = 500;

/** Carries out the orders that come in, until the thread is ended from outside. */
export function takeOrders(port: MessagePort, { profiles, clientCertificate, progress }: Equipment): void {
  const contexts = new Map(
    [...profiles].map(([name, { trustAnchorPem, offer }]) => [
      name,
      secureContexts(trustAnchorPem, offer, clientCertificate),
    ]),
  );
  const run = new AbortController();
  /** The connections of each order, by its number, which the next one has too; the one that was opened last tells how far it is. */
  const open = new Map<number, Readonly<{ step: Step }>[]>();
  const answer = (message: Answer) => port.postMessage(message);

  const carryOut = async ({ number, order, profile }: Extract<Told, { kind: 'order' }>) => {
    const connections: Readonly<{ step: Step }>[] = [];
    open.set(number, connections);
    const leaving: Leaving = { left: Promise.resolve() };
    try {
      const secureContextOf = contexts.get(profile);
      if (secureContextOf === undefined) throw new Error(`there are no secure contexts for "${profile}"`);
      const watch = (connection: Readonly<{ step: Step }>) => {
        connections.push(connection);
        return () => void connections.splice(connections.indexOf(connection), 1);
      };
      const seen = await look(order, { secureContextOf, signal: run.signal, leaving, watch });
      answer({ kind: 'seen', number, seen });
      await leaving.left;
      answer({ kind: 'left', number });
    } catch (error) {
      answer({ kind: 'failed', number, error: error as Error });
    }
  };

  port.on('message', (told: Told) => {
    if (told.kind === 'end') run.abort(told.cause);
    else void carryOut(told);
  });
  setInterval(() => {
    for (const [number, connections] of open) {
      const step = connections.at(-1)?.step;
      if (step !== undefined) progress[number] = STEPS.indexOf(step);
    }
  }, TELL_MS).unref();
}

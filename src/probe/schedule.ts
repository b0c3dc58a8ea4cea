import { isIP } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import type { Cut, Endpoint, Look, Observation, Redirection, Target } from '../model.ts';
import { causeOf } from './cause.ts';
import { startDeadline } from './deadline.ts';
import { type ProbeOptions, probe } from './probe.ts';
import { resolve } from './resolve.ts';

export interface ScheduleOptions extends ProbeOptions {
  readonly redirections: readonly Redirection[];
  /** Connections open at the same time, to all addresses together. */
  readonly concurrency: number;
  /** How often to try again after a fault of the transport. */
  readonly retries: number;
  /** Waits before a further try; tests pass one that does not. */
  readonly pause?: (pauseMs: number) => Promise<unknown>;
}

const FIRST_PAUSE_MS = 1000;

/** A prober of targets that keeps to the limits of `options` over all of them: every address of a target is probed. */
export function proberOf(options: ScheduleOptions): (target: Target) => Promise<Observation[]> {
  const inTurn = queueOf(options.concurrency);
  const pause = options.pause ?? delay;

  return async (target) => {
    const look: Look = { serverName: isIP(target.host) === 0 ? target.host : null, keyType: 'any' };
    const endpoints = await inTurn(target.host, () => resolved(target, look, options));
    if (!Array.isArray(endpoints)) return [endpoints];
    const probeOnce = (endpoint: Endpoint) => () => probe(endpoint, target.mode, look, options);
    return Promise.all(
      endpoints.map(async (endpoint) => {
        let observation = await inTurn(endpoint.address, probeOnce(endpoint));
        for (let retry = 0; retry < options.retries && isTransportFault(observation); retry++) {
          await pause(FIRST_PAUSE_MS * 2 ** retry);
          observation = await inTurn(endpoint.address, probeOnce(endpoint));
        }
        return observation;
      }),
    );
  };
}

async function resolved(target: Target, look: Look, options: ScheduleOptions): Promise<Endpoint[] | Observation> {
  const startedAt = new Date();
  const deadline = startDeadline(options.limitMs, options.signal);
  try {
    return await resolve(target, options.redirections, deadline);
  } catch (error) {
    const cut: Cut = { outcome: 'interruption', step: 'resolve', cause: deadline.cause() ?? causeOf(error) };
    const elapsedMs = Date.now() - startedAt.getTime();
    return { endpoint: null, look, startedAt: startedAt.toISOString(), elapsedMs, ...cut };
  } finally {
    deadline.stop();
  }
}

/** Faults on the way to the server, after which the same question may be answered; never an answer of the server's. */
function isTransportFault(observation: Observation): boolean {
  if (observation.outcome !== 'interruption') return false;
  return ['timeout', 'system-error', 'connection-closed'].includes(observation.cause.kind);
}

/**
 * Runs tasks `concurrency` at a time, in the order given, and never two at once under the same key: mail servers
 * allow one address few connections, and answer the rest with 421.
 */
function queueOf(concurrency: number): <T>(key: string, task: () => Promise<T>) => Promise<T> {
  const waiting: { readonly key: string; readonly start: () => void }[] = [];
  const busy = new Set<string>();
  const startNext = () => {
    while (busy.size < concurrency) {
      const index = waiting.findIndex(({ key }) => !busy.has(key));
      const [next] = index < 0 ? [] : waiting.splice(index, 1);
      if (next === undefined) return;
      busy.add(next.key);
      next.start();
    }
  };
  return (key, task) =>
    new Promise((resolve, reject) => {
      const start = () => {
        task()
          .then(resolve, reject)
          .finally(() => {
            busy.delete(key);
            startNext();
          });
      };
      waiting.push({ key, start });
      startNext();
    });
}

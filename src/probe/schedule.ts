import { isIP } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import type { ExtraLook } from '../model/look.ts';
import type { Cause, Look, Probed, Step } from '../model/observation.ts';
import type { Endpoint, ServiceTarget } from '../model/target.ts';
import { type Looker, look, type Order } from './look.ts';
import { hostAddress, type LookUpOptions, withNamesAtAddress } from './names-at-address.ts';
import type { Leaving, ProbeOptions } from './probe.ts';
import { queueOf } from './queue.ts';
import { type Resolve, type ResolveOptions, resolverOf } from './resolve.ts';
import { decidingFirst, looksToRepeat } from './tries.ts';

export interface ScheduleOptions
  extends LookUpOptions,
    ResolveOptions,
    Omit<ProbeOptions, 'secureContextOf' | 'watch'> {
  /** The contexts for one target: they hold the trust anchors that its profile accepts. */
  readonly secureContextsFor: (target: ServiceTarget) => ProbeOptions['secureContextOf'];
  /** Where targets are; absent: as the other options say. */
  readonly resolve?: Resolve;
  /** Who carries the looks out; absent: this thread. */
  readonly look?: Looker;
  readonly looks: readonly ExtraLook[];
  /** Connections open at the same time, to all addresses together. */
  readonly concurrency: number;
  /** How often to try again after a fault of the transport, or where TLS was refused in clear. */
  readonly retries: number;
  /** How often to repeat the first look at an address whose answers differ; absent: three times. */
  readonly repeats?: number;
  /** Why an endpoint is not to be connected to; null: it may be. Absent: every one may. */
  readonly refusalOf?: (endpoint: Endpoint) => Cause | null;
  /** Told of each connection, and of each host whose name is asked for; see ProbeOptions. */
  readonly watch?: Watch;
  /** Waits before a further try; tests pass one that does not. */
  readonly pause?: (pauseMs: number, signal?: AbortSignal) => Promise<unknown>;
}

/** Whoever opens a connection says so, and calls what it is given once it is over. `progress` changes meanwhile. */
export type Watch = (host: string, progress: { readonly step: Step }) => () => void;

const FIRST_PAUSE_MS = 1000;
/** How long a try may take after one that waited in vain: another machine behind the address may answer at once. */
const AFTER_TIMEOUT_MS = 5000;
const REPEATS = 3;
/** Connections to one address that show a certificate: where three machines take turns behind it, each of them is met. */
const LEAST_SHOWN = 3;

/** A prober of targets that keeps to the limits of `options` over all of them: every address of a target is probed. */
export function proberOf(options: ScheduleOptions): (target: ServiceTarget) => Promise<Probed[]> {
  const inTurn = queueOf(options.concurrency);
  const resolve = options.resolve ?? resolverOf(options);
  const pause = options.pause ?? pauseOrStop;
  const { signal } = options;
  const carryOut: Looker =
    options.look ??
    ((order, target, leaving, watch) =>
      look(order, {
        secureContextOf: options.secureContextsFor(target),
        leaving,
        ...(signal && { signal }),
        ...(watch && { watch }),
      }));
  /** What is seen is there before the connection is closed, which the next one to the address has to wait for. */
  const inTurnUntilLeft = <T>(endpoint: Endpoint, task: (leaving: Leaving) => Promise<T>): Promise<T> =>
    new Promise((settle, reject) => {
      const untilLeft = async () => {
        const leaving: Leaving = { left: Promise.resolve() };
        settle(await task(leaving));
        await leaving.left;
      };
      inTurn(hostAddress(endpoint), untilLeft).catch(reject);
    });

  return async (target) => {
    const serverName = isIP(target.host) === 0 ? target.host : null;
    const unwatch = options.watch?.(target.host, { step: 'resolve' });
    const { watch, ehloName } = options;
    const repeats = options.repeats ?? REPEATS;
    const own: Omit<Order, 'endpoint' | 'looks' | 'limitMs'> = {
      mode: target.mode,
      serverName,
      ehloName,
      leastShown: options.looks.length > 0 && repeats > 0 ? LEAST_SHOWN : 1,
    };
    const ownWatch: ProbeOptions['watch'] = watch && ((progress) => watch(target.host, progress));
    const observe = async (endpoint: Endpoint) => {
      const refusal = options.refusalOf?.(endpoint) ?? null;
      if (refusal !== null) return [notConnected(endpoint, { name: 'first', serverName }, refusal)];
      const seenBy = (looks: Order['looks'], limitMs: number) =>
        inTurnUntilLeft(endpoint, (leaving) =>
          carryOut({ ...own, endpoint, looks, limitMs }, target, leaving, ownWatch),
        );
      let seen = await seenBy(options.looks, options.limitMs);
      const tries: Probed[] = [];
      for (let retry = 0; retry < options.retries && isWorthARetry(seen); retry++) {
        tries.push(...seen);
        await pause(FIRST_PAUSE_MS * 2 ** retry, options.signal);
        const limitMs = isTimeout(seen[0]) ? Math.min(options.limitMs, AFTER_TIMEOUT_MS) : options.limitMs;
        seen = await seenBy(options.looks, limitMs);
      }
      for (const name of looksToRepeat([...seen, ...tries], serverName, repeats))
        tries.push(...(await seenBy(name, options.limitMs)));
      return withNamesAtAddress(decidingFirst([...seen, ...tries]), target, endpoint, options);
    };
    const observing = new Map<string, Promise<Probed[]>>();
    const observed = (endpoint: Endpoint): Promise<Probed[]> => {
      const known = observing.get(endpoint.address) ?? observe(endpoint);
      observing.set(endpoint.address, known);
      // Whoever waits for it, later, hears of it.
      known.catch(() => {});
      return known;
    };
    const { endpoints, failed } = await resolve(target, { name: 'first', serverName }, observed);
    unwatch?.();
    return [...(await Promise.all(endpoints.map(observed))).flat(), ...failed];
  };
}

function notConnected(endpoint: Endpoint, look: Look, cause: Cause): Probed {
  const startedAt = new Date().toISOString();
  return { endpoint, look, startedAt, elapsedMs: 0, outcome: 'interruption', step: 'connect', cause };
}

/**
 * Faults on the way to the server, after which the same question may be answered; and no TLS where it was asked for, which may be one
 * machine's of several, or over in a second. No other answer: whoever turns a client away does not want to be asked again. Where
 * nobody has answered for the whole time limit, nobody will: TCP has asked for the connection several times by itself.
 */
function isWorthARetry([first]: readonly [Probed, ...Probed[]]): boolean {
  if (first.outcome !== 'interruption' || first.inOtherMode?.works === true) return false;
  if (isTimeout(first) && (first.step === 'connect' || first.inOtherMode?.cause?.kind === 'timeout')) return false;
  if (first.step === 'starttls' && first.cause.kind === 'smtp-reply') return first.cause.code !== 421;
  return ['timeout', 'system-error', 'connection-closed', 'keyword-not-offered'].includes(first.cause.kind);
}

function isTimeout(one: Probed): boolean {
  return one.outcome === 'interruption' && one.cause.kind === 'timeout';
}

async function pauseOrStop(pauseMs: number, signal?: AbortSignal): Promise<void> {
  try {
    await delay(pauseMs, undefined, signal && { signal });
  } catch {
    // The run has to stop; the next try finds that out, and says so.
  }
}

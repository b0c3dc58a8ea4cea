import type { Cause, Interruption, Look } from '../model/observation.ts';
import type { Endpoint, Redirection, ServiceTarget } from '../model/target.ts';
import { familyOf } from './address-family.ts';
import { startDeadline } from './deadline.ts';
import type { Address } from './hosts-file.ts';
import { type Addresses, type NameOptions, nameLookUp, RESOLVERS } from './names.ts';
import { queueOf } from './queue.ts';

export interface ResolveOptions extends NameOptions {
  readonly limitMs: number;
  readonly signal?: AbortSignal;
  readonly redirections: readonly Redirection[];
}

/** Where a target is, and what could not be found out of that. */
export interface Resolved {
  readonly endpoints: readonly Endpoint[];
  readonly failed: readonly Interruption[];
}

/** Names, with two questions each: 400 questions in one burst were too many for a socket's buffer, measured on loopback. */
const NAMES_AT_ONCE = 100 * RESOLVERS;

/** What was asked, and when; each name is asked for once in a run, however many targets have it. */
interface Asked extends Addresses {
  readonly startedAt: string;
  readonly elapsedMs: number;
}

/** A name that is being asked for. */
interface Asking {
  readonly whole: Promise<Asked>;
  readonly found: Address[];
  readonly onFound: ((address: Address) => void)[];
}

/**
 * Where a target is, for a look that would be made there.
 * @param onEndpoint told of each endpoint as soon as it is known: that the other kind of address is not is no reason to wait.
 */
export type Resolve = (
  target: ServiceTarget,
  look: Look,
  onEndpoint?: (endpoint: Endpoint) => void,
) => Promise<Resolved>;

/** Finds every A and AAAA address of targets, each once. The time limit counts from the question, not from the queue. */
export function resolverOf(options: ResolveOptions): Resolve {
  const inTurn = queueOf(NAMES_AT_ONCE);
  const lookUp = nameLookUp(options);
  const asked = new Map<string, Asking>();

  const asking = (host: string): Asking => {
    const found: Address[] = [];
    const onFound: Asking['onFound'] = [];
    const tell = (addresses: readonly Address[]) => {
      found.push(...addresses);
      for (const address of addresses) for (const listener of onFound) listener(address);
    };
    return { whole: inTurn(host, () => ask(host, tell)), found, onFound };
  };
  const ask = async (host: string, onFound: (addresses: readonly Address[]) => void): Promise<Asked> => {
    const startedAt = new Date();
    const deadline = startDeadline(options.limitMs, options.signal);
    try {
      const found = await lookUp(host, deadline, onFound);
      return { ...found, startedAt: startedAt.toISOString(), elapsedMs: Date.now() - startedAt.getTime() };
    } finally {
      deadline.stop();
    }
  };

  return async (target, look, onEndpoint = () => {}) => {
    const { host, port } = dialledFor(target, options.redirections);
    const family = familyOf(host);
    if (family !== null) return { endpoints: [{ address: host, port, family }], failed: [] };
    const known = asked.get(host) ?? asking(host);
    asked.set(host, known);
    const tell = (one: Address) => onEndpoint({ port, ...one });
    known.found.forEach(tell);
    known.onFound.push(tell);
    const { addresses, failures, startedAt, elapsedMs } = await known.whole;
    const failed = ({ cause, ...more }: { readonly cause: Cause; readonly family?: 4 | 6 }): Interruption => {
      const cut = { outcome: 'interruption', step: 'resolve', cause } as const;
      return { endpoint: null, look, startedAt, elapsedMs, ...cut, ...more };
    };
    if (addresses.length > 0)
      return { endpoints: addresses.map((one) => ({ port, ...one })), failed: failures.map(failed) };
    const [failure] = failures;
    return { endpoints: [], failed: [failed({ cause: failure?.cause ?? noSuchHost(host) })] };
  };
}

function noSuchHost(host: string): Cause {
  return { kind: 'system-error', code: 'ENOTFOUND', message: `no address was found for ${host}` };
}

/** Where a connection for that host and port goes to. */
export function dialledFor(
  { host, port }: Pick<ServiceTarget, 'host' | 'port'>,
  redirections: readonly Redirection[],
): Pick<ServiceTarget, 'host' | 'port'> {
  const redirection = redirections.find((one) => (one.host ?? host) === host && (one.port ?? port) === port);
  return { host: redirection?.toHost ?? host, port: redirection?.toPort ?? port };
}

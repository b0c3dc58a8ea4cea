import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import type { Endpoint, Redirection, Target } from '../model/target.ts';
import type { Deadline } from './deadline.ts';

/**
 * Every A and AAAA address of a target, in the resolver's order, each once.
 * @throws the resolver's error (ENOTFOUND, EAI_AGAIN, …) or, when the deadline passes first, the deadline's cause.
 */
export async function resolve(
  target: Pick<Target, 'host' | 'port'>,
  redirections: readonly Redirection[],
  deadline: Deadline,
): Promise<Endpoint[]> {
  const { host, port } = dialledFor(target, redirections);
  const family = isIP(host);
  if (family !== 0) return [{ address: host, port, family: family as 4 | 6 }];
  const found = await Promise.race([lookup(host, { all: true, verbatim: true }), rejectAt(deadline)]);
  const addresses = new Map(found.map(({ address, family: of }) => [address, of as 4 | 6]));
  return [...addresses].map(([address, of]) => ({ address, port, family: of }));
}

/** Where a connection for that host and port goes to. */
export function dialledFor(
  { host, port }: Pick<Target, 'host' | 'port'>,
  redirections: readonly Redirection[],
): Pick<Target, 'host' | 'port'> {
  const redirection = redirections.find((one) => (one.host ?? host) === host && (one.port ?? port) === port);
  return { host: redirection?.toHost ?? host, port: redirection?.toPort ?? port };
}

function rejectAt({ signal }: Deadline): Promise<never> {
  return new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason);
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}

import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import type { Endpoint, Redirection, Target } from '../model.ts';
import type { Deadline } from './deadline.ts';

/**
 * Every A and AAAA address of a target, in the resolver's order, each once.
 * @throws the resolver's error (ENOTFOUND, EAI_AGAIN, …) or, when the deadline passes first, the deadline's cause.
 */
export async function resolve(
  { host, port }: Pick<Target, 'host' | 'port'>,
  redirections: readonly Redirection[],
  deadline: Deadline,
): Promise<Endpoint[]> {
  const redirection = redirections.find((one) => (one.host ?? host) === host && (one.port ?? port) === port);
  const dialledHost = redirection?.toHost ?? host;
  const dialledPort = redirection?.toPort ?? port;
  const family = isIP(dialledHost);
  if (family !== 0) return [{ address: dialledHost, port: dialledPort, family: family as 4 | 6 }];
  const found = await Promise.race([lookup(dialledHost, { all: true, verbatim: true }), rejectAt(deadline)]);
  const addresses = new Map(found.map(({ address, family: of }) => [address, of as 4 | 6]));
  return [...addresses].map(([address, of]) => ({ address, port: dialledPort, family: of }));
}

function rejectAt({ signal }: Deadline): Promise<never> {
  return new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason);
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}

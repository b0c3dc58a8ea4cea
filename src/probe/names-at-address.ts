import { Resolver } from 'node:dns/promises';
import { isIP } from 'node:net';
import type { Probed } from '../model/observation.ts';
import type { Endpoint, Redirection, ServiceTarget } from '../model/target.ts';
import { startDeadline } from './deadline.ts';
import { dialledFor } from './resolve.ts';

const LOOK_UP_LIMIT_MS = 3000;

export interface LookUpOptions {
  readonly limitMs: number;
  readonly signal?: AbortSignal;
  readonly redirections: readonly Redirection[];
  /** The names on a presented certificate that are worth a look-up; none where it names the reference identifiers. */
  readonly namesToTry: (referenceIdentifiers: readonly string[], presentedPem: string) => readonly string[];
  /** Instead of the system's, as "127.0.0.1:53"; tests have one of their own. */
  readonly nameServers?: readonly string[];
}

/** Adds which other hosts on the certificate are at the address, where there are names to try. */
export async function withNamesAtAddress(
  observations: readonly Probed[],
  target: ServiceTarget,
  endpoint: Endpoint,
  { namesToTry, redirections, limitMs, signal, nameServers }: LookUpOptions,
): Promise<Probed[]> {
  const namesOn = (observation: Probed): readonly string[] => {
    // The certificate that is shown without SNI does not have to name the host.
    if (observation.outcome !== 'handshake' || observation.look.name === 'without-sni') return [];
    return namesToTry(target.referenceIdentifiers, observation.presentedChain[0]);
  };
  // Most name their host, and a resolver of its own would be made for each.
  const names = new Map(observations.map((one) => [one, namesOn(one)]));
  // A run that is over asks nothing more, and its signal has fired already.
  if (signal?.aborted || observations.every((one) => names.get(one)?.length === 0)) return [...observations];
  const deadline = startDeadline(limitMs, signal);
  const resolver = new Resolver({ timeout: LOOK_UP_LIMIT_MS, tries: 1 });
  if (nameServers !== undefined) resolver.setServers(nameServers);
  deadline.onOver(() => resolver.cancel());
  const found = new Map<string, Promise<string[]>>();
  const withOwn = async (observation: Probed): Promise<Probed> => {
    const own = names.get(observation) ?? [];
    if (observation.outcome !== 'handshake' || own.length === 0) return observation;
    const [certificate] = observation.presentedChain;
    const looking = found.get(certificate) ?? namesAt(endpoint, own, target, redirections, resolver);
    found.set(certificate, looking);
    return { ...observation, namesAtAddress: await looking };
  };
  try {
    return await Promise.all(observations.map(withOwn));
  } finally {
    deadline.stop();
  }
}

/**
 * Which of the names resolve to the endpoint's address, in their order; those that do not resolve do not. The names are a
 * stranger's, and their name servers may be slow on purpose: asked for as targets are, by getaddrinfo, a few of them would
 * keep every thread that resolves targets.
 */
async function namesAt(
  endpoint: Endpoint,
  names: readonly string[],
  { port }: ServiceTarget,
  redirections: readonly Redirection[],
  resolver: Resolver,
): Promise<string[]> {
  const found = await Promise.all(
    names.map(async (name) => {
      // One that is for every host says nothing of this name.
      const own = redirections.filter((redirection) => redirection.host !== null);
      const { host } = dialledFor({ host: name, port }, own);
      const answers = isIP(host) === 0 ? [resolver.resolve4(host), resolver.resolve6(host)] : [[host]];
      const addresses = await Promise.allSettled<readonly string[]>(answers);
      return addresses
        .flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : []))
        .some((address) => hostAddress({ address }) === hostAddress(endpoint));
    }),
  );
  return names.filter((_, index) => found[index]);
}

/** One machine may be written as an IPv4 address and as the same one mapped into IPv6. */
export function hostAddress({ address }: Pick<Endpoint, 'address'>): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, '');
}

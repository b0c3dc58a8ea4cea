import type { Endpoint, Probed, Redirection, Target } from '../model.ts';
import { type Deadline, startDeadline } from './deadline.ts';
import { resolve } from './resolve.ts';

export interface LookUpOptions {
  readonly limitMs: number;
  readonly signal?: AbortSignal;
  readonly redirections: readonly Redirection[];
  /** The names on a presented certificate that are worth a look-up; none where it names the reference identifiers. */
  readonly namesToTry: (referenceIdentifiers: readonly string[], presentedPem: string) => readonly string[];
}

/** Adds which other hosts on the certificate are at the address, where there are names to try. */
export async function withNamesAtAddress(
  observations: readonly Probed[],
  target: Target,
  endpoint: Endpoint,
  { namesToTry, redirections, limitMs, signal }: LookUpOptions,
): Promise<Probed[]> {
  const deadline = startDeadline(limitMs, signal);
  const found = new Map<string, Promise<string[]>>();
  const withOwn = async (observation: Probed): Promise<Probed> => {
    // The certificate that is shown without SNI does not have to name the host.
    if (observation.outcome !== 'handshake' || observation.look.name === 'without-sni') return observation;
    const [certificate] = observation.presentedChain;
    const names = namesToTry(target.referenceIdentifiers, certificate);
    if (names.length === 0) return observation;
    const looking = found.get(certificate) ?? namesAt(endpoint, names, target, redirections, deadline);
    found.set(certificate, looking);
    return { ...observation, namesAtAddress: await looking };
  };
  try {
    return await Promise.all(observations.map(withOwn));
  } finally {
    deadline.stop();
  }
}

/** Which of the names resolve to the endpoint's address, in their order; those that do not resolve do not. */
async function namesAt(
  endpoint: Endpoint,
  names: readonly string[],
  { port }: Target,
  redirections: readonly Redirection[],
  deadline: Deadline,
): Promise<string[]> {
  const found = await Promise.all(
    names.map(async (host) => {
      try {
        const endpoints = await resolve({ host, port }, redirections, deadline);
        return endpoints.some((one) => hostAddress(one) === hostAddress(endpoint));
      } catch {
        // A suggestion is all it would have been for.
        return false;
      }
    }),
  );
  return names.filter((_, index) => found[index]);
}

/** One machine may be written as an IPv4 address and as the same one mapped into IPv6. */
export function hostAddress({ address }: Endpoint): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, '');
}

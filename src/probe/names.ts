import { lookup, Resolver } from 'node:dns/promises';
import type { Cause } from '../model/observation.ts';
import { causeOf } from './cause.ts';
import type { Deadline } from './deadline.ts';
import { type Address, readHostsFile } from './hosts-file.ts';

/** What is known of one kind of address of a name; no addresses without a failure: there are none. */
interface Answer {
  readonly family: 4 | 6;
  readonly addresses: readonly string[];
  /** Why it could not be told; null: it could. */
  readonly failure: Cause | null;
}

export interface Addresses {
  readonly addresses: readonly Address[];
  /** The kinds of address that could not be asked for. */
  readonly failures: readonly { readonly family: 4 | 6; readonly cause: Cause }[];
}

export interface NameOptions {
  /** In place of the system's, as "127.0.0.1:53"; then nothing else is asked. */
  readonly nameServers?: readonly string[];
  readonly hostsFile?: string;
}

const FAMILIES = [4, 6] as const;
/** A name server that does not answer is asked again, after this, and then after twice as long each time. */
const ANSWER_LIMIT_MS = 1000;
const TRIES = 4;
/** The name does not exist, or has no address of that family: answers both. */
const NO_ADDRESS: readonly string[] = ['ENOTFOUND', 'ENODATA'];
/** There is no name server where this machine is said to have one; it may have other ways to resolve names. */
const NO_SERVER: readonly string[] = ['ECONNREFUSED', 'ENOTINITIALIZED', 'EBADSTR'];

/**
 * Looks names up as the machine would: in the hosts file, then by its name servers, A and AAAA apart. getaddrinfo tells a
 * failure of one from "there is none" for nobody, and runs on four threads for all; it is asked only for what its other
 * ways may know, such as search domains and mDNS, when the name servers know no address.
 */
export function nameLookUp({
  nameServers,
  hostsFile,
}: NameOptions = {}): (host: string, deadline: Deadline) => Promise<Addresses> {
  const resolver = new Resolver({ timeout: ANSWER_LIMIT_MS, tries: TRIES });
  if (nameServers !== undefined) resolver.setServers(nameServers);
  const hosts = readHostsFile(hostsFile);
  let asking = 0;

  return async (host, deadline) => {
    const listed = (await hosts).get(host.toLowerCase());
    if (listed !== undefined) return { addresses: listed, failures: [] };
    asking += 1;
    try {
      const answers = await byFamily(deadline, (family) =>
        family === 4 ? resolver.resolve4(host) : resolver.resolve6(host),
      );
      if (nameServers !== undefined || !answers.every(isForOtherWays)) return together(answers);
      return together(
        await byFamily(deadline, async (family) => (await lookup(host, { all: true, family })).map(addressOf)),
      );
    } finally {
      asking -= 1;
      // Nobody waits for what is still open, and it would keep the process from ending.
      if (asking === 0) resolver.cancel();
    }
  };
}

function addressOf({ address }: { readonly address: string }): string {
  return address;
}

function isForOtherWays({ addresses, failure }: Answer): boolean {
  if (addresses.length > 0) return false;
  return failure === null || (failure.kind === 'system-error' && NO_SERVER.includes(failure.code));
}

function byFamily(deadline: Deadline, ask: (family: 4 | 6) => Promise<readonly string[]>): Promise<Answer[]> {
  return Promise.all(
    FAMILIES.map(async (family): Promise<Answer> => {
      const over = deadline.cause();
      if (over !== null) return { family, addresses: [], failure: over };
      try {
        return { family, addresses: await Promise.race([ask(family), rejectAt(deadline)]), failure: null };
      } catch (error) {
        const { code = '' } = error as NodeJS.ErrnoException;
        if (NO_ADDRESS.includes(code)) return { family, addresses: [], failure: null };
        return { family, addresses: [], failure: deadline.cause() ?? causeOf(error) };
      }
    }),
  );
}

function together(answers: readonly Answer[]): Addresses {
  const found = answers.flatMap(({ family, addresses }) => addresses.map((address) => ({ address, family })));
  return {
    addresses: [...new Map(found.map((one) => [one.address, one])).values()],
    failures: answers.flatMap(({ family, failure }) => (failure === null ? [] : [{ family, cause: failure }])),
  };
}

function rejectAt({ signal }: Deadline): Promise<never> {
  return new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason);
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}

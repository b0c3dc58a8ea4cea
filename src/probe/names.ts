import { Resolver } from 'node:dns/promises';
import type { Cause } from '../model/observation.ts';
import { causeOf } from './cause.ts';
import { type Deadline, rejectAt } from './deadline.ts';
import { type GetaddrinfoOptions, getaddrinfo } from './getaddrinfo.ts';
import { type Address, readHostsFile } from './hosts-file.ts';
import { type NameService, ONLY_NAME_SERVERS, readNameService } from './name-service.ts';

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

export interface NameOptions extends GetaddrinfoOptions {
  /** Instead of the system's, as "127.0.0.1:53". */
  readonly nameServers?: readonly string[];
  readonly hostsFile?: string;
  /** Absent: what this machine's files say, or where name servers are given, those alone. */
  readonly nameService?: NameService;
}

/** @param onFound told of the addresses of each kind, as soon as they are known to be the host's. */
type LookUp = (host: string, deadline: Deadline, onFound: OnFound) => Promise<Addresses>;
type OnFound = (addresses: readonly Address[]) => void;

type Ask = (name: string, family: 4 | 6) => Promise<readonly string[]>;

const FAMILIES = [4, 6] as const;
/** Of each family, far more than mail servers have: whoever answers for a name decides where this machine connects to. */
const MOST_ADDRESSES = 64;
/**
 * A name server that does not answer is asked again after the first, then after twice as long, at most after the second:
 * where one try in five is lost, all ten are for one question in ten million.
 */
const RETRANSMISSION = { timeout: 1000, maxTimeout: 2000, tries: 10 };
/** A name server that cannot tell, or does not want to: another one may, and so may the same one a moment later. */
const SERVERS_FAULT: readonly string[] = ['ESERVFAIL', 'EREFUSED'];
/** As the system's own resolver does: resolv.conf(5), attempts. */
const ROUNDS = 2;
/** Each has a socket of its own, whose buffer has to hold the answers to all that is asked over it at one time. */
export const RESOLVERS = 2;
/** The name does not exist, or has no address of that family: answers both. */
const NO_ADDRESS: readonly string[] = ['ENOTFOUND', 'ENODATA'];
/**
 * There is no name server where this machine is said to have one, or one that c-ares does not understand, such as one
 * that has never heard of EDNS. getaddrinfo may get on with it.
 */
const OF_NO_USE: readonly string[] = ['ECONNREFUSED', 'ENOTINITIALIZED', 'EBADSTR', 'EBADRESP', 'EFORMERR', 'ENOTIMP'];

/**
 * Looks names up as the machine would: in the hosts file, then by its name servers and in its search domains, A and AAAA
 * apart. getaddrinfo tells a failure of one from "there is none" for nobody, and runs on four threads for all; it is asked
 * only for what its other ways may know, when the name servers know no address.
 */
export function nameLookUp(options: NameOptions): LookUp {
  const { nameServers, hostsFile, nameService } = options;
  const listedFor = readHostsFile(hostsFile);
  const service = nameService ?? (nameServers === undefined ? readNameService() : ONLY_NAME_SERVERS);
  const servers = nameServersOf(nameServers);
  const askMachine = getaddrinfo(options);

  return async (host, deadline, onFound) => {
    const listed = listedFor(host.toLowerCase());
    if (listed !== undefined) {
      onFound(listed);
      return { addresses: listed, failures: [] };
    }
    const { namesFor, hasOtherWays } = service;
    let answers: readonly Answer[] = [];
    for (const name of namesFor(host)) {
      answers = await byFamily(name, (...question) => servers.ask(deadline, ...question), onFound);
      // A domain of which nothing was learnt may have the name: another one's answer would be no answer.
      if (!answers.every(isNone)) break;
    }
    const isSettled = answers.some((one) => !isNone(one) && !isOfNoUse(one));
    const isForMachine = answers.some(isOfNoUse) ? service !== ONLY_NAME_SERVERS : hasOtherWays(host);
    return together(isSettled || !isForMachine ? answers : await byFamily(host, askMachine, onFound));
  };
}

/** c-ares, with the name servers of the machine or those given. */
function nameServersOf(given: readonly string[] | undefined): {
  ask: (deadline: Deadline, ...question: Parameters<Ask>) => ReturnType<Ask>;
} {
  const resolvers = Array.from({ length: RESOLVERS }, () => new Resolver(RETRANSMISSION));
  if (given !== undefined) for (const resolver of resolvers) resolver.setServers(given);
  let askedCount = 0;
  let waitingCount = 0;
  return {
    async ask(deadline, name, family) {
      const usual = resolvers[askedCount++ % RESOLVERS] as Resolver;
      const servers = usual.getServers();
      let resolver = usual;
      let faultCount = 0;
      const over = rejectAt(deadline);
      waitingCount += 1;
      try {
        for (;;) {
          try {
            const answer = family === 4 ? resolver.resolve4(name) : resolver.resolve6(name);
            return await Promise.race([answer, over]);
          } catch (error) {
            const { code = '' } = error as NodeJS.ErrnoException;
            if (code === 'ETIMEOUT') continue;
            faultCount += 1;
            if (!SERVERS_FAULT.includes(code) || faultCount >= ROUNDS * servers.length) throw error;
            // c-ares takes a server's failure for the answer: the next one is put first.
            resolver = new Resolver(RETRANSMISSION);
            const first = faultCount % servers.length;
            resolver.setServers([...servers.slice(first), ...servers.slice(0, first)]);
          }
        }
      } finally {
        waitingCount -= 1;
        if (resolver !== usual) resolver.cancel();
        // Nobody waits for what is still open, and it would keep the process from ending.
        if (waitingCount === 0) for (const one of resolvers) one.cancel();
      }
    },
  };
}

function isNone({ addresses, failure }: Answer): boolean {
  return addresses.length === 0 && failure === null;
}

function isOfNoUse({ failure }: Answer): boolean {
  return failure?.kind === 'system-error' && OF_NO_USE.includes(failure.code);
}

/** A domain in which the host has an address of one kind is its own, whatever becomes of the other kind. */
function byFamily(name: string, ask: Ask, onFound: OnFound): Promise<Answer[]> {
  return Promise.all(
    FAMILIES.map(async (family): Promise<Answer> => {
      try {
        const addresses = await ask(name, family);
        const most = addresses.slice(0, MOST_ADDRESSES);
        onFound(most.map((address) => ({ address, family })));
        return { family, addresses: most, failure: excessOf(addresses.length) };
      } catch (error) {
        const { code = '' } = error as NodeJS.ErrnoException;
        return { family, addresses: [], failure: NO_ADDRESS.includes(code) ? null : causeOf(error) };
      }
    }),
  );
}

/** The addresses beyond are not known to be good. */
function excessOf(count: number): Cause | null {
  if (count <= MOST_ADDRESSES) return null;
  const message = `the name has ${count} addresses of one family, and the first ${MOST_ADDRESSES} are looked at`;
  return { kind: 'system-error', code: 'E2BIG', message };
}

function together(answers: readonly Answer[]): Addresses {
  const found = answers.flatMap(({ family, addresses }) => addresses.map((address) => ({ address, family })));
  return {
    addresses: [...new Map(found.map((one) => [one.address, one])).values()],
    failures: answers.flatMap(({ family, failure }) => (failure === null ? [] : [{ family, cause: failure }])),
  };
}

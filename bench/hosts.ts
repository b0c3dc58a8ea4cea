/** The hosts of the farm, as pure data: which there are, where, how far away, and how they behave. */

export interface FarmOptions {
  readonly hostCount: number;
  /** Round trips, spread evenly from the first to the second, in milliseconds. */
  readonly roundTripMs: readonly [number, number];
  /** The part of the hosts that answers nobody, 0 to 1. */
  readonly deadShare: number;
}

export interface Host {
  readonly name: string;
  readonly address: string;
  readonly port: number;
  readonly mode: 'starttls' | 'implicit';
  readonly keyType: 'rsa' | 'ecdsa';
  readonly roundTripMs: number;
  readonly nameDelayMs: number;
  readonly isDead: boolean;
}

export interface Farm {
  readonly hosts: readonly Host[];
  readonly hostNamed: (name: string) => Host | undefined;
  readonly hostAt: (address: string) => Host | undefined;
}

export const DOMAIN = 'farm.example';
export const PORTS = { starttls: 25, implicit: 465, dead: 2525 } as const;
/** Every fifth host speaks TLS from the first byte, every third has an RSA key. */
const IMPLICIT_EVERY = 5;
const RSA_EVERY = 3;
/** Steps that have no factor in common with the numbers of hosts, so that delays and dead hosts are spread. */
const STEP = 7919;

export function farmOf({ hostCount, roundTripMs: [least, most], deadShare }: FarmOptions): Farm {
  const delayOf = (number: number) => Math.round(least + ((number * STEP) % 1000) * ((most - least) / 1000));
  const deadCount = Math.round(hostCount * deadShare);
  const hosts = Array.from({ length: hostCount }, (_, number): Host => {
    const isDead = (number * STEP) % hostCount < deadCount;
    const mode = number % IMPLICIT_EVERY === 0 ? 'implicit' : 'starttls';
    return {
      name: `mx${number}.${DOMAIN}`,
      // Linux takes all of 127.0.0.0/8 for its own.
      address: `127.${1 + (number >> 16)}.${(number >> 8) & 255}.${number & 255}`,
      port: isDead ? PORTS.dead : PORTS[mode],
      mode: isDead ? 'starttls' : mode,
      keyType: number % RSA_EVERY === 0 ? 'rsa' : 'ecdsa',
      roundTripMs: delayOf(number),
      nameDelayMs: delayOf(number + 1),
      isDead,
    };
  });
  const byName = new Map(hosts.map((host) => [host.name, host]));
  const byAddress = new Map(hosts.map((host) => [host.address, host]));
  return { hosts, hostNamed: (name) => byName.get(name), hostAt: (address) => byAddress.get(address) };
}

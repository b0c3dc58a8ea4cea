import type { Exception, Finding } from '../model/finding.ts';
import {
  chainOf,
  cutOf,
  isOfKeyType,
  type LookName,
  mainsOf,
  type Observation,
  type Presenting,
  type Seen,
} from '../model/observation.ts';
import type { Target } from '../model/target.ts';
import { asUsed } from '../pki/as-used.ts';
import { isForHost } from '../pki/end-entity.ts';
import type { CertificationPath, FindPath } from '../pki/path.ts';
import type { Subjects } from '../rule/rule.ts';
import type { OneKeyType } from './one-key-type.ts';

/** What stands around a target: the other targets of its host, and whether any connection of the run came about. */
export interface Surroundings {
  readonly siblings: readonly Seen[];
  readonly isNetworkUp: boolean;
  /** Those for this target. */
  readonly exceptions: readonly Exception[];
}

/** Subjects by their name, each with the endpoint its findings are about; null: the whole target. */
export type SubjectLists = {
  readonly [Name in keyof Subjects]: readonly {
    readonly subject: Subjects[Name];
    readonly endpoint: Finding['endpoint'];
    /** Which of several certificates of one endpoint it is about: its key type; absent where there is but one subject. */
    readonly face?: string;
    /** Set where a look for one key type alone has shown it. */
    readonly oneKeyType?: OneKeyType;
  }[];
};

export function subjectsOf(
  { target, observations }: Seen,
  { siblings, isNetworkUp, exceptions }: Surroundings,
  findPath: FindPath,
): SubjectLists {
  const main = mainsOf(observations);
  const looksAt = (one: Observation) =>
    observations.filter(({ endpoint }) => endpoint?.address === one.endpoint?.address);
  const decoded = new Map(observations.map((observation) => [observation, decode(observation, findPath)]));
  const undecodable = (one: Observation) =>
    [...looksAt(one)]
      .sort((a, b) => Number(isOfKeyType(a)) - Number(isOfKeyType(b)))
      .find((observation) => (decoded.get(observation)?.undecodable ?? null) !== null);
  // Senders meet these looks as they meet the first. Obsolete TLS is how the certificate could be read where
  // nothing else worked. A sender without SNI may be shown the certificate of another host, for which there is a rule.
  const isMet = (one: Observation) =>
    main.includes(one) ||
    ['first', 'rsa', 'ecdsa', 'tls1.2', 'client-certificate'].includes(one.look.name) ||
    (one.look.name === 'without-sni' && isForHost(one, target)) ||
    (one.look.name === 'obsolete-tls' &&
      looksAt(one).some((other) => main.includes(other) && other.outcome === 'interruption'));

  return {
    connection: main.map((observation) => {
      const garbled = undecodable(observation);
      return {
        subject: {
          target,
          observation,
          cut: cutOf(observation),
          undecodable: (garbled && decoded.get(garbled)?.undecodable) ?? null,
          observations,
          isNetworkUp,
        },
        endpoint: observation.endpoint,
        ...(garbled && cutOf(observation) === null && oneKeyTypeOf(garbled)),
      };
    }),
    certificate: observations.filter(isMet).flatMap((observation) => {
      const path = decoded.get(observation)?.path ?? null;
      if (path === null) return [];
      const { algorithm } = path.certificates[0].key;
      const face = algorithm === 'ec' ? 'ecdsa' : algorithm;
      const subject = { target, observation: observation as Presenting, path };
      return [{ subject, endpoint: observation.endpoint, face, ...oneKeyTypeOf(observation, target) }];
    }),
    file: observations.flatMap((one) =>
      one.outcome === 'file' ? [{ subject: { target, reading: one }, endpoint: one.endpoint }] : [],
    ),
    endpoint: main.map((one) => ({
      subject: {
        target,
        main: one,
        looks: byName(looksAt(one), one),
        tries: looksAt(one),
      },
      endpoint: one.endpoint,
    })),
    target: [{ subject: { target, observations, siblings, exceptions }, endpoint: null }],
  };
}

function byName(looks: readonly Observation[], main: Observation): ReadonlyMap<LookName, Observation> {
  const named = new Map<LookName, Observation>([[main.look.name, main]]);
  for (const one of looks) if (!named.has(one.look.name)) named.set(one.look.name, one);
  return named;
}

/** Without a target: what cannot be decoded names nobody, and may be for the host. */
function oneKeyTypeOf(observation: Observation, target?: Target): { oneKeyType?: OneKeyType } {
  if (!isOfKeyType(observation)) return {};
  const isForTarget = target === undefined || isForHost(observation, target);
  return { oneKeyType: { look: observation.look.name, isForHost: isForTarget } };
}

interface Decoded {
  readonly path: CertificationPath | null;
  readonly undecodable: string | null;
}

function decode(observation: Observation, findPath: FindPath): Decoded {
  const [first, ...rest] = chainOf(observation);
  if (first === undefined) return { path: null, undecodable: null };
  try {
    const path = findPath([first, ...rest]);
    return { path: observation.outcome === 'handshake' ? asUsed(path, observation) : path, undecodable: null };
  } catch (error) {
    return { path: null, undecodable: (error as Error).message };
  }
}

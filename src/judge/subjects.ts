import type { Exception, Finding } from '../model/finding.ts';
import type { KnownOfTarget } from '../model/known.ts';
import { factsOf, type LookName } from '../model/look.ts';
import {
  chainOf,
  cutOf,
  endpointOf,
  isOfKeyType,
  isProbed,
  mainsOf,
  type Observation,
  type Presenting,
  type Probed,
  type Seen,
} from '../model/observation.ts';
import type { ServiceTarget, Target } from '../model/target.ts';
import { asUsed } from '../pki/as-used.ts';
import { faceOf, isForHost } from '../pki/end-entity.ts';
import type { CertificationPath, FindPath } from '../pki/path.ts';
import type { Subjects } from '../rule/rule.ts';
import type { OneKeyType } from './one-key-type.ts';

/** What is around a target: the other targets of its host, and whether any connection of the run came about. */
export interface Surroundings {
  readonly siblings: readonly Seen[];
  readonly isNetworkUp: boolean;
  /** Those for this target. */
  readonly exceptions: readonly Exception[];
  readonly known?: KnownOfTarget | undefined;
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
  { siblings, isNetworkUp, exceptions, known }: Surroundings,
  findPath: FindPath,
): SubjectLists {
  const main = mainsOf(observations);
  const mainAt = (one: Probed) => main.filter(isProbed).find((other) => isAtAddressOf(one, other));
  const all = observations.map((observation) => ({ observation, ...decode(observation, findPath) }));
  const garbledAt = (one: Observation) => {
    const garbled = all.filter(
      ({ observation, undecodable }) => undecodable !== null && isAtAddressOf(one, observation),
    );
    return garbled.find(({ observation }) => !isOfKeyType(observation)) ?? garbled[0];
  };
  const isMet = (one: Observation) => {
    if (!isProbed(one) || main.includes(one)) return true;
    switch (factsOf(one.look.name).isMet) {
      case 'always':
        return true;
      // Another machine may have answered it than the one that decided.
      case 'where it decides':
        return mainAt(one)?.look.name === one.look.name;
      // A sender without SNI may be shown the certificate of another host, for which there is a rule.
      case 'where it names the host':
        return isForHost(one, target);
      // Obsolete TLS is how the certificate could be read where nothing else worked.
      case 'where the main look saw nothing':
        return mainAt(one)?.outcome === 'interruption';
    }
  };

  return {
    ...subjectsOfKind(target, observations, isNetworkUp),
    presented: main.map((observation) => {
      const garbled = garbledAt(observation);
      return {
        subject: { target, observation, undecodable: garbled?.undecodable ?? null },
        endpoint: endpointOf(observation),
        ...(garbled && cutOf(observation) === null && oneKeyTypeOf(garbled.observation)),
      };
    }),
    certificate: all.flatMap(({ observation, path }) => {
      if (path === null || !isMet(observation)) return [];
      const face = faceOf(path.certificates[0]);
      const subject = { target, observation: observation as Presenting, path };
      return [{ subject, endpoint: endpointOf(observation), face, ...oneKeyTypeOf(observation, target) }];
    }),
    target: [{ subject: { target, observations, siblings, exceptions, known }, endpoint: null }],
  };
}

/** What has no address, such as a chain of a file, is alone. */
function isAtAddressOf(one: Observation, other: Observation): boolean {
  const address = endpointOf(one)?.address;
  return one === other || (address !== undefined && address === endpointOf(other)?.address);
}

type SubjectsOfKind = Pick<SubjectLists, 'connection' | 'endpoint' | 'file'>;

/** What targets of one kind alone have. */
function subjectsOfKind(target: Target, observations: readonly Observation[], isNetworkUp: boolean): SubjectsOfKind {
  switch (target.kind) {
    case 'service':
      return { ...subjectsOfService(target, observations.filter(isProbed), isNetworkUp), file: [] };
    case 'file': {
      const readings = observations.filter((one) => one.outcome === 'file');
      return {
        connection: [],
        endpoint: [],
        file: readings.map((reading) => ({ subject: { target, reading }, endpoint: null })),
      };
    }
  }
}

/** Connections, and an endpoint behind them. */
function subjectsOfService(
  target: ServiceTarget,
  observations: readonly Probed[],
  isNetworkUp: boolean,
): Pick<SubjectLists, 'connection' | 'endpoint'> {
  const looksAt = (one: Probed) => observations.filter((other) => isAtAddressOf(one, other));
  const main = mainsOf(observations);
  return {
    connection: main.map((observation) => ({
      subject: { target, observation, cut: cutOf(observation), observations, isNetworkUp },
      endpoint: observation.endpoint,
    })),
    endpoint: main.map((one) => ({
      subject: { target, main: one, looks: byName(looksAt(one)), tries: looksAt(one) },
      endpoint: one.endpoint,
    })),
  };
}

function byName(looks: readonly Probed[]): ReadonlyMap<LookName, Probed> {
  const named = new Map<LookName, Probed>();
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

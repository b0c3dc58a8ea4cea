import type { Exception, Finding } from '../model/finding.ts';
import { chainOf, cutOf, isMain, type Observation, type Presenting, type Seen } from '../model/observation.ts';
import type { CertificationPath, FindPath } from '../pki/path.ts';
import type { Subjects } from '../rule/rule.ts';

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
  }[];
};

export function subjectsOf(
  { target, observations }: Seen,
  { siblings, isNetworkUp, exceptions }: Surroundings,
  findPath: FindPath,
): SubjectLists {
  const main = observations.filter(isMain);
  const looksAt = (one: Observation) =>
    observations.filter(({ endpoint }) => endpoint?.address === one.endpoint?.address);
  const decoded = new Map(observations.map((observation) => [observation, decode(observation, findPath)]));
  const undecodable = (one: Observation) =>
    looksAt(one)
      .map((observation) => decoded.get(observation)?.undecodable ?? null)
      .find((reason) => reason !== null) ?? null;
  // Senders meet these looks as they meet the first. Obsolete TLS is how the certificate could be read where
  // nothing else worked. What a sender without SNI is shown has a rule of its own.
  const isMet = (one: Observation) =>
    isMain(one) ||
    ['rsa', 'ecdsa', 'tls1.2', 'client-certificate'].includes(one.look.name) ||
    (one.look.name === 'obsolete-tls' &&
      looksAt(one).some((other) => isMain(other) && other.outcome === 'interruption'));

  return {
    connection: main.map((observation) => ({
      subject: {
        target,
        observation,
        cut: cutOf(observation),
        undecodable: undecodable(observation),
        observations,
        isNetworkUp,
      },
      endpoint: observation.endpoint,
    })),
    certificate: observations.filter(isMet).flatMap((observation) => {
      const path = decoded.get(observation)?.path ?? null;
      if (path === null) return [];
      return [{ subject: { target, observation: observation as Presenting, path }, endpoint: observation.endpoint }];
    }),
    file: observations.flatMap((one) =>
      one.outcome === 'file' ? [{ subject: { target, reading: one }, endpoint: one.endpoint }] : [],
    ),
    endpoint: main.map((one) => ({
      subject: {
        target,
        main: one,
        looks: new Map(looksAt(one).map((observation) => [observation.look.name, observation])),
      },
      endpoint: one.endpoint,
    })),
    target: [{ subject: { target, observations, siblings, exceptions }, endpoint: null }],
  };
}

interface Decoded {
  readonly path: CertificationPath | null;
  readonly undecodable: string | null;
}

function decode(observation: Observation, findPath: FindPath): Decoded {
  const [first, ...rest] = chainOf(observation);
  if (first === undefined) return { path: null, undecodable: null };
  try {
    return { path: findPath([first, ...rest]), undecodable: null };
  } catch (error) {
    return { path: null, undecodable: (error as Error).message };
  }
}

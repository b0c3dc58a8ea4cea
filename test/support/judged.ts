/** Reports out of facts, judged by every rule: what a renderer is shown in tests. */
import { judgeAll } from '../../src/check.ts';
import type { Exception } from '../../src/model/finding.ts';
import type { Observation, Observed } from '../../src/model/observation.ts';
import type { Report } from '../../src/model/report.ts';
import { type Target, targetKeyOf } from '../../src/model/target.ts';
import type { CertificationPath, FindPath } from '../../src/pki/path.ts';
import { profiles } from '../../src/profiles/index.ts';
import { rules } from '../../src/rules/index.ts';
import { now } from './facts.ts';

/** A target, what was seen of it, and the path that its chain has. */
export interface Scene {
  readonly target: Target;
  readonly observation: Observation;
  readonly path?: CertificationPath;
}

export function judged(scenes: readonly Scene[], exceptions: readonly Exception[] = []): Report {
  const paths = new Map(scenes.map(({ target, path }) => [pem(target)[0], path]));
  const findPath: FindPath = ([endEntity]) => paths.get(endEntity) as CertificationPath;
  const observed: Observed = {
    observedAt: now.toISOString(),
    trustAnchors: 'the Mozilla list in Node.js v24.0.0 (121 certificates)',
    anchors: { public: [], given: [], private: [] },
    notes: [],
    seen: scenes.map(({ target, observation }) => ({
      target,
      observations: [
        observation.outcome === 'handshake' ? { ...observation, presentedChain: pem(target) } : observation,
      ],
    })),
  };
  return judgeAll(observed, rules, { profile: 'gmail', profiles, exceptions }, now, () => findPath);
}

/** No two targets present the same. */
function pem(target: Target): [string] {
  const name = targetKeyOf(target).replace(/:(?=\d+$)/, ' ');
  return [`-----BEGIN CERTIFICATE-----\n${name}\n-----END CERTIFICATE-----\n`];
}

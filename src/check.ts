import { isFor } from './judge/exceptions.ts';
import { judge } from './judge/judge.ts';
import { worstVerdict } from './judge/verdict.ts';
import type { Exception } from './model/finding.ts';
import { cutOf, type Observation, type Seen } from './model/observation.ts';
import type { Profile, ProfileName } from './model/profile.ts';
import type { Report } from './model/report.ts';
import type { Target } from './model/target.ts';
import type { FindPath } from './pki/path.ts';
import type { Rule } from './rule/rule.ts';

/** Everything the program takes from the world; tests pass recorded observations and a fixed date instead. */
export interface Outside {
  readonly probe: (target: Target) => Promise<readonly Observation[]>;
  /** A path is as good as the limits of a profile say. */
  readonly findPathBy: Readonly<Record<ProfileName, FindPath>>;
  readonly trustAnchors: string;
  /** What is to be known of the run as a whole. */
  readonly notes?: readonly string[];
  readonly now: Date;
}

/** Whose rules to judge by: the run's profile, and every profile that a target may choose instead. */
export interface Standard {
  readonly profile: ProfileName;
  readonly profiles: Readonly<Record<ProfileName, Profile>>;
  /** Findings that are accepted for a while. */
  readonly exceptions: readonly Exception[];
}

/** The whole program: targets -> observations -> findings -> report. Targets keep their order. */
export async function check(
  targets: readonly Target[],
  rules: readonly Rule[],
  { profile, profiles, exceptions }: Standard,
  { probe, findPathBy, trustAnchors, notes = [], now }: Outside,
): Promise<Report> {
  const seen = await Promise.all(
    targets.map(async (target): Promise<Seen> => ({ target, observations: await probe(target) })),
  );
  const byHost = new Map<string, Seen[]>();
  for (const one of seen) byHost.set(one.target.host, [...(byHost.get(one.target.host) ?? []), one]);
  const isNetworkUp = seen.some(({ observations }) => observations.some(isAnswered));
  const reports = seen.map((one) => {
    const siblings = (byHost.get(one.target.host) ?? []).filter((other) => other !== one);
    const own = exceptions.filter((exception) => isFor(exception, one.target));
    const whose = profiles[one.target.profile ?? profile];
    const surroundings = { siblings, isNetworkUp, exceptions: own };
    return judge(one, surroundings, rules, whose, findPathBy[whose.name], now);
  });
  const verdict = worstVerdict(reports.map((report) => report.verdict));
  return {
    profile,
    judgedAt: now.toISOString(),
    trustAnchors,
    verdict,
    ...(notes.length > 0 && { notes }),
    targets: reports,
  };
}

/** Whether a connection came about. */
function isAnswered(observation: Observation): boolean {
  if (observation.outcome === 'file') return false;
  const step = cutOf(observation)?.step;
  return step !== 'resolve' && step !== 'connect';
}

import { isFor } from './judge/exceptions.ts';
import { grouped } from './judge/grouped.ts';
import { judge, unjudged } from './judge/judge.ts';
import { knownBy } from './judge/known.ts';
import { worstVerdict } from './judge/verdict.ts';
import type { Exception } from './model/finding.ts';
import type { Known } from './model/known.ts';
import { type Cause, chainOf, cutOf, type Observation, type Observed, type Seen } from './model/observation.ts';
import type { Profile, ProfileName } from './model/profile.ts';
import type { Report, TargetReport } from './model/report.ts';
import { hostOf, type Target } from './model/target.ts';
import { type FindPath, pathFinder } from './pki/path.ts';
import { anchorsOfUse, type TrustAnchors, trustAnchorsOf } from './pki/trust-anchors.ts';
import type { Rule } from './rule/rule.ts';

/**
 * The whole program: targets -> observed -> report. `observe` alone has a network and a file system, by what the world is;
 * `judgeAll` is pure, so that what was observed can be kept, handed on, merged, and judged again.
 */

/** Everything the program takes from outside; tests pass one of their own. */
export interface World {
  readonly observe: (target: Target) => Promise<readonly Observation[]>;
  readonly trustAnchors: TrustAnchors;
  /** What is to be known of the run as a whole, once it is over. */
  readonly notes: () => readonly string[];
  readonly date: Date;
  /** Gives back what looking took, once everything was looked at. */
  readonly end?: () => Promise<void>;
}

/** Whose rules to judge by: the run's profile, and every profile that a target may choose instead. */
export interface Standard {
  readonly profile: ProfileName;
  readonly profiles: Readonly<Record<ProfileName, Profile>>;
  /** Findings that are accepted for a while. */
  readonly exceptions: readonly Exception[];
  /** What is known from elsewhere: it can add findings alone. */
  readonly known?: Known;
}

/** Looks at every target. They keep their order. */
export async function observe(targets: readonly Target[], world: World): Promise<Observed> {
  const seen = await Promise.all(
    targets.map(async (target): Promise<Seen> => ({ target, observations: await world.observe(target) })),
  );
  const chains = seen.flatMap(({ observations }) => observations.map(chainOf));
  return {
    observedAt: world.date.toISOString(),
    trustAnchors: world.trustAnchors.description,
    anchors: anchorsOfUse(world.trustAnchors, chains),
    notes: world.notes(),
    seen,
  };
}

/** What it means on a date: each target is judged beside the others of its host. */
export function judgeAll(...given: Parameters<typeof judging>): Report {
  const steps = judging(...given);
  for (;;) {
    const step = steps.next(null);
    if (step.done) return step.value;
  }
}

/**
 * The same, a target at a time. Before each it asks whether the run has to end; once it is given the cause for that, what
 * is left is not judged, and says so.
 */
export function* judging(
  { seen, anchors, trustAnchors, notes }: Observed,
  rules: readonly Rule[],
  { profile, profiles, exceptions, known = {} }: Standard,
  now: Date,
  findPathBy: (limits: Profile) => FindPath = ({ limits }) =>
    pathFinder(trustAnchorsOf(anchors, trustAnchors), now, limits),
): Generator<void, Report, Cause | null> {
  const byHost = grouped(seen, ({ target }) => hostOf(target));
  const knownOf = knownBy(known);
  const exceptionsOf = grouped(exceptions, ({ host }) => host);
  const isNetworkUp = seen.some(({ observations }) => observations.some(isAnswered));
  const finders = new Map<ProfileName, FindPath>();
  const findPathFor = (whose: Profile) => {
    const finder = finders.get(whose.name) ?? findPathBy(whose);
    finders.set(whose.name, finder);
    return finder;
  };
  const reports: TargetReport[] = [];
  let end: Cause | null = null;
  let unjudgedCount = 0;
  for (const one of seen) {
    end ??= yield;
    const { target } = one;
    const whose = profiles[target.profile ?? profile];
    if (end !== null) {
      if (!target.isUnchanged) unjudgedCount += 1;
      reports.push(unjudged(one, whose, end));
      continue;
    }
    const host = hostOf(target) ?? '';
    const siblings = (byHost.get(host) ?? []).slice(0, MAX_COMPARED).filter((other) => other !== one);
    const own = (exceptionsOf.get(host) ?? []).filter((exception) => isFor(exception, target));
    const around = { siblings, isNetworkUp, exceptions: own, known: knownOf(target) };
    reports.push(judge(one, around, rules, whose, findPathFor(whose), now));
  }
  const verdict = worstVerdict(reports.map((report) => report.verdict));
  const all = [...notes, ...comparedInPart(byHost), ...(seen.some((one) => isSeenAfter(one, now)) ? [EARLIER] : [])];
  return {
    profile,
    judgedAt: now.toISOString(),
    trustAnchors,
    verdict,
    ...(all.length > 0 && { notes: all }),
    ...(unjudgedCount > 0 && { unjudgedCount }),
    targets: reports,
  };
}

/** More services than a host has; to compare thousands with one another would take hours. */
const MAX_COMPARED = 100;

function comparedInPart(byHost: ReadonlyMap<string, readonly Seen[]>): string[] {
  return [...byHost].flatMap(([host, { length }]) =>
    length <= MAX_COMPARED
      ? []
      : [`${length} targets are for "${host}", and each was compared with the first ${MAX_COMPARED} alone`],
  );
}

const EARLIER = 'it was judged as of an earlier day than it was observed, so what has expired since then is not found';

function isSeenAfter({ observations }: Seen, now: Date): boolean {
  const day = now.toISOString().slice(0, 10);
  return observations.some(({ startedAt }) => startedAt.slice(0, 10) > day);
}

/** Whether a connection came about. */
function isAnswered(observation: Observation): boolean {
  if (observation.outcome === 'file') return false;
  const step = cutOf(observation)?.step;
  return step !== 'resolve' && step !== 'connect' && step !== 'read';
}

import { judge, worstVerdict } from './judge.ts';
import type { Observation, Profile, ProfileName, Report, Target, TargetReport } from './model.ts';
import type { FindPath } from './pki/path.ts';
import type { Rule } from './rules/rule.ts';

/** Everything the program takes from the world; tests pass recorded observations and a fixed date instead. */
export interface Outside {
  readonly probe: (target: Target) => Promise<readonly Observation[]>;
  readonly findPath: FindPath;
  readonly trustAnchors: string;
  readonly now: Date;
  /** Told of each target as it is judged, for a progress line. */
  readonly onJudged?: (report: TargetReport) => void;
}

/** Whose rules to judge by: the run's profile, and every profile that a target may choose instead. */
export interface Standard {
  readonly profile: ProfileName;
  readonly profiles: Readonly<Record<ProfileName, Profile>>;
}

/** The whole program: targets -> observations -> findings -> report. Targets keep their order. */
export async function check(
  targets: readonly Target[],
  rules: readonly Rule[],
  { profile, profiles }: Standard,
  { probe, findPath, trustAnchors, now, onJudged }: Outside,
): Promise<Report> {
  const reports = await Promise.all(
    targets.map(async (target) => {
      const observations = await probe(target);
      const report = judge(target, observations, rules, profiles[target.profile ?? profile], findPath, now);
      onJudged?.(report);
      return report;
    }),
  );
  const verdict = worstVerdict(reports.map((report) => report.verdict));
  return { profile, judgedAt: now.toISOString(), trustAnchors, verdict, targets: reports };
}

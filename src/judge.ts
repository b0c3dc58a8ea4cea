import type {
  Cut,
  Finding,
  Handshake,
  Judgement,
  Observation,
  Profile,
  Target,
  TargetReport,
  Verdict,
} from './model.ts';
import type { CertificationPath, FindPath } from './pki/path.ts';
import type { Context, Rule } from './rules/rule.ts';

/** rules x observations -> findings -> verdict, for one target. Decides which rule applies to what. */
export function judge(
  target: Target,
  observations: readonly Observation[],
  rules: readonly Rule[],
  profile: Profile,
  findPath: FindPath,
  now: Date,
): TargetReport {
  const context: Context = { now, limits: profile.limits };
  const seen = observations.map((observation) => ({ observation, ...decoded(observation, findPath) }));
  const found = rules.flatMap((rule) =>
    seen.flatMap(({ observation, path, undecodable }) => {
      const judgement = judgementOf(rule, target, observation, path, undecodable, context);
      return findingsOf(judgement, rule, profile, observation);
    }),
  );
  const findings = observations.length === 0 ? [nothingObserved()] : withoutRepetition(found);
  return {
    target,
    verdict: verdictOf(findings),
    profile: profile.name,
    expiresAt: firstExpiry(seen.map(({ path }) => path)),
    findings,
    observations,
  };
}

/** fail > inconclusive > warn > pass; notes do not count. */
export function verdictOf(findings: readonly Pick<Finding, 'kind' | 'level'>[]): Verdict {
  if (findings.some(({ kind, level }) => kind === 'fail' && level === 'error')) return 'fail';
  if (findings.some(({ kind }) => kind === 'inconclusive')) return 'inconclusive';
  return findings.some(({ level }) => level === 'warning') ? 'warn' : 'pass';
}

const SEVERITY: readonly Verdict[] = ['pass', 'warn', 'inconclusive', 'fail'];

/** The verdict on many is the worst of them; on none it is inconclusive, since silence is never green. */
export function worstVerdict(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.length === 0) return 'inconclusive';
  return SEVERITY[Math.max(...verdicts.map((verdict) => SEVERITY.indexOf(verdict)))] ?? 'inconclusive';
}

/** Where an observation's dialogue ended early, before or after the handshake. */
export function cutOf(observation: Observation): Cut | null {
  if (observation.outcome === 'interruption') return observation;
  return observation.afterwards.outcome === 'interruption' ? observation.afterwards : null;
}

interface Decoded {
  readonly path: CertificationPath | null;
  readonly undecodable: string | null;
}

function decoded(observation: Observation, findPath: FindPath): Decoded {
  if (observation.outcome !== 'handshake') return { path: null, undecodable: null };
  try {
    return { path: findPath(observation.presentedChain), undecodable: null };
  } catch (error) {
    return { path: null, undecodable: (error as Error).message };
  }
}

function judgementOf(
  rule: Rule,
  target: Target,
  observation: Observation,
  path: CertificationPath | null,
  undecodable: string | null,
  context: Context,
): Judgement {
  try {
    if (rule.subject === 'connection') {
      return rule.judge({ target, observation, cut: cutOf(observation), undecodable }, context);
    }
    if (path === null) return { kind: 'not-applicable', reason: 'no certificate was presented that can be decoded' };
    return rule.judge({ target, observation: observation as Handshake, path }, context);
  } catch (error) {
    throw new Error(`rule ${rule.id} failed: ${(error as Error).message}`, { cause: error });
  }
}

function findingsOf(judgement: Judgement, rule: Rule, profile: Profile, { endpoint }: Observation): Finding[] {
  const level = profile.levels[rule.id] ?? rule.level;
  if (level === 'off' || judgement.kind === 'pass' || judgement.kind === 'not-applicable') return [];
  const { kind, evidence } = judgement;
  return judgement.kind === 'fail'
    ? [{ ruleId: rule.id, level: judgement.level ?? level, kind, message: judgement.message, evidence, endpoint }]
    : [{ ruleId: rule.id, level, kind, message: judgement.reason, evidence, endpoint }];
}

/** Two looks at one endpoint find the same thing once. */
function withoutRepetition(findings: readonly Finding[]): Finding[] {
  const keyOf = ({ ruleId, message, endpoint }: Finding) => JSON.stringify([ruleId, message, endpoint]);
  return [...new Map(findings.map((finding) => [keyOf(finding), finding] as const)).values()];
}

function nothingObserved(): Finding {
  const message = 'nothing was observed of this target';
  return {
    ruleId: 'endpoint-unreachable',
    level: 'error',
    kind: 'inconclusive',
    message,
    evidence: {},
    endpoint: null,
  };
}

function firstExpiry(paths: readonly (CertificationPath | null)[]): string | null {
  const dates = paths.flatMap((path) => (path?.kind === 'trusted' ? [path.endedBy.notAfter.getTime()] : []));
  return dates.length === 0 ? null : new Date(Math.min(...dates)).toISOString();
}

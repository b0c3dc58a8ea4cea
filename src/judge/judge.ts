import type { Digests, Evidence, Exception, Finding, Judgement } from '../model/finding.ts';
import type { Level } from '../model/level.ts';
import {
  type Cause,
  type Cut,
  endpointOf,
  isStopped,
  mainsOf,
  type Observation,
  type Seen,
} from '../model/observation.ts';
import type { Limits, Profile } from '../model/profile.ts';
import type { TargetReport, Verdict } from '../model/report.ts';
import { type Location, locationsOf, type Target, targetKeyOf } from '../model/target.ts';
import { calendarOf, endOf } from '../pki/calendar.ts';
import { endEntityOf } from '../pki/end-entity.ts';
import { fingerprintsOf } from '../pki/fingerprints.ts';
import type { CertificationPath, FindPath } from '../pki/path.ts';
import { causeEvidence, causeInWords } from '../rule/cause.ts';
import type { Context, Rule } from '../rule/rule.ts';
import { acceptedBy, needsFingerprint } from './exceptions.ts';
import { forOneKeyType, type OneKeyType } from './one-key-type.ts';
import { objectionOf } from './second-verifier.ts';
import { type SubjectLists, type Surroundings, subjectsOf } from './subjects.ts';

/** rules x observations -> findings -> verdict, for one target. Decides which rule applies to what. */
export function judge(
  seen: Seen,
  surroundings: Surroundings,
  rules: readonly Rule[],
  profile: Profile,
  findPath: FindPath,
  now: Date,
): TargetReport {
  const { target, observations } = seen;
  const subjects = subjectsOf(seen, surroundings, findPath);
  const context: Context = { now, limits: profile.limits };
  const found = rules.flatMap((rule) => foundBy(rule, subjects, profile, context, surroundings.exceptions));
  const objections = subjects.certificate.flatMap(({ subject, ...about }): Found[] => {
    const own = found.filter((finding) => finding.subject === subject);
    const objection = objectionOf(subject.observation, subject.path, own, now);
    return objection === null ? [] : [{ ...objection, ...about }];
  });
  const all = asMet([...found, ...objections], profile);
  const findings = identified([...withoutRepetition(all), ...unexplained(observations, all)], target);
  const paths = subjects.certificate
    .filter(({ oneKeyType }) => oneKeyType?.isForHost !== false)
    .map(({ subject }) => subject.path);
  return {
    target,
    verdict: verdictOf(findings),
    profile: profile.name,
    expiresAt: firstExpiry(paths, profile.limits),
    calendar: calendarOf(paths, profile.limits),
    findings,
    observations,
  };
}

/** A target that was looked at, and whose judgement the end of the run did not wait for: nothing is known of it. */
export function unjudged({ target, observations }: Seen, profile: Profile, cause: Cause): TargetReport {
  const why = cause.kind === 'aborted' ? 'the run was stopped' : causeInWords(cause);
  const found = { ...unknown(`it was looked at and not judged: ${why}`, null), evidence: causeEvidence(cause) };
  return {
    target,
    verdict: 'inconclusive',
    profile: profile.name,
    expiresAt: null,
    calendar: null,
    findings: identified([found], target),
    observations,
  };
}

/** fail > inconclusive > warn > pass; notes, and what is accepted, do not count. */
export function verdictOf(all: readonly Pick<Finding, 'kind' | 'level' | 'accepted'>[]): Verdict {
  const findings = all.filter(({ accepted }) => accepted === undefined);
  if (findings.some(({ kind, level }) => kind === 'fail' && level === 'error')) return 'fail';
  if (findings.some(({ kind }) => kind === 'inconclusive')) return 'inconclusive';
  return findings.some(({ level }) => level === 'warning') ? 'warn' : 'pass';
}

/** A finding before it has its identity: what tells it from others of its rule at its endpoint, and what it is about. */
type Found = Omit<Finding, 'key' | 'locations'> & {
  readonly face?: string;
  readonly at?: readonly Location[];
  readonly subject?: object;
  readonly oneKeyType?: OneKeyType;
};

function foundBy(
  rule: Rule,
  subjects: SubjectLists,
  profile: Profile,
  context: Context,
  exceptions: readonly Exception[],
): Found[] {
  const level = levelOf(rule, profile);
  if (level === 'off') return [];
  return judgementsOf(rule, subjects, context).flatMap(({ judgement, ...about }): Found[] => {
    if (judgement.kind === 'pass' || judgement.kind === 'not-applicable') return [];
    const { kind, evidence } = judgement;
    const found = { ruleId: rule.id, level, kind, evidence, ...about };
    // What could not be tested is unknown, and cannot be accepted: on-inconclusive is for that.
    if (kind === 'inconclusive') return [{ ...found, message: judgement.reason }];
    const { message, at } = judgement;
    const own = rule.lifecycle === 'trial' ? level : (judgement.level ?? level);
    const { certificates = certificatesOf(about.subject) } = judgement;
    const exception = acceptedBy(exceptions, rule, certificates, context.now);
    return [
      {
        ...found,
        message,
        level: own,
        evidence: { ...evidence, ...(needsFingerprint(rule) && evidenceOf(certificates)) },
        ...(at && { at }),
        ...(exception && { accepted: { until: exception.until, reason: exception.reason } }),
      },
    ];
  });
}

/** The certificate that the server presented for itself, or that the file has for one; empty: there is none. */
function certificatesOf(subject: object): readonly Digests[] {
  const observation =
    'reading' in subject ? subject.reading : 'observation' in subject ? subject.observation : undefined;
  const endEntity = endEntityOf(observation as Observation | undefined);
  const digests = endEntity && fingerprintsOf(endEntity);
  return digests === null ? [] : [digests];
}

/** What an exception has to name. */
function evidenceOf(certificates: readonly Digests[]): Evidence {
  const [first, ...others] = certificates;
  if (first === undefined || others.length === 0) return { ...first };
  return {
    certificateSha256: certificates.map(({ certificateSha256 }) => certificateSha256),
    keySha256: certificates.map(({ keySha256 }) => keySha256),
  };
}

/** A trial rule is a note whatever it finds: a minor version turns no green run red. */
function levelOf({ id, level, lifecycle }: Rule, { levels }: Profile): Level | 'off' {
  const own = levels[id] ?? level;
  return lifecycle === 'trial' && own !== 'off' ? 'note' : own;
}

function judgementsOf(
  rule: Rule,
  subjects: SubjectLists,
  context: Context,
): {
  judgement: Judgement;
  endpoint: Finding['endpoint'];
  subject: object;
  face?: string;
  oneKeyType?: OneKeyType;
}[] {
  // The rule and its subjects go by the same name; TypeScript cannot follow that through the union.
  const judgeOne = rule.judge as (subject: unknown, context: Context) => Judgement;
  return subjects[rule.subject].map((about) => {
    try {
      return { judgement: judgeOne(about.subject, context), ...about };
    } catch (error) {
      throw new Error(`rule ${rule.id} failed: ${(error as Error).message}`, { cause: error });
    }
  });
}

/** What a look for one key type finds once more is left out, and what it alone finds is said of those who meet it. */
function asMet(all: readonly Found[], profile: Profile): Found[] {
  const byAll = new Set(all.filter(({ oneKeyType }) => oneKeyType === undefined).map(sameness));
  return all.flatMap((finding): Found[] => {
    if (finding.oneKeyType === undefined) return [finding];
    return byAll.has(sameness(finding)) ? [] : [forOneKeyType(finding, finding.oneKeyType, profile) ?? []].flat();
  });
}

/** Two looks at one endpoint find the same thing once; what is accepted of one certificate is not of another. */
function withoutRepetition(findings: readonly Found[]): Found[] {
  return [...new Map(findings.map((finding) => [sameness(finding), finding] as const)).values()];
}

function sameness({ ruleId, message, endpoint, accepted }: Found): string {
  return JSON.stringify([ruleId, message, endpoint, accepted]);
}

/**
 * Findings with a key that is theirs alone and the same on every day, and their places. A second one of the same rule,
 * address and face, which is rare, is told by its number.
 */
function identified(all: readonly Found[], target: Target): Finding[] {
  const counts = new Map<string, number>();
  return all.map(({ face, at, subject: _, oneKeyType: __, ...found }) => {
    const parts = [found.ruleId, targetKeyOf(target), found.endpoint?.address, face];
    const key = parts.filter((part) => part !== undefined).join(' ');
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return { key: count === 1 ? key : `${key} #${count}`, ...found, locations: at ?? locationsOf(target) };
  });
}

/** No certificate without a verdict on it: what no rule has spoken of is unknown, and never green. */
function unexplained(observations: readonly Observation[], found: readonly Found[]): Found[] {
  const main = mainsOf(observations);
  if (main.length === 0) return [unknown('nothing was observed of this target', null)];
  const isToldAt = (where: Finding['endpoint']) => found.some(({ endpoint }) => endpoint?.address === where?.address);
  const untold = main.flatMap((one) =>
    one.outcome !== 'interruption' || isToldAt(one.endpoint) ? [] : [unknown(endInWords(one), one.endpoint)],
  );
  const stopped = observations.find(isStopped);
  if (stopped === undefined || [...found, ...untold].some(({ kind }) => kind === 'inconclusive')) return untold;
  // The exit code says so too, and the verdict has to go with it.
  return [...untold, unknown('the run was stopped before every look was over', endpointOf(stopped))];
}

function unknown(message: string, endpoint: Finding['endpoint']): Found {
  return { ruleId: 'endpoint-unreachable', level: 'error', kind: 'inconclusive', message, evidence: {}, endpoint };
}

function endInWords({ step, cause }: Cut): string {
  if (step === 'read') return `the file was not read: ${causeInWords(cause)}`;
  return 'the connection ended in a way that no rule knows';
}

function firstExpiry(paths: readonly CertificationPath[], limits: Limits): string | null {
  const dates = paths.flatMap((path) => (path.kind === 'trusted' ? [endOf(path, limits).notAfter.getTime()] : []));
  return dates.length === 0 ? null : new Date(Math.min(...dates)).toISOString();
}

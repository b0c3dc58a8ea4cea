import { type ExitPolicy, policyFor } from '../model/exit-policy.ts';
import { type Finding, isBlocking } from '../model/finding.ts';
import type { OpenFinding } from '../model/known.ts';
import { endpointOf, mainsOf, type Observation } from '../model/observation.ts';
import type { Report } from '../model/report.ts';
import { type Target, targetKeyOf } from '../model/target.ts';
import { endEntityOf, faceOf } from '../pki/end-entity.ts';
import { isRuleId, ruleOf, rules } from '../rules/index.ts';

/** What became of a finding of an earlier run. */
export type Fate =
  | 'still'
  | 'gone'
  /** It is there, and an exception accepts it now. */
  | 'accepted'
  /** Nobody looked, or what was seen leaves it open: what could not be tested is not fixed. */
  | 'untold'
  /** Its target is listed no more. */
  | 'unlisted';

/** Whether a finding is told from run to run: a note is for information, and an accepted one is known. */
export function isTold({ level, accepted }: Pick<Finding, 'level' | 'accepted'>): boolean {
  return level !== 'note' && accepted === undefined;
}

/** Whether it is a reason for the run to fail. */
export function isFailing(finding: Finding, target: Target, policy: ExitPolicy): boolean {
  return isBlocking(finding, policyFor(target, policy));
}

/** The findings of a run that are told, as the next run will know them. */
export function openFindingsOf(
  { targets }: Pick<Report, 'targets'>,
  at: string,
  isAsked: (finding: Finding, target: Target) => boolean = isTold,
): OpenFinding[] {
  return targets.flatMap(({ target, findings }) =>
    findings
      .filter((finding) => isAsked(finding, target))
      .map(({ key, ruleId, endpoint }) => ({
        key,
        ruleId,
        target: targetKeyOf(target),
        address: endpoint?.address ?? null,
        firstSeen: at,
        lastSeen: at,
      })),
  );
}

/** @param isWhole whether the run looked at all that is listed. */
export function fateBy({ targets }: Pick<Report, 'targets'>, isWhole: boolean): (finding: OpenFinding) => Fate {
  // One server may be judged in several ways.
  const found = new Map<string, Found>();
  for (const { target, findings, observations } of targets) {
    const own = found.get(targetKeyOf(target));
    if (own === undefined) found.set(targetKeyOf(target), { findings: [...findings], observations: [...observations] });
    else {
      own.findings.push(...findings);
      own.observations.push(...observations);
    }
  }
  const told = new Set(targets.flatMap(({ findings }) => findings.filter(isTold).map(({ key }) => key)));
  const accepted = new Set(
    targets.flatMap(({ findings }) => findings.filter((one) => one.accepted !== undefined).map(({ key }) => key)),
  );
  return (finding) => {
    const { key, target } = finding;
    if (told.has(key)) return 'still';
    if (accepted.has(key)) return 'accepted';
    const seen = found.get(target);
    if (seen === undefined) return isWhole ? 'unlisted' : 'untold';
    return isInDoubt(seen, finding) ? 'untold' : 'gone';
  };
}

/** What a run has of a target, judged in however many ways. */
interface Found {
  readonly findings: Finding[];
  readonly observations: Observation[];
}

/** Whether something keeps the run from seeing that a finding at that address is gone. */
function isInDoubt({ findings, observations }: Found, finding: OpenFinding): boolean {
  const { address, ruleId: before } = finding;
  return findings.some(({ kind, ruleId, endpoint }) => {
    if (kind !== 'inconclusive' && !HIDING.includes(ruleId)) return false;
    if (ruleId === 'look-incomplete' && isOfMainLook(finding, observations)) return false;
    // Where the dialogue came further than to the fault of an earlier step, that one is gone.
    if (isRuleId(before) && ruleOf(before).hidesCertificate && ORDER.indexOf(before) < ORDER.indexOf(ruleId))
      return false;
    return endpoint === null || address === null || endpoint.address === address;
  });
}

/**
 * Whether the look that decides, which is complete where a further one is not, shows what a finding was about: the dialogue, or the
 * certificate of that type of key. A server that never answers one look would keep everything open for ever.
 */
function isOfMainLook({ ruleId, key, address }: OpenFinding, observations: readonly Observation[]): boolean {
  const subject = isRuleId(ruleId) ? ruleOf(ruleId).subject : null;
  if (subject !== 'certificate') return subject === 'connection';
  const words = key.split(' ');
  return mainsOf(observations)
    .filter((one) => endpointOf(one)?.address === address)
    .flatMap((one) => endEntityOf(one) ?? [])
    .some((certificate) => words.includes(faceOf(certificate)));
}

const ORDER = rules.map(({ id }) => id);
/** Rules whose findings leave something unseen: the certificate, or one of its faces. */
const HIDING = [...rules.filter(({ hidesCertificate }) => hidesCertificate).map(({ id }) => id), 'look-incomplete'];

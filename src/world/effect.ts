import type { Replaced } from '../change/replaced.ts';
import { chainOf, mainsOf } from '../model/observation.ts';
import type { Effect, EffectRow, Standing, TargetReport } from '../model/report.ts';
import type { Target } from '../model/target.ts';
import { certificateOf } from '../pki/certificate.ts';
import { dateInWords } from '../pki/date.ts';
import { identityOf } from './found-targets.ts';
import type { Scope } from './scope.ts';

/**
 * What is known of a target of the base without looking at it, as from an earlier run; null: nothing. What is known is
 * not probed again.
 */
export type KnownOfBase = (target: Target) => Pick<Standing, 'verdict' | 'expiresAt' | 'ruleIds'> | null;

/** What was there before is for information: a change of hundreds of lines is no reason for hundreds of connections. */
const MOST_PROBED_BEFORE = 20;

/** The targets of the base to look at: those that something takes the place of, and nobody knows anything of. */
export function probedBefore(
  targets: readonly Target[],
  replaced: readonly Replaced[],
  knownOfBase: KnownOfBase,
): Target[] {
  const seen = new Set(targets.map(identityOf));
  const asked = new Map<string, Target>();
  for (const { before, after } of replaced) {
    if (before === null || after === null || before.kind === 'file') continue;
    const identity = identityOf(before);
    if (!seen.has(identity) && knownOfBase(before) === null) asked.set(identity, before);
  }
  return [...asked.values()].slice(0, MOST_PROBED_BEFORE);
}

/**
 * null: there is nothing to compare with.
 * @param before the targets of the base, as this run has seen them.
 */
export function effectOf(
  after: readonly TargetReport[],
  before: readonly TargetReport[],
  { replaced, leftAlone }: Pick<Scope, 'replaced' | 'leftAlone'>,
  knownOfBase: KnownOfBase,
): Effect | null {
  const seen = new Map([...before, ...after].map((one) => [identityOf(one.target), one]));
  const standing = (target: Target | null): Standing | null => {
    if (target === null) return null;
    const now = seen.get(identityOf(target));
    if (now !== undefined) return standingOf(now);
    const known = knownOfBase(target);
    return known === null
      ? { target, verdict: null, expiresAt: null, ruleIds: [], seenBy: null }
      : { target, ...known, seenBy: 'an earlier run' };
  };
  const rows = replaced.map(
    (one): EffectRow => ({
      before: standing(one.before),
      after: standing(one.after),
      remark: remarkOn(one, seen),
    }),
  );
  if (!rows.some((row) => row.before !== null)) return null;
  // What a certificate file is put beside is left alone too, and has a row of its own.
  const inRows = new Set(replaced.flatMap(({ before: target }) => (target === null ? [] : [identityOf(target)])));
  const unchanged = [
    ...after.filter(({ target }) => target.isUnchanged).map(standingOf),
    ...leftAlone.filter((target) => !inRows.has(identityOf(target))).map(standing),
  ];
  return {
    before: countOf([...unchanged, ...rows.map((row) => row.before)]),
    after: countOf([...unchanged, ...rows.map((row) => row.after)]),
    rows,
  };
}

function standingOf({ target, verdict, expiresAt, findings }: TargetReport): Standing {
  const ruleIds = [...new Set(findings.filter(({ level }) => level !== 'note').map(({ ruleId }) => ruleId))];
  return { target, verdict, expiresAt, ruleIds, seenBy: 'this run' };
}

function countOf(standings: readonly (Standing | null)[]): Effect['before'] {
  const verdicts = new Map(
    standings.flatMap((one) => (one === null || one.verdict === null ? [] : [[identityOf(one.target), one.verdict]])),
  );
  const passed = [...verdicts.values()].filter((verdict) => verdict === 'pass' || verdict === 'warn');
  return { passedCount: passed.length, targetCount: verdicts.size };
}

/** The certificate of a file beside the one that its host serves. */
function remarkOn({ before, after }: Replaced, seen: ReadonlyMap<string, TargetReport>): string | null {
  if (before?.kind !== 'service' || after?.kind !== 'file') return null;
  const [served, filed] = [before, after].map((target) => firstCertificateOf(seen.get(identityOf(target))));
  if (served === undefined || filed === undefined) return 'what the host serves now is not known';
  if (served.x509.fingerprint256 === filed.x509.fingerprint256) return 'the host serves this very certificate';
  const until = (certificate: typeof served) => dateInWords(certificate.notAfter);
  const names = (certificate: typeof served) => new Set(certificate.presentedIdentifiers.map(({ value }) => value));
  const lost = [...names(served)].filter((name) => !names(filed).has(name)).slice(0, MOST_NAMES);
  return [
    `the host serves another certificate, valid until ${until(served)}; this one is valid until ${until(filed)}`,
    ...(lost.length > 0 ? [`it no longer has the names ${lost.join(', ')}`] : []),
    ...(served.key.algorithm === filed.key.algorithm
      ? []
      : [`its key is ${filed.key.algorithm}, and was ${served.key.algorithm}`]),
  ].join('; ');
}

const MOST_NAMES = 5;

function firstCertificateOf(report: TargetReport | undefined) {
  const observations = report?.observations ?? [];
  const [first] = [...mainsOf(observations), ...observations].flatMap(chainOf);
  try {
    return first === undefined ? undefined : certificateOf(first);
  } catch {
    return undefined;
  }
}

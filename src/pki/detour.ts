import type { Origin } from '../model/observation.ts';
import type { Limits } from '../model/profile.ts';
import { type Certificate, isSame, isWithinValidity } from './certificate.ts';
import { distrustOf } from './distrust.ts';
import { type FirstFitPath, firstFitPath } from './first-fit.ts';
import { firstToEnd, thresholdMs } from './lifetime.ts';
import { defectsOf, type PathDefect, type PathLimits } from './path-defect.ts';
import type { TrustAnchors } from './trust-anchors.ts';

/**
 * The path of the first certificate that fits, where it is worse than the best one or ends sooner. What the best path
 * has too is left out of `astray` and `defects`, since it is judged there.
 */
export interface Detour extends FirstFitPath {
  readonly astray: readonly Certificate[];
  /** The one of them that ends first; null: there is none. */
  readonly endedBy: Certificate | null;
  readonly defects: readonly PathDefect[];
  /** The presented certificates without which it does no harm; none: taking certificates out does not help. */
  readonly toTakeOut: readonly Certificate[];
}

type Chain = FirstFitPath['certificates'];

/** A path as good as any. */
interface Best {
  readonly certificates: Chain;
  readonly defects: readonly PathDefect[];
  readonly origin: Origin;
  readonly endedBy: Certificate;
}

/** BoringSSL looks at neither; GnuTLS, which takes much the same path, does. */
const PASSED_OVER: readonly PathDefect['kind'][] = ['key-too-small', 'signature-too-weak'];
/** Chains tried in search of what to take out; a chain that needs more is not fixed by hand. */
const MAX_TRIES = 30;

export function detourOf(
  best: Best,
  presented: Chain,
  anchors: TrustAnchors,
  now: Date,
  limits: PathLimits,
): Detour | null {
  const [endEntity] = presented;
  const isShared = (one: Certificate) => best.certificates.some((other) => isSame(one, other));
  // Whoever does not have the user's own CA file knows none of its certificates; nor those a root program took back.
  const anchorsNamed = (name: string) => {
    const known = anchors
      .withSubject(name)
      .filter(({ origin }) => origin !== 'private' || best.origin === 'private')
      .map(({ certificate }) => certificate)
      .filter((anchor) => isShared(anchor) || distrustOf(endEntity, anchor) === null);
    // Which of several anchors of one name and key comes first depends on how they are kept; Bun takes one in force.
    return [...known.filter((anchor) => isWithinValidity(anchor, now)), ...known];
  };
  const led = (chain: Chain) => {
    const path = firstFitPath(chain, anchorsNamed);
    const astray = path.certificates.filter((one) => !isShared(one));
    const [first, ...others] = astray;
    const endedBy = first === undefined ? null : firstToEnd([first, ...others]);
    const defects = path.obstacle === null ? ownDefects(path.certificates, best, limits) : [];
    return { ...path, astray, endedBy, defects };
  };
  const isWorse = ({ obstacle, astray, endedBy, defects }: Led) =>
    obstacle !== null ||
    defects.length > 0 ||
    astray.some((one) => !isWithinValidity(one, now)) ||
    (endedBy !== null && endedBy.notAfter < best.endedBy.notAfter);

  const detour = led(presented);
  // An end-entity certificate that is an anchor itself is one because the user says so, whatever leads to it.
  if (best.certificates.length === 1 || !isWorse(detour)) return null;
  return { ...detour, toTakeOut: toTakeOut(presented, led, isWorse, isShared) };
}

type Led = Omit<Detour, 'toTakeOut'>;

/** Takes out what the first fit leads to, first what the best path does not need, until it does no harm. */
function toTakeOut(
  presented: Chain,
  led: (chain: Chain) => Led,
  isWorse: (path: Led) => boolean,
  isShared: (one: Certificate) => boolean,
): readonly Certificate[] {
  let triesLeft = MAX_TRIES;
  const search = (chain: Chain, takenOut: readonly Certificate[]): readonly Certificate[] | null => {
    if (triesLeft-- <= 0) return null;
    const path = led(chain);
    if (!isWorse(path)) return takenOut;
    const met = path.certificates.slice(1).filter((one) => chain.includes(one));
    for (const one of [...met.filter((each) => !isShared(each)), ...met.filter(isShared)]) {
      const found = search(without(chain, one), [...takenOut, one]);
      if (found !== null) return found;
    }
    return null;
  };
  const found = search(presented, []) ?? [];
  // What was taken out on the way may do no harm by itself.
  return found.reduce<readonly Certificate[]>((needed, one) => {
    const others = needed.filter((other) => other !== one);
    return isWorse(led(others.reduce(without, presented))) ? needed : others;
  }, found);
}

function without([endEntity, ...others]: Chain, one: Certificate): Chain {
  return [endEntity, ...others.filter((other) => !isSame(other, one))];
}

/** The remaining lifetime of a certificate on a detour below which to warn: where it ends, it is refused at once. */
export function detourWarningMs(
  { warnBelow, failBelow }: Pick<Limits, 'warnBelow' | 'failBelow'>,
  certificate: Certificate,
): number {
  return Math.max(thresholdMs(warnBelow, certificate), thresholdMs(failBelow, certificate));
}

/** BoringSSL asks nothing of a trust anchor but its dates and its name constraints. */
function ownDefects(certificates: Chain, best: Best, limits: PathLimits): PathDefect[] {
  const anchor = certificates.at(-1);
  const isKnown = ({ kind, certificate }: PathDefect) =>
    best.defects.some((other) => other.kind === kind && isSame(other.certificate, certificate));
  return defectsOf(certificates, limits).filter(
    (defect) =>
      !isKnown(defect) &&
      !PASSED_OVER.includes(defect.kind) &&
      (defect.certificate !== anchor || defect.kind === 'name-constraints-violated'),
  );
}

import type { Origin } from '../model/observation.ts';
import {
  type Certificate,
  certificateOf,
  comparable,
  isSame,
  isSameName,
  isSignedBy,
  isWithinValidity,
} from './certificate.ts';
import { type Detour, detourOf } from './detour.ts';
import { type Distrust, distrustOf } from './distrust.ts';
import { isFit } from './first-fit.ts';
import { firstToEnd } from './lifetime.ts';
import { defectsOf, type PathDefect, type PathLimits } from './path-defect.ts';
import { RepeatedExtension, Unreadable } from './structure.ts';
import type { TrustAnchors } from './trust-anchors.ts';

/** The best path that the presented chain and the trust anchors give (RFC 5280 section 6). */
export type CertificationPath = Trusted | Incomplete | UntrustedAnchor;

interface Common {
  /** End-entity certificate first; the trust anchor last where there is one. */
  readonly certificates: readonly [Certificate, ...Certificate[]];
  /** Everything the presented chain holds, as sent. */
  readonly presented: readonly Certificate[];
  /** Violations of RFC 5280 on the path, apart from its dates: those are the rules' to judge. */
  readonly defects: readonly PathDefect[];
  /** Certificates of the presented chain that the path does not need, and that cannot be decoded. */
  readonly unread: readonly Unread[];
  /** What ended the search before every path was tried: too many signatures, or a chain too long; null: nothing. */
  readonly cutShort: CutShort | null;
}
export type CutShort = 'signatures' | 'length';
export interface Unread {
  /** Its place in the presented chain; the end-entity certificate has the first, 1. */
  readonly place: number;
  readonly reason: string;
  /** Who reads no chain with it, besides Go; null: nobody that is known, since it is an extension that they do not look at. */
  readonly unreadBy: 'BoringSSL' | 'GnuTLS' | null;
}
export interface Trusted extends Common {
  readonly kind: 'trusted';
  readonly origin: Origin;
  /** Why a root program distrusts the anchor for this end-entity certificate; null: it does not. */
  readonly distrust: Distrust | null;
  /** The certificate whose notAfter ends the last good path; the effective expiry. */
  readonly endedBy: Certificate;
  /** Where a sender that takes the first certificate that fits is led away from this path; null: it is not. */
  readonly detour: Detour | null;
}
export interface Incomplete extends Common {
  readonly kind: 'incomplete';
  /** The issuer for whom neither the server sent a certificate nor a trust anchor exists. */
  readonly missingIssuer: string;
  /** Whether there is a certificate of that name, whose key has not made the signature. */
  readonly isNamesakeThere: boolean;
}
/** The path ends at a self-issued certificate that is no trust anchor; alone, it is a self-signed certificate. */
export interface UntrustedAnchor extends Common {
  readonly kind: 'untrusted-anchor';
}

export type FindPath = (presentedChain: readonly [string, ...string[]]) => CertificationPath;

/** Longest path looked for: GnuTLS stops at 16 certificates, public paths have at most 5. */
export const MAX_PATH_LENGTH = 16;
/** Signature checks spent on one presented chain: some 0.1 ms each, a few ms for the largest keys. */
export const MAX_SIGNATURE_CHECKS = 200;

/**
 * A path finder over one trust-anchor set, as of `now`. It answers the same chain from memory, since the addresses of
 * a host mostly serve one and the same.
 * @throws Error (from the finder) when a certificate of the chain cannot be decoded.
 */
export function pathFinder(anchors: TrustAnchors, now: Date, limits: PathLimits): FindPath {
  const known = new Map<string, CertificationPath>();
  return (presentedChain) => {
    const key = presentedChain.join('');
    const found = known.get(key) ?? findPath(presentedChain, anchors, now, limits);
    known.set(key, found);
    return found;
  };
}

function findPath(
  presentedChain: readonly [string, ...string[]],
  anchors: TrustAnchors,
  now: Date,
  limits: PathLimits,
): CertificationPath {
  const endEntity = certificateOf(presentedChain[0]);
  const unread: Unread[] = [];
  const others = presentedChain.slice(1).flatMap((one, index) => {
    try {
      return [certificateOf(one)];
    } catch (error) {
      const { message: reason } = error as Error;
      unread.push({ place: index + 2, reason, unreadBy: whoCannotRead(error) });
      return [];
    }
  });
  const path = bestPath([endEntity, ...others], unread, anchors, now, limits);
  const [first] = unread;
  // Where there is no path, it may be what is missing.
  if (path.kind !== 'trusted' && first !== undefined) throw new Error(first.reason);
  return path;
}

function whoCannotRead(error: unknown): Unread['unreadBy'] {
  if (error instanceof Unreadable) return 'BoringSSL';
  return error instanceof RepeatedExtension ? 'GnuTLS' : null;
}

type Candidate = Pick<Trusted, 'certificates' | 'defects' | 'origin' | 'distrust' | 'endedBy'>;

function bestPath(
  presented: Chain,
  unread: readonly Unread[],
  anchors: TrustAnchors,
  now: Date,
  limits: PathLimits,
): CertificationPath {
  const [endEntity] = presented;
  const { complete, longest, cutShort } = pathsFrom(endEntity, presented, anchors);

  const candidates = complete.map(({ certificates, origin }): Candidate => {
    const defects = defectsOf(certificates, limits);
    const distrust = distrustOf(endEntity, certificates.at(-1) ?? endEntity);
    return { certificates, defects, origin, distrust, endedBy: firstToEnd(certificates) };
  });
  const faults = ({ defects, distrust, certificates }: Candidate) =>
    defects.length + Number(distrust !== null) + certificates.filter((one) => !isWithinValidity(one, now)).length;
  const [best] = candidates.sort(
    (a, b) =>
      faults(a) - faults(b) ||
      Number(a.origin === 'private') - Number(b.origin === 'private') ||
      b.endedBy.notAfter.getTime() - a.endedBy.notAfter.getTime(),
  );
  if (best !== undefined) {
    const path = { ...best, endedBy: lastToEnd(best, candidates) };
    const detour = detourOf(path, presented, anchors, now, limits);
    return { kind: 'trusted', ...path, presented, unread, cutShort, detour };
  }

  const top = longest.at(-1) ?? endEntity;
  const isNamesakeThere = ({ issuer }: Certificate) =>
    anchors.withSubject(issuer).length > 0 || presented.some((one) => isSameName(one.subject, issuer));
  const common = { certificates: longest, presented, unread, defects: defectsOf(longest, limits), cutShort };
  return top.isSelfIssued && isSignedBy(top, top)
    ? { kind: 'untrusted-anchor', ...common }
    : { kind: 'incomplete', ...common, missingIssuer: top.issuer, isNamesakeThere: isNamesakeThere(top) };
}

/** The certificate that ends the last of the paths that take over from `best` without a gap, one after the other. */
function lastToEnd(best: Candidate, candidates: readonly Candidate[]): Certificate {
  const sound = candidates.filter(
    (one) => one.defects.length === 0 && one.distrust === null && one.origin === best.origin,
  );
  let { endedBy } = best;
  if (best.defects.length > 0) return endedBy;
  for (;;) {
    const begins = (path: Candidate) => Math.max(...path.certificates.map(({ notBefore }) => notBefore.getTime()));
    const next = sound.find(
      (path) => path.endedBy.notAfter > endedBy.notAfter && begins(path) <= endedBy.notAfter.getTime(),
    );
    if (next === undefined) return endedBy;
    endedBy = next.endedBy;
  }
}

type Chain = readonly [Certificate, ...Certificate[]];

/** Every chain from the end-entity certificate to a trust anchor, and the longest that reaches none. */
function pathsFrom(endEntity: Certificate, presented: readonly Certificate[], anchors: TrustAnchors) {
  const complete: { certificates: Chain; origin: Origin }[] = [];
  let longest: Chain = [endEntity];
  let cutShort: CutShort | null = null;
  let checksLeft = MAX_SIGNATURE_CHECKS;
  const signed = (certificate: Certificate, issuer: Certificate) => {
    if (checksLeft === 0) cutShort = 'signatures';
    return checksLeft > 0 && checksLeft-- > 0 && isSignedBy(certificate, issuer);
  };
  const named = presentedByName(presented);

  const extend = (chain: Chain): void => {
    const top = chain.at(-1) as Certificate;
    if (chain.length > longest.length) longest = chain;
    const self = anchors.withSubject(top.subject).find(({ certificate }) => isSame(certificate, top));
    if (self !== undefined) {
      complete.push({ certificates: chain, origin: self.origin });
      return;
    }
    const issuers = (named.get(comparable(top.issuer)) ?? []).filter((one) => !chain.some((used) => isSame(used, one)));
    const issuingAnchors = anchors.withSubject(top.issuer);
    if (chain.length >= MAX_PATH_LENGTH) {
      if (issuers.length > 0 || issuingAnchors.length > 0) cutShort ??= 'length';
      return;
    }
    for (const { certificate, origin } of issuingAnchors) {
      if (signed(top, certificate)) complete.push({ certificates: [...chain, certificate], origin });
    }
    // Those first whose key identifier fits: the key that made the signature is among them, where there is one.
    const likely = issuers.filter((issuer) => isFit(top, issuer));
    for (const issuer of [...likely, ...issuers.filter((one) => !likely.includes(one))]) {
      if (signed(top, issuer)) extend([...chain, issuer]);
    }
  };
  extend([endEntity]);
  return { complete, longest, cutShort: cutShort as CutShort | null };
}

/** Each certificate once. */
function presentedByName(presented: readonly Certificate[]): Map<string, Certificate[]> {
  const byName = new Map<string, Certificate[]>();
  for (const one of new Map(presented.map((each) => [each.x509.fingerprint256, each])).values()) {
    const name = comparable(one.subject);
    byName.set(name, [...(byName.get(name) ?? []), one]);
  }
  return byName;
}

import { type Certificate, certificateOf, isSameName, isSignedBy, isWithinValidity } from './certificate.ts';
import { defectsOf, type PathDefect, type PathLimits } from './path-defect.ts';
import type { TrustAnchor, TrustAnchors } from './trust-anchors.ts';

/** The best path that the presented chain and the trust anchors give (RFC 5280 section 6). */
export type CertificationPath = Trusted | Incomplete | UntrustedAnchor;

interface Common {
  /** End-entity certificate first; the trust anchor last where there is one. */
  readonly certificates: readonly [Certificate, ...Certificate[]];
  /** Everything the presented chain holds, as sent. */
  readonly presented: readonly Certificate[];
  /** What RFC 5280 has against the path, its dates apart: those are the rules' to judge. */
  readonly defects: readonly PathDefect[];
}
export interface Trusted extends Common {
  readonly kind: 'trusted';
  readonly origin: TrustAnchor['origin'];
  /** The certificate whose notAfter ends the last good path; the effective expiry. */
  readonly endedBy: Certificate;
}
export interface Incomplete extends Common {
  readonly kind: 'incomplete';
  /** The issuer for whom neither the server sent a certificate nor a trust anchor exists. */
  readonly missingIssuer: string;
}
/** The path ends at a self-issued certificate that is no trust anchor; alone, it is a self-signed certificate. */
export interface UntrustedAnchor extends Common {
  readonly kind: 'untrusted-anchor';
}

export type FindPath = (presentedChain: readonly [string, ...string[]]) => CertificationPath;

/** Longest path looked for: GnuTLS stops at 16 certificates, public paths have at most 5. */
const MAX_PATH_LENGTH = 16;
/** Signature checks spent on one presented chain: some 0.1 ms each, so that 1,000 cross-signs stay bounded. */
const MAX_SIGNATURE_CHECKS = 2000;

/**
 * A path finder over one trust-anchor set, as of `now`. It answers the same chain from memory, since the addresses of
 * a host mostly serve one and the same.
 * @throws Error (from the finder) when a certificate of the chain cannot be decoded.
 */
export function pathFinder(anchors: TrustAnchors, now: Date, limits: PathLimits): FindPath {
  const known = new Map<string, CertificationPath>();
  return (presentedChain) => {
    const key = presentedChain.join('');
    const found = known.get(key) ?? findPath(presentedChain.map(certificateOf), anchors, now, limits);
    known.set(key, found);
    return found;
  };
}

function findPath(
  presented: readonly Certificate[],
  anchors: TrustAnchors,
  now: Date,
  limits: PathLimits,
): CertificationPath {
  const [endEntity] = presented;
  if (endEntity === undefined) throw new Error('a presented chain has at least one certificate');
  const { complete, longest } = pathsFrom(endEntity, presented, anchors);

  const candidates = complete.map(({ certificates, origin }): Trusted => {
    const defects = defectsOf(certificates, limits);
    const endedBy = certificates.reduce((first, next) => (next.notAfter < first.notAfter ? next : first));
    return { kind: 'trusted', certificates, presented, defects, origin, endedBy };
  });
  const outOfDate = (path: Trusted) => path.certificates.filter((one) => !isWithinValidity(one, now)).length;
  const [best] = candidates.sort(
    (a, b) =>
      a.defects.length + outOfDate(a) - (b.defects.length + outOfDate(b)) ||
      Number(a.origin === 'private') - Number(b.origin === 'private') ||
      b.endedBy.notAfter.getTime() - a.endedBy.notAfter.getTime(),
  );
  if (best !== undefined) return best;

  const top = longest.at(-1) ?? endEntity;
  const common = { certificates: longest, presented, defects: defectsOf(longest, limits) };
  return top.isSelfIssued && isSignedBy(top, top)
    ? { kind: 'untrusted-anchor', ...common }
    : { kind: 'incomplete', ...common, missingIssuer: top.issuer };
}

type Chain = readonly [Certificate, ...Certificate[]];

/** Every chain from the end-entity certificate to a trust anchor, and the longest that reaches none. */
function pathsFrom(endEntity: Certificate, presented: readonly Certificate[], anchors: TrustAnchors) {
  const complete: { certificates: Chain; origin: TrustAnchor['origin'] }[] = [];
  let longest: Chain = [endEntity];
  let checksLeft = MAX_SIGNATURE_CHECKS;
  const signed = (certificate: Certificate, issuer: Certificate) => checksLeft-- > 0 && isSignedBy(certificate, issuer);

  const extend = (chain: Chain): void => {
    const top = chain.at(-1) as Certificate;
    if (chain.length > longest.length) longest = chain;
    const self = anchors.withSubject(top.subject).find(({ certificate }) => isSame(certificate, top));
    if (self !== undefined) {
      complete.push({ certificates: chain, origin: self.origin });
      return;
    }
    if (chain.length >= MAX_PATH_LENGTH) return;
    for (const { certificate, origin } of anchors.withSubject(top.issuer)) {
      if (signed(top, certificate)) complete.push({ certificates: [...chain, certificate], origin });
    }
    const issuers = presented.filter(
      (one) => isSameName(one.subject, top.issuer) && !chain.some((used) => isSame(used, one)),
    );
    for (const issuer of issuers) if (signed(top, issuer)) extend([...chain, issuer]);
  };
  extend([endEntity]);
  return { complete, longest };
}

function isSame(one: Certificate, other: Certificate): boolean {
  return one === other || one.x509.raw.equals(other.x509.raw);
}

/**
 * The path that BoringSSL takes, as its X509_verify_cert does (crypto/x509/x509_vfy.cc, read on 2026-11-25): at each step
 * the issuer is the first trust anchor that fits, else the first presented certificate that fits. Only names, key
 * identifiers and the key usage are compared; no date is looked at, no signature, and no other certificate is tried.
 */
import { type Certificate, comparable, isSame, isSameName, isSignedBy } from './certificate.ts';
import type { KeyIdentifiers } from './key-identifiers.ts';

type Chain = readonly [Certificate, ...Certificate[]];

export interface FirstFitPath {
  /** End-entity certificate first; the trust anchor last where it leads to one. */
  readonly certificates: Chain;
  /** Why it is no path, whatever its dates: no anchor, or a signature that the key has not made. */
  readonly obstacle: Obstacle | null;
}

export interface Obstacle {
  readonly kind: 'no-issuer' | 'untrusted-root' | 'wrong-signature';
  /** The one whose issuer is not found, the root that is no anchor, or the issuer that has not signed. */
  readonly certificate: Certificate;
  /** In words that go on from "senders …". */
  readonly detail: string;
}

/** Of certificates; its own limit is 102, and no public path has more than 5. */
const MAX_DEPTH = 100;

export function firstFitPath(presented: Chain, anchorsNamed: (name: string) => readonly Certificate[]): FirstFitPath {
  const trustedIssuerOf = (one: Certificate) => anchorsNamed(one.issuer).find((anchor) => isFit(one, anchor));
  const [endEntity] = presented;
  const certificates: [Certificate, ...Certificate[]] = [endEntity];
  const top = () => certificates.at(-1) as Certificate;
  // The end-entity certificate is among them, and may be taken once more.
  const left = presented.map((certificate) => ({ certificate, name: comparable(certificate.subject) }));
  const ended = (kind: Obstacle['kind'], certificate: Certificate, detail: string): FirstFitPath => ({
    certificates,
    obstacle: { kind, certificate, detail },
  });
  const withoutIssuer = () =>
    ended('no-issuer', top(), `find no issuer of "${top().name}" whose name and key identifier fit`);

  while (!isTakenForRoot(top()) && trustedIssuerOf(top()) === undefined && certificates.length < MAX_DEPTH) {
    const wanted = comparable(top().issuer);
    const place = left.findIndex(({ certificate, name }) => name === wanted && isFit(top(), certificate));
    if (place < 0) return withoutIssuer();
    certificates.push(...left.splice(place, 1).map(({ certificate }) => certificate));
  }
  if (isTakenForRoot(top())) {
    // A presented root is given up for an anchor that fits the one below it, and there is none. Alone it may be one.
    const anchor = certificates.length === 1 ? trustedIssuerOf(top()) : undefined;
    if (anchor !== undefined && isSame(anchor, top())) return { certificates, obstacle: null };
    return ended('untrusted-root', top(), `are led to the root "${top().name}", which is not trusted`);
  }
  while (!isTakenForRoot(top()) && certificates.length < MAX_DEPTH) {
    const anchor = trustedIssuerOf(top());
    if (anchor === undefined) break;
    certificates.push(anchor);
  }
  // An anchor that another CA has issued is trusted only where its own issuers are anchors too, up to a root.
  if (!isTakenForRoot(top())) return withoutIssuer();
  for (const [depth, issuer] of certificates.slice(1).entries()) {
    const below = certificates[depth] as Certificate;
    if (isSignedBy(below, issuer)) continue;
    const detail = `are led to a certificate of "${issuer.name}" whose key has not signed "${below.name}"`;
    return ended('wrong-signature', issuer, detail);
  }
  return { certificates, obstacle: null };
}

/** Whether a verifier takes one for the issuer of the other without trying its key. */
export function isFit(certificate: Certificate, issuer: Certificate): boolean {
  return (
    isSameName(issuer.subject, certificate.issuer) &&
    isIdentified(certificate.keyIdentifiers, issuer.keyIdentifiers) &&
    maySignCertificates(issuer)
  );
}

function isTakenForRoot(one: Certificate): boolean {
  return one.isSelfIssued && isFit(one, one);
}

function maySignCertificates({ keyUsage }: Certificate): boolean {
  return keyUsage === null || keyUsage.includes('keyCertSign');
}

/** Whether what a certificate says of its issuer's is true of this one; what is not said is not asked. */
function isIdentified({ authority }: KeyIdentifiers, issuer: KeyIdentifiers): boolean {
  if (authority === null) return true;
  const isKey = authority.key === null || issuer.subjectKey === null || authority.key === issuer.subjectKey;
  const isSerialNumber = authority.serialNumber === null || authority.serialNumber === issuer.serialNumber;
  const isIssuer = authority.issuer === null || isSameName(authority.issuer.join(), issuer.issuer.join());
  return isKey && isSerialNumber && isIssuer;
}

import type { KeyKind, Limits } from '../model/profile.ts';
import type { Certificate } from './certificate.ts';
import { disputedConstraints, isNamedByCommonNameAlone, namesOutside } from './name-constraints.ts';
import { withoutPolicy } from './policies.ts';

/** One violation of RFC 5280, or of the limits given, on a path; its dates are not among them. */
export interface PathDefect {
  readonly kind:
    | 'issuer-not-a-ca'
    | 'path-length-exceeded'
    | 'key-usage-unsuitable'
    | 'server-auth-missing'
    | 'name-constraints-violated'
    | 'explicit-policy-missing'
    | 'critical-extension-unprocessed'
    | 'certificate-malformed'
    | 'key-type-unsuitable'
    | 'key-too-small'
    | 'signature-too-weak';
  readonly certificate: Certificate;
  /** What was seen and what was required, in words. */
  readonly detail: string;
}

export type PathLimits = Pick<
  Limits,
  'minRsaKeyBits' | 'maxRsaExponentBits' | 'disputedPaths' | 'disputedEncodings' | 'endEntityKeys' | 'issuerKeys'
>;

const KEY_NAMES: Readonly<Record<KeyKind, string>> = {
  rsa: 'RSA',
  'rsa-pss': 'RSA-PSS',
  secp224r1: 'ECDSA P-224',
  prime256v1: 'ECDSA P-256',
  secp384r1: 'ECDSA P-384',
  secp521r1: 'ECDSA P-521',
  ed25519: 'Ed25519',
  ed448: 'Ed448',
};

const SERVER_AUTH = '1.3.6.1.5.5.7.3.1';
/** RFC 9325 section 4.5 and the CA/Browser Forum's Baseline Requirements forbid these; SHA-224 is not known to Go. */
const WEAK_HASHES: readonly string[] = ['MD2', 'MD5', 'SHA-1', 'SHA-224', 'unknown'];

/** The defects of a path, end-entity certificate first; its last certificate is the trust anchor or where it stops. */
export function defectsOf(path: readonly Certificate[], limits: PathLimits): PathDefect[] {
  const ofEach = path.flatMap((certificate, depth) => {
    // Self-issued is not enough: within a path such a certificate is signed by another key and judged like any other.
    const isRoot = certificate.isSelfIssued && depth === path.length - 1;
    return [
      ...encodingDefects(certificate, depth, isRoot, limits),
      ...(depth === 0
        ? []
        : issuerDefects(certificate, path.slice(0, depth) as [Certificate, ...Certificate[]], isRoot, limits)),
      ...purposeDefects(certificate, depth),
      ...keyDefects(certificate, limits, depth === 0 ? limits.endEntityKeys : limits.issuerKeys),
      // Nobody checks the signature that a root makes on itself.
      ...(isRoot ? [] : signatureDefects(certificate)),
    ];
  });
  return [...ofEach, ...policyDefects(path)];
}

function encodingDefects(
  certificate: Certificate,
  depth: number,
  isRoot: boolean,
  { disputedEncodings }: PathLimits,
): PathDefect[] {
  const { refused, unverifiable, contradictory } = certificate.remarks;
  const disputed = disputedIn(certificate, isRoot);
  const { fault, mappingFault } = certificate.policies;
  const seen = [
    ...refused,
    ...(isRoot ? [] : [...unverifiable, ...contradictory]),
    ...(disputedEncodings === 'refuse' ? disputed : []),
    ...[fault, depth === 0 ? null : mappingFault],
  ];
  return [...new Set(seen)]
    .filter((remark) => remark !== null)
    .map((remark) => ({
      kind: 'certificate-malformed',
      certificate,
      detail: `"${certificate.name}" has ${remark}`,
    }));
}

/** What GnuTLS and Go have against the way a certificate is written, and BoringSSL has not. */
export function disputedIn({ remarks }: Certificate, isRoot: boolean): readonly string[] {
  return isRoot ? [...remarks.disputed, ...remarks.contradictory] : remarks.disputed;
}

function policyDefects(path: readonly Certificate[]): PathDefect[] {
  const certificate = path.length > 1 ? withoutPolicy(path) : null;
  if (certificate === null) return [];
  const detail = `"${certificate.name}" has none of the certificate policies that a CA above it requires`;
  return [{ kind: 'explicit-policy-missing', certificate, detail }];
}

/** RFC 5280 section 6.1.4, (k) to (n), and the name constraints of (b) and (c) in 6.1.3. */
function issuerDefects(
  issuer: Certificate,
  below: readonly [Certificate, ...Certificate[]],
  isRoot: boolean,
  { disputedPaths }: PathLimits,
): PathDefect[] {
  const defects: PathDefect[] = [];
  const { basicConstraints, keyUsage, nameConstraints } = issuer;
  const [endEntity] = below;
  // A version 1 trust anchor has no extensions and is a CA because the anchor set says so; OpenSSL agrees.
  const isAnchorWithoutExtensions = isRoot && basicConstraints === null && keyUsage === null;
  if (basicConstraints?.ca !== true && !isAnchorWithoutExtensions) {
    defects.push({ kind: 'issuer-not-a-ca', certificate: issuer, detail: `"${issuer.name}" is not a CA certificate` });
  }
  if (keyUsage !== null && !keyUsage.includes('keyCertSign')) {
    const detail = `the key usage of "${issuer.name}" is ${keyUsage.join(', ')}, keyCertSign required`;
    defects.push({ kind: 'key-usage-unsuitable', certificate: issuer, detail });
  }
  // Self-issued certificates do not count (section 4.2.1.9), nor does the end-entity certificate. GnuTLS and Go count them.
  const counts = (certificate: Certificate) => disputedPaths === 'refuse' || !certificate.isSelfIssued;
  const intermediates = below.slice(1).filter(counts).length;
  const limit = basicConstraints?.maxPathLength ?? null;
  if (limit !== null && intermediates > limit) {
    const detail = `"${issuer.name}" allows ${limit} intermediate certificates below it, the path has ${intermediates}`;
    defects.push({ kind: 'path-length-exceeded', certificate: issuer, detail });
  }
  if (nameConstraints !== null) {
    const faults = [
      ...nameConstraints.faults,
      ...(disputedPaths === 'refuse' ? disputedConstraints(nameConstraints, below) : []),
      ...(isNamedByCommonNameAlone(endEntity) ? ['the certificate below it is named by its common name alone'] : []),
    ];
    for (const fault of faults) {
      defects.push({
        kind: 'name-constraints-violated',
        certificate: issuer,
        detail: `"${issuer.name}" is refused: ${fault}`,
      });
    }
    for (const certificate of below.filter((one, depth) => depth === 0 || !one.isSelfIssued)) {
      const outside = namesOutside(nameConstraints, certificate);
      if (outside.length === 0) continue;
      const detail = `"${issuer.name}" may not certify ${outside.join(', ')}`;
      defects.push({ kind: 'name-constraints-violated', certificate: issuer, detail });
    }
  }
  return defects;
}

function purposeDefects(certificate: Certificate, depth: number): PathDefect[] {
  const defects: PathDefect[] = [];
  const { extendedKeyUsage, keyUsage, unprocessedCriticalExtensions } = certificate;
  if (extendedKeyUsage !== null && !extendedKeyUsage.includes(SERVER_AUTH)) {
    const detail = `the extended key usage of "${certificate.name}" is ${extendedKeyUsage.join(', ')}, serverAuth required`;
    defects.push({ kind: 'server-auth-missing', certificate, detail });
  }
  // Every cipher suite of TLS 1.3, and every one with forward secrecy before it, has the server sign. OpenSSL lets a
  // key usage without digitalSignature pass, BoringSSL does not.
  if (depth === 0 && keyUsage !== null && !keyUsage.includes('digitalSignature')) {
    const detail = `the key usage of "${certificate.name}" is ${keyUsage.join(', ') || 'empty'}, digitalSignature required`;
    defects.push({ kind: 'key-usage-unsuitable', certificate, detail });
  }
  if (unprocessedCriticalExtensions.length > 0) {
    const detail = `"${certificate.name}" has critical extensions no verifier knows: ${unprocessedCriticalExtensions.join(', ')}`;
    defects.push({ kind: 'critical-extension-unprocessed', certificate, detail });
  }
  return defects;
}

function keyDefects(
  certificate: Certificate,
  { minRsaKeyBits, maxRsaExponentBits }: PathLimits,
  allowed: readonly KeyKind[],
): PathDefect[] {
  const defects: PathDefect[] = [];
  const { algorithm, bits, curve, exponentBits = 0 } = certificate.key;
  const kind = (algorithm === 'ec' ? curve : algorithm) as KeyKind;
  if (!allowed.includes(kind)) {
    const seen = KEY_NAMES[kind] ?? (algorithm === 'ec' ? `EC on ${curve ?? 'a curve of its own'}` : algorithm);
    const required = listOf(allowed.map((one) => KEY_NAMES[one]));
    const detail = `the key of "${certificate.name}" is ${seen}, ${required} required`;
    defects.push({ kind: 'key-type-unsuitable', certificate, detail });
  }
  if (exponentBits > maxRsaExponentBits) {
    const detail = `the RSA key of "${certificate.name}" has an exponent of ${exponentBits} bits, ${maxRsaExponentBits} at most`;
    defects.push({ kind: 'key-type-unsuitable', certificate, detail });
  }
  if (algorithm.startsWith('rsa') && bits !== null && bits < minRsaKeyBits) {
    const detail = `the RSA key of "${certificate.name}" has ${bits} bits, ${minRsaKeyBits} required`;
    defects.push({ kind: 'key-too-small', certificate, detail });
  }
  return defects;
}

function signatureDefects(certificate: Certificate): PathDefect[] {
  const { hash, oid } = certificate.signatureAlgorithm;
  if (!WEAK_HASHES.includes(hash)) return [];
  const seen = hash === 'unknown' ? `algorithm ${oid}` : hash;
  const detail = `the signature on "${certificate.name}" uses ${seen}, one with SHA-256, SHA-384 or SHA-512 required`;
  return [{ kind: 'signature-too-weak', certificate, detail }];
}

/** Made where it is needed: it is the only use of languages here, and to load them takes longer than to judge a path. */
function listOf(alternatives: readonly string[]): string {
  return new Intl.ListFormat('en', { type: 'disjunction' }).format(alternatives);
}

import { X509Certificate } from 'node:crypto';
import type { AnchorPem, Origin } from '../model/observation.ts';
import { type Certificate, certificateOf, comparable, nameInLine } from './certificate.ts';

/** Where trust starts. Both verifiers start from the same list: PEM goes to OpenSSL, `withSubject` to the path builder. */
export interface TrustAnchors {
  /** For the report: which set this is and how large. */
  readonly description: string;
  /** The public ones, and all of them: which OpenSSL gets depends on whether private trust is good enough. */
  readonly publicPem: readonly string[];
  readonly pem: readonly string[];
  /** The anchors of that name, decoded; `name` as Certificate.subject spells it. */
  readonly withSubject: (name: string) => readonly TrustAnchor[];
}

export interface TrustAnchor {
  readonly certificate: Certificate;
  readonly origin: Origin;
}

/**
 * A trust-anchor set. Decoding waits until a path asks: a set has some 120 members and a path needs one or two.
 */
export function trustAnchorsOf(byOrigin: AnchorPem, description: string): TrustAnchors {
  const origins = new Map<string, Origin>();
  for (const origin of ['public', 'given', 'private'] as const) {
    for (const one of byOrigin[origin]) if (!origins.has(one)) origins.set(one, origin);
  }
  const pem = [...origins.keys()];
  let index: Map<string, string[]> | undefined;
  const decoded = new Map<string, readonly TrustAnchor[]>();
  return {
    description,
    publicPem: pem.filter((one) => origins.get(one) !== 'private'),
    pem,
    withSubject(name) {
      const key = comparable(name);
      const known = decoded.get(key);
      if (known !== undefined) return known;
      index ??= indexOf(pem);
      const anchors = (index.get(key) ?? []).map(
        (one): TrustAnchor => ({
          certificate: certificateOf(one),
          origin: origins.get(one) ?? 'private',
        }),
      );
      decoded.set(key, anchors);
      return anchors;
    },
  };
}

/** Those anchors that the chains could lead to: whatever their certificates name as their issuer, or are. */
export function anchorsOfUse(anchors: TrustAnchors, presentedChains: readonly (readonly string[])[]): AnchorPem {
  const presented = [...new Set(presentedChains.flat())].flatMap((pem) => {
    try {
      return [new X509Certificate(pem)];
    } catch {
      // What cannot be decoded in a file leads to no anchor.
      return [];
    }
  });
  const names = new Set(presented.flatMap(({ subject, issuer }) => [nameInLine(subject), nameInLine(issuer)]));
  const found = [...names].flatMap((name) => anchors.withSubject(name));
  const pemOf = (origin: Origin) =>
    [
      ...new Set(found.filter((one) => one.origin === origin).map(({ certificate }) => certificate.x509.toString())),
    ].sort();
  return { public: pemOf('public'), given: pemOf('given'), private: pemOf('private') };
}

function indexOf(pem: readonly string[]): Map<string, string[]> {
  const index = new Map<string, string[]>();
  for (const one of pem) {
    const key = comparable(nameInLine(new X509Certificate(one).subject));
    index.set(key, [...(index.get(key) ?? []), one]);
  }
  return index;
}

const MARKER = /-----(BEGIN|END) (?:TRUSTED |X509 )?CERTIFICATE-----/g;

/**
 * The certificates of a PEM file, each as a text of its own; what is between the blocks is passed over.
 * @throws Error that says which block is not a certificate or has trust settings, or that there is none.
 */
export function splitPem(text: string): string[] {
  const blocks = blocksOf(text);
  if (blocks.length === 0) throw new Error('it holds no "-----BEGIN CERTIFICATE-----" block');
  return blocks.map((block, index) => {
    try {
      // Decoded in the form in which it is asked for again.
      const pem = new X509Certificate(block).toString();
      certificateOf(pem);
      return pem;
    } catch (error) {
      throw new Error(`certificate ${index + 1} of ${blocks.length} cannot be decoded: ${(error as Error).message}`);
    }
  });
}

/** From marker to marker, each of them looked at once, however many begin and never end. */
function blocksOf(text: string): string[] {
  const blocks: string[] = [];
  let begin: number | null = null;
  for (const { 0: marker, 1: kind, index } of text.matchAll(MARKER)) {
    // Its trust settings may say that it is not to be trusted for servers; nothing here reads them.
    if (marker.includes('TRUSTED'))
      throw new Error(
        `certificate ${blocks.length + 1} is a "TRUSTED CERTIFICATE", with trust settings; write it anew with "openssl x509"`,
      );
    if (kind === 'BEGIN') begin ??= index;
    else if (begin !== null) {
      blocks.push(text.slice(begin, index + marker.length));
      begin = null;
    }
  }
  if (begin !== null) throw new Error(`certificate ${blocks.length + 1} has no "-----END CERTIFICATE-----"`);
  return blocks;
}

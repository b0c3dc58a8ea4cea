import { X509Certificate } from 'node:crypto';
import { type Certificate, certificateOf, comparable, nameInLine } from './certificate.ts';

/** Where trust starts. Both verifiers get the same set: `pem` goes to OpenSSL, `withSubject` to the path builder. */
export interface TrustAnchors {
  /** For the report: which set this is and how large. */
  readonly description: string;
  readonly pem: readonly string[];
  /** The anchors of that name, decoded; `name` as Certificate.subject spells it. */
  readonly withSubject: (name: string) => readonly TrustAnchor[];
}

export interface TrustAnchor {
  readonly certificate: Certificate;
  /** private: only the user's own CA file vouches for it. */
  readonly origin: 'public' | 'private';
}

/**
 * A trust-anchor set from two lists of PEM certificates, the public ones and those of the user's own CA file.
 * Decoding waits until a path asks: a set has some 120 members and a path needs one or two.
 */
export function trustAnchorsOf(
  publicPem: readonly string[],
  privatePem: readonly string[],
  description: string,
): TrustAnchors {
  const publicSet = new Set(publicPem);
  const pem = [...publicSet, ...privatePem.filter((one) => !publicSet.has(one))];
  let index: Map<string, string[]> | undefined;
  const decoded = new Map<string, readonly TrustAnchor[]>();
  return {
    description,
    pem,
    withSubject(name) {
      const key = comparable(name);
      const known = decoded.get(key);
      if (known !== undefined) return known;
      index ??= indexOf(pem);
      const anchors = (index.get(key) ?? []).map(
        (one): TrustAnchor => ({
          certificate: certificateOf(one),
          origin: publicSet.has(one) ? 'public' : 'private',
        }),
      );
      decoded.set(key, anchors);
      return anchors;
    },
  };
}

/** Trust anchors as PEM texts, by origin. */
export interface AnchorPem {
  readonly public: readonly string[];
  readonly private: readonly string[];
}

/** Those anchors that the chains could lead to: whatever their certificates name as their issuer, or are. */
export function anchorsOfUse(anchors: TrustAnchors, presentedChains: readonly (readonly string[])[]): AnchorPem {
  const presented = [...new Set(presentedChains.flat())].map((pem) => new X509Certificate(pem));
  const names = new Set(presented.flatMap(({ subject, issuer }) => [nameInLine(subject), nameInLine(issuer)]));
  const found = [...names].flatMap((name) => anchors.withSubject(name));
  const pemOf = (origin: TrustAnchor['origin']) =>
    [
      ...new Set(found.filter((one) => one.origin === origin).map(({ certificate }) => certificate.x509.toString())),
    ].sort();
  return { public: pemOf('public'), private: pemOf('private') };
}

function indexOf(pem: readonly string[]): Map<string, string[]> {
  const index = new Map<string, string[]>();
  for (const one of pem) {
    const key = comparable(nameInLine(new X509Certificate(one).subject));
    index.set(key, [...(index.get(key) ?? []), one]);
  }
  return index;
}

const PEM_CERTIFICATE =
  /-----BEGIN (?:TRUSTED |X509 )?CERTIFICATE-----[\s\S]+?-----END (?:TRUSTED |X509 )?CERTIFICATE-----/g;

/**
 * The certificates of a PEM file, each as a text of its own; what stands between the blocks is passed over.
 * @throws Error that says which block is not a certificate, or that there is none.
 */
export function splitPem(text: string): string[] {
  const blocks = text.match(PEM_CERTIFICATE) ?? [];
  if (blocks.length === 0) throw new Error('it holds no "-----BEGIN CERTIFICATE-----" block');
  return blocks.map((block, index) => {
    try {
      return certificateOf(block).x509.toString();
    } catch (error) {
      throw new Error(`certificate ${index + 1} of ${blocks.length} cannot be decoded: ${(error as Error).message}`);
    }
  });
}

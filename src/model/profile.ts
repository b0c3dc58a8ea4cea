import type { Level } from './level.ts';
import type { RuleId } from './rule-id.ts';

export const profileNames = ['gmail', 'strict'] as const;
export type ProfileName = (typeof profileNames)[number];

/** A share of the lifetime (0..1), a fixed time, or a share that is never more than a fixed time ("auto"). */
export type Threshold =
  | { readonly kind: 'ratio'; readonly ratio: number }
  | { readonly kind: 'duration'; readonly durationMs: number }
  | { readonly kind: 'capped-ratio'; readonly ratio: number; readonly atMostMs: number };

/** node:crypto's name of the algorithm, or of the curve. */
export type KeyKind = 'rsa' | 'rsa-pss' | 'secp224r1' | 'prime256v1' | 'secp384r1' | 'secp521r1' | 'ed25519' | 'ed448';

/** The numbers that rules judge by; their sources are in profiles/. */
export interface Limits {
  readonly warnBelow: Threshold;
  readonly failBelow: Threshold;
  readonly minRsaKeyBits: number;
  readonly maxRsaExponentBits: number;
  /**
   * What becomes of a path that RFC 5280 accepts, while BoringSSL, or two of GnuTLS, Go and Chromium's verifier, refuse it.
   */
  readonly disputedPaths: 'refuse' | 'accept';
  /** The same of the way a certificate is written, where GnuTLS and Go cannot read it and BoringSSL takes it. */
  readonly disputedEncodings: 'refuse' | 'accept';
  /** The kinds of key a server may have, and those of its issuers. */
  readonly endEntityKeys: readonly KeyKind[];
  readonly issuerKeys: readonly KeyKind[];
  /** Whether a path that only the user's own CA file completes is good enough. */
  readonly acceptPrivateAnchors: boolean;
  /** Whether the senders take the first certificate that fits and try no other, so that this path has to be good, too. */
  readonly takesFirstFit: boolean;
}

/**
 * What the senders of a profile offer in their ClientHello: cipher suites, groups and signature algorithms. Servers choose
 * by it, certificates too.
 */
export type Offer = 'boringssl' | 'openssl';

export interface Profile {
  readonly name: ProfileName;
  readonly offer: Offer;
  /** Levels that differ from the rules' own. */
  readonly levels: Partial<Readonly<Record<RuleId, Level | 'off'>>>;
  readonly limits: Limits;
  /** The most that a finding counts which only a sender of one key type meets, about a certificate for the host. */
  readonly mostByOneKeyType: 'error' | 'warning';
}

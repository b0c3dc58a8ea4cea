/** What is known of servers from elsewhere than this run's own looks: plain JSON, and never a reason to pass anything. */

export interface KnownCertificate {
  /** SHA-256 in hexadecimal digits; null: where it is known from does not tell. */
  readonly sha256: string | null;
  /** The same of the public key (SubjectPublicKeyInfo). */
  readonly keySha256: string | null;
  /** node:crypto's name of the algorithm, as in Certificate; null: unknown. */
  readonly keyAlgorithm: string | null;
  /** What a person would call it. */
  readonly name: string;
  /** The issuer's name in one line; where it is known from may write it in another order. */
  readonly issuer: string;
  /** The presented identifiers in lower case, sorted. */
  readonly names: readonly string[];
  readonly isSelfIssued: boolean;
  /** ISO 8601, UTC. */
  readonly notBefore: string;
  readonly notAfter: string;
}

/** What one address of a target presented with one type of key. */
export interface KnownEndpoint {
  /** As `targetKeyOf` has it. */
  readonly target: string;
  readonly address: string;
  /** SHA-256 of the certificates as presented, the end-entity certificate first. */
  readonly chain: readonly string[];
  readonly certificate: KnownCertificate;
  /** null: by a look that asks for less than the server offers. */
  readonly tlsVersion: string | null;
  /** ISO 8601: when this certificate was seen here first and last. */
  readonly firstSeen: string;
  readonly lastSeen: string;
  /** The certificate issued last of those seen here before, where that is another one. */
  readonly newest?: KnownCertificate;
}

/** A finding that an earlier run had, and none since has seen gone. */
export interface OpenFinding {
  readonly key: string;
  readonly ruleId: string;
  /** As `targetKeyOf` has it. */
  readonly target: string;
  /** null: about the target as a whole. */
  readonly address: string | null;
  /** ISO 8601. */
  readonly firstSeen: string;
  readonly lastSeen: string;
}

/** An issue that was opened, by what it is for. */
export interface KnownIssue {
  readonly id: string;
  readonly number: number;
  readonly isOpen: boolean;
}

/** What one run hands on to the next: what it observed, in short. */
export interface State {
  /** ISO 8601: when the last run was. */
  readonly observedAt: string;
  readonly endpoints: readonly KnownEndpoint[];
  readonly findings: readonly OpenFinding[];
  readonly issues: readonly KnownIssue[];
}

/** What was accepted of a target, for every address alike: the certificate of one type of key, whenever it is renewed. */
export interface Locked {
  /** As `targetKeyOf` has it. */
  readonly target: string;
  readonly keyAlgorithm: string;
  readonly keySha256: string;
  readonly issuer: string;
  readonly names: readonly string[];
  /** ISO 8601, UTC. */
  readonly notBefore: string;
  /** null: by a look that asks for less than the server offers. */
  readonly tlsVersion: string | null;
}

/** All that a run knows from elsewhere, and from which file. */
export interface Known {
  readonly earlier?: {
    readonly file: string;
    readonly observedAt: string;
    readonly endpoints: readonly KnownEndpoint[];
  };
  readonly locked?: { readonly file: string; readonly entries: readonly Locked[] };
  readonly listed?: { readonly file: string; readonly certificates: readonly KnownCertificate[] };
}

/** The same of one target. */
export interface KnownOfTarget {
  /** What an earlier run saw of this very target. */
  readonly earlier: readonly KnownEndpoint[];
  /** null: nothing is locked. */
  readonly locked: { readonly file: string; readonly entries: readonly Locked[] } | null;
  /** Certificates that were seen at the host before, or are listed, with words for where: `"ct.json" lists`. */
  readonly certificates: readonly { readonly where: string; readonly certificate: KnownCertificate }[];
}

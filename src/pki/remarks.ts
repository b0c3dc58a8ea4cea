/**
 * What there is against the way a certificate is written, though it can be read. Each remark names what was seen, and who
 * minds where that is not everybody.
 */
export interface Remarks {
  /** BoringSSL, or several other verifiers, refuse a path with it. */
  readonly refused: string[];
  /** The same, of the signature's algorithm; nobody checks the signature that a root makes on itself. */
  readonly unverifiable: string[];
  /** The same, and OpenSSL, GnuTLS and Go refuse it on a root too. */
  readonly contradictory: string[];
  /** The standard forbids it, and one verifier or none minds. */
  readonly questionable: string[];
}

export function noRemarks(): Remarks {
  return { refused: [], unverifiable: [], contradictory: [], questionable: [] };
}

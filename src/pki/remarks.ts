/**
 * What there is against the way a certificate is written, though it can be read. Each remark names what was seen, and who
 * minds where that is not everybody.
 */
export interface Remarks {
  /** BoringSSL, or several other verifiers, refuse a path with it. */
  readonly refused: string[];
  /** The same, of the signature's algorithm; nobody checks the signature that a root makes on itself. */
  readonly unverifiable: string[];
  /** What GnuTLS and Go cannot read, while BoringSSL takes it. */
  readonly disputed: string[];
  /** BoringSSL refuses it where it checks the signature; on a root, whose own it does not check, it is as what is disputed. */
  readonly contradictory: string[];
  /** The standard forbids it, and one verifier or none minds. */
  readonly questionable: string[];
}

export function noRemarks(): Remarks {
  return { refused: [], unverifiable: [], disputed: [], contradictory: [], questionable: [] };
}

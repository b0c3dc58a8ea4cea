import { childrenOf, hexOf, isContext, type Node, onlyChildOf } from './der.ts';
import { type DirectoryName, directoryNameOf, nameOf } from './names.ts';
import type { Remarks } from './remarks.ts';

/** By what a certificate names its issuer's beside the name, and by what it is named itself. */
export interface KeyIdentifiers {
  /** The certificate's own: RFC 5280 section 4.2.1.2, hex; null: the extension is absent. */
  readonly subjectKey: string | null;
  /** Its own serial number, hex, and its issuer's name. */
  readonly serialNumber: string;
  readonly issuer: DirectoryName;
  /** What it says of its issuer's certificate: section 4.2.1.1; null: nothing. */
  readonly authority: AuthorityKeyIdentifier | null;
}

export interface AuthorityKeyIdentifier {
  readonly key: string | null;
  readonly serialNumber: string | null;
  readonly issuer: DirectoryName | null;
}

/** The value of an extension authorityKeyIdentifier. */
export function authorityKeyIdentifierOf(value: Node, remarks: Remarks): AuthorityKeyIdentifier {
  const fields = childrenOf(value);
  const [key, issuers, serialNumber] = [0, 1, 2].map((tag) => fields.find((field) => isContext(field, tag)));
  const issuer = issuers && childrenOf(issuers).find((name) => isContext(name, 4));
  return {
    key: key === undefined ? null : hexOf(key),
    serialNumber: serialNumber === undefined ? null : hexOf(serialNumber),
    issuer: issuer === undefined ? null : directoryNameOf(nameOf(onlyChildOf(issuer), remarks)),
  };
}

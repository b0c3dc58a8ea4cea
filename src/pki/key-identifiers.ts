import { fieldsOf, hexOf, type Node, optionalFieldsOf } from './der.ts';
import { integerOf } from './der-values.ts';
import { type DirectoryName, generalNamesOf } from './names.ts';
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
  const [key, issuers, serialNumber] = optionalFieldsOf(fieldsOf(value), 3);
  const issuer = issuers && generalNamesOf(issuers, remarks).find(({ form }) => form === 'directoryName');
  return {
    key: key === undefined ? null : hexOf(key),
    serialNumber: serialNumber === undefined ? null : integerOf(serialNumber).toString('hex'),
    issuer: issuer === undefined ? null : issuer.name,
  };
}

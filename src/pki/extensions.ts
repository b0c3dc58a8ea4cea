import { remarkOnPublicKey, type SignatureAlgorithm } from './algorithms.ts';
import { presentedIdentifiersOf, remarkOnIssuerAltName, subjectAltNamesOf } from './alternative-names.ts';
import { childrenOf, contentOf, decode, expect, fieldsOf, hexOf, isType, type Node, Type } from './der.ts';
import { bitsOf, booleanOf, integerOf, isNegative, oidOf, wholeOctetsOf } from './der-values.ts';
import { requireDistributionPoints } from './distribution-points.ts';
import type { PresentedIdentifier } from './identifiers.ts';
import { issuerUrlsIn } from './information-access.ts';
import { authorityKeyIdentifierOf, type KeyIdentifiers } from './key-identifiers.ts';
import {
  commonNameOf,
  type DirectoryName,
  directoryNameOf,
  emailAddressesIn,
  type Name,
  type NameForm,
} from './names.ts';
import { POLICY_EXTENSIONS, type Policies, policiesOf } from './policies.ts';
import { noRemarks, type Remarks } from './remarks.ts';
import { type Extension, RepeatedExtension, remarkOnDefault, structureOf } from './structure.ts';
import { type NameConstraints, nameConstraintsOf } from './subtrees.ts';

/**
 * DER -> what node:crypto's X509Certificate does not tell: extensions, the signature's hash, the common name, and whether
 * it is written as the standard has it.
 */
export interface CertificateDetails {
  readonly signatureAlgorithm: SignatureAlgorithm;
  readonly notBefore: Date;
  readonly notAfter: Date;
  readonly commonName: string | null;
  readonly presentedIdentifiers: readonly PresentedIdentifier[];
  readonly hasSubjectAltName: boolean;
  /** The subject where it is not empty, and those of the subjectAltName. */
  readonly directoryNames: readonly DirectoryName[];
  /** Those of the subjectAltName, and of the subject. */
  readonly emailAddresses: readonly string[];
  readonly uris: readonly string[];
  /** Every name form that name constraints could speak of and this certificate has. */
  readonly nameForms: readonly NameForm[];
  /** null: the extension is absent. */
  readonly basicConstraints: { readonly ca: boolean; readonly maxPathLength: number | null } | null;
  readonly keyUsage: readonly KeyUsage[] | null;
  /** Object identifiers in dotted form. */
  readonly extendedKeyUsage: readonly string[] | null;
  readonly nameConstraints: NameConstraints | null;
  readonly policies: Policies;
  readonly keyIdentifiers: KeyIdentifiers;
  /** Whether the certificate asks for a stapled OCSP response (TLS feature status_request, RFC 7633). */
  readonly isMustStaple: boolean;
  /** Where the issuer's certificate can be fetched (authority information access, caIssuers). */
  readonly issuerUrls: readonly string[];
  /** Critical extensions that this program does not process: RFC 5280 section 4.2 has such a certificate refused. */
  readonly unprocessedCriticalExtensions: readonly string[];
  readonly remarks: Remarks;
}

const KEY_USAGES = [
  'digitalSignature',
  'nonRepudiation',
  'keyEncipherment',
  'dataEncipherment',
  'keyAgreement',
  'keyCertSign',
  'cRLSign',
  'encipherOnly',
  'decipherOnly',
] as const;
export type KeyUsage = (typeof KEY_USAGES)[number];

/** Extensions that path validation processes, here and in BoringSSL; the others must not be critical. */
const PROCESSED = {
  subjectAltName: '2.5.29.17',
  basicConstraints: '2.5.29.19',
  keyUsage: '2.5.29.15',
  extendedKeyUsage: '2.5.29.37',
  nameConstraints: '2.5.29.30',
  ...POLICY_EXTENSIONS,
} as const;
/** Others that are read. */
const READ = {
  authorityInfoAccess: '1.3.6.1.5.5.7.1.1',
  tlsFeature: '1.3.6.1.5.5.7.1.24',
  subjectKeyIdentifier: '2.5.29.14',
  authorityKeyIdentifier: '2.5.29.35',
  crlDistributionPoints: '2.5.29.31',
  issuerAltName: '2.5.29.18',
} as const;

/** @throws Error when the bytes are not the DER of a certificate, or an extension that every verifier reads is malformed. */
export function certificateDetailsOf(der: Uint8Array): CertificateDetails {
  const remarks = noRemarks();
  const { signature, extensions: written, issuer, subject, ...parts } = structureOf(Buffer.from(der), remarks);
  wholeOctetsOf(signature);
  remarkOnPublicKey(parts.publicKey, remarks);
  const extensions = byType(written);
  const extensionValueOf = (oid: string): Node | undefined => {
    const extension = extensions.get(oid);
    return extension === undefined ? undefined : decode(extension.value);
  };
  const read = <T>(oid: string, reader: (value: Node) => T): T | null => {
    const value = extensionValueOf(oid);
    return value === undefined ? null : reader(value);
  };
  const [altNames, issuerAltNames] = [PROCESSED.subjectAltName, READ.issuerAltName].map(
    (oid) => extensions.get(oid)?.value,
  );
  const names = altNames === undefined ? [] : subjectAltNamesOf(altNames, remarks);
  if (issuerAltNames !== undefined) remarkOnIssuerAltName(issuerAltNames, remarks);
  read(READ.crlDistributionPoints, requireDistributionPoints);
  const textsOf = (form: NameForm) => names.filter((name) => name.form === form).map(({ text }) => text);
  return {
    signatureAlgorithm: parts.signatureAlgorithm,
    notBefore: parts.notBefore,
    notAfter: parts.notAfter,
    commonName: commonNameOf(subject),
    presentedIdentifiers: presentedIdentifiersOf(names),
    hasSubjectAltName: altNames !== undefined,
    // A name of another form has no relative names.
    directoryNames: [directoryNameOf(subject), ...names.map(({ name }) => name)].filter((name) => name.length > 0),
    emailAddresses: [...textsOf('rfc822Name'), ...emailAddressesIn(subject)],
    uris: textsOf('uniformResourceIdentifier'),
    nameForms: [...new Set([...names.map(({ form }) => form), ...formsIn(subject)])],
    basicConstraints: read(PROCESSED.basicConstraints, (value) => basicConstraintsOf(value, remarks)),
    keyUsage: read(PROCESSED.keyUsage, (value) => keyUsageOf(value, remarks)),
    extendedKeyUsage: read(PROCESSED.extendedKeyUsage, (value) =>
      fieldsOf(value).map((purpose) => oidOf(expect(purpose, Type.OID))),
    ),
    nameConstraints: read(PROCESSED.nameConstraints, (value) =>
      nameConstraintsOf(value, extensions.get(PROCESSED.nameConstraints)?.critical === true, remarks),
    ),
    policies: policiesOf(extensionValueOf),
    keyIdentifiers: {
      subjectKey: read(READ.subjectKeyIdentifier, (value) => hexOf(expect(value, Type.OCTET_STRING))),
      serialNumber: hexOf(parts.serialNumber),
      issuer: directoryNameOf(issuer),
      authority: read(READ.authorityKeyIdentifier, (value) => authorityKeyIdentifierOf(value, remarks)),
    },
    isMustStaple: readOr(
      remarks.questionable,
      'a TLS feature that cannot be decoded (no verifier is known to mind)',
      false,
      () => read(READ.tlsFeature, hasStatusRequest),
    ),
    issuerUrls: issuerUrlsIn(extensions.get(READ.authorityInfoAccess)?.value ?? null, remarks),
    unprocessedCriticalExtensions: [...extensions]
      .filter(([oid, { critical }]) => critical && !(Object.values(PROCESSED) as string[]).includes(oid))
      .map(([oid]) => oid),
    remarks,
  };
}

/** OpenSSL and BoringSSL hold the subject's e-mail addresses to constraints whether or not there is a subjectAltName. */
function formsIn(subject: Name): NameForm[] {
  const hasEmailAddress = emailAddressesIn(subject).length > 0;
  return [
    ...(subject.length > 0 ? (['directoryName'] as const) : []),
    ...(hasEmailAddress ? (['rfc822Name'] as const) : []),
  ];
}

/** What has no bearing on the path does no harm to those who do not read it. */
function readOr<T>(sink: string[], what: string, otherwise: T, reader: () => T | null): T {
  try {
    return reader() ?? otherwise;
  } catch (error) {
    sink.push(`${what}: ${(error as Error).message}`);
    return otherwise;
  }
}

/** RFC 5280 section 4.2: "A certificate MUST NOT include more than one instance of a particular extension." */
function byType(written: readonly Extension[]): ReadonlyMap<string, Extension> {
  const extensions = new Map<string, Extension>();
  for (const one of written) {
    if (extensions.has(one.oid)) throw new RepeatedExtension(`extension ${one.oid} is there twice`);
    extensions.set(one.oid, one);
  }
  return extensions;
}

function basicConstraintsOf(value: Node, remarks: Remarks): CertificateDetails['basicConstraints'] {
  const fields = [...fieldsOf(value)];
  const flag = isType(fields[0], Type.BOOLEAN) ? fields.shift() : undefined;
  const length = isType(fields[0], Type.INTEGER) ? fields.shift() : undefined;
  if (fields.length > 0) throw new Error('basic constraints have a field that is not known');
  const ca = flag !== undefined && booleanOf(flag, remarks);
  if (flag !== undefined && !ca) remarkOnDefault(remarks);
  // RFC 5280 section 4.2.1.9: CAs "MUST NOT include the pathLenConstraint field unless the cA boolean is asserted".
  if (length !== undefined && !ca) throw new Error('a certificate has a path length without being a CA');
  return { ca, maxPathLength: length === undefined ? null : pathLengthOf(length, remarks) };
}

function pathLengthOf(length: Node, remarks: Remarks): number {
  const octets = integerOf(length);
  // As an unsigned number -1 would be 255, and no limit in practice.
  if (isNegative(octets)) throw new Error('the path length is below zero');
  const value = Number.parseInt(octets.toString('hex'), 16);
  if (octets.length > 8) remarks.disputed.push('a path length of more than 63 bits');
  else if (value >= 2 ** 31) remarks.questionable.push('a path length of more than 31 bits (GnuTLS refuses it)');
  return value;
}

function keyUsageOf(value: Node, remarks: Remarks): KeyUsage[] {
  const { bits, unused } = bitsOf(expect(value, Type.BIT_STRING));
  const last = bits.at(-1);
  // X.690 section 11.2.2: the bits of a list of names end with the last that is set.
  if (last !== undefined && ((last >> unused) & 1) === 0)
    remarks.questionable.push('a key usage with zeros at its end (no verifier is known to mind)');
  return KEY_USAGES.filter((_, bit) => ((bits[bit >> 3] ?? 0) & (0x80 >> (bit & 7))) !== 0);
}

/** Feature 5 is the TLS extension status_request. */
function hasStatusRequest(value: Node): boolean {
  return childrenOf(value).some((feature) => contentOf(feature).toString('hex') === '05');
}

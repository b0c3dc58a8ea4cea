import {
  bytesOf,
  childrenOf,
  decode,
  hexOf,
  isContext,
  isUniversal,
  type Node,
  oidOf,
  onlyChildOf,
  Type,
} from './der.ts';
import type { PresentedIdentifier } from './identifiers.ts';
import { authorityKeyIdentifierOf, type KeyIdentifiers } from './key-identifiers.ts';
import {
  commonNameOf,
  type DirectoryName,
  directoryNameOf,
  type NameConstraints,
  type NameForm,
  nameConstraintsOf,
  nameFormsOf,
  presentedIdentifiersOf,
} from './names.ts';

/**
 * DER -> what node:crypto's X509Certificate does not tell: extensions, the signature's hash, the common name.
 */
export interface CertificateDetails {
  readonly signatureAlgorithm: { readonly oid: string; readonly hash: HashName | 'unknown' };
  readonly commonName: string | null;
  readonly presentedIdentifiers: readonly PresentedIdentifier[];
  /** The subject where it is not empty, and those of the subjectAltName. */
  readonly directoryNames: readonly DirectoryName[];
  /** Every name form that name constraints could speak of and this certificate has. */
  readonly nameForms: readonly NameForm[];
  /** null: the extension is absent. */
  readonly basicConstraints: { readonly ca: boolean; readonly maxPathLength: number | null } | null;
  readonly keyUsage: readonly KeyUsage[] | null;
  /** Object identifiers in dotted form. */
  readonly extendedKeyUsage: readonly string[] | null;
  readonly nameConstraints: NameConstraints | null;
  readonly keyIdentifiers: KeyIdentifiers;
  /** Whether the certificate asks for a stapled OCSP response (TLS feature status_request, RFC 7633). */
  readonly isMustStaple: boolean;
  /** Where the issuer's certificate can be fetched (authority information access, caIssuers). */
  readonly issuerUrls: readonly string[];
  /** Critical extensions that this program does not process: RFC 5280 section 4.2 has such a certificate refused. */
  readonly unprocessedCriticalExtensions: readonly string[];
}

export type HashName = 'MD2' | 'MD5' | 'SHA-1' | 'SHA-224' | 'SHA-256' | 'SHA-384' | 'SHA-512' | 'intrinsic';

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

/** RFC 3279, RFC 4055, RFC 5758, RFC 8410. RSASSA-PSS carries its hash in its parameters. */
const SIGNATURE_HASHES: Readonly<Record<string, HashName>> = {
  '1.2.840.113549.1.1.2': 'MD2',
  '1.2.840.113549.1.1.4': 'MD5',
  '1.2.840.113549.1.1.5': 'SHA-1',
  '1.2.840.113549.1.1.14': 'SHA-224',
  '1.2.840.113549.1.1.11': 'SHA-256',
  '1.2.840.113549.1.1.12': 'SHA-384',
  '1.2.840.113549.1.1.13': 'SHA-512',
  '1.2.840.10040.4.3': 'SHA-1',
  '1.2.840.10045.4.1': 'SHA-1',
  '1.2.840.10045.4.3.1': 'SHA-224',
  '1.2.840.10045.4.3.2': 'SHA-256',
  '1.2.840.10045.4.3.3': 'SHA-384',
  '1.2.840.10045.4.3.4': 'SHA-512',
  '1.3.101.112': 'intrinsic',
  '1.3.101.113': 'intrinsic',
};
const RSASSA_PSS = '1.2.840.113549.1.1.10';
const HASHES: Readonly<Record<string, HashName>> = {
  '1.3.14.3.2.26': 'SHA-1',
  '2.16.840.1.101.3.4.2.4': 'SHA-224',
  '2.16.840.1.101.3.4.2.1': 'SHA-256',
  '2.16.840.1.101.3.4.2.2': 'SHA-384',
  '2.16.840.1.101.3.4.2.3': 'SHA-512',
};

const CA_ISSUERS = '1.3.6.1.5.5.7.48.2';

/**
 * Extensions that path validation here, or OpenSSL beside it, processes; the others must not be critical. Policy
 * constraints, mappings and inhibitAnyPolicy are not among them: OpenSSL leaves them alone unless told otherwise.
 */
const EXTENSIONS = {
  subjectAltName: '2.5.29.17',
  basicConstraints: '2.5.29.19',
  keyUsage: '2.5.29.15',
  extendedKeyUsage: '2.5.29.37',
  nameConstraints: '2.5.29.30',
  authorityInfoAccess: '1.3.6.1.5.5.7.1.1',
  certificatePolicies: '2.5.29.32',
  crlDistributionPoints: '2.5.29.31',
  tlsFeature: '1.3.6.1.5.5.7.1.24',
} as const;

/** These only help to find the issuer, and section 4.2.1 has neither of them critical. */
const SUBJECT_KEY_IDENTIFIER = '2.5.29.14';
const AUTHORITY_KEY_IDENTIFIER = '2.5.29.35';

/** @throws Error when the bytes are not the DER of a certificate. */
export function certificateDetailsOf(der: Uint8Array): CertificateDetails {
  const [tbs, signatureAlgorithm] = childrenOf(decode(Buffer.from(der).toString('latin1')));
  if (tbs === undefined || signatureAlgorithm === undefined) throw new Error('the certificate has no signed part');
  requireVersion3(tbs);
  const fields = childrenOf(tbs).filter(isUniversal);
  const [serialNumber, , issuer, , subject] = fields;
  if (serialNumber === undefined || issuer === undefined || subject === undefined) {
    throw new Error('the certificate has no subject');
  }
  const extensions = extensionsOf(tbs);
  const read = <T>(oid: string, reader: (value: Node) => T): T | null => {
    const extension = extensions.get(oid);
    return extension === undefined ? null : reader(decode(extension.value));
  };
  const names = read(EXTENSIONS.subjectAltName, childrenOf) ?? [];
  return {
    signatureAlgorithm: signatureAlgorithmOf(signatureAlgorithm),
    commonName: commonNameOf(subject),
    presentedIdentifiers: read(EXTENSIONS.subjectAltName, presentedIdentifiersOf) ?? [],
    directoryNames: [subject, ...names.filter((name) => isContext(name, 4)).map(onlyChildOf)]
      .map(directoryNameOf)
      .filter((name) => name.length > 0),
    nameForms: nameFormsOf(subject, names),
    basicConstraints: read(EXTENSIONS.basicConstraints, basicConstraintsOf),
    keyUsage: read(EXTENSIONS.keyUsage, keyUsageOf),
    extendedKeyUsage: read(EXTENSIONS.extendedKeyUsage, (value) => childrenOf(value).map(oidOf)),
    nameConstraints: read(EXTENSIONS.nameConstraints, nameConstraintsOf),
    keyIdentifiers: {
      subjectKey: read(SUBJECT_KEY_IDENTIFIER, hexOf),
      serialNumber: hexOf(serialNumber),
      issuer: directoryNameOf(issuer),
      authority: read(AUTHORITY_KEY_IDENTIFIER, authorityKeyIdentifierOf),
    },
    isMustStaple: read(EXTENSIONS.tlsFeature, hasStatusRequest) ?? false,
    issuerUrls: read(EXTENSIONS.authorityInfoAccess, issuerUrlsOf) ?? [],
    unprocessedCriticalExtensions: [...extensions]
      .filter(([oid, { critical }]) => critical && !(Object.values(EXTENSIONS) as string[]).includes(oid))
      .map(([oid]) => oid),
  };
}

/** RFC 5280 section 4.1.2.9: extensions "MUST only appear if the version is 3", which is written as 2. */
function requireVersion3(tbs: Node): void {
  const [first] = childrenOf(tbs);
  const version = first !== undefined && isContext(first, 0) ? childrenOf(first)[0] : undefined;
  const isVersion3 = version !== undefined && hexOf(version) === '02';
  const hasExtensions = childrenOf(tbs).some((node) => isContext(node, 3));
  if (hasExtensions && !isVersion3) throw new Error('a certificate before version 3 has extensions');
}

function signatureAlgorithmOf(node: Node): CertificateDetails['signatureAlgorithm'] {
  const [identifier, parameters] = childrenOf(node);
  if (identifier === undefined) throw new Error('the signature algorithm is empty');
  const oid = oidOf(identifier);
  if (oid !== RSASSA_PSS) return { oid, hash: SIGNATURE_HASHES[oid] ?? 'unknown' };
  // RFC 4055 section 3.1: hashAlgorithm [0] defaults to SHA-1.
  const hashParameter =
    parameters === undefined ? undefined : childrenOf(parameters).find((child) => isContext(child, 0));
  const hashIdentifier = hashParameter && childrenOf(childrenOf(hashParameter)[0] as Node)[0];
  return { oid, hash: hashIdentifier === undefined ? 'SHA-1' : (HASHES[oidOf(hashIdentifier)] ?? 'unknown') };
}

function extensionsOf(tbs: Node): Map<string, { critical: boolean; value: string }> {
  const found = new Map<string, { critical: boolean; value: string }>();
  const wrapper = childrenOf(tbs).find((node) => isContext(node, 3));
  for (const extension of wrapper === undefined ? [] : childrenOf(childrenOf(wrapper)[0] as Node)) {
    const [identifier, ...rest] = childrenOf(extension);
    const value = rest.at(-1);
    if (identifier === undefined || value === undefined) throw new Error('an extension has no value');
    const oid = oidOf(identifier);
    // RFC 5280 section 4.2: "A certificate MUST NOT include more than one instance of a particular extension."
    if (found.has(oid)) throw new Error(`extension ${oid} stands twice`);
    const [criticalFlag] = rest;
    const critical = criticalFlag?.type === Type.BOOLEAN && bytesOf(criticalFlag) !== '\0';
    found.set(oid, { critical, value: bytesOf(value) });
  }
  return found;
}

function basicConstraintsOf(value: Node): CertificateDetails['basicConstraints'] {
  const fields = childrenOf(value);
  const flag = fields.find((field) => field.type === Type.BOOLEAN);
  const length = fields.find((field) => field.type === Type.INTEGER);
  const ca = flag !== undefined && bytesOf(flag) !== '\0';
  // RFC 5280 section 4.2.1.9: CAs "MUST NOT include the pathLenConstraint field unless the cA boolean is asserted".
  if (length !== undefined && !ca) throw new Error('a certificate has a path length without being a CA');
  return { ca, maxPathLength: length === undefined ? null : pathLengthOf(length) };
}

function pathLengthOf(length: Node): number {
  const hex = hexOf(length);
  // As an unsigned number -1 would be 255, and no limit in practice.
  if (/^[89a-f]/.test(hex)) throw new Error('the path length is below zero');
  return Number.parseInt(hex, 16);
}

function keyUsageOf(value: Node): KeyUsage[] {
  const [, ...octets] = Buffer.from(bytesOf(value), 'latin1');
  return KEY_USAGES.filter((_, bit) => ((octets[bit >> 3] ?? 0) & (0x80 >> (bit & 7))) !== 0);
}

function issuerUrlsOf(value: Node): string[] {
  return childrenOf(value).flatMap((description) => {
    const [method, location] = childrenOf(description);
    if (method === undefined || location === undefined || oidOf(method) !== CA_ISSUERS) return [];
    return isContext(location, 6) ? [bytesOf(location)] : [];
  });
}

/** Feature 5 is the TLS extension status_request. */
function hasStatusRequest(value: Node): boolean {
  return childrenOf(value).some((feature) => hexOf(feature) === '05');
}

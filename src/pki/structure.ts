import {
  algorithmOf,
  type PublicKeyInfo,
  publicKeyInfoOf,
  type SignatureAlgorithm,
  signatureAlgorithmOf,
} from './algorithms.ts';
import { contentOf, decode, expect, fieldsOf, isContext, isType, type Node, onlyChildOf, Type } from './der.ts';
import { bitsOf, booleanOf, integerOf, isNegative, oidOf, timeOf } from './der-values.ts';
import { type Name, nameOf } from './names.ts';
import type { Remarks } from './remarks.ts';

/**
 * What is wrong with the structure of a certificate, or with its names or dates: BoringSSL and Go read no chain in which
 * such a certificate is, needed or not. What is wrong within an extension BoringSSL finds when it needs the certificate.
 */
export class Unreadable extends Error {}

/** The same extension more than once: GnuTLS and Go read no chain in which such a certificate is, needed or not. */
export class RepeatedExtension extends Error {}

/** RFC 5280 section 4.1, field by field. */
export interface Structure {
  readonly signature: Node;
  readonly signatureAlgorithm: SignatureAlgorithm;
  readonly serialNumber: Node;
  readonly issuer: Name;
  readonly notBefore: Date;
  readonly notAfter: Date;
  readonly subject: Name;
  readonly publicKey: PublicKeyInfo;
  readonly extensions: readonly Extension[];
}

export interface Extension {
  readonly oid: string;
  readonly critical: boolean;
  readonly value: Buffer;
}

/** @throws Unreadable */
export function structureOf(der: Buffer, remarks: Remarks): Structure {
  try {
    return read(der, remarks);
  } catch (error) {
    throw new Unreadable((error as Error).message);
  }
}

function read(der: Buffer, remarks: Remarks): Structure {
  // BoringSSL, OpenSSL and GnuTLS let the length of the signature be longer than need be; Go and Chromium's verifier do not.
  const [tbs, algorithm, signature, ...rest] = fieldsOf(decode(der), 2);
  if (tbs === undefined || algorithm === undefined || signature === undefined)
    throw new Error('the certificate has no signed part, or no signature');
  if (rest.length > 0) throw new Error('there is something behind the signature');
  if (!signature.isLengthShortest) remarks.refused.push('a length of the signature that is not in its shortest form');
  bitsOf(expect(signature, Type.BIT_STRING));
  const parts = signedPartsOf(tbs, remarks);
  algorithmOf(parts.algorithm);
  if (!parts.algorithm.octets.equals(algorithm.octets))
    remarks.contradictory.push('a signature algorithm that differs from the one in its signed part');
  const [notBefore, notAfter, ...more] = fieldsOf(parts.validity).map((time) => timeOf(time, remarks));
  if (notBefore === undefined || notAfter === undefined || more.length > 0)
    throw new Error('the validity has not two dates');
  return {
    signature,
    signatureAlgorithm: signatureAlgorithmOf(algorithmOf(algorithm), remarks),
    serialNumber: parts.serialNumber,
    issuer: nameOf(parts.issuer, remarks),
    notBefore,
    notAfter,
    subject: nameOf(parts.subject, remarks),
    publicKey: publicKeyInfoOf(parts.publicKey),
    extensions: extensionsOf(parts.extensions, remarks),
  };
}

interface SignedParts {
  readonly serialNumber: Node;
  readonly algorithm: Node;
  readonly issuer: Node;
  readonly validity: Node;
  readonly subject: Node;
  readonly publicKey: Node;
  readonly extensions: Node | undefined;
}

function signedPartsOf(tbs: Node, remarks: Remarks): SignedParts {
  const fields = [...fieldsOf(tbs)];
  const takeContext = (tag: number) =>
    fields[0] !== undefined && isContext(fields[0], tag) ? fields.shift() : undefined;
  const version = versionOf(takeContext(0), remarks);
  const [serialNumber, algorithm, issuer, validity, subject, publicKey] = fields.splice(0, 6);
  remarkOnSerialNumber(integerOf(expect(serialNumber, Type.INTEGER)), remarks);
  if (!serialNumber || !algorithm || !issuer || !validity || !subject || !publicKey)
    throw new Error('the certificate has no subject or no public key');
  for (const tag of [1, 2]) {
    const uniqueId = takeContext(tag);
    if (uniqueId === undefined) continue;
    if (version < 2) throw new Error('a certificate before version 2 has unique identifiers');
    bitsOf(uniqueId);
    remarks.questionable.push('a unique identifier, which CAs must not write (no verifier is known to mind)');
  }
  const extensions = takeContext(3);
  // Section 4.1.2.9: extensions "MUST only appear if the version is 3".
  if (extensions !== undefined && version < 3) throw new Error('a certificate before version 3 has extensions');
  if (fields.length > 0) throw new Error('the signed part has a field that is not known');
  return { serialNumber, algorithm, issuer, validity, subject, publicKey, extensions };
}

function versionOf(field: Node | undefined, remarks: Remarks): number {
  if (field === undefined) return 1;
  const written = integerOf(expect(onlyChildOf(field), Type.INTEGER)).toString('hex');
  const version = ['00', '01', '02'].indexOf(written) + 1;
  if (version === 0) throw new Error('the version is none of 1, 2 and 3');
  if (version === 1) remarks.questionable.push('a version 1 that DER leaves out (no verifier is known to mind)');
  return version;
}

/** Section 4.1.2.2: a positive number of up to 20 octets. */
function remarkOnSerialNumber(octets: Buffer, remarks: Remarks): void {
  if (isNegative(octets)) remarks.questionable.push('a serial number below zero (Go refuses it)');
  if (octets.every((octet) => octet === 0))
    remarks.questionable.push('a serial number of zero (no verifier is known to mind)');
  if (octets.length > 20)
    remarks.questionable.push(
      `a serial number of ${octets.length} octets, 20 at most (Chromium's verifier refuses it)`,
    );
}

function extensionsOf(wrapper: Node | undefined, remarks: Remarks): Extension[] {
  if (wrapper === undefined) return [];
  const list = fieldsOf(onlyChildOf(wrapper));
  if (list.length === 0) remarks.questionable.push("an empty list of extensions (Chromium's verifier refuses it)");
  return list.map((extension) => {
    const [identifier, ...rest] = fieldsOf(extension);
    const flag = isType(rest[0], Type.BOOLEAN) ? rest.shift() : undefined;
    const [value, ...more] = rest;
    if (identifier === undefined || value === undefined) throw new Error('an extension has no value');
    if (more.length > 0) throw new Error('an extension has a field that is not known');
    const oid = oidOf(expect(identifier, Type.OID));
    const critical = flag !== undefined && booleanOf(flag, remarks);
    if (flag !== undefined && !critical) remarkOnDefault(remarks);
    return { oid, critical, value: contentOf(expect(value, Type.OCTET_STRING)) };
  });
}

export function remarkOnDefault(remarks: Remarks): void {
  remarks.questionable.push('a BOOLEAN of FALSE that DER leaves out (no verifier is known to mind)');
}

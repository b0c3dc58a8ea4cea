import { type KeyObject, X509Certificate } from 'node:crypto';
import { decode as decodeDer, fieldsOf } from './der.ts';
import { integerOf, wholeOctetsOf } from './der-values.ts';
import { type CertificateDetails, certificateDetailsOf } from './extensions.ts';
import { Unreadable } from './structure.ts';

/** One certificate, decoded. */
export interface Certificate extends CertificateDetails {
  readonly x509: X509Certificate;
  /** What a person would call it: the common name, else the first presented identifier, else the whole subject. */
  readonly name: string;
  readonly subject: string;
  readonly issuer: string;
  readonly key: PublicKey;
  readonly isSelfIssued: boolean;
}

export interface PublicKey {
  /** rsa, ec, ed25519, …: node:crypto's names. */
  readonly algorithm: string;
  /** null where the strength is fixed by the algorithm. */
  readonly bits: number | null;
  /** The length of an RSA key's public exponent; absent for others. */
  readonly exponentBits?: number;
  /** OpenSSL's name of the curve, for ec: prime256v1, secp384r1, …; null for others, and for a curve without a name. */
  readonly curve: string | null;
}

/** Decoding costs some 0.2 ms, and several rules look at the same few certificates of every address of a host. */
const decoded = new Map<string, Certificate>();
const MAX_REMEMBERED = 2000;

/**
 * Decodes one certificate from PEM; the last ones are remembered.
 * @throws Error when it is not a certificate or an extension cannot be decoded.
 */
export function certificateOf(pem: string): Certificate {
  const known = decoded.get(pem);
  if (known !== undefined) return known;
  const certificate = decode(pem);
  if (decoded.size >= MAX_REMEMBERED) decoded.clear();
  decoded.set(pem, certificate);
  return certificate;
}

function decode(encoded: string): Certificate {
  const x509 = x509In(encoded);
  const details = certificateDetailsOf(bytesIn(encoded) ?? x509.raw);
  const subject = nameInLine(x509.subject);
  const issuer = nameInLine(x509.issuer);
  return {
    ...details,
    x509,
    name: details.commonName ?? details.presentedIdentifiers[0]?.value ?? subject,
    subject,
    issuer,
    key: publicKeyOf(x509),
    isSelfIssued: isSameName(subject, issuer),
  };
}

function x509In(encoded: string): X509Certificate {
  try {
    return new X509Certificate(encoded);
  } catch (error) {
    throw new Unreadable((error as Error).message);
  }
}

/** node:crypto writes one attribute a line and leaves an empty name undefined. */
export function nameInLine(lines: string | undefined): string {
  return (lines ?? '').split('\n').join(', ');
}

const BLOCK = /-----BEGIN (?:X509 )?CERTIFICATE-----([A-Za-z0-9+/=\s]*)-----END/;

/** The octets as they are written: node:crypto writes what is around the signed part anew, and so hides its faults. */
function bytesIn(pem: string): Buffer | null {
  const base64 = BLOCK.exec(pem)?.[1];
  return base64 === undefined ? null : Buffer.from(base64, 'base64');
}

/** Whether two are the same certificate, byte for byte. */
export function isSame(one: Certificate, other: Certificate): boolean {
  return one === other || one.x509.raw.equals(other.x509.raw);
}

/**
 * RFC 5280 section 7.1 compares names without regard to case and to white space, except one blank between words. As in OpenSSL and
 * BoringSSL, that holds for ASCII only, and the attributes of one relative name may come in any order.
 */
export function isSameName(one: string, other: string): boolean {
  return one === other || comparable(one) === comparable(other);
}

/** A comma or a plus sign that is not escaped ends an attribute; what is escaped goes on with it. */
const PARTS = /(?:\\.|[^,+\\])+|[,+]/gs;
/** OpenSSL writes a blank at the ends of a value as "\\ ", a tab as "\\09". */
const ESCAPED = /\\(0[9a-d]|.)/gs;

/** What the texts of equal names have in common; `name` as in Certificate.subject. */
export function comparable(name: string): string {
  const lower = name.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
  const relativeNames: string[][] = [[]];
  for (const [part] of lower.matchAll(PARTS)) {
    if (part === ',') relativeNames.push([]);
    else if (part !== '+') relativeNames.at(-1)?.push(comparableAttribute(part));
  }
  return relativeNames.map((attributes) => attributes.sort().join('+')).join(',');
}

function comparableAttribute(attribute: string): string {
  const [type = '', value] = splitOnce(
    attribute
      .replace(ESCAPED, (all, one: string) => (one === ' ' || one.length > 1 ? ' ' : all))
      .replace(/[ \t\n\v\f\r]+/g, ' '),
  );
  return value === undefined ? trimmed(type) : `${trimmed(type)}=${trimmed(value)}`;
}

function splitOnce(attribute: string): [string, string?] {
  const at = attribute.indexOf('=');
  return at < 0 ? [attribute] : [attribute.slice(0, at), attribute.slice(at + 1)];
}

/** Without one blank at either end; trim() takes others than those of ASCII too. */
function trimmed(text: string): string {
  return text.replace(/^ | $/g, '');
}

/** RFC 5280 section 4.1.2.5: "The validity period … inclusive", and its dates are whole seconds. */
export function isWithinValidity({ notBefore, notAfter }: Certificate, date: Date): boolean {
  return !isBeforeValidity({ notBefore }, date) && !isAfterValidity({ notAfter }, date);
}

export function isBeforeValidity({ notBefore }: Pick<Certificate, 'notBefore'>, date: Date): boolean {
  return date < notBefore;
}

export function isAfterValidity({ notAfter }: Pick<Certificate, 'notAfter'>, date: Date): boolean {
  return Math.floor(date.getTime() / 1000) > Math.floor(notAfter.getTime() / 1000);
}

/** Checking a signature of a longer DSA key takes up to 40 ms, and no verifier takes any of them. */
const MAX_DSA_BITS = 3072;

/** Whether `issuer`'s key made the signature on `certificate`. */
export function isSignedBy(certificate: Certificate, issuer: Certificate): boolean {
  try {
    const { algorithm, bits, exponentBits = 0 } = issuer.key;
    // No CA has an RSA exponent beyond 64 bits (they use 65537), and checking with a long one takes a second.
    if (exponentBits > 64 || (algorithm === 'dsa' && (bits ?? 0) > MAX_DSA_BITS)) return false;
    return certificate.x509.verify(issuer.x509.publicKey);
  } catch {
    // A key this runtime cannot use cannot vouch for anything.
    return false;
  }
}

function publicKeyOf(x509: X509Certificate): PublicKey {
  try {
    const { publicKey } = x509;
    const { asymmetricKeyType = 'unknown' } = publicKey;
    // node:crypto makes a decimal number of an exponent: one of 150,000 octets took it 47 seconds.
    if (asymmetricKeyType.startsWith('rsa'))
      return { algorithm: asymmetricKeyType, curve: null, ...rsaSizeOf(publicKey) };
    const details = publicKey.asymmetricKeyDetails;
    const curveBits = Number(/\d{3}/.exec(details?.namedCurve ?? '')?.[0]);
    const curve = details?.namedCurve ?? null;
    return { algorithm: asymmetricKeyType, bits: details?.modulusLength ?? (curveBits || null), curve };
  } catch {
    return { algorithm: 'unknown', bits: null, curve: null };
  }
}

function rsaSizeOf(key: KeyObject): { bits: number; exponentBits: number } {
  const [, octets] = fieldsOf(decodeDer(key.export({ type: 'spki', format: 'der' })));
  const [bits = 0, exponentBits = 0] = fieldsOf(decodeDer(wholeOctetsOf(octets))).map((one) => bitsIn(integerOf(one)));
  return { bits, exponentBits };
}

/** The length of a number above zero. */
function bitsIn(integer: Buffer): number {
  const octets = integer[0] === 0 ? integer.subarray(1) : integer;
  return octets.length * 8 - (Math.clz32(octets[0] ?? 0) - 24);
}

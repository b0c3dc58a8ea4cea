import { generateKeyPair, randomBytes } from 'node:crypto';
import { promisify } from 'node:util';
import forge from 'node-forge';

/**
 * Issues certificates on the spot, for the demo's servers and as the client certificate of a look: RSA, which is what
 * node-forge can sign. Loaded only where one of the two is asked for; no verdict comes near it.
 */

const DAY_MS = 86_400_000;
const RSA_BITS = 2048;

export interface KeyPair {
  readonly privateKeyPem: string;
  readonly publicKeyPem: string;
}

export interface Issuer {
  readonly name: string;
  readonly keys: KeyPair;
  readonly pem: string;
}

export interface EndEntity {
  readonly host: string;
  readonly notBefore: Date;
  readonly notAfter: Date;
}

/** Native key generation: node-forge's own takes seconds. */
export async function newKeys(): Promise<KeyPair> {
  const { privateKey, publicKey } = await promisify(generateKeyPair)('rsa', {
    modulusLength: RSA_BITS,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  return { privateKeyPem: privateKey, publicKeyPem: publicKey };
}

/** A root, or with an issuer an intermediate certificate, valid for ten years around `now`. */
export function issueCa(name: string, keys: KeyPair, now: Date, issuer?: Issuer): Issuer {
  const validity = { notBefore: daysFrom(now, -1825), notAfter: daysFrom(now, 1825) };
  const extensions = [
    { name: 'basicConstraints', critical: true, cA: true },
    { name: 'keyUsage', critical: true, keyCertSign: true, cRLSign: true },
    { name: 'subjectKeyIdentifier' },
  ];
  return { name, keys, pem: issue(name, keys, validity, extensions, issuer ?? { name, keys }) };
}

/** An end-entity certificate; without an issuer a self-signed one. */
export function issueEndEntity(
  endEntity: EndEntity,
  keys: KeyPair,
  issuer?: Issuer,
  serialBytes: Buffer = randomBytes(SERIAL_BYTES),
): string {
  const { host, notBefore, notAfter } = endEntity;
  const extensions = [
    { name: 'basicConstraints', critical: true, cA: false },
    { name: 'keyUsage', critical: true, digitalSignature: true, keyEncipherment: true },
    { name: 'extKeyUsage', serverAuth: true, clientAuth: true },
    { name: 'subjectAltName', altNames: [{ type: 2, value: host }] },
    { name: 'subjectKeyIdentifier' },
  ];
  return issue(host, keys, { notBefore, notAfter }, extensions, issuer ?? { name: host, keys }, serialBytes);
}

const SERIAL_BYTES = 15;

/**
 * A serial number in hex. Its first byte is 01, so that it is positive (RFC 5280 section 4.1.2.2) and its DER the
 * shortest: node-forge takes off one zero byte of several, and OpenSSL refuses the rest as illegal padding.
 */
export function serialNumberOf(random: Buffer): string {
  return `01${random.toString('hex')}`;
}

export function daysFrom(date: Date, days: number): Date {
  return new Date(date.getTime() + days * DAY_MS);
}

function issue(
  name: string,
  keys: KeyPair,
  { notBefore, notAfter }: { readonly notBefore: Date; readonly notAfter: Date },
  extensions: readonly object[],
  issuer: Pick<Issuer, 'name' | 'keys'>,
  serialBytes: Buffer = randomBytes(SERIAL_BYTES),
): string {
  const certificate = forge.pki.createCertificate();
  certificate.publicKey = forge.pki.publicKeyFromPem(keys.publicKeyPem);
  certificate.serialNumber = serialNumberOf(serialBytes);
  certificate.validity.notBefore = notBefore;
  certificate.validity.notAfter = notAfter;
  certificate.setSubject([{ name: 'commonName', value: name }]);
  certificate.setIssuer([{ name: 'commonName', value: issuer.name }]);
  certificate.setExtensions([...extensions]);
  certificate.sign(forge.pki.privateKeyFromPem(issuer.keys.privateKeyPem), forge.md.sha256.create());
  return forge.pki.certificateToPem(certificate);
}

/**
 * Certificates as drafts that can be changed in any way, and their issuing. Unlike ca.ts, which issues sensible
 * certificates, this leaves out, repeats and contradicts whatever it is asked to; and it takes a tenth of the time.
 */
import { constants, createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { isIPv4 } from 'node:net';
import { bitString, der, distinguishedName, integer, namedBits, oid, sequence, utcTime } from './der.ts';
import { daysFromNow } from './facts.ts';

/** A key of the pool; the same name is the same key throughout the process. */
export type KeyName = `${keyof typeof KEY_TYPES}-${number}`;

const USAGES = [
  'digitalSignature',
  'nonRepudiation',
  'keyEncipherment',
  'dataEncipherment',
  'keyAgreement',
  'keyCertSign',
  'cRLSign',
] as const;

export type Usage = (typeof USAGES)[number];

export interface DraftExtension {
  readonly oid: string;
  readonly critical: boolean;
  readonly value: Uint8Array;
}

/** What a certificate will say; an issuer of null makes it self-signed. */
export interface CertificateDraft {
  subject: string;
  key: KeyName;
  issuer: CertificateDraft | null;
  /** In place of the issuer's subject. */
  issuerName?: string;
  /** In place of the issuer's key. */
  signingKey?: KeyName;
  sha1?: boolean;
  /** One bit of the signature is flipped. */
  isTampered?: boolean;
  notBefore: Date;
  notAfter: Date;
  basicConstraints: { ca: boolean; pathLength?: number; critical: boolean } | null;
  keyUsage: readonly Usage[] | null;
  extendedKeyUsage: readonly string[] | null;
  names: readonly { readonly type: 'dns' | 'ip' | 'email' | 'url'; readonly value: string }[];
  hasKeyIdentifiers: boolean;
  /** In place of the next one; and that of its issuer, where the authority key identifier is to name it. */
  serial?: number;
  issuerSerial?: number;
  more: DraftExtension[];
  encoding?: Encoding;
}

/** Instead of what a library would write: the DER of a field, or a change to it. The signature is made over the outcome. */
export interface Encoding {
  /** Version, serial number and the like; what is "" is left out. */
  readonly version?: Uint8Array;
  readonly serialNumber?: Uint8Array;
  /** Inside the signed part and behind it. */
  readonly algorithm?: Uint8Array;
  readonly outerAlgorithm?: Uint8Array;
  /** Instead of the hash that goes with the key. */
  readonly hash?: string;
  /** RSASSA-PSS with a salt of that length. */
  readonly pssSaltOctets?: number;
  readonly issuer?: Uint8Array;
  readonly validity?: Uint8Array;
  readonly subject?: Uint8Array;
  readonly publicKey?: (der: Buffer) => Uint8Array;
  readonly uniqueIds?: Uint8Array;
  /** The list of extensions with the tag around it. */
  readonly extensions?: Uint8Array;
  /** In what order, and which. */
  readonly arranged?: (extensions: DraftExtension[]) => DraftExtension[];
  /** Each extension as it is written. */
  readonly extension?: (der: Buffer, oid: string) => Uint8Array;
  readonly signature?: (der: Buffer) => Uint8Array;
  readonly certificate?: (der: Buffer) => Uint8Array;
}

/** One case in the making: mutations change its certificates and what is sent of them. */
export interface ChainDraft {
  /** End-entity certificate first, root last. */
  readonly path: CertificateDraft[];
  /** What the server sends; the first is the end-entity certificate. */
  presented: CertificateDraft[];
  anchors: CertificateDraft[];
  /** What the client looks for: a host name or an IP address. */
  reference: string;
}

/** The host that good end-entity certificates name. */
export const HOST = 'mail.example.com';
export const SERVER_AUTH = '1.3.6.1.5.5.7.3.1';
export const CLIENT_AUTH = '1.3.6.1.5.5.7.3.2';

/** A CA certificate as RFC 5280 section 4.2 has it. */
export function caDraft(subject: string, key: KeyName, issuer: CertificateDraft | null): CertificateDraft {
  return {
    subject,
    key,
    issuer,
    notBefore: daysFromNow(-1000),
    notAfter: daysFromNow(1000),
    basicConstraints: { ca: true, critical: true },
    keyUsage: ['keyCertSign', 'cRLSign'],
    extendedKeyUsage: null,
    names: [],
    hasKeyIdentifiers: true,
    more: [],
  };
}

/** Another certificate of the same name, path or root. */
export function twin(of: CertificateDraft, changes: Partial<CertificateDraft>): CertificateDraft {
  return { ...of, more: [...of.more], ...changes };
}

const KEY_TYPES = {
  p256: () => generateKeyPairSync('ec', { namedCurve: 'P-256' }),
  p384: () => generateKeyPairSync('ec', { namedCurve: 'P-384' }),
  p521: () => generateKeyPairSync('ec', { namedCurve: 'P-521' }),
  p224: () => generateKeyPairSync('ec', { namedCurve: 'P-224' }),
  rsa: () => generateKeyPairSync('rsa', { modulusLength: 2048 }),
  rsa2047: () => generateKeyPairSync('rsa', { modulusLength: 2047 }),
  rsa3072: () => generateKeyPairSync('rsa', { modulusLength: 3072 }),
  rsaof3: () => generateKeyPairSync('rsa', { modulusLength: 2048, publicExponent: 3 }),
  rsapss: () => generateKeyPairSync('rsa-pss', { modulusLength: 2048 }),
  pexplicit: () => generateKeyPairSync('ec', { namedCurve: 'P-256', paramEncoding: 'explicit' }),
  rsa1024: () => generateKeyPairSync('rsa', { modulusLength: 1024 }),
  ed25519: () => generateKeyPairSync('ed25519'),
  ed448: () => generateKeyPairSync('ed448'),
};

interface Keys {
  readonly privateKey: KeyObject;
  readonly publicKey: Buffer;
}

const pool = new Map<KeyName, Keys>();

function keysOf(name: KeyName): Keys {
  const known = pool.get(name);
  if (known !== undefined) return known;
  const { privateKey, publicKey } = KEY_TYPES[name.replace(/-.*/, '') as keyof typeof KEY_TYPES]();
  const made = { privateKey, publicKey: publicKey.export({ type: 'spki', format: 'der' }) };
  pool.set(name, made);
  return made;
}

const issued = new WeakMap<CertificateDraft, string>();

/** Issues a draft, once: the PEM of the certificate. */
export function pemOf(draft: CertificateDraft): string {
  const known = issued.get(draft);
  if (known !== undefined) return known;
  const base64 = issue(draft).toString('base64').replace(/.{64}/g, '$&\n').trimEnd();
  const pem = `-----BEGIN CERTIFICATE-----\n${base64}\n-----END CERTIFICATE-----\n`;
  issued.set(draft, pem);
  return pem;
}

/** The private key of a certificate, PKCS #8 in DER. */
export function privateKeyOf({ key }: CertificateDraft): Buffer {
  return keysOf(key).privateKey.export({ type: 'pkcs8', format: 'der' });
}

let serialNumber = 0;

function issue(draft: CertificateDraft): Buffer {
  const { issuer, subject, notBefore, notAfter, sha1 = false, encoding = {} } = draft;
  const signingKey = draft.signingKey ?? issuer?.key ?? draft.key;
  const { identifier, hash } = signatureAlgorithmOf(signingKey, sha1);
  const serial = Buffer.alloc(4);
  serial.writeUInt32BE(draft.serial ?? 0x10000000 + serialNumber++);
  const algorithm = encoding.algorithm ?? identifier;
  const arranged = encoding.arranged ?? ((all: DraftExtension[]) => all);
  const extensions = arranged(extensionsOf(draft)).map(
    (one) => encoding.extension?.(encoded(one), one.oid) ?? encoded(one),
  );
  const tbs = sequence(
    encoding.version ?? der(0xa0, integer(2)),
    encoding.serialNumber ?? der(2, serial),
    algorithm,
    encoding.issuer ?? distinguishedName(draft.issuerName ?? issuer?.subject ?? subject),
    encoding.validity ?? sequence(utcTime(notBefore), utcTime(notAfter)),
    encoding.subject ?? distinguishedName(subject),
    encoding.publicKey?.(keysOf(draft.key).publicKey) ?? keysOf(draft.key).publicKey,
    encoding.uniqueIds ?? Buffer.alloc(0),
    encoding.extensions ?? der(0xa3, sequence(...extensions)),
  );
  const key = keysOf(signingKey).privateKey;
  const saltLength = encoding.pssSaltOctets ?? (signingKey.startsWith('rsapss') ? 32 : undefined);
  const pss =
    saltLength === undefined || !signingKey.startsWith('rsa')
      ? {}
      : { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength };
  const signature = sign(hash === null ? null : (encoding.hash ?? hash), tbs, { key, ...pss });
  // The last octet of a signature can be changed without breaking the encoding around it.
  if (draft.isTampered) signature[signature.length - 1] = (signature.at(-1) ?? 0) ^ 1;
  const bits = encoding.signature?.(signature) ?? bitString(signature);
  const certificate = sequence(tbs, encoding.outerAlgorithm ?? algorithm, bits);
  return Buffer.from(encoding.certificate?.(certificate) ?? certificate);
}

/** RFC 4055 section 5, RFC 5758 section 3.2, RFC 8410 section 3. */
function signatureAlgorithmOf(key: KeyName, sha1: boolean): { identifier: Buffer; hash: string | null } {
  if (key.startsWith('ed')) {
    return { identifier: sequence(oid(key.startsWith('ed25519') ? '1.3.101.112' : '1.3.101.113')), hash: null };
  }
  // A key for RSASSA-PSS alone: SHA-256 and a salt of its length (RFC 4055 section 3.1).
  if (key.startsWith('rsapss')) return { identifier: PSS_WITH_SHA256, hash: 'sha256' };
  const hash = sha1 ? 'sha1' : key.startsWith('p384') ? 'sha384' : 'sha256';
  if (key.startsWith('rsa')) {
    return { identifier: sequence(oid(`1.2.840.113549.1.1.${sha1 ? 5 : 11}`), der(5)), hash };
  }
  const arc = { sha1: '1', sha256: '3.2', sha384: '3.3' }[hash];
  return { identifier: sequence(oid(`1.2.840.10045.4.${arc}`)), hash };
}

const SHA256 = sequence(oid('2.16.840.1.101.3.4.2.1'), der(5));
const MGF1_WITH_SHA256 = sequence(oid('1.2.840.113549.1.1.8'), SHA256);
const PSS_PARAMETERS = sequence(der(0xa0, SHA256), der(0xa1, MGF1_WITH_SHA256), der(0xa2, integer(32)));
const PSS_WITH_SHA256 = sequence(oid('1.2.840.113549.1.1.10'), PSS_PARAMETERS);

function encoded({ oid: type, critical, value }: DraftExtension): Buffer {
  return sequence(oid(type), ...(critical ? [der(1, Buffer.from([0xff]))] : []), der(4, value));
}

function extensionsOf(draft: CertificateDraft): DraftExtension[] {
  const { keyUsage, extendedKeyUsage, names } = draft;
  const extensions = [...draft.more];
  if (draft.basicConstraints !== null) extensions.push(basicConstraints(draft.basicConstraints));
  if (keyUsage !== null) extensions.push(keyUsageExtension(keyUsage));
  if (extendedKeyUsage !== null) extensions.push(extendedKeyUsageExtension(extendedKeyUsage));
  // RFC 5280 section 4.1.2.6: critical where the subject is empty.
  if (names.length > 0) extensions.push(subjectAltName(names, draft.subject === ''));
  if (draft.hasKeyIdentifiers) {
    const authority = [der(0x80, keyIdentifierOf(draft.issuer?.key ?? draft.key))];
    if (draft.issuerSerial !== undefined && draft.issuer !== null) {
      const name = distinguishedName(draft.issuer.issuerName ?? draft.issuer.issuer?.subject ?? draft.issuer.subject);
      const serial = Buffer.alloc(4);
      serial.writeUInt32BE(draft.issuerSerial);
      authority.push(der(0xa1, der(0xa4, name)), der(0x82, serial));
    }
    extensions.push({ oid: '2.5.29.14', critical: false, value: der(4, keyIdentifierOf(draft.key)) });
    extensions.push({ oid: '2.5.29.35', critical: false, value: sequence(...authority) });
  }
  return extensions;
}

/** RFC 5280 section 4.2.1.2 leaves open how it is made, as long as it is the key's own. */
function keyIdentifierOf(key: KeyName): Buffer {
  return createHash('sha1').update(keysOf(key).publicKey).digest();
}

export function basicConstraints({ ca, pathLength, critical }: NonNullable<CertificateDraft['basicConstraints']>) {
  const flag = ca ? [der(1, Buffer.from([0xff]))] : [];
  const length = pathLength === undefined ? [] : [integer(pathLength)];
  return { oid: '2.5.29.19', critical, value: sequence(...flag, ...length) };
}

export function keyUsageExtension(usages: readonly Usage[]): DraftExtension {
  return { oid: '2.5.29.15', critical: true, value: namedBits(usages.map((usage) => USAGES.indexOf(usage))) };
}

export function extendedKeyUsageExtension(purposes: readonly string[]): DraftExtension {
  return { oid: '2.5.29.37', critical: false, value: sequence(...purposes.map(oid)) };
}

export function subjectAltName(names: CertificateDraft['names'], critical = false): DraftExtension {
  const tags = { email: 0x81, dns: 0x82, url: 0x86, ip: 0x87 };
  const value = names.map((name) => der(tags[name.type], name.type === 'ip' ? addressOf(name.value) : name.value));
  return { oid: '2.5.29.17', critical, value: sequence(...value) };
}

function addressOf(text: string): Buffer {
  if (isIPv4(text)) return Buffer.from(text.split('.').map(Number));
  const [head = [], tail = []] = text.split('::').map((part) => part.split(':').filter((group) => group !== ''));
  const groups = [...head, ...new Array<string>(8 - head.length - tail.length).fill('0'), ...tail];
  return Buffer.from(groups.map((group) => group.padStart(4, '0')).join(''), 'hex');
}

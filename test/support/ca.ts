/**
 * A certificate authority for tests: issues whatever a test asks for, with dates around `now` of facts.ts, so that no
 * certificate has to be stored. Keys are made once a process; a test that needs different keys names them.
 */
import 'reflect-metadata';
import { webcrypto } from 'node:crypto';
import * as x509 from '@peculiar/x509';
import { daysFromNow } from './facts.ts';

x509.cryptoProvider.set(webcrypto as never);

/** From here, since the library has to be imported after reflect-metadata. */
export { x509 };

export type KeyType = 'ecdsa' | 'rsa' | 'rsa-weak' | 'ed25519';

const ALGORITHMS = {
  ecdsa: { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' },
  rsa: { name: 'RSASSA-PKCS1-v1_5', modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]), hash: 'SHA-256' },
  /** 1024 bits, and it signs with SHA-1. */
  'rsa-weak': {
    name: 'RSASSA-PKCS1-v1_5',
    modulusLength: 1024,
    publicExponent: new Uint8Array([1, 0, 1]),
    hash: 'SHA-1',
  },
  ed25519: { name: 'Ed25519' },
} as const;

const keys = new Map<string, Promise<webcrypto.CryptoKeyPair>>();

export function keyPair(keyType: KeyType, name = ''): Promise<webcrypto.CryptoKeyPair> {
  const known = keys.get(keyType + name);
  if (known !== undefined) return known;
  const made = webcrypto.subtle.generateKey(ALGORITHMS[keyType] as never, true, [
    'sign',
    'verify',
  ]) as Promise<webcrypto.CryptoKeyPair>;
  keys.set(keyType + name, made);
  return made;
}

export interface Wanted {
  readonly subject: string;
  /** Absent: self-signed. */
  readonly issuer?: Issued;
  readonly keyType?: KeyType;
  /** Makes the key another one than that of other certificates of its type. */
  readonly keyName?: string;
  readonly isCa?: boolean;
  readonly pathLength?: number;
  readonly dnsNames?: readonly string[];
  readonly ipAddresses?: readonly string[];
  readonly notBefore?: Date;
  readonly notAfter?: Date;
  readonly keyUsage?: number;
  readonly extendedKeyUsage?: readonly string[];
  readonly issuerUrl?: string;
  readonly more?: readonly x509.Extension[];
}

export interface Issued {
  readonly pem: string;
  readonly certificate: x509.X509Certificate;
  readonly keys: webcrypto.CryptoKeyPair;
  readonly keyType: KeyType;
}

const { KeyUsageFlags } = x509;

export async function issue(wanted: Wanted): Promise<Issued> {
  const { subject, issuer, keyType = 'ecdsa', isCa = false, dnsNames = [], ipAddresses = [] } = wanted;
  const own = await keyPair(keyType, wanted.keyName ?? (isCa ? subject : ''));
  const names = [
    ...dnsNames.map((value) => ({ type: 'dns' as const, value })),
    ...ipAddresses.map((value) => ({ type: 'ip' as const, value })),
  ];
  const usage =
    wanted.keyUsage ?? (isCa ? KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign : KeyUsageFlags.digitalSignature);
  const certificate = await x509.X509CertificateGenerator.create({
    serialNumber: webcrypto.getRandomValues(Buffer.alloc(8)).toString('hex').replace(/^./, '1'),
    subject,
    issuer: issuer?.certificate.subject ?? subject,
    notBefore: wanted.notBefore ?? daysFromNow(isCa ? -1000 : -10),
    notAfter: wanted.notAfter ?? daysFromNow(isCa ? 36_500 : 80),
    signingAlgorithm: ALGORITHMS[issuer?.keyType ?? keyType] as never,
    publicKey: own.publicKey,
    signingKey: (issuer?.keys ?? own).privateKey,
    extensions: [
      new x509.BasicConstraintsExtension(isCa, wanted.pathLength, true),
      new x509.KeyUsagesExtension(usage, true),
      ...(isCa ? [] : [new x509.ExtendedKeyUsageExtension([...(wanted.extendedKeyUsage ?? ['1.3.6.1.5.5.7.3.1'])])]),
      ...(names.length === 0 ? [] : [new x509.SubjectAlternativeNameExtension(names)]),
      ...(wanted.issuerUrl === undefined
        ? []
        : [new x509.AuthorityInfoAccessExtension({ caIssuers: wanted.issuerUrl })]),
      ...(wanted.more ?? []),
    ],
  });
  return { pem: certificate.toString('pem').replace(/\n?$/, '\n'), certificate, keys: own, keyType };
}

export async function privateKeyPem({ keys: { privateKey } }: Issued): Promise<string> {
  return x509.PemConverter.encode(await webcrypto.subtle.exportKey('pkcs8', privateKey as never), 'PRIVATE KEY');
}

/** root -> intermediate -> mail.example.com, all good at `now`. */
export async function goodChain(keyType: KeyType = 'ecdsa', wanted: Partial<Wanted> = {}) {
  const root = await issue({ subject: `CN=Test Root ${keyType}`, keyType, isCa: true });
  const intermediate = await issue({ subject: `CN=Test Intermediate ${keyType}`, keyType, isCa: true, issuer: root });
  const endEntity = await issue({
    subject: 'CN=mail.example.com',
    keyType,
    dnsNames: ['mail.example.com'],
    issuer: intermediate,
    ...wanted,
  });
  return { root, intermediate, endEntity, presented: [endEntity.pem, intermediate.pem] as [string, string] };
}

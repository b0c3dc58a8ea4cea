/** Keys, signatures, versions, numbers and dates that are rare or wrong. */
import type { CertificateDraft, ChainDraft, Encoding, KeyName } from './chain-draft.ts';
import { bitString, der, integer, oid, sequence } from './der.ts';
import type { Mutation } from './mutation.ts';
import type { Random } from './random.ts';
import { each } from './writing.ts';

const hex = (text: string) => Buffer.from(text, 'hex');
const NULL = der(5);

const PLACES: Readonly<Record<string, (draft: ChainDraft, random: Random) => CertificateDraft | undefined>> = {
  leaf: ({ path }) => path[0],
  intermediate: ({ path }, random) => random.pick(path.slice(1, -1)),
  root: ({ path }) => path.at(-1),
};

/** A key of that kind in each place of the path. */
const key = (kind: 'rsa3072' | 'rsa2047' | 'rsaof3' | 'rsapss' | 'pexplicit'): Mutation[] =>
  Object.entries(PLACES).map(([place, find]) => ({
    name: `${place}: key of ${kind}`,
    apply(draft, random) {
      const one = find(draft, random);
      if (one === undefined) return false;
      one.key = `${kind}-${one.key.replace(/.*-/, '')}` as KeyName;
      return true;
    },
  }));

const signedBy = (one: CertificateDraft) => one.signingKey ?? one.issuer?.key ?? one.key;
const where = (kind: 'rsa' | 'p', written: () => Encoding) => (one: CertificateDraft) =>
  signedBy(one).startsWith(kind) && written();

const keys: Mutation[] = [
  ...key('rsa3072'),
  ...key('rsa2047'),
  ...key('rsaof3'),
  ...key('rsapss'),
  ...key('pexplicit'),
];

const rsa = (number: number) => sequence(oid(`1.2.840.113549.1.1.${number}`), NULL);
const signatures: Mutation[] = [
  ...each(
    'RSA with SHA-384',
    where('rsa', () => ({ algorithm: rsa(12), hash: 'sha384' })),
  ),
  ...each(
    'RSA with SHA-512/256',
    where('rsa', () => ({ algorithm: rsa(16), hash: 'sha512-256' })),
  ),
  ...each(
    'RSA with SHA-1 by its other name',
    where('rsa', () => ({ algorithm: sequence(oid('1.3.14.3.2.29'), NULL), hash: 'sha1' })),
  ),
  ...each(
    'RSA with SHA-1 inside alone',
    where('rsa', () => ({ algorithm: rsa(5), outerAlgorithm: rsa(11), hash: 'sha256' })),
  ),
  ...each(
    'ECDSA with SHA-384',
    where('p', () => ({ algorithm: sequence(oid('1.2.840.10045.4.3.3')), hash: 'sha384' })),
  ),
  ...each(
    'ECDSA with SHA-3',
    where('p', () => ({ algorithm: sequence(oid('2.16.840.1.101.3.4.3.10')), hash: 'sha3-256' })),
  ),
  ...each(
    'ECDSA without a hash in its name',
    where('p', () => ({ algorithm: sequence(oid('1.2.840.10045.2.1')), hash: 'sha256' })),
  ),
  ...each(
    'a signature with something behind it',
    where('p', () => ({ signature: (one) => bitString(Buffer.concat([one, hex('00')])) })),
  ),
  ...each(
    'a signature with a zero in front',
    where('rsa', () => ({ signature: (one) => bitString(Buffer.concat([hex('00'), one])) })),
  ),
  ...each('a signature one octet short', () => ({ signature: (one) => bitString(one.subarray(0, -1)) })),
  ...each('an empty signature', () => ({ signature: () => bitString(Buffer.alloc(0)) })),
  ...each('a signature with unused bits', () => ({ signature: (one) => der(3, hex('01'), one) })),
  ...each('a signature that is an OCTET STRING', () => ({ signature: (one) => der(4, hex('00'), one) })),
  ...each('an algorithm nobody knows', () => ({ algorithm: sequence(oid('1.2.3.4')) })),
];

const spki = (change: (octets: Buffer) => Uint8Array) => () => ({ publicKey: change });
const sized = (value: Uint8Array) =>
  spki(() => sequence(sequence(oid('1.2.840.10045.2.1'), oid('1.2.840.10045.3.1.7')), value));
const publicKeys: Mutation[] = [
  ...each(
    'a public key of an unknown algorithm',
    spki(() => sequence(sequence(oid('1.2.3.4')), bitString(hex('00')))),
  ),
  ...each('a public key with an unused bit', sized(der(3, hex('01'), Buffer.alloc(65, 4)))),
  ...each('a public key with unused bits set', sized(der(3, hex('02'), Buffer.alloc(65, 7)))),
  ...each('a public key that is no point', sized(bitString(hex('0400')))),
  ...each('a public key without octets', sized(bitString(hex('')))),
  ...each('a public key that is an OCTET STRING', sized(der(4, hex('00')))),
  ...each(
    'a public key with a field more',
    spki((one) => sequence(...[one.subarray(2), NULL])),
  ),
  ...each(
    'a public key without an algorithm',
    spki(() => sequence(sequence(), bitString(hex('00')))),
  ),
  ...each(
    'a public key of two parameters',
    spki(() => sequence(sequence(oid('1.2.3.4'), NULL, NULL), bitString(hex('00')))),
  ),
  ...each(
    'an RSA key without NULL',
    spki((one) => hex(one.toString('hex').replace('300d06092a864886f70d0101010500', '300b06092a864886f70d010101'))),
  ),
];

const versions: Mutation[] = [
  ...each('version 1', () => ({ version: hex(''), extensions: hex('') })),
  ...each('version 1, written', () => ({ version: der(0xa0, integer(0)), extensions: hex('') })),
  ...each('version 1 with extensions', () => ({ version: hex('') })),
  ...each('version 2', () => ({ version: der(0xa0, integer(1)), extensions: hex('') })),
  ...each('version 2 with extensions', () => ({ version: der(0xa0, integer(1)) })),
  ...each('version 3 without extensions', () => ({ extensions: hex('') })),
  ...each('a version below zero', () => ({ version: der(0xa0, hex('0201ff')) })),
  ...each('a serial number of 20 octets with a zero in front', () => ({
    serialNumber: der(2, hex('00'), Buffer.alloc(20, 0x81)),
  })),
  ...each('a serial number of 20 octets', () => ({ serialNumber: der(2, Buffer.alloc(20, 0x71)) })),
  ...each('a serial number of no octets', () => ({ serialNumber: der(2) })),
  ...each('a serial number of 300 octets', () => ({ serialNumber: der(2, Buffer.alloc(300, 1)) })),
  ...each('a serial number that is a BOOLEAN', () => ({ serialNumber: hex('0101ff') })),
];

const utc = (text: string) => der(0x17, text);
const general = (text: string) => der(0x18, text);
const validity = (name: string, notBefore: Buffer, notAfter: Buffer) =>
  each(name, () => ({ validity: sequence(notBefore, notAfter) }));
const BEFORE = utc('260101000000Z');
const AFTER = utc('291231000000Z');
const dates: Mutation[] = [
  ...validity('a date of 2050 as UTCTime', BEFORE, utc('500101000000Z')),
  ...validity('a date of 9999', BEFORE, general('99991231235959Z')),
  ...validity('a date of 10000', BEFORE, general('100000101000000Z')),
  ...validity('a date of 1949', general('19490101000000Z'), AFTER),
  ...validity('a date of 1950', utc('500101000000Z'), AFTER),
  ...validity('a date of 1970', utc('700101000000Z'), AFTER),
  ...validity('a date of the year 0', general('00000101000000Z'), AFTER),
  ...validity('a leap second', utc('161231235960Z'), AFTER),
  ...validity('an hour of 24', utc('260101240000Z'), AFTER),
  ...validity('the 29th of February of 2100', BEFORE, general('21000229000000Z')),
  ...validity('a small z', utc('260101000000z'), AFTER),
  ...validity('a date without a zone', utc('260101000000'), AFTER),
  ...validity('GeneralizedTime without seconds', BEFORE, general('205012310000Z')),
  ...validity('GeneralizedTime at its end before 2050', BEFORE, general('20291231000000Z')),
  ...validity('GeneralizedTime with an offset', BEFORE, general('20501231000000+0000')),
  ...validity('a date with a space', utc(' 60101000000Z'), AFTER),
  ...validity('dates the wrong way round', AFTER, BEFORE),
  ...validity('a date that is a text', der(0x13, '260101000000Z'), AFTER),
  ...each('one date', () => ({ validity: sequence(BEFORE) })),
  ...each('three dates', () => ({ validity: sequence(BEFORE, AFTER, AFTER) })),
];

export const oddKeys: readonly Mutation[] = [...keys, ...signatures, ...publicKeys, ...versions, ...dates];

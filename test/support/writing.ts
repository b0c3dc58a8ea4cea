/** What can be done to the way a certificate is written: its DER, its texts and its algorithms. */
import type { CertificateDraft, ChainDraft, Encoding } from './chain-draft.ts';
import { HOST, twin } from './chain-draft.ts';
import { bitString, der, integer, oid, sequence } from './der.ts';
import type { Mutation } from './mutation.ts';
import type { Random } from './random.ts';

type Written = (certificate: CertificateDraft, random: Random) => Encoding | false;

function write(where: string, pick: (draft: ChainDraft, random: Random) => CertificateDraft | undefined) {
  return (name: string, written: Written): Mutation => ({
    name: `${where}: ${name}`,
    apply(draft, random) {
      const one = pick(draft, random);
      const encoding = one === undefined ? false : written(one, random);
      if (one === undefined || encoding === false) return false;
      one.encoding = { ...one.encoding, ...encoding };
      return true;
    },
  });
}

/** A copy of an intermediate certificate that only stands there, so written. */
const unneeded = (name: string, written: Written): Mutation => ({
  name: `unneeded: ${name}`,
  apply(draft, random) {
    const original = random.pick(draft.path.slice(1, -1));
    const encoding = original === undefined ? false : written(original, random);
    if (original === undefined || encoding === false) return false;
    draft.presented.push(twin(original, { subject: 'O=Test,CN=Unneeded', encoding }));
    return true;
  },
});

export const leaf = write('leaf', ({ path }) => path[0]);
export const intermediate = write('intermediate', ({ path }, random) => random.pick(path.slice(1, -1)));
/** In each place where it can be. */
export const each = (name: string, written: Written) => [
  leaf(name, written),
  intermediate(name, written),
  unneeded(name, written),
];

const hex = (text: string) => Buffer.from(text, 'hex');
const NULL = der(5);
const SUBJECT_ALT_NAME = '2.5.29.17';
const SUBJECT_KEY_IDENTIFIER = '2.5.29.14';
const KEY_USAGE = '2.5.29.15';
const BASIC_CONSTRAINTS = '2.5.29.19';

/** The content of an extension, whatever the certificate would have there. */
export const extension =
  (type: string, value: Uint8Array, isCritical = false): NonNullable<Encoding['extension']> =>
  (written, ofType) =>
    ofType === type ? sequence(oid(type), ...(isCritical ? [der(1, hex('ff'))] : []), der(4, value)) : written;
const named = (...names: Buffer[]) => ({ extension: extension(SUBJECT_ALT_NAME, sequence(der(0x82, HOST), ...names)) });
const subject = (type: number, value: Uint8Array | string) => ({
  subject: sequence(der(0x31, sequence(oid('2.5.4.3'), der(type, value)))),
});
const dates = (notBefore: Buffer) => () => ({ validity: sequence(notBefore, der(0x17, '291231000000Z')) });

const encodings: Mutation[] = [
  ...each('a length of one octet too many', () => ({
    certificate: (certificate) => Buffer.concat([hex('308300'), certificate.subarray(2)]),
  })),
  ...each('an octet behind it', () => ({ certificate: (certificate) => Buffer.concat([certificate, hex('00')]) })),
  ...each('a signature length of one octet too many', () => ({
    signature: (signature) =>
      signature.length < 0x80
        ? Buffer.concat([hex('0381'), bitString(signature).subarray(1)])
        : Buffer.concat([hex('038300'), bitString(signature).subarray(2)]),
  })),
  ...each('version 4', () => ({ version: der(0xa0, integer(3)) })),
  ...each('a serial number of zero', () => ({ serialNumber: hex('020100') })),
  ...each('a serial number below zero', () => ({ serialNumber: hex('0201ff') })),
  ...each('a serial number with a zero in front', () => ({ serialNumber: hex('02020001') })),
  ...each('a serial number of 21 octets', () => ({ serialNumber: der(2, Buffer.alloc(21, 1)) })),
  ...each('unique identifiers', () => ({ uniqueIds: der(0x81, hex('0001')) })),
  ...each('a date without seconds', dates(der(0x17, '2601010000Z'))),
  ...each('a date with an offset', dates(der(0x17, '260101000000+0000'))),
  ...each('a date that does not exist', dates(der(0x17, '260230000000Z'))),
  ...each('GeneralizedTime before 2050', dates(der(0x18, '20260101000000Z'))),
  ...each('GeneralizedTime with a fraction', dates(der(0x18, '20260101000000.5Z'))),
  ...each('a critical flag of 0x01', () => ({
    extension: (written, type) =>
      type === KEY_USAGE ? hex(written.toString('hex').replace('0101ff', '010101')) : written,
  })),
  ...each('a critical flag of FALSE', () => ({
    extension: (written, type) =>
      type === SUBJECT_KEY_IDENTIFIER
        ? sequence(oid(type), der(1, hex('00')), written.subarray(2 + oid(type).length))
        : written,
  })),
  intermediate('a CA flag of 0x01', () => ({
    extension: extension(BASIC_CONSTRAINTS, sequence(der(1, hex('01'))), true),
  })),
  leaf('a key usage with zeros at its end', () => ({ extension: extension(KEY_USAGE, hex('03020080'), true) })),
  leaf('a key usage with unused bits set', () => ({ extension: extension(KEY_USAGE, hex('030207ff'), true) })),
  leaf('a PrintableString with "@"', () => subject(0x13, 'a@b')),
  leaf('a PrintableString with "&"', () => subject(0x13, 'a&b')),
  leaf('a PrintableString with "*"', () => subject(0x13, '*.a')),
  leaf('a UTF8String that is none', () => subject(0x0c, hex('fc'))),
  leaf('a BMPString of three octets', () => subject(0x1e, hex('006100'))),
  leaf('a DNS name beyond ASCII', () => named(der(0x82, hex('c3bc2e6578')))),
  leaf('an address of five octets', () => named(der(0x87, hex('0102030405')))),
];

const isSignedBy = ({ signingKey, issuer, key }: CertificateDraft, kind: string) =>
  (signingKey ?? issuer?.key ?? key).startsWith(kind);
const whereSignedBy =
  (kind: string, written: () => Encoding): Written =>
  (one) =>
    isSignedBy(one, kind) && written();
const rsa = (number: number, ...parameters: Buffer[]) => sequence(oid(`1.2.840.113549.1.1.${number}`), ...parameters);
const ecdsa = (number: number, ...parameters: Buffer[]) => sequence(oid(`1.2.840.10045.4.3.${number}`), ...parameters);
const sha256 = (...parameters: Buffer[]) => sequence(oid('2.16.840.1.101.3.4.2.1'), ...parameters);
const pss = (saltOctets: number, parameters = [NULL], ...more: Buffer[]) => {
  const mgf = sequence(oid('1.2.840.113549.1.1.8'), sha256(...parameters));
  const fields = [der(0xa0, sha256(...parameters)), der(0xa1, mgf), der(0xa2, integer(saltOctets)), ...more];
  return { algorithm: rsa(10, sequence(...fields)), pssSaltOctets: saltOctets, hash: 'sha256' };
};
const byRsa = (name: string, written: () => Encoding) => each(name, whereSignedBy('rsa', written));
const byEc = (name: string, written: () => Encoding) => each(name, whereSignedBy('p', written));

const algorithms: Mutation[] = [
  ...byRsa('RSASSA-PSS', () => pss(32)),
  ...byRsa('RSASSA-PSS without NULL', () => pss(32, [])),
  ...byRsa('RSASSA-PSS with a salt of 20 octets', () => pss(20)),
  ...byRsa('RSASSA-PSS with its trailer written', () => pss(32, [NULL], der(0xa3, integer(1)))),
  ...byRsa('RSA with SHA-512', () => ({ algorithm: rsa(13, NULL), hash: 'sha512' })),
  ...byRsa('RSA with SHA-224', () => ({ algorithm: rsa(14, NULL), hash: 'sha224' })),
  ...byRsa('RSA with MD5', () => ({ algorithm: rsa(4, NULL), hash: 'md5' })),
  ...byRsa('RSA without NULL', () => ({ algorithm: rsa(11), hash: 'sha256' })),
  ...byRsa('RSA with other parameters', () => ({ algorithm: rsa(11, der(4, 'x')), hash: 'sha256' })),
  ...byRsa('another algorithm inside', () => ({
    algorithm: rsa(12, NULL),
    outerAlgorithm: rsa(11, NULL),
    hash: 'sha256',
  })),
  ...byEc('ECDSA with SHA-512', () => ({ algorithm: ecdsa(4), hash: 'sha512' })),
  ...byEc('ECDSA with SHA-224', () => ({ algorithm: ecdsa(1), hash: 'sha224' })),
  ...byEc('ECDSA with NULL', () => ({ algorithm: ecdsa(2, NULL), hash: 'sha256' })),
];

export const writings: readonly Mutation[] = [...encodings, ...algorithms];

/** Extensions as CAs write them, and as they should not: purposes, transparency, revocation, and the marks of being critical. */
import { CLIENT_AUTH, type DraftExtension, SERVER_AUTH } from './chain-draft.ts';
import { bitString, der, integer, namedBits, oid, sequence } from './der.ts';
import type { Mutation } from './mutation.ts';
import { each, extension, intermediate, leaf } from './writing.ts';

const hex = (text: string) => Buffer.from(text, 'hex');
const NULL = der(5);

/** The certificate has it besides its own, or instead of its own of that type. */
const having =
  (type: string, value: Uint8Array, critical = false) =>
  () => ({
    arranged: (all: DraftExtension[]) => [...all.filter((one) => one.oid !== type), { oid: type, critical, value }],
  });

const KEY_USAGE = '2.5.29.15';
const BASIC_CONSTRAINTS = '2.5.29.19';
const NAME_CONSTRAINTS = '2.5.29.30';
const DISTRIBUTION_POINTS = '2.5.29.31';
const FRESHEST_CRL = '2.5.29.46';
const AUTHORITY_KEY = '2.5.29.35';
const SUBJECT_KEY = '2.5.29.14';
const EXTENDED_KEY_USAGE = '2.5.29.37';
const INFORMATION_ACCESS = '1.3.6.1.5.5.7.1.1';
const SUBJECT_INFORMATION_ACCESS = '1.3.6.1.5.5.7.1.11';
const ADDRESS_BLOCKS = '1.3.6.1.5.5.7.1.7';
const AUTONOMOUS_SYSTEMS = '1.3.6.1.5.5.7.1.8';
const PROXY = '1.3.6.1.5.5.7.1.14';
const TLS_FEATURE = '1.3.6.1.5.5.7.1.24';
const QUALIFIED = '1.3.6.1.5.5.7.1.3';
const NO_CHECK = '1.3.6.1.5.5.7.48.1.5';
const SCT_LIST = '1.3.6.1.4.1.11129.2.4.2';
const POISON = '1.3.6.1.4.1.11129.2.4.3';
const NETSCAPE_TYPE = '2.16.840.1.113730.1.1';
const NETSCAPE_COMMENT = '2.16.840.1.113730.1.13';

const ANY = '2.5.29.37.0';
const NETSCAPE_GATED = '2.16.840.1.113730.4.1';
const MICROSOFT_GATED = '1.3.6.1.4.1.311.10.3.3';
const EMAIL = '1.3.6.1.5.5.7.3.4';
const OCSP_SIGNING = '1.3.6.1.5.5.7.3.9';
const purposes = (...of: string[]) => sequence(...of.map(oid));

const purposeMutations: Mutation[] = [
  ...each('purposes critical', having(EXTENDED_KEY_USAGE, purposes(SERVER_AUTH, CLIENT_AUTH), true)),
  ...each('anyExtendedKeyUsage and serverAuth, critical', having(EXTENDED_KEY_USAGE, purposes(ANY, SERVER_AUTH), true)),
  ...each('anyExtendedKeyUsage only, critical', having(EXTENDED_KEY_USAGE, purposes(ANY), true)),
  ...each('no purposes in the list', having(EXTENDED_KEY_USAGE, sequence())),
  ...each('serverAuth twice', having(EXTENDED_KEY_USAGE, purposes(SERVER_AUTH, SERVER_AUTH))),
  ...each('server-gated cryptography only', (_, random) =>
    having(EXTENDED_KEY_USAGE, purposes(random.pick([NETSCAPE_GATED, MICROSOFT_GATED])))(),
  ),
  ...each('emailProtection only', having(EXTENDED_KEY_USAGE, purposes(EMAIL))),
  ...each('OCSPSigning and serverAuth', having(EXTENDED_KEY_USAGE, purposes(OCSP_SIGNING, SERVER_AUTH))),
  ...each('a purpose nobody knows and serverAuth', having(EXTENDED_KEY_USAGE, purposes('1.2.3.4.5', SERVER_AUTH))),
  leaf('all key usages', having(KEY_USAGE, namedBits([0, 1, 2, 3, 4, 5, 6, 7, 8]), true)),
  leaf('key usage of nine bits', having(KEY_USAGE, namedBits([0, 4, 8]), true)),
  leaf('key usage not critical', having(KEY_USAGE, namedBits([0]))),
  intermediate('key usage not critical', having(KEY_USAGE, namedBits([5, 6]))),
  leaf('key usage keyCertSign too', having(KEY_USAGE, namedBits([0, 5]), true)),
  leaf('key usage keyAgreement too', having(KEY_USAGE, namedBits([0, 4]), true)),
  ...each('Netscape type of a TLS client', having(NETSCAPE_TYPE, namedBits([0]))),
  ...each('Netscape type of a TLS server', having(NETSCAPE_TYPE, namedBits([1]))),
  ...each('Netscape type of a CA for TLS', having(NETSCAPE_TYPE, namedBits([5]))),
  ...each('Netscape type of a CA for e-mail', having(NETSCAPE_TYPE, namedBits([6]))),
  ...each('Netscape type critical', having(NETSCAPE_TYPE, namedBits([1, 5]), true)),
  leaf('basic constraints empty', having(BASIC_CONSTRAINTS, sequence())),
  leaf('basic constraints with FALSE written', having(BASIC_CONSTRAINTS, sequence(der(1, hex('00'))), true)),
  leaf('a CA without keyCertSign', having(BASIC_CONSTRAINTS, sequence(der(1, hex('ff'))), true)),
  intermediate(
    'path length of 32 bits',
    having(BASIC_CONSTRAINTS, sequence(der(1, hex('ff')), der(2, hex('0080000000'))), true),
  ),
];

const SCT = Buffer.concat([
  hex('00'),
  Buffer.alloc(32, 7),
  hex('0000019000000000'),
  hex('0000'),
  hex('0403'),
  hex('0008'),
  hex('3006020101020101'),
]);
const sctList = (...scts: Buffer[]) => {
  const all = Buffer.concat(scts.map((one) => Buffer.concat([Buffer.from([one.length >> 8, one.length & 255]), one])));
  return der(4, Buffer.from([all.length >> 8, all.length & 255]), all);
};
const url = (text: string) => der(0x86, text);
const access = (method: string, location: Uint8Array) => sequence(sequence(oid(method), location));
const point = (location: Uint8Array) => sequence(sequence(der(0xa0, der(0xa0, location))));
const block = (family: string, ranges: Uint8Array) => sequence(sequence(der(4, hex(family)), ranges));

const otherExtensions: Mutation[] = [
  leaf('a list of SCTs', having(SCT_LIST, sctList(SCT, SCT))),
  leaf('a list of no SCT', having(SCT_LIST, sctList())),
  leaf('a list of SCTs that is none', having(SCT_LIST, NULL)),
  leaf('a list of SCTs, critical', having(SCT_LIST, sctList(SCT), true)),
  leaf('the poison of a precertificate', having(POISON, NULL, true)),
  leaf('the poison of a precertificate, not critical', having(POISON, NULL)),
  leaf('must staple', having(TLS_FEATURE, sequence(integer(5)))),
  leaf('must staple, critical', having(TLS_FEATURE, sequence(integer(5)), true)),
  ...each(
    'access to its issuer',
    having(INFORMATION_ACCESS, access('1.3.6.1.5.5.7.48.2', url('http://ca.example/ca.der'))),
  ),
  ...each(
    'access to its issuer, critical',
    having(INFORMATION_ACCESS, access('1.3.6.1.5.5.7.48.2', url('http://ca.example/ca.der')), true),
  ),
  ...each('access to nothing', having(INFORMATION_ACCESS, sequence())),
  ...each('access that is none', having(INFORMATION_ACCESS, NULL)),
  ...each(
    'access of the subject',
    having(SUBJECT_INFORMATION_ACCESS, access('1.3.6.1.5.5.7.48.5', url('http://ca.example/'))),
  ),
  ...each('access of the subject that is none', having(SUBJECT_INFORMATION_ACCESS, NULL)),
  ...each('a revocation list', having(DISTRIBUTION_POINTS, point(url('http://ca.example/ca.crl')))),
  ...each('a revocation list, critical', having(DISTRIBUTION_POINTS, point(url('http://ca.example/ca.crl')), true)),
  ...each('no revocation list in the list', having(DISTRIBUTION_POINTS, sequence())),
  ...each('a newest revocation list', having(FRESHEST_CRL, point(url('http://ca.example/delta.crl')))),
  ...each('a newest revocation list, critical', having(FRESHEST_CRL, point(url('http://ca.example/delta.crl')), true)),
  ...each('a newest revocation list that is none', having(FRESHEST_CRL, NULL)),
  ...each('statements of a qualified certificate', having(QUALIFIED, sequence(sequence(oid('0.4.0.1862.1.1'))))),
  ...each(
    'statements of a qualified certificate, critical',
    having(QUALIFIED, sequence(sequence(oid('0.4.0.1862.1.1'))), true),
  ),
  ...each('no check of revocation', having(NO_CHECK, NULL)),
  ...each('a period of its key that has ended', having('2.5.29.16', sequence(der(0x81, '20200101000000Z')))),
  ...each('a period of its key that is none', having('2.5.29.16', NULL)),
  ...each('attributes of its subject that are none', having('2.5.29.9', NULL)),
  ...each('a comment', having(NETSCAPE_COMMENT, der(0x16, 'made by hand'))),
  ...each('a comment that is none', having(NETSCAPE_COMMENT, NULL)),
  ...each('a proxy certificate', having(PROXY, sequence(sequence(oid('1.3.6.1.5.5.7.21.1'))))),
  ...each('a proxy certificate, critical', having(PROXY, sequence(sequence(oid('1.3.6.1.5.5.7.21.1'))), true)),
  leaf('address blocks', having(ADDRESS_BLOCKS, block('0001', sequence(bitString(hex('c00002')))))),
  leaf('address blocks, critical', having(ADDRESS_BLOCKS, block('0001', sequence(bitString(hex('c00002')))), true)),
  ...each('address blocks inherited', having(ADDRESS_BLOCKS, block('0001', NULL))),
  ...each('address blocks that are none', having(ADDRESS_BLOCKS, NULL)),
  leaf('autonomous systems', having(AUTONOMOUS_SYSTEMS, sequence(der(0xa0, sequence(integer(7)))))),
  ...each('an unknown extension without content', having('1.2.3.4', hex(''))),
  ...each('an unknown extension of 6,000 octets', having('1.2.3.4', der(4, Buffer.alloc(6_000)))),
  ...each('an unknown extension of long arcs', having('2.999.4294967295.1', NULL)),
  ...each('eighty unknown extensions', () => ({
    arranged: (all) => [
      ...all,
      ...Array.from({ length: 80 }, (_, at) => ({ oid: `1.2.3.4.${at}`, critical: false, value: NULL })),
    ],
  })),
  ...each('extensions in reverse', () => ({ arranged: (all) => all.toReversed() })),
  ...each('extensions in any order', (_, random) => ({ arranged: (all) => random.shuffled(all) })),
  ...each('an empty list of extensions', () => ({ arranged: () => [] })),
  ...each('extensions that end after the first', () => ({ extensions: der(0xa3, sequence(hex('3003'))) })),
];

const domain = (name: string) => sequence(der(0x82, name));

const misplaced: Mutation[] = [
  leaf('name constraints of its own', having(NAME_CONSTRAINTS, sequence(der(0xa0, domain('example.net'))), true)),
  leaf(
    'name constraints of its own, not critical',
    having(NAME_CONSTRAINTS, sequence(der(0xa0, domain('example.net')))),
  ),
  leaf('name constraints that are none', having(NAME_CONSTRAINTS, NULL)),
  ...each('empty name constraints', having(NAME_CONSTRAINTS, sequence(), true)),
  ...each('name constraints of empty trees', having(NAME_CONSTRAINTS, sequence(der(0xa0)), true)),
  leaf('policy constraints of its own', having('2.5.29.36', sequence(der(0x80, hex('00'))), true)),
  leaf('inhibits anyPolicy by itself', having('2.5.29.54', integer(0), true)),
  leaf('inhibits anyPolicy, not critical', having('2.5.29.54', integer(0))),
  ...each('inhibits anyPolicy below zero', having('2.5.29.54', hex('0201ff'), true)),
  ...each('a mapping of its own, critical', having('2.5.29.33', sequence(sequence(oid('1.2.3'), oid('1.2.4'))), true)),
  leaf('key identifier critical', having(SUBJECT_KEY, der(4, hex('01020304')), true)),
  ...each('authority key identifier empty', having(AUTHORITY_KEY, sequence())),
  ...each('authority key identifier that is none', having(AUTHORITY_KEY, NULL)),
  leaf('key identifier that is none', having(SUBJECT_KEY, NULL)),
  ...each('key identifier of no octets', having(SUBJECT_KEY, der(4))),
  leaf('key identifier of 200 octets', having(SUBJECT_KEY, der(4, Buffer.alloc(200, 1)))),
  ...each('authority key identifier critical', () => ({
    arranged: (all) => all.map((one) => (one.oid === AUTHORITY_KEY ? { ...one, critical: true } : one)),
  })),
  ...each('another key in its authority key identifier', () => ({
    extension: extension(AUTHORITY_KEY, sequence(der(0x80, Buffer.alloc(20, 9)))),
  })),
  intermediate('another key in its key identifier', () => ({
    extension: extension(SUBJECT_KEY, der(4, Buffer.alloc(20, 9))),
  })),
  ...each('an authority key identifier with a serial number alone', () => ({
    extension: extension(AUTHORITY_KEY, sequence(der(0x82, hex('01')))),
  })),
];

export const oddExtensions: readonly Mutation[] = [...purposeMutations, ...otherExtensions, ...misplaced];

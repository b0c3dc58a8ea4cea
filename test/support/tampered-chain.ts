/** Chains of which one certificate is good but for the encoding of an extension or of its name, which is broken somewhere. */
import { type CertificateDraft, caDraft, HOST, pemOf, privateKeyOf, SERVER_AUTH } from './chain-draft.ts';
import { der, integer, oid, sequence } from './der.ts';
import { daysFromNow } from './facts.ts';
import { type Random, randomOf } from './random.ts';
import type { RandomChain } from './random-chain.ts';
import { tampered } from './tampering.ts';

/** The seeds below it are the same chain each time, with the keys of this process. */
export const TAMPERED_CHAINS = 700;
/** So many seeds more: broken anywhere, in a certificate that is sent and not needed. */
export const UNNEEDED = 500;

const hex = (text: string) => Buffer.from(text, 'hex');
const utf8 = (text: string) => der(0x0c, text);
const commonName = sequence(oid('2.5.4.3'), utf8('x'));
const directory = der(0xa4, sequence(der(0x31, commonName)));
const names = [
  der(0x82, 'a.example'),
  der(0x81, 'a@b.example'),
  der(0x86, 'http://a.example/'),
  der(0x87, hex('c0000201')),
  der(0x88, hex('2a03')),
  directory,
  der(0xa5, der(0xa0, utf8('x')), der(0xa1, utf8('y'))),
  der(0xa0, oid('1.2.3.4'), der(0xa0, utf8('x'))),
];
const notice = sequence(sequence(utf8('organization'), sequence(integer(1), integer(2))), utf8('text'));
const qualifiers = [
  sequence(oid('1.3.6.1.5.5.7.2.1'), der(0x16, 'http://a')),
  sequence(oid('1.3.6.1.5.5.7.2.2'), notice),
  sequence(oid('1.2.3.9'), integer(3)),
];

/** By their identifiers, each in good order; of a CA's certificate alone those that bind what is below it. */
const ofAny: Readonly<Record<string, Buffer>> = {
  '2.5.29.32': sequence(sequence(oid('1.2.3'), sequence(...qualifiers)), sequence(oid('1.2.4'))),
  '2.5.29.31': sequence(
    sequence(der(0xa0, der(0xa0, ...names)), der(0x81, hex('0560')), der(0xa2, directory)),
    sequence(der(0xa0, der(0xa1, commonName))),
  ),
  '2.5.29.35': sequence(der(0xa1, directory), der(0x82, hex('01'))),
  '2.5.29.14': der(4, 'abcdef'),
  '1.3.6.1.5.5.7.1.1': sequence(
    sequence(oid('1.3.6.1.5.5.7.48.2'), der(0x86, 'http://a.example/')),
    sequence(oid('1.3.6.1.5.5.7.48.1'), directory),
  ),
};
const ofCa: Readonly<Record<string, Buffer>> = {
  '2.5.29.30': sequence(
    der(0xa0, sequence(der(0x82, 'example.com'))),
    der(0xa1, sequence(directory), sequence(der(0x87, hex('c0000200ffffff00')))),
  ),
  '2.5.29.36': sequence(der(0x80, hex('05')), der(0x81, hex('06'))),
  '2.5.29.54': integer(5),
};
const ofServer: Readonly<Record<string, Buffer>> = {
  '2.5.29.17': sequence(der(0x82, HOST), ...names),
  '2.5.29.37': sequence(oid(SERVER_AUTH), oid('1.3.6.1.5.5.7.3.2')),
  '2.5.29.15': hex('030205a0'),
  '2.5.29.19': sequence(),
};
const subject = sequence(
  der(0x31, sequence(oid('2.5.4.10'), der(0x13, 'Test'))),
  der(0x31, sequence(oid('2.5.4.11'), der(0x14, 'T')), commonName),
  der(0x31, sequence(oid('2.5.4.5'), der(0x1e, hex('00610062')))),
);

const root = caDraft('O=Test,CN=Root', 'p256-0', null);

export function tamperedChain(seed: number): RandomChain & { readonly what: string } {
  const random = randomOf(seed);
  const ca = caDraft('O=Test,CN=CA', 'p256-1', root);
  const leaf: CertificateDraft = {
    ...caDraft('O=Test,CN=Mail server', 'p256-2', ca),
    notBefore: daysFromNow(-10),
    notAfter: daysFromNow(80),
    basicConstraints: null,
    keyUsage: ['digitalSignature'],
    extendedKeyUsage: [SERVER_AUTH],
    names: [{ type: 'dns', value: HOST }],
  };
  const isUnneeded = seed >= TAMPERED_CHAINS;
  const what = isUnneeded ? 'an unneeded certificate' : tamper(random, leaf, ca);
  const stranger = { ...caDraft('CN=Stranger', 'p256-3', root), more: [...leaf.more] };
  stranger.encoding = { certificate: (certificate) => tampered(certificate, random) };
  const [endEntity, ...others] = [leaf, ca, ...(isUnneeded ? [stranger] : [])].map(pemOf);
  return {
    seed,
    what,
    mutations: [],
    presented: [endEntity ?? '', ...others],
    privateKey: privateKeyOf(leaf),
    anchors: [pemOf(root)],
    reference: HOST,
  };
}

function tamper(random: Random, leaf: CertificateDraft, ca: CertificateDraft): string {
  if (random.chance(0.1)) {
    const written = tampered(subject, random);
    leaf.encoding = { subject: written };
    return `subject ${written.toString('hex')}`;
  }
  const [draft, extensions] = random.pick([
    [leaf, { ...ofAny, ...ofServer }],
    [ca, { ...ofAny, ...ofCa }],
  ] as const);
  const [type, good] = random.pick(Object.entries(extensions));
  const value = tampered(good, random);
  if (type === '2.5.29.35' || type === '2.5.29.14') draft.hasKeyIdentifiers = false;
  if (type === '2.5.29.17') draft.names = [];
  if (type === '2.5.29.37') draft.extendedKeyUsage = null;
  if (type === '2.5.29.15') draft.keyUsage = null;
  draft.more.push({ oid: type, critical: false, value });
  return `${type} in ${draft.subject}: ${value.toString('hex')}`;
}

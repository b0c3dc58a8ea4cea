/** Names as people and software write them: in the subjectAltName, and in what joins a certificate to its issuer. */
import { HOST } from './chain-draft.ts';
import { der, oid, sequence } from './der.ts';
import type { Mutation } from './mutation.ts';
import { each, extension, intermediate, leaf } from './writing.ts';

const hex = (text: string) => Buffer.from(text, 'hex');
const dns = (name: string | Uint8Array) => der(0x82, name);
const own = dns(HOST);
const SUBJECT_ALT_NAME = '2.5.29.17';

/** A subjectAltName of these and no others. */
const named = (name: string, ...options: readonly (readonly Uint8Array[])[]): Mutation =>
  leaf(`names: ${name}`, (_, random) => ({
    extension: extension(SUBJECT_ALT_NAME, sequence(...random.pick(options))),
  }));
const other = (type: string, value: Uint8Array) => der(0xa0, oid(type), der(0xa0, value));

const attribute = (type: string, value: Uint8Array) => sequence(oid(type), value);
const rdn = (...attributes: Uint8Array[]) => der(0x31, ...attributes);
const COMMON_NAME = '2.5.4.3';
const ORGANIZATION = '2.5.4.10';
const utf8 = (text: string) => der(0x0c, text);
const printable = (text: string) => der(0x13, text);

const presented: Mutation[] = [
  named('two dots', [dns('mail..example.com'), own], [dns('mail..example.com')]),
  named('a label of 64 letters', [dns(`${'a'.repeat(64)}.example.com`), own]),
  named('a name of 300 letters', [dns(`${'a.'.repeat(145)}example.com`), own]),
  named('a port', [dns(`${HOST}:25`)]),
  named('a URL', [dns(`https://${HOST}/`)]),
  named('two asterisks', [dns('**.example.com')], [dns('*.*.com')], [dns('*')], [dns('*.')]),
  named('an asterisk behind letters', [dns('mail*.example.com')], [dns('ma*l.example.com')]),
  named('an asterisk alone in the middle', [dns('mail.*.com')]),
  named('a hyphen at an end', [dns('-mail.example.com'), own], [dns('mail-.example.com'), own]),
  named('a line break', [dns(`${HOST}\n`)], [dns(`\n${HOST}`), own]),
  named('a question mark', [dns('mail?example.com')], [dns('?ail.example.com')]),
  named('16-bit letters', [dns(Buffer.from(HOST, 'utf16le'))]),
  named('SRV', [other('1.3.6.1.5.5.7.8.7', der(0x16, `_smtp.${HOST}`))]),
  named('SRV beside the name', [other('1.3.6.1.5.5.7.8.7', der(0x16, `_smtp.${HOST}`)), own]),
  named('an SMTPUTF8 mailbox beside the name', [other('1.3.6.1.5.5.7.8.9', utf8('ü@example.com')), own]),
  named('a directory name beside the name', [der(0xa4, sequence(rdn(attribute(COMMON_NAME, utf8('x'))))), own]),
  named('a registered ID beside the name', [der(0x88, hex('2a03')), own]),
  named('an X.400 address beside the name', [der(0xa3, sequence(der(0x30))), own]),
  named('an EDI party beside the name', [der(0xa5, der(0xa1, utf8('party'))), own]),
  named('none in the list', []),
  named('twice the same', [own, own]),
  named('two hundred', [...Array.from({ length: 200 }, (_, at) => dns(`host${at}.example.net`)), own]),
  named('an address with its mask', [der(0x87, hex('c0000201ffffff00')), own]),
  named('an address without octets', [der(0x87), own]),
  named('an address as a text', [der(0x87, '192.0.2.1'), own]),
  named('a tag nobody knows', [der(0x89, 'x'), own]),
  named('a constructed DNS name', [der(0xa2, der(0x16, HOST))]),
  named('a universal type', [der(0x16, HOST)]),
  leaf('names: critical', () => ({ extension: extension(SUBJECT_ALT_NAME, sequence(own), true) })),
  leaf('names: not in a list', () => ({ extension: extension(SUBJECT_ALT_NAME, own) })),
  leaf('names: the subject has another', () => ({
    subject: sequence(rdn(attribute(COMMON_NAME, utf8('mail.example.net')))),
  })),
  leaf('names: the subject has two', () => ({
    subject: sequence(rdn(attribute(COMMON_NAME, utf8(HOST))), rdn(attribute(COMMON_NAME, utf8('mail.example.net')))),
  })),
  leaf('names: a subject in one set', () => ({
    subject: sequence(rdn(attribute(COMMON_NAME, utf8(HOST)), attribute(ORGANIZATION, utf8('Test')))),
  })),
  leaf('names: a subject in one set out of order', () => ({
    subject: sequence(rdn(attribute(ORGANIZATION, utf8('Test')), attribute(COMMON_NAME, utf8(HOST)))),
  })),
  leaf('names: a common name of 100 letters', () => ({
    subject: sequence(rdn(attribute(COMMON_NAME, utf8('a'.repeat(100))))),
  })),
  leaf('names: a country of three letters', () => ({ subject: sequence(rdn(attribute('2.5.4.6', printable('DEU')))) })),
  leaf('names: a serial number of the subject', () => ({
    subject: sequence(rdn(attribute('2.5.4.5', printable('1-2')))),
  })),
  leaf('names: an attribute nobody knows', () => ({ subject: sequence(rdn(attribute('1.2.3.4', utf8('x')))) })),
  leaf('names: an attribute that is a number', () => ({
    subject: sequence(rdn(attribute(COMMON_NAME, der(2, hex('05'))))),
  })),
  leaf('names: a TeletexString beyond ASCII', () => ({
    subject: sequence(rdn(attribute(COMMON_NAME, der(0x14, hex('fc'))))),
  })),
  leaf('names: a NUL in the common name', () => ({
    subject: sequence(rdn(attribute(COMMON_NAME, utf8(`${HOST}\0.x`)))),
  })),
  leaf('names: an empty common name', () => ({ subject: sequence(rdn(attribute(COMMON_NAME, utf8('')))) })),
];

/** The name of the issuer, written by whom it has certified in another way than by itself. */
function issuer(
  name: string,
  ...spellings: readonly (readonly [inSubject: Uint8Array, inIssuer: Uint8Array])[]
): Mutation {
  return {
    name: `issuer's name: ${name}`,
    apply({ path }, random) {
      const [below, above] = path;
      if (below === undefined || above === undefined || path.length < 3) return false;
      const [inSubject, inIssuer] = random.pick(spellings);
      above.encoding = { ...above.encoding, subject: inSubject };
      below.encoding = { ...below.encoding, issuer: inIssuer };
      return true;
    },
  };
}
const common = (value: Uint8Array) => sequence(rdn(attribute(COMMON_NAME, value)));
const inTwo = (one: string, two: string) =>
  sequence(rdn(attribute(ORGANIZATION, utf8(one))), rdn(attribute(COMMON_NAME, utf8(two))));

const joints: Mutation[] = [
  issuer(
    'another type of string',
    [common(printable('One')), common(utf8('One'))],
    [common(utf8('One')), common(der(0x16, 'One'))],
    [common(utf8('One')), common(der(0x1e, hex('004f006e0065')))],
  ),
  issuer(
    'a TeletexString',
    [common(der(0x14, 'One')), common(utf8('One'))],
    [common(der(0x14, hex('c9'))), common(utf8('É'))],
  ),
  issuer(
    'a NumericString',
    [common(der(0x12, '12')), common(printable('12'))],
    [common(der(0x12, '12')), common(der(0x12, '12'))],
  ),
  issuer('other case', [common(printable('One CA')), common(printable('ONE ca'))]),
  issuer('other case beyond ASCII', [common(utf8('Éa')), common(utf8('éa'))], [common(utf8('Ωx')), common(utf8('ωx'))]),
  issuer('other spaces', [common(utf8('One CA')), common(utf8('  One   CA '))]),
  issuer(
    'other spaces beyond ASCII',
    [common(utf8('One CA')), common(utf8('One\u00a0CA'))],
    [common(utf8('One CA')), common(utf8('One\u2003CA'))],
  ),
  issuer('a tab for a space', [common(utf8('One CA')), common(utf8('One\tCA'))]),
  issuer(
    'spaces around signs',
    [common(utf8('a = b')), common(utf8('a=b'))],
    [common(utf8('a, b')), common(utf8('a,b'))],
  ),
  issuer('a comma in place of an attribute', [
    inTwo('a', 'b'),
    sequence(rdn(attribute(ORGANIZATION, utf8('a, CN=b')))),
  ]),
  issuer('a line break in place of an attribute', [
    inTwo('a', 'b'),
    sequence(rdn(attribute(ORGANIZATION, utf8('a\nCN=b')))),
  ]),
  issuer('other order', [
    inTwo('a', 'b'),
    sequence(rdn(attribute(COMMON_NAME, utf8('b'))), rdn(attribute(ORGANIZATION, utf8('a')))),
  ]),
  issuer('one set for two', [
    inTwo('a', 'b'),
    sequence(rdn(attribute(COMMON_NAME, utf8('b')), attribute(ORGANIZATION, utf8('a')))),
  ]),
  issuer('one set in another order', [
    sequence(rdn(attribute(COMMON_NAME, utf8('b')), attribute(ORGANIZATION, utf8('a')))),
    sequence(rdn(attribute(ORGANIZATION, utf8('a')), attribute(COMMON_NAME, utf8('b')))),
  ]),
  issuer('composed and decomposed letters', [common(utf8('é')), common(utf8('e\u0301'))]),
  issuer('an attribute nobody knows, in other case', [
    sequence(rdn(attribute('1.2.3.4', utf8('x')))),
    sequence(rdn(attribute('1.2.3.4', utf8('X')))),
  ]),
  issuer('a number', [common(der(2, hex('05'))), common(der(2, hex('05')))]),
  issuer('empty', [sequence(), sequence()]),
  issuer('with a NUL', [common(utf8('a\0b')), common(utf8('a\0b'))], [common(utf8('a\0b')), common(utf8('a'))]),
];

export const oddNames: readonly Mutation[] = [
  ...presented,
  ...joints,
  ...each('issuer that is no name', () => ({ issuer: der(5) })),
  intermediate('names: its own host', () => ({
    arranged: (all) => [...all, { oid: SUBJECT_ALT_NAME, critical: false, value: sequence(dns('ca.example.net')) }],
  })),
];

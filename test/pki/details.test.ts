/** What is read of a certificate, from DER that no CA would write. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { childrenOf, contentOf, decode, isContext, onlyChildOf } from '../../src/pki/der.ts';
import { certificateDetailsOf } from '../../src/pki/extensions.ts';
import { bitString, der, distinguishedName, integer, namedBits, oid, sequence, utcTime } from '../support/der.ts';
import { now } from '../support/facts.ts';

interface Fields {
  readonly version?: number;
  readonly subject?: Buffer;
  readonly signatureAlgorithm?: Buffer;
  readonly extensions?: readonly Buffer[];
}

const NULL = der(5);
const FALSE = der(1, Buffer.from([0]));
const TRUE = der(1, Buffer.from([0xff]));
const sha256WithRsa = sequence(oid('1.2.840.113549.1.1.11'), NULL);
const octets = (content: Uint8Array) => der(4, content);
const extension = (type: string, value: Uint8Array, ...critical: Buffer[]) =>
  sequence(oid(type), ...critical, octets(value));

/** A certificate of these fields; whatever is not asked about is as short as it may be. */
function details({
  version = 2,
  subject = distinguishedName('CN=x'),
  signatureAlgorithm = sha256WithRsa,
  extensions = [],
}: Fields) {
  const tbs = sequence(
    der(0xa0, integer(version)),
    integer(1),
    sha256WithRsa,
    distinguishedName('CN=CA'),
    sequence(utcTime(now), utcTime(now)),
    subject,
    sequence(sha256WithRsa, bitString(Buffer.alloc(1))),
    ...(extensions.length === 0 ? [] : [der(0xa3, sequence(...extensions))]),
  );
  return certificateDetailsOf(sequence(tbs, signatureAlgorithm, bitString(Buffer.alloc(1))));
}

const BASIC_CONSTRAINTS = '2.5.29.19';
const KEY_USAGE = '2.5.29.15';
const ALTERNATIVE_NAME = '2.5.29.17';
const NAME_CONSTRAINTS = '2.5.29.30';
const INFORMATION_ACCESS = '1.3.6.1.5.5.7.1.1';
const TLS_FEATURE = '1.3.6.1.5.5.7.1.24';

test('every signature algorithm has its hash', () => {
  const hashOf = (algorithm: string, ...parameters: Buffer[]) =>
    details({ signatureAlgorithm: sequence(oid(algorithm), ...parameters) }).signatureAlgorithm.hash;
  for (const [algorithm, hash] of Object.entries({
    '1.2.840.113549.1.1.2': 'MD2',
    '1.2.840.113549.1.1.4': 'MD5',
    '1.2.840.113549.1.1.5': 'SHA-1',
    '1.2.840.113549.1.1.14': 'SHA-224',
    '1.2.840.113549.1.1.11': 'SHA-256',
    '1.2.840.113549.1.1.12': 'SHA-384',
    '1.2.840.113549.1.1.13': 'SHA-512',
    '1.2.840.10040.4.3': 'SHA-1',
    '1.2.840.10045.4.1': 'SHA-1',
    '1.2.840.10045.4.3.1': 'SHA-224',
    '1.2.840.10045.4.3.2': 'SHA-256',
    '1.2.840.10045.4.3.3': 'SHA-384',
    '1.2.840.10045.4.3.4': 'SHA-512',
    '1.3.101.112': 'intrinsic',
    '1.3.101.113': 'intrinsic',
    '1.2.3.4': 'unknown',
  }))
    assert.equal(hashOf(algorithm), hash, algorithm);
  const pss = (...parameters: Buffer[]) => hashOf('1.2.840.113549.1.1.10', ...parameters);
  const hashParameter = (hash: string) => der(0xa0, sequence(oid(hash), NULL));
  assert.equal(pss(), 'SHA-1', 'RFC 4055 section 3.1: the default');
  assert.equal(pss(sequence(der(0xa2, integer(32)))), 'SHA-1', 'a salt length alone leaves the default');
  for (const [hash, name] of Object.entries({
    '1.3.14.3.2.26': 'SHA-1',
    '2.16.840.1.101.3.4.2.4': 'SHA-224',
    '2.16.840.1.101.3.4.2.1': 'SHA-256',
    '2.16.840.1.101.3.4.2.2': 'SHA-384',
    '2.16.840.1.101.3.4.2.3': 'SHA-512',
    '2.16.840.1.101.3.4.2.8': 'unknown',
  }))
    assert.equal(pss(sequence(hashParameter(hash), der(0xa2, integer(32)))), name, hash);
});

test('what lacks a part is no certificate, and the error says which', () => {
  assert.throws(() => certificateDetailsOf(sequence()), /no signed part/);
  assert.throws(() => certificateDetailsOf(sequence(sequence())), /no signed part/);
  assert.throws(
    () => certificateDetailsOf(sequence(sequence(integer(1)), sha256WithRsa, bitString(NULL))),
    /no subject/,
  );
  assert.throws(() => details({ signatureAlgorithm: sequence() }), /algorithm is empty/);
  assert.throws(() => details({ extensions: [sequence(oid('1.2.3'))] }), /extension has no value/);
  assert.throws(() => details({ extensions: [sequence()] }), /extension has no value/);
});

test('extensions need version 3; without them any version does', () => {
  const extensions = [extension('1.2.3.4', NULL)];
  for (const version of [0, 1]) {
    assert.throws(() => details({ version, extensions }), /before version 3 has extensions/);
    assert.equal(details({ version }).basicConstraints, null);
  }
  assert.deepEqual(details({ extensions }).unprocessedCriticalExtensions, []);
});

test('an extension is critical where it says so, whatever octet it says it with', () => {
  const unprocessed = (...critical: Buffer[]) =>
    details({ extensions: [extension('1.2.3.4', NULL, ...critical)] }).unprocessedCriticalExtensions;
  assert.deepEqual(unprocessed(), []);
  assert.deepEqual(unprocessed(FALSE), []);
  assert.deepEqual(unprocessed(TRUE), ['1.2.3.4']);
  assert.deepEqual(unprocessed(der(1, Buffer.from([1]))), ['1.2.3.4']);
});

test('what path validation processes may be critical', () => {
  const values: Readonly<Record<string, Buffer>> = {
    [ALTERNATIVE_NAME]: sequence(der(0x82, 'x.example')),
    [BASIC_CONSTRAINTS]: sequence(TRUE),
    [KEY_USAGE]: namedBits([5]),
    '2.5.29.37': sequence(oid('1.3.6.1.5.5.7.3.1')),
    [NAME_CONSTRAINTS]: sequence(der(0xa0, sequence(der(0x82, 'example')))),
    '2.5.29.32': sequence(sequence(oid('1.2.3'))),
    '2.5.29.33': sequence(sequence(oid('1.2.3'), oid('1.2.4'))),
    '2.5.29.36': sequence(der(0x80, Buffer.from([0]))),
    '2.5.29.54': integer(0),
  };
  const extensions = Object.entries(values).map(([type, value]) => extension(type, value, TRUE));
  assert.deepEqual(details({ extensions }).unprocessedCriticalExtensions, []);
  // BoringSSL refuses these, though they are read.
  const others = [
    extension(INFORMATION_ACCESS, sequence(), TRUE),
    extension('2.5.29.31', sequence(), TRUE),
    extension(TLS_FEATURE, sequence(integer(5)), TRUE),
  ];
  const unprocessed = [INFORMATION_ACCESS, '2.5.29.31', TLS_FEATURE];
  assert.deepEqual(details({ extensions: others }).unprocessedCriticalExtensions, unprocessed);
});

test('basic constraints say CA by their flag, and how many may follow', () => {
  const read = (...fields: Buffer[]) =>
    details({ extensions: [extension(BASIC_CONSTRAINTS, sequence(...fields))] }).basicConstraints;
  assert.deepEqual(read(), { ca: false, maxPathLength: null });
  assert.deepEqual(read(FALSE), { ca: false, maxPathLength: null });
  assert.deepEqual(read(TRUE), { ca: true, maxPathLength: null });
  assert.deepEqual(read(TRUE, integer(24)), { ca: true, maxPathLength: 24 });
  assert.deepEqual(read(TRUE, der(2, Buffer.from([0, 0x8a]))), { ca: true, maxPathLength: 138 });
  assert.throws(() => read(TRUE, integer(0x80)), /below zero/);
  assert.throws(() => read(integer(0)), /without being a CA/);
});

test('a path length beyond what verifiers read is minded by them', () => {
  const remarksOn = (octets: string) => {
    const value = sequence(TRUE, der(2, Buffer.from(octets, 'hex')));
    const { disputed, questionable } = details({ extensions: [extension(BASIC_CONSTRAINTS, value)] }).remarks;
    return [disputed.length, questionable.filter((one) => one.includes('path length')).length];
  };
  assert.deepEqual(remarksOn('7fffffff'), [0, 0]);
  assert.deepEqual(remarksOn('0080000000'), [0, 1]);
  assert.deepEqual(remarksOn('7fffffffffffffff'), [0, 1]);
  assert.deepEqual(remarksOn('008000000000000000'), [1, 0]);
});

test('what the standard forbids and no verifier minds is remarked on', () => {
  const remarksOn = (type: string, value: Buffer) =>
    details({ extensions: [extension(type, value)] }).remarks.questionable.length -
    details({ extensions: [] }).remarks.questionable.length;
  assert.equal(remarksOn(KEY_USAGE, namedBits([0, 2])), 0);
  assert.equal(remarksOn(KEY_USAGE, der(3, Buffer.from([0, 0x80]))), 1, 'zeros at its end');
  assert.equal(remarksOn(KEY_USAGE, der(3, Buffer.from([0]))), 0, 'no bits');
  assert.equal(remarksOn(BASIC_CONSTRAINTS, sequence(TRUE)), 0);
  assert.equal(remarksOn(BASIC_CONSTRAINTS, sequence()), 0);
  assert.equal(remarksOn(BASIC_CONSTRAINTS, sequence(FALSE)), 1, 'FALSE, written');
  assert.equal(remarksOn(TLS_FEATURE, sequence(integer(5))), 0);
  assert.equal(remarksOn(TLS_FEATURE, NULL), 1, 'a TLS feature that is none');
  assert.equal(details({ extensions: [extension(TLS_FEATURE, NULL)] }).isMustStaple, false);
});

test('an extension of another type than it should be cannot be decoded', () => {
  for (const [type, ...values] of [
    [BASIC_CONSTRAINTS, NULL, sequence(NULL), sequence(TRUE, integer(0), NULL), sequence(TRUE, FALSE)],
    [KEY_USAGE, NULL, sequence()],
    ['2.5.29.37', NULL, sequence(integer(1))],
    ['2.5.29.14', NULL, sequence()],
    ['2.5.29.35', NULL, sequence(NULL)],
    ['2.5.29.31', NULL, sequence(NULL)],
    [NAME_CONSTRAINTS, NULL, sequence(NULL)],
    [ALTERNATIVE_NAME, NULL, sequence(NULL)],
  ] as const)
    for (const value of values)
      assert.throws(() => details({ extensions: [extension(type, value)] }), `${type} ${value.toString('hex')}`);
});

test('what is remarked on is said in words', () => {
  const wordsOn = (type: string, value: Buffer) => {
    const { disputed, questionable } = details({ extensions: [extension(type, value)] }).remarks;
    return [...disputed, ...questionable].join();
  };
  assert.match(wordsOn(KEY_USAGE, der(3, Buffer.from([0, 0x80]))), /a key usage with zeros at its end/);
  assert.match(wordsOn(TLS_FEATURE, NULL), /a TLS feature that cannot be decoded .*: [a-z]/i);
  const long = der(2, Buffer.from('008000000000000000', 'hex'));
  assert.match(wordsOn(BASIC_CONSTRAINTS, sequence(TRUE, long)), /a path length of more than 63 bits/);
  assert.match(
    wordsOn(INFORMATION_ACCESS, Buffer.concat([sequence(), NULL])),
    /octets behind its authority information/,
  );
  assert.throws(
    () => details({ extensions: [extension(BASIC_CONSTRAINTS, sequence(NULL))] }),
    /basic constraints have a field that is not known/,
  );
});

test('a key identifier is its own, and names the authority', () => {
  const { keyIdentifiers } = details({
    extensions: [extension('2.5.29.14', der(4, 'ab')), extension('2.5.29.35', sequence(der(0x80, 'cd')))],
  });
  assert.deepEqual(keyIdentifiers, {
    subjectKey: '6162',
    serialNumber: '01',
    issuer: ['CN=CA'],
    authority: { key: '6364', serialNumber: null, issuer: null },
  });
  assert.deepEqual([details({}).keyIdentifiers.subjectKey, details({}).keyIdentifiers.authority], [null, null]);
});

test('names and purposes are there, or are not', () => {
  const bare = details({ subject: sequence() });
  assert.equal(bare.hasSubjectAltName, false);
  assert.deepEqual([bare.directoryNames, bare.emailAddresses, bare.uris, bare.presentedIdentifiers], [[], [], [], []]);
  assert.deepEqual(
    [bare.keyUsage, bare.extendedKeyUsage, bare.nameConstraints, bare.commonName],
    [null, null, null, null],
  );
  const email = der(0x31, sequence(oid('1.2.840.113549.1.9.1'), der(0x16, 'b@x')));
  const names = sequence(
    der(0x81, 'a@x'),
    der(0x86, 'http://x'),
    der(0x86, 'http://y'),
    der(0xa4, distinguishedName('O=y')),
    der(0xa4, sequence()),
  );
  const named = details({ subject: sequence(email), extensions: [extension(ALTERNATIVE_NAME, names)] });
  assert.equal(named.hasSubjectAltName, true);
  assert.deepEqual(named.emailAddresses, ['a@x', 'b@x']);
  assert.deepEqual(named.uris, ['http://x', 'http://y']);
  assert.deepEqual(named.directoryNames, [['1.2.840.113549.1.9.1=b@x'], ['O=y']]);
  const purposes = sequence(oid('1.2.3'), oid('1.2.4'));
  assert.deepEqual(details({ extensions: [extension('2.5.29.37', purposes)] }).extendedKeyUsage, ['1.2.3', '1.2.4']);
  const constrained = (...critical: Buffer[]) =>
    details({
      extensions: [extension(NAME_CONSTRAINTS, sequence(der(0xa0, sequence(der(0x82, 'x')))), ...critical)],
    }).nameConstraints?.isCritical;
  assert.deepEqual([constrained(TRUE), constrained(FALSE), constrained()], [true, false, false]);
});

test('every bit of the key usage has its name', () => {
  const read = (...bits: number[]) => details({ extensions: [extension(KEY_USAGE, namedBits(bits))] }).keyUsage;
  assert.deepEqual(read(), []);
  assert.deepEqual(read(0, 2, 5), ['digitalSignature', 'keyEncipherment', 'keyCertSign']);
  assert.deepEqual(read(1, 3, 4, 6, 7, 8), [
    'nonRepudiation',
    'dataEncipherment',
    'keyAgreement',
    'cRLSign',
    'encipherOnly',
    'decipherOnly',
  ]);
});

test('the issuer can be fetched where caIssuers names a URL', () => {
  const access = (method: string, location: Buffer) => sequence(oid(method), location);
  const url = der(0x86, 'http://ca.example/ca.der');
  const read = (...descriptions: Buffer[]) =>
    details({ extensions: [extension(INFORMATION_ACCESS, sequence(...descriptions))] }).issuerUrls;
  const [ocsp, caIssuers] = ['1.3.6.1.5.5.7.48.1', '1.3.6.1.5.5.7.48.2'];
  assert.deepEqual(details({}).issuerUrls, []);
  assert.deepEqual(read(access(ocsp, url), access(caIssuers, url)), ['http://ca.example/ca.der']);
  assert.deepEqual(read(access(caIssuers, der(0x82, 'ca.example'))), []);
  // Go refuses a way of access that is none, and Chromium's verifier a missing address too.
  const remarksOf = (value: Buffer) => details({ extensions: [extension(INFORMATION_ACCESS, value)] }).remarks;
  const isAboutAccess = (remarks: readonly string[]) => remarks.some((remark) => /access/.test(remark));
  assert.ok(!isAboutAccess(remarksOf(sequence()).refused));
  assert.ok(isAboutAccess(remarksOf(sequence(sequence(url))).refused));
  assert.ok(!isAboutAccess(remarksOf(sequence(sequence(oid(caIssuers)))).refused));
  assert.ok(isAboutAccess(remarksOf(sequence(sequence(oid(caIssuers)))).questionable));
});

test('one feature of several makes it must-staple', () => {
  const read = (...features: number[]) =>
    details({ extensions: [extension(TLS_FEATURE, sequence(...features.map(integer)))] }).isMustStaple;
  assert.equal(read(17, 5), true);
  assert.equal(read(17, 24), false);
  assert.equal(read(), false);
  assert.equal(details({}).isMustStaple, false);
});

test('names are read in every form, and each form is known to be there', () => {
  const attribute = (type: string, value: Buffer) => der(0x31, sequence(oid(type), value));
  const withSubject = (...attributes: Buffer[]) => details({ subject: sequence(...attributes) });
  assert.equal(withSubject(attribute('2.5.4.3', der(0x1e, Buffer.from('\0m\0x')))).commonName, 'mx');
  const structured = withSubject(attribute('2.5.4.3', sequence(integer(7))));
  assert.equal(structured.commonName, '3003020107');
  assert.throws(() => withSubject(der(0x31, sequence(oid('2.5.4.3')))), /has not one value/);
  const long = withSubject(attribute('2.5.4.6', der(0x13, 'DE')), attribute('2.5.4.7', der(0x0c, 'Köln')));
  assert.deepEqual(long.directoryNames, [['C=DE', 'L=Köln']]);
  assert.deepEqual(long.nameForms, ['directoryName']);
  const email = attribute('1.2.840.113549.1.9.1', der(0x16, 'a@b.example'));
  assert.deepEqual(withSubject(email).nameForms, ['directoryName', 'rfc822Name']);

  const named = (...names: Buffer[]) =>
    details({ subject: sequence(email), extensions: [extension(ALTERNATIVE_NAME, sequence(...names))] });
  const all = named(der(0x82, 'x.example'), der(0x87, Buffer.from([192, 0, 2])), der(0x86, 'http://x.example'));
  assert.deepEqual(all.presentedIdentifiers, [
    { kind: 'DNS-ID', value: 'x.example' },
    { kind: 'IP-ID', value: 'c00002' },
  ]);
  assert.deepEqual(all.nameForms, ['dNSName', 'iPAddress', 'uniformResourceIdentifier', 'directoryName', 'rfc822Name']);
  assert.throws(() => named(der(0x8a, 'x')), /no known form/);
  assert.throws(() => named(der(0x0c, 'x')), /no known form/);
  assert.deepEqual(details({ subject: sequence() }).nameForms, []);
});

test('name constraints are read by form; what has another size or limits is not processed', () => {
  const read = (...subtrees: Buffer[]) =>
    details({ extensions: [extension(NAME_CONSTRAINTS, sequence(der(0xa0, ...subtrees)))] }).nameConstraints?.permitted;
  const v4 = Buffer.from('c0000200ffffff00', 'hex');
  const v6 = Buffer.concat([Buffer.alloc(16, 1), Buffer.alloc(16, 0xff)]);
  const none = { dnsNames: [], ipRanges: [], emailAddresses: [], uris: [], directoryNames: [], unprocessedForms: [] };
  assert.deepEqual(
    read(
      sequence(der(0x82, 'a.example')),
      sequence(der(0x87, v4)),
      sequence(der(0x87, v6)),
      sequence(der(0xa4, distinguishedName('O=x'))),
    ),
    { ...none, dnsNames: ['a.example'], ipRanges: [v4, v6], directoryNames: [['O=x']] },
  );
  assert.deepEqual(
    read(
      sequence(der(0x87, v4.subarray(4))),
      sequence(der(0x88, Buffer.from([0x2a, 3]))),
      sequence(der(0x81, 'b.example')),
      sequence(der(0x86, '.c.example')),
    ),
    {
      ...none,
      emailAddresses: ['b.example'],
      uris: ['.c.example'],
      unprocessedForms: ['iPAddress', 'registeredID'],
    },
  );
  const zero = der(0x80, Buffer.from([0]));
  // DER leaves out a minimum of zero, and BoringSSL refuses it.
  assert.deepEqual(read(sequence(der(0x82, 'a.example'), zero))?.unprocessedForms, ['dNSName']);
  assert.deepEqual(read(sequence(der(0x82, 'a.example'), der(0x80, Buffer.from([1]))))?.unprocessedForms, ['dNSName']);
  assert.deepEqual(read(sequence(der(0x82, 'a.example'), der(0x81, Buffer.from([0]))))?.unprocessedForms, ['dNSName']);
  assert.throws(() => read(sequence()), /has no base/);
});

test('DER is read strictly: one value, whole, with the shortest length there is', () => {
  assert.throws(() => decode(Buffer.concat([NULL, NULL])), /behind/);
  assert.throws(() => decode(Buffer.from([4, 2, 0])), /longer than what holds it/);
  assert.throws(() => decode(Buffer.from([4])), /cut off/);
  assert.throws(() => decode(Buffer.from([0x30, 0x80, 0, 0])), /no definite length/);
  assert.throws(() => decode(Buffer.from([4, 0x81, 1, 0])), /shortest form/);
  assert.throws(() => decode(Buffer.concat([Buffer.from([4, 0x82, 0, 0x80]), Buffer.alloc(128)])), /shortest form/);
  assert.throws(() => decode(Buffer.from([4, 0x85, 0, 0, 0, 0, 1, 0])), /longer than what holds it/);
  assert.throws(() => decode(Buffer.from([0x1f, 0x81, 1, 0])), /no use for/);
  assert.equal(contentOf(decode(der(4, Buffer.alloc(128)))).length, 128);
  assert.equal(contentOf(decode(der(4, Buffer.alloc(256)))).length, 256);
  // What a BIT STRING holds may look like DER.
  assert.deepEqual([...contentOf(decode(der(3, Buffer.from([0]), NULL)))], [0, 5, 0]);
  assert.throws(() => childrenOf(decode(NULL)), /an ASN\.1 structure was expected and a plain value found/);
  assert.throws(() => contentOf(decode(sequence())), /a plain ASN\.1 value was expected and a structure found/);
  assert.throws(() => onlyChildOf(decode(sequence())), /one ASN\.1 value was expected/);
  assert.throws(() => onlyChildOf(decode(sequence(NULL, NULL))), /one ASN\.1 value was expected/);
  assert.ok(isContext(decode(der(0x82, 'x')), 2));
  assert.ok(!isContext(decode(integer(2)), 2), 'an INTEGER has the same number and another class');
});

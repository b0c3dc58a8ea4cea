/** What is refused, and what is only minded, of the way a certificate is written; measured of BoringSSL, Go, OpenSSL and GnuTLS. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { certificateOf } from '../../src/pki/certificate.ts';
import { defectsOf, disputedIn } from '../../src/pki/path-defect.ts';
import { noRemarks } from '../../src/pki/remarks.ts';
import { structureOf, Unreadable } from '../../src/pki/structure.ts';
import { profiles } from '../../src/profiles/index.ts';
import { type CertificateDraft, caDraft, type Encoding, HOST, pemOf, SERVER_AUTH } from '../support/chain-draft.ts';
import { bitString, compressedPoint, der, integer, oid, sequence } from '../support/der.ts';

const hex = (text: string) => Buffer.from(text, 'hex');
const root = caDraft('O=Test,CN=Root', 'rsa-1', null);
const leaf = (changes: Partial<CertificateDraft>): CertificateDraft => ({
  ...caDraft(`CN=${HOST}`, 'p256-9', root),
  basicConstraints: null,
  keyUsage: ['digitalSignature'],
  extendedKeyUsage: [SERVER_AUTH],
  names: [{ type: 'dns', value: HOST }],
  ...changes,
});
const written = (encoding: Encoding) => leaf({ encoding });
const extended = (type: string, value: Uint8Array, changes: Partial<CertificateDraft> = {}) =>
  leaf({ more: [{ oid: type, critical: false, value }], ...changes });

const derOf = (draft: CertificateDraft) => Buffer.from(pemOf(draft).replace(/-----.*-----/g, ''), 'base64');
const NULL = der(5);
const rsa = (number: number, ...parameters: Buffer[]) => sequence(oid(`1.2.840.113549.1.1.${number}`), ...parameters);
const sha256 = (...parameters: Buffer[]) => sequence(oid('2.16.840.1.101.3.4.2.1'), ...parameters);
const pss = (saltOctets: number, parameters = [NULL], ...more: Buffer[]) => {
  const salt = saltOctets < 128 ? integer(saltOctets) : der(2, Buffer.from([0, saltOctets]));
  const mgf = sequence(oid('1.2.840.113549.1.1.8'), sha256(...parameters));
  const fields = [der(0xa0, sha256(...parameters)), der(0xa1, mgf), der(0xa2, salt), ...more];
  return written({ algorithm: rsa(10, sequence(...fields)), pssSaltOctets: saltOctets });
};
const dates = (notBefore: Buffer, notAfter = der(0x17, '270601000000Z')) =>
  written({ validity: sequence(notBefore, notAfter) });
const named = (...names: Buffer[]) => extended('2.5.29.17', sequence(der(0x82, HOST), ...names), { names: [] });
const issuerNamed = (...names: Buffer[]) => extended('2.5.29.18', sequence(...names));
const subject = (type: number, value: Uint8Array) =>
  written({ subject: sequence(der(0x31, sequence(oid('2.5.4.3'), der(type, value)))) });
const authority = (pathLength: string) => sequence(der(1, hex('ff')), der(2, hex(pathLength)));
const accessBy = (location: string) => sequence(sequence(oid('1.3.6.1.5.5.7.48.2'), hex(location)));
const policy = (...policies: string[]) => sequence(...policies.map((one) => sequence(oid(one))));
const longer = (certificate: Buffer) =>
  Buffer.concat([hex('308300'), certificate.subarray(2, 4), certificate.subarray(4)]);

/** By what is written: what the certificate is refused for, what is minded of it, or why it cannot be read. */
const cases: Readonly<
  Record<string, readonly [CertificateDraft, 'refused' | 'minded' | 'undecodable' | 'fine', RegExp?]>
> = {
  'an outer length of one octet too many': [written({ certificate: longer }), 'undecodable', /shortest form/],
  'octets behind the certificate': [
    written({ certificate: (certificate) => Buffer.concat([certificate, hex('00')]) }),
    'undecodable',
    /header too long/,
  ],
  'a signature with unused bits': [
    written({ signature: (signature) => der(3, hex('01'), signature.subarray(0, -1), hex('00')) }),
    'undecodable',
    /whole octets/,
  ],
  'a signature length of one octet too many': [
    written({ signature: (signature) => Buffer.concat([hex('038300'), bitString(signature).subarray(2)]) }),
    'refused',
    /length of the signature/,
  ],
  'RSASSA-PSS with its own salt': [pss(32), 'fine'],
  'RSASSA-PSS without NULL': [pss(32, []), 'fine'],
  'RSASSA-PSS with a salt of 222': [pss(222), 'refused', /salt of 222 octets, 32 required/],
  'RSASSA-PSS with a salt of 20': [pss(20), 'refused', /salt of 20 octets, 32 required/],
  'RSASSA-PSS with its trailer written': [pss(32, [NULL], der(0xa3, integer(1))), 'minded', /trailer/],
  'RSA without NULL': [written({ algorithm: rsa(11) }), 'minded', /without NULL/],
  'RSA with other parameters': [written({ algorithm: rsa(11, der(4, 'x')) }), 'refused', /parameters/],
  'another algorithm inside': [
    written({ algorithm: rsa(12, NULL), outerAlgorithm: rsa(11, NULL) }),
    'refused',
    /differs from the one in its signed part/,
  ],
  'version 4': [written({ version: der(0xa0, integer(3)) }), 'undecodable', /version/],
  'version 1 written': [
    written({ version: der(0xa0, integer(0)), extensions: Buffer.alloc(0) }),
    'minded',
    /version 1/,
  ],
  'a serial number of zero': [written({ serialNumber: hex('020100') }), 'minded', /zero/],
  'a serial number below zero': [written({ serialNumber: hex('0201ff') }), 'minded', /Go refuses/],
  'a serial number with a zero in front': [
    written({ serialNumber: hex('02020001') }),
    'undecodable',
    /illegal padding/,
  ],
  'a serial number of 21 octets': [written({ serialNumber: der(2, Buffer.alloc(21, 1)) }), 'minded', /21 octets/],
  'unique identifiers': [written({ uniqueIds: der(0x81, hex('0001')) }), 'minded', /unique identifier/],
  'unique identifiers in version 1': [
    written({ version: Buffer.alloc(0), extensions: Buffer.alloc(0), uniqueIds: der(0x81, hex('0001')) }),
    'undecodable',
    /before version 2/,
  ],
  'a date without seconds': [dates(der(0x17, '2601010000Z')), 'undecodable', /too short/],
  'a date with an offset': [dates(der(0x17, '260101000000+0000')), 'undecodable', /RFC 5280/],
  'the 30th of February': [dates(der(0x17, '260230000000Z')), 'undecodable', /does not exist/],
  'a second of 60': [dates(der(0x17, '260101000060Z')), 'undecodable', /does not exist/],
  'GeneralizedTime before 2050': [dates(der(0x18, '20260101000000Z')), 'minded', /before 2050/],
  'a date before the year 1000': [dates(der(0x18, '09990101000000Z')), 'minded', /before the year 1000/],
  'a key usage with unused bits set': [
    extended('2.5.29.15', hex('030207ff'), { keyUsage: null }),
    'undecodable',
    /unused bits/,
  ],
  'a key usage with zeros at its end': [extended('2.5.29.15', hex('03020080'), { keyUsage: null }), 'minded', /zeros/],
  'an EC key with its curve written out': [leaf({ key: 'pexplicit-1' }), 'refused', /curve is not one with a name/],
  'a CA flag of 0x01': [extended('2.5.29.19', sequence(der(1, hex('01')))), 'refused', /BOOLEAN/],
  'a CA flag of FALSE': [extended('2.5.29.19', sequence(der(1, hex('00')))), 'minded', /leaves out/],
  'a name beyond ASCII': [named(der(0x82, hex('c3bc2e6578'))), 'refused', /IA5String/],
  'an address of five octets': [named(der(0x87, hex('0102030405'))), 'refused', /5 octets/],
  'an empty DNS name': [named(der(0x82, '')), 'minded', /empty dNSName in its subjectAltName \(GnuTLS/],
  'an empty mailbox': [named(der(0x81, '')), 'minded', /empty rfc822Name/],
  'an empty URI': [named(der(0x86, '')), 'minded', /empty uniformResourceIdentifier/],
  'a name of an EDI party': [named(der(0xa5, der(0xa1, der(0x13, 'x')))), 'minded', /ediPartyName .*GnuTLS/],
  'an X.400 address': [named(der(0xa3, sequence())), 'minded', /x400Address .*GnuTLS/],
  'an empty directory name': [named(der(0xa4, sequence())), 'fine'],
  "an issuer's name": [issuerNamed(der(0x82, 'ca.example')), 'fine'],
  "an issuer's name beyond ASCII": [issuerNamed(der(0x82, hex('ff'))), 'fine'],
  "an issuer's address of five octets": [issuerNamed(der(0x87, '12345')), 'fine'],
  "an empty DNS name of the issuer's": [issuerNamed(der(0x82, '')), 'minded', /empty dNSName in its issuerAltName/],
  "an issuer's name of no form": [issuerNamed(der(0x8a, 'x')), 'minded', /issuerAltName .*decoded.*GnuTLS/],
  "an issuer's names that are none": [extended('2.5.29.18', hex('300501')), 'minded', /issuerAltName .*decoded/],
  "no octets for the issuer's names": [extended('2.5.29.18', hex('')), 'minded', /issuerAltName .*decoded/],
  'a name of no form': [named(der(0x89, 'x')), 'undecodable', /no known form/],
  'a PrintableString with an at sign': [subject(0x13, Buffer.from('a@b')), 'refused', /PrintableString/],
  'a PrintableString with an ampersand': [subject(0x13, Buffer.from('a & b')), 'minded', /"&".*Chromium/],
  'a PrintableString with an asterisk': [subject(0x13, Buffer.from('*.a')), 'fine'],
  'a UTF8String that is none': [subject(0x0c, hex('fc')), 'undecodable'],
  'a UniversalString': [subject(0x1c, hex('00000061')), 'minded', /UniversalString \(Go refuses/],
  'a UniversalString of half a letter': [subject(0x1c, hex('0000d800')), 'undecodable'],
  'a BMPString of what is no letter': [subject(0x1e, hex('ffff')), 'undecodable', /Unicode/],
  'a UTF8String of what is no letter': [subject(0x0c, hex('efbfbf')), 'undecodable', /Unicode/],
  'a path length of 32 bits': [extended('2.5.29.19', authority('0080000000')), 'minded', /31 bits \(GnuTLS/],
  'a path length of 31 bits': [extended('2.5.29.19', authority('7fffffff')), 'fine'],
  'a path length of 63 bits': [extended('2.5.29.19', authority('7fffffffffffffff')), 'minded', /31 bits/],
  'a BMPString of three octets': [subject(0x1e, hex('006100')), 'undecodable', /wrong length/],
  'an RSA key without NULL': [
    leaf({ key: 'rsa-9', encoding: { publicKey: (key) => sequence(rsa(1), key.subarray(19)) } }),
    'refused',
    /without NULL/,
  ],
  'an RSA key with an even exponent': [
    leaf({
      key: 'rsa-9',
      encoding: { publicKey: (key) => Buffer.concat([key.subarray(0, -1), hex('04')]) },
    }),
    'refused',
    /odd number/,
  ],
  'policies twice': [extended('2.5.29.32', policy('1.2.3', '1.2.3')), 'refused', /one policy is there twice/],
  'no policies in the list': [extended('2.5.29.32', sequence()), 'refused', /none in the list/],
  'policies that are none': [extended('2.5.29.32', NULL), 'refused', /certificate policies: an ASN.1 value/],
  'access with octets behind it': [extended('1.3.6.1.5.5.7.1.1', hex('300000')), 'minded', /octets behind.*Chromium/],
  'an address of access that is cut off': [extended('1.3.6.1.5.5.7.1.1', accessBy('a405')), 'minded', /Chromium/],
  'a URI of access that is cut off': [extended('1.3.6.1.5.5.7.1.1', accessBy('860561')), 'refused', /longer than/],
  'access by no known way': [extended('1.3.6.1.5.5.7.1.1', sequence(sequence(NULL, NULL))), 'refused', /another type/],
  'access that is none': [extended('1.3.6.1.5.5.7.1.1', NULL), 'refused', /authority information access/],
};

for (const [what, [draft, expected, words = /./]] of Object.entries(cases)) {
  test(`${what}: ${expected}`, () => {
    const path = () => [draft, root].map((one) => certificateOf(pemOf(one)));
    if (expected === 'undecodable') {
      assert.throws(path, words);
      return;
    }
    const certificates = path();
    const refused = defectsOf(certificates, profiles.gmail.limits).filter(
      ({ kind }) => kind === 'certificate-malformed',
    );
    const minded = certificates[0]?.remarks.questionable ?? [];
    assert.equal(refused.length > 0 ? 'refused' : minded.length > 0 ? 'minded' : 'fine', expected, refused[0]?.detail);
    if (expected !== 'fine') assert.match((refused[0]?.detail ?? minded[0]) as string, words);
  });
}

test('what GnuTLS and Go cannot read is a defect in strict, on any certificate, and minded in gmail', () => {
  const encoding = { publicKey: compressedPoint };
  const ca = { ...caDraft('CN=CA', 'p256-3', root), encoding };
  const more = [{ oid: '2.5.29.19', critical: true, value: authority('008000000000000000') }];
  const endless = { ...caDraft('CN=CA', 'p256-3', root), basicConstraints: null, more };
  for (const [path, what] of [
    [[leaf({ encoding }), root], 'an EC key that is a compressed point'],
    [[leaf({ issuer: ca }), ca, root], 'an EC key that is a compressed point'],
    [[leaf({ issuer: endless }), endless, root], 'a path length of more than 63 bits'],
  ] as const) {
    const certificates = path.map((one) => certificateOf(pemOf(one)));
    const kindsOf = (profile: 'gmail' | 'strict') =>
      defectsOf(certificates, profiles[profile].limits).map(({ kind }) => kind);
    assert.deepEqual(kindsOf('strict'), ['certificate-malformed']);
    assert.deepEqual(kindsOf('gmail'), []);
    const disputed = certificates.flatMap((one) => disputedIn(one, false));
    assert.deepEqual(disputed, [what]);
  }
});

test('what BoringSSL cannot read anywhere in a message is unreadable: keys, signatures and algorithms too', () => {
  const ofKey = (...fields: Uint8Array[]): Encoding => ({ publicKey: () => sequence(...fields) });
  const ec = sequence(oid('1.2.840.10045.2.1'), oid('1.2.840.10045.3.1.7'));
  const padded = der(3, hex('0203'));
  const unreadable: Encoding[] = [
    { signature: () => padded },
    { signature: () => der(4, hex('00')) },
    { algorithm: sequence(oid('1.2.3'), padded), outerAlgorithm: rsa(11, NULL) },
    { outerAlgorithm: sequence(oid('1.2.3'), padded) },
    ofKey(ec, padded),
    ofKey(ec, der(4, hex('00'))),
    ofKey(ec, bitString(hex('00')), NULL),
    ofKey(sequence(), bitString(hex('00'))),
    ofKey(sequence(oid('1.2.3'), NULL, NULL), bitString(hex('00'))),
  ];
  for (const encoding of unreadable)
    assert.throws(() => structureOf(derOf(written(encoding)), noRemarks()), Unreadable, JSON.stringify(encoding));
  const readable: Encoding[] = [ofKey(ec, bitString(hex('0400'))), ofKey(sequence(oid('1.2.3')), bitString(hex('')))];
  for (const encoding of readable) assert.ok(structureOf(derOf(written(encoding)), noRemarks()));
});

test('two algorithms are a defect of a root in strict, and anywhere else in both profiles', () => {
  const encoding = { algorithm: rsa(12, NULL), outerAlgorithm: rsa(11, NULL) };
  const kindsOf = (profile: 'gmail' | 'strict', ...drafts: CertificateDraft[]) =>
    defectsOf(
      drafts.map((one) => certificateOf(pemOf(one))),
      profiles[profile].limits,
    ).map(({ kind }) => kind);
  const odd = { ...caDraft('O=Test,CN=Root', 'rsa-1', null), encoding };
  assert.deepEqual(kindsOf('strict', leaf({ issuer: odd }), odd), ['certificate-malformed']);
  assert.deepEqual(kindsOf('gmail', leaf({ issuer: odd }), odd), []);
  const ca = { ...caDraft('CN=CA', 'rsa-2', root), encoding };
  for (const profile of ['gmail', 'strict'] as const)
    assert.deepEqual(kindsOf(profile, leaf({ issuer: ca }), ca, root), ['certificate-malformed']);
});

test('a policy is required where a CA says so, and only there', () => {
  const constraints = { oid: '2.5.29.36', critical: false, value: sequence(der(0x80, hex('00'))) };
  const policies = (...of: string[]) => ({ oid: '2.5.29.32', critical: false, value: policy(...of) });
  const kinds = (ofCa: CertificateDraft['more'], ofLeaf: CertificateDraft['more']) => {
    const ca = { ...caDraft('CN=CA', 'p256-2', root), more: ofCa };
    const path = [leaf({ issuer: ca, more: ofLeaf }), ca, root].map((one) => certificateOf(pemOf(one)));
    return defectsOf(path, profiles.gmail.limits).map(({ kind }) => kind);
  };
  assert.deepEqual(kinds([constraints], []), ['explicit-policy-missing']);
  assert.deepEqual(kinds([constraints], [policies('1.2.3')]), ['explicit-policy-missing'], 'the CA has none');
  assert.deepEqual(kinds([constraints, policies('1.2.4')], [policies('1.2.3')]), ['explicit-policy-missing']);
  assert.deepEqual(kinds([constraints, policies('1.2.3')], [policies('1.2.3')]), []);
  assert.deepEqual(kinds([constraints, policies('2.5.29.32.0')], [policies('1.2.3')]), []);
  const inhibit = { oid: '2.5.29.54', critical: false, value: integer(0) };
  assert.deepEqual(kinds([constraints, policies('2.5.29.32.0'), inhibit], [policies('2.5.29.32.0')]), [
    'explicit-policy-missing',
  ]);
  const mapping = { oid: '2.5.29.33', critical: false, value: sequence(sequence(oid('1.2.3'), oid('1.2.4'))) };
  assert.deepEqual(kinds([constraints, policies('1.2.3'), mapping], [policies('1.2.4')]), []);
  assert.deepEqual(kinds([constraints, policies('1.2.3'), mapping], [policies('1.2.3')]), ['explicit-policy-missing']);
  assert.deepEqual(kinds([], []), []);
});

test('an empty mapping is a fault of CA certificates alone', () => {
  const mapping = { oid: '2.5.29.33', critical: false, value: sequence() };
  const ca = { ...caDraft('CN=CA', 'p256-2', root), more: [mapping] };
  const kindsOf = (...drafts: CertificateDraft[]) =>
    defectsOf(
      drafts.map((one) => certificateOf(pemOf(one))),
      profiles.gmail.limits,
    ).map(({ kind }) => kind);
  assert.deepEqual(kindsOf(leaf({ issuer: ca }), ca, root), ['certificate-malformed']);
  assert.deepEqual(kindsOf(leaf({ more: [mapping] }), root), []);
});

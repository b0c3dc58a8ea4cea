import assert from 'node:assert/strict';
import { test } from 'node:test';
import { certificateOf } from '../../src/pki/certificate.ts';
import { disputedConstraints, isNamedByCommonNameAlone, namesOutside } from '../../src/pki/name-constraints.ts';
import type { NameForm } from '../../src/pki/names.ts';
import type { Subtrees } from '../../src/pki/subtrees.ts';
import { caDraft, HOST, pemOf } from '../support/chain-draft.ts';
import { der, distinguishedName, sequence } from '../support/der.ts';
import { aCertificate } from '../support/facts.ts';

const none: Subtrees = {
  dnsNames: [],
  ipRanges: [],
  emailAddresses: [],
  uris: [],
  directoryNames: [],
  unprocessedForms: [],
};
const constraints = (permitted: Subtrees, excluded: Subtrees) => ({
  permitted,
  excluded,
  isCritical: true,
  faults: [],
});
const certificate = aCertificate({
  presentedIdentifiers: [
    { kind: 'DNS-ID', value: 'mail.example.com' },
    { kind: 'DNS-ID', value: 'Example.com' },
    { kind: 'DNS-ID', value: 'notexample.com' },
    { kind: 'IP-ID', value: '192.0.2.130' },
    { kind: 'IP-ID', value: '2001:db8::1' },
  ],
});
const outside = (permitted: Partial<Subtrees>, excluded: Partial<Subtrees> = {}) =>
  namesOutside(constraints({ ...none, ...permitted }, { ...none, ...excluded }), certificate);

test('a permitted domain holds itself and what is below it, and restricts names only', () => {
  assert.deepEqual(outside({ dnsNames: ['example.com'] }), ['notexample.com']);
});

test('a base with a leading dot holds what is below it only', () => {
  assert.deepEqual(outside({ dnsNames: ['.example.com'] }), ['Example.com', 'notexample.com']);
});

test('an excluded domain excludes, permitted or not', () => {
  const dnsNames = [''];
  assert.deepEqual(outside({ dnsNames }, { dnsNames: ['mail.example.com'] }), ['mail.example.com']);
});

test('a wildcard that stands for an excluded name is excluded too', () => {
  const wildcard = aCertificate({ presentedIdentifiers: [{ kind: 'DNS-ID', value: '*.Example.com' }] });
  const excluding = (base: string) =>
    namesOutside(constraints(none, { ...none, dnsNames: [base] }), wildcard).length > 0;
  assert.ok(excluding('mail.example.com'));
  assert.ok(excluding('example.com'));
  assert.ok(!excluding('a.mail.example.com'), 'the wildcard stands for one label');
  assert.ok(!excluding('mail.other.example'));
  assert.ok(!excluding('.mail.example.com'), 'what is below that has one label more');
});

test('a range of addresses goes by its mask', () => {
  const range = (hex: string) => [Buffer.from(hex, 'hex')];
  assert.deepEqual(outside({ ipRanges: range('c0000200ffffff80') }), ['192.0.2.130', '2001:db8::1']);
  assert.deepEqual(outside({}, { ipRanges: range('c0000280ffffff80') }), ['192.0.2.130']);
  assert.deepEqual(outside({}, { ipRanges: range(`20010db8${'0'.repeat(24)}ffffffff${'0'.repeat(24)}`) }), [
    '2001:db8::1',
  ]);
});

test('without constraints nothing is outside', () => {
  assert.deepEqual(outside({}), []);
});

test('stops at 2^20 comparisons, as OpenSSL and BoringSSL do, and counts what is left uncompared as outside', () => {
  const names = (count: number) =>
    aCertificate({
      presentedIdentifiers: Array.from({ length: count }, (_, at) => ({ kind: 'DNS-ID', value: `${at}.example.com` })),
      directoryNames: [],
    });
  const bases = Array.from({ length: 1024 }, (_, at) => `${at}.test`);
  const excluding = constraints(none, { ...none, dnsNames: bases });
  assert.deepEqual(namesOutside(excluding, names(1024)), []);
  assert.deepEqual(namesOutside(excluding, names(1025)), [
    'names that take 1049600 comparisons with its constraints, 1048576 at most',
  ]);
});

/** What a CA with one permitted or excluded subtree may not certify of a certificate with every kind of name. */
function outsideSubtree(list: 'permitted' | 'excluded', base: Buffer, ...limits: Buffer[]): string[] {
  const value = sequence(der(list === 'permitted' ? 0xa0 : 0xa1, sequence(base, ...limits)));
  const ca = caDraft('CN=CA,O=Test', 'p256-0', null);
  const constrained = certificateOf(pemOf({ ...ca, more: [{ oid: '2.5.29.30', critical: true, value }] }));
  const names = [
    { type: 'dns', value: HOST },
    { type: 'ip', value: '192.0.2.1' },
    { type: 'email', value: 'postmaster@example.com' },
    { type: 'url', value: `smtp://${HOST}:25/x` },
  ] as const;
  const certificate = certificateOf(pemOf({ ...ca, subject: `O=Test,CN=${HOST}`, names }));
  assert.ok(constrained.nameConstraints !== null);
  return namesOutside(constrained.nameConstraints, certificate);
}

const directory = (name: string) => der(0xa4, distinguishedName(name));

test('a subject is within a subtree that is the beginning of it', () => {
  assert.deepEqual(outsideSubtree('permitted', directory('O=test')), []);
  assert.deepEqual(outsideSubtree('permitted', directory('O=Other')), [`O=Test, CN=${HOST}`]);
  assert.deepEqual(outsideSubtree('permitted', directory(`CN=${HOST}`)), [`O=Test, CN=${HOST}`]);
  assert.deepEqual(outsideSubtree('excluded', directory('O=Test')), [`O=Test, CN=${HOST}`]);
  assert.deepEqual(outsideSubtree('excluded', directory('O=Other')), []);
});

test('a mailbox is held to mailboxes, hosts and domains', () => {
  const email = (base: string) => der(0x81, base);
  const mailbox = 'postmaster@example.com';
  for (const base of ['example.com', 'EXAMPLE.com', mailbox, 'postmaster@EXAMPLE.com'])
    assert.deepEqual(outsideSubtree('permitted', email(base)), [], base);
  for (const base of ['.example.com', 'com', 'Postmaster@example.com', '@example.com', ''])
    assert.deepEqual(outsideSubtree('permitted', email(base)), [mailbox], base);
  // In doubt it is excluded: by a base that is none, or by dots that do not belong there.
  for (const base of ['example.com', '.com', '@example.com', '', 'example.com.', '..com', '.com.', '.', '..'])
    assert.deepEqual(outsideSubtree('excluded', email(base)), [mailbox], base);
  for (const base of ['example.net!', '!example.net', 'a b.example.net'])
    assert.deepEqual(outsideSubtree('excluded', email(base)), [mailbox], base);
  // The part before the "@" is compared letter for letter.
  for (const base of [
    'example.net',
    '.example.com',
    '..example.com',
    'Postmaster@example.com',
    'POSTMASTER@EXAMPLE.COM',
  ])
    assert.deepEqual(outsideSubtree('excluded', email(base)), [], base);
});

test('a mailbox is excluded with a dot at its end too, which GnuTLS and Go refuse, and is not permitted with one', () => {
  const heldTo = (mailbox: string, base: string, list: 'permitted' | 'excluded') => {
    const named = aCertificate({ presentedIdentifiers: [], directoryNames: [], emailAddresses: [mailbox] });
    const subtrees = { ...none, emailAddresses: [base] };
    return namesOutside(list === 'permitted' ? constraints(subtrees, none) : constraints(none, subtrees), named).length;
  };
  for (const base of ['example.com', 'a@example.com', '.com', 'EXAMPLE.com.'])
    assert.equal(heldTo('a@example.com.', base, 'excluded'), 1, base);
  for (const base of ['example.com', 'a@example.com', '.com'])
    assert.equal(heldTo('a@example.com.', base, 'permitted'), 1, base);
  assert.equal(heldTo('a@example.com.', '.example.com', 'excluded'), 0);
});

test('a URI is held to constraints by its host', () => {
  const uri = (base: string) => der(0x86, base);
  const seen = `smtp://${HOST}:25/x`;
  for (const base of ['.example.com', HOST]) assert.deepEqual(outsideSubtree('permitted', uri(base)), [], base);
  for (const base of ['example.com', '.example.net', ''])
    assert.deepEqual(outsideSubtree('permitted', uri(base)), [seen], base);
  for (const base of ['.EXAMPLE.com', HOST, '']) assert.deepEqual(outsideSubtree('excluded', uri(base)), [seen], base);
  assert.deepEqual(outsideSubtree('excluded', uri('.example.net')), []);
  const urn = aCertificate({ presentedIdentifiers: [], directoryNames: [], uris: ['urn:x'] });
  assert.deepEqual(namesOutside(constraints(none, { ...none, uris: ['a.example'] }), urn), ['urn:x']);
  assert.deepEqual(namesOutside(constraints(none, none), urn), []);
});

test('a URI whose host is not plain to see is outside wherever URIs are constrained, as BoringSSL has it', () => {
  const heldTo = (uri: string, base: string, list: 'permitted' | 'excluded') => {
    const named = aCertificate({ presentedIdentifiers: [], directoryNames: [], uris: [uri] });
    const subtrees = { ...none, uris: [base] };
    return namesOutside(list === 'permitted' ? constraints(subtrees, none) : constraints(none, subtrees), named).length;
  };
  const unclear = [
    'user@a.example.com/',
    'user:pw@a.example.com/',
    'evil.example@a.example.com',
    'a.example.com?x',
    'evil.example?.example.com',
  ];
  const odd = ['evil.example#.example.com', 'a.example.com.', 'a..example.com', 'a_b.example.com', '.example.com'];
  for (const host of [...unclear, ...odd, '192.0.2.1', '[2001:db8::1]', 'a.example.com%2f']) {
    assert.equal(heldTo(`http://${host}`, '.example.com', 'permitted'), 1, host);
    assert.equal(heldTo(`http://${host}`, '.example.net', 'excluded'), 1, host);
  }
  assert.equal(heldTo('ht tp://a.example.com', '.example.com', 'permitted'), 1);
  for (const base of ['12', '192.0.2.10', 'a..example.com'])
    assert.equal(heldTo('http://a.example.net', base, 'excluded'), 1, base);
  assert.equal(heldTo('http://1a.2b.example.com', '.example.com', 'permitted'), 0);
  for (const base of ['.', '192.0.2.1', '*.example.com', 'a@example.com', 'http://a.example.com', 'example.com.']) {
    assert.equal(heldTo('http://a.example.net', base, 'excluded'), 1, base);
    assert.equal(heldTo('http://a.example.net', base, 'permitted'), 1, base);
  }
  assert.equal(heldTo('http://a.example.com:80/@x?y', '.example.com', 'permitted'), 0);
  assert.equal(heldTo('HTTP://A.example.com', 'a.EXAMPLE.com', 'permitted'), 0);
  assert.equal(heldTo('http://example.com', '.example.com', 'excluded'), 0);
});

test('a form that is constrained and not processed must not appear', () => {
  assert.deepEqual(outsideSubtree('permitted', der(0x88, Buffer.from([0x2a, 3]))), []);
  const identified = aCertificate({ presentedIdentifiers: [], directoryNames: [], nameForms: ['registeredID'] });
  const unprocessedForms = ['registeredID'] as const;
  assert.deepEqual(namesOutside(constraints({ ...none, unprocessedForms }, none), identified), ['any registeredID']);
  assert.deepEqual(namesOutside(constraints(none, { ...none, unprocessedForms }), identified), ['any registeredID']);
});

test('a subtree that breaks the rules is not processed', () => {
  const minimum = (value: number) => der(0x80, Buffer.from([value]));
  assert.deepEqual(outsideSubtree('permitted', der(0x82, 'com'), minimum(0)), ['any dNSName']);
  assert.deepEqual(outsideSubtree('permitted', der(0x82, 'com'), minimum(1)), ['any dNSName']);
  assert.deepEqual(outsideSubtree('excluded', der(0x87, Buffer.from([10, 0, 0, 0]))), ['any iPAddress']);
});

test('a dot at the end keeps no name from being excluded, and lets none be permitted', () => {
  assert.deepEqual(outside({ dnsNames: ['example.com.'] }), ['mail.example.com', 'Example.com', 'notexample.com']);
  assert.deepEqual(outside({}, { dnsNames: ['mail.example.com.'] }), ['mail.example.com']);
  // As GnuTLS and Go have it, dots too many at the beginning keep none from it either.
  assert.deepEqual(outside({}, { dnsNames: ['..example.com'] }), ['mail.example.com']);
  assert.equal(outside({}, { dnsNames: ['..'] }).length, 3);
  const dotted = aCertificate({
    presentedIdentifiers: [{ kind: 'DNS-ID', value: 'mail.example.com.' }],
    directoryNames: [],
  });
  assert.deepEqual(namesOutside(constraints({ ...none, dnsNames: ['example.com'] }, none), dotted), [
    'mail.example.com.',
  ]);
});

test('every kind of name and of constraint counts towards the comparisons', () => {
  const at = (count: number) => Array.from({ length: count }, (_, index) => `${index}.test`);
  const names = aCertificate({
    presentedIdentifiers: at(300).map((value) => ({ kind: 'DNS-ID', value })),
    directoryNames: at(300).map((name) => [name]),
    emailAddresses: at(300),
    uris: at(300),
  });
  const of = (count: number): Subtrees => ({
    dnsNames: at(count),
    ipRanges: at(count).map(() => Buffer.alloc(8)),
    emailAddresses: at(count),
    uris: at(count),
    directoryNames: at(count).map((name) => [name]),
    unprocessedForms: [],
  });
  const comparisonsWith = (permitted: Subtrees, excluded: Subtrees) =>
    namesOutside(constraints(permitted, excluded), names).find((one) => one.includes('comparisons'));
  // 1200 names with 2 x 5 x 88 constraints.
  assert.match(comparisonsWith(of(88), of(88)) ?? '', /that take 1056000 comparisons/);
  assert.equal(comparisonsWith(of(87), of(87)), undefined);
});

test('what BoringSSL, or GnuTLS and Go, do not process is named where it matters', () => {
  const below = (...nameForms: NameForm[]) => [aCertificate({ nameForms })];
  const disputesOf = (
    permitted: Partial<Subtrees>,
    excluded: Partial<Subtrees>,
    isCritical: boolean,
    forms: NameForm[],
  ) =>
    disputedConstraints(
      { ...constraints({ ...none, ...permitted }, { ...none, ...excluded }), isCritical },
      below(...forms),
    );
  const ipRanges = [Buffer.alloc(8)];
  const addresses = 'BoringSSL processes no constraints on addresses, and there is an address below it';
  assert.deepEqual(disputesOf({ ipRanges }, {}, false, ['dNSName', 'iPAddress']), [addresses]);
  assert.deepEqual(disputesOf({}, { ipRanges }, false, ['iPAddress']), [addresses]);
  assert.deepEqual(disputesOf({ ipRanges }, {}, true, ['dNSName']), []);
  assert.deepEqual(disputesOf({ dnsNames: ['a'] }, {}, true, ['iPAddress']), []);
  for (const form of ['otherName', 'x400Address', 'ediPartyName', 'registeredID'] as const) {
    const unprocessedForms = ['dNSName', form] as const;
    const words = [`GnuTLS and Go process no constraints on ${form}`];
    assert.deepEqual(disputesOf({ unprocessedForms }, {}, true, []), words);
    assert.deepEqual(disputesOf({}, { unprocessedForms }, true, []), words);
    assert.deepEqual(disputesOf({ unprocessedForms }, {}, false, []), []);
  }
  assert.deepEqual(disputesOf({ unprocessedForms: ['dNSName'] }, {}, true, []), []);
  const directoryNames = [['O=Test']];
  assert.deepEqual(disputesOf({}, { directoryNames }, true, []), ['GnuTLS and Go exclude no directoryName']);
  assert.deepEqual(disputesOf({}, { directoryNames }, false, []), []);
  assert.deepEqual(disputesOf({ directoryNames }, {}, true, []), []);
});

test('a common name is a host name where it looks like one and there is no subjectAltName', () => {
  const isNamed = (commonName: string | null, hasSubjectAltName = false) =>
    isNamedByCommonNameAlone(aCertificate({ commonName, hasSubjectAltName }));
  for (const name of ['mail.example.com', 'mail', 'MAIL_1.example.com', 'a-b.c.', '1.2'])
    assert.ok(isNamed(name), name);
  for (const name of ['Mail server', '-mail.example.com', 'a..b', '.a', '', 'a.b.c!', 'a b', 'x.-y!'])
    assert.ok(!isNamed(name), name);
  assert.ok(!isNamed(null));
  assert.ok(!isNamed('mail.example.com', true));
});

test('an address is compared in all of its octets', () => {
  const heldTo = (value: string, hex: string) => {
    const named = aCertificate({ presentedIdentifiers: [{ kind: 'IP-ID', value }], directoryNames: [] });
    return namesOutside(constraints({ ...none, ipRanges: [Buffer.from(hex, 'hex')] }, none), named).length;
  };
  const all = 'f'.repeat(32);
  assert.equal(heldTo('2001:db8::1', `20010db8${'0'.repeat(23)}1${all}`), 0);
  assert.equal(heldTo('2001:db8::2', `20010db8${'0'.repeat(23)}1${all}`), 1);
  assert.equal(heldTo('::1', `${'0'.repeat(31)}1${all}`), 0);
  assert.equal(heldTo('1::', `0001${'0'.repeat(28)}${all}`), 0);
  assert.equal(heldTo('1:2:3:4:5:6:7:8', `00010002000300040005000600070008${all}`), 0);
  assert.equal(heldTo('1:2:3:4:5:6:7:9', `00010002000300040005000600070008${all}`), 1);
  assert.equal(heldTo('192.0.2.1', 'c0000201ffffffff'), 0);
  assert.equal(heldTo('192.0.2.2', 'c0000201ffffffff'), 1);
  assert.equal(
    heldTo('192.0.2.1', `c0000201${'0'.repeat(24)}ffffffff${'0'.repeat(24)}`),
    1,
    'a range of the other kind',
  );
});

test('a wildcard that is not whole, or none, reaches into nothing', () => {
  const excluding = (value: string, base: string) =>
    namesOutside(
      constraints(none, { ...none, dnsNames: [base] }),
      aCertificate({ presentedIdentifiers: [{ kind: 'DNS-ID', value }], directoryNames: [] }),
    ).length;
  assert.equal(excluding('x.example.com', 'mail.example.com'), 0);
  assert.equal(excluding('example.com', 'mail.example.com'), 0);
  assert.equal(excluding('*.example.com', 'mail.example.com'), 1);
  assert.equal(excluding('*.example.com.', 'MAIL.example.com'), 1);
  assert.equal(excluding('*.example.com', 'mailexample.com'), 0);
});

test('each kind of name and of constraint counts by itself, up to 2^20 comparisons', () => {
  const at = (count: number) => Array.from({ length: count }, (_, index) => `${index}.test`);
  const noNames = { presentedIdentifiers: [], directoryNames: [], emailAddresses: [], uris: [] };
  const namesOfEach = (count: number) => [
    { presentedIdentifiers: at(count).map((value) => ({ kind: 'DNS-ID' as const, value })) },
    { directoryNames: at(count).map((name) => [name]) },
    { emailAddresses: at(count) },
    { uris: at(count) },
  ];
  const basesOfEach: readonly Partial<Subtrees>[] = [
    { dnsNames: at(1024) },
    { ipRanges: at(1024).map(() => Buffer.alloc(8)) },
    { directoryNames: at(1024).map((name) => [name]) },
    { emailAddresses: at(1024) },
    { uris: at(1024) },
  ];
  const words = ['names that take 1049600 comparisons with its constraints, 1048576 at most'];
  for (const names of namesOfEach(1025))
    for (const bases of basesOfEach)
      for (const [permitted, excluded] of [
        [bases, {}],
        [{}, bases],
      ] as const)
        assert.deepEqual(
          namesOutside(
            constraints({ ...none, ...permitted }, { ...none, ...excluded }),
            aCertificate({ ...noNames, ...names }),
          ),
          words,
          Object.keys({ ...names, ...bases }).join(),
        );
  // Constraints on another kind are counted, and pass.
  const uris = aCertificate({ ...noNames, uris: at(1024) });
  assert.deepEqual(namesOutside(constraints({ ...none, dnsNames: at(1024) }, none), uris), []);
});

test('an address anywhere below is enough to dispute a constraint on addresses', () => {
  const ca = { ...constraints({ ...none, ipRanges: [Buffer.alloc(8)] }, none), isCritical: false };
  const below = [aCertificate({ nameForms: ['iPAddress'] }), aCertificate({ nameForms: [] })];
  assert.equal(disputedConstraints(ca, below).length, 1);
});

test('what is permitted does not make up for what is excluded', () => {
  const mailbox = aCertificate({ emailAddresses: ['a@example.com'], presentedIdentifiers: [], directoryNames: [] });
  const [permitted, excluded] = [{ emailAddresses: ['example.com'] }, { emailAddresses: ['a@example.com'] }];
  const held = constraints({ ...none, ...permitted }, { ...none, ...excluded });
  assert.deepEqual(namesOutside(held, mailbox), ['a@example.com']);
});

test('dots are left out at the beginning of a base alone', () => {
  assert.deepEqual(outside({}, { dnsNames: ['mail..example.com'] }), []);
});

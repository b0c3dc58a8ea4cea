/** Name constraints as an extension holds them (RFC 5280 section 4.2.1.10). */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decode } from '../../src/pki/der.ts';
import { noRemarks } from '../../src/pki/remarks.ts';
import { nameConstraintsOf, type Subtrees } from '../../src/pki/subtrees.ts';
import { der, distinguishedName, integer, oid, sequence } from '../support/der.ts';

const hex = (text: string) => Buffer.from(text, 'hex');
const none: Subtrees = {
  dnsNames: [],
  emailAddresses: [],
  uris: [],
  ipRanges: [],
  directoryNames: [],
  unprocessedForms: [],
};
const read = (...lists: Uint8Array[]) => nameConstraintsOf(decode(sequence(...lists)), true, noRemarks());
const permitted = (...bases: Uint8Array[]) => der(0xa0, ...bases.map((base) => sequence(base)));
const excluded = (...bases: Uint8Array[]) => der(0xa1, ...bases.map((base) => sequence(base)));
const dns = (name: string) => der(0x82, name);
const range = (octets: string) => der(0x87, hex(octets));

const V4 = 'c0000200ffffff00';
const V6 = `20010db8${'0'.repeat(24)}ffffffff${'0'.repeat(24)}`;

for (const [what, base, expected] of [
  ['a domain', dns('a.example'), { dnsNames: ['a.example'] }],
  ['a mailbox', der(0x81, 'a@b.example'), { emailAddresses: ['a@b.example'] }],
  ['a host of URIs', der(0x86, '.a.example'), { uris: ['.a.example'] }],
  ['a range of IPv4', range(V4), { ipRanges: [hex(V4)] }],
  ['a range of IPv6', range(V6), { ipRanges: [hex(V6)] }],
  ['a directory name', der(0xa4, distinguishedName('O=x')), { directoryNames: [['O=x']] }],
  ['a registered ID', der(0x88, hex('2a03')), { unprocessedForms: ['registeredID'] }],
  ['another name', der(0xa0, oid('1.2.3'), der(0xa0, integer(1))), { unprocessedForms: ['otherName'] }],
  ['an X.400 address', der(0xa3, sequence()), { unprocessedForms: ['x400Address'] }],
  ['an EDI party', der(0xa5, der(0xa1, der(0x0c, 'x'))), { unprocessedForms: ['ediPartyName'] }],
  [
    'a domain with a minimum of zero',
    Buffer.concat([dns('a'), der(0x80, hex('00'))]),
    { unprocessedForms: ['dNSName'] },
  ],
  ['a domain with a maximum', Buffer.concat([dns('a'), der(0x81, hex('05'))]), { unprocessedForms: ['dNSName'] }],
] as const)
  test(`a subtree is read by its form: ${what}`, () => {
    const faultless = { isCritical: true, faults: [] };
    assert.deepEqual(read(permitted(base)), { permitted: { ...none, ...expected }, excluded: none, ...faultless });
    assert.deepEqual(read(excluded(base)), { permitted: none, excluded: { ...none, ...expected }, ...faultless });
    const both = read(permitted(dns('first'), base), excluded(base));
    assert.deepEqual(both.permitted, {
      ...none,
      ...expected,
      dnsNames: ['first', ...('dnsNames' in expected ? expected.dnsNames : [])],
    });
    assert.deepEqual(both.faults, []);
    assert.deepEqual(both.excluded, { ...none, ...expected });
  });

test('constraints are critical where the extension is', () => {
  const value = decode(sequence(permitted(dns('a'))));
  for (const isCritical of [true, false])
    assert.equal(nameConstraintsOf(value, isCritical, noRemarks()).isCritical, isCritical);
});

test('constraints on nothing are a fault', () => {
  for (const lists of [[], [permitted()], [excluded()], [permitted(), excluded()]])
    assert.deepEqual(read(...lists), {
      permitted: none,
      excluded: none,
      isCritical: true,
      faults: ['its name constraints are empty'],
    });
});

test('a range has an address and a mask of the same size, and is not processed otherwise', () => {
  for (const octets of [0, 4, 7, 9, 16, 31, 33]) {
    const faults = [`its name constraints have an address range of ${octets} octets, 8 or 32 required`];
    const base = der(0x87, Buffer.alloc(octets, 0xff));
    const unprocessed = { ...none, unprocessedForms: ['iPAddress'] };
    assert.deepEqual(read(permitted(base)), { permitted: unprocessed, excluded: none, isCritical: true, faults });
    assert.deepEqual(read(excluded(base)), { permitted: none, excluded: unprocessed, isCritical: true, faults });
  }
});

test('a mask is ones, then zeros', () => {
  const faultsOf = (octets: string) => read(permitted(range(octets))).faults;
  for (const mask of ['00000000', 'ffffffff', 'ffffff00', '80000000', 'fffffffe'])
    assert.deepEqual(faultsOf(`c0000200${mask}`), [], mask);
  for (const mask of ['ff00ff00', '7fffffff', '000000ff', 'fffffffd', '0a000000', '01ffffff'])
    assert.deepEqual(
      faultsOf(`c0000200${mask}`),
      ['its name constraints have an address range whose mask is none'],
      mask,
    );
  assert.equal(faultsOf(`${'0'.repeat(32)}${'f'.repeat(30)}01`).length, 1);
  assert.deepEqual(faultsOf(V6), []);
});

for (const [what, lists] of [
  ['that are none', [integer(1)]],
  ['with a third list', [der(0xa2, sequence(dns('a')))]],
  ['out of order', [excluded(dns('a')), permitted(dns('b'))]],
  ['whose list is plain', [der(0x80, 'x')]],
  ['with a subtree that is none', [der(0xa0, dns('a'))]],
  ['with an empty subtree', [permitted(hex(''))]],
  ['with a base that is malformed', [permitted(der(0x89, 'x'))]],
  ['with a third limit', [permitted(Buffer.concat([dns('a'), der(0x82, hex('00'))]))]],
  ['with limits out of order', [permitted(Buffer.concat([dns('a'), der(0x81, hex('01')), der(0x80, hex('01'))]))]],
  ['with a minimum without octets', [permitted(Buffer.concat([dns('a'), der(0x80)]))]],
  ['with a maximum without octets', [permitted(Buffer.concat([dns('a'), der(0x81)]))]],
] as const)
  test(`name constraints are malformed: some ${what}`, () => {
    assert.throws(() => read(...lists));
  });

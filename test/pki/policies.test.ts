/** Certificate policies: what the extensions say, and whether one is left where one is required (RFC 5280 sections 4.2.1 and 6.1). */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decode } from '../../src/pki/der.ts';
import { NO_POLICIES, POLICY_EXTENSIONS, type Policies, policiesOf, withoutPolicy } from '../../src/pki/policies.ts';
import { der, integer, oid, sequence } from '../support/der.ts';

const ANY = '2.5.29.32.0';

/** What one certificate says; `maps`: pairs of an issuer's policy and a subject's. */
interface Said {
  readonly has?: readonly string[];
  readonly maps?: readonly (readonly [string, string])[];
  readonly explicit?: number;
  readonly noMapping?: number;
  readonly noAny?: number;
  readonly isSelfIssued?: boolean;
}

/** From the end entity up to the anchor, which is self-issued. */
const failingAt = (...path: readonly Said[]): number => {
  const certificates = path.map(
    ({ has = null, maps = [], explicit = null, noMapping = null, noAny = null, isSelfIssued }, depth) => ({
      isSelfIssued: isSelfIssued ?? depth === path.length - 1,
      policies: {
        ...NO_POLICIES,
        policies: has,
        mappings: maps.map(([issuerPolicy, subjectPolicy]) => ({ issuerPolicy, subjectPolicy })),
        requireExplicitPolicy: explicit,
        inhibitPolicyMapping: noMapping,
        inhibitAnyPolicy: noAny,
      } satisfies Policies,
    }),
  );
  return certificates.indexOf(withoutPolicy(certificates) as (typeof certificates)[number]);
};

const has = (...policies: string[]): Said => ({ has: policies });
const any = has(ANY);
const required: Said = { explicit: 0 };
const mapped: Said = { has: ['A'], maps: [['A', 'B']] };

for (const [what, path] of [
  ['none is required', [{}, {}, {}]],
  ['any will do', [has('A'), any, required]],
  ['any will do of any', [any, any, required]],
  ['the same all the way down', [has('A'), has('A'), has('A'), required]],
  ['one of several', [has('B', 'C'), has('A', 'B'), required]],
  ['any of what is left above', [any, has('A'), required]],
  ['one named beside any', [has('B'), has('A', ANY), required]],
  ['one named beside any, where any does not count', [has('A'), has('A', ANY), { ...required, noAny: 0 }]],
  ['it is required of certificates further down than there are', [{}, {}, { explicit: 3 }]],
  ['a self-issued CA does not count towards where it begins', [{}, { isSelfIssued: true }, { explicit: 2 }]],
  ['the end entity requires one, and has it', [{ ...has('A'), ...required }, any, {}]],
  ['the end entity requires one of a path of one', [{ ...has('A'), ...required }]],
  ['any counts as far down as it may', [has('A'), any, { ...required, noAny: 1 }]],
  ['any counts in a self-issued CA', [has('A'), { ...any, isSelfIssued: true }, { ...required, noAny: 0 }]],
  [
    'a self-issued CA does not count towards where any ends',
    [has('A'), any, { ...any, isSelfIssued: true }, { ...required, noAny: 1 }],
  ],
  ['one mapped', [has('B'), mapped, required]],
  ['one mapped, of any', [has('B'), { has: [ANY], maps: [['A', 'B']] }, required]],
  ['one that is not mapped stays', [has('C'), { ...mapped, has: ['A', 'C'] }, required]],
  [
    'mapped as often as it may be',
    [has('C'), { has: ['B'], maps: [['B', 'C']] }, mapped, { ...required, noMapping: 2 }],
  ],
  ['mapped by the anchor', [has('B'), any, { ...required, ...mapped }]],
  ['one of the anchor', [has('A'), any, { ...required, ...has('A') }]],
  [
    'nor do mappings of the end entity where none may be',
    [{ has: ['A'], maps: [['A', 'B']] }, any, { ...required, noMapping: 0 }],
  ],
  ['mappings of the end entity do not count', [{ has: ['A'], maps: [['A', 'B']], explicit: 0 }, any, {}]],
] as const satisfies readonly (readonly [string, readonly Said[]])[])
  test(`a policy is left: ${what}`, () => {
    assert.equal(failingAt(...path), -1);
  });

for (const [what, depth, path] of [
  ['the CA has none', 1, [has('A'), {}, required]],
  ['the end entity has none', 0, [{}, any, required]],
  ['the end entity has another', 0, [has('B'), has('A'), required]],
  ['a CA in between has another', 1, [has('A'), has('B'), has('A'), required]],
  ['any below one is that one', 0, [has('B'), any, has('A'), required]],
  ['one named beside any below one is that one alone', 0, [has('B'), has('B', ANY), has('A'), required]],
  ['the anchor has another', 0, [has('B'), any, { ...required, ...has('A') }]],
  ['a CA has none, above where it is required', 0, [has('A'), {}, { explicit: 1 }]],
  ['it is required of the last one', 0, [{}, {}, { explicit: 2 }]],
  ['a self-issued CA does not put it off', 0, [{}, { isSelfIssued: true }, { explicit: 1 }]],
  ['the end entity counts, self-issued or not', 0, [{ isSelfIssued: true }, {}, { explicit: 2 }]],
  ['the end entity requires one', 0, [required, any, {}]],
  ['alone, it requires one', 0, [required]],
  ['a CA below cannot put it off', 0, [{}, { ...any, explicit: 5 }, required]],
  ['a CA below can ask for it sooner', 0, [{}, { ...any, ...required }, { explicit: 9 }]],
  ['any does not count', 1, [has('A'), any, { ...required, noAny: 0 }]],
  ['any does not count in the end entity', 0, [any, any, { ...required, noAny: 1 }]],
  ['nor in a self-issued one', 0, [{ ...any, isSelfIssued: true }, any, { ...required, noAny: 1 }]],
  ['nor where a CA below allows it again', 1, [has('A'), any, { ...has('A'), noAny: 5 }, { ...required, noAny: 1 }]],
  [
    'one named beside any, where any does not count, is that one alone',
    0,
    [has('B'), has('A', ANY), has('A', 'B'), { ...required, noAny: 1 }],
  ],
  ['one that is mapped to another', 0, [has('A'), mapped, required]],
  ['one mapped from what is not there', 0, [has('B'), { has: ['A'], maps: [['C', 'B']] }, required]],
  ['one mapped where none may be', 0, [has('B'), mapped, { ...required, noMapping: 0 }]],
  ['what would be mapped where none may be', 0, [has('A'), mapped, { ...required, noMapping: 0 }]],
  [
    'mapped once more than it may be',
    0,
    [has('C'), { has: ['B'], maps: [['B', 'C']] }, mapped, { ...required, noMapping: 1 }],
  ],
  [
    'mapped where a CA below allows it again',
    0,
    [has('C'), { has: ['B'], maps: [['B', 'C']] }, { ...mapped, noMapping: 5 }, { ...required, noMapping: 1 }],
  ],
] as const satisfies readonly (readonly [string, number, readonly Said[]])[])
  test(`no policy is left: ${what}`, () => {
    assert.equal(failingAt(...path), depth);
  });

const { certificatePolicies, policyMappings, policyConstraints, inhibitAnyPolicy } = POLICY_EXTENSIONS;
const read = (values: Readonly<Record<string, Uint8Array>>): Policies =>
  policiesOf((type) => (values[type] === undefined ? undefined : decode(Buffer.from(values[type]))));
const octets = (...of: number[]) => Buffer.from(of);

test('what a certificate without them says', () => {
  assert.deepEqual(read({}), NO_POLICIES);
});

test('what a certificate with all of them says', () => {
  assert.deepEqual(
    read({
      [certificatePolicies]: sequence(sequence(oid('1.2.3')), sequence(oid(ANY))),
      [policyMappings]: sequence(sequence(oid('1.2.3'), oid('1.2.4'))),
      [policyConstraints]: sequence(der(0x80, octets(5)), der(0x81, octets(0, 200))),
      [inhibitAnyPolicy]: integer(7),
    }),
    {
      policies: ['1.2.3', ANY],
      mappings: [{ issuerPolicy: '1.2.3', subjectPolicy: '1.2.4' }],
      requireExplicitPolicy: 5,
      inhibitPolicyMapping: 200,
      inhibitAnyPolicy: 7,
      fault: null,
      mappingFault: null,
    },
  );
  const constrained = (value: Uint8Array) => read({ [policyConstraints]: sequence(value) });
  assert.deepEqual(constrained(der(0x80, octets(0))), { ...NO_POLICIES, requireExplicitPolicy: 0 });
  assert.deepEqual(constrained(der(0x81, octets(0))), { ...NO_POLICIES, inhibitPolicyMapping: 0 });
});

const policy = (...qualifiers: Uint8Array[]) => sequence(sequence(oid('1.2.3'), sequence(...qualifiers)));
const text = (value: string, type = 0x0c) => der(type, value);
const cps = (value: Uint8Array) => policy(sequence(oid('1.3.6.1.5.5.7.2.1'), value));
const notice = (...fields: Uint8Array[]) => policy(sequence(oid('1.3.6.1.5.5.7.2.2'), sequence(...fields)));
const reference = (...fields: Uint8Array[]) => sequence(...fields);
const other = (...values: Uint8Array[]) => policy(sequence(oid('1.2.9'), ...values));

const ANY_WORDS = /: [a-z]/i;

for (const [what, type, value, words = ANY_WORDS] of [
  ['no policy', certificatePolicies, sequence(), /there is none in the list/],
  [
    'one policy twice',
    certificatePolicies,
    sequence(sequence(oid('1.2.3')), sequence(oid('1.2.3'))),
    /one policy is there twice/,
  ],
  ['a policy that is none', certificatePolicies, sequence(sequence(integer(1)))],
  ['an empty policy', certificatePolicies, sequence(sequence())],
  [
    'a policy of three fields',
    certificatePolicies,
    sequence(sequence(oid('1.2.3'), sequence(), sequence())),
    /more than its qualifiers/,
  ],
  ['qualifiers in no list', certificatePolicies, sequence(sequence(oid('1.2.3'), integer(1)))],
  ['a qualifier without a value', certificatePolicies, other(), /a qualifier has not one value/],
  ['a qualifier of two values', certificatePolicies, other(integer(1), integer(2)), /a qualifier has not one value/],
  ['a qualifier whose kind is none', certificatePolicies, policy(sequence(integer(1), integer(2)))],
  ['a qualifier of another kind, malformed', certificatePolicies, other(der(2))],
  ['a place of a statement as another text', certificatePolicies, cps(text('http://a'))],
  ['a notice whose text is a number', certificatePolicies, notice(integer(1))],
  ['a notice whose text is malformed', certificatePolicies, notice(text('a', 0x1e))],
  ['a notice with two texts', certificatePolicies, notice(text('a'), text('b')), /field that is not known/],
  [
    'a notice with something behind its text',
    certificatePolicies,
    notice(reference(text('a'), sequence()), text('b'), text('c')),
  ],
  ['an empty reference', certificatePolicies, notice(reference()), /has not two fields/],
  ['a reference without numbers', certificatePolicies, notice(reference(text('a')))],
  [
    'a reference of three fields',
    certificatePolicies,
    notice(reference(text('a'), sequence(), sequence())),
    /has not two fields/,
  ],
  ['a reference whose organization is a number', certificatePolicies, notice(reference(integer(1), sequence()))],
  ['a reference whose numbers are in no list', certificatePolicies, notice(reference(text('a'), integer(1)))],
  ['a reference whose numbers are in a SET', certificatePolicies, notice(reference(text('a'), der(0x31)))],
  ['a reference whose numbers are texts', certificatePolicies, notice(reference(text('a'), sequence(text('1'))))],
  ['a reference with an empty number', certificatePolicies, notice(reference(text('a'), sequence(der(2))))],
  ['no constraint', policyConstraints, sequence(), /there is none in the list/],
  ['a third constraint', policyConstraints, sequence(der(0x82, octets(1)))],
  ['constraints out of order', policyConstraints, sequence(der(0x81, octets(1)), der(0x80, octets(1)))],
  ['a constraint below zero', policyConstraints, sequence(der(0x80, octets(0xff))), /below zero/],
  ['a constraint without a number', policyConstraints, sequence(der(0x80))],
  ['a constraint that is a structure', policyConstraints, sequence(der(0xa0, integer(1)))],
  ['any policy inhibited by no number', inhibitAnyPolicy, sequence()],
  ['any policy inhibited by a number below zero', inhibitAnyPolicy, integer(0x80), /below zero/],
] as const satisfies readonly (readonly [string, string, Uint8Array, RegExp?])[])
  test(`policies are malformed: ${what}`, () => {
    const { fault, mappingFault, ...rest } = read({ [type]: value });
    assert.match(fault ?? '', words);
    assert.deepEqual({ ...rest, fault: null, mappingFault }, NO_POLICIES, 'it says nothing else');
  });

for (const [what, value, words = ANY_WORDS] of [
  ['no mapping', sequence(), /there is none in the list/],
  ['a mapping of one', sequence(sequence(oid('1.2.3'))), /not two policies/],
  ['a mapping of none', sequence(sequence()), /not two policies/],
  ['a mapping of three', sequence(sequence(oid('1.2.3'), oid('1.2.4'), oid('1.2.5'))), /not two policies/],
  ['a mapping of numbers', sequence(sequence(integer(1), integer(2)))],
  ['a mapping of any', sequence(sequence(oid(ANY), oid('1.2.4'))), /anyPolicy is mapped/],
  ['a mapping to any', sequence(sequence(oid('1.2.3'), oid(ANY))), /anyPolicy is mapped/],
] as const satisfies readonly (readonly [string, Uint8Array, RegExp?])[])
  test(`mappings are malformed: ${what}`, () => {
    const { mappingFault, ...rest } = read({ [policyMappings]: value });
    assert.match(mappingFault ?? '', words);
    assert.deepEqual({ ...rest, mappingFault: null }, NO_POLICIES, 'it says nothing else');
  });

for (const [what, value] of [
  ['no qualifiers', policy()],
  ['a place of a statement', cps(text('http://a', 0x16))],
  ['an empty notice', notice()],
  ['a notice with a text', notice(text('a'))],
  ['a notice with a reference', notice(reference(text('a'), sequence(integer(1), integer(2))))],
  ['a notice with a reference to no number', notice(reference(text('a'), sequence()))],
  ['a notice with both', notice(reference(text('a'), sequence(integer(1))), text('b'))],
  ['a qualifier of another kind', other(integer(1))],
] as const)
  test(`policies are well-formed: ${what}`, () => {
    assert.deepEqual(read({ [certificatePolicies]: value }), { ...NO_POLICIES, policies: ['1.2.3'] });
  });

test('a fault names its extension', () => {
  const faultOf = (values: Readonly<Record<string, Uint8Array>>) => read(values).fault;
  const [list, constraint] = [{ [certificatePolicies]: sequence() }, { [policyConstraints]: sequence() }];
  assert.match(faultOf(list) ?? '', /^certificate policies: /);
  assert.match(faultOf(constraint) ?? '', /^policy constraints: /);
  assert.match(faultOf({ [inhibitAnyPolicy]: sequence() }) ?? '', /^inhibitAnyPolicy: /);
  assert.match(read({ [policyMappings]: sequence() }).mappingFault ?? '', /^policy mappings: /);
});

import { expect, fieldsOf, type Node, optionalFieldsOf, Type } from './der.ts';
import { integerOf, isNegative, oidOf } from './der-values.ts';
import { requireQualifier } from './policy-qualifiers.ts';

/** What a certificate says of certificate policies (RFC 5280 sections 4.2.1.4, 4.2.1.5, 4.2.1.11 and 4.2.1.14). */
export interface Policies {
  /** Object identifiers; null: the extension is absent. */
  readonly policies: readonly string[] | null;
  readonly mappings: readonly PolicyMapping[];
  /** How many more certificates may follow before it holds; null: it is not asked for. */
  readonly requireExplicitPolicy: number | null;
  readonly inhibitPolicyMapping: number | null;
  readonly inhibitAnyPolicy: number | null;
  /** What is wrong with one of the extensions; null: nothing. Mappings count in certificates of CAs only. */
  readonly fault: string | null;
  readonly mappingFault: string | null;
}

export interface PolicyMapping {
  readonly issuerPolicy: string;
  readonly subjectPolicy: string;
}

export const POLICY_EXTENSIONS = {
  certificatePolicies: '2.5.29.32',
  policyMappings: '2.5.29.33',
  policyConstraints: '2.5.29.36',
  inhibitAnyPolicy: '2.5.29.54',
} as const;

export const NO_POLICIES: Policies = {
  policies: null,
  mappings: [],
  requireExplicitPolicy: null,
  inhibitPolicyMapping: null,
  inhibitAnyPolicy: null,
  fault: null,
  mappingFault: null,
};

const ANY_POLICY = '2.5.29.32.0';

/** `extensionValueOf` decodes the value of an extension; undefined: the extension is absent. */
export function policiesOf(extensionValueOf: (oid: string) => Node | undefined): Policies {
  const faults: string[] = [];
  const read = <T>(oid: string, what: string, absent: T, reader: (value: Node) => T, sink = faults): T => {
    try {
      const value = extensionValueOf(oid);
      return value === undefined ? absent : reader(value);
    } catch (error) {
      sink.push(`${what}: ${(error as Error).message}`);
      return absent;
    }
  };
  const { certificatePolicies, policyMappings, policyConstraints, inhibitAnyPolicy } = POLICY_EXTENSIONS;
  const mappingFaults: string[] = [];
  const constraints = read(policyConstraints, 'policy constraints', {}, constraintsOf);
  return {
    policies: read<readonly string[] | null>(certificatePolicies, 'certificate policies', null, policyListOf),
    mappings: read<readonly PolicyMapping[]>(policyMappings, 'policy mappings', [], mappingsOf, mappingFaults),
    requireExplicitPolicy: constraints[0] ?? null,
    inhibitPolicyMapping: constraints[1] ?? null,
    inhibitAnyPolicy: read<number | null>(inhibitAnyPolicy, 'inhibitAnyPolicy', null, (value) =>
      countOf(expect(value, Type.INTEGER)),
    ),
    fault: faults[0] ?? null,
    mappingFault: mappingFaults[0] ?? null,
  };
}

function policyListOf(value: Node): string[] {
  const policies = fieldsOf(value).map((information) => {
    const [identifier, qualifiers, ...rest] = fieldsOf(information);
    if (rest.length > 0) throw new Error('a policy has more than its qualifiers');
    for (const qualifier of qualifiers === undefined ? [] : fieldsOf(qualifiers)) requireQualifier(qualifier);
    return oidOf(expect(identifier, Type.OID));
  });
  if (policies.length === 0) throw new Error('there is none in the list');
  if (new Set(policies).size < policies.length) throw new Error('one policy is there twice');
  return policies;
}

function mappingsOf(value: Node): PolicyMapping[] {
  const mappings = fieldsOf(value).map((mapping) => {
    const policies = fieldsOf(mapping).map((one) => oidOf(expect(one, Type.OID)));
    if (policies.length !== 2) throw new Error('a mapping has not two policies');
    const [issuerPolicy, subjectPolicy] = policies as [string, string];
    // Section 6.1.4, (a).
    if (issuerPolicy === ANY_POLICY || subjectPolicy === ANY_POLICY) throw new Error('anyPolicy is mapped');
    return { issuerPolicy, subjectPolicy };
  });
  if (mappings.length === 0) throw new Error('there is none in the list');
  return mappings;
}

/** By the tag of each: requireExplicitPolicy [0], inhibitPolicyMapping [1]. */
function constraintsOf(value: Node): { 0?: number; 1?: number } {
  const [explicit, mapping] = optionalFieldsOf(fieldsOf(value), 2);
  if (explicit === undefined && mapping === undefined) throw new Error('there is none in the list');
  return {
    ...(explicit !== undefined && { 0: countOf(explicit) }),
    ...(mapping !== undefined && { 1: countOf(mapping) }),
  };
}

/** How many certificates may be skipped: more than any path has are as good as no limit. */
function countOf(node: Node): number {
  const octets = integerOf(node);
  if (isNegative(octets)) throw new Error('a number is below zero');
  return Number.parseInt(octets.toString('hex'), 16);
}

interface Processed {
  readonly policies: Policies;
  readonly isSelfIssued: boolean;
}

/**
 * Section 6.1, as far as it asks whether a policy is left where one is required, for whoever asks for none in particular.
 * Without the tree: RFC 9618 shows that the policies expected next are enough. As BoringSSL has it, what a trust anchor
 * says of policies counts too.
 * `path`: end-entity certificate first. The certificate at which the path fails, or null.
 */
export function withoutPolicy<T extends Processed>(path: readonly T[]): T | null {
  let expected = new Set<string>();
  let isAnyExpected = true;
  let [explicitPolicy, mapping, anyPolicy] = new Array<number>(3).fill(path.length + 1) as [number, number, number];
  for (const [index, certificate] of [...path.entries()].reverse()) {
    const { policies, mappings, requireExplicitPolicy, inhibitPolicyMapping, inhibitAnyPolicy } = certificate.policies;
    const isAnchor = index === path.length - 1 && index > 0;
    const isAnyAllowed = anyPolicy > 0 || (index > 0 && certificate.isSelfIssued);
    if (policies !== null) {
      const [before, wasAnyExpected] = [expected, isAnyExpected];
      if (!policies.includes(ANY_POLICY) || !isAnyAllowed) {
        expected = new Set(policies.filter((policy) => before.has(policy)));
        isAnyExpected = false;
      }
      if (wasAnyExpected) for (const policy of policies) if (policy !== ANY_POLICY) expected.add(policy);
    } else if (!isAnchor) {
      expected = new Set();
      isAnyExpected = false;
    }
    if (explicitPolicy === 0 && expected.size === 0 && !isAnyExpected) return certificate;
    if (index > 0) expected = mapped(expected, isAnyExpected, mappings, mapping > 0);
    if (index === 0 || !certificate.isSelfIssued) {
      [explicitPolicy, mapping, anyPolicy] = [explicitPolicy, mapping, anyPolicy].map((left) =>
        Math.max(0, left - 1),
      ) as [number, number, number];
    }
    explicitPolicy = Math.min(explicitPolicy, requireExplicitPolicy ?? explicitPolicy);
    mapping = Math.min(mapping, inhibitPolicyMapping ?? mapping);
    anyPolicy = Math.min(anyPolicy, inhibitAnyPolicy ?? anyPolicy);
  }
  return explicitPolicy === 0 && expected.size === 0 && !isAnyExpected ? (path[0] ?? null) : null;
}

/** Section 6.1.4, (b): what is expected below a certificate with these mappings. */
function mapped(
  expected: ReadonlySet<string>,
  isAnyExpected: boolean,
  mappings: readonly PolicyMapping[],
  isAllowed: boolean,
): Set<string> {
  const issuers = new Set(mappings.map(({ issuerPolicy }) => issuerPolicy));
  const next = new Set([...expected].filter((policy) => !issuers.has(policy)));
  if (!isAllowed) return next;
  for (const { issuerPolicy, subjectPolicy } of mappings) {
    if (isAnyExpected || expected.has(issuerPolicy)) next.add(subjectPolicy);
  }
  return next;
}

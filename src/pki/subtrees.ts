import { childrenOf, fieldsOf, type Node, optionalFieldsOf } from './der.ts';
import { integerOf } from './der-values.ts';
import { type DirectoryName, type GeneralName, generalNameOf, type NameForm } from './names.ts';
import type { Remarks } from './remarks.ts';

/** DER -> what names a CA may certify (RFC 5280 section 4.2.1.10). */
export interface NameConstraints {
  readonly permitted: Subtrees;
  readonly excluded: Subtrees;
  readonly isCritical: boolean;
  /** What GnuTLS and Go, or Go and Chromium's verifier, refuse whatever names there are below; in words. */
  readonly faults: readonly string[];
}

export interface Subtrees {
  readonly dnsNames: readonly string[];
  readonly emailAddresses: readonly string[];
  readonly uris: readonly string[];
  /** Address and mask, as the extension holds them: 8 bytes for IPv4, 32 for IPv6. */
  readonly ipRanges: readonly Uint8Array[];
  readonly directoryNames: readonly DirectoryName[];
  /** Forms that these subtrees speak of in a way this program does not process. */
  readonly unprocessedForms: readonly NameForm[];
}

/** Forms that have a rule for what lies within a subtree. */
const PROCESSED_FORMS: readonly NameForm[] = [
  'dNSName',
  'rfc822Name',
  'uniformResourceIdentifier',
  'iPAddress',
  'directoryName',
];

export function nameConstraintsOf(value: Node, isCritical: boolean, remarks: Remarks): NameConstraints {
  const faults: string[] = [];
  const [permitted, excluded] = optionalFieldsOf(fieldsOf(value), 2).map((list) =>
    list === undefined ? [] : childrenOf(list).map((subtree) => subtreeOf(subtree, remarks)),
  ) as [Subtree[], Subtree[]];
  // "Conforming CAs MUST NOT issue certificates where name constraints is an empty sequence."
  if (permitted.length + excluded.length === 0) faults.push('its name constraints are empty');
  for (const { name } of [...permitted, ...excluded]) {
    if (name.form !== 'iPAddress') continue;
    if (name.octets.length !== 8 && name.octets.length !== 32)
      faults.push(`its name constraints have an address range of ${name.octets.length} octets, 8 or 32 required`);
    else if (!isMask(name.octets.subarray(name.octets.length / 2)))
      faults.push('its name constraints have an address range whose mask is none');
  }
  return { permitted: subtreesOf(permitted), excluded: subtreesOf(excluded), isCritical, faults };
}

interface Subtree {
  readonly name: GeneralName;
  readonly isProcessed: boolean;
}

function subtreeOf(node: Node, remarks: Remarks): Subtree {
  const [base, ...limits] = fieldsOf(node);
  if (base === undefined) throw new Error('a name constraint has no base');
  const name = generalNameOf(base, remarks);
  for (const limit of optionalFieldsOf(limits, 2)) if (limit !== undefined) integerOf(limit);
  // "The minimum MUST be zero, and maximum MUST be absent", and DER leaves out what is the default; so does BoringSSL.
  const isProcessed = limits.length === 0 && PROCESSED_FORMS.includes(name.form) && isRangeOrOther(name);
  return { name, isProcessed };
}

function isRangeOrOther({ form, octets }: GeneralName): boolean {
  return form !== 'iPAddress' || octets.length === 8 || octets.length === 32;
}

function subtreesOf(subtrees: readonly Subtree[]): Subtrees {
  const basesOf = (form: NameForm) =>
    subtrees.filter(({ name, isProcessed }) => isProcessed && name.form === form).map(({ name }) => name);
  return {
    dnsNames: basesOf('dNSName').map(({ text }) => text),
    emailAddresses: basesOf('rfc822Name').map(({ text }) => text),
    uris: basesOf('uniformResourceIdentifier').map(({ text }) => text),
    ipRanges: basesOf('iPAddress').map(({ octets }) => octets),
    directoryNames: basesOf('directoryName').map(({ name }) => name),
    unprocessedForms: subtrees.filter(({ isProcessed }) => !isProcessed).map(({ name }) => name.form),
  };
}

/** Ones, then zeros (RFC 4632). */
function isMask(octets: Uint8Array): boolean {
  return /^1*0*$/.test([...octets].map((octet) => octet.toString(2).padStart(8, '0')).join(''));
}

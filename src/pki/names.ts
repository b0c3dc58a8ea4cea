import { bytesOf, Class, childrenOf, derHexOf, hexOf, isContext, type Node, oidOf, onlyChildOf, Type } from './der.ts';
import { canonicalIp, type PresentedIdentifier } from './identifiers.ts';

/** DER -> the names in a certificate: subject, subjectAltName, and what a CA may certify. */

/** The relative distinguished names in their order, each as the text of its attributes. */
export type DirectoryName = readonly string[];

/** GeneralName's alternatives, by their tags (RFC 5280 section 4.2.1.6). */
const NAME_FORMS = [
  'otherName',
  'rfc822Name',
  'dNSName',
  'x400Address',
  'directoryName',
  'ediPartyName',
  'uniformResourceIdentifier',
  'iPAddress',
  'registeredID',
] as const;
export type NameForm = (typeof NAME_FORMS)[number];

export interface Subtrees {
  readonly dnsNames: readonly string[];
  /** Address and mask, as the extension holds them: 8 bytes for IPv4, 32 for IPv6. */
  readonly ipRanges: readonly Uint8Array[];
  readonly directoryNames: readonly DirectoryName[];
  /** Forms that these subtrees speak of in a way this program does not process. */
  readonly unprocessedForms: readonly NameForm[];
}

/** RFC 5280 section 4.2.1.10. */
export interface NameConstraints {
  readonly permitted: Subtrees;
  readonly excluded: Subtrees;
}

const COMMON_NAME = '2.5.4.3';
/** RFC 4514 section 3: the attributes that names mostly have. */
const ATTRIBUTE_NAMES: Readonly<Record<string, string>> = {
  [COMMON_NAME]: 'CN',
  '2.5.4.6': 'C',
  '2.5.4.7': 'L',
  '2.5.4.8': 'ST',
  '2.5.4.10': 'O',
  '2.5.4.11': 'OU',
};
const EMAIL_ADDRESS = '1.2.840.113549.1.9.1';

export function commonNameOf(subject: Node): string | null {
  const commonName = childrenOf(subject)
    .flatMap(attributesOf)
    .find(({ type }) => type === COMMON_NAME);
  return commonName?.text ?? null;
}

function attributesOf(relativeName: Node): { type: string; text: string }[] {
  return childrenOf(relativeName).map((attribute) => {
    const [type, value] = childrenOf(attribute);
    if (type === undefined || value === undefined) throw new Error('an attribute of a name has no value');
    return { type: oidOf(type), text: textOf(value) };
  });
}

function textOf(value: Node): string {
  // An attribute may be a structure of its own; its exact octets then are its text.
  if (typeof value.value !== 'string') return derHexOf(value);
  // node-forge decodes this type, and no other.
  return value.type === Type.BMPSTRING ? value.value : Buffer.from(value.value, 'latin1').toString('utf8');
}

export function directoryNameOf(name: Node): DirectoryName {
  return childrenOf(name).map((relativeName) =>
    attributesOf(relativeName)
      .map(({ type, text }) => `${ATTRIBUTE_NAMES[type] ?? type}=${text}`)
      .sort()
      .join('+'),
  );
}

function nameFormOf(name: Node): NameForm {
  const form = NAME_FORMS[name.type as number];
  if (form === undefined || name.tagClass !== Class.CONTEXT_SPECIFIC) throw new Error('a name has no known form');
  return form;
}

export function nameFormsOf(subject: Node, names: readonly Node[]): NameForm[] {
  const relativeNames = childrenOf(subject);
  const forms = names.map(nameFormOf);
  if (relativeNames.length > 0) forms.push('directoryName');
  // Section 4.2.1.10: without a subjectAltName, constraints on rfc822Name hold for the subject's e-mail address.
  const hasEmailAddress = relativeNames.flatMap(attributesOf).some(({ type }) => type === EMAIL_ADDRESS);
  if (names.length === 0 && hasEmailAddress) forms.push('rfc822Name');
  return [...new Set(forms)];
}

export function presentedIdentifiersOf(names: Node): PresentedIdentifier[] {
  return childrenOf(names).flatMap((name): PresentedIdentifier[] => {
    if (isContext(name, 2)) return [{ kind: 'DNS-ID', value: bytesOf(name) }];
    if (isContext(name, 7)) return [{ kind: 'IP-ID', value: ipTextOf(Buffer.from(bytesOf(name), 'latin1')) }];
    return [];
  });
}

function ipTextOf(bytes: Buffer): string {
  if (bytes.length === 4) return bytes.join('.');
  if (bytes.length !== 16) return bytes.toString('hex');
  const groups = Array.from({ length: 8 }, (_, index) => bytes.readUInt16BE(index * 2).toString(16));
  return canonicalIp(groups.join(':')) ?? groups.join(':');
}

export function nameConstraintsOf(value: Node): NameConstraints {
  return { permitted: subtreesOf(value, 0), excluded: subtreesOf(value, 1) };
}

function subtreesOf(constraints: Node, tag: number): Subtrees {
  const list = childrenOf(constraints).find((node) => isContext(node, tag));
  const subtrees = (list === undefined ? [] : childrenOf(list)).map((subtree) => {
    const [base, ...limits] = childrenOf(subtree);
    if (base === undefined) throw new Error('a name constraint has no base');
    const form = nameFormOf(base);
    return { base, form, isProcessed: limits.every(isMinimumZero) && isProcessedForm(form, base) };
  });
  const basesOf = (wanted: NameForm) =>
    subtrees.filter(({ form, isProcessed }) => isProcessed && form === wanted).map(({ base }) => base);
  return {
    dnsNames: basesOf('dNSName').map(bytesOf),
    ipRanges: basesOf('iPAddress').map((base) => Buffer.from(bytesOf(base), 'latin1')),
    directoryNames: basesOf('directoryName').map((base) => directoryNameOf(onlyChildOf(base))),
    unprocessedForms: subtrees.filter(({ isProcessed }) => !isProcessed).map(({ form }) => form),
  };
}

/** Section 4.2.1.10: "the minimum MUST be zero, and maximum MUST be absent". */
function isMinimumZero(limit: Node): boolean {
  return isContext(limit, 0) && hexOf(limit) === '00';
}

function isProcessedForm(form: NameForm, base: Node): boolean {
  if (form === 'iPAddress') return [8, 32].includes(bytesOf(base).length);
  return form === 'dNSName' || form === 'directoryName';
}

import {
  Class,
  childrenOf,
  contentOf,
  expect,
  fieldsOf,
  isContext,
  type Node,
  onlyChildOf,
  optionalFieldsOf,
  Type,
} from './der.ts';
import { asciiOf, oidOf, requireDirectoryString, requireSoundValue, textOf } from './der-values.ts';
import { noRemarks, type Remarks } from './remarks.ts';

/** DER -> the names in a certificate: its subject, and those of the subjectAltName. */

/** The relative distinguished names in their order, each as the text of its attributes, with what separates them escaped. */
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

interface Attribute {
  readonly type: string;
  readonly text: string;
}

/** A distinguished name: its relative names in their order, each with its attributes. */
export type Name = readonly (readonly Attribute[])[];

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

/** @throws Error when it is malformed in a way that BoringSSL refuses. */
export function nameOf(node: Node | undefined, remarks: Remarks): Name {
  return childrenOf(expect(node, Type.SEQUENCE)).map((relativeName) => {
    const attributes = childrenOf(expect(relativeName, Type.SET));
    const isSorted = attributes.every(
      (one, index) => Buffer.compare(attributes[index - 1]?.octets ?? one.octets, one.octets) <= 0,
    );
    if (!isSorted) remarks.questionable.push('a SET that is not sorted (no verifier is known to mind)');
    return attributesOf(attributes, remarks);
  });
}

/** @throws Error when it is malformed in a way that BoringSSL refuses. */
export function requireRelativeName(attributes: readonly Node[]): void {
  attributesOf(attributes, noRemarks());
}

function attributesOf(attributes: readonly Node[], remarks: Remarks): Attribute[] {
  if (attributes.length === 0) throw new Error('a relative name has no attribute');
  return attributes.map((attribute) => {
    const [type, value, ...rest] = fieldsOf(attribute);
    if (value === undefined || rest.length > 0) throw new Error('an attribute of a name has not one value');
    const text = textOf(value, remarks);
    if (text === '') remarks.questionable.push('an attribute of a name that is empty (GnuTLS refuses it)');
    // An attribute may be a structure of its own; its exact octets then are its text.
    return { type: oidOf(expect(type, Type.OID)), text: text ?? value.octets.toString('hex') };
  });
}

export function commonNameOf(subject: Name): string | null {
  return subject.flat().find(({ type }) => type === COMMON_NAME)?.text ?? null;
}

export function emailAddressesIn(subject: Name): string[] {
  return subject
    .flat()
    .filter(({ type }) => type === EMAIL_ADDRESS)
    .map(({ text }) => text);
}

export function directoryNameOf(name: Name): DirectoryName {
  return name.map((relativeName) =>
    relativeName
      .map(({ type, text }) => `${ATTRIBUTE_NAMES[type] ?? type}=${text.replace(/[,+\\]/g, '\\$&')}`)
      .sort()
      .join('+'),
  );
}

/** One GeneralName; `text` for names that are text, `octets` for an address, `name` for a directory name. */
export interface GeneralName {
  readonly form: NameForm;
  readonly text: string;
  readonly octets: Buffer;
  readonly name: DirectoryName;
}

/** GeneralNames under a tag of their own. @throws Error when one is malformed in a way that BoringSSL refuses. */
export function generalNamesOf(node: Node, remarks: Remarks): GeneralName[] {
  return childrenOf(node).map((name) => generalNameOf(name, remarks));
}

/** @throws Error when it is malformed in a way that BoringSSL refuses. */
export function generalNameOf(node: Node, remarks: Remarks): GeneralName {
  const form = NAME_FORMS[node.tag];
  if (form === undefined || node.tagClass !== Class.CONTEXT_SPECIFIC) throw new Error('a name has no known form');
  const general = { form, text: '', octets: Buffer.alloc(0), name: [] };
  switch (form) {
    case 'rfc822Name':
    case 'dNSName':
    case 'uniformResourceIdentifier':
      return { ...general, text: asciiOf(node, remarks) };
    case 'iPAddress':
      return { ...general, octets: contentOf(node) };
    case 'directoryName':
      return { ...general, name: directoryNameOf(nameOf(onlyChildOf(node), remarks)) };
    case 'registeredID':
      return { ...general, text: oidOf(node) };
    case 'otherName': {
      const [type, value, ...rest] = childrenOf(node);
      if (value === undefined || !isContext(value, 0) || rest.length > 0)
        throw new Error('another name has not one value');
      requireSoundValue(onlyChildOf(value));
      return { ...general, text: oidOf(expect(type, Type.OID)) };
    }
    case 'ediPartyName':
      requirePartyName(childrenOf(node));
      return general;
    default:
      childrenOf(node);
      return general;
  }
}

/** nameAssigner [0], which may be missing, and partyName [1]. */
function requirePartyName(fields: readonly Node[]): void {
  const [, party] = optionalFieldsOf(fields, 2);
  if (party === undefined) throw new Error('an EDI party has no name');
  for (const field of fields) requireDirectoryString(onlyChildOf(field));
}

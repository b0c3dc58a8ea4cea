import { expect, fieldsOf, isType, type Node, Type } from './der.ts';
import { integerOf, oidOf, requireDisplayText, requireSoundValue } from './der-values.ts';

const CPS = '1.3.6.1.5.5.7.2.1';
const USER_NOTICE = '1.3.6.1.5.5.7.2.2';

/** RFC 5280 section 4.2.1.4: for people to read, but BoringSSL and OpenSSL decode it. @throws Error where they cannot. */
export function requireQualifier(node: Node): void {
  const [kind, content, ...rest] = fieldsOf(node);
  if (content === undefined || rest.length > 0) throw new Error('a qualifier has not one value');
  const type = oidOf(expect(kind, Type.OID));
  if (type === CPS) expect(content, Type.IA5_STRING);
  else if (type === USER_NOTICE) requireUserNotice(content);
  else requireSoundValue(content);
}

function requireUserNotice(node: Node): void {
  const fields = [...fieldsOf(node)];
  const reference = isType(fields[0], Type.SEQUENCE) ? fields.shift() : undefined;
  const text = fields.shift();
  if (fields.length > 0) throw new Error('a notice has a field that is not known');
  if (text !== undefined) requireDisplayText(text);
  if (reference === undefined) return;
  const [organization, numbers, ...rest] = fieldsOf(reference);
  if (organization === undefined || rest.length > 0) throw new Error('a reference to a notice has not two fields');
  requireDisplayText(organization);
  for (const number of fieldsOf(expect(numbers, Type.SEQUENCE))) integerOf(expect(number, Type.INTEGER));
}

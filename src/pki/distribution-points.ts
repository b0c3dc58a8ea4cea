import { childrenOf, fieldsOf, isContext, type Node, onlyChildOf, optionalFieldsOf } from './der.ts';
import { bitsOf } from './der-values.ts';
import { generalNamesOf, requireRelativeName } from './names.ts';
import { noRemarks } from './remarks.ts';

/**
 * RFC 5280 section 4.2.1.13. Nobody here fetches revocation lists, but BoringSSL and OpenSSL decode where they are before they
 * use a certificate. @throws Error where they cannot.
 */
export function requireDistributionPoints(value: Node): void {
  for (const point of fieldsOf(value)) {
    const [name, reasons, issuers] = optionalFieldsOf(fieldsOf(point), 3);
    if (name !== undefined) requireName(onlyChildOf(name));
    if (reasons !== undefined) bitsOf(reasons);
    if (issuers !== undefined) generalNamesOf(issuers, noRemarks());
  }
}

/** fullName [0], or nameRelativeToCRLIssuer [1]. */
function requireName(node: Node): void {
  if (isContext(node, 0)) generalNamesOf(node, noRemarks());
  else if (isContext(node, 1)) requireRelativeName(childrenOf(node));
  else throw new Error('a distribution point has a name of no known kind');
}

import { certificateOf } from './certificate.ts';
import { canonicalIp, isNamedBy, nearestFirst } from './identifiers.ts';

/** Names looked up for one certificate: a shared host's may have a hundred. */
export const MAX_NAMES_TO_TRY = 10;

/** A whole domain name in letters, digits and hyphens (RFC 5890 section 2.3.1). */
const HOST_NAME = /^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;

/**
 * The hosts on a certificate that may be the server's own name, where it does not name every reference identifier: mostly
 * a customer typed his own domain for a server that goes by its hoster's. The nearest first.
 */
export function namesToTry(referenceIdentifiers: readonly string[], presentedPem: string): string[] {
  try {
    const { presentedIdentifiers } = certificateOf(presentedPem);
    const unmatched = referenceIdentifiers.find((reference) => !isNamedBy(reference, presentedIdentifiers));
    if (unmatched === undefined) return [];
    const hosts = nearestFirst(presentedIdentifiers, unmatched)
      .map(({ value }) => value.toLowerCase())
      .filter((value) => HOST_NAME.test(value) && canonicalIp(value) === null);
    return [...new Set(hosts)].slice(0, MAX_NAMES_TO_TRY);
  } catch {
    // certificate-undecodable says so.
    return [];
  }
}

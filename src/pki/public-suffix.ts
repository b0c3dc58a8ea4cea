import { getDomain, getPublicSuffix } from 'tldts';

/** Whether registries give names below it to anybody (publicsuffix.org's list, its ICANN part): "com", "co.uk". */
export function isPublicSuffix(domain: string): boolean {
  return getPublicSuffix(domain, { allowPrivateDomains: false }) === domain;
}

/** Whether both are at or below one domain that a registry gave to somebody. */
export function isUnderOneDomain(one: string, other: string): boolean {
  const domain = getDomain(one);
  return domain !== null && domain === getDomain(other);
}

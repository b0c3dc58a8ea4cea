import { publicSuffixList } from './public-suffix-list.cjs';

/** Whether registries give names below it to anybody (publicsuffix.org's list, its ICANN part): "com", "co.uk". */
export function isPublicSuffix(domain: string): boolean {
  return publicSuffixList().getPublicSuffix(domain, { allowPrivateDomains: false }) === domain;
}

/** Whether both are at or below one domain that a registry gave to somebody. */
export function isUnderOneDomain(one: string, other: string): boolean {
  const { getDomain } = publicSuffixList();
  const domain = getDomain(one);
  return domain !== null && domain === getDomain(other);
}

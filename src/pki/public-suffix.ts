import { getPublicSuffix } from 'tldts';

/** Whether registries give names below it to anybody (publicsuffix.org's list, its ICANN part): "com", "co.uk". */
export function isPublicSuffix(domain: string): boolean {
  return getPublicSuffix(domain, { allowPrivateDomains: false }) === domain;
}

import type { KnownEndpoint, Locked } from '../model/known.ts';

/** How one certificate of a server compares with another that was there before, or that is locked. */
export type Comparison =
  | { readonly kind: 'same' }
  /** Issued later by the same issuer for the same names. */
  | { readonly kind: 'renewed' }
  /** What has changed, in words. */
  | { readonly kind: 'changed'; readonly changes: readonly string[] };

/** What of an endpoint can be locked. */
export function lockedOf({ target, certificate, tlsVersion }: KnownEndpoint): Locked {
  const { keyAlgorithm, keySha256, issuer, names, notBefore } = certificate;
  return { target, keyAlgorithm: keyAlgorithm ?? '', keySha256: keySha256 ?? '', issuer, names, notBefore, tlsVersion };
}

/** A certificate beside those that were there: as it compares with the one that is nearest. */
export function comparedWithNearest(now: Locked, before: readonly Locked[]): Comparison {
  const all = before.map((one) => compared(now, one));
  const cost = (one: Comparison) => (one.kind === 'changed' ? 1 + one.changes.length : one.kind === 'renewed' ? 1 : 0);
  return all.reduce((best, one) => (cost(one) < cost(best) ? one : best));
}

function compared(now: Locked, before: Locked): Comparison {
  const isSameKey = now.keySha256 === before.keySha256;
  const isLater = Date.parse(now.notBefore) > Date.parse(before.notBefore);
  const [added, lost] = [without(now.names, before.names), without(before.names, now.names)];
  const changes = [
    ...(organizationOf(now.issuer) === organizationOf(before.issuer)
      ? []
      : [`issued by "${now.issuer}", before by "${before.issuer}"`]),
    ...(lost.length > 0 ? [`without the ${named(lost)}`] : []),
    ...(added.length > 0 ? [`with the new ${named(added)}`] : []),
    ...(now.keyAlgorithm === before.keyAlgorithm
      ? []
      : [`a key of type ${now.keyAlgorithm}, before ${before.keyAlgorithm}`]),
    ...(isSameKey || isLater ? [] : ['another key, in a certificate that was not issued later']),
    ...(isLess(now.tlsVersion, before.tlsVersion) ? [`${now.tlsVersion}, before ${before.tlsVersion}`] : []),
  ];
  if (changes.length > 0) return { kind: 'changed', changes };
  return isSameKey && !isLater ? { kind: 'same' } : { kind: 'renewed' };
}

/** A CA issues by several intermediate certificates, one as well as another: "O=Let's Encrypt" of "C=US, O=…, CN=R12". */
function organizationOf(issuer: string): string {
  return (/(?:^|, )O=(.*?)(?=, [A-Za-z0-9.]+=|$)/.exec(issuer)?.[1] ?? issuer).toLowerCase().trim();
}

/** OpenSSL's names are in order: "SSLv3", "TLSv1", "TLSv1.1"; where one is not known, nothing is less. */
function isLess(now: string | null, before: string | null): boolean {
  return now !== null && before !== null && now < before;
}

const MOST_NAMED = 5;

function named(names: readonly string[]): string {
  const more = names.length > MOST_NAMED ? ` and ${names.length - MOST_NAMED} more` : '';
  return `${names.length === 1 ? 'name' : 'names'} ${names.slice(0, MOST_NAMED).join(', ')}${more}`;
}

function without(all: readonly string[], others: readonly string[]): string[] {
  const known = new Set(others);
  return all.filter((one) => !known.has(one));
}

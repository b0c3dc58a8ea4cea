import { type Certificate, isSameName } from './certificate.ts';
import type { PresentedIdentifier } from './identifiers.ts';
import type { DirectoryName, NameConstraints, Subtrees } from './names.ts';

/** As OpenSSL and BoringSSL have it: with more than that they refuse the path. */
const MAX_COMPARISONS = 2 ** 20;

/** The same certificates are met again on every path that may be built of them. */
const known = new WeakMap<NameConstraints, WeakMap<Certificate, string[]>>();

/**
 * The names of `certificate` that a CA's name constraints do not allow (RFC 5280 section 4.2.1.10): those inside an
 * excluded subtree, those outside every permitted one where any is given for their form, and the forms that are
 * constrained in a way which is not processed here.
 */
export function namesOutside(constraints: NameConstraints, certificate: Certificate): string[] {
  const before = known.get(constraints)?.get(certificate);
  if (before !== undefined) return before;
  const comparisons = namesOf(certificate) * (subtreesIn(constraints.permitted) + subtreesIn(constraints.excluded));
  const outside =
    comparisons > MAX_COMPARISONS
      ? [`names that take ${comparisons} comparisons with its constraints, ${MAX_COMPARISONS} at most`]
      : compared(constraints, certificate);
  known.set(constraints, (known.get(constraints) ?? new WeakMap()).set(certificate, outside));
  return outside;
}

function namesOf({ presentedIdentifiers, directoryNames }: Certificate): number {
  return presentedIdentifiers.length + directoryNames.length;
}

function subtreesIn({ dnsNames, ipRanges, directoryNames }: Subtrees): number {
  return dnsNames.length + ipRanges.length + directoryNames.length;
}

function compared({ permitted, excluded }: NameConstraints, certificate: Certificate): string[] {
  const identifiers = certificate.presentedIdentifiers.filter((identifier) => {
    const isExcluded = isWithin(identifier, excluded) || reachesInto(identifier, excluded);
    const { dnsNames, ipRanges } = permitted;
    const isRestricted = identifier.kind === 'DNS-ID' ? dnsNames.length > 0 : ipRanges.length > 0;
    return isExcluded || (isRestricted && !isWithin(identifier, permitted));
  });
  const directoryNames = certificate.directoryNames.filter((name) => {
    const isUnder = (base: DirectoryName) => startsWith(name, base);
    const { directoryNames: allowed } = permitted;
    return excluded.directoryNames.some(isUnder) || (allowed.length > 0 && !allowed.some(isUnder));
  });
  const unprocessed = [...permitted.unprocessedForms, ...excluded.unprocessedForms];
  return [
    ...identifiers.map(({ value }) => value),
    ...directoryNames.map((name) => name.join(', ')),
    ...certificate.nameForms.filter((form) => unprocessed.includes(form)).map((form) => `any ${form}`),
  ];
}

/** Section 7.1: a name is within a subtree whose relative distinguished names are the first of its own. */
function startsWith(name: DirectoryName, base: DirectoryName): boolean {
  return base.length <= name.length && base.every((part, index) => isSameName(part, name[index] ?? ''));
}

function isWithin({ kind, value }: PresentedIdentifier, { dnsNames, ipRanges }: Subtrees): boolean {
  return kind === 'DNS-ID'
    ? dnsNames.some((base) => isWithinDomain(value.toLowerCase(), base.toLowerCase()))
    : ipRanges.some((range) => isWithinRange(octetsOf(value), range));
}

/** Whether a wildcard also stands for a name inside one of the domains: "*.example.com" for "mail.example.com". */
function reachesInto({ kind, value }: PresentedIdentifier, { dnsNames }: Subtrees): boolean {
  if (kind !== 'DNS-ID' || !value.startsWith('*.')) return false;
  const parent = value.slice(2).toLowerCase();
  return dnsNames.some((base) => {
    const domain = base.toLowerCase().replace(/^\./, '');
    return domain.endsWith(`.${parent}`) && !domain.slice(0, -parent.length - 1).includes('.');
  });
}

/** "Any DNS name that can be constructed by simply adding zero or more labels to the left-hand side". */
function isWithinDomain(name: string, base: string): boolean {
  if (base === '' || name === base) return true;
  return name.endsWith(base.startsWith('.') ? base : `.${base}`);
}

function isWithinRange(octets: readonly number[], range: Uint8Array): boolean {
  const size = range.length / 2;
  return (
    octets.length === size && octets.every((octet, i) => ((octet ^ (range[i] ?? 0)) & (range[size + i] ?? 0)) === 0)
  );
}

/** An address in its canonical text form -> 4 or 16 octets. */
function octetsOf(address: string): number[] {
  if (!address.includes(':')) return address.split('.').map(Number);
  const [head = '', tail] = address.split('::');
  const groups = (part: string) => (part === '' ? [] : part.split(':').map((group) => Number.parseInt(group, 16)));
  const [left, right] = [groups(head), groups(tail ?? '')];
  const zeros = new Array<number>(8 - left.length - right.length).fill(0);
  return [...left, ...zeros, ...right].flatMap((group) => [group >> 8, group & 0xff]);
}

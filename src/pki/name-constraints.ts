import { type Certificate, isSameName } from './certificate.ts';
import type { PresentedIdentifier } from './identifiers.ts';
import type { DirectoryName, NameForm } from './names.ts';
import type { NameConstraints, Subtrees } from './subtrees.ts';

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

function namesOf({ presentedIdentifiers, directoryNames, emailAddresses, uris }: Certificate): number {
  return presentedIdentifiers.length + directoryNames.length + emailAddresses.length + uris.length;
}

function subtreesIn({ dnsNames, ipRanges, directoryNames, emailAddresses, uris }: Subtrees): number {
  return dnsNames.length + ipRanges.length + directoryNames.length + emailAddresses.length + uris.length;
}

function compared({ permitted, excluded }: NameConstraints, certificate: Certificate): string[] {
  const { presentedIdentifiers, emailAddresses, uris, directoryNames, nameForms } = certificate;
  const identifiers = presentedIdentifiers.filter((identifier) => {
    const isExcluded = isWithin(identifier, excluded, true) || reachesInto(identifier, excluded);
    const { dnsNames, ipRanges } = permitted;
    const isRestricted = identifier.kind === 'DNS-ID' ? dnsNames.length > 0 : ipRanges.length > 0;
    return isExcluded || (isRestricted && !isWithin(identifier, permitted, false));
  });
  const unprocessed = [...permitted.unprocessedForms, ...excluded.unprocessedForms];
  return [
    ...identifiers.map(({ value }) => value),
    ...outside(emailAddresses, permitted.emailAddresses, excluded.emailAddresses, isWithinMailbox, isMailbox),
    ...outside(uris, permitted.uris, excluded.uris, isWithinUri, (uri) => hostOf(uri) !== null),
    ...outside(directoryNames, permitted.directoryNames, excluded.directoryNames, startsWith, () => true).map((name) =>
      name.join(', '),
    ),
    ...nameForms.filter((form) => unprocessed.includes(form)).map((form) => `any ${form}`),
  ];
}

/** Forms that Go, and GnuTLS, know no constraint of. */
const UNKNOWN_FORMS: readonly NameForm[] = ['otherName', 'x400Address', 'ediPartyName', 'registeredID'];

/** What BoringSSL, or GnuTLS and Go, refuse in constraints that RFC 5280 lets pass. `below`: end-entity certificate first. */
export function disputedConstraints(
  { permitted, excluded, isCritical }: NameConstraints,
  below: readonly Certificate[],
): string[] {
  const disputes: string[] = [];
  const ranges = permitted.ipRanges.length + excluded.ipRanges.length;
  const hasAddress = below.some(({ nameForms }) => nameForms.includes('iPAddress'));
  if (ranges > 0 && hasAddress)
    disputes.push('BoringSSL processes no constraints on addresses, and there is an address below it');
  const unknown = [...permitted.unprocessedForms, ...excluded.unprocessedForms].filter((form) =>
    UNKNOWN_FORMS.includes(form),
  );
  if (isCritical && unknown.length > 0) disputes.push(`GnuTLS and Go process no constraints on ${unknown[0]}`);
  if (isCritical && excluded.directoryNames.length > 0) disputes.push('GnuTLS and Go exclude no directoryName');
  return disputes;
}

/** Whether verifiers would take a common name for a host's, which no constraint is compared with. */
export function isNamedByCommonNameAlone({ hasSubjectAltName, commonName }: Certificate): boolean {
  return !hasSubjectAltName && commonName !== null && HOST_LIKE.test(commonName);
}

const HOST_LIKE = /^(?!-)[a-z0-9_-]+(\.[a-z0-9_-]+)*\.?$/i;

/** A name that cannot be compared is outside wherever its form is constrained at all, as OpenSSL and BoringSSL have it. */
function outside<Name, Base>(
  names: readonly Name[],
  permitted: readonly Base[],
  excluded: readonly Base[],
  isUnder: (name: Name, base: Base, isExcluding: boolean) => boolean,
  isComparable: (name: Name) => boolean,
): Name[] {
  if (permitted.length + excluded.length === 0) return [];
  return names.filter(
    (name) =>
      !isComparable(name) ||
      excluded.some((base) => isUnder(name, base, true)) ||
      (permitted.length > 0 && !permitted.some((base) => isUnder(name, base, false))),
  );
}

/** Section 7.1: a name is within a subtree whose relative distinguished names are the first of its own. */
function startsWith(name: DirectoryName, base: DirectoryName): boolean {
  return base.length <= name.length && base.every((part, index) => isSameName(part, name[index] ?? ''));
}

const MAILBOX = /^([\w.!#$%&'*+/=?^`{|}~-]+)@([a-z0-9.-]+)$/i;
const isMailbox = (address: string) => MAILBOX.test(address);

/** A mailbox, a host, or with a leading dot what is below a domain. A base that is none of them is refused. */
function isWithinMailbox(address: string, base: string, isExcluding: boolean): boolean {
  const [, local = '', host = ''] = MAILBOX.exec(address) ?? [];
  const spelled = isExcluding ? comparableName : (name: string) => name;
  if (base.includes('@')) {
    const [, baseLocal, baseHost] = MAILBOX.exec(base) ?? [];
    if (baseLocal === undefined || baseHost === undefined) return isExcluding;
    // Section 7.5: the local part letter for letter, also where it is excluded; so do all verifiers.
    return local === baseLocal && isHostWithin(spelled(host), spelled(baseHost));
  }
  const domain = spelled(base);
  if (!/^[a-z0-9.-]+$/i.test(domain)) return isExcluding;
  return isHostWithin(spelled(host), domain);
}

/** A base that is neither a host nor a domain permits nothing, and in doubt excludes everything. */
function isWithinUri(uri: string, base: string, isExcluding: boolean): boolean {
  return isHost(base.replace(/^\./, '')) ? isHostWithin(hostOf(uri) ?? '', base) : isExcluding;
}

function isHostWithin(host: string, base: string): boolean {
  const [name, wanted] = [host.toLowerCase(), base.toLowerCase()];
  return wanted.startsWith('.') ? name.endsWith(wanted) : name === wanted;
}

/**
 * The host of a URI; null where it has none, or an address, which a constraint on URIs cannot be compared with. As BoringSSL
 * has it, that is so too where something else is around the host: user information, a query right behind it.
 */
function hostOf(uri: string): string | null {
  const host = /^[a-z][a-z0-9+.-]*:\/\/([^:/]+)(?::\d*)?(?:\/|$)/i.exec(uri)?.[1] ?? '';
  return isHost(host) ? host : null;
}

const LABELS = /^[a-z0-9-]+(\.[a-z0-9-]+)*$/i;

function isHost(text: string): boolean {
  return LABELS.test(text) && !/(^|\.)\d+$/.test(text);
}

function isWithin(
  { kind, value }: PresentedIdentifier,
  { dnsNames, ipRanges }: Subtrees,
  isExcluding: boolean,
): boolean {
  return kind === 'DNS-ID'
    ? dnsNames.some((base) =>
        isWithinDomain(
          isExcluding ? comparableName(value) : value.toLowerCase(),
          isExcluding ? comparableName(base) : base.toLowerCase(),
        ),
      )
    : ipRanges.some((range) => isWithinRange(octetsOf(value), range));
}

/**
 * BoringSSL excludes a DNS name whether or not one of them has a dot at its end; GnuTLS and Go exclude mailboxes so too, and by a
 * base that begins with more than one dot as if it had one.
 */
function comparableName(name: string): string {
  return name
    .toLowerCase()
    .replace(/^\.{2,}/, '.')
    .replace(/\.$/, '');
}

/** Whether a wildcard also stands for a name inside one of the domains: "*.example.com" for "mail.example.com". */
function reachesInto({ kind, value }: PresentedIdentifier, { dnsNames }: Subtrees): boolean {
  if (kind !== 'DNS-ID' || !value.startsWith('*.')) return false;
  const parent = comparableName(value.slice(2));
  return dnsNames.some((base) => {
    const domain = comparableName(base);
    // What is only below a domain has one label more than the wildcard stands for.
    if (domain.startsWith('.')) return false;
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

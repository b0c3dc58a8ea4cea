import { isPublicSuffix } from './public-suffix.ts';

/**
 * Reference against presented identifiers, RFC 9525: subjectAltName only (section 2: "The Common Name RDN MUST NOT be
 * used to identify a service"), one wildcard that is the whole left-most label (section 6.3), A-labels compared
 * without regard to ASCII case, addresses octet for octet (section 6.4).
 */
export interface PresentedIdentifier {
  readonly kind: 'DNS-ID' | 'IP-ID';
  /** A DNS name as the certificate spells it, or an IP address in its shortest text form. */
  readonly value: string;
}

/** Whether one of the presented identifiers names the reference identifier (a DNS name in A-labels or an IP literal). */
export function isNamedBy(reference: string, presented: readonly PresentedIdentifier[]): boolean {
  const ip = canonicalIp(reference);
  if (ip !== null) return presented.some(({ kind, value }) => kind === 'IP-ID' && value === ip);
  return presented.some(({ kind, value }) => kind === 'DNS-ID' && matchesDnsId(reference, value));
}

/** Section 6.3: a presented identifier that breaks the rules for wildcards "MUST be ignored". */
function matchesDnsId(reference: string, presented: string): boolean {
  const expected = reference.toLowerCase();
  const pattern = presented.toLowerCase();
  if (!pattern.includes('*')) return pattern === expected;
  const suffix = pattern.slice(1);
  if (!pattern.startsWith('*.') || suffix.includes('*')) return false;
  // As BoringSSL has it, a wildcard covers letters, digits and hyphens, and its domain has no other letters either.
  if (
    !suffix
      .slice(1)
      .split('.')
      .every((label) => LABEL.test(label))
  )
    return false;
  const firstDot = expected.indexOf('.');
  if (expected.slice(firstDot) !== suffix || !WILDCARD_COVERS.test(expected.slice(0, firstDot))) return false;
  // A wildcard for a whole public suffix would name other people's hosts.
  return !isPublicSuffix(suffix.slice(1));
}

const WILDCARD_COVERS = /^[a-z0-9-]+$/;
/** RFC 5890 section 2.3.1: hyphens within only. */
const LABEL = /^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/;

/** The presented identifiers, those that share most of the reference's domain first: likely what was meant. */
export function nearestFirst(presented: readonly PresentedIdentifier[], reference: string): PresentedIdentifier[] {
  return [...presented].sort((a, b) => sharedLabels(b.value, reference) - sharedLabels(a.value, reference));
}

/** How many labels two names have in common, counted from the end. */
function sharedLabels(one: string, other: string): number {
  const labels = other.toLowerCase().split('.').reverse();
  const own = one.toLowerCase().split('.').reverse();
  const end = own.findIndex((label, index) => label !== labels[index]);
  return end < 0 ? own.length : end;
}

/** The shortest text form of an IP address (RFC 5952 for IPv6), or null when the text is not an IP literal. */
export function canonicalIp(text: string): string | null {
  if (/^\d{1,3}(\.\d{1,3}){3}$/.test(text)) {
    const octets = text.split('.').map(Number);
    return octets.every((octet) => octet < 256) ? octets.join('.') : null;
  }
  // No IPv6 address is longer, and the parser of URLs is slow with what only looks like one.
  if (text.length > 45) return null;
  if (!/^[0-9a-f:.]*:[0-9a-f:.]*$/i.test(text)) return null;
  try {
    return new URL(`http://[${text}]/`).hostname.slice(1, -1);
  } catch {
    return null;
  }
}

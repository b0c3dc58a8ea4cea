import type { KnownCertificate } from '../model/known.ts';
import { certificateOf } from '../pki/certificate.ts';
import { keptNames, knownCertificateOf } from '../pki/known-endpoints.ts';
import { splitPem } from '../pki/trust-anchors.ts';
import { UsageError } from '../problem.ts';
import { hasAtMost } from '../text/json-values.ts';

/**
 * A list of certificates that were issued, as the user has it: PEM, or what a monitor of Certificate Transparency answers in
 * JSON. Nothing is asked of such a monitor by this program.
 */
export const MAX_LIST_BYTES = 64 * 1024 * 1024;
/** crt.sh writes some ten for each certificate, in 500 bytes. */
const MOST_VALUES = 4_000_000;
const EXPECTED =
  'certificates in PEM, or a list in JSON as crt.sh (?output=json) or Cert Spotter (/v1/issuances) answers it';

/** @throws UsageError where it is something else, or holds nothing: a list that is passed over would hide a renewal. */
export function parseCertificateList(text: string, file: string): KnownCertificate[] {
  const refuse = (reason: string): never => {
    throw new UsageError(`cannot use "${file}" as known-certificates: ${reason}; expected ${EXPECTED}`);
  };
  const isJson = /^\s*\[/.test(text);
  const all = isJson ? fromJson(text, refuse) : fromPem(text, refuse);
  return all.length === 0 ? refuse('it holds no certificate') : all;
}

function fromPem(text: string, refuse: (reason: string) => never): KnownCertificate[] {
  try {
    return splitPem(text).flatMap((pem) => knownCertificateOf(certificateOf(pem)) ?? []);
  } catch (error) {
    return refuse((error as Error).message);
  }
}

function fromJson(text: string, refuse: (reason: string) => never): KnownCertificate[] {
  if (!hasAtMost(MOST_VALUES, text)) return refuse(`it has more than ${MOST_VALUES} values`);
  const entries: unknown = parsed(text);
  if (!Array.isArray(entries)) return refuse('it is no JSON');
  return entries.map((entry: unknown, index) => {
    const known = entry === null ? null : entryOf(entry as Entry);
    return known ?? refuse(`entry ${index + 1} has not the names and dates of a certificate`);
  });
}

type Entry = Readonly<Record<string, unknown>>;

/** null: it is of neither form. */
function entryOf(entry: Entry): KnownCertificate | null {
  const { dns_names, name_value, issuer, issuer_name, not_before, not_after, cert, cert_sha256 } = entry;
  const names = Array.isArray(dns_names) ? dns_names : typeof name_value === 'string' ? name_value.split('\n') : [];
  const [notBefore, notAfter] = [isoOf(not_before), isoOf(not_after)];
  if (names.length === 0 || !names.every((one) => typeof one === 'string') || notBefore === null || notAfter === null)
    return null;
  const issuedBy = issuer_name ?? (issuer as Entry | undefined)?.['name'];
  const print = cert_sha256 ?? (cert as Entry | undefined)?.['sha256'];
  const kept = keptNames(names as string[]);
  return {
    sha256: typeof print === 'string' && /^[0-9a-f]{64}$/.test(print) ? print : null,
    keySha256: null,
    // Neither form tells it.
    keyAlgorithm: null,
    name: kept[0] as string,
    issuer: typeof issuedBy === 'string' ? issuedBy.slice(0, 300) : '',
    names: kept,
    isSelfIssued: false,
    notBefore,
    notAfter,
  };
}

/** crt.sh writes its dates without a zone, in UTC. */
function isoOf(value: unknown): string | null {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(value)) return null;
  const hasZone = /Z$|[+-]\d\d:\d\d$/.test(value);
  const date = new Date(hasZone ? value : `${value}Z`);
  return Number.isNaN(date.getTime()) ? null : date.toISOString();
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

import { chainOf, type Handshake, type Observation, type Presenting } from '../model/observation.ts';
import type { TargetReport } from '../model/report.ts';
import { type Certificate, certificateOf } from '../pki/certificate.ts';
import { plain } from '../text/escape.ts';
import { minuteOf, targetName } from './wording.ts';

/** What was presented, decoded: for whoever wants to see it, passed or not. */

/** One certificate as the JSON report has it beside its PEM; docs/report.schema.json says what each field is. */
export interface PublishedCertificate {
  readonly subject: string;
  readonly issuer: string;
  readonly names: readonly string[];
  readonly serialNumber: string;
  readonly notBefore: string;
  readonly notAfter: string;
  readonly key: { readonly algorithm: string; readonly bits: number | null; readonly curve: string | null };
  readonly sha256: string;
}

/** null where it cannot be decoded. */
export function decoded(pem: string): PublishedCertificate | null {
  let certificate: Certificate;
  try {
    certificate = certificateOf(pem);
  } catch {
    return null;
  }
  const { x509, subject, issuer, presentedIdentifiers, notBefore, notAfter, key } = certificate;
  return {
    subject,
    issuer,
    names: presentedIdentifiers.map(({ value }) => value),
    serialNumber: x509.serialNumber.toLowerCase(),
    notBefore: isoOf(notBefore),
    notAfter: isoOf(notAfter),
    key: { algorithm: key.algorithm, bits: key.bits, curve: key.curve },
    sha256: x509.fingerprint256.replaceAll(':', '').toLowerCase(),
  };
}

/** A certificate may say a date that no calendar has. */
function isoOf(date: Date): string {
  return Number.isNaN(date.getTime()) ? '' : date.toISOString();
}

/** One thing that was presented: a line, and below it one for each of what it is made of. */
export interface PresentedBlock {
  readonly head: string;
  readonly lines: readonly string[];
}

/** Of each address what the first connection was shown, and what a further one was shown instead. Escaped. */
export function presentedBlocks({ target, observations }: TargetReport): PresentedBlock[] {
  const known = new Set<string>();
  return observations.flatMap((seen) => {
    if (!isPresenting(seen)) return [];
    const chain = chainOf(seen);
    const place = seen.outcome === 'file' ? '' : ` [${seen.endpoint?.address ?? ''}]`;
    const key = `${place} ${chain.join('')}`;
    if (chain.length === 0 || known.has(key)) return [];
    known.add(key);
    return [{ head: `${targetName(target)}${place}: ${howSeen(seen)}`, lines: chain.flatMap(linesOf) }];
  });
}

function isPresenting(seen: Observation): seen is Presenting {
  return seen.outcome !== 'interruption';
}

function howSeen(seen: Presenting): string {
  if (seen.outcome === 'file') return `${seen.format} file`;
  const look = seen.look.name === 'first' ? '' : `, looked at by ${seen.look.name}`;
  return `${tlsText(seen)}${look}`;
}

/** "TLSv1.3, TLS_AES_256_GCM_SHA384, key exchange X25519MLKEM768" */
export function tlsText({ tlsVersion, cipherSuite, keyExchange }: Handshake): string {
  const exchange = keyExchange === undefined ? '' : `, key exchange ${plain(keyExchange)}`;
  return `${plain(tlsVersion)}, ${plain(cipherSuite)}${exchange}`;
}

/** More names than anybody reads. */
const MAX_NAMES = 20;

function linesOf(pem: string, index: number): string[] {
  const certificate = decoded(pem);
  if (certificate === null) return [`${index + 1}. cannot be decoded`];
  const { subject, issuer, names, notBefore, notAfter, key, sha256 } = certificate;
  const more = names.length > MAX_NAMES ? ` and ${names.length - MAX_NAMES} more` : '';
  const strength = key.curve ?? (key.bits === null ? '' : `${key.bits} bits`);
  return [
    `${index + 1}. ${plain(subject) || '(no subject)'}`,
    `issued by ${plain(issuer) || '(no issuer)'}`,
    ...(names.length === 0 ? [] : [`names ${names.slice(0, MAX_NAMES).map(plain).join(', ')}${more}`]),
    `valid from ${minuteOf(notBefore)} to ${minuteOf(notAfter)}`,
    `key ${plain(`${key.algorithm} ${strength}`.trim())}, SHA-256 ${sha256}`,
  ];
}

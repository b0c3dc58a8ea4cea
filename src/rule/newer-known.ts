import type { KnownCertificate } from '../model/known.ts';
import { endpointOf, isMain, isOfKeyType, type Observation, type Seen } from '../model/observation.ts';
import type { Target } from '../model/target.ts';
import type { Certificate } from '../pki/certificate.ts';
import { endEntityOf, isForHost, nameAndEnd } from '../pki/end-entity.ts';
import { keptNames, knownCertificateOf } from '../pki/known-endpoints.ts';
import type { Subjects } from './rule.ts';

/** A certificate for a target that may be newer than what it presents, and where it is known from, in words. */
export interface Candidate {
  /** `"live.pem" holds` */
  readonly where: string;
  /** The file that holds or lists it; null: it was seen. */
  readonly file: string | null;
  readonly certificate: KnownCertificate;
}

/** What an address presents. */
export interface Served {
  readonly address: string;
  readonly certificate: Certificate;
}

/** From the listed files, from what earlier runs saw, and from a list of certificates; the one issued last first. */
export function candidatesFor({ target: own, siblings, known }: Subjects['target']): Candidate[] {
  const inFiles = siblings.flatMap(({ target, observations: [reading] }: Seen): Candidate[] => {
    if (target.kind !== 'file' || reading === undefined || !isForHost(reading, own)) return [];
    const certificate = endEntityOf(reading);
    const short = certificate && knownCertificateOf(certificate);
    return short === null ? [] : [{ where: `"${target.file}" holds`, file: target.file, certificate: short }];
  });
  const elsewhere = (known?.certificates ?? []).map((one): Candidate => ({ file: null, ...one }));
  return [...inFiles, ...elsewhere].sort((a, b) => byIssuance(b.certificate, a.certificate));
}

/** What the target presents to senders, by address. */
export function servedBy(observations: readonly Observation[], target: Target): Served[] {
  return observations
    .filter((one) => isMain(one) || (isOfKeyType(one) && isForHost(one, target)))
    .flatMap((one) => {
      const certificate = endEntityOf(one);
      return certificate === null ? [] : [{ address: endpointOf(one)?.address ?? '', certificate }];
    });
}

/**
 * What is older than the candidate, of its type of key: an RSA and an ECDSA certificate are a pair, and each is renewed for
 * itself. Where a list does not tell the type, all have to be older, and one of them to have the very same names.
 */
export function olderThan({ keyAlgorithm, notBefore, names }: KnownCertificate, served: readonly Served[]): Served[] {
  const older = served.filter(({ certificate }) => Date.parse(notBefore) > certificate.notBefore.getTime());
  if (keyAlgorithm !== null) return older.filter(({ certificate }) => certificate.key.algorithm === keyAlgorithm);
  if (older.length < served.length) return [];
  const own = JSON.stringify(names);
  return older.filter(
    ({ certificate }) => JSON.stringify(keptNames(certificate.presentedIdentifiers.map(({ value }) => value))) === own,
  );
}

export function nameAndEndOf({ name, notAfter }: KnownCertificate): string {
  return nameAndEnd({ name, notAfter: new Date(notAfter) });
}

function byIssuance(one: KnownCertificate, other: KnownCertificate): number {
  return (
    Date.parse(one.notBefore) - Date.parse(other.notBefore) || Date.parse(one.notAfter) - Date.parse(other.notAfter)
  );
}

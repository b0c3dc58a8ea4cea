import { createHash } from 'node:crypto';
import type { KnownCertificate, KnownEndpoint } from '../model/known.ts';
import { factsOf } from '../model/look.ts';
import {
  chainOf,
  endpointOf,
  isMain,
  isOfKeyType,
  isProbed,
  mainsOf,
  type Observation,
  type Probed,
  type Seen,
} from '../model/observation.ts';
import { targetKeyOf } from '../model/target.ts';
import { type Certificate, certificateOf } from './certificate.ts';
import { endEntityOf, isForHost } from './end-entity.ts';
import { fingerprintsOf } from './fingerprints.ts';

/** What is kept of a certificate that anybody may have made has an end. */
export const MAX_NAME_CHARACTERS = 300;
export const MAX_NAMES = 100;
/** No server presents more; a longer chain is known by its beginning. */
export const MAX_CHAIN = 20;

/** A certificate in short. null: OpenSSL cannot read its key. */
export function knownCertificateOf(certificate: Certificate): KnownCertificate | null {
  const prints = fingerprintsOf(certificate);
  if (prints === null) return null;
  return {
    sha256: prints.certificateSha256,
    keySha256: prints.keySha256,
    keyAlgorithm: certificate.key.algorithm,
    name: cut(certificate.name),
    issuer: cut(certificate.issuer),
    names: keptNames(certificate.presentedIdentifiers.map(({ value }) => value)),
    isSelfIssued: certificate.isSelfIssued,
    notBefore: certificate.notBefore.toISOString(),
    notAfter: certificate.notAfter.toISOString(),
  };
}

/** Names as they are kept and compared; of very many the rest is one digest, so that a change of any is seen. */
export function keptNames(values: readonly string[]): string[] {
  const names = [...new Set(values.map((value) => value.toLowerCase()))].sort();
  if (names.length <= MAX_NAMES && names.every((name) => name.length <= MAX_NAME_CHARACTERS)) return names;
  const digest = createHash('sha256').update(JSON.stringify(names)).digest('hex');
  const short = names.filter((name) => name.length <= MAX_NAME_CHARACTERS).slice(0, MAX_NAMES - 1);
  return [...short, `sha256:${digest}`];
}

/** What a run saw of a target: each address once for each type of key that it presents for the host. */
export function knownEndpointsOf(seen: Seen, at: string): KnownEndpoint[] {
  return firstOfEach(
    decidingIn(seen),
    seen,
    at,
    ({ address, certificate }) => `${address} ${certificate.keyAlgorithm}`,
  );
}

/** The same with every certificate that an address presents: several machines may share it. */
export function allEndpointsOf(seen: Seen, at: string): KnownEndpoint[] {
  const met = seen.observations.filter((one) => isProbed(one) && isMetAlways(one) && !isOfKeyType(one));
  const all = [...decidingIn(seen), ...met];
  return firstOfEach(all, seen, at, ({ address, certificate }) => `${address} ${certificate.sha256}`);
}

/** What decides about each address, and what it presents for the host to who takes one type of key alone. */
function decidingIn({ target, observations }: Seen): Observation[] {
  return [...mainsOf(observations), ...observations.filter(isOfKeyType).filter((one) => isForHost(one, target))];
}

function isMetAlways({ look }: Probed): boolean {
  return factsOf(look.name).isMet === 'always';
}

function firstOfEach(
  observations: readonly Observation[],
  { target }: Seen,
  at: string,
  placeOf: (one: KnownEndpoint) => string,
): KnownEndpoint[] {
  if (target.kind !== 'service') return [];
  const found = new Map<string, KnownEndpoint>();
  for (const one of observations) {
    const address = endpointOf(one)?.address;
    const certificate = endEntityOf(one);
    if (one.outcome !== 'handshake' || address === undefined || certificate === null) continue;
    const known = knownCertificateOf(certificate);
    if (known === null) continue;
    const endpoint = {
      target: targetKeyOf(target),
      address,
      chain: chainOf(one).slice(0, MAX_CHAIN).map(sha256Of),
      certificate: known,
      tlsVersion: isMain(one) ? one.tlsVersion : null,
      firstSeen: at,
      lastSeen: at,
    };
    if (!found.has(placeOf(endpoint))) found.set(placeOf(endpoint), endpoint);
  }
  return [...found.values()];
}

/** By the bytes, whatever they are: what cannot be decoded is presented, too. */
function sha256Of(pem: string): string {
  try {
    return createHash('sha256').update(certificateOf(pem).x509.raw).digest('hex');
  } catch {
    return createHash('sha256').update(pem).digest('hex');
  }
}

function cut(text: string): string {
  return text.slice(0, MAX_NAME_CHARACTERS);
}

import type { Cut, Observation } from '../model.ts';
import { type Certificate, certificateOf } from '../pki/certificate.ts';

/** The end-entity certificate of an observation; null where none was presented, or it cannot be decoded. */
export function endEntityOf(observation: Observation | undefined): Certificate | null {
  const [first] = observation === undefined ? [] : chainOf(observation);
  if (first === undefined) return null;
  try {
    return certificateOf(first);
  } catch {
    // certificate-undecodable says so.
    return null;
  }
}

/** The certificates that a server presented, or would present from a file; none where there was no handshake. */
export function chainOf(observation: Observation): readonly string[] {
  return observation.outcome === 'interruption' ? [] : observation.presentedChain;
}

/** Whether this look decides about its endpoint: the first, or the one that took its place. */
export function isMain({ look }: Observation): boolean {
  return ['first', 'small-client-hello', 'any-algorithm'].includes(look.name);
}

/** Whether this look asks for the certificate of one key type. */
export function isOfKeyType({ look }: Observation): boolean {
  return look.name === 'rsa' || look.name === 'ecdsa';
}

/** Where an observation's dialogue ended early, before or after the handshake. */
export function cutOf(observation: Observation): Cut | null {
  if (observation.outcome === 'interruption') return observation;
  if (observation.outcome === 'file') return null;
  return observation.afterwards.outcome === 'interruption' ? observation.afterwards : null;
}

/** Whether TLS itself refused this client: an alert. A bare close may as well be a limit on connections. */
export function isRefusedByTls({ cause }: Cut): boolean {
  return cause.kind === 'tls-alert';
}

/** Whether the server hung up once the handshake was complete: in TLS 1.3 the moment it has seen a client certificate. */
export function isHungUp(observation: Observation, { cause }: Cut): boolean {
  return observation.outcome === 'handshake' && cause.kind === 'connection-closed';
}

/** For a message: what a certificate is called and when it ends. */
export function nameAndEnd({ name, notAfter }: Pick<Certificate, 'name' | 'notAfter'>): string {
  return `"${name}" (until ${notAfter.toISOString().slice(0, 10)})`;
}

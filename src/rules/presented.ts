import type { Cut, Observation } from '../model.ts';
import { type Certificate, certificateOf } from '../pki/certificate.ts';

/** The end-entity certificate of an observation; null where none was presented, or it cannot be decoded. */
export function endEntityOf(observation: Observation | undefined): Certificate | null {
  if (observation?.outcome !== 'handshake') return null;
  try {
    return certificateOf(observation.presentedChain[0]);
  } catch {
    // certificate-undecodable says so.
    return null;
  }
}

/** Whether this look decides about its endpoint: the first, or the one that took its place. */
export function isMain({ look }: Observation): boolean {
  return look.name === 'first' || look.name === 'small-client-hello';
}

/** Where an observation's dialogue ended early, before or after the handshake. */
export function cutOf(observation: Observation): Cut | null {
  if (observation.outcome === 'interruption') return observation;
  return observation.afterwards.outcome === 'interruption' ? observation.afterwards : null;
}

/** Whether the end of a connection was TLS's own: an alert, or a connection that breaks while TLS is set up. */
export function isRefusedByTls(cut: Cut): boolean {
  const { kind } = cut.cause;
  if (kind === 'tls-alert' || kind === 'tls-error') return true;
  return (
    cut.step === 'handshake' &&
    (kind === 'connection-closed' || (kind === 'system-error' && cut.cause.code === 'ECONNRESET'))
  );
}

/** For a message: what a certificate is called and when it ends. */
export function nameAndEnd({ name, notAfter }: Pick<Certificate, 'name' | 'notAfter'>): string {
  return `"${name}" (until ${notAfter.toISOString().slice(0, 10)})`;
}

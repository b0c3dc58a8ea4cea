import { chainOf, type Observation } from '../model/observation.ts';
import { type Certificate, certificateOf } from './certificate.ts';

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

/** For a message: what a certificate is called and when it ends. */
export function nameAndEnd({ name, notAfter }: Pick<Certificate, 'name' | 'notAfter'>): string {
  return `"${name}" (until ${notAfter.toISOString().slice(0, 10)})`;
}

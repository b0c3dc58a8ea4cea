import { chainOf, type Observation } from '../model/observation.ts';
import type { Target } from '../model/target.ts';
import { type Certificate, certificateOf } from './certificate.ts';
import { dateInWords } from './date.ts';
import { isNamedBy } from './identifiers.ts';

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

/** Which of a server's certificates it is, by the type of its key as looks call it. */
export function faceOf({ key: { algorithm } }: Pick<Certificate, 'key'>): string {
  return algorithm === 'ec' ? 'ecdsa' : algorithm;
}

/** Whether the end-entity certificate names everything that the target's has to name. */
export function isForHost(observation: Observation, { referenceIdentifiers }: Target): boolean {
  const names = endEntityOf(observation)?.presentedIdentifiers ?? [];
  return referenceIdentifiers.every((reference) => isNamedBy(reference, names));
}

/** For a message: what a certificate is called and when it ends. */
export function nameAndEnd({ name, notAfter }: Pick<Certificate, 'name' | 'notAfter'>): string {
  return `"${name}" (until ${dateInWords(notAfter)})`;
}

import type { KnownCertificate } from '../model/known.ts';
import { date } from './observation-shape.ts';
import { list, orNull, record, text, truth } from './shape.ts';

/** What is known from elsewhere, as data that may come from anybody: every text has an end. */

export function shortText(maxCharacters: number) {
  return text((value) => value.length <= maxCharacters, `a string of ${maxCharacters} characters at most`);
}

export const sha256 = text((value) => /^[0-9a-f]{64}$/.test(value), 'a SHA-256 in hexadecimal digits');
export const name = shortText(1000);

export const knownCertificate = record<KnownCertificate>({
  sha256: orNull(sha256),
  keySha256: orNull(sha256),
  keyAlgorithm: orNull(shortText(30)),
  name,
  issuer: name,
  names: list(name),
  isSelfIssued: truth,
  notBefore: date,
  notAfter: date,
});

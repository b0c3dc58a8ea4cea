import type { Known, KnownCertificate, KnownEndpoint, Locked } from '../model/known.ts';
import { date } from './observation-shape.ts';
import { list, optional, orNull, record, text, truth } from './shape.ts';

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

export const locked = record<Locked>({
  target: name,
  keyAlgorithm: shortText(30),
  keySha256: sha256,
  issuer: name,
  names: list(name),
  notBefore: date,
  tlsVersion: orNull(shortText(20)),
});

const knownEndpoint = record<KnownEndpoint>({
  target: name,
  address: shortText(100),
  chain: list(sha256),
  certificate: knownCertificate,
  tlsVersion: orNull(shortText(20)),
  firstSeen: date,
  lastSeen: date,
  newest: optional(knownCertificate),
});

export const known = record<Known>({
  earlier: optional(
    record<NonNullable<Known['earlier']>>({ file: text(), observedAt: date, endpoints: list(knownEndpoint) }),
  ),
  locked: optional(record<NonNullable<Known['locked']>>({ file: text(), entries: list(locked) })),
  listed: optional(record<NonNullable<Known['listed']>>({ file: text(), certificates: list(knownCertificate) })),
});

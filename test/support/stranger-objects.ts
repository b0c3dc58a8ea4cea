/** A stranger's text in every place of the objects that functions of src are handed, for text-takers.ts. */
import type { Certificate } from '../../src/pki/certificate.ts';
import { bitString, der, distinguishedName, integer, oid, sequence, utcTime } from './der.ts';
import {
  aCaCertificate,
  aCertificate,
  aHandshake,
  aKey,
  anInterruption,
  aReading,
  aTarget,
  aTrustedPath,
  daysFromNow,
  now,
} from './facts.ts';

export const linesOf = (text: string) => text.split('\n').slice(0, 20_000);
export const wordAt = (text: string) => ({ text, at: 0 });
export const scalar = (text: string) => ({ kind: 'scalar', text, at: 0 });
export const entriesOf = (text: string) => linesOf(text).map((line) => ({ key: line, keyAt: 0, value: scalar(line) }));
/** Settings as a reader makes them: one key and value a line, and one that is all of it. */
export const block = (text: string) => ({
  kind: 'block',
  entries: [
    ...entriesOf(text),
    { key: text, keyAt: 0, value: scalar(text) },
    { key: 'smtp_host', keyAt: 0, value: scalar(text) },
  ],
  at: 0,
});
export const asIs = (name: string) => name;
export const around = { beside: () => undefined, inside: async () => [] };
/** A host is held to the length of a name before anything else sees it. */
export const target = (text: string) =>
  aTarget({ host: text.slice(0, 253), writtenAt: { file: text.slice(0, 255), line: 1 } });
export const targetsOf = (text: string) => linesOf(text).map(target);
export const dialogue = (text: string) => ({ greeting: text, ehloKeywords: [...linesOf(text), `AUTH ${text}`] });
export const pem = (text: string) => `-----BEGIN CERTIFICATE-----\n${text}\n-----END CERTIFICATE-----\n`;
export const observations = (text: string) => [
  aHandshake({
    dialogue: dialogue(text),
    presentedChain: [pem(text)],
    afterwards: { outcome: 'answered', dialogue: dialogue(text) },
  }),
  anInterruption('greeting', { kind: 'malformed-reply', text }),
  anInterruption('ehlo', { kind: 'smtp-reply', code: 550, text }),
];
export const seen = (text: string) => ({ target: target(text), observations: observations(text) });
export const reading = (text: string) =>
  aReading({
    presentedChain: [pem(text)],
    privateKeys: [aKey({ file: text })],
    neighbours: [{ file: text, certificate: pem(text) }],
  });
export const finding = (text: string) => ({
  key: text,
  ruleId: 'certificate-host-mismatch',
  level: 'error',
  kind: 'fail',
  message: text,
  evidence: { presentedIdentifiers: linesOf(text), text },
  endpoint: { host: text, address: text, port: 587 },
  locations: [{ file: text, line: 1 }],
});
export const targetReport = (text: string) => ({
  ...seen(text),
  verdict: 'fail',
  profile: 'gmail',
  expiresAt: null,
  calendar: null,
  findings: [finding(text), { ...finding(text), accepted: { until: now.toISOString(), reason: text } }],
});
export const standing = (text: string) => ({
  target: target(text),
  verdict: 'fail',
  expiresAt: null,
  ruleIds: ['certificate-expired'],
  seenBy: null,
});
export const effect = (text: string) => ({
  before: { passedCount: 1, targetCount: 2 },
  after: { passedCount: 1, targetCount: 2 },
  rows: [{ before: standing(text), after: standing(text), remark: text }],
});
export const report = (text: string) => ({
  profile: 'gmail',
  judgedAt: now.toISOString(),
  trustAnchors: text,
  verdict: 'fail',
  notes: [text, ...linesOf(text)],
  targets: [targetReport(text)],
  change: {
    base: 'git',
    because: text,
    fileCount: 1,
    filesOfConcern: 1,
    unchangedCount: 0,
    passedOverCount: 0,
    effect: effect(text),
  },
});
/** Decoded, with names out of the text. */
export const certificate = (text: string, of: (facts: Partial<Certificate>) => Certificate = aCertificate) => {
  const names = linesOf(text);
  return of({
    name: text,
    subject: text,
    issuer: text,
    commonName: text,
    presentedIdentifiers: names.map((value) => ({ kind: 'DNS-ID' as const, value })),
    directoryNames: names.slice(0, 1000).map((name) => [name]),
    emailAddresses: [...names, text],
    uris: [...names, text],
    issuerUrls: names,
  });
};
export const chain = (text: string) => [certificate(text), certificate(text, aCaCertificate)] as const;
export const path = (text: string) => aTrustedPath(chain(text));
export const fileTarget = (text: string) => ({ kind: 'file', file: text, name: null, referenceIdentifiers: [] });
export const replaced = (text: string) => [{ before: target(text), after: target(`${text}a`) }];
export const recording = (text: string) => ({
  observedAt: now.toISOString(),
  judgedAt: now.toISOString(),
  judgedBy: {},
  trustAnchors: text,
  anchors: { public: [pem(text)], given: [], private: [] },
  exceptions: [],
  notes: [text],
  seen: [{ ...seen(text), target: { ...target(text), host: 'mail.example.com' } }],
});
export const constraints = (text: string) => {
  const names = linesOf(text).slice(0, 500);
  const subtrees = {
    dnsNames: [...names, text],
    emailAddresses: [...names, text],
    uris: [...names, text],
    ipRanges: [],
    directoryNames: [names],
    unprocessedForms: [],
  };
  return { permitted: subtrees, excluded: subtrees, isCritical: true, faults: [] };
};
export const change = (text: string) => ({
  files: [{ path: 'a.env', wasAt: 'a.env', isGone: false }],
  base: { text: async () => text, filesIn: () => [] },
  head: { text: async () => text, filesIn: () => [] },
});
export const ignored = (call: () => unknown) => {
  try {
    return call();
  } catch (error) {
    if (error instanceof RangeError) throw error;
    return null;
  }
};

let serialNumber = 0;

/** DER of a certificate, no two of which are the same, with the text as its subject, and its lines as names, URLs and object identifiers. */
export const certificateBytes = (text: string) => {
  const lines = linesOf(text).filter((_, index) => index % 4 === 0);
  const algorithm = sequence(oid('1.2.840.10045.4.3.2'));
  const key = sequence(sequence(oid('1.2.840.10045.2.1'), oid('1.2.840.10045.3.1.7')), bitString(Buffer.alloc(65, 4)));
  const attribute = (value: string) => der(0x31, sequence(oid('2.5.4.3'), der(0x0c, value)));
  const name = sequence(attribute(text), ...lines.slice(0, 1000).map(attribute));
  const extension = (id: string, value: Buffer) => sequence(oid(id), der(4, value));
  const url = (one: string) => der(0x86, one);
  const extensions = sequence(
    extension(
      '2.5.29.17',
      sequence(...lines.map((one) => der(0x82, one)), ...lines.map((one) => der(0x81, one)), ...lines.map(url)),
    ),
    extension('2.5.29.30', sequence(der(0xa0, ...lines.map((one) => sequence(der(0x82, one)))))),
    extension('2.5.29.32', sequence(...lines.map((one) => sequence(der(6, one))))),
    extension('1.3.6.1.5.5.7.1.1', sequence(...lines.map((one) => sequence(oid('1.3.6.1.5.5.7.48.2'), url(one))))),
  );
  const dates = sequence(utcTime(daysFromNow(0)), utcTime(daysFromNow(1)));
  const signed = sequence(
    der(0xa0, integer(2)),
    der(2, Uint8Array.of(1, serialNumber >> 16, serialNumber >> 8, serialNumber++)),
    algorithm,
    distinguishedName('CN=x'),
    dates,
    name,
    key,
    der(0xa3, extensions),
  );
  return sequence(signed, algorithm, bitString(Buffer.alloc(64, 1)));
};

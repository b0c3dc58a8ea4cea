/** The one clock of the tests, and builders of facts: each gives a good case, and a test overrides what it is about. */

import type { Finding } from '../../src/model/finding.ts';
import type { LookName } from '../../src/model/look.ts';
import type {
  AnchorPem,
  Cause,
  FileReading,
  Handshake,
  Interruption,
  Observed,
  PrivateKeySeen,
  Probed,
  Seen,
  Step,
} from '../../src/model/observation.ts';
import type { Limits } from '../../src/model/profile.ts';
import type { Report, TargetReport } from '../../src/model/report.ts';
import type { Endpoint, FileTarget, ServiceTarget } from '../../src/model/target.ts';
import type { Certificate } from '../../src/pki/certificate.ts';
import type { CertificationPath, Incomplete, Trusted, UntrustedAnchor } from '../../src/pki/path.ts';
import type { PathDefect } from '../../src/pki/path-defect.ts';
import { NO_POLICIES } from '../../src/pki/policies.ts';
import { profiles } from '../../src/profiles/index.ts';
import type { Recording } from '../../src/recording/read.ts';
import type { Context, Subjects } from '../../src/rule/rule.ts';

export const now = new Date('2026-06-01T00:00:00Z');

const DAY_MS = 86_400_000;

export function daysFromNow(days: number): Date {
  return new Date(now.getTime() + days * DAY_MS);
}

export const limits: Limits = profiles.gmail.limits;
export const context: Context = { now, limits };

export function aTarget(facts: Partial<ServiceTarget> = {}): ServiceTarget {
  return {
    kind: 'service',
    host: 'mail.example.com',
    port: 587,
    mode: 'starttls',
    referenceIdentifiers: [facts.host ?? 'mail.example.com'],
    ...facts,
  };
}

export function aFileTarget(facts: Partial<FileTarget> = {}): FileTarget {
  const name = facts.name === undefined ? 'mail.example.com' : facts.name;
  return { kind: 'file', file: 'mail/chain.pem', name, referenceIdentifiers: name === null ? [] : [name], ...facts };
}

export const endpoint: Endpoint = { address: '192.0.2.1', port: 587, family: 4 };

const observed = {
  endpoint,
  look: { name: 'first', serverName: 'mail.example.com' },
  startedAt: now.toISOString(),
  elapsedMs: 12,
} as const;
const dialogue = { greeting: 'mail.example.com ESMTP', ehloKeywords: ['STARTTLS', '8BITMIME'] };

export function aHandshake(facts: Partial<Handshake> = {}): Handshake {
  return {
    ...observed,
    outcome: 'handshake',
    dialogue,
    tlsVersion: 'TLSv1.3',
    cipherSuite: 'TLS_AES_256_GCM_SHA384',
    presentedChain: ['-----BEGIN CERTIFICATE-----\n-----END CERTIFICATE-----\n'],
    isOcspStapled: false,
    opensslVerdict: null,
    afterwards: { outcome: 'answered', dialogue: { greeting: '', ehloKeywords: ['AUTH PLAIN LOGIN'] } },
    ...facts,
  };
}

export function anInterruption(step: Step, cause: Cause): Interruption {
  return { ...observed, outcome: 'interruption', step, cause };
}

export function aConnection(facts: Partial<Subjects['connection']> = {}): Subjects['connection'] {
  const observation = facts.observation ?? aHandshake();
  return {
    target: aTarget(),
    observation,
    cut: null,
    observations: [observation],
    isNetworkUp: true,
    ...facts,
  };
}

/** A connection that was cut at that step. */
export function aCut(step: Step, cause: Cause, facts: Partial<Subjects['connection']> = {}): Subjects['connection'] {
  const observation = anInterruption(step, cause);
  return aConnection({ observation, cut: observation, ...facts });
}

/** What one main connection presents; readable, unless the facts say otherwise. */
export function aPresented(facts: Partial<Subjects['presented']> = {}): Subjects['presented'] {
  return { target: aTarget(), observation: aHandshake(), undecodable: null, ...facts };
}

/** An endpoint of which each observation is one look; the first of them is the main one. */
export function anEndpoint(main: Probed, ...others: readonly (readonly [LookName, Probed])[]): Subjects['endpoint'] {
  const looks = others.map(
    ([name, observation]) => [name, { ...observation, look: { ...observation.look, name } }] as const,
  );
  const tries = [main, ...looks.map(([, observation]) => observation)];
  return { target: aTarget(), main, looks: new Map([[main.look.name, main], ...looks]), tries };
}

/** An error of certificate-expired at the endpoint, written in no file. */
export function aFinding(facts: Partial<Finding> = {}): Finding {
  return {
    key: 'certificate-expired mail.example.com:587 192.0.2.1',
    ruleId: 'certificate-expired',
    level: 'error',
    kind: 'fail',
    message: 'certificate "mail.example.com" expired',
    evidence: {},
    endpoint,
    locations: [],
    ...facts,
  };
}

/** A report on targets of which nothing was seen and which pass, unless the facts say otherwise; its verdict is "fail". */
export function aReport(...targets: readonly Partial<TargetReport>[]): Report {
  const passed = { verdict: 'pass', profile: 'gmail', expiresAt: null, calendar: null } as const;
  return {
    profile: 'gmail',
    judgedAt: now.toISOString(),
    trustAnchors: 'the Mozilla list',
    verdict: 'fail',
    targets: targets.map((facts) => ({ ...passed, target: aTarget(), findings: [], observations: [], ...facts })),
  };
}

let made = 0;

export function aCertificate(facts: Partial<Certificate> = {}): Certificate {
  return {
    // No two are the same certificate.
    x509: { raw: Buffer.from(`certificate ${made++}`) } as unknown as Certificate['x509'],
    name: 'mail.example.com',
    subject: 'CN=mail.example.com',
    issuer: 'CN=Test CA',
    commonName: 'mail.example.com',
    presentedIdentifiers: [{ kind: 'DNS-ID', value: 'mail.example.com' }],
    hasSubjectAltName: true,
    directoryNames: [['CN=mail.example.com']],
    emailAddresses: [],
    uris: [],
    nameForms: ['dNSName', 'directoryName'],
    notBefore: daysFromNow(-10),
    notAfter: daysFromNow(80),
    key: { algorithm: 'ec', bits: 256, curve: 'prime256v1' },
    isSelfIssued: false,
    signatureAlgorithm: { oid: '1.2.840.10045.4.3.2', hash: 'SHA-256' },
    basicConstraints: { ca: false, maxPathLength: null },
    keyUsage: ['digitalSignature'],
    extendedKeyUsage: ['1.3.6.1.5.5.7.3.1'],
    nameConstraints: null,
    keyIdentifiers: { subjectKey: null, serialNumber: '01', issuer: ['CN=Test CA'], authority: null },
    policies: NO_POLICIES,
    remarks: { refused: [], unverifiable: [], disputed: [], contradictory: [], questionable: [] },
    isMustStaple: false,
    issuerUrls: [],
    unprocessedCriticalExtensions: [],
    ...facts,
  };
}

export function aCaCertificate(facts: Partial<Certificate> = {}): Certificate {
  return aCertificate({
    name: 'Test CA',
    subject: 'CN=Test CA',
    issuer: 'CN=Test CA',
    commonName: 'Test CA',
    presentedIdentifiers: [],
    hasSubjectAltName: false,
    directoryNames: [['CN=Test CA']],
    nameForms: ['directoryName'],
    notBefore: daysFromNow(-1000),
    notAfter: daysFromNow(1000),
    isSelfIssued: true,
    basicConstraints: { ca: true, maxPathLength: null },
    keyUsage: ['keyCertSign', 'cRLSign'],
    extendedKeyUsage: null,
    ...facts,
  });
}

type Chain = CertificationPath['certificates'];

export function aTrustedPath(
  certificates: Chain = [aCertificate(), aCaCertificate()],
  facts: Partial<Trusted> = {},
): Trusted {
  const endedBy = certificates.reduce((first, next) => (next.notAfter < first.notAfter ? next : first));
  return {
    kind: 'trusted',
    certificates,
    presented: certificates,
    unread: [],
    defects: [],
    origin: 'public',
    distrust: null,
    endedBy,
    cutShort: null,
    detour: null,
    ...facts,
  };
}

export function anIncompletePath(certificates: Chain = [aCertificate()], missingIssuer = 'CN=Test CA'): Incomplete {
  return {
    kind: 'incomplete',
    certificates,
    presented: certificates,
    unread: [],
    defects: [],
    missingIssuer,
    isNamesakeThere: false,
    cutShort: null,
  };
}

export function anUntrustedPath(certificates: Chain): UntrustedAnchor {
  return { kind: 'untrusted-anchor', certificates, presented: certificates, unread: [], defects: [], cutShort: null };
}

export function aDefect(kind: PathDefect['kind'], detail = 'seen, required'): PathDefect {
  return { kind, certificate: aCertificate(), detail };
}

/** A presented chain for a rule to judge. */
export function aChain(path: CertificationPath, facts: Partial<Subjects['certificate']> = {}): Subjects['certificate'] {
  return { target: aTarget(), observation: aHandshake(), path, ...facts };
}

/** A file that holds one good chain and nothing else. */
export function aReading(facts: Partial<FileReading> = {}): FileReading {
  return {
    startedAt: observed.startedAt,
    elapsedMs: observed.elapsedMs,
    outcome: 'file',
    format: 'pem',
    presentedChain: aHandshake().presentedChain,
    opensslVerdict: null,
    unread: [],
    privateKeys: [],
    neighbours: [],
    ...facts,
  };
}

/** A listed file for a rule to judge. */
export function aFile(facts: Partial<FileReading> = {}, target: Partial<FileTarget> = {}): Subjects['file'] {
  return {
    target: aFileTarget(target),
    reading: aReading(facts),
  };
}

export function aKey(facts: Partial<PrivateKeySeen> = {}): PrivateKeySeen {
  return { file: 'mail/chain.pem', line: 1, state: 'belongs', isInRepository: false, permissions: '0600', ...facts };
}

export function anObserved(
  seen: readonly Seen[],
  anchors: AnchorPem = { public: [], given: [], private: [] },
): Observed {
  return { observedAt: now.toISOString(), trustAnchors: 'test', anchors, notes: [], seen };
}

/** What a run with that report would have kept. */
export function aRecordingOf({ judgedAt, targets }: Report, anchors?: AnchorPem): Recording {
  return { ...anObserved(targets, anchors), judgedAt, judgedBy: {}, exceptions: [] };
}

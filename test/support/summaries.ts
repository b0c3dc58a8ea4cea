/** What a summary is looked at with: one host, thirty of every kind, three hundred, and a run that was stopped. */
import type { Exception } from '../../src/model/finding.ts';
import type { Report } from '../../src/model/report.ts';
import type { ServiceTarget } from '../../src/model/target.ts';
import type { Certificate } from '../../src/pki/certificate.ts';
import {
  aCaCertificate,
  aCertificate,
  aHandshake,
  anIncompletePath,
  anInterruption,
  aTarget,
  aTrustedPath,
  daysFromNow,
} from './facts.ts';
import { judged, type Scene } from './judged.ts';

const POSTFIX = 'ESMTP Postfix (Debian/GNU)';
const EXIM = 'ESMTP Exim 4.98';
const EXCHANGE = 'Microsoft ESMTP MAIL Service ready';

interface Facts {
  readonly port?: number;
  readonly software?: string;
  /** Days from now. */
  readonly expires?: number;
  readonly names?: string;
  readonly isIncomplete?: boolean;
  readonly tlsVersion?: string;
}

export function targetOf(host: string, port = 587): ServiceTarget {
  return aTarget({ host, port, mode: port === 465 ? 'implicit' : 'starttls' });
}

export function presenting(host: string, facts: Facts = {}): Scene {
  const { port = 587, software = POSTFIX, expires = 75, names = host, tlsVersion = 'TLSv1.3' } = facts;
  const dialogue = { greeting: `${host} ${software}`, ehloKeywords: ['STARTTLS', '8BITMIME'] };
  const afterwards = {
    outcome: 'answered',
    dialogue: { greeting: port === 465 ? dialogue.greeting : '', ehloKeywords: ['AUTH PLAIN LOGIN'] },
  } as const;
  const certificate: Partial<Certificate> = {
    name: host,
    notBefore: daysFromNow(expires - 90),
    notAfter: daysFromNow(expires),
    presentedIdentifiers: [{ kind: 'DNS-ID', value: names }],
  };
  const endEntity = aCertificate(certificate);
  return {
    target: targetOf(host, port),
    observation: aHandshake({
      ...(port === 465 ? { dialogue: { greeting: '', ehloKeywords: [] } } : { dialogue }),
      afterwards,
      tlsVersion,
      ...(facts.isIncomplete && { opensslVerdict: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE' }),
    }),
    path: facts.isIncomplete
      ? anIncompletePath([endEntity], "CN=YE1,O=Let's Encrypt,C=US")
      : aTrustedPath([endEntity, aCaCertificate()]),
  };
}

export const everyPort = (host: string, facts: Facts = {}) =>
  [25, 465, 587].map((port) => presenting(host, { ...facts, port }));

const exceptions: readonly Exception[] = [
  {
    ruleId: 'certificate-expired',
    host: 'legacy.example.net',
    port: null,
    fingerprint: null,
    until: daysFromNow(10).toISOString(),
    reason: 'the relay moves on 10 June',
    writtenAt: { file: 'mail/hosts.yml', line: 7 },
  },
];

/** Thirty targets: broken in every way, about to break, accepted, and good. */
const mixed: readonly Scene[] = [
  ...everyPort('mail.example.com', { expires: -3 }),
  presenting('smtp.example.org', { software: EXIM, isIncomplete: true }),
  presenting('mail.customer.example', { names: 'shared.hoster.example', software: EXIM }),
  {
    target: targetOf('mx.example.net', 25),
    observation: anInterruption('starttls', { kind: 'smtp-reply', code: 454, text: 'TLS not available' }),
  },
  {
    target: targetOf('mx2.example.net', 25),
    observation: anInterruption('connect', { kind: 'timeout', limitMs: 20_000 }),
  },
  presenting('office.example.com', { software: EXCHANGE, expires: 9 }),
  presenting('relay.example.com', { expires: 20 }),
  presenting('relay2.example.com', { expires: 24, port: 465 }),
  presenting('legacy.example.net', { expires: -12 }),
  ...everyPort('mx1.example.com', { expires: 33 }),
  ...everyPort('mx1.example.org', { expires: 41 }),
  ...everyPort('mx2.example.org', { expires: 58 }),
  ...everyPort('smtp.example.net', { software: EXIM, expires: 71 }),
  presenting('lists.example.org', { expires: 80 }),
  presenting('submit.example.com', { expires: 84 }),
  presenting('submit.example.net', { expires: 86, port: 465 }),
  ...[1, 2, 3, 4].map((number) => presenting(`out${number}.example.com`, { expires: 60 + number })),
];

export const summaries: Readonly<Record<string, () => Report>> = {
  'one that passes': () => judged([presenting('mail.example.com')]),
  'one that is broken': () => judged([presenting('mail.example.com', { expires: -3 })]),
  thirty: () => judged(mixed, exceptions),
  'three hundred': () =>
    judged(
      [
        ...mixed,
        ...Array.from({ length: 30 }, (_, index) => presenting(`old${index + 1}.example.com`, { expires: -2 })),
        ...Array.from({ length: 240 }, (_, index) =>
          presenting(`host${index + 1}.customers.example.com`, { expires: 30 + (index % 55) }),
        ),
      ],
      exceptions,
    ),
  'thirty that pass': () =>
    judged(Array.from({ length: 30 }, (_, index) => presenting(`mx${index + 1}.example.com`, { expires: 40 + index }))),
  stopped: () =>
    judged([
      ...mixed.slice(0, 8),
      ...Array.from({ length: 192 }, (_, index) => ({
        target: targetOf(`host${index + 1}.example.com`),
        observation: anInterruption('connect', { kind: 'run-timeout', limitMs: 60_000 }),
      })),
    ]),
};

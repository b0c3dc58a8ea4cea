/** A few reports, through every renderer: what test/golden holds. `npm run golden` writes it, a test compares. */
import type { Exception } from '../../src/model/finding.ts';
import type { Report } from '../../src/model/report.ts';
import { annotationsOf, rolledUp } from '../../src/report/annotations.ts';
import { renderers } from '../../src/report/index.ts';
import { renderText } from '../../src/report/text.ts';
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

/** Text that tries to be a command to the runner, Markdown, HTML, a terminal sequence, and a line of its own. */
export const HOSTILE =
  '##[error]x | <img src=x> `code` [a](http://evil.example) @team a@evil.example #1 GH-1\r\n::error::y \u001b[31m \u202e *bold*';

function anExpired(host: string, greeting: string, port = 587): Scene {
  return {
    target: aTarget({ host, port }),
    observation: aHandshake({ dialogue: { greeting, ehloKeywords: ['STARTTLS'] } }),
    path: aTrustedPath([
      aCertificate({ name: host, notAfter: daysFromNow(-3), presentedIdentifiers: [{ kind: 'DNS-ID', value: host }] }),
      aCaCertificate(),
    ]),
  };
}

const scenarios: Readonly<Record<string, readonly Scene[]>> = {
  passed: [
    { target: aTarget(), observation: aHandshake(), path: aTrustedPath() },
    {
      target: aTarget({ host: 'smtp.example.com', port: 465, mode: 'implicit' }),
      observation: aHandshake({ dialogue: { greeting: '', ehloKeywords: [] } }),
      path: aTrustedPath([
        aCertificate({ presentedIdentifiers: [{ kind: 'DNS-ID', value: 'smtp.example.com' }] }),
        aCaCertificate(),
      ]),
    },
  ],
  'several-causes': [
    {
      target: aTarget({ writtenAt: { file: 'mail/hosts.txt', line: 3 } }),
      observation: aHandshake({
        opensslVerdict: 'CERT_HAS_EXPIRED',
        dialogue: { greeting: 'mail.example.com ESMTP Postfix (Debian/GNU)', ehloKeywords: ['STARTTLS'] },
      }),
      path: anIncompletePath([
        aCertificate({
          notAfter: daysFromNow(-3),
          presentedIdentifiers: [{ kind: 'DNS-ID', value: 'shared.hoster.example' }],
        }),
      ]),
    },
    {
      target: aTarget({ host: 'soon.example.com' }),
      observation: aHandshake(),
      path: aTrustedPath([
        aCertificate({
          name: 'soon.example.com',
          notBefore: daysFromNow(-70),
          notAfter: daysFromNow(20),
          presentedIdentifiers: [{ kind: 'DNS-ID', value: '*.example.com' }],
        }),
        aCaCertificate(),
      ]),
    },
    {
      target: aTarget({ host: 'good.example.com' }),
      observation: aHandshake(),
      path: aTrustedPath([
        aCertificate({ presentedIdentifiers: [{ kind: 'DNS-ID', value: 'good.example.com' }] }),
        aCaCertificate(),
      ]),
    },
    {
      target: aTarget({ host: 'mx.example.com', port: 25, server: 'exim' }),
      observation: anInterruption('starttls', { kind: 'smtp-reply', code: 454, text: 'TLS not available' }),
    },
  ],
  'one-fault-of-three-servers': [
    anExpired('mail.example.com', 'mail.example.com ESMTP Postfix'),
    anExpired('mx1.example.com', 'mx1.example.com ESMTP Exim 4.98', 25),
    anExpired('mx2.example.com', 'mx2.example.com ESMTP Exim 4.98', 25),
    anExpired('office.example.com', 'office.example.com Microsoft ESMTP MAIL Service ready'),
  ],
  accepted: [
    {
      target: aTarget(),
      observation: aHandshake(),
      path: aTrustedPath([aCertificate({ notAfter: daysFromNow(-3) }), aCaCertificate()]),
    },
  ],
  'could-not-be-tested': [
    { target: aTarget({ port: 25 }), observation: anInterruption('connect', { kind: 'timeout', limitMs: 20_000 }) },
    {
      target: aTarget({ host: 'busy.example.com' }),
      observation: anInterruption('greeting', { kind: 'smtp-reply', code: 421, text: 'too many connections' }),
    },
    {
      target: aTarget({ host: 'nowhere.example.com' }),
      observation: {
        ...anInterruption('resolve', {
          kind: 'system-error',
          code: 'ENOTFOUND',
          message: 'getaddrinfo ENOTFOUND nowhere.example.com',
        }),
        endpoint: null,
      },
    },
  ],
  hostile: [
    { target: aTarget(), observation: anInterruption('greeting', { kind: 'smtp-reply', code: 554, text: HOSTILE }) },
    {
      target: aTarget({ port: 465, mode: 'implicit' }),
      observation: aHandshake({ dialogue: { greeting: HOSTILE, ehloKeywords: [HOSTILE] } }),
      path: aTrustedPath([
        aCertificate({
          name: HOSTILE,
          subject: `CN=${HOSTILE}`,
          notAfter: daysFromNow(-1),
          presentedIdentifiers: [{ kind: 'DNS-ID', value: HOSTILE }],
        }),
        aCaCertificate(),
      ]),
    },
  ],
};

const exception: Exception = {
  ruleId: 'certificate-expired',
  host: 'mail.example.com',
  port: null,
  fingerprint: null,
  until: daysFromNow(10).toISOString(),
  reason: 'the relay moves on 10 June',
  writtenAt: { file: 'mail/hosts.yml', line: 7 },
};

export function goldenReports(): ReadonlyMap<string, Report> {
  return new Map(Object.entries(scenarios).map(([name, seen]) => [name, reportOf(name, seen)]));
}

function reportOf(name: string, seen: readonly Scene[]): Report {
  return judged(seen, name === 'accepted' ? [exception] : []);
}

/** By the end of a file's name. */
const renderings: Readonly<Record<string, (report: Report) => string>> = {
  txt: renderers.text,
  'colour.txt': (report) => renderText(report, { colour: true }),
  json: renderers.json,
  md: renderers.markdown,
  sarif: renderers.sarif,
  xml: renderers.junit,
  prom: renderers.prometheus,
  'annotations.json': (report) => {
    const annotations = rolledUp(annotationsOf(report, { failOn: 'error', onInconclusive: 'fail' }));
    return `${JSON.stringify(annotations, null, 2)}\n`;
  },
};

/** File name -> what judges and renders anew whenever it is called. */
export function goldenRenderings(): ReadonlyMap<string, () => string> {
  return new Map(
    Object.entries(scenarios).flatMap(([name, seen]) =>
      Object.entries(renderings).map(
        ([end, render]) => [`${name}.${end}`, () => render(reportOf(name, seen))] as const,
      ),
    ),
  );
}

/** File name -> content. */
export async function goldenFiles(): Promise<ReadonlyMap<string, string>> {
  return new Map([...goldenRenderings()].map(([name, rendered]) => [name, rendered()]));
}

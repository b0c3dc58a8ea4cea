/** What the JSON report publishes, field by field: others read it, and none of it may change or go. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Observation } from '../../src/model/observation.ts';
import type { Report } from '../../src/model/report.ts';
import { renderJson } from '../../src/report/json.ts';
import { version } from '../../src/version.ts';
import {
  aFileTarget,
  aFinding,
  aHandshake,
  aKey,
  anInterruption,
  aReading,
  aReport,
  aTarget,
  endpoint,
  now,
} from '../support/facts.ts';
import { validateReport } from '../support/schema.ts';

const HELP = 'https://github.com/smtp-cert-check/smtp-cert-check/blob/main/docs/rules.md#certificate-expired';

function published(report: Report) {
  const json = JSON.parse(renderJson(report));
  validateReport(json);
  return json;
}
const publishedOf = (observation: Observation) =>
  published(aReport({ observations: [observation] })).targets[0].observations[0];

test('a report without anything beside its targets says no more than them', () => {
  assert.deepEqual(published(aReport({ findings: [aFinding()] })), {
    schemaVersion: 1,
    program: { name: 'smtp-cert-check', version },
    profile: 'gmail',
    judgedAt: now.toISOString(),
    trustAnchors: 'the Mozilla list',
    verdict: 'fail',
    targets: [
      {
        target: { host: 'mail.example.com', port: 587, mode: 'starttls' },
        verdict: 'pass',
        profile: 'gmail',
        expiresAt: null,
        calendar: null,
        findings: [
          {
            key: 'certificate-expired mail.example.com:587 192.0.2.1',
            ruleId: 'certificate-expired',
            level: 'error',
            kind: 'fail',
            message: 'certificate "mail.example.com" expired',
            evidence: {},
            address: '192.0.2.1',
            locations: [],
            helpUri: HELP,
          },
        ],
        observations: [],
      },
    ],
  });
  assert.match(renderJson(aReport({})), /\n$/);
});

test('a finding about a target as a whole has no address, and an accepted one says until when and why', () => {
  const accepted = { until: now.toISOString(), reason: 'the relay moves' };
  const [{ findings }] = published(aReport({ findings: [aFinding({ endpoint: null, accepted })] })).targets;
  assert.deepEqual([findings[0].address, findings[0].accepted], [null, accepted]);
});

test('a target says where it is written, how it was found, and that a change leaves it alone', () => {
  const facts = {
    writtenAt: { file: 'compose.yml', line: 3 },
    discovered: { format: 'compose', certainty: 'likely' },
    isUnchanged: true,
  } as const;
  const [target] = published(aReport({ target: aTarget(facts) })).targets;
  const { writtenAt, discovered, isUnchanged } = target;
  assert.deepEqual({ writtenAt, discovered, isUnchanged }, facts);
});

test('a file is a target with the host that it is for, where that is known', () => {
  const { targets } = published(aReport({ target: aFileTarget() }, { target: aFileTarget({ name: null }) }));
  assert.deepEqual(
    targets.map(({ target }: { target: unknown }) => target),
    [{ file: 'mail/chain.pem', host: 'mail.example.com' }, { file: 'mail/chain.pem' }],
  );
});

test('what a change does, the schedule, and what is otherwise than before are published whole', () => {
  const finding = {
    key: 'certificate-expired mail.example.com:587',
    ruleId: 'certificate-expired',
    target: 'mail.example.com:587',
    address: '192.0.2.1',
    firstSeen: now.toISOString(),
    lastSeen: now.toISOString(),
  };
  const change = {
    base: 'git',
    because: 'with main',
    fileCount: 1,
    filesOfConcern: 1,
    unchangedCount: 2,
    passedOverCount: 3,
    interpolatedCount: 4,
  } as const;
  const counts = { before: { passedCount: 1, targetCount: 1 }, after: { passedCount: 0, targetCount: 1 } };
  const standing = { verdict: 'pass', expiresAt: null, ruleIds: [], seenBy: 'this run' } as const;
  const since = {
    lastRun: now.toISOString(),
    added: [finding],
    still: [],
    gone: [{ ...finding, address: null }],
    accepted: [finding],
    untold: [finding],
  };
  const schedule = {
    workflow: '.github/workflows/mail.yml',
    lastRun: now.toISOString(),
    nextExpectedRun: null,
    problems: ['it is off'],
  };
  const report: Report = {
    ...aReport({}),
    notes: ['a note'],
    change: {
      ...change,
      effect: {
        ...counts,
        rows: [
          { before: { ...standing, target: aTarget() }, after: null, remark: null },
          { before: null, after: { ...standing, target: aFileTarget() }, remark: 'another key' },
        ],
      },
    },
    schedule,
    since,
  };
  const json = published(report);
  assert.deepEqual(json.change, {
    ...change,
    effect: {
      ...counts,
      rows: [
        {
          before: { ...standing, target: { host: 'mail.example.com', port: 587, mode: 'starttls' } },
          after: null,
          remark: null,
        },
        {
          before: null,
          after: { ...standing, target: { file: 'mail/chain.pem', host: 'mail.example.com' } },
          remark: 'another key',
        },
      ],
    },
  });
  assert.deepEqual([json.notes, json.schedule, json.since], [['a note'], schedule, since]);
  assert.deepEqual(published({ ...aReport({}), change }).change, change);
});

test('a handshake is published with its dialogues and its certificates decoded', () => {
  const seen = aHandshake({
    keyExchange: 'X25519',
    isRenegotiated: true,
    isOcspStapled: true,
    opensslVerdict: 'CERT_HAS_EXPIRED',
    namesAtAddress: ['b.example'],
    dialogue: { greeting: 'a', ehloKeywords: ['STARTTLS'], bytesAfterStarttls: 3 },
  });
  assert.deepEqual(publishedOf(seen), { ...seen, certificates: [null] });
  const cut = { outcome: 'interruption', step: 'ehlo', cause: { kind: 'timeout', limitMs: 5 } } as const;
  assert.deepEqual(publishedOf(aHandshake({ afterwards: cut })).afterwards, cut);
  assert.equal(publishedOf(aHandshake({ endpoint: null })).endpoint, null);
});

test('an interruption is published with its cause, and what the port did in the other mode', () => {
  const seen = anInterruption('handshake', { kind: 'tls-alert', alertNumber: 40 });
  for (const observation of [
    seen,
    { ...seen, endpoint: null, family: 6 },
    { ...seen, inOtherMode: { mode: 'implicit', works: true } },
    { ...seen, inOtherMode: { mode: 'implicit', works: false, cause: { kind: 'connection-closed' } } },
    { ...seen, dialogue: { greeting: 'a', ehloKeywords: [] } },
  ] as const)
    assert.deepEqual(publishedOf(observation), observation);
  assert.deepEqual(publishedOf(seen).endpoint, endpoint);
});

test('what is in a file is published, and nothing of what was not read but where and how much', () => {
  const unread = [{ line: 3, defect: 'empty', lengthBytes: 4, sha256: 'a'.repeat(64) }] as const;
  const reading = aReading({
    chainNumber: 2,
    isKeyFirst: true,
    keyFile: 'mail/key.pem',
    partOf: 'mail/all.pem',
    opensslVerdict: 'NOT_ASKED',
    unread,
    privateKeys: [aKey()],
    neighbours: [{ file: 'mail/b.pem', certificate: aHandshake().presentedChain[0] }],
  });
  assert.deepEqual(published(aReport({ target: aFileTarget(), observations: [reading] })).targets[0].observations[0], {
    ...reading,
    certificates: [null],
  });
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Threshold } from '../../src/model/profile.ts';
import { calendarOf } from '../../src/pki/calendar.ts';
import expired from '../../src/rules/certificate-expired.ts';
import expiresSoon from '../../src/rules/certificate-expires-soon.ts';
import renewalOverdue from '../../src/rules/renewal-overdue.ts';
import {
  aCaCertificate,
  aCertificate,
  aChain,
  aDefect,
  anIncompletePath,
  aTrustedPath,
  daysFromNow,
  limits,
  now,
} from '../support/facts.ts';

const lasting = (days: number, issuer = 'CN=Test CA') =>
  aTrustedPath([
    aCertificate({ name: `${days} days`, issuer, notBefore: daysFromNow(0), notAfter: daysFromNow(days) }),
    aCaCertificate(),
  ]);
const DAY_MS = 86_400_000;
const at = (days: number) => daysFromNow(days).toISOString();

test('a target is warned of, fails and ends with its path', () => {
  assert.deepEqual(calendarOf([lasting(90)], limits), {
    warning: { at: at(63), ruleId: 'certificate-expires-soon' },
    failure: { at: at(76), ruleId: 'certificate-expires-soon' },
    end: { at: at(90), ruleId: 'certificate-expired' },
    endedBy: '90 days',
  });
});

test('the first of several paths counts, each date for itself', () => {
  const calendar = calendarOf([lasting(398), lasting(390)], limits);
  assert.equal(calendar?.endedBy, '390 days');
  assert.equal(calendar?.warning.at, at(360));
});

test('a certificate that automation renews is warned of when its renewal is overdue', () => {
  const calendar = calendarOf([lasting(90, "O=Let's Encrypt, CN=R1")], limits);
  assert.deepEqual(calendar?.warning, { at: at(61.8), ruleId: 'renewal-overdue' });
});

test('without a good path there is nothing to come', () => {
  assert.equal(calendarOf([anIncompletePath()], limits), null);
  assert.equal(calendarOf([aTrustedPath(undefined, { defects: [aDefect('key-too-small')] })], limits), null);
  assert.equal(calendarOf([], limits), null);
});

test('the calendar keeps its word: the rules say the same on those days', () => {
  const days = (from: number, to: number) => fc.integer({ min: from * 24, max: to * 24 }).map((hours) => hours / 24);
  const threshold = fc.oneof(
    days(1, 40).map((count): Threshold => ({ kind: 'duration', durationMs: count * DAY_MS })),
    fc.double({ min: 0.01, max: 0.9, noNaN: true }).map((ratio): Threshold => ({ kind: 'ratio', ratio })),
    fc.constant(limits.warnBelow),
    fc.constant(limits.failBelow),
  );
  const certificates = fc.record({
    lifetimeDays: days(2, 400),
    caLeftDays: days(1, 3000),
    caLifetimeDays: days(3000, 4000),
    issuer: fc.constantFrom("C=US, O=Let's Encrypt, CN=R12", 'CN=Test CA'),
    root: fc.constantFrom('C=US, O=Internet Security Research Group, CN=ISRG Root X1', 'CN=Test Root'),
  });
  fc.assert(
    fc.property(certificates, threshold, threshold, (drawn, warnBelow, failBelow) => {
      const own = { ...limits, warnBelow, failBelow };
      const { issuer, root, lifetimeDays, caLeftDays, caLifetimeDays } = drawn;
      const path = aTrustedPath([
        aCertificate({ issuer, notBefore: now, notAfter: daysFromNow(lifetimeDays) }),
        aCaCertificate({
          name: 'intermediate',
          subject: issuer,
          issuer: root,
          isSelfIssued: false,
          notBefore: daysFromNow(caLeftDays - caLifetimeDays),
          notAfter: daysFromNow(caLeftDays),
        }),
        aCaCertificate({ subject: root, issuer: root, notAfter: daysFromNow(10_000) }),
      ]);
      const calendar = calendarOf([path], own);
      assert.ok(calendar !== null);
      const saidAt = (at: string, laterMs: number) => {
        const context = { now: new Date(Date.parse(at) + laterMs), limits: own };
        return [expiresSoon, renewalOverdue, expired].flatMap((rule) => {
          const judgement = rule.judge(aChain(path), context);
          return judgement.kind === 'fail' ? [`${rule.id} ${judgement.level ?? rule.level}`] : [];
        });
      };
      const { warning, failure, end } = calendar;
      const isError = (said: string) => said.endsWith(' error');
      assert.deepEqual(saidAt(warning.at, -1000), [], 'nothing before the first warning');
      assert.ok(
        saidAt(warning.at, 1000).some((said) => said.startsWith(warning.ruleId)),
        'then the warning',
      );
      assert.ok(!saidAt(failure.at, -1000).some(isError), 'no failure before the first one');
      assert.ok(
        saidAt(failure.at, 1000).some((said) => said === `${failure.ruleId} error`),
        'then the failure',
      );
      assert.ok(!saidAt(end.at, -1000).includes('certificate-expired error'), 'a path up to the end');
      assert.ok(saidAt(end.at, 1000).includes('certificate-expired error'), 'then none');
    }),
    { numRuns: 1000 },
  );
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Threshold } from '../../src/model/profile.ts';
import { calendarOf } from '../../src/pki/calendar.ts';
import type { Detour } from '../../src/pki/detour.ts';
import { profiles } from '../../src/profiles/index.ts';
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

/** A path of 90 days that senders who take the first fit do not find, but another, which ends after so many. */
const withDetour = (days: number | null, facts: Partial<Detour> = {}) => {
  const best = lasting(90);
  const endedBy = days === null ? null : aCaCertificate({ name: 'astray', notAfter: daysFromNow(days) });
  const detour = {
    ...{ certificates: best.certificates, astray: [], obstacle: null },
    ...{ endedBy, defects: [], toTakeOut: [] },
  };
  return { ...best, detour: { ...detour, ...facts } as Detour };
};
const strict = profiles.strict.limits;

test('a first fit that ends sooner is warned of and ends the target, where senders take it', () => {
  assert.deepEqual(calendarOf([withDetour(50)], limits), {
    warning: { at: at(20), ruleId: 'first-fit-path-refused' },
    failure: { at: at(50), ruleId: 'first-fit-path-refused' },
    end: { at: at(50), ruleId: 'first-fit-path-refused' },
    endedBy: 'astray',
  });
  const elsewhere = calendarOf([withDetour(50)], {
    ...strict,
    warnBelow: limits.warnBelow,
    failBelow: limits.failBelow,
  });
  assert.deepEqual(elsewhere, {
    warning: { at: at(20), ruleId: 'first-fit-path-refused' },
    failure: { at: at(76), ruleId: 'certificate-expires-soon' },
    end: { at: at(90), ruleId: 'certificate-expired' },
    endedBy: '90 days',
  });
});

test('it ends the target where only one of its paths is led astray', () => {
  const { end } = calendarOf([withDetour(50), lasting(90)], limits) ?? {};
  assert.deepEqual(end, { at: at(50), ruleId: 'first-fit-path-refused' });
});

test('a first fit that ends later, or at no time of its own, changes no date', () => {
  for (const days of [400, null])
    assert.deepEqual(calendarOf([withDetour(days)], limits), calendarOf([lasting(90)], limits));
});

test('what senders who take the first fit refuse whatever the date is not good for them', () => {
  const issuer = aCaCertificate();
  for (const facts of [
    { obstacle: { kind: 'incomplete', missingIssuer: 'CN=x' } as unknown as Detour['obstacle'] },
    { defects: [{ ...aDefect('key-too-small'), certificate: issuer }] },
  ]) {
    assert.equal(calendarOf([withDetour(50, facts)], limits), null);
    assert.equal(calendarOf([withDetour(50, facts), lasting(80)], limits)?.endedBy, '80 days');
    assert.equal(calendarOf([withDetour(null, facts)], strict)?.endedBy, '90 days');
  }
});

test('nobody is warned of what is not valid yet', () => {
  const late = aTrustedPath([
    aCertificate({ notBefore: daysFromNow(80), notAfter: daysFromNow(90), issuer: 'CN=Test CA' }),
    aCaCertificate({ notBefore: daysFromNow(85) }),
  ]);
  const soon = { ...limits, warnBelow: { kind: 'duration', durationMs: 30 * DAY_MS } } as const;
  assert.equal(calendarOf([late], soon)?.warning.at, at(85));
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

import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  byIssuance,
  firstToEnd,
  inDays,
  inWords,
  renewalAtMs,
  renewalDueMs,
  renewalWindow,
  thresholdMs,
} from '../../src/pki/lifetime.ts';
import { aCertificate, daysFromNow, limits } from '../support/facts.ts';

const DAY_MS = 86_400_000;

test('auto follows the lifetime: 27/14 days for 90, 13.5/9 for 45, 48/32 hours for 160 hours', () => {
  const thresholds = (lifetimeDays: number) => {
    const certificate = { notBefore: daysFromNow(0), notAfter: daysFromNow(lifetimeDays) };
    return [limits.warnBelow, limits.failBelow].map((one) => thresholdMs(one, certificate) / DAY_MS);
  };
  assert.deepEqual(thresholds(90), [27, 14]);
  assert.deepEqual(thresholds(45), [13.5, 9]);
  assert.deepEqual(
    thresholds(160 / 24).map((days) => Math.round(days * 24)),
    [48, 32],
  );
  assert.deepEqual(thresholds(398), [30, 14]);
});

test('a span is told in the unit that fits it', () => {
  assert.equal(inWords(27 * DAY_MS), '27 days');
  assert.equal(inWords(2.5 * DAY_MS), '60 hours');
  assert.equal(inWords(3_600_000), '1 hour');
  assert.equal(inWords(59_000), '0 minutes');
  assert.equal(inWords(3 * DAY_MS), '3 days');
  assert.equal(inWords(3 * DAY_MS - 1), '71 hours');
  assert.equal(inWords(3_599_999), '59 minutes');
  assert.equal(inWords(60_000), '1 minute');
  assert.equal(inDays(DAY_MS / 3), 0.33);
});

const during = (from: number, to: number) => ({ notBefore: daysFromNow(from), notAfter: daysFromNow(to) });

test('a threshold is a time, a share of the lifetime, or a share with a limit', () => {
  const certificate = during(10, 110);
  assert.equal(thresholdMs({ kind: 'duration', durationMs: 5 }, certificate), 5);
  assert.equal(thresholdMs({ kind: 'ratio', ratio: 0.25 }, certificate), 25 * DAY_MS);
  assert.equal(thresholdMs({ kind: 'capped-ratio', ratio: 0.25, atMostMs: 24 * DAY_MS }, certificate), 24 * DAY_MS);
  assert.equal(thresholdMs({ kind: 'capped-ratio', ratio: 0.25, atMostMs: 26 * DAY_MS }, certificate), 25 * DAY_MS);
});

test('an ACME client renews with a third of the lifetime left, and with half of one below ten days', () => {
  const left = (days: number) => Math.round((renewalAtMs(during(5, 5 + days)) / DAY_MS) * 1000) / 1000;
  assert.deepEqual([left(90), left(10), left(9)], [30, 3.333, 4.5]);
  // Two hundredths of the lifetime late is not overdue yet.
  assert.equal(Math.round((renewalDueMs(during(5, 95)) / DAY_MS) * 1000) / 1000, 28.2);
  // Boulder: a hundredth of the lifetime on either side.
  const { start, end } = renewalWindow(during(5, 95));
  assert.deepEqual([start, end], [daysFromNow(65 - 0.9), daysFromNow(65 + 0.9)]);
});

test('certificates are ordered by when they were issued, and then by when they end', () => {
  const all = [during(2, 5), during(1, 9), during(1, 8), during(0, 20)].map((dates) => aCertificate(dates));
  const [late, longer, shorter, first] = all;
  assert.deepEqual(all.toSorted(byIssuance), [first, shorter, longer, late]);
});

test('of several certificates the one that ends first counts, the first of those that end together', () => {
  const [one, two, three] = [during(0, 9), during(0, 8), during(1, 8)].map((dates) => aCertificate(dates));
  assert.ok(one && two && three);
  assert.equal(firstToEnd([one, two, three]), two);
  assert.equal(firstToEnd([three, two, one]), three);
});

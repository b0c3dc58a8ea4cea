import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inDays, inWords, thresholdMs } from '../../src/pki/lifetime.ts';
import { daysFromNow, limits } from '../support/facts.ts';

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
  assert.equal(inDays(DAY_MS / 3), 0.33);
});

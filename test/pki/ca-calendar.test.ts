import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isAcmeIssuer, letsEncryptLifetimes, limitOn, publicCaLimits } from '../../src/pki/ca-calendar.ts';

test('each limit holds from its day on', () => {
  const daysOn = (day: string, calendar = publicCaLimits) =>
    limitOn(new Date(`${day}T00:00:00Z`), calendar)?.maxDays ?? null;
  for (const [before, day, from, until] of [
    ['2018-02-28', '2018-03-01', 825, null],
    ['2020-08-31', '2020-09-01', 398, 825],
    ['2026-03-14', '2026-03-15', 200, 398],
    ['2027-03-14', '2027-03-15', 100, 200],
    ['2029-03-14', '2029-03-15', 47, 100],
  ] as const)
    assert.deepEqual([daysOn(before), daysOn(day)], [until, from], day);
  for (const [before, day, from, until] of [
    ['2015-09-13', '2015-09-14', 90, null],
    ['2027-02-09', '2027-02-10', 64, 90],
    ['2028-02-15', '2028-02-16', 45, 64],
  ] as const)
    assert.deepEqual([daysOn(before, letsEncryptLifetimes), daysOn(day, letsEncryptLifetimes)], [until, from], day);
});

test('an issuer is known by its whole organization', () => {
  assert.ok(isAcmeIssuer("C=US, O=Let's Encrypt, CN=R12"));
  assert.ok(isAcmeIssuer('C=US, CN=X1, O=Internet Security Research Group'));
  assert.ok(!isAcmeIssuer("C=US, O=Let's Encrypt Fans, CN=R12"));
  assert.ok(!isAcmeIssuer("CN=Let's Encrypt"));
});

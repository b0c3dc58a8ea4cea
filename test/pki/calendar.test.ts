import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calendarOf } from '../../src/pki/calendar.ts';
import {
  aCaCertificate,
  aCertificate,
  aDefect,
  anIncompletePath,
  aTrustedPath,
  daysFromNow,
  limits,
} from '../support/facts.ts';

const lasting = (days: number, issuer = 'CN=Test CA') =>
  aTrustedPath([
    aCertificate({ name: `${days} days`, issuer, notBefore: daysFromNow(0), notAfter: daysFromNow(days) }),
    aCaCertificate(),
  ]);
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

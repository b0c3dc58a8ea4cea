import rule from '../../src/rules/renewal-overdue.ts';
import { aCertificate, aChain, aTrustedPath, daysFromNow } from '../support/facts.ts';
import { testRule } from '../support/rule.ts';

const HOUR_DAYS = 1 / 24;
const by = (issuer: string, lifetimeDays: number, leftDays: number) =>
  aChain(
    aTrustedPath([
      aCertificate({ issuer, notBefore: daysFromNow(leftDays - lifetimeDays), notAfter: daysFromNow(leftDays) }),
    ]),
  );
const letsEncrypt = "C=US, O=Let's Encrypt, CN=YE1";

testRule(rule, [
  ['passes the day the renewal is due', by(letsEncrypt, 90, 30), 'pass'],
  ['passes a day later, which a renewal may take', by(letsEncrypt, 90, 29), 'pass'],
  ['leaves what is below the warning threshold to certificate-expires-soon', by(letsEncrypt, 90, 26), 'not-applicable'],
  ['does not apply to other issuers', by('C=US, O=DigiCert Inc, CN=X', 90, 28), 'not-applicable'],
  [
    'does not apply to an issuer that only sounds like one',
    by("C=US, O=Let's Encrypt Fans, CN=X", 90, 28),
    'not-applicable',
  ],
  ['does not apply to an expired certificate', by(letsEncrypt, 90, -1), 'not-applicable'],
  ['passes one that is not valid yet', by(letsEncrypt, 90, 91), 'pass'],
  ['passes 160 hours at half of it', by(letsEncrypt, 160 * HOUR_DAYS, 80 * HOUR_DAYS), 'pass'],
  ['warns of 160 hours below half', by(letsEncrypt, 160 * HOUR_DAYS, 70 * HOUR_DAYS), 'fail'],
  [
    'warns between a third of the lifetime and the warning threshold',
    by(letsEncrypt, 90, 28),
    {
      kind: 'fail',
      message:
        'certificate "mail.example.com" has 28 days left; its CA wanted it renewed between 29 May 2026, 02:24 and 30 May 2026, 21:36 UTC, and it is still the old one',
      evidence: {
        remainingDays: 28,
        dueDays: 30,
        windowStart: '2026-05-29T02:24:00.000Z',
        windowEnd: '2026-05-30T21:36:00.000Z',
      },
    },
  ],
  ['passes the moment until which a renewal may be late', by(letsEncrypt, 90, 28.2), 'pass'],
  ['warns at the warning threshold itself', by(letsEncrypt, 90, 27), 'fail'],
]);

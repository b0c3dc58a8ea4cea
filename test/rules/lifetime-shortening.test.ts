import rule from '../../src/rules/lifetime-shortening.ts';
import { aCertificate, aChain, anIncompletePath, aTrustedPath } from '../support/facts.ts';
import { testRule } from '../support/rule.ts';

const DAY_MS = 86_400_000;
const issuedOn = (day: string, days: number, issuer = "C=US, O=Let's Encrypt, CN=YE1") => {
  const notBefore = new Date(`${day}T00:00:00Z`);
  return aChain(
    aTrustedPath([aCertificate({ issuer, notBefore, notAfter: new Date(notBefore.getTime() + days * DAY_MS) })]),
  );
};

testRule(rule, [
  ['passes 90 days that are renewed before the change', issuedOn('2026-10-01', 90), 'pass'],
  ['passes 45 days, which stay', issuedOn('2028-03-01', 45), 'pass'],
  ['does not apply where there is no public path', aChain(anIncompletePath()), 'not-applicable'],
  [
    'does not apply to a CA of the user',
    aChain({ ...(issuedOn('2026-12-20', 90).path as ReturnType<typeof aTrustedPath>), origin: 'given' }),
    'not-applicable',
  ],
  ['passes what is renewed before there is a limit', issuedOn('2010-01-01', 90), 'pass'],
  [
    'notes 398 days of another CA, of which 200 will be left',
    issuedOn('2026-03-01', 398, 'O=Other CA'),
    {
      kind: 'fail',
      message:
        'the next certificate, due about 21 November 2026, will last 200 days at most; this one lasts 398. The one after it is due about 3 April 2027; an interval of 265 days would renew on 13 August 2027, which is too late',
      evidence: {
        nextLifetimeDays: 200,
        lifetimeDays: 398,
        nextRenewal: '2026-11-21',
        renewalAfterNext: '2027-04-03',
        slackDays: -65,
      },
    },
  ],
  [
    'notes 90 days that are renewed after the change',
    issuedOn('2026-12-20', 90),
    {
      kind: 'fail',
      message:
        'the next certificate, due about 18 February 2027, will last 64 days at most; this one lasts 90. The one after it is due about 1 April 2027; an interval of 60 days would renew on 19 April 2027, 4 days before it ends',
      evidence: {
        nextLifetimeDays: 64,
        lifetimeDays: 90,
        nextRenewal: '2027-02-18',
        renewalAfterNext: '2027-04-01',
        slackDays: 4,
      },
    },
  ],
  [
    'says where the interval of today would come too late',
    issuedOn('2028-02-01', 64, "C=US, O=Let's Encrypt, CN=YE1"),
    {
      kind: 'fail',
      message:
        'the next certificate, due about 14 March 2028, will last 45 days at most; this one lasts 64. The one after it is due about 13 April 2028; an interval of 43 days would renew on 26 April 2028, 2 days before it ends',
      evidence: {
        nextLifetimeDays: 45,
        lifetimeDays: 64,
        nextRenewal: '2028-03-14',
        renewalAfterNext: '2028-04-13',
        slackDays: 2,
      },
    },
  ],
  [
    'says so where it would come on the very day of the end',
    issuedOn('2026-03-01', 300, 'O=Other CA'),
    {
      kind: 'fail',
      message:
        'the next certificate, due about 17 September 2026, will last 200 days at most; this one lasts 300. The one after it is due about 28 January 2027; an interval of 200 days would renew on 5 April 2027, which is too late',
      evidence: {
        nextLifetimeDays: 200,
        lifetimeDays: 300,
        nextRenewal: '2026-09-17',
        renewalAfterNext: '2027-01-28',
        slackDays: 0,
      },
    },
  ],
]);

import rule from '../../src/rules/validity-too-long.ts';
import { aCertificate, aChain, anIncompletePath, aTrustedPath } from '../support/facts.ts';
import { testRule } from '../support/rule.ts';

const DAY_MS = 86_400_000;
/** Valid for that many days, the last second counted in. */
const issuedOn = (day: string, days: number, origin: 'public' | 'given' = 'public') => {
  const notBefore = new Date(`${day}T00:00:00Z`);
  const notAfter = new Date(notBefore.getTime() + days * DAY_MS - 1000);
  return aChain(aTrustedPath([aCertificate({ notBefore, notAfter })], { origin }));
};

testRule(rule, [
  ['warns of one second more', issuedOn('2026-03-15', 200 + 1 / 86_400), 'fail'],
  ['passes what was issued before there was a limit', issuedOn('2010-01-01', 3650), 'pass'],
  ['passes 398 days on the day before 200 came', issuedOn('2026-03-14', 398), 'pass'],
  ['passes 200 days from that day on', issuedOn('2026-03-15', 200), 'pass'],
  ['warns of 100 days and one from March 2027 on', issuedOn('2027-03-15', 101), 'fail'],
  ['warns of 48 days from March 2029 on', issuedOn('2029-03-15', 48), 'fail'],
  ['does not apply to a CA that the user gave', issuedOn('2026-03-15', 900, 'given'), 'not-applicable'],
  ['does not apply where there is no path', aChain(anIncompletePath()), 'not-applicable'],
  [
    'says how long it is, and since when that is too long',
    issuedOn('2026-03-15', 201),
    {
      kind: 'fail',
      message: 'certificate "mail.example.com" is valid for 201 days, 200 days allowed since 2026-03-15',
      evidence: { validityDays: 201, maxDays: 200 },
    },
  ],
]);

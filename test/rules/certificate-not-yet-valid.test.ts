import rule from '../../src/rules/certificate-not-yet-valid.ts';
import { aCaCertificate, aCertificate, aChain, aTrustedPath, daysFromNow, now } from '../support/facts.ts';
import { testRule } from '../support/rule.ts';

const beginning = (notBefore: Date) => aChain(aTrustedPath([aCertificate({ notBefore }), aCaCertificate()]));

testRule(rule, [
  ['passes at the very second of notBefore', beginning(now), 'pass'],
  ['fails a second before notBefore', beginning(new Date(now.getTime() + 1000)), 'fail'],
  [
    'fails an intermediate too',
    aChain(aTrustedPath([aCertificate(), aCaCertificate({ notBefore: daysFromNow(1) })])),
    'fail',
  ],
  [
    'says from when, and as of when',
    beginning(daysFromNow(2)),
    {
      kind: 'fail',
      message:
        'certificate "mail.example.com" is valid from 2026-06-03T00:00:00.000Z, judged at 2026-06-01T00:00:00.000Z',
      evidence: { notBefore: '2026-06-03T00:00:00.000Z', validInDays: 2 },
    },
  ],
]);

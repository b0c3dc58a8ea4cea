import rule from '../../src/rules/certificate-not-yet-valid.ts';
import { aCaCertificate, aCertificate, aChain, aTrustedPath, daysFromNow, now } from '../support/facts.ts';
import { testRule } from '../support/rule.ts';

const beginning = (notBefore: Date) => aChain(aTrustedPath([aCertificate({ notBefore }), aCaCertificate()]));

testRule(rule, [
  [
    'names each that is not valid yet',
    aChain(aTrustedPath([aCertificate({ notBefore: daysFromNow(1) }), aCaCertificate({ notBefore: daysFromNow(2) })])),
    {
      kind: 'fail',
      message:
        'certificate "mail.example.com" is valid from 2 June 2026, in 24 hours; certificate "Test CA" is valid from 3 June 2026, in 48 hours',
      evidence: { notBefore: '2026-06-02T00:00:00.000Z', validInDays: 1 },
    },
  ],
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
      message: 'certificate "mail.example.com" is valid from 3 June 2026, in 48 hours',
      evidence: { notBefore: '2026-06-03T00:00:00.000Z', validInDays: 2 },
    },
  ],
]);

import rule from '../../src/rules/certificate-expired.ts';
import { aCaCertificate, aCertificate, aChain, aTrustedPath, daysFromNow, now } from '../support/facts.ts';
import { testRule } from '../support/rule.ts';

const ending = (notAfter: Date) => aChain(aTrustedPath([aCertificate({ notAfter }), aCaCertificate()]));

testRule(rule, [
  [
    'names each that has expired',
    aChain(aTrustedPath([aCertificate({ notAfter: daysFromNow(-1) }), aCaCertificate({ notAfter: daysFromNow(-2) })])),
    {
      kind: 'fail',
      message:
        'certificate "mail.example.com" expired on 31 May 2026, 24 hours ago; certificate "Test CA" expired on 30 May 2026, 48 hours ago',
      evidence: { notAfter: '2026-05-31T00:00:00.000Z', expiredForDays: 1 },
    },
  ],
  ['passes a second before notAfter', ending(new Date(now.getTime() + 1000)), 'pass'],
  ['passes at the very second of notAfter, which RFC 5280 counts in', ending(now), 'pass'],
  ['fails a second after notAfter', ending(new Date(now.getTime() - 1000)), 'fail'],
  [
    'fails an expired intermediate',
    aChain(aTrustedPath([aCertificate(), aCaCertificate({ notAfter: daysFromNow(-1) })])),
    'fail',
  ],
  [
    'says when and how long ago',
    ending(daysFromNow(-3)),
    {
      kind: 'fail',
      message: 'certificate "mail.example.com" expired on 29 May 2026, 3 days ago',
      evidence: { notAfter: '2026-05-29T00:00:00.000Z', expiredForDays: 3 },
    },
  ],
]);

import type { Distrust } from '../../src/pki/distrust.ts';
import rule from '../../src/rules/root-distrusted.ts';
import { aCertificate, aChain, anIncompletePath, aTrustedPath } from '../support/facts.ts';
import { testRule } from '../support/rule.ts';

const by = (facts: Partial<Distrust>) => {
  const distrust: Distrust = {
    fingerprint: '',
    name: 'Old Root',
    issuedAfter: '2024-11-30T23:59:59Z',
    by: 'Mozilla and Chrome',
    ...facts,
  };
  return aChain(aTrustedPath([aCertificate({ notBefore: new Date('2026-05-01T00:00:00Z') })], { distrust }));
};

testRule(rule, [
  ['passes a root that nobody minds', aChain(aTrustedPath()), 'pass'],
  ['does not apply to a path without a root', aChain(anIncompletePath()), 'not-applicable'],
  [
    'fails a root distrusted for what was issued later',
    by({}),
    {
      kind: 'fail',
      message:
        'the root "Old Root" is distrusted by Mozilla and Chrome for what is issued after 30 November 2024; the certificate was issued on 1 May 2026',
      evidence: { root: 'Old Root', by: 'Mozilla and Chrome' },
    },
  ],
  [
    'only warns where one program trusts it still',
    by({ by: 'Chrome', issuedAfter: null }),
    {
      kind: 'fail',
      level: 'warning',
      message: 'the root "Old Root" is distrusted by Chrome altogether; the certificate was issued on 1 May 2026',
      evidence: { root: 'Old Root', by: 'Chrome' },
    },
  ],
]);

import rule from '../../src/rules/presented-chain-order.ts';
import { aCaCertificate, aCertificate, aChain, anIncompletePath, aTrustedPath } from '../support/facts.ts';
import { testRule } from '../support/rule.ts';

const [endEntity, r1, r2, root] = [
  aCertificate({ name: 'mx' }),
  aCaCertificate({ name: 'R1' }),
  aCaCertificate({ name: 'R2' }),
  aCaCertificate(),
];
const sent = (...presented: (typeof endEntity)[]) => aChain(aTrustedPath([endEntity, r1, r2, root], { presented }));

testRule(rule, [
  ['passes the order of the path', sent(endEntity, r1, r2), 'pass'],
  [
    'passes the order with the root, and with strangers in between',
    sent(endEntity, aCertificate(), r1, r2, root),
    'pass',
  ],
  ['does not apply where there is no path', aChain(anIncompletePath()), 'not-applicable'],
  [
    'notes another order',
    sent(endEntity, r2, r1),
    {
      kind: 'fail',
      message: 'the certificates come in the order "mx", "R2", "R1"',
      evidence: { presentedCertificates: ['mx', 'R2', 'R1'] },
    },
  ],
]);

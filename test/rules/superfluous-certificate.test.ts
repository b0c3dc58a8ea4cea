import rule from '../../src/rules/superfluous-certificate.ts';
import { aCaCertificate, aCertificate, aChain, anIncompletePath, aTrustedPath, daysFromNow } from '../support/facts.ts';
import { testRule } from '../support/rule.ts';

const [endEntity, r1, root] = [aCertificate(), aCaCertificate({ name: 'R1' }), aCaCertificate()];
const old = aCaCertificate({ name: 'DST Root CA X3', subject: 'CN=DST Root CA X3', notAfter: daysFromNow(-1) });
const sent = (...presented: (typeof endEntity)[]) => aChain(aTrustedPath([endEntity, r1, root], { presented }));

testRule(rule, [
  ['passes what the path needs', sent(endEntity, r1), 'pass'],
  ['passes the root, which is on the path', sent(endEntity, r1, root), 'pass'],
  ['does not apply where there is no path', aChain(anIncompletePath()), 'not-applicable'],
  [
    'notes the same certificate twice',
    sent(endEntity, r1, r1, old),
    {
      kind: 'fail',
      message: 'the path does not need "R1", "DST Root CA X3" (expired, which does no harm)',
      evidence: { superfluous: ['CN=Test CA', 'CN=DST Root CA X3'] },
    },
  ],
  [
    'notes an expired one, and that it does no harm',
    sent(endEntity, r1, old),
    {
      kind: 'fail',
      message: 'the path does not need "DST Root CA X3" (expired, which does no harm)',
      evidence: { superfluous: ['CN=DST Root CA X3'] },
    },
  ],
  [
    'does not say so of one that some senders are led to',
    aChain(
      aTrustedPath([endEntity, r1, root], {
        presented: [endEntity, old, r1],
        detour: {
          certificates: [endEntity, old],
          obstacle: null,
          astray: [old],
          endedBy: old,
          defects: [],
          toTakeOut: [old],
        },
      }),
    ),
    {
      kind: 'fail',
      message: 'the path does not need "DST Root CA X3" (expired)',
      evidence: { superfluous: ['CN=DST Root CA X3'] },
    },
  ],
]);

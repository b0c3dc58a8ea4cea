import rule from '../../src/rules/name-constraints-violated.ts';
import { aChain, aDefect, anIncompletePath, aTrustedPath } from '../support/facts.ts';
import { testRule } from '../support/rule.ts';

const detail = '"R1" may not certify mail.example.com';

testRule(rule, [
  ['passes a path without defects', aChain(aTrustedPath()), 'pass'],
  [
    'leaves other defects to their own rules',
    aChain(aTrustedPath(undefined, { defects: [aDefect('key-too-small')] })),
    'pass',
  ],
  [
    'sees it on a path that leads nowhere, too',
    aChain({ ...anIncompletePath(), defects: [aDefect('name-constraints-violated')] }),
    'fail',
  ],
  [
    'fails in the words of the defect',
    aChain(aTrustedPath(undefined, { defects: [aDefect('name-constraints-violated', detail)] })),
    { kind: 'fail', message: detail, evidence: { defects: [detail] } },
  ],
]);

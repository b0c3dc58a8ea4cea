import rule from '../../src/rules/path-length-exceeded.ts';
import { aChain, aDefect, anIncompletePath, aTrustedPath } from '../support/facts.ts';
import { testRule } from '../support/rule.ts';

const detail = '"R1" allows 0 intermediate certificates below it, the path has 1';

testRule(rule, [
  ['passes a path without defects', aChain(aTrustedPath()), 'pass'],
  [
    'leaves other defects to their own rules',
    aChain(aTrustedPath(undefined, { defects: [aDefect('key-too-small')] })),
    'pass',
  ],
  [
    'sees it on a path that leads nowhere, too',
    aChain({ ...anIncompletePath(), defects: [aDefect('path-length-exceeded')] }),
    'fail',
  ],
  [
    'fails in the words of the defect',
    aChain(aTrustedPath(undefined, { defects: [aDefect('path-length-exceeded', detail)] })),
    { kind: 'fail', message: detail, evidence: { defects: [detail] } },
  ],
]);

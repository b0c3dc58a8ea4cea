import rule from '../../src/rules/key-too-small.ts';
import { aChain, aDefect, anIncompletePath, aTrustedPath } from '../support/facts.ts';
import { testRule } from '../support/rule.ts';

const detail = 'the RSA key of "mx" has 1024 bits, 2048 required';

testRule(rule, [
  ['passes a path without defects', aChain(aTrustedPath()), 'pass'],
  [
    'leaves other defects to their own rules',
    aChain(aTrustedPath(undefined, { defects: [aDefect('signature-too-weak')] })),
    'pass',
  ],
  [
    'sees it on a path that leads nowhere, too',
    aChain({ ...anIncompletePath(), defects: [aDefect('key-too-small')] }),
    'fail',
  ],
  [
    'fails in the words of the defect',
    aChain(aTrustedPath(undefined, { defects: [aDefect('key-too-small', detail)] })),
    { kind: 'fail', message: detail, evidence: { defects: [detail] } },
  ],
]);

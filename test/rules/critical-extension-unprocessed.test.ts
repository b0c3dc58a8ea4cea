import rule from '../../src/rules/critical-extension-unprocessed.ts';
import { aChain, aDefect, anIncompletePath, aTrustedPath } from '../support/facts.ts';
import { testRule } from '../support/rule.ts';

const detail = '"mx" has critical extensions no verifier knows: 1.2.3.4';

testRule(rule, [
  ['passes a path without defects', aChain(aTrustedPath()), 'pass'],
  [
    'leaves other defects to their own rules',
    aChain(aTrustedPath(undefined, { defects: [aDefect('key-too-small')] })),
    'pass',
  ],
  [
    'sees it on a path that leads nowhere, too',
    aChain({ ...anIncompletePath(), defects: [aDefect('critical-extension-unprocessed')] }),
    'fail',
  ],
  [
    'fails in the words of the defect',
    aChain(aTrustedPath(undefined, { defects: [aDefect('critical-extension-unprocessed', detail)] })),
    { kind: 'fail', message: detail, evidence: { defects: [detail] } },
  ],
]);

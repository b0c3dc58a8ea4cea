import rule from '../../src/rules/key-type-unsuitable.ts';
import { aChain, aDefect, anIncompletePath, aTrustedPath } from '../support/facts.ts';
import { testRule } from '../support/rule.ts';

const detail = 'the key of "mx" is DSA, RSA, ECDSA on a NIST curve or EdDSA required';

testRule(rule, [
  ['passes a path without defects', aChain(aTrustedPath()), 'pass'],
  [
    'leaves other defects to their own rules',
    aChain(aTrustedPath(undefined, { defects: [aDefect('key-too-small')] })),
    'pass',
  ],
  [
    'sees it on a path that leads nowhere, too',
    aChain({ ...anIncompletePath(), defects: [aDefect('key-type-unsuitable')] }),
    'fail',
  ],
  [
    'fails in the words of the defect',
    aChain(aTrustedPath(undefined, { defects: [aDefect('key-type-unsuitable', detail)] })),
    { kind: 'fail', message: detail, evidence: { defects: [detail] } },
  ],
]);

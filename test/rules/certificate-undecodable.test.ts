import rule from '../../src/rules/certificate-undecodable.ts';
import { aConnection } from '../support/facts.ts';
import { testRule } from '../support/rule.ts';

testRule(rule, [
  ['passes when everything can be decoded', aConnection(), 'pass'],
  [
    'fails what cannot be decoded',
    aConnection({ undecodable: 'extension 2.5.29.17 stands twice' }),
    {
      kind: 'fail',
      message: 'a certificate cannot be decoded: extension 2.5.29.17 stands twice',
      evidence: {},
    },
  ],
]);

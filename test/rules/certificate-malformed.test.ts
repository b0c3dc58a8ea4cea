import rule from '../../src/rules/certificate-malformed.ts';
import { aCaCertificate, aCertificate, aChain, anIncompletePath, aTrustedPath } from '../support/facts.ts';
import { testDefectRule, testRule } from '../support/rule.ts';

testDefectRule(rule, '"mx" has an RSA key without NULL as its parameters');

const remark = 'a serial number below zero (Go refuses it)';
const minded = {
  remarks: { refused: [], unverifiable: [], disputed: [], contradictory: [], questionable: [remark, remark] },
};

testRule(rule, [
  [
    'warns once of what few verifiers mind',
    aChain(aTrustedPath([aCertificate(minded), aCaCertificate()])),
    {
      kind: 'fail',
      level: 'warning',
      message: `"mail.example.com" has ${remark}`,
      evidence: { remarks: [`"mail.example.com" has ${remark}`] },
    },
  ],
  [
    'warns of an anchor that most verifiers cannot read',
    aChain(
      aTrustedPath([
        aCertificate(),
        aCaCertificate({ remarks: { ...minded.remarks, contradictory: ['two algorithms'] } }),
      ]),
    ),
    {
      kind: 'fail',
      level: 'warning',
      message: '"Test CA" has two algorithms (GnuTLS and Go refuse it)',
      evidence: {
        remarks: ['"Test CA" has two algorithms (GnuTLS and Go refuse it)'],
      },
    },
  ],
  ['minds no trust anchor', aChain(aTrustedPath([aCertificate(), aCaCertificate(minded)])), 'pass'],
  ['minds the last one of a path that reaches no anchor', aChain(anIncompletePath([aCertificate(minded)])), 'fail'],
]);

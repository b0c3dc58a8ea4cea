import rule from '../../src/rules/must-staple-without-staple.ts';
import { aCertificate, aChain, aHandshake, aReading, aTrustedPath } from '../support/facts.ts';
import { testRule } from '../support/rule.ts';

const mustStaple = aTrustedPath([aCertificate({ isMustStaple: true })]);

testRule(rule, [
  ['passes a certificate that does not ask for it', aChain(aTrustedPath()), 'pass'],
  ['passes where a response came', aChain(mustStaple, { observation: aHandshake({ isOcspStapled: true }) }), 'pass'],
  ['does not apply to a file', aChain(mustStaple, { observation: aReading() }), 'not-applicable'],
  [
    'warns where none came',
    aChain(mustStaple),
    {
      kind: 'fail',
      message: 'certificate "mail.example.com" asks for a stapled OCSP response, and none came',
      evidence: {},
    },
  ],
]);

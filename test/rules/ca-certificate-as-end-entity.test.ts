import rule from '../../src/rules/ca-certificate-as-end-entity.ts';
import { aCertificate, aChain, aTrustedPath } from '../support/facts.ts';
import { testRule } from '../support/rule.ts';

const endEntity = (ca: boolean) => aCertificate({ basicConstraints: { ca, maxPathLength: null } });

testRule(rule, [
  ['passes CA:FALSE', aChain(aTrustedPath([endEntity(false)])), 'pass'],
  [
    'passes a certificate without basic constraints',
    aChain(aTrustedPath([aCertificate({ basicConstraints: null })])),
    'pass',
  ],
  [
    'warns of CA:TRUE',
    aChain(aTrustedPath([endEntity(true)])),
    { kind: 'fail', message: 'the first certificate, "mail.example.com", is a CA certificate', evidence: {} },
  ],
]);

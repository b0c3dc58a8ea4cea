import rule from '../../src/rules/certificate-self-signed.ts';
import { aCaCertificate, aCertificate, aChain, anUntrustedPath, aTrustedPath } from '../support/facts.ts';
import { testRule } from '../support/rule.ts';

const selfSigned = aCertificate({ issuer: 'CN=mail.example.com', isSelfIssued: true });

testRule(rule, [
  ['passes a certificate that a CA issued', aChain(aTrustedPath()), 'pass'],
  [
    'leaves a private root that was sent to certificate-not-trusted',
    aChain(anUntrustedPath([aCertificate(), aCaCertificate()])),
    'pass',
  ],
  ['passes a self-signed certificate that is itself a trust anchor', aChain(aTrustedPath([selfSigned])), 'pass'],
  [
    'fails a certificate signed with its own key',
    aChain(anUntrustedPath([selfSigned])),
    {
      kind: 'fail',
      message: 'certificate "mail.example.com" is signed with its own key',
      evidence: { subject: 'CN=mail.example.com' },
    },
  ],
]);

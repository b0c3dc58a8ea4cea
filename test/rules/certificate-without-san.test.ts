import rule from '../../src/rules/certificate-without-san.ts';
import { aCertificate, aChain, aTrustedPath } from '../support/facts.ts';
import { testRule } from '../support/rule.ts';

const without = (commonName: string | null) =>
  aChain(aTrustedPath([aCertificate({ commonName, presentedIdentifiers: [] })]));

testRule(rule, [
  ['passes a certificate with a DNS name', aChain(aTrustedPath()), 'pass'],
  [
    'fails a certificate without any name',
    without(null),
    {
      kind: 'fail',
      message: 'the certificate has no name, subjectAltName required',
      evidence: { subject: 'CN=mail.example.com' },
    },
  ],
  [
    'fails a name in the common name only',
    without('mail.example.com'),
    {
      kind: 'fail',
      message: 'the certificate names "mail.example.com" in its common name only, subjectAltName required',
      evidence: { subject: 'CN=mail.example.com' },
    },
  ],
]);

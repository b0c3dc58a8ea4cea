import rule from '../../src/rules/wildcard-on-public-suffix.ts';
import { aCertificate, aChain, aTrustedPath } from '../support/facts.ts';
import { testRule } from '../support/rule.ts';

const named = (...names: string[]) =>
  aChain(aTrustedPath([aCertificate({ presentedIdentifiers: names.map((value) => ({ kind: 'DNS-ID', value })) })]));

testRule(rule, [
  ['passes a wildcard below a registered domain', named('*.example.co.uk', 'co.uk'), 'pass'],
  ['warns without regard to case', named('*.COM'), 'fail'],
  [
    'warns of a wildcard on a public suffix of two labels',
    named('mail.example.co.uk', '*.co.uk'),
    {
      kind: 'fail',
      message: 'the certificate names "*.co.uk", a whole public suffix',
      evidence: { wildcards: ['*.co.uk'] },
    },
  ],
  ['passes a registered domain that ends in the letters of a suffix', named('mxco.uk'), 'pass'],
  [
    'names each of several',
    named('*.com', '*.co.uk'),
    {
      kind: 'fail',
      message: 'the certificate names "*.com", "*.co.uk", a whole public suffix',
      evidence: { wildcards: ['*.com', '*.co.uk'] },
    },
  ],
]);

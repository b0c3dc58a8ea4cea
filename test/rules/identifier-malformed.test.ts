import rule from '../../src/rules/identifier-malformed.ts';
import { aCertificate, aChain, aTrustedPath } from '../support/facts.ts';
import { testRule } from '../support/rule.ts';

const named = (...names: string[]) =>
  aChain(aTrustedPath([aCertificate({ presentedIdentifiers: names.map((value) => ({ kind: 'DNS-ID', value })) })]));
const address = aCertificate({ presentedIdentifiers: [{ kind: 'IP-ID', value: '192.0.2.1' }] });

testRule(rule, [
  [
    'passes names, wildcards and A-labels',
    named('mail.example.com', '*.example.com', 'xn--bcher-kva.example', 'localhost'),
    'pass',
  ],
  ['passes an address as an address', aChain(aTrustedPath([address])), 'pass'],
  [
    'warns of an empty name, and of a space',
    named('', 'a b.example'),
    {
      kind: 'fail',
      message: 'the certificate has "" (no host name), "a b.example" (no host name)',
      evidence: { malformed: ['"" (no host name)', '"a b.example" (no host name)'] },
    },
  ],
  ['warns of raw UTF-8', named('b\u00fccher.example'), 'fail'],
  ['warns of a hyphen at the edge', named('-mail.example.com'), 'fail'],
  [
    'says what is wrong with each',
    named('m*.example.com', 'mail.example.com.', 'mail_1.example.com', '192.0.2.1'),
    {
      kind: 'fail',
      message:
        'the certificate has "m*.example.com" (a wildcard that is not the whole first label), "mail.example.com." (a trailing dot), "mail_1.example.com" (an underscore), "192.0.2.1" (an address in a DNS name)',
      evidence: {
        malformed: [
          '"m*.example.com" (a wildcard that is not the whole first label)',
          '"mail.example.com." (a trailing dot)',
          '"mail_1.example.com" (an underscore)',
          '"192.0.2.1" (an address in a DNS name)',
        ],
      },
    },
  ],
]);

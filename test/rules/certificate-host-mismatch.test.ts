import rule from '../../src/rules/certificate-host-mismatch.ts';
import { aCertificate, aChain, aDefect, aHandshake, anUntrustedPath, aTarget, aTrustedPath } from '../support/facts.ts';
import { testRule } from '../support/rule.ts';

const named = (...values: string[]) =>
  aTrustedPath([aCertificate({ presentedIdentifiers: values.map((value) => ({ kind: 'DNS-ID', value })) })]);
const commonNameOnly = (commonName: string) => aTrustedPath([aCertificate({ commonName, presentedIdentifiers: [] })]);

testRule(rule, [
  ['passes the name itself', aChain(named('other.example.com', 'mail.example.com')), 'pass'],
  ['passes without regard to case', aChain(named('MAIL.Example.COM')), 'pass'],
  ['passes a wildcard for one label', aChain(named('*.example.com')), 'pass'],
  ['fails a wildcard for two labels', aChain(named('*.com')), 'fail'],
  ['fails a partial wildcard', aChain(named('m*.example.com')), 'fail'],
  [
    'leaves a name that stands in the common name only to certificate-without-san',
    aChain(commonNameOnly('mail.example.com')),
    'not-applicable',
  ],
  [
    'fails a common name that is another one as well',
    aChain(commonNameOnly('localhost')),
    {
      kind: 'fail',
      message: 'the certificate does not name "mail.example.com"; it names no host',
      evidence: { presentedIdentifiers: [], referenceIdentifiers: ['mail.example.com'] },
    },
  ],
  [
    'does not apply to a file for no known host',
    aChain(named('x'), { target: aTarget({ referenceIdentifiers: [] }) }),
    'not-applicable',
  ],
  [
    'names all that are not named, and five names without a count',
    aChain(named('a', 'b', 'c', 'd', 'e'), { target: aTarget({ referenceIdentifiers: ['x.example', 'y.example'] }) }),
    {
      kind: 'fail',
      message: 'the certificate does not name "x.example", "y.example"; it names "a", "b", "c", "d", "e"',
      evidence: { presentedIdentifiers: ['a', 'b', 'c', 'd', 'e'], referenceIdentifiers: ['x.example', 'y.example'] },
    },
  ],
  [
    'fails an address that stands in a DNS name',
    aChain(named('192.0.2.1'), { target: aTarget({ host: '192.0.2.1' }) }),
    'fail',
  ],
  [
    'suggests the names that resolve to the same address',
    aChain(named('www.hoster.example', 'mail.hoster.example'), {
      observation: aHandshake({ namesAtAddress: ['mail.hoster.example', 'www.hoster.example'] }),
    }),
    {
      kind: 'fail',
      message:
        'the certificate does not name "mail.example.com"; it names "www.hoster.example", "mail.hoster.example"; "mail.hoster.example" resolves to the same address, and is the name to enter if that is the provider meant',
      evidence: {
        presentedIdentifiers: ['www.hoster.example', 'mail.hoster.example'],
        referenceIdentifiers: ['mail.example.com'],
        namesAtAddress: ['mail.hoster.example', 'www.hoster.example'],
      },
    },
  ],
  [
    'suggests nothing where the path has a defect',
    aChain(
      { ...named('x.example'), defects: [aDefect('key-too-small')] },
      {
        observation: aHandshake({ namesAtAddress: ['x.example'] }),
      },
    ),
    {
      kind: 'fail',
      message: 'the certificate does not name "mail.example.com"; it names "x.example"',
      evidence: { presentedIdentifiers: ['x.example'], referenceIdentifiers: ['mail.example.com'] },
    },
  ],
  [
    'suggests nothing that no CA vouches for',
    aChain(anUntrustedPath([aCertificate({ presentedIdentifiers: [{ kind: 'DNS-ID', value: 'x.example' }] })]), {
      observation: aHandshake({ namesAtAddress: ['x.example'] }),
    }),
    {
      kind: 'fail',
      message: 'the certificate does not name "mail.example.com"; it names "x.example"',
      evidence: { presentedIdentifiers: ['x.example'], referenceIdentifiers: ['mail.example.com'] },
    },
  ],
  [
    'counts the names it does not list',
    aChain(named('a', 'b', 'c', 'd', 'e', 'f', 'g')),
    {
      kind: 'fail',
      message: 'the certificate does not name "mail.example.com"; it names "a", "b", "c", "d", "e" and 2 more',
      evidence: {
        presentedIdentifiers: ['a', 'b', 'c', 'd', 'e', 'f', 'g'],
        referenceIdentifiers: ['mail.example.com'],
      },
    },
  ],
]);

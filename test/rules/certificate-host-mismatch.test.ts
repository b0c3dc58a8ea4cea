import rule from '../../src/rules/certificate-host-mismatch.ts';
import { aCertificate, aChain, aDefect, aHandshake, anUntrustedPath, aTarget, aTrustedPath } from '../support/facts.ts';
import { testRule } from '../support/rule.ts';

const named = (...values: string[]) =>
  aTrustedPath([aCertificate({ presentedIdentifiers: values.map((value) => ({ kind: 'DNS-ID', value })) })]);
const commonNameOnly = (commonName: string) => aTrustedPath([aCertificate({ commonName, presentedIdentifiers: [] })]);

const literal = aTarget({ host: '192.0.2.1' });
const refused = (message: string, presentedIdentifiers: string[], referenceIdentifiers: string[]) =>
  ({ kind: 'fail', message, evidence: { presentedIdentifiers, referenceIdentifiers } }) as const;
const two = aTarget({ referenceIdentifiers: ['mail.example.com', 'mx.example.com'] });

testRule(rule, [
  [
    'fails a common name that is one of two names',
    aChain(commonNameOnly('mail.example.com'), { target: two }),
    refused(
      'the certificate does not name "mail.example.com", "mx.example.com"; it names no host',
      [],
      ['mail.example.com', 'mx.example.com'],
    ),
  ],
  ['leaves a common name in capitals', aChain(commonNameOnly('MAIL.example.com')), 'not-applicable'],
  [
    'fails a certificate that names nobody',
    aChain(aTrustedPath([aCertificate({ commonName: null, presentedIdentifiers: [] })])),
    'fail',
  ],
  [
    'names what is nearest first',
    aChain(named('www.hoster.example', 'mx.example.com')),
    refused(
      'the certificate does not name "mail.example.com"; it names "mx.example.com", "www.hoster.example"',
      ['mx.example.com', 'www.hoster.example'],
      ['mail.example.com'],
    ),
  ],
  [
    'says what is wrong with an address that stands in a DNS name',
    aChain(named('mx.example.com', '192.0.2.1'), { target: literal }),
    refused(
      'the certificate has the address "192.0.2.1" as a DNS name, and senders compare an address with names of the type iPAddress only',
      ['192.0.2.1', 'mx.example.com'],
      ['192.0.2.1'],
    ),
  ],
  [
    'says no such thing of an address that is not there',
    aChain(named('mx.example.com'), { target: literal }),
    refused('the certificate does not name "192.0.2.1"; it names "mx.example.com"', ['mx.example.com'], ['192.0.2.1']),
  ],
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
  [
    'calls no name an address, whatever a recording asks for',
    aChain(named('m*.example.com'), { target: aTarget({ referenceIdentifiers: ['m*.example.com'] }) }),
    refused(
      'the certificate does not name "m*.example.com"; it names "m*.example.com"',
      ['m*.example.com'],
      ['m*.example.com'],
    ),
  ],
]);

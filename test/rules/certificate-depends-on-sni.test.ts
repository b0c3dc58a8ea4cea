import rule from '../../src/rules/certificate-depends-on-sni.ts';
import { issue } from '../support/ca.ts';
import { aHandshake, anEndpoint, anInterruption, aTarget } from '../support/facts.ts';
import { testRule } from '../support/rule.ts';

const presenting = async (name: string) =>
  aHandshake({ presentedChain: [(await issue({ subject: `CN=${name}`, dnsNames: [name] })).pem] });
const own = await presenting('mail.example.com');
const renewed = await presenting('mail.example.com');
const other = await presenting('localhost');

const withIntermediate = aHandshake({ presentedChain: [...own.presentedChain, ...other.presentedChain] as [string] });
const withOther = aHandshake({ presentedChain: [...own.presentedChain, ...renewed.presentedChain] as [string] });

testRule(rule, [
  [
    'warns of the same certificate with another chain of the same length',
    anEndpoint(withIntermediate, ['without-sni', withOther]),
    'fail',
  ],
  [
    'warns of the same certificate with less of its chain',
    anEndpoint(withIntermediate, ['without-sni', own]),
    {
      kind: 'fail',
      message: 'without SNI the server sends another chain, 1 long; with it the chain is 2 long',
      evidence: { withoutSni: 1, withSni: 2 },
    },
  ],
  [
    'passes where the first look saw nothing',
    anEndpoint(anInterruption('connect', { kind: 'aborted' }), ['without-sni', own]),
    'pass',
  ],
  ['passes when nobody looked', anEndpoint(own), 'pass'],
  ['passes the same certificate', anEndpoint(own, ['without-sni', own]), 'pass'],
  [
    'warns of another certificate, even for the same name',
    anEndpoint(own, ['without-sni', renewed]),
    {
      kind: 'fail',
      message:
        'without SNI the server presents "mail.example.com" (until 20 August 2026), which names the host too; with it "mail.example.com" (until 20 August 2026)',
      evidence: { presentedIdentifiers: ['mail.example.com'] },
    },
  ],
  [
    'warns when there is none without SNI',
    anEndpoint(own, ['without-sni', anInterruption('handshake', { kind: 'tls-alert', alertNumber: 112 })]),
    {
      kind: 'fail',
      message: 'without SNI the handshake fails: the server sent TLS alert 112 (unrecognized_name)',
      evidence: {},
    },
  ],
  [
    'leaves a look that the network cut short to look-incomplete',
    anEndpoint(own, ['without-sni', anInterruption('connect', { kind: 'timeout', limitMs: 1 })]),
    'pass',
  ],
  [
    'names the host only where all its names are there',
    {
      ...anEndpoint(own, ['without-sni', renewed]),
      target: aTarget({ referenceIdentifiers: ['mail.example.com', 'mx.example.com'] }),
    },
    {
      kind: 'fail',
      message:
        'without SNI the server presents "mail.example.com" (until 20 August 2026), which does not name "mail.example.com"; with it "mail.example.com" (until 20 August 2026)',
      evidence: { presentedIdentifiers: ['mail.example.com'] },
    },
  ],
  [
    'says which certificate it is and whom it names',
    anEndpoint(own, ['without-sni', other]),
    {
      kind: 'fail',
      message:
        'without SNI the server presents "localhost" (until 20 August 2026), which does not name "mail.example.com"; with it "mail.example.com" (until 20 August 2026)',
      evidence: { presentedIdentifiers: ['localhost'] },
    },
  ],
]);

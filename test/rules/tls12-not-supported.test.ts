import rule from '../../src/rules/tls12-not-supported.ts';
import { aHandshake, anEndpoint, anInterruption } from '../support/facts.ts';
import { testRule } from '../support/rule.ts';

testRule(rule, [
  ['passes when nobody looked', anEndpoint(aHandshake()), 'pass'],
  ['passes when TLS 1.2 works', anEndpoint(aHandshake(), ['tls1.2', aHandshake({ tlsVersion: 'TLSv1.2' })]), 'pass'],
  [
    'leaves a look that the network cut short to look-incomplete',
    anEndpoint(aHandshake(), ['tls1.2', anInterruption('greeting', { kind: 'smtp-reply', code: 421, text: '' })]),
    'pass',
  ],
  [
    'warns when TLS 1.2 is refused',
    anEndpoint(aHandshake(), ['tls1.2', anInterruption('handshake', { kind: 'tls-alert', alertNumber: 70 })]),
    {
      kind: 'fail',
      message: 'a sender limited to TLS 1.2 is refused: the server sent TLS alert 70 (protocol_version)',
      evidence: { cause: 'tls-alert', alertNumber: 70 },
    },
  ],
]);

import rule from '../../src/rules/obsolete-tls-accepted.ts';
import { aHandshake, anEndpoint, anInterruption } from '../support/facts.ts';
import { testRule } from '../support/rule.ts';

const refused = anInterruption('handshake', { kind: 'tls-alert', alertNumber: 70 });
const obsolete = aHandshake({ tlsVersion: 'TLSv1' });

testRule(rule, [
  ['passes when nobody looked', anEndpoint(aHandshake()), 'pass'],
  ['passes when it is refused', anEndpoint(aHandshake(), ['obsolete-tls', refused]), 'pass'],
  ['leaves a server without TLS 1.2 to tls-version-too-old', anEndpoint(refused, ['obsolete-tls', obsolete]), 'pass'],
  [
    'notes an old version that is accepted',
    anEndpoint(aHandshake(), ['obsolete-tls', obsolete]),
    { kind: 'fail', message: 'the server still accepts TLSv1', evidence: { tlsVersion: 'TLSv1' } },
  ],
]);

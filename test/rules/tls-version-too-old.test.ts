import rule from '../../src/rules/tls-version-too-old.ts';
import { aHandshake, anEndpoint, anInterruption } from '../support/facts.ts';
import { testRule } from '../support/rule.ts';

const refused = anInterruption('handshake', { kind: 'tls-alert', alertNumber: 70 });
const obsolete = aHandshake({ tlsVersion: 'TLSv1.1' });

testRule(rule, [
  ['passes when the first look came through', anEndpoint(aHandshake(), ['obsolete-tls', obsolete]), 'pass'],
  ['passes a failure beside which nothing else was tried', anEndpoint(refused), 'pass'],
  ['passes a failure that old versions do not mend', anEndpoint(refused, ['obsolete-tls', refused]), 'pass'],
  [
    'fails a server that only speaks an old version',
    anEndpoint(refused, ['obsolete-tls', obsolete]),
    {
      kind: 'fail',
      message: 'the server speaks TLSv1.1 at most, TLSv1.2 required',
      evidence: { tlsVersion: 'TLSv1.1' },
    },
  ],
]);

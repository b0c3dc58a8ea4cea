import rule from '../../src/rules/renegotiation-requested.ts';
import { aHandshake, anEndpoint, anInterruption } from '../support/facts.ts';
import { testRule } from '../support/rule.ts';

testRule(rule, [
  ['passes one handshake', anEndpoint(aHandshake({ tlsVersion: 'TLSv1.2' })), 'pass'],
  ['leaves no handshake to its own rules', anEndpoint(anInterruption('connect', { kind: 'aborted' })), 'pass'],
  [
    'fails a second one on the same connection',
    anEndpoint(aHandshake({ tlsVersion: 'TLSv1.2', isRenegotiated: true })),
    {
      kind: 'fail',
      message: 'the server asks for another handshake (HelloRequest) after the first one, in TLSv1.2',
      evidence: { tlsVersion: 'TLSv1.2' },
    },
  ],
]);

import rule from '../../src/rules/look-incomplete.ts';
import { aHandshake, anEndpoint, anInterruption } from '../support/facts.ts';
import { testRule } from '../support/rule.ts';

const busy = anInterruption('greeting', { kind: 'smtp-reply', code: 421, text: 'too many' });

const cutAfterwards = aHandshake({
  afterwards: { outcome: 'interruption', step: 'ehlo', cause: { kind: 'connection-closed' } },
});

testRule(rule, [
  ['leaves a first look that was cut over TLS to its own rules', anEndpoint(cutAfterwards), 'pass'],
  [
    'notes each look that was cut short',
    anEndpoint(aHandshake(), ['rsa', busy], ['tls1.2', busy]),
    {
      kind: 'fail',
      message:
        'not everything could be looked at: rsa: the server answered "421 too many"; tls1.2: the server answered "421 too many"',
      evidence: { unseen: ['rsa: the server answered "421 too many"', 'tls1.2: the server answered "421 too many"'] },
    },
  ],
  [
    'passes a key type that the server hangs up on',
    anEndpoint(aHandshake(), ['ecdsa', anInterruption('handshake', { kind: 'connection-closed' })]),
    'pass',
  ],
  ['passes when every look was complete', anEndpoint(aHandshake(), ['rsa', aHandshake()]), 'pass'],
  ['leaves a failed first look to its own rules', anEndpoint(busy, ['rsa', busy]), 'pass'],
  [
    'passes a key type that the server does not have',
    anEndpoint(aHandshake(), ['rsa', anInterruption('handshake', { kind: 'tls-alert', alertNumber: 40 })]),
    'pass',
  ],
  [
    'notes a look without STARTTLS',
    anEndpoint(aHandshake(), ['rsa', anInterruption('starttls', { kind: 'keyword-not-offered', keyword: 'STARTTLS' })]),
    'fail',
  ],
  [
    'notes a close in the handshake, which a limit on connections may be',
    anEndpoint(aHandshake(), ['without-sni', anInterruption('handshake', { kind: 'connection-closed' })]),
    'fail',
  ],
  [
    'notes a look that was cut short',
    anEndpoint(aHandshake(), ['rsa', busy], ['without-sni', aHandshake()]),
    {
      kind: 'fail',
      message: 'not everything could be looked at: rsa: the server answered "421 too many"',
      evidence: { unseen: ['rsa: the server answered "421 too many"'] },
    },
  ],
]);

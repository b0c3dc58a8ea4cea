import rule from '../../src/rules/client-certificate-refused.ts';
import { aHandshake, anEndpoint, anInterruption } from '../support/facts.ts';
import { testRule } from '../support/rule.ts';

const unknownCa = {
  outcome: 'interruption',
  step: 'handshake',
  cause: { kind: 'tls-alert', alertNumber: 48 },
} as const;
const hungUp = { outcome: 'interruption', step: 'ehlo', cause: { kind: 'connection-closed' } } as const;

testRule(rule, [
  ['passes when nobody looked', anEndpoint(aHandshake()), 'pass'],
  ['passes when it makes no difference', anEndpoint(aHandshake(), ['client-certificate', aHandshake()]), 'pass'],
  [
    'leaves a look that the network cut short to look-incomplete',
    anEndpoint(aHandshake(), ['client-certificate', anInterruption('greeting', { kind: 'timeout', limitMs: 1 })]),
    'pass',
  ],
  [
    'fails a server that hangs up afterwards',
    anEndpoint(aHandshake(), ['client-certificate', aHandshake({ afterwards: hungUp })]),
    'fail',
  ],
  [
    'fails a server that aborts, as it does in TLS 1.3, after the handshake',
    anEndpoint(aHandshake(), ['client-certificate', aHandshake({ afterwards: unknownCa })]),
    {
      kind: 'fail',
      message: 'a sender with a client certificate is refused: the server sent TLS alert 48 (unknown_ca)',
      evidence: { cause: 'tls-alert', alertNumber: 48 },
    },
  ],
]);

import rule from '../../src/rules/large-client-hello-refused.ts';
import { aHandshake, anEndpoint } from '../support/facts.ts';
import { testRule } from '../support/rule.ts';

const small = aHandshake({ look: { name: 'small-client-hello', serverName: 'mail.example.com' } });

testRule(rule, [
  ['passes when the first look came through', anEndpoint(aHandshake()), 'pass'],
  [
    'warns when only a short ClientHello came through',
    anEndpoint(small),
    {
      kind: 'fail',
      message:
        'the handshake fails with a ClientHello of more than one TCP segment, and completes with a short one; senders with post-quantum key exchange begin with a long one',
      evidence: {},
    },
  ],
]);

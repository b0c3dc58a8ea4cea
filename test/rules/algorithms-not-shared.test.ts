import rule from '../../src/rules/algorithms-not-shared.ts';
import { goodChain } from '../support/ca.ts';
import { aHandshake, anEndpoint, anInterruption } from '../support/facts.ts';
import { testRule } from '../support/rule.ts';

const [ecdsa, rsa, ed25519] = [await goodChain(), await goodChain('rsa'), await goodChain('ed25519')];
const look = { name: 'any-algorithm', serverName: 'mail.example.com' } as const;
const agreed = { tlsVersion: 'TLSv1.2', cipherSuite: 'TLS_DHE_RSA_WITH_AES_256_GCM_SHA384' };

const alert = anInterruption('handshake', { kind: 'tls-alert', alertNumber: 40 });

testRule(rule, [
  ['passes where that look was refused, too', anEndpoint({ ...alert, look }), 'pass'],
  ['fails one whose certificate cannot be decoded', anEndpoint(aHandshake({ look, ...agreed })), 'fail'],
  ['passes a server that takes the first offer', anEndpoint(aHandshake()), 'pass'],
  [
    'passes where no look came to an end',
    anEndpoint(anInterruption('handshake', { kind: 'tls-alert', alertNumber: 40 })),
    'pass',
  ],
  [
    'leaves a key that the senders cannot verify to its own rule',
    anEndpoint(aHandshake({ look, presentedChain: ed25519.presented })),
    'not-applicable',
  ],
  [
    'fails a server that has only what BoringSSL does not offer',
    anEndpoint(aHandshake({ look, ...agreed, presentedChain: ecdsa.presented })),
    {
      kind: 'fail',
      message:
        'a sender that offers what BoringSSL does is refused; with all that OpenSSL has, TLSv1.2 with TLS_DHE_RSA_WITH_AES_256_GCM_SHA384 was agreed on',
      evidence: agreed,
    },
  ],
  [
    'fails it with an RSA key, too, which has no curve',
    anEndpoint(aHandshake({ look, ...agreed, presentedChain: rsa.presented })),
    'fail',
  ],
]);

import rule from '../../src/rules/auth-not-offered.ts';
import { aConnection, aCut, aHandshake, aTarget } from '../support/facts.ts';
import { testRule } from '../support/rule.ts';

const offering = (...ehloKeywords: string[]) =>
  aConnection({
    observation: aHandshake({ afterwards: { outcome: 'answered', dialogue: { greeting: '', ehloKeywords } } }),
  });

const cut = { outcome: 'interruption', step: 'ehlo', cause: { kind: 'connection-closed' } } as const;

testRule(rule, [
  ['passes PLAIN', offering('SIZE 1', 'AUTH GSSAPI PLAIN'), 'pass'],
  ['passes LOGIN, in the old spelling and in lower case', offering('auth=login'), 'pass'],
  ['fails on 465, too', { ...offering(), target: aTarget({ port: 465, mode: 'implicit' }) }, 'fail'],
  [
    'does not apply where the dialogue over TLS was cut',
    aConnection({ observation: aHandshake({ afterwards: cut }), cut }),
    'not-applicable',
  ],
  ['does not apply to MX hosts', { ...offering(), target: aTarget({ port: 25 }) }, 'not-applicable'],
  ['does not apply when nothing was said over TLS', aCut('handshake', { kind: 'connection-closed' }), 'not-applicable'],
  [
    'fails other mechanisms alone',
    offering('AUTH CRAM-MD5 XOAUTH2'),
    {
      kind: 'fail',
      message: 'the server offers AUTH CRAM-MD5 XOAUTH2 over TLS, PLAIN or LOGIN required',
      evidence: { mechanisms: ['CRAM-MD5', 'XOAUTH2'] },
    },
  ],
  [
    'fails a server without AUTH',
    offering('PIPELINING', 'AUTHX'),
    {
      kind: 'fail',
      message: 'the server offers no AUTH over TLS, PLAIN or LOGIN required',
      evidence: { mechanisms: [] },
    },
  ],
]);

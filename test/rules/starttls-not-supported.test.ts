import rule from '../../src/rules/starttls-not-supported.ts';
import { aConnection, aCut, anInterruption, aTarget } from '../support/facts.ts';
import { testRule } from '../support/rule.ts';

const missing = anInterruption('starttls', { kind: 'keyword-not-offered', keyword: 'STARTTLS' });
const stripped = { ...missing, dialogue: { greeting: 'mx', ehloKeywords: ['PIPELINING', 'XXXXXXXA'] } };

const refused = {
  ...anInterruption('starttls', { kind: 'smtp-reply', code: 454, text: 'TLS not available' }),
  dialogue: { greeting: 'mx', ehloKeywords: ['STARTTLS', 'XXXXXXXA'] },
};
const evidence = { cause: 'keyword-not-offered', keyword: 'STARTTLS' };
const withKeyword = (line: string) => {
  const observation = { ...missing, dialogue: { greeting: 'mx', ehloKeywords: [line] } };
  return aConnection({ observation, cut: observation });
};

testRule(rule, [
  ['passes when STARTTLS was answered with 220', aConnection(), 'pass'],
  ['leaves the handshake to others', aCut('handshake', { kind: 'tls-alert', alertNumber: 40 }), 'pass'],
  [
    'does not apply to implicit TLS',
    aConnection({ target: aTarget({ port: 465, mode: 'implicit' }) }),
    'not-applicable',
  ],
  [
    'fails 454, which every client meets',
    aCut('starttls', { kind: 'smtp-reply', code: 454, text: 'TLS not available' }),
    'fail',
  ],
  ...['8BITMIMEXXXX', 'XCLIENT', 'XXXXXXXA 1', 'XXX'].map(
    (line): Parameters<typeof testRule<'connection'>>[1][number] => [
      `speaks of no middlebox where the server offers ${line}`,
      withKeyword(line),
      { kind: 'fail', message: 'TLS cannot begin: the server does not offer STARTTLS', evidence },
    ],
  ),
  [
    'takes the shortest trace for one',
    withKeyword('XXXX'),
    {
      kind: 'fail',
      message: 'TLS cannot begin: the server does not offer STARTTLS; a middlebox replaces it by "XXXX"',
      evidence,
    },
  ],
  [
    'speaks of no middlebox where STARTTLS was offered and refused',
    aConnection({ observation: refused, cut: refused }),
    {
      kind: 'fail',
      message: 'TLS cannot begin: the server answered "454 TLS not available"',
      evidence: { cause: 'smtp-reply', code: 454, text: 'TLS not available' },
    },
  ],
  ['fails 501', aCut('starttls', { kind: 'smtp-reply', code: 501, text: 'no parameters allowed' }), 'fail'],
  [
    'cannot tell when the server shuts down meanwhile',
    aCut('starttls', { kind: 'smtp-reply', code: 421, text: 'bye' }),
    'inconclusive',
  ],
  ['cannot tell when the server falls silent', aCut('starttls', { kind: 'timeout', limitMs: 50 }), 'inconclusive'],
  [
    'fails a server that does not offer it',
    aCut('starttls', { kind: 'keyword-not-offered', keyword: 'STARTTLS' }),
    {
      kind: 'fail',
      message: 'TLS cannot begin: the server does not offer STARTTLS',
      evidence: { cause: 'keyword-not-offered', keyword: 'STARTTLS' },
    },
  ],
  [
    'says that a middlebox strips it, where its trace is seen',
    aConnection({ observation: stripped, cut: stripped }),
    {
      kind: 'fail',
      message: 'TLS cannot begin: the server does not offer STARTTLS; a middlebox replaces it by "XXXXXXXA"',
      evidence: { cause: 'keyword-not-offered', keyword: 'STARTTLS' },
    },
  ],
]);

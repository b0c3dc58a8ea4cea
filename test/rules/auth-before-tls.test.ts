import rule from '../../src/rules/auth-before-tls.ts';
import { aConnection, aHandshake, anInterruption, aTarget } from '../support/facts.ts';
import { testRule } from '../support/rule.ts';

const offering = (...ehloKeywords: string[]) =>
  aConnection({ observation: aHandshake({ dialogue: { greeting: '', ehloKeywords } }) });

testRule(rule, [
  [
    'passes where nothing was said',
    aConnection({ observation: anInterruption('connect', { kind: 'timeout', limitMs: 1 }) }),
    'pass',
  ],
  ['passes when AUTH comes after TLS', offering('STARTTLS'), 'pass'],
  ['does not apply to MX hosts', { ...offering('AUTH PLAIN'), target: aTarget({ port: 25 }) }, 'not-applicable'],
  [
    'does not apply to implicit TLS',
    { ...offering(), target: aTarget({ port: 465, mode: 'implicit' }) },
    'not-applicable',
  ],
  [
    'warns of AUTH before TLS',
    offering('STARTTLS', 'AUTH PLAIN LOGIN', 'AUTH=PLAIN'),
    {
      kind: 'fail',
      message: 'the server offers AUTH PLAIN LOGIN before TLS',
      evidence: { mechanisms: ['PLAIN', 'LOGIN'] },
    },
  ],
]);

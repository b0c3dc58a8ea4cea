import rule from '../../src/rules/endpoint-unreachable.ts';
import { aConnection, aCut } from '../support/facts.ts';
import { testRule } from '../support/rule.ts';

testRule(rule, [
  ['passes when a connection came about', aConnection(), 'pass'],
  ['leaves what happens after the connection to others', aCut('greeting', { kind: 'timeout', limitMs: 50 }), 'pass'],
  ['cannot tell when the connection times out', aCut('connect', { kind: 'timeout', limitMs: 50 }), 'inconclusive'],
  [
    'cannot tell when the name server is silent',
    aCut('resolve', { kind: 'system-error', code: 'EAI_AGAIN', message: '' }),
    'inconclusive',
  ],
  [
    'says in words what the system error was',
    aCut('connect', { kind: 'system-error', code: 'ECONNREFUSED', message: 'connect ECONNREFUSED 192.0.2.1:587' }),
    {
      kind: 'inconclusive',
      reason: 'no connection came about: the connection was refused (ECONNREFUSED)',
      evidence: {
        step: 'connect',
        cause: 'system-error',
        code: 'ECONNREFUSED',
        message: 'connect ECONNREFUSED 192.0.2.1:587',
      },
    },
  ],
]);

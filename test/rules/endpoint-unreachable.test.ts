import rule from '../../src/rules/endpoint-unreachable.ts';
import { aConnection, aCut, aHandshake, anInterruption, aTarget } from '../support/facts.ts';
import { testRule } from '../support/rule.ts';

const noRoute = { kind: 'no-route', family: 6 } as const;
const failed = anInterruption('resolve', { kind: 'system-error', code: 'ESERVFAIL', message: 'queryAaaa ESERVFAIL' });
const port25 = { target: aTarget({ port: 25 }) };

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
      reason: 'could not connect: the connection was refused (ECONNREFUSED)',
      evidence: {
        step: 'connect',
        cause: 'system-error',
        code: 'ECONNREFUSED',
        message: 'connect ECONNREFUSED 192.0.2.1:587',
      },
    },
  ],
  [
    'does not let another address speak for one that refuses',
    aCut('connect', { kind: 'system-error', code: 'ECONNREFUSED', message: '' }, { observations: [aHandshake()] }),
    'inconclusive',
  ],
  [
    'is no milder where no address was seen',
    aCut('connect', noRoute, { observations: [anInterruption('connect', noRoute)] }),
    'inconclusive',
  ],
  [
    'says that a name was not resolved',
    aCut('resolve', { kind: 'timeout', limitMs: 50 }),
    {
      kind: 'inconclusive',
      reason: 'the host name could not be resolved: no answer within 50 ms',
      evidence: { step: 'resolve', cause: 'timeout', limitMs: 50 },
    },
  ],
  [
    'says which kind of address was not resolved, where the other one was',
    aConnection({
      observation: { ...failed, endpoint: null, family: 6 },
      cut: failed,
      observations: [aHandshake()],
    }),
    {
      kind: 'inconclusive',
      reason: "the host's IPv6 addresses (AAAA) could not be resolved: the name server failed (ESERVFAIL)",
      evidence: { step: 'resolve', cause: 'system-error', code: 'ESERVFAIL', message: 'queryAaaa ESERVFAIL' },
    },
  ],
  [
    'or that it was the IPv4 addresses',
    aConnection({ observation: { ...failed, endpoint: null, family: 4 }, cut: failed, observations: [aHandshake()] }),
    {
      kind: 'inconclusive',
      reason: "the host's IPv4 addresses (A) could not be resolved: the name server failed (ESERVFAIL)",
      evidence: { step: 'resolve', cause: 'system-error', code: 'ESERVFAIL', message: 'queryAaaa ESERVFAIL' },
    },
  ],
  [
    'speaks of blocked ports only where port 25 is silent',
    aCut('connect', { kind: 'system-error', code: 'ECONNRESET', message: '' }, port25),
    {
      kind: 'inconclusive',
      reason: 'could not connect: the connection was reset (ECONNRESET)',
      evidence: { step: 'connect', cause: 'system-error', code: 'ECONNRESET', message: '' },
    },
  ],
  ['cannot tell of an address there is no route to', aCut('connect', noRoute), 'inconclusive'],
  [
    'only notes it where the host was seen at another address',
    aCut('connect', noRoute, { observations: [anInterruption('connect', noRoute), aHandshake()] }),
    {
      kind: 'fail',
      level: 'note',
      message: 'could not connect: this machine has no route to IPv6; not testable from here',
      evidence: { step: 'connect', cause: 'no-route', family: 6 },
    },
  ],
  [
    'says that clouds block port 25, where other connections came about',
    aCut('connect', { kind: 'timeout', limitMs: 20_000 }, { ...port25, isNetworkUp: true }),
    {
      kind: 'inconclusive',
      reason:
        'could not connect: no answer within 20000 ms; other connections of this run succeeded, and many clouds, hosted runners among them, block outbound port 25',
      evidence: { step: 'connect', cause: 'timeout', limitMs: 20_000 },
    },
  ],
  [
    'and where none did',
    aCut('connect', { kind: 'timeout', limitMs: 1 }, { ...port25, isNetworkUp: false }),
    {
      kind: 'inconclusive',
      reason:
        'could not connect: no answer within 1 ms; many clouds, hosted runners among them, block outbound port 25',
      evidence: { step: 'connect', cause: 'timeout', limitMs: 1 },
    },
  ],
]);

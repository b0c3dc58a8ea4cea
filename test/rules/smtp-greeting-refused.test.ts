import type { Cause } from '../../src/model/observation.ts';
import { causeEvidence } from '../../src/rule/cause.ts';
import rule from '../../src/rules/smtp-greeting-refused.ts';
import { aConnection, aCut, aHandshake, anInterruption } from '../support/facts.ts';
import { testRule } from '../support/rule.ts';

const tooMany = { kind: 'smtp-reply', code: 421, text: 'too many connections' } as const;
const afterTls = { outcome: 'interruption', step: 'ehlo', cause: tooMany } as const;

const withoutOne = {
  outcome: 'interruption',
  step: 'ehlo',
  cause: { kind: 'smtp-reply', code: 421, text: '4.7.1 mx Error: No client certificate presented' },
} as const;

const noReply = {
  outcome: 'interruption',
  step: 'ehlo',
  cause: { kind: 'malformed-reply', text: 'No client certificate presented' },
} as const;
const silent = {
  ...anInterruption('greeting', { kind: 'timeout', limitMs: 50 }),
  inOtherMode: { mode: 'implicit', works: true },
} as const;

const noService = { kind: 'smtp-reply', code: 554, text: 'no' } as const;
const unknown = (step: 'greeting' | 'ehlo', cause: Cause, reason: string) =>
  ({ kind: 'inconclusive', reason, evidence: { step, ...causeEvidence(cause) } }) as const;

testRule(rule, [
  ['passes when the dialogue went on', aConnection(), 'pass'],
  ['leaves connecting to others', aCut('connect', { kind: 'timeout', limitMs: 50 }), 'pass'],
  [
    'cannot tell when told to come back later',
    aCut('greeting', tooMany),
    unknown('greeting', tooMany, 'the server turned this client away: the server answered "421 too many connections"'),
  ],
  [
    'cannot tell when this address is turned away',
    aCut('greeting', noService),
    unknown('greeting', noService, 'the server turned this client away: the server answered "554 no"'),
  ],
  [
    'names no setting where EHLO meets a limit',
    aCut('ehlo', tooMany),
    unknown('ehlo', tooMany, 'EHLO was not answered with 250: the server answered "421 too many connections"'),
  ],
  [
    'nor where the server hangs up',
    aCut('ehlo', { kind: 'connection-closed' }),
    unknown('ehlo', { kind: 'connection-closed' }, 'EHLO was not answered with 250: the server closed the connection'),
  ],
  ['cannot tell when the time for the run is over', aCut('ehlo', { kind: 'run-timeout', limitMs: 50 }), 'inconclusive'],
  ['cannot tell when no greeting comes', aCut('greeting', { kind: 'timeout', limitMs: 50 }), 'inconclusive'],
  ['cannot tell when the server hangs up', aCut('ehlo', { kind: 'connection-closed' }), 'inconclusive'],
  [
    'sees a refusal after the handshake too',
    aConnection({ observation: aHandshake({ afterwards: afterTls }), cut: afterTls }),
    'inconclusive',
  ],
  [
    'fails where clients have to have a certificate, which is what every other one meets',
    aConnection({ observation: aHandshake({ afterwards: withoutOne }), cut: withoutOne }),
    {
      kind: 'fail',
      message:
        'EHLO was not answered with 250: the server answered "421 4.7.1 mx Error: No client certificate presented"; it serves no client without a certificate of its own',
      evidence: { step: 'ehlo', ...causeEvidence(withoutOne.cause) },
    },
  ],
  [
    'says nothing of certificates for clients where what came is no reply',
    aConnection({ observation: aHandshake({ afterwards: noReply }), cut: noReply }),
    {
      kind: 'fail',
      message:
        'EHLO was not answered with 250: the server sent "No client certificate presented", which is not an SMTP reply',
      evidence: { step: 'ehlo', ...causeEvidence(noReply.cause) },
    },
  ],
  ['cannot tell where that is said before TLS', aCut('ehlo', withoutOne.cause), 'inconclusive'],
  [
    'names ehlo-name where EHLO is refused',
    aCut('ehlo', { kind: 'smtp-reply', code: 501, text: 'invalid host name' }),
    {
      kind: 'inconclusive',
      reason:
        'EHLO was not answered with 250: the server answered "501 invalid host name"; where it minds the name said with EHLO, ehlo-name gives another',
      evidence: { step: 'ehlo', cause: 'smtp-reply', code: 501, text: 'invalid host name' },
    },
  ],
  [
    'names timeout-ms where the greeting is slow',
    aCut('greeting', { kind: 'timeout', limitMs: 50 }),
    {
      kind: 'inconclusive',
      reason:
        'no SMTP greeting came: no answer within 50 ms; a server may wait on purpose before it answers, and a longer timeout-ms waits with it',
      evidence: { step: 'greeting', cause: 'timeout', limitMs: 50 },
    },
  ],
  ['fails an endless reply', aCut('ehlo', { kind: 'reply-too-long', limitBytes: 131072 }), 'fail'],
  [
    'fails what is no SMTP, and quotes it',
    aCut('greeting', { kind: 'malformed-reply', text: 'HTTP/1.1 400 Bad Request' }),
    {
      kind: 'fail',
      message: 'no SMTP greeting came: the server sent "HTTP/1.1 400 Bad Request", which is not an SMTP reply',
      evidence: { step: 'greeting', cause: 'malformed-reply', text: 'HTTP/1.1 400 Bad Request' },
    },
  ],
  [
    'fails a port that speaks implicit TLS, and says so',
    aConnection({ observation: silent, cut: silent }),
    {
      kind: 'fail',
      message: 'no SMTP greeting came: no answer within 50 ms; the port speaks implicit TLS, list it with +implicit',
      evidence: { step: 'greeting', cause: 'timeout', limitMs: 50 },
    },
  ],
]);

import type { LookName } from '../../src/model/look.ts';
import type { Probed } from '../../src/model/observation.ts';
import rule from '../../src/rules/connections-differ.ts';
import { issue, type KeyType } from '../support/ca.ts';
import { aHandshake, anInterruption, aTarget, daysFromNow } from '../support/facts.ts';
import { testRule } from '../support/rule.ts';

const issued = (leftDays: number, keyType: KeyType = 'ecdsa') =>
  issue({ subject: 'CN=mail.example.com', dnsNames: ['mail.example.com'], keyType, notAfter: daysFromNow(leftDays) });
const [fresh, stale, rsa] = [await issued(80), await issued(-1), await issued(70, 'rsa')];

const as = (name: LookName, observation: Probed): Probed => ({
  ...observation,
  look: { name, serverName: 'mail.example.com' },
});
const shown = (...presentedChain: [string, ...string[]]) => aHandshake({ presentedChain });
const good = shown(fresh.pem);
const reset = anInterruption('connect', { kind: 'system-error', code: 'ECONNRESET', message: 'read ECONNRESET' });
const alert = anInterruption('handshake', { kind: 'tls-alert', alertNumber: 40 });
const closed = anInterruption('handshake', { kind: 'connection-closed' });
const seen = (main: Probed, ...others: readonly Probed[]) => ({
  target: aTarget(),
  main,
  looks: new Map([main, ...others].map((one) => [one.look.name, one] as const)),
  tries: [main, ...others],
});

const cutAfterwards = aHandshake({ presentedChain: [fresh.pem], afterwards: { ...closed, step: 'ehlo' } });
const anotherChain =
  '1 of 2 connections to this address got another chain with "mail.example.com" (until 20 August 2026)';

testRule(rule, [
  ['passes one connection', seen(good), 'pass'],
  ['passes several that are alike', seen(good, good, as('without-sni', good)), 'pass'],
  ['leaves an address where nothing was seen to other rules', seen(reset, reset), 'pass'],
  [
    'warns of a try that failed beside a good one, with its count',
    seen(good, as('without-sni', good), reset, good),
    {
      kind: 'fail',
      message: '1 of 4 connections to this address failed: the connection was reset (ECONNRESET)',
      evidence: { connections: 4, failedConnections: 1, causes: ['the connection was reset (ECONNRESET)'] },
    },
  ],
  ['warns of an alert', seen(good, alert), 'fail'],
  ['warns of TLS that broke after the handshake', seen(good, aHandshake({ afterwards: alert })), 'fail'],
  ['warns of a further look that failed on the way', seen(good, as('ecdsa', reset)), 'fail'],
  ['warns of a close in the handshake without SNI', seen(good, as('without-sni', closed)), 'fail'],
  ['passes a key type that the server does not have', seen(good, as('rsa', alert)), 'pass'],
  ['passes a key type that the server always hangs up on', seen(good, as('rsa', closed), as('rsa', closed)), 'pass'],
  ...[alert, shown(rsa.pem)].map((other): Parameters<typeof testRule<'endpoint'>>[1][number] => [
    `warns of a key type that it hangs up on by chance, beside ${other.outcome}`,
    seen(good, as('rsa', other), as('rsa', closed)),
    {
      kind: 'fail',
      message: '1 of 3 connections to this address failed: the server closed the connection',
      evidence: { connections: 3, failedConnections: 1, causes: ['the server closed the connection'] },
    },
  ]),
  ['warns of obsolete TLS that could not be asked for', seen(good, as('obsolete-tls', reset)), 'fail'],
  ['leaves a main look that was cut after the handshake to other rules', seen(cutAfterwards, reset), 'pass'],
  ['passes obsolete TLS that the server hangs up on', seen(good, as('obsolete-tls', closed)), 'pass'],
  [
    'passes a client certificate that the server hangs up on',
    seen(
      good,
      as('client-certificate', aHandshake({ afterwards: { ...closed, outcome: 'interruption', step: 'ehlo' } })),
    ),
    'pass',
  ],
  ['passes the first look where another one decides', seen(as('any-algorithm', good), alert, alert), 'pass'],
  ['passes the end of the run', seen(good, anInterruption('connect', { kind: 'aborted' })), 'pass'],
  [
    'passes a server that asks for fewer connections',
    seen(good, anInterruption('greeting', { kind: 'smtp-reply', code: 421, text: 'busy' })),
    'pass',
  ],
  [
    'warns of another certificate of the same key type',
    seen(good, good, shown(stale.pem), as('ecdsa', shown(rsa.pem))),
    {
      kind: 'fail',
      message:
        '1 of 3 connections to this address got "mail.example.com" (until 31 May 2026) instead of "mail.example.com" (until 20 August 2026)',
      evidence: {
        connections: 4,
        failedConnections: 0,
        answers: [
          '1 of 3 connections to this address got "mail.example.com" (until 31 May 2026) instead of "mail.example.com" (until 20 August 2026)',
        ],
      },
    },
  ],
  [
    'warns of another chain, and of each cause once',
    seen(good, shown(fresh.pem, stale.pem), reset, reset, alert),
    {
      kind: 'fail',
      message: `3 of 5 connections to this address failed: the connection was reset (ECONNRESET), the server sent TLS alert 40 (handshake_failure); ${anotherChain}`,
      evidence: {
        connections: 5,
        failedConnections: 3,
        causes: ['the connection was reset (ECONNRESET)', 'the server sent TLS alert 40 (handshake_failure)'],
        answers: [anotherChain],
      },
    },
  ],
  ['passes two key types', seen(good, shown(rsa.pem)), 'pass'],
  [
    'leaves what a sender without SNI is shown to its own rule',
    seen(good, as('without-sni', shown(stale.pem))),
    'pass',
  ],
]);

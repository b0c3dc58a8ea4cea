/** Which tries of an endpoint call for more of them, and which one decides: from facts, without a connection. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { LookName } from '../../src/model/look.ts';
import type { Cause, Handshake, Probed, Step } from '../../src/model/observation.ts';
import { decidingFirst, looksToRepeat } from '../../src/probe/tries.ts';
import { goodChain } from '../support/ca.ts';
import { aHandshake, anInterruption } from '../support/facts.ts';

const host = 'mail.example.com';
const [ec, rsa, ofOther, byCommonName] = [
  await goodChain(),
  await goodChain('rsa'),
  await goodChain('ecdsa', { subject: 'CN=other.example', dnsNames: ['other.example'] }),
  await goodChain('ecdsa', { subject: `CN=${host}`, dnsNames: [] }),
];
const look = (name: LookName) => ({ name, serverName: name === 'without-sni' ? null : host });
const shown = (name: LookName, facts: Partial<Handshake> = {}) =>
  aHandshake({ presentedChain: ec.presented, ...facts, look: look(name) });
const failed = (name: LookName, cause: Cause, step: Step = 'handshake'): Probed => ({
  ...anInterruption(step, cause),
  look: look(name),
});
const closed: Cause = { kind: 'connection-closed' };
const alert = (alertNumber: number): Cause => ({ kind: 'tls-alert', alertNumber });
const cutAfter = (name: LookName, cause: Cause) => shown(name, { afterwards: anInterruption('ehlo', cause) });
const first = shown('first');
const repeated = (...tries: readonly Probed[]) => looksToRepeat(tries, host, 2);
const AGAIN = ['first', 'first'];

for (const [what, tries, expected] of [
  ['one good answer', [first], []],
  ['nothing but a failure', [failed('first', closed)], []],
  ['nothing but failures, and one answer over obsolete TLS', [failed('first', closed), shown('obsolete-tls')], []],
  ['a failure beside an answer', [first, failed('without-sni', closed)], AGAIN],
  ['an answer that ended after the handshake', [first, cutAfter('tls1.2', closed)], AGAIN],
  [
    'a certificate for another host without SNI',
    [first, shown('without-sni', { presentedChain: ofOther.presented })],
    [],
  ],
  [
    'a certificate without SNI that has the host as its common name alone',
    [first, shown('without-sni', { presentedChain: byCommonName.presented })],
    [],
  ],
  [
    'another certificate for the host without SNI',
    [shown('first', { presentedChain: ofOther.presented }), shown('without-sni')],
    AGAIN,
  ],
  ['a certificate of another key type', [first, shown('rsa', { presentedChain: rsa.presented })], []],
  ['another certificate', [first, shown('ecdsa', { presentedChain: ofOther.presented })], AGAIN],
  ['another chain', [first, shown('ecdsa', { presentedChain: [ec.endEntity.pem] })], AGAIN],
  ['another certificate over obsolete TLS', [first, shown('obsolete-tls', { presentedChain: ofOther.presented })], []],
  ['a server that hangs up on RSA', [first, failed('rsa', closed)], [...AGAIN, 'rsa']],
  ['a server that hangs up on ECDSA', [first, failed('ecdsa', closed)], [...AGAIN, 'ecdsa']],
  ...([40, 49, 71] as const).flatMap(
    (number) =>
      [
        [`alert ${number} to RSA alone`, [first, failed('rsa', alert(number))], []],
        [`alert ${number} to the first look`, [first, failed('first', alert(number))], AGAIN],
      ] as const,
  ),
  ['alert 80 to RSA alone', [first, failed('rsa', alert(80))], [...AGAIN, 'rsa']],
  ['alert 112 without SNI', [first, failed('without-sni', alert(112))], []],
  ['alert 40 without SNI', [first, failed('without-sni', alert(40))], AGAIN],
  ['an alert to TLS 1.2', [first, failed('tls1.2', alert(70))], []],
  ['a server that hangs up on TLS 1.2', [first, failed('tls1.2', closed)], AGAIN],
  ['a handshake refused for a client certificate', [first, failed('client-certificate', closed)], []],
  ['a client certificate refused after the handshake', [first, cutAfter('client-certificate', closed)], []],
  [
    'a greeting that fails before a client certificate',
    [first, failed('client-certificate', closed, 'greeting')],
    AGAIN,
  ],
  ['obsolete TLS refused', [first, failed('obsolete-tls', closed)], []],
  ['a greeting that fails before obsolete TLS', [first, failed('obsolete-tls', closed, 'greeting')], AGAIN],
  ['a run that was stopped', [first, failed('rsa', { kind: 'aborted' })], []],
  ['a server that has enough of us', [first, failed('rsa', { kind: 'smtp-reply', code: 421, text: '' })], []],
] as const satisfies readonly (readonly [string, readonly Probed[], readonly string[]])[]) {
  test(`${what}: ${expected.length === 0 ? 'no more tries' : `again ${expected.join(', ')}`}`, () => {
    assert.deepEqual(repeated(...tries), expected);
  });
}

test('who asks for no repeats gets none, of no look', () => {
  assert.deepEqual(looksToRepeat([first, failed('rsa', closed)], host, 0), []);
});

test('of an address every certificate counts, without a name to ask for as well', () => {
  const tries = [first, shown('without-sni', { presentedChain: ofOther.presented })];
  assert.deepEqual(looksToRepeat(tries, null, 1), ['first']);
});

for (const [what, tries, decides] of [
  ['a whole first look decides', [cutAfter('first', closed), shown('any-algorithm'), first], 2],
  [
    'then what took its place, before a first look that was cut',
    [cutAfter('first', closed), shown('any-algorithm')],
    1,
  ],
  ['then a handshake that was cut', [failed('first', closed), cutAfter('small-client-hello', closed)], 1],
  ['then how the last try ended', [failed('first', closed), shown('without-sni'), shown('obsolete-tls')], 0],
] as const satisfies readonly (readonly [string, readonly [Probed, ...Probed[]], number])[]) {
  test(`${what}, and the others stay`, () => {
    const ordered = decidingFirst(tries);
    assert.equal(ordered[0], tries[decides]);
    assert.deepEqual(
      ordered.slice(1),
      tries.filter((_, index) => index !== decides),
    );
  });
}

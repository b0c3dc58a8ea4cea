/** What an observation answers about itself: rules, the probe and reports all go by it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type LookName, lookNames } from '../../src/model/look.ts';
import {
  type Cause,
  chainOf,
  cutOf,
  endpointOf,
  type Handshake,
  isAnswer,
  isEndedFromHere,
  isHungUp,
  isMain,
  isOfKeyType,
  isProbed,
  isRefusedByTls,
  isStopped,
  mainsOf,
  type Observation,
  type Probed,
  type Step,
} from '../../src/model/observation.ts';
import { aHandshake, anInterruption, aReading, endpoint } from '../support/facts.ts';

const timeout: Cause = { kind: 'timeout', limitMs: 50 };
const closed: Cause = { kind: 'connection-closed' };
const alert: Cause = { kind: 'tls-alert', alertNumber: 116 };
const as = <One extends Probed>(name: LookName, observation: One): One => ({
  ...observation,
  look: { name, serverName: 'mail.example.com' },
});
const cutAfterwards = (step: Step, cause: Cause): Handshake =>
  aHandshake({ afterwards: { outcome: 'interruption', step, cause } });
const at = (address: string, observation: Probed): Probed => ({ ...observation, endpoint: { ...endpoint, address } });

test('a connection has an endpoint and a chain once TLS is up; a file has a chain and no endpoint', () => {
  const interruption = anInterruption('connect', timeout);
  for (const [observation, expected] of [
    [aHandshake({ presentedChain: ['a', 'b'] }), { probed: true, at: endpoint, chain: ['a', 'b'] }],
    [interruption, { probed: true, at: endpoint, chain: [] }],
    [
      { ...interruption, endpoint: null },
      { probed: true, at: null, chain: [] },
    ],
    [aReading({ presentedChain: ['c'] }), { probed: false, at: null, chain: ['c'] }],
  ] as const)
    assert.deepEqual(
      { probed: isProbed(observation), at: endpointOf(observation), chain: chainOf(observation) },
      expected,
    );
});

test('the first look decides, or one that takes its place, or the only one at a file', () => {
  const deciding = lookNames.filter((name) => isMain(as(name, aHandshake())));
  assert.deepEqual(deciding, ['first', 'small-client-hello', 'any-algorithm']);
  assert.ok(isMain(aReading()));
});

test('a look for one key type is one at a service', () => {
  const names = lookNames.filter((name) => isOfKeyType(as(name, aHandshake())));
  assert.deepEqual(names, ['rsa', 'ecdsa']);
  assert.ok(!isOfKeyType(aReading()));
});

test('each address is decided about once, by what was put first; what has no address decides by itself', () => {
  const unresolved = (family: 4 | 6): Probed => ({ ...anInterruption('resolve', timeout), endpoint: null, family });
  const [first, again] = [at('192.0.2.1', aHandshake()), at('192.0.2.1', aHandshake())];
  const other = at('192.0.2.2', as('any-algorithm', aHandshake()));
  const further = at('192.0.2.3', as('rsa', aHandshake()));
  const [v4, v6] = [unresolved(4), unresolved(6)];
  const mains = mainsOf<Observation>([further, first, v4, again, other, v6]);
  assert.deepEqual(mains, [first, v4, other, v6]);
  assert.ok(mains[0] === first);
  const readings = [aReading({ chainNumber: 1 }), aReading({ chainNumber: 2 })];
  assert.deepEqual(mainsOf(readings), readings);
});

test('a dialogue is cut before the handshake or after it, and a file is not', () => {
  const interruption = anInterruption('connect', timeout);
  assert.equal(cutOf(interruption), interruption);
  assert.deepEqual(cutOf(cutAfterwards('ehlo', closed)), { outcome: 'interruption', step: 'ehlo', cause: closed });
  assert.equal(cutOf(aHandshake()), null);
  assert.equal(cutOf(aReading()), null);
});

test('a run that was stopped, or that met its limit, has stopped what it looked at, before the handshake or after it', () => {
  for (const [cause, isExpected] of [
    [{ kind: 'aborted' }, true],
    [{ kind: 'run-timeout', limitMs: 1 }, true],
    [timeout, false],
    [closed, false],
  ] as const) {
    assert.equal(isStopped(anInterruption('connect', cause)), isExpected, cause.kind);
    assert.equal(isStopped(cutAfterwards('ehlo', cause)), isExpected, cause.kind);
  }
  assert.ok(!isStopped(aHandshake()));
  assert.ok(!isStopped(aReading()));
});

test("the end of the run and a server's 421 do not speak of its health", () => {
  for (const [cause, isExpected] of [
    [{ kind: 'aborted' }, true],
    [{ kind: 'run-timeout', limitMs: 1 }, true],
    [{ kind: 'smtp-reply', code: 421, text: 'too many' }, true],
    [{ kind: 'smtp-reply', code: 451, text: 'later' }, false],
    [{ kind: 'smtp-reply', code: 554, text: 'no' }, false],
    [timeout, false],
    [closed, false],
    [alert, false],
  ] as const)
    assert.equal(isEndedFromHere(anInterruption('greeting', cause)), isExpected, JSON.stringify(cause));
});

test('an alert is TLS that refuses; a close is that only once the handshake is complete', () => {
  assert.ok(isRefusedByTls(anInterruption('handshake', alert)));
  for (const cause of [closed, timeout]) assert.ok(!isRefusedByTls(anInterruption('handshake', cause)), cause.kind);
  for (const [observation, isExpected] of [
    [cutAfterwards('ehlo', closed), true],
    [cutAfterwards('ehlo', timeout), false],
    [anInterruption('handshake', closed), false],
  ] as const) {
    const cut = cutOf(observation);
    assert.equal(cut !== null && isHungUp(observation, cut), isExpected);
  }
});

test('a cut is the answer to what a look asks for, or it is none', () => {
  const inHandshake = (cause: Cause) => anInterruption('handshake', cause);
  for (const [behaviour, name, observation, isExpected] of [
    ['an alert answers any look', 'first', inHandshake(alert), true],
    ['a close answers no usual one', 'first', inHandshake(closed), false],
    ['nor one without SNI', 'without-sni', inHandshake(closed), false],
    ['a server without that key type may hang up', 'rsa', inHandshake(closed), true],
    ['of either type', 'ecdsa', inHandshake(closed), true],
    ['silence is no answer', 'rsa', inHandshake(timeout), false],
    ['nor is what comes before TLS', 'rsa', anInterruption('greeting', closed), false],
    [
      'a client certificate is refused by a close after the handshake',
      'client-certificate',
      cutAfterwards('ehlo', closed),
      true,
    ],
    ['and not by one in it, which may be a limit on connections', 'client-certificate', inHandshake(closed), false],
    ['nor by silence after it', 'client-certificate', cutAfterwards('ehlo', timeout), false],
    ['the same close after another look is no answer', 'tls1.2', cutAfterwards('ehlo', closed), false],
    ['nor after one for a key type, which has had its answer', 'rsa', cutAfterwards('ehlo', closed), false],
  ] as const) {
    const looked = as<Probed>(name, observation);
    const cut = cutOf(looked);
    assert.equal(cut !== null && isAnswer(looked, cut), isExpected, `${name}: ${behaviour}`);
  }
});

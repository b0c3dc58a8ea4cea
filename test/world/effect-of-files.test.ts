/** A certificate file of a change beside what its host serves, and which targets of the base are one. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Finding } from '../../src/model/finding.ts';
import type { Observation } from '../../src/model/observation.ts';
import type { Target } from '../../src/model/target.ts';
import { effectOf, type KnownOfBase, probedBefore } from '../../src/world/effect.ts';
import { issue } from '../support/ca.ts';
import {
  aFileTarget,
  aFinding,
  aHandshake,
  anInterruption,
  aReading,
  aReport,
  aTarget,
  daysFromNow,
} from '../support/facts.ts';

const before = aTarget({ host: 'mail.acme.net' });
const after = aFileTarget({ name: 'mail.acme.net' });
const names = Array.from({ length: 7 }, (_, index) => `h${index}.acme.net`);
const certificate = (dnsNames: readonly string[], days: number, keyType: 'ecdsa' | 'rsa' = 'ecdsa') =>
  issue({ subject: 'CN=x', dnsNames, keyType, notAfter: daysFromNow(days) }).then(({ pem }) => pem);
const [served, renewed, less, none, rsa] = await Promise.all([
  certificate(['a.acme.net', 'b.acme.net'], 30),
  certificate(['a.acme.net', 'b.acme.net', 'c.acme.net'], 120),
  certificate(['b.acme.net'], 120),
  certificate(names, 30),
  certificate(['a.acme.net', 'b.acme.net'], 120, 'rsa'),
]);

const nothingKnown: KnownOfBase = () => null;
const seenAs = (target: Target, observations: readonly Observation[], findings: readonly Finding[] = []) => {
  const [one] = aReport({ target, observations, findings, verdict: 'pass' }).targets;
  assert.ok(one !== undefined);
  return one;
};
const remark = (
  ofHost: readonly Observation[],
  ofFile: readonly Observation[],
  one: { before: Target; after: Target } = { before, after },
) =>
  effectOf([seenAs(one.after, ofFile)], [seenAs(one.before, ofHost)], { replaced: [one], leftAlone: [] }, nothingKnown)
    ?.rows[0]?.remark;
const host = (pem: string) => [aHandshake({ presentedChain: [pem] })];
const file = (pem: string) => [aReading({ presentedChain: [pem] })];

test('a file is told from what its host serves by date, lost names and type of key', () => {
  const dates =
    'the host serves another certificate, valid until 1 July 2026; this one is valid until 29 September 2026';
  assert.equal(remark(host(served), file(served)), 'the host serves this very certificate');
  assert.equal(remark(host(served), file(renewed)), dates);
  assert.equal(remark(host(served), file(less)), `${dates}; it no longer has the names a.acme.net`);
  assert.equal(remark(host(served), file(rsa)), `${dates}; its key is rsa, and was ec`);
  assert.match(remark(host(none), file(less)) ?? '', /no longer has the names h0.*, h1.*, h2.*, h3.*, h4\.acme\.net$/);
});

test('what cannot be compared is said to be unknown', () => {
  const unknown = 'what the host serves now is not known';
  const cut = anInterruption('connect', { kind: 'aborted' });
  for (const [ofHost, ofFile] of [
    [[cut], file(served)],
    [[], file(served)],
    [host(served), []],
    [host('no certificate'), file(served)],
    [host(served), file('no certificate')],
  ] as const)
    assert.equal(remark(ofHost, ofFile), unknown);
  // The look that decides comes first, and where it shows nothing another one.
  assert.equal(remark([cut, ...host(served)], file(served)), 'the host serves this very certificate');
});

test('two services, or two files, are not compared', () => {
  assert.equal(remark(host(served), host(served), { before, after: aTarget({ host: 'new.acme.net' }) }), null);
  assert.equal(remark(file(served), file(served), { before: aFileTarget({ file: 'old.pem' }), after }), null);
});

test('a server that is asked for in another mode is another target, and a file is not looked at again', () => {
  const implicit = aTarget({ host: 'mail.acme.net', mode: 'implicit' });
  const pair = (one: Target | null, other: Target | null = after) => [{ before: one, after: other }] as never;
  assert.deepEqual(probedBefore([before], pair(implicit), nothingKnown), [implicit]);
  assert.deepEqual(probedBefore([before], pair(before), nothingKnown), []);
  assert.deepEqual(probedBefore([], pair(before, null), nothingKnown), []);
  assert.deepEqual(probedBefore([], pair(null), nothingKnown), []);
  assert.deepEqual(probedBefore([], pair(aFileTarget()), nothingKnown), []);
  assert.deepEqual(probedBefore([], [...pair(before), ...pair(before)] as never, nothingKnown), [before]);
});

test('a standing has each rule once, without notes, and counts one server once', () => {
  const findings = [
    aFinding({ ruleId: 'certificate-expired', level: 'error' }),
    aFinding({ ruleId: 'certificate-expired', level: 'error' }),
    aFinding({ ruleId: 'superfluous-certificate', level: 'warning' }),
    aFinding({ ruleId: 'tls-version-too-old', level: 'note' }),
  ];
  const twice = [
    { before, after },
    { before, after: aFileTarget({ file: 'b.pem' }) },
  ];
  const effect = effectOf(
    [seenAs(after, [], findings)],
    [seenAs(before, [])],
    { replaced: twice, leftAlone: [before] },
    nothingKnown,
  );
  assert.deepEqual(effect?.rows[0]?.after?.ruleIds, ['certificate-expired', 'superfluous-certificate']);
  assert.deepEqual(effect?.before, { passedCount: 1, targetCount: 1 });
  assert.deepEqual(effect?.after, { passedCount: 1, targetCount: 1 });
});

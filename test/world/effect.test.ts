import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { TargetReport } from '../../src/model/report.ts';
import { type Target, targetKeyOf } from '../../src/model/target.ts';
import { effectOf, type KnownOfBase, probedBefore } from '../../src/world/effect.ts';
import { knownFrom } from '../../src/world/known-of-base.ts';
import { aTarget, now as today } from '../support/facts.ts';

const service = (host: string) => aTarget({ host });
const reportOf = (target: Target, verdict: TargetReport['verdict']): TargetReport => ({
  target,
  verdict,
  profile: 'gmail',
  expiresAt: null,
  calendar: null,
  findings: [],
  observations: [],
});
const [old, now, gone, new_] = ['old', 'now', 'gone', 'new'].map((name) => service(`${name}.acme.net`)) as [
  Target,
  Target,
  Target,
  Target,
];
const replaced = [
  { before: old, after: now },
  { before: gone, after: null },
  { before: null, after: new_ },
];
const nothingKnown: KnownOfBase = () => null;
const known: KnownOfBase = (target) =>
  target === old || target === gone ? { verdict: 'pass', expiresAt: null, ruleIds: [] } : null;

test('what something takes the place of is looked at, what is gone is not, nor what an earlier run has seen', () => {
  assert.deepEqual(probedBefore([now, new_], replaced, nothingKnown), [old]);
  assert.deepEqual(probedBefore([now, new_], replaced, known), []);
  assert.deepEqual(probedBefore([now, new_, old], replaced, nothingKnown), []);
});

test('however large the change, few servers of the base are looked at', () => {
  const many = Array.from({ length: 500 }, (_, index) => ({ before: service(`h${index}.acme.net`), after: now }));
  assert.equal(probedBefore([now], many, nothingKnown).length, 20);
});

test('what an earlier run has seen counts, and says that it has', () => {
  const effect = effectOf([reportOf(now, 'fail'), reportOf(new_, 'warn')], [], { replaced, leftAlone: [] }, known);
  assert.deepEqual(effect?.before, { passedCount: 2, targetCount: 2 });
  assert.deepEqual(effect?.after, { passedCount: 1, targetCount: 2 });
  assert.deepEqual(
    effect?.rows.map(({ before, after }) => [before?.seenBy, before?.verdict, after?.seenBy, after?.verdict]),
    [
      ['an earlier run', 'pass', 'this run', 'fail'],
      ['an earlier run', 'pass', undefined, undefined],
      [undefined, undefined, 'this run', 'warn'],
    ],
  );
});

test('what nobody has seen counts on no side, and what the change leaves alone on both', () => {
  const unchanged = { ...service('same.acme.net'), isUnchanged: true as const };
  const effect = effectOf(
    [reportOf(now, 'pass'), reportOf(unchanged, 'pass')],
    [],
    { replaced, leftAlone: [] },
    nothingKnown,
  );
  assert.deepEqual(effect?.before, { passedCount: 1, targetCount: 1 });
  assert.deepEqual(effect?.after, { passedCount: 2, targetCount: 2 });
  assert.deepEqual(effect?.rows[0]?.before, {
    ...{ target: old, verdict: null, expiresAt: null, ruleIds: [], seenBy: null },
  });
});

test('what the change leaves alone counts where an earlier run has seen it', () => {
  const [seen, unseen] = [service('seen.acme.net'), service('unseen.acme.net')];
  const seenBefore: KnownOfBase = (target) =>
    target === seen || target === old ? { verdict: 'pass', expiresAt: null, ruleIds: [] } : null;
  const pair = [{ before: old, after: now }];
  const effect = effectOf([reportOf(now, 'fail')], [], { replaced: pair, leftAlone: [seen, unseen] }, seenBefore);
  assert.deepEqual(
    [effect?.before, effect?.after],
    [
      { passedCount: 2, targetCount: 2 },
      { passedCount: 1, targetCount: 2 },
    ],
  );
});

test('a change that only adds has nothing to compare', () => {
  const added = [{ before: null, after: new_ }];
  assert.equal(effectOf([reportOf(new_, 'pass')], [], { replaced: added, leftAlone: [] }, nothingKnown), null);
  assert.equal(targetKeyOf(new_), 'new.acme.net:587');
});

test('a state tells of what was seen in the last three days, by its certificates and open findings', () => {
  const daysAgo = (days: number) => new Date(today.getTime() - days * 86_400_000).toISOString();
  const certificate = {
    sha256: 'ab',
    keySha256: null,
    keyAlgorithm: 'ec',
    name: 'x',
    issuer: 'y',
    names: [],
    isSelfIssued: false,
    notBefore: daysAgo(20),
    notAfter: daysAgo(-60),
  };
  const endpoint = (host: string, lastSeen: string, notAfter = certificate.notAfter) => ({
    target: `${host}:587`,
    address: '192.0.2.1',
    chain: [],
    certificate: { ...certificate, notAfter },
    tlsVersion: 'TLSv1.3',
    firstSeen: daysAgo(20),
    lastSeen,
  });
  const finding = (host: string, ruleId: string) => ({
    key: `${ruleId} ${host}`,
    ruleId,
    target: `${host}:587`,
    address: null,
    firstSeen: daysAgo(20),
    lastSeen: daysAgo(1),
  });
  const known = knownFrom(
    {
      observedAt: daysAgo(1),
      endpoints: [
        endpoint('good.acme.net', daysAgo(1)),
        endpoint('bad.acme.net', daysAgo(1)),
        endpoint('warned.acme.net', daysAgo(1)),
        endpoint('old.acme.net', daysAgo(4)),
        endpoint('ended.acme.net', daysAgo(1), daysAgo(0)),
        endpoint('just.acme.net', daysAgo(3)),
        endpoint('twice.acme.net', daysAgo(1)),
        endpoint('twice.acme.net', daysAgo(1), daysAgo(-1)),
        endpoint('twice.acme.net', daysAgo(4), daysAgo(0)),
      ],
      findings: [
        finding('bad.acme.net', 'certificate-host-mismatch'),
        finding('bad.acme.net', 'superfluous-certificate'),
        finding('warned.acme.net', 'superfluous-certificate'),
        finding('warned.acme.net', 'a-rule-of-later'),
      ],
      issues: [],
    },
    today,
  );
  const verdicts = ['good', 'bad', 'warned', 'old', 'ended', 'just', 'twice', 'strange'].map(
    (name) => known(service(`${name}.acme.net`))?.verdict ?? null,
  );
  assert.deepEqual(verdicts, ['pass', 'fail', 'warn', null, null, 'pass', 'pass', null]);
  // The first of its certificates to end, of those that were seen lately.
  assert.equal(known(service('twice.acme.net'))?.expiresAt, daysAgo(-1));
  assert.deepEqual([...(known(service('bad.acme.net'))?.ruleIds ?? [])].sort(), [
    'certificate-host-mismatch',
    'superfluous-certificate',
  ]);
  assert.equal(known({ ...service('good.acme.net'), profile: 'strict' }), null);
  assert.equal(knownFrom(null, today)(service('good.acme.net')), null);
});

/** A run that was cut short: what was not looked at to the end, or not judged, is never green. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { judge, unjudged } from '../../src/judge/judge.ts';
import type { Cause, Observation } from '../../src/model/observation.ts';
import type { Target } from '../../src/model/target.ts';
import { profiles } from '../../src/profiles/index.ts';
import type { Rule } from '../../src/rule/rule.ts';
import { rules } from '../../src/rules/index.ts';
import {
  aFileTarget,
  aHandshake,
  anInterruption,
  aReading,
  aTarget,
  aTrustedPath,
  endpoint,
  now,
} from '../support/facts.ts';

const alone = { siblings: [], isNetworkUp: true, exceptions: [] };
const judged = (observations: readonly Observation[], target: Target = aTarget(), by: readonly Rule[] = rules) =>
  judge({ target, observations }, alone, by, profiles.gmail, () => aTrustedPath(), now);
const told = (report: ReturnType<typeof judged>) =>
  report.findings.map(({ kind, message, endpoint: where }) => [kind, message, where?.address]);
const at = (address: string) => ({ ...endpoint, address });
const aborted: Cause = { kind: 'aborted' };
const outOfTime: Cause = { kind: 'run-timeout', limitMs: 60_000 };
const notOver = 'the run was stopped before every look was over';

test('a target that was looked at and not judged is inconclusive, and says why', () => {
  const observations = [aHandshake()];
  for (const [cause, why, evidence] of [
    [aborted, 'the run was stopped', { cause: 'aborted' }],
    [outOfTime, 'the whole run has a limit of 60000 ms, which has passed', { cause: 'run-timeout', limitMs: 60_000 }],
  ] as const)
    assert.deepEqual(unjudged({ target: aTarget(), observations }, profiles.strict, cause), {
      target: aTarget(),
      verdict: 'inconclusive',
      profile: 'strict',
      expiresAt: null,
      calendar: null,
      findings: [
        {
          key: 'endpoint-unreachable mail.example.com:587',
          ruleId: 'endpoint-unreachable',
          level: 'error',
          kind: 'inconclusive',
          message: `it was looked at and not judged: ${why}`,
          evidence,
          endpoint: null,
          locations: [],
        },
      ],
      observations,
    });
});

test('a further look that the end of the run cut short is told where it was, beside whatever else was found', () => {
  for (const cause of [aborted, outOfTime]) {
    const stopped = { ...anInterruption('connect', cause), look: { name: 'rsa', serverName: null } } as const;
    const [good, elsewhere] = [aHandshake(), { ...stopped, endpoint: at('192.0.2.2') }];
    assert.deepEqual(told(judged([good, elsewhere])), [['inconclusive', notOver, '192.0.2.2']]);
    const offersNone = anInterruption('starttls', { kind: 'keyword-not-offered', keyword: 'STARTTLS' });
    const failed = judged([offersNone, stopped]);
    assert.equal(failed.verdict, 'fail');
    assert.deepEqual(told(failed).at(-1), ['inconclusive', notOver, '192.0.2.1']);
  }
});

test('so is a dialogue over TLS that it cut short', () => {
  const afterwards = { outcome: 'interruption', step: 'ehlo', cause: aborted } as const;
  assert.equal(judged([aHandshake({ afterwards })]).verdict, 'inconclusive');
  assert.deepEqual(told(judged([aHandshake({ afterwards })], aTarget(), [])), [['inconclusive', notOver, '192.0.2.1']]);
});

test('where something is inconclusive already, nothing more is said of it', () => {
  const silent = anInterruption('greeting', { kind: 'timeout', limitMs: 5 });
  const stopped = { ...anInterruption('connect', aborted), look: { name: 'rsa', serverName: null } } as const;
  const { verdict, findings } = judged([silent, stopped]);
  assert.deepEqual([verdict, findings.map(({ ruleId }) => ruleId)], ['inconclusive', ['smtp-greeting-refused']]);
});

test('a connection of which no rule speaks is unknown where it was, and one that a rule speaks of is not', () => {
  const [one, other] = [
    { ...anInterruption('starttls', { kind: 'keyword-not-offered', keyword: 'STARTTLS' }), endpoint: at('192.0.2.1') },
    { ...anInterruption('starttls', { kind: 'keyword-not-offered', keyword: 'X' }), endpoint: at('192.0.2.2') },
  ] as const;
  const unknown = 'the connection ended in a way that no rule knows';
  assert.deepEqual(told(judged([one, other], aTarget(), [])), [
    ['inconclusive', unknown, '192.0.2.1'],
    ['inconclusive', unknown, '192.0.2.2'],
  ]);
  const ofTheFirst = rules.map((rule) =>
    rule.subject === 'connection'
      ? {
          ...rule,
          judge: (...[subject, context]: Parameters<typeof rule.judge>) =>
            subject.observation.endpoint?.address === '192.0.2.1'
              ? rule.judge(subject, context)
              : ({ kind: 'pass' } as const),
        }
      : rule,
  );
  assert.deepEqual(told(judged([one, other], aTarget(), ofTheFirst)), [
    ['fail', 'TLS cannot begin: the server does not offer STARTTLS', '192.0.2.1'],
    ['inconclusive', unknown, '192.0.2.2'],
  ]);
});

test('a file that was not read before the run ended is unknown, and one that was read is not', () => {
  const unread = { ...anInterruption('read', outOfTime), endpoint: null };
  const why = 'the file was not read: the whole run has a limit of 60000 ms, which has passed';
  assert.deepEqual(told(judged([unread], aFileTarget())), [['inconclusive', why, undefined]]);
  assert.deepEqual(judged([aReading()], aFileTarget()).findings, []);
});

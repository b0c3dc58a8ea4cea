/** What each target is judged beside and by, and what is said of the run as a whole. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { judgeAll, observe } from '../src/check.ts';
import type { Exception } from '../src/model/finding.ts';
import type { Cause, Observation, Seen, Step } from '../src/model/observation.ts';
import { type Target, targetKeyOf } from '../src/model/target.ts';
import { trustAnchorsOf } from '../src/pki/trust-anchors.ts';
import { profiles } from '../src/profiles/index.ts';
import { fail, pass, type Rule, type Subjects } from '../src/rule/rule.ts';
import { ruleOf } from '../src/rules/index.ts';
import { goodChain } from './support/ca.ts';
import {
  aFileTarget,
  aHandshake,
  anInterruption,
  anObserved,
  aReading,
  aTarget,
  daysFromNow,
  now,
} from './support/facts.ts';

const chain = await goodChain();
const standard = { profile: 'gmail', profiles, exceptions: [] } as const;
const seen = (target: Target, ...observations: readonly Observation[]): Seen => ({ target, observations });
const inOrder = (count: number, facts: Partial<Target> = {}) =>
  Array.from({ length: count }, (_, index) => seen(aTarget({ port: index + 1, ...(facts as object) }), aHandshake()));

/** What a rule about targets is given for each of them. */
function givenTo(all: readonly Seen[], own: Partial<Parameters<typeof judgeAll>[2]> = {}): Subjects['target'][] {
  const given: Subjects['target'][] = [];
  const rule = {
    ...ruleOf('certificates-differ'),
    judge: (subject: Subjects['target']) => {
      given.push(subject);
      return pass;
    },
  } as Rule;
  judgeAll(anObserved(all), [rule], { ...standard, ...own }, now);
  return given;
}
const keys = (some: readonly Seen[] | undefined) => some?.map(({ target }) => targetKeyOf(target));

test('a target is judged beside the others of its host, a file too, and beside nothing else', () => {
  const file = seen(aFileTarget(), aReading());
  const [first, second] = inOrder(2) as [Seen, Seen];
  const given = givenTo([first, seen(aTarget({ host: 'other.example' }), aHandshake()), second, file]);
  assert.deepEqual(
    given.map(({ siblings }) => keys(siblings)),
    [keys([second, file]), [], keys([first, file]), keys([first, second])],
  );
});

test('a file for no known host is judged beside nothing, and has no exceptions', () => {
  const nameless = seen(aFileTarget({ name: null }), aReading());
  const [given] = givenTo([nameless, ...inOrder(1)]);
  assert.deepEqual([given?.siblings, given?.exceptions], [[], []]);
});

test('a host with a hundred targets has each compared with all, one with more with the first hundred, which is said', () => {
  const notesOf = (count: number) => judgeAll(anObserved(inOrder(count)), [], standard, now).notes;
  assert.equal(notesOf(100), undefined);
  assert.deepEqual(notesOf(101), [
    '101 targets are for "mail.example.com", and each was compared with the first 100 alone',
  ]);
  const given = givenTo(inOrder(102));
  assert.deepEqual([given[0]?.siblings.length, given[101]?.siblings.length], [99, 100]);
});

test('an exception is for the targets of its host and port', () => {
  const exception = (host: string, port: number | null): Exception => ({
    ruleId: 'certificate-expired',
    host,
    port,
    fingerprint: null,
    until: daysFromNow(1).toISOString(),
    reason: 'x',
    writtenAt: { file: 'x', line: 1 },
  });
  const exceptions = [
    exception('mail.example.com', null),
    exception('mail.example.com', 2),
    exception('b.example', null),
  ];
  const given = givenTo(inOrder(2), { exceptions });
  assert.deepEqual(
    given.map((one) => one.exceptions.map(({ port }) => port)),
    [[null], [null, 2]],
  );
});

const timeout: Cause = { kind: 'timeout', limitMs: 1 };
const UP: readonly (readonly [what: string, isUp: boolean, observation: Observation])[] = [
  ['a handshake', true, aHandshake()],
  ['a file', false, aReading()],
  ...(['greeting', 'ehlo', 'starttls', 'handshake'] as const).map((step): [string, boolean, Observation] => [
    `an end at ${step}`,
    true,
    anInterruption(step, timeout),
  ]),
  ...(['resolve', 'connect', 'read'] as const).map((step: Step): [string, boolean, Observation] => [
    `an end at ${step}`,
    false,
    anInterruption(step, timeout),
  ]),
];
for (const [what, isUp, observation] of UP)
  test(`the network is ${isUp ? '' : 'not known to be '}there by ${what} elsewhere`, () => {
    const given: boolean[] = [];
    const rule = {
      ...ruleOf('endpoint-unreachable'),
      judge: ({ target, isNetworkUp }: Subjects['connection']) => {
        if (target.host === 'dead.example') given.push(isNetworkUp);
        return fail('x', {});
      },
    } as Rule;
    const dead = seen(aTarget({ host: 'dead.example' }), anInterruption('connect', timeout));
    // Another address of it that does not answer takes nothing back.
    const other = anInterruption('connect', timeout);
    judgeAll(anObserved([dead, seen(aTarget(), observation, other)]), [rule], standard, now);
    assert.deepEqual(given, [isUp]);
  });

test('a target has the profile that it names, else that of the run, and each profile has one finder of paths', () => {
  const asked: string[] = [];
  const report = judgeAll(
    anObserved([...inOrder(2), ...inOrder(2, { profile: 'strict' })]),
    [],
    standard,
    now,
    ({ name }) => {
      asked.push(name);
      return () => assert.fail('nothing asks for a path');
    },
  );
  assert.deepEqual(
    report.targets.map(({ profile }) => profile),
    ['gmail', 'gmail', 'strict', 'strict'],
  );
  assert.deepEqual([report.profile, asked], ['gmail', ['gmail', 'strict']]);
});

test('the report says the worst verdict, when it was judged, by whose anchors, and what is to be known of the run', () => {
  const all = [seen(aTarget(), anInterruption('connect', timeout))];
  const report = judgeAll({ ...anObserved(all), notes: ['a note'] }, [ruleOf('endpoint-unreachable')], standard, now);
  const { targets: _, ...whole } = report;
  assert.deepEqual(whole, {
    profile: 'gmail',
    judgedAt: now.toISOString(),
    trustAnchors: 'test',
    verdict: 'inconclusive',
    notes: ['a note'],
  });
});

test('what is judged as of a day before it was seen says so, and as of the same day does not', () => {
  const notesAt = (date: string) =>
    judgeAll(
      anObserved([seen(aTarget(), aHandshake(), aHandshake({ startedAt: '2026-05-01T00:00:00.000Z' }))]),
      [],
      standard,
      new Date(date),
    ).notes;
  assert.equal(notesAt('2026-06-01T00:00:00Z'), undefined);
  assert.equal(notesAt('2026-06-02T00:00:00Z'), undefined);
  const early = seen(aTarget({ port: 25 }), aHandshake({ startedAt: '2026-05-01T00:00:00.000Z' }));
  const both = anObserved([early, seen(aTarget(), aHandshake())]);
  assert.equal(judgeAll(both, [], standard, new Date('2026-05-31T00:00:00Z')).notes?.length, 1);
  assert.deepEqual(notesAt('2026-05-31T23:59:59Z'), [
    'it was judged as of an earlier day than it was observed, so what has expired since then is not found',
  ]);
});

test('what is observed keeps the order of the list, with the anchors that its chains need and the notes of the end', async () => {
  const targets = [aTarget(), aTarget({ port: 25 }), aFileTarget()];
  const notes: string[] = [];
  const trustAnchors = trustAnchorsOf({ public: [chain.root.pem], given: [], private: [] }, 'anchors of a test');
  const observed = await observe(targets, {
    observe: async (target) => {
      notes.push(targetKeyOf(target));
      return target.kind === 'file'
        ? [aReading({ presentedChain: chain.presented })]
        : [anInterruption('connect', timeout)];
    },
    trustAnchors,
    notes: () => notes,
    date: now,
  });
  assert.deepEqual(
    { ...observed, seen: keys(observed.seen) },
    {
      observedAt: now.toISOString(),
      trustAnchors: 'anchors of a test',
      anchors: observed.anchors,
      notes: targets.map(targetKeyOf),
      seen: targets.map(targetKeyOf),
    },
  );
  assert.equal(observed.anchors.public.length, 1);
});

/** Judging many targets gives way to signals and to the limit of the run, and ends with a report when they have come. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { judgeAll, judging } from '../../src/check.ts';
import { exitCodeOf } from '../../src/judge/exit-code.ts';
import type { Cause } from '../../src/model/observation.ts';
import { profiles } from '../../src/profiles/index.ts';
import { rules } from '../../src/rules/index.ts';
import { judgedBy } from '../../src/world/judged.ts';
import { goodChain } from '../support/ca.ts';
import { aHandshake, anObserved, aReport, aTarget, now } from '../support/facts.ts';

const chain = await goodChain();
const targets = Array.from({ length: 40 }, (_, index) => aTarget({ host: `mx${index}.example.com` }));
const observed = anObserved(
  targets.map((target) => ({ target, observations: [aHandshake({ presentedChain: chain.presented })] })),
  { public: [chain.root.pem], given: [], private: [] },
);
const standard = { profile: 'gmail', profiles, exceptions: [] } as const;
const steps = () => judging(observed, rules, standard, now);
const AN_HOUR_MS = 3_600_000;

/** A clock that goes on by so much whenever it is read. */
function clockBy(stepMs: number): () => number {
  let nowMs = 0;
  return () => {
    nowMs += stepMs;
    return nowMs;
  };
}

test('what was seen when the run ended is judged all the same, as if nothing had been', async () => {
  const stopped = AbortSignal.abort({ kind: 'aborted' } satisfies Cause);
  const whole = judgeAll(observed, rules, standard, now);
  assert.deepEqual(await judgedBy(steps(), stopped, clockBy(0)), whole);
  assert.equal(whole.unjudgedCount, undefined);
});

test('without an end of the run no time is too long', async () => {
  const report = await judgedBy(steps(), new AbortController().signal, clockBy(AN_HOUR_MS));
  assert.deepEqual(report, judgeAll(observed, rules, standard, now));
});

for (const [cause, why] of [
  [{ kind: 'aborted' }, 'the run was stopped'],
  [{ kind: 'run-timeout', limitMs: 500 }, 'the whole run has a limit of 500 ms, which has passed'],
] as const satisfies readonly (readonly [Cause, string])[])
  test(`an end that comes while judging is heard, and what is left by then says so: ${cause.kind}`, async () => {
    const stop = new AbortController();
    setImmediate(() => stop.abort(cause));
    const report = await judgedBy(steps(), stop.signal, clockBy(100));
    const left = report.targets.filter(({ findings }) => /not judged/.test(findings[0]?.message ?? ''));
    assert.ok(left.length > 0 && left.length < targets.length, `${left.length} are left`);
    assert.deepEqual(report.targets.slice(-left.length), left);
    assert.equal(report.unjudgedCount, left.length);
    for (const one of left) {
      assert.equal(one.verdict, 'inconclusive');
      assert.deepEqual(
        one.findings.map(({ message }) => message),
        [`it was looked at and not judged: ${why}`],
      );
      assert.equal(one.observations.length, 1);
    }
    // Nobody asked to be lenient with what was not done.
    assert.equal(exitCodeOf(report, { failOn: 'never', onInconclusive: 'ignore' }), 3);
  });

test('what a change left alone may stay unjudged', () => {
  const unchanged = {
    ...observed,
    seen: observed.seen.map((one) => ({ ...one, target: { ...one.target, isUnchanged: true as const } })),
  };
  const cut = judging(unchanged, rules, standard, now);
  cut.next(null);
  const { value } = cut.next({ kind: 'aborted' });
  assert.equal((value as ReturnType<typeof judgeAll>).unjudgedCount, undefined);
});

/** Steps that take their time, and what each was told. */
function takingMs(stepMs: number, count: number) {
  const told: (Cause | null)[] = [];
  const time = { nowMs: 0 };
  const next = (cause: Cause | null) => {
    told.push(cause);
    time.nowMs += stepMs;
    return { done: cause !== null || told.length === count, value: aReport() };
  };
  return { told, steps: { next } as unknown as ReturnType<typeof judging>, clock: () => time.nowMs };
}

test('others have their turn after fifty milliseconds, and not before', async () => {
  for (const [stepMs, expected] of [
    [49, 2],
    [50, 4],
    [1000, 4],
    [0, 0],
  ] as const) {
    const { steps, clock } = takingMs(stepMs, 5);
    let turns = 0;
    let isOver = false;
    const count = () => {
      if (isOver) return;
      turns += 1;
      setImmediate(count);
    };
    setImmediate(count);
    await judgedBy(steps, new AbortController().signal, clock);
    isOver = true;
    assert.equal(turns, expected, `${stepMs}`);
  }
});

test('after the end of the run three seconds are left to judge in, and no more', async () => {
  const stopped = AbortSignal.abort({ kind: 'aborted' } satisfies Cause);
  const { told, steps, clock } = takingMs(1000, 10);
  await judgedBy(steps, stopped, clock);
  assert.deepEqual(told, [null, null, null, { kind: 'aborted' }]);
});

test('the time is that of the machine', async () => {
  const stopped = AbortSignal.abort({ kind: 'aborted' } satisfies Cause);
  const quick = takingMs(0, 3);
  await judgedBy(quick.steps, stopped);
  assert.deepEqual(quick.told, [null, null, null]);
  let isTheirTurn = false;
  setImmediate(() => {
    isTheirTurn = true;
  });
  let count = 0;
  const next = () => ({ done: isTheirTurn || ++count > 3_000_000, value: aReport() });
  await judgedBy({ next } as unknown as ReturnType<typeof judging>, stopped);
  assert.ok(isTheirTurn);
});

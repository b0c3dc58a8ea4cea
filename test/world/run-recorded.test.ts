/** What a run makes of what was seen: which of it is judged, what the verdict is on, and what is kept. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { judgeAll } from '../../src/check.ts';
import type { Exception } from '../../src/model/finding.ts';
import type { Seen } from '../../src/model/observation.ts';
import type { ReportedChange } from '../../src/model/report.ts';
import { together } from '../../src/recording/parts.ts';
import { parseRecording, type Recording } from '../../src/recording/read.ts';
import { rules } from '../../src/rules/index.ts';
import { type RunSettings, runSettingsOf } from '../../src/settings/run-settings.ts';
import { run } from '../../src/world/run.ts';
import { listed, type Scope } from '../../src/world/scope.ts';
import { goodChain } from '../support/ca.ts';
import { aHandshake, anInterruption, anObserved, aTarget, daysFromNow, now } from '../support/facts.ts';

const names = ['a', 'b', 'c', 'd'].map((name) => `${name}.example.com`);
const chain = await goodChain('ecdsa', { dnsNames: names });
const settings = await runSettingsOf({ 'total-timeout-ms': ['86400000'] }, [aTarget()]);

const good = (host: string): Seen => ({
  target: aTarget({ host }),
  observations: [aHandshake({ presentedChain: chain.presented })],
});
const [a, b, c, d] = names.map(good) as [Seen, Seen, Seen, Seen];
/** Its host is on no certificate. */
const wrong = good('wrong.example.com');
const down: Seen = { ...d, observations: [anInterruption('connect', { kind: 'timeout', limitMs: 1 })] };
const unchanged = ({ target, observations }: Seen): Seen => ({
  target: { ...target, isUnchanged: true },
  observations,
});

const exception = (host: string): Exception => ({
  ruleId: 'certificate-host-mismatch',
  ...{ host, port: null, fingerprint: null, reason: 'moves next week', writtenAt: { file: 'hosts.yml', line: 1 } },
  until: daysFromNow(30).toISOString(),
});
const locked = { locked: { file: 'a.lock', entries: [] } };

interface Asked {
  readonly more?: Partial<RunSettings>;
  readonly recording?: Partial<Recording>;
  readonly scope?: Partial<Scope>;
  readonly isKept?: boolean;
}

async function judged(seen: readonly Seen[], { more = {}, recording = {}, scope, isKept = false }: Asked = {}) {
  const anchors = { public: [chain.root.pem], given: [], private: [] };
  const observed = { ...anObserved(seen, anchors), judgedAt: now.toISOString(), judgedBy: {}, exceptions: [] };
  const asked: RunSettings = {
    ...settings,
    observed: { ...observed, ...recording },
    targets: seen.map(({ target }) => target),
    judge: { ...settings.judge, now },
    say: { ...settings.say, recordFile: isKept ? 'seen.json' : null },
    ...more,
  };
  const ran = await run(asked, {}, { ...listed(asked), ...scope });
  const kept = ran.recording === null ? null : parseRecording(ran.recording, 'seen.json');
  const verdicts = ran.report.targets.map(
    ({ target, verdict }) => `${'host' in target ? target.host[0] : ''} ${verdict}`,
  );
  return { ...ran, kept, verdicts, observed };
}

test('what was recorded is judged again as it was, and nothing else comes of it', async () => {
  const { report, observed, ...rest } = await judged([a, wrong]);
  assert.deepEqual(report, judgeAll(observed, rules, { ...settings.judge, known: {} }, now));
  assert.deepEqual(
    { ...rest, date: null },
    {
      ...{ recording: null, kept: null, state: null, lock: null, before: null, date: null },
      ...{ isWhole: true, warnings: [], verdicts: ['a pass', 'w fail'] },
    },
  );
});

test('it is judged as of another date where one is given', async () => {
  const later = await judged([a], { more: { judge: { ...settings.judge, now: daysFromNow(36_500) } } });
  assert.deepEqual([later.report.judgedAt, later.verdicts], [daysFromNow(36_500).toISOString(), ['a fail']]);
  // Without one, of a run that is recorded now, it is today.
  const today = await judged([a], { more: { judge: { ...settings.judge, now: null } } });
  assert.equal(today.report.judgedAt, today.date.toISOString());
  assert.ok(Math.abs(today.date.getTime() - Date.now()) < 60_000);
});

test('a recording of it has what it was judged by', async () => {
  const exceptions = [exception('wrong.example.com')];
  const more = { judge: { ...settings.judge, now, exceptions }, judgedBy: { profile: ['strict'] } };
  const { kept, report } = await judged([a, wrong], { more, isKept: true });
  assert.ok(kept !== null);
  assert.deepEqual(
    [kept.judgedAt, kept.judgedBy, kept.exceptions],
    [report.judgedAt, { profile: ['strict'] }, exceptions],
  );
  assert.deepEqual([kept.known, kept.part], [undefined, undefined]);
  assert.deepEqual(kept.seen, [a, wrong]);
});

test('what was known at the time is kept as well, as far as it is about what was seen', async () => {
  const entry = (target: string) => ({
    ...{ target, keyAlgorithm: 'ec', keySha256: 'ab'.repeat(32), issuer: 'CN=Test CA', names: [] },
    ...{ notBefore: now.toISOString(), tlsVersion: 'TLSv1.3' },
  });
  const entries = ['a.example.com:587', 'b.example.com:587'].map(entry);
  const both = { locked: { file: 'a.lock', entries } };
  const own = await judged([a], { recording: { known: both }, isKept: true });
  assert.deepEqual(own.kept?.known, { locked: { file: 'a.lock', entries: entries.slice(0, 1) } });
  const { kept } = await judged([a], { recording: { known: locked }, isKept: true });
  assert.deepEqual(kept?.known, locked);
});

test('a shard judges its own part by its own exceptions, says that it is one, and is no whole run', async () => {
  const exceptions = [exception('b.example.com'), exception('c.example.com')];
  const more = { shard: { number: 2, count: 2 }, judge: { ...settings.judge, now, exceptions } };
  const { report, kept, verdicts, isWhole } = await judged([a, b, c, d], { more, isKept: true });
  const places = verdicts.map((one) => 'abcd'.indexOf(one[0] ?? ''));
  assert.ok(places.length > 0 && places.length < 4);
  assert.deepEqual(kept?.part, { number: 2, count: 2, places });
  assert.deepEqual(
    kept?.exceptions,
    exceptions.filter(({ host }) => kept.seen.some(({ target }) => 'host' in target && target.host === host)),
  );
  assert.match(report.notes?.at(-1) ?? '', /^this is shard 2 of 2, with \d of all targets/);
  assert.equal(isWhole, false);
});

test('a recording of a part stays one', async () => {
  const part = { number: 1, count: 3, places: [4] };
  const { report, kept, isWhole } = await judged([a], { recording: { part }, isKept: true });
  assert.deepEqual([kept?.part, isWhole], [part, false]);
  assert.match(report.notes?.join() ?? '', /this is shard 1 of 3/);
});

const change: ReportedChange = {
  ...{ base: 'git', because: 'compared by git', fileCount: 1, filesOfConcern: 1 },
  ...{ unchangedCount: 1, passedOverCount: 0, interpolatedCount: 0 },
};

test('the verdict on a change is on what it touches, and where that is nothing it has done no harm', async () => {
  for (const [seen, verdict] of [
    [[a, unchanged(wrong)], 'pass'],
    [[wrong, unchanged(a)], 'fail'],
    [[a, wrong], 'fail'],
    [[down, unchanged(wrong)], 'inconclusive'],
    [[unchanged(wrong)], 'pass'],
    [[], 'pass'],
  ] as const) {
    const { report, isWhole } = await judged(seen, { scope: { change } });
    assert.equal(report.verdict, verdict, seen.map(({ target }) => JSON.stringify(target)).join());
    assert.deepEqual([report.change, isWhole], [change, false]);
  }
  const { report } = await judged([a, unchanged(wrong)]);
  assert.deepEqual([report.verdict, report.change], ['fail', undefined]);
});

test('a change says what it puts in the place of what', async () => {
  const replaced = [{ before: b.target, after: a.target }];
  const { report, verdicts } = await judged([a], { scope: { change, replaced } });
  assert.deepEqual(verdicts, ['a pass']);
  const { effect, ...rest } = report.change ?? {};
  assert.deepEqual(rest, change);
  assert.deepEqual(
    effect?.rows.map(({ before, after }) => [before?.verdict, after?.verdict]),
    [[null, 'pass']],
  );
});

test('what is listed and not looked at keeps its exceptions', async () => {
  const exceptions = [exception('wrong.example.com')];
  const more = { targets: [a.target, wrong.target], judge: { ...settings.judge, now, exceptions } };
  const { kept } = await judged([a], { more, isKept: true });
  assert.deepEqual(kept?.exceptions, exceptions);
});

test('a run leaves no timer that the process would wait for', async () => {
  const timers = () => process.getActiveResourcesInfo().filter((one) => one === 'Timeout').length;
  const before = timers();
  await judged([]);
  assert.ok(timers() <= before);
});

test('an exception that no rule allows ends the run before it begins, and leaves nobody who listens', async () => {
  const signals = ['SIGINT', 'SIGTERM'] as const;
  const before = signals.map((one) => process.listenerCount(one));
  const bad = { ...exception('a.example.com'), until: daysFromNow(100_000).toISOString() };
  const more = { judge: { ...settings.judge, now, exceptions: [bad] } };
  await assert.rejects(judged([a], { more }), { name: 'UsageError' });
  assert.deepEqual(
    signals.map((one) => process.listenerCount(one)),
    before,
  );
});

test('what a run on a change left out is not known to be well, whoever judges later what it saw', async () => {
  const change: ReportedChange = {
    ...{ base: 'git', because: 'compared by git', fileCount: 1, filesOfConcern: 1 },
    ...{ unchangedCount: 1, passedOverCount: 0, interpolatedCount: 0 },
  };
  const untrusted = { look: { ...settings.look, isUntrusted: true } };
  const [whole, ofChange, ofOthers, again] = [
    await judged([a], { isKept: true }),
    await judged([a], { scope: { change }, isKept: true }),
    await judged([a], { more: untrusted, isKept: true }),
    await judged([a], { recording: { isOfChange: true }, isKept: true }),
  ];
  assert.deepEqual(
    [whole, ofChange, ofOthers, again].map(({ isWhole, kept }) => [isWhole, kept?.isOfChange]),
    [
      [true, undefined],
      [false, true],
      [true, true],
      [false, true],
    ],
  );
  const { observed } = whole;
  const file = (name: string, recording: Recording) => ({ file: name, recording });
  assert.equal(together([file('a', observed), file('b', { ...observed, isOfChange: true })]).isOfChange, true);
  assert.equal(together([file('a', observed), file('b', observed)]).isOfChange, undefined);
});

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import type { Report } from '../../src/model/report.ts';
import type { Recording } from '../../src/recording/read.ts';
import { renderRecording } from '../../src/recording/write.ts';
import { argumentsOf } from '../../src/settings/from-arguments.ts';
import { runSettingsOf } from '../../src/settings/run-settings.ts';
import type { Given } from '../../src/settings/settings.ts';
import { parseTarget } from '../../src/targets/parse.ts';
import { aRecordingOf, now } from '../support/facts.ts';

const folder = mkdtempSync(join(tmpdir(), 'run-settings-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const targets = [parseTarget('mail.example.com')];
const read = (given: Given = {}) => runSettingsOf(given, targets);

test('every setting has a default', async () => {
  const settings = await read();
  assert.equal(settings.judge.profile, 'gmail');
  assert.equal(settings.judge.now, null);
  assert.equal(settings.look.limitMs, 20_000);
  assert.deepEqual(settings.judge.exitPolicy, { failOn: 'error', onInconclusive: 'fail' });
  assert.deepEqual(settings.judge.profiles.gmail.limits.failBelow, {
    kind: 'capped-ratio',
    ratio: 0.2,
    atMostMs: 14 * 86_400_000,
  });
  assert.equal(settings.say.checkRun, null);
  assert.deepEqual(settings.say.outputs, []);
});

test('thresholds go into every profile', async () => {
  const {
    judge: { profiles },
  } = await read({ 'warn-below': ['40%'], 'fail-below': ['48h'] });
  for (const { limits } of Object.values(profiles)) {
    assert.deepEqual(limits.warnBelow, { kind: 'ratio', ratio: 0.4 });
    assert.deepEqual(limits.failBelow, { kind: 'duration', durationMs: 48 * 3_600_000 });
  }
  assert.equal(profiles.strict.limits.acceptPrivateAnchors, true);
});

test('a date without a time is its first instant in UTC', async () => {
  assert.equal((await read({ now: ['2027-01-31'] })).judge.now?.toISOString(), '2027-01-31T00:00:00.000Z');
  assert.equal(
    (await read({ now: ['2027-01-31T12:00:00+02:00'] })).judge.now?.toISOString(),
    '2027-01-31T10:00:00.000Z',
  );
});

test('formats go to files or to standard output', async () => {
  const {
    say: { outputs },
  } = await read({ format: ['text', 'json=report.json'] });
  assert.deepEqual(outputs, [
    { format: 'text', file: null },
    { format: 'json', file: 'report.json' },
  ]);
});

test('looks are all, none or a list, in their own order', async () => {
  assert.equal((await read({ looks: ['all'] })).look.looks.length, 6);
  assert.deepEqual((await read({ looks: ['none'] })).look.looks, []);
  assert.deepEqual((await read({ looks: ['tls1.2, rsa'] })).look.looks, ['rsa', 'tls1.2']);
});

test('a check run has a name', async () => {
  assert.equal((await read({ 'check-run': ['Mail'] })).say.checkRun, 'Mail');
});

const bad: readonly (readonly [given: Given, expected: RegExp])[] = [
  [{ profile: ['lax'] }, /cannot read profile "lax": expected gmail or strict/],
  [{ 'fail-on': ['notice'] }, /cannot read fail-on "notice": expected error, warning or never/],
  [{ 'on-inconclusive': ['pass'] }, /expected fail, warn or ignore/],
  [{ 'warn-below': ['30'] }, /cannot read warn-below "30": expected auto, or a number with %, d or h/],
  [{ 'warn-below': ['130%'] }, /cannot read warn-below "130%"/],
  [{ 'fail-below': ['0d'] }, /cannot read fail-below "0d": .* no less than 1% or 1h/],
  [{ 'fail-below': ['0.5%'] }, /cannot read fail-below "0\.5%"/],
  [{ 'warn-below': ['0.9h'] }, /cannot read warn-below "0\.9h"/],
  [{ 'fail-below': ['-1d'] }, /cannot read fail-below "-1d"/],
  [{ now: ['tomorrow'] }, /cannot read now "tomorrow": expected an ISO 8601 date/],
  [{ now: ['2027-02-30'] }, /cannot read now "2027-02-30"/],
  [{ now: ['2027-01-31T12:00'] }, /cannot read now/],
  [{ now: ['2027-01-31T25:00Z'] }, /cannot read now/],
  [{ 'timeout-ms': ['0'] }, /cannot read timeout-ms "0": expected a whole number from 1 to 600000/],
  [{ retries: ['1.5'] }, /cannot read retries "1.5": expected a whole number from 0 to 10/],
  [{ concurrency: ['many'] }, /cannot read concurrency "many"/],
  [{ 'ehlo-name': ['a b'] }, /cannot read ehlo-name "a b": expected a domain name or an address literal/],
  [{ 'ehlo-name': ['a\r\nMAIL FROM:<x>'] }, /cannot read ehlo-name/],
  [{ format: ['xml'] }, /cannot read format "xml": expected text, json, markdown/],
  [{ format: ['json='] }, /cannot read format "json="/],
  [{ format: ['json', 'text'] }, /two formats would go to \(standard output\)/],
  [{ format: ['json=a', 'text=a'] }, /two formats would go to \S*a:/],
  [
    { 'ca-file': ['none.pem'] },
    /cannot read "none\.pem": there is no such file or folder; expected the PEM file of ca-file/,
  ],
  [{ 'warn-below': ['5d'], 'fail-below': ['10d'] }, /warn-below is less than fail-below/],
  [{ 'warn-below': ['10%'], 'fail-below': ['20%'] }, /warn-below is less than fail-below/],
  [
    { 'connect-to': ['mial.example.com:587:127.0.0.1:1'] },
    /connect-to "mial\.example\.com:587:127\.0\.0\.1:1" is for no listed target/,
  ],
  [
    { 'connect-to': ['mail.example.com:2526:127.0.0.1:1'] },
    /connect-to "mail\.example\.com:2526:127\.0\.0\.1:1" is for no listed target/,
  ],
  [{ shard: ['5/4'] }, /^cannot read shard "5\/4"/],
  [{ state: ['x.json'], format: ['json=x.json'] }, /the state and a report would both go to/],
  [{ looks: ['rsa,x'] }, /cannot read looks "rsa,x": expected all, none, or a list of without-sni/],
  [{ record: ['/dev/null/x'] }, /cannot write/],
  [{ 'connect-to': ['x'] }, /cannot read connect-to "x"/],
];
for (const [given, expected] of bad) {
  test(`refuses ${JSON.stringify(given)}`, () =>
    assert.rejects(read(given), { name: 'UsageError', message: expected }));
}

for (const given of [
  { 'warn-below': ['30%'], 'fail-below': ['20%'] },
  { 'warn-below': ['20%'], 'fail-below': ['20%'] },
  { 'warn-below': ['10d'], 'fail-below': ['5d'] },
  { 'warn-below': ['5d'], 'fail-below': ['5d'] },
  { 'warn-below': ['1%'], 'fail-below': ['10d'] },
  { 'warn-below': ['1h'], 'fail-below': ['90%'] },
  // By themselves the limits are shares with a most.
  { 'warn-below': ['10%'] },
  { 'fail-below': ['90%'] },
])
  test(`a warning can come by ${JSON.stringify(given)}`, () => assert.doesNotReject(read(given)));

test('an empty workspace is named as the cause where a file of it is wanted, and only there', async () => {
  const places = [mkdtempSync(join(folder, 'empty-'))];
  const wanted = (given: Given) => runSettingsOf(given, targets, places);
  await assert.rejects(wanted({ 'targets-file': ['x.txt'] }), /the workspace is empty/);
  await assert.rejects(wanted({ retries: ['many'] }), { message: /^cannot read retries "many": [^\n]*$/ });
});

test('a redirection is for a service, and of a list that could not be read all it says nothing', async () => {
  const everything = { 'connect-to': ['::127.0.0.1:2525'] };
  await assert.doesNotReject(runSettingsOf(everything, targets));
  await assert.rejects(runSettingsOf(everything, argumentsOf(['file:a.pem']).targets), /is for no listed target/);
  const problems = [{ message: 'line 2 of hosts', location: null }];
  await assert.rejects(
    runSettingsOf({ 'connect-to': ['mial.example.com:587:127.0.0.1:1'] }, targets, null, { problems }),
    { message: 'line 2 of hosts' },
  );
});

test('a recording keeps the settings that judge, and of them those that are given', async () => {
  assert.deepEqual(Object.keys((await read({ retries: ['1'] })).judgedBy), []);
  assert.deepEqual((await read({ profile: ['strict'] })).judgedBy, { profile: ['strict'] });
});

test('refuses to run without a target', () =>
  assert.rejects(runSettingsOf({}, []), { name: 'UsageError', message: /no target given/ }));

test('every setting of a slice that cannot be read is reported, not the first alone', async () => {
  await assert.rejects(read({ retries: ['many'], concurrency: ['0'] }), {
    name: 'UsageError',
    message:
      'cannot read retries "many": expected a whole number from 0 to 10\ncannot read concurrency "0": expected a whole number from 1 to 10000',
  });
});

test('a redirection that is for no target is reported beside what else is wrong, unless the list itself cannot be read', async () => {
  const redirection = { 'connect-to': ['mial.example.com:587:127.0.0.1:1'] };
  await assert.rejects(read({ ...redirection, 'warn-below': ['soon'] }), {
    message: /^cannot read warn-below "soon": .*\nconnect-to "mial.*" is for no listed target/,
  });
  await assert.rejects(read({ ...redirection, 'targets-file': ['none.txt'] }), {
    message: /^cannot read "none\.txt": [^\n]*$/,
  });
});

test('each stage is handed its own settings, and none of them a token', async () => {
  const { look, judge, say } = await read();
  const posts = ['isIssueKept', 'issuePer', 'issueTitle', 'issueLabels', 'issueAssignees'];
  assert.deepEqual(Object.keys(say), ['outputs', 'checkRun', 'isCommented', ...posts, 'recordFile']);
  assert.deepEqual(Object.keys(judge), ['profile', 'profiles', 'exceptions', 'exitPolicy', 'now']);
  for (const key of ['outputs', 'checkRun', 'isCommented', 'exitPolicy']) assert.ok(!(key in look));
  // @ts-expect-error What is said where is nothing that the prober can be handed.
  void look.checkRun;
});

test('discover is off where it is none, or where targets are listed and it is not asked for', async () => {
  const discoverOf = async (given: Given, listed = targets) =>
    (await runSettingsOf(given, listed, [tmpdir()])).discover;
  assert.deepEqual(await discoverOf({}, []), []);
  assert.equal(await discoverOf({}), null);
  assert.deepEqual(await discoverOf({ discover: ['ansible/**'] }), ['ansible/**']);
  assert.equal(await discoverOf({ discover: ['none'] }), null);
  assert.deepEqual(await discoverOf({ discover: ['none', 'a/**'] }), ['none', 'a/**']);
  assert.deepEqual((await runSettingsOf({ discover: ['a/**'] }, targets, [tmpdir()])).targets, targets);
  // What will be found is not known yet.
  const found = await runSettingsOf({ discover: ['*'], 'connect-to': ['mx.example.com:25::2525'] }, targets, [
    tmpdir(),
  ]);
  assert.equal(found.look.redirections.length, 1);
});

test('a recording says how to judge, unless something else is given, and nothing else', async () => {
  const kept = aRecordingOf({ judgedAt: now.toISOString(), targets: [] } as unknown as Report);
  const exceptions = [
    {
      ruleId: 'certificate-expired',
      host: 'mail.example.com',
      port: null,
      fingerprint: null,
      until: now.toISOString(),
      reason: 'ordered',
      writtenAt: { file: 'hosts.yml', line: 3 },
    },
  ];
  const replayed = async (judgedBy: Given, given: Given = {}) => {
    const file = join(folder, 'recording.json');
    writeFileSync(file, renderRecording({ ...kept, exceptions, judgedBy: judgedBy as Recording['judgedBy'] }));
    return (await runSettingsOf({ ...given, replay: [file] }, [])).judge;
  };
  const judge = await replayed({ 'fail-on': ['Warning'], 'on-inconclusive': ['ignore'] });
  assert.deepEqual([judge.exitPolicy.failOn, judge.exitPolicy.onInconclusive], ['warning', 'fail']);
  assert.equal((await replayed({ 'fail-on': ['never'] })).exitPolicy.failOn, 'error');
  assert.deepEqual(judge.exceptions, exceptions);
  assert.equal((await replayed({ 'fail-on': ['never'] }, { 'fail-on': ['warning'] })).exitPolicy.failOn, 'warning');
  for (const [kept, wanted, isTaken] of [
    ['strict', 'gmail', false],
    ['gmail', 'strict', true],
    ['strict', 'strict', true],
    ['gmail', 'gmail', true],
  ] as const) {
    const again = replayed({ profile: [kept] }, { profile: [wanted] });
    if (isTaken) assert.equal((await again).profile, wanted);
    else await assert.rejects(again, /cannot judge by gmail what was observed by strict/);
  }
  const file = join(folder, 'recording.json');
  assert.equal((await runSettingsOf({ replay: [file] }, [], [folder])).discover, null);
  await assert.rejects(replayed({ format: ['text=/tmp/x'] }), /it sets format, expected profile/);
});

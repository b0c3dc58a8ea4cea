/** What a change does beside what was there before, for a terminal and in Markdown. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Effect, EffectRow, Report, Standing } from '../../src/model/report.ts';
import { effectLines, effectSentence, effectTable } from '../../src/report/effect.ts';
import { aReport, aTarget, daysFromNow } from '../support/facts.ts';

const standing = (host: string, facts: Partial<Standing> = {}): Standing => ({
  target: aTarget({ host, writtenAt: { file: 'mail/hosts.txt', line: 1 } }),
  verdict: 'pass',
  expiresAt: null,
  ruleIds: [],
  seenBy: 'this run',
  ...facts,
});
const [old, now] = [standing('old.example'), standing('now.example')];

const effectOf = (rows: readonly EffectRow[], facts: Partial<Effect> = {}): Effect => ({
  before: { passedCount: 3, targetCount: 3 },
  after: { passedCount: 2, targetCount: 3 },
  rows,
  ...facts,
});
const row = (before: Standing | null, after: Standing | null, remark: string | null = null): EffectRow => ({
  before,
  after,
  remark,
});

function reportOf(effect?: Effect): Report {
  const change = {
    base: 'git',
    because: 'with main',
    fileCount: 1,
    filesOfConcern: 1,
    unchangedCount: 0,
    passedOverCount: 0,
    interpolatedCount: 0,
  } as const;
  return { ...aReport({}), change: effect === undefined ? change : { ...change, effect } };
}

test('how many passed before and how many pass now is one sentence', () => {
  const none = { passedCount: 0, targetCount: 0 };
  assert.equal(effectSentence(effectOf([])), '3 of 3 passed; after this change 2 of 3');
  assert.equal(
    effectSentence(effectOf([], { before: none })),
    'how it was before is not known; after this change 2 of 3 passed',
  );
  assert.equal(effectSentence(effectOf([row(old, null)], { after: none })), '1 server taken out');
  assert.equal(effectSentence(effectOf([row(old, null), row(now, null)], { after: none })), '2 servers taken out');
});

const unwritten: Standing = { ...old, target: aTarget({ host: 'old.example' }) };
const ROWS: readonly (readonly [name: string, row: EffectRow, line: string, cells: string])[] = [
  [
    'one server for another',
    row(old, standing('now.example', { verdict: 'fail', ruleIds: ['certificate-expired', 'chain-incomplete'] })),
    'old.example:587 pass -> now.example:587 fail: certificate-expired, chain-incomplete',
    '| ✅ `old.example:587` pass | ❌ `now.example:587` fail: certificate-expired, chain-incomplete |',
  ],
  [
    'with the date of its expiry, and who saw it',
    row(standing('old.example', { expiresAt: daysFromNow(9).toISOString(), seenBy: 'an earlier run' }), now),
    'old.example:587 pass, expires 10 June 2026, as an earlier run saw it -> now.example:587 pass',
    '| ✅ `old.example:587` pass, expires 10 June 2026, as an earlier run saw it | ✅ `now.example:587` pass |',
  ],
  [
    'a server that is new',
    row(null, standing('now.example', { verdict: 'warn' })),
    'nothing -> now.example:587 warn',
    '| nothing | ⚠️ `now.example:587` warn |',
  ],
  [
    'one that is gone from its file',
    row(old, null),
    'old.example:587 pass -> gone from mail/hosts.txt',
    '| ✅ `old.example:587` pass | gone from mail/hosts.txt |',
  ],
  [
    'one that is gone from no file',
    row(unwritten, null),
    'old.example:587 pass -> gone',
    '| ✅ `old.example:587` pass | gone |',
  ],
  [
    'one that nobody looked at',
    row(standing('old.example', { verdict: null, seenBy: null }), standing('now.example', { verdict: 'inconclusive' })),
    'old.example:587 not looked at -> now.example:587 inconclusive',
    '| `old.example:587` not looked at | ❓ `now.example:587` inconclusive |',
  ],
  [
    'a remark, and no markup in it',
    row(old, now, 'another key than <b>'),
    'old.example:587 pass -> now.example:587 pass (another key than <b>)',
    '| ✅ `old.example:587` pass | ✅ `now.example:587` pass<br>another key than &#60;b&#62; |',
  ],
  [
    'no control character, command or markup of who names files',
    row({ ...old, target: aTarget({ host: 'old.example', writtenAt: { file: '::a\u001b|<b>', line: 1 } }) }, null),
    'old.example:587 pass -> gone from ::a\\u001b|<b>',
    '| ✅ `old.example:587` pass | gone from ::a&#92;u001b&#124;&#60;b&#62; |',
  ],
];
for (const [name, one, line, cells] of ROWS)
  test(`each side of a change has its words: ${name}`, () => {
    const report = reportOf(effectOf([one]));
    assert.deepEqual(effectLines(report), ['Change: 3 of 3 passed; after this change 2 of 3.', `  ${line}`]);
    assert.deepEqual(effectTable(report), [
      `**3 of 3 passed; after this change 2 of 3.**\n\n| Before | After |\n| --- | --- |\n${cells}\n\n`,
    ]);
  });

test('without a change that replaces something nothing is said', () => {
  for (const report of [reportOf(), aReport({})]) {
    assert.deepEqual(effectLines(report), []);
    assert.deepEqual(effectTable(report), []);
  }
});

test('fifty rows are shown, and the others are counted', () => {
  const rows = (count: number) => Array.from({ length: count }, () => row(old, now));
  assert.equal(effectLines(reportOf(effectOf(rows(50)))).length, 51);
  const lines = effectLines(reportOf(effectOf(rows(52))));
  assert.equal(lines.length, 52);
  assert.equal(lines.at(-1), '…and 2 more.');
  assert.doesNotMatch(effectTable(reportOf(effectOf(rows(50))))[0] ?? '', /more/);
  assert.equal((effectTable(reportOf(effectOf(rows(52))))[0] ?? '').match(/^\| ✅ /gm)?.length, 50);
  assert.match(effectTable(reportOf(effectOf(rows(52))))[0] ?? '', /pass \|\n\n…and 2 more\.\n\n$/);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Report, TargetReport, Verdict } from '../../src/model/report.ts';
import { renderText } from '../../src/report/text.ts';
import {
  changeSentences,
  countsWithNames,
  dateOf,
  dayOf,
  distance,
  minuteOf,
  profilesText,
  targetName,
} from '../../src/report/wording.ts';
import { aTarget, now } from '../support/facts.ts';

const seen = (verdict: Verdict, facts: Partial<TargetReport> = {}): TargetReport => ({
  target: aTarget(),
  verdict,
  profile: 'gmail',
  expiresAt: null,
  calendar: null,
  findings: [],
  observations: [],
  ...facts,
});
const reportOf = (targets: readonly TargetReport[], facts: Partial<Report> = {}): Report => ({
  profile: 'gmail',
  judgedAt: now.toISOString(),
  trustAnchors: 'test',
  verdict: 'pass',
  targets,
  ...facts,
});

test('a date for people is a day, how far it is in days, in hours below three days, and in minutes below an hour', () => {
  const judgedAt = '2026-06-01T00:00:00.000Z';
  for (const [to, words] of [
    ['2026-06-01T00:59:59.000Z', '1 June 2026, in 59 minutes'],
    ['2026-06-01T01:00:00.000Z', '1 June 2026, in 1 hour'],
    ['2026-06-03T23:00:00.000Z', '3 June 2026, in 71 hours'],
    ['2026-06-04T00:00:00.000Z', '4 June 2026, in 3 days'],
    ['2026-05-30T00:00:00.000Z', '30 May 2026, 48 hours ago'],
    ['2026-05-20T12:00:00.000Z', '20 May 2026, 11 days ago'],
  ] as const) {
    assert.equal(dateOf(to, { judgedAt }), words);
    assert.equal(`${dayOf(to)}, ${distance(judgedAt, to)}`, words);
  }
  assert.equal(minuteOf('2026-12-04T10:11:59.000Z'), '4 December 2026, 10:11 UTC');
});

test('the mode is shown where the port does not tell it', () => {
  assert.equal(targetName(aTarget({ port: 465, mode: 'implicit' })), 'mail.example.com:465');
  assert.equal(targetName(aTarget({ port: 465 })), 'mail.example.com:465+starttls');
  assert.equal(targetName(aTarget({ mode: 'implicit' })), 'mail.example.com:587+implicit');
});

test('up to five names of what did not pass, and a mark for more', () => {
  const failed = (count: number) => Array.from({ length: count }, () => seen('fail'));
  const five = new Array(5).fill('mail.example.com:587').join(', ');
  assert.equal(countsWithNames([...failed(5), seen('pass')]), `6 targets: 5 fail (${five}), 1 pass`);
  assert.equal(countsWithNames([]), 'no target to check');
  assert.equal(countsWithNames(failed(6)), `6 targets: 6 fail (${five}, …)`);
});

test('several profiles are told apart', () => {
  assert.equal(profilesText(reportOf([seen('pass')])), 'by the gmail profile');
  const both = [seen('pass'), seen('pass', { profile: 'strict' })];
  assert.equal(profilesText(reportOf(both)), 'by the profiles gmail (1) and strict (1)');
});

test('says what a change was compared with, and what fails beside it', () => {
  const change = {
    base: 'git',
    because: 'with main',
    fileCount: 3,
    filesOfConcern: 1,
    unchangedCount: 2,
    passedOverCount: 0,
    interpolatedCount: 0,
  } as const;
  const left = seen('fail', { target: aTarget({ isUnchanged: true }) });
  assert.deepEqual(changeSentences(reportOf([seen('fail'), left], { change })), [
    '1 of 3 changed files concerns mail (with main)',
    '1 listed target the change leaves as before, not looked at',
    '1 target that this change does not touch: 1 fail (mail.example.com:587); the schedule guards those',
  ]);
  assert.deepEqual(
    changeSentences(reportOf([], { change: { ...change, fileCount: 1, filesOfConcern: 0, unchangedCount: 0 } })),
    ['0 of 1 changed files concern mail (with main)'],
  );
  const none = { ...change, base: 'none', filesOfConcern: null } as const;
  assert.deepEqual(changeSentences(reportOf([], { change: none })), ['everything is checked: with main']);
});

test('twenty targets that pass are listed, more are counted', () => {
  const passed = (count: number) => Array.from({ length: count }, () => seen('pass'));
  assert.equal(renderText(reportOf(passed(20))).match(/: pass, expires/g)?.length, 20);
  assert.match(renderText(reportOf(passed(21))), /^21 targets: pass, the first expires/);
});

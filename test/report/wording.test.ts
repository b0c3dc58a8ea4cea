import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Report, TargetReport, Verdict } from '../../src/model/report.ts';
import { renderText } from '../../src/report/text.ts';
import {
  addressOf,
  blockHead,
  changeSentences,
  countsText,
  countsWithNames,
  dateOf,
  dayOf,
  distance,
  fingerprintsText,
  firstCommandOf,
  levelWord,
  messageOf,
  minuteOf,
  profilesText,
  targetName,
  uniqueNames,
  worstFirst,
} from '../../src/report/wording.ts';
import { aFileTarget, aFinding, aTarget, endpoint, now } from '../support/facts.ts';

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

test('a file is called by its path, and nobody who names it writes markup', () => {
  assert.equal(targetName(aFileTarget({ file: 'mail/chain.pem' })), 'file:mail/chain.pem');
  assert.equal(targetName(aFileTarget({ file: 'a`|<>[]@#&\\\u001b' })), 'file:a%60%7C%3C%3E%5B%5D%40%23%26%5C%5Cu001b');
  assert.equal(targetName(aTarget({ host: '2001:db8::1' })), '[2001:db8::1]:587');
});

test('an address is said where it adds something', () => {
  assert.equal(addressOf({ endpoint }, aTarget()), '192.0.2.1');
  assert.equal(addressOf({ endpoint: null }, aTarget()), null);
  assert.equal(addressOf({ endpoint }, aTarget({ host: '192.0.2.1' })), null);
});

test('a finding has one word for how it counts', () => {
  assert.equal(levelWord(aFinding({ level: 'warning' })), 'warning');
  assert.equal(levelWord(aFinding({ kind: 'inconclusive' })), 'inconclusive');
  const accepted = { until: '2026-06-11T00:00:00.000Z', reason: 'it moves' };
  assert.equal(levelWord(aFinding({ kind: 'inconclusive', accepted })), 'accepted');
  assert.equal(messageOf({ message: 'x' }), 'x');
  assert.equal(messageOf({ message: 'x', accepted }), 'x; accepted until 11 June 2026: it moves');
});

test('an exception names a certificate or its key where the finding has both', () => {
  const both = { certificateSha256: 'ab', keySha256: 'cd' };
  assert.equal(fingerprintsText(aFinding({ evidence: both })), 'SHA-256 of the certificate ab, of its key cd');
  const several = { certificateSha256: ['ab', 'ef'], keySha256: ['cd', '01'] };
  assert.equal(
    fingerprintsText(aFinding({ evidence: several })),
    'SHA-256 of the certificate ab, of its key cd; and SHA-256 of the certificate ef, of its key 01',
  );
  for (const evidence of [{}, { certificateSha256: 'ab' }, { keySha256: 'cd' }])
    assert.equal(fingerprintsText(aFinding({ evidence })), null);
});

test('commands are for twelve hosts by name, and for more by number', () => {
  const hosts = (count: number) => Array.from({ length: count }, (_, index) => `h${index}`);
  assert.equal(blockHead({ hosts: ['a', 'b'], server: 'Exim' }), 'a, b: Exim');
  assert.match(blockHead({ hosts: hosts(12), server: 'Exim' }), /, h11: Exim$/);
  assert.match(blockHead({ hosts: hosts(14), server: 'Exim' }), /, h11 and 2 more: Exim$/);
});

test('the first command is the first line that is no comment', () => {
  const block = { server: 'x', hosts: [], isOfHoster: false, shell: 'sh' } as const;
  assert.equal(firstCommandOf([{ ...block, lines: ['# in a file', '#   x = 1', 'reload', 'again'] }]), 'reload');
  assert.equal(firstCommandOf([{ ...block, lines: ['# in a file'] }]), null);
  assert.equal(firstCommandOf([]), null);
});

test('the worst comes first, and alike ones stay in the order of the list', () => {
  const hosts = ['pass', 'warn', 'fail', 'inconclusive', 'fail'] as const;
  const targets = hosts.map((verdict, index) => seen(verdict, { target: aTarget({ host: `${index}.example` }) }));
  assert.deepEqual(
    worstFirst(targets).map(({ target }) => targetName(target).slice(0, 1)),
    ['2', '4', '3', '1', '0'],
  );
  assert.equal(countsText(targets), '5 targets: 2 fail, 1 inconclusive, 1 warn, 1 pass');
  assert.equal(countsText(targets.slice(0, 1)), '1 target: 1 pass');
  assert.equal(countsText([]), 'no target to check');
});

test('a name that is there twice has a number', () => {
  assert.deepEqual(
    uniqueNames([seen('pass'), seen('pass', { target: aTarget({ port: 25 }) }), seen('pass'), seen('pass')]),
    ['mail.example.com:587', 'mail.example.com:25', 'mail.example.com:587 (2)', 'mail.example.com:587 (3)'],
  );
});

const CHANGE = {
  base: 'git',
  because: 'with main',
  fileCount: 2,
  filesOfConcern: 2,
  unchangedCount: 0,
  passedOverCount: 0,
  interpolatedCount: 0,
} as const;
const SENTENCES: readonly (readonly [change: Partial<NonNullable<Report['change']>>, sentences: readonly string[]])[] =
  [
    [{}, ['2 of 2 changed files concern mail (with main)']],
    [{ fileCount: 1, filesOfConcern: 1 }, ['1 of 1 changed file concerns mail (with main)']],
    [{ fileCount: null }, ['2 of 0 changed files concern mail (with main)']],
    [{ filesOfConcern: null }, ['with main']],
    [
      { unchangedCount: 2, passedOverCount: 1, interpolatedCount: 1 },
      [
        '2 of 2 changed files concern mail (with main)',
        '2 listed targets the change leaves as before, not looked at',
        '1 server of a provider or of nobody in these files, not contacted',
        '1 host in these files is a variable without a default, not looked at',
      ],
    ],
    [
      { passedOverCount: 2, interpolatedCount: 2 },
      [
        '2 of 2 changed files concern mail (with main)',
        '2 servers of a provider or of nobody in these files, not contacted',
        '2 hosts in these files are variables without a default, not looked at',
      ],
    ],
  ];
for (const [facts, sentences] of SENTENCES)
  test(`what a change is about is said: ${JSON.stringify(facts)}`, () =>
    assert.deepEqual(changeSentences(reportOf([], { change: { ...CHANGE, ...facts } })), sentences));

test('where nothing changes, or no change is asked about, nothing is said of one', () => {
  assert.deepEqual(changeSentences(reportOf([seen('pass')])), []);
  const left = seen('warn', { target: aTarget({ isUnchanged: true }) });
  assert.deepEqual(changeSentences(reportOf([left, left], { change: { ...CHANGE, unchangedCount: 2 } })), [
    '2 of 2 changed files concern mail (with main)',
    '2 targets that this change does not touch: 2 warn (mail.example.com:587, mail.example.com:587); the schedule guards those',
  ]);
});

test('a report of one profile, whichever, is by that one', () => {
  assert.equal(profilesText(reportOf([seen('pass', { profile: 'strict' })])), 'by the strict profile');
  assert.equal(profilesText(reportOf([], { profile: 'strict' })), 'by the strict profile');
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dueMoments, parseCron } from '../../src/schedule/cron.ts';
import { schedulesIn } from '../../src/schedule/workflow.ts';

// A Monday.
const from = new Date('2026-06-01T12:34:00Z');
const due = (text: string, direction: 'before' | 'after', count = 2, zone: string | null = null) => {
  const cron = parseCron(text, zone);
  assert.ok(cron !== null, text);
  return dueMoments([cron], from, direction, count).map((date) => date.toISOString().slice(0, 16));
};

for (const [text, after, before] of [
  ['17 5 * * *', ['2026-06-02T05:17', '2026-06-03T05:17'], ['2026-06-01T05:17', '2026-05-31T05:17']],
  ['*/15 * * * *', ['2026-06-01T12:45', '2026-06-01T13:00'], ['2026-06-01T12:30', '2026-06-01T12:15']],
  ['34 12 * * *', ['2026-06-02T12:34', '2026-06-03T12:34'], ['2026-05-31T12:34', '2026-05-30T12:34']],
  ['0 6 * * 1-5', ['2026-06-02T06:00', '2026-06-03T06:00'], ['2026-06-01T06:00', '2026-05-29T06:00']],
  ['0 6 * * SUN', ['2026-06-07T06:00', '2026-06-14T06:00'], ['2026-05-31T06:00', '2026-05-24T06:00']],
  ['0 6 * * 7', ['2026-06-07T06:00', '2026-06-14T06:00'], ['2026-05-31T06:00', '2026-05-24T06:00']],
  ['0 0 1 JAN,jul *', ['2026-07-01T00:00', '2027-01-01T00:00'], ['2026-01-01T00:00', '2025-07-01T00:00']],
  ['30 5,17 * * *', ['2026-06-01T17:30', '2026-06-02T05:30'], ['2026-06-01T05:30', '2026-05-31T17:30']],
  ['5/20 4 * * *', ['2026-06-02T04:05', '2026-06-02T04:25'], ['2026-06-01T04:45', '2026-06-01T04:25']],
  ['0 8 13 * 5', ['2026-06-05T08:00', '2026-06-12T08:00'], ['2026-05-29T08:00', '2026-05-22T08:00']],
  ['0 0 29 2 *', [], []],
  ['0 0 31 2 *', [], []],
] as const) {
  test(`"${text}" is due`, () => {
    assert.deepEqual(due(text, 'after'), after);
    assert.deepEqual(due(text, 'before'), before);
  });
}

test('a time zone has its own clock, with half hours and summer time', () => {
  assert.deepEqual(due('30 5 * * *', 'after', 1, 'Asia/Kolkata'), ['2026-06-02T00:00']);
  assert.deepEqual(due('30 5 * * *', 'after', 1, 'Europe/Berlin'), ['2026-06-02T03:30']);
  assert.deepEqual(due('30 5 1 1 *', 'after', 1, 'Europe/Berlin'), ['2027-01-01T04:30']);
  assert.deepEqual(due('0 23 * * *', 'after', 1, 'America/New_York'), ['2026-06-02T03:00']);
  assert.deepEqual(due('15 5 * * *', 'after', 1, 'utc'), ['2026-06-02T05:15']);
  assert.deepEqual(due('0 0 * * *', 'after', 1, 'Europe/Berlin'), ['2026-06-01T22:00']);
});

test('moments of one quarter of an hour come nearest first, and no more of them than asked for', () => {
  assert.deepEqual(due('1-8 * * * *', 'before'), ['2026-06-01T12:08', '2026-06-01T12:07']);
  assert.deepEqual(due('36-40 * * * *', 'after'), ['2026-06-01T12:36', '2026-06-01T12:37']);
});

test('blanks around a schedule, and more than one between its fields, are no part of it', () => {
  assert.deepEqual(due('17  5\t* \t *   *', 'after', 1), ['2026-06-02T05:17']);
  assert.deepEqual(due(' 17 5 * * *\n', 'after', 1), ['2026-06-02T05:17']);
});

test('where days of the month and of the week are restricted, either is enough', () => {
  assert.deepEqual(due('0 8 13 * 5', 'after', 3), ['2026-06-05T08:00', '2026-06-12T08:00', '2026-06-13T08:00']);
});

test('a year is looked through to its end, a leap year too', () => {
  const yearly = parseCron('34 12 1 6 *');
  assert.ok(yearly !== null);
  const year = (direction: 'before' | 'after', start: string) =>
    dueMoments([yearly], new Date(start), direction, 2).map((date) => date.toISOString().slice(0, 16));
  assert.deepEqual(year('after', '2027-06-01T12:34:00Z'), ['2028-06-01T12:34']);
  assert.deepEqual(year('before', '2028-06-01T12:34:00Z'), ['2027-06-01T12:34']);
});

test('schedules of one quarter of an hour come in order, and one moment once', () => {
  const crons = ['10 6 * * *', '5 6 * * *', '5 6 * * *'].flatMap((text) => parseCron(text) ?? []);
  const moments = (direction: 'before' | 'after') =>
    dueMoments(crons, from, direction, 2).map((date) => date.toISOString().slice(0, 16));
  assert.deepEqual(moments('after'), ['2026-06-02T06:05', '2026-06-02T06:10']);
  assert.deepEqual(moments('before'), ['2026-06-01T06:10', '2026-06-01T06:05']);
});

test('several schedules are one after the other', () => {
  const crons = ['0 6 * * *', '0 18 * * *'].flatMap((text) => parseCron(text) ?? []);
  assert.deepEqual(
    dueMoments(crons, from, 'before', 3).map((date) => date.toISOString().slice(0, 13)),
    ['2026-06-01T06', '2026-05-31T18', '2026-05-31T06'],
  );
});

for (const text of [
  ...['', '* * * *', '* * * * * *', '60 * * * *', '* 24 * * *', '* * 0 * *', '* * 32 * *', '* * * 13 *', '* * * * 8'],
  ...[
    '@daily',
    '1-70 * * * *',
    '5-1 * * * *',
    '*/0 * * * *',
    '1-2-3 * * * *',
    '-1 * * * *',
    '1.5 * * * *',
    '? * * * *',
  ],
  ...['* * L * *', '* * * FOO *', ', * * * *', '1, * * * *', `${'1,'.repeat(200)}1 * * * *`, '1/2/3 * * * *'],
]) {
  test(`"${text.slice(0, 20)}" is no schedule of GitHub's`, () => assert.equal(parseCron(text), null));
}

test('a time zone that is none is none', () => assert.equal(parseCron('0 6 * * *', 'Mars/Olympus'), null));

for (const [what, text, count] of [
  ['two', "on:\n  schedule:\n    - cron: '0 6 * * *'\n    - cron: 0 18 * * *\n      timezone: Europe/Berlin\n", 2],
  ['none', 'on: push\n', 0],
  ['a list of events', 'on: [push, schedule]\n', 0],
  ['an unreadable one', "on:\n  schedule:\n    - cron: 'daily'\n", 0],
  ['no mapping', 'hello', 0],
  ['no YAML', '{{{', 0],
  ['nothing', '', 0],
  ['one that is a number', 'on:\n  schedule:\n    - cron: 5\n', 0],
  ['aliases', "x: &x\n  cron: '0 6 * * *'\ny: &y\n  - *x\non:\n  schedule: *y\n", 1],
  ['an alias of nothing', 'on:\n  schedule: *none\n', 0],
  ['more schedules than any has', `on:\n  schedule:\n${"    - cron: '0 6 * * *'\n".repeat(21)}`, 20],
  ['more pieces than any has', `on:\n  schedule:\n    - cron: '0 6 * * *'\nx: [${'x,'.repeat(60_000)}]\n`, 0],
  ['a nesting without end', `on: ${'['.repeat(100_000)}`, 0],
  ['entries of nothing', 'on:\n  schedule:\n    -\n    - 5\n', 0],
  [
    'a bomb',
    `${['a: &a [x,x,x,x,x,x,x,x,x]', ...'bcdefgh'.split('').map((name, index) => `${name}: &${name} [${Array(9).fill(`*${'abcdefgh'[index]}`).join()}]`)].join('\n')}\non: *h\n`,
    0,
  ],
] as const) {
  test(`a workflow with ${what}`, async () => assert.equal((await schedulesIn(text)).length, count));
}

test('a schedule of a workflow is due by the clock of its time zone', async () => {
  const crons = await schedulesIn("on:\n  schedule:\n    - cron: '30 5 * * *'\n      timezone: Asia/Kolkata\n");
  assert.deepEqual(
    dueMoments(crons, from, 'after', 1).map((date) => date.toISOString().slice(0, 16)),
    ['2026-06-02T00:00'],
  );
});

test('a schedule may have two hundred characters, and no more', () => {
  const long = (length: number) => `${'1,'.repeat(95)}1 * * * *`.padEnd(length, ' ');
  assert.notEqual(parseCron(long(200)), null);
  assert.equal(parseCron(long(201)), null);
});

for (const [field, values] of [
  ['59', [59]],
  ['0', [0]],
  ['1-3', [1, 2, 3]],
  ['10-20/5', [10, 15, 20]],
  ['50/4', [50, 54, 58]],
  ['*/20', [0, 20, 40]],
  ['7,3', [7, 3]],
  ['5-5', [5]],
] as const) {
  test(`the minutes of "${field}"`, () => {
    const cron = parseCron(`${field} * * * *`);
    assert.deepEqual([...(cron?.minutes ?? [])], values);
  });
}

test('the ends of each field, and what is restricted', () => {
  const all = parseCron('0-59 0-23 1-31 1-12 0-7');
  assert.deepEqual(
    [all?.minutes.size, all?.hours.size, all?.days.size, all?.months.size, all?.weekdays.size, all?.isEitherDay],
    [60, 24, 31, 12, 8, true],
  );
  for (const text of ['0 0 * * 1', '0 0 1 * *', '0 0 */2 * 1', '0 0 1 * */2'])
    assert.equal(parseCron(text)?.isEitherDay, false, text);
  for (const [index, name] of [
    'jan',
    'Feb',
    'MAR',
    'apr',
    'may',
    'jun',
    'jul',
    'aug',
    'sep',
    'oct',
    'nov',
    'dec',
  ].entries())
    assert.deepEqual([...(parseCron(`0 0 1 ${name} *`)?.months ?? [])], [index + 1]);
  for (const [index, name] of ['sun', 'Mon', 'TUE', 'wed', 'thu', 'fri', 'sat'].entries())
    assert.deepEqual([...(parseCron(`0 0 * * ${name}`)?.weekdays ?? [])], [index]);
});

for (const text of [
  '001 * * * *',
  '1 * * jan-13 *',
  '* * * 0 *',
  '* -1 * * *',
  'x1 * * * *',
  '1x * * * *',
  '1/ * * * *',
  '/5 * * * *',
  '1/x * * * *',
  '1/100 * * * *',
  'sun * * * *',
  '* * * * sun-mon-tue',
  '*-5 * * * *',
  '1--2 * * * *',
])
  test(`"${text}" is no schedule either`, () => assert.equal(parseCron(text), null));

test('a clock on the wall shows UTC where no zone is given, by whatever name', () => {
  // A Saturday.
  const instant = new Date('2026-02-28T23:59:00Z');
  const shown = { minute: 59, hour: 23, day: 28, month: 2, weekday: 6 };
  for (const zone of [null, 'UTC', 'utc', 'Etc/UTC', 'etc/utc', 'Africa/Abidjan'])
    assert.deepEqual(parseCron('0 0 * * *', zone)?.clock(instant), shown);
  const tokyo = { minute: 59, hour: 8, day: 1, month: 3, weekday: 0 };
  assert.deepEqual(parseCron('0 0 * * *', 'Asia/Tokyo')?.clock(instant), tokyo);
  assert.equal(parseCron('0 0 * * *', 'Europe/Berlin')?.clock(new Date('2026-02-28T23:00:00Z')).hour, 0);
});

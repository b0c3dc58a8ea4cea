/** What is taken for each setting, at its limits. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Places } from '../../src/disk/write.ts';
import * as readers from '../../src/settings/readers.ts';
import { parseThreshold } from '../../src/settings/threshold.ts';

type Value = string | null;

/** What a reader makes of a text; the message where it refuses. */
function readBy<Result>(reader: readers.Reader<Result>, text: Value, list: readonly string[] = []): Result | string {
  const places: Places = null;
  try {
    return reader({ name: 'x', text, list, places });
  } catch (error) {
    return (error as Error).message;
  }
}
const isRefused = (result: unknown) => /^cannot read x "/.test(String(result));

test('a whole number is one of its digits alone, from the least to the most', () => {
  const number = readers.wholeNumber(2, 30);
  for (const [text, value] of [
    ['2', 2],
    ['30', 30],
    ['007', 7],
  ] as const)
    assert.equal(readBy(number, text), value);
  for (const text of ['1', '31', '', '-3', '+3', '3.0', ' 3', '3x', '1e1', '0000000003'])
    assert.equal(readBy(number, text), `cannot read x "${text}": expected a whole number from 2 to 30`, text);
  assert.ok(isRefused(readBy(readers.wholeNumber(0, 9), 'x')));
});

test('a shard is one of so many, up to a thousand', () => {
  assert.equal(readBy(readers.shard, null), null);
  assert.deepEqual(readBy(readers.shard, '2/4'), { number: 2, count: 4 });
  assert.deepEqual(readBy(readers.shard, '1/1'), { number: 1, count: 1 });
  assert.deepEqual(readBy(readers.shard, '1000/1000'), { number: 1000, count: 1000 });
  for (const text of [
    '0/4',
    '5/4',
    '1/1001',
    '1',
    '/4',
    '1/',
    'x1/4',
    '1/4x',
    '1/4/2',
    '-1/4',
    '00001/4',
    '1/00004',
    '',
  ])
    assert.ok(isRefused(readBy(readers.shard, text)), text);
});

test('a date is one of the calendar, and a time has a zone', () => {
  const iso = (text: Value) => {
    const read = readBy(readers.date, text);
    return read instanceof Date ? read.toISOString() : read;
  };
  assert.equal(iso(null), null);
  for (const [text, expected] of [
    ['2027-01-31', '2027-01-31T00:00:00.000Z'],
    ['2028-02-29', '2028-02-29T00:00:00.000Z'],
    ['2027-01-31T12:00Z', '2027-01-31T12:00:00.000Z'],
    ['2027-01-31T12:00:05Z', '2027-01-31T12:00:05.000Z'],
    ['2027-01-31T12:00:05.25Z', '2027-01-31T12:00:05.250Z'],
    ['2027-01-31T00:00-01:30', '2027-01-31T01:30:00.000Z'],
  ] as const)
    assert.equal(iso(text), expected);
  for (const text of [
    '',
    '2027-02-29',
    '2027-13-01',
    '2027-1-31',
    'x2027-01-31',
    '2027-01-31x',
    '2027-01-31T12:00',
    '2027-01-31T12Z',
    '2027-01-31T25:00Z',
    '2027-01-31T12:00:05.1234Z',
    '2027-01-31 12:00Z',
    '2027-01-31T12:00+2',
  ])
    assert.ok(isRefused(iso(text)), text);
});

test('a threshold is a share or a time, not too small, and a share no more than all', () => {
  const auto = { kind: 'ratio', ratio: 0.3 } as const;
  const hours = (count: number) => ({ kind: 'duration', durationMs: count * 3_600_000 });
  for (const [text, expected] of [
    ['auto', auto],
    ['30%', { kind: 'ratio', ratio: 0.3 }],
    ['1%', { kind: 'ratio', ratio: 0.01 }],
    ['100%', { kind: 'ratio', ratio: 1 }],
    ['12.5 %', { kind: 'ratio', ratio: 0.125 }],
    ['14d', hours(336)],
    ['14 days', hours(336)],
    ['1 day', hours(24)],
    ['0.5d', hours(12)],
    ['48h', hours(48)],
    ['1 hour', hours(1)],
    ['2 hours', hours(2)],
    ['99999d', hours(99_999 * 24)],
  ] as const)
    assert.deepEqual(parseThreshold(text, auto), expected, text);
  for (const text of [
    '',
    '30',
    '%',
    'd',
    '0.9%',
    '100.1%',
    '0.9h',
    '0.04d',
    '-1d',
    '14dd',
    '14 d x',
    'x14d',
    '14  d',
    '14D',
    '100000d',
    '1.2345d',
    '1.d',
    '.5d',
    '14 dayss',
    '30%%',
    '30%x',
    '30% 14d',
    '3hays',
    '3dours',
    'Auto',
  ])
    assert.equal(parseThreshold(text, auto), null, text);
  assert.deepEqual(parseThreshold('0.042d', auto), { kind: 'duration', durationMs: 0.042 * 86_400_000 });
});

test('the name that is said in EHLO is a domain or an address literal, and can carry no command', () => {
  assert.equal(readBy(readers.ehloName, null), null);
  for (const text of [
    'a',
    'A1',
    'mail.example.com',
    'a-b.example',
    '[192.0.2.1]',
    '[IPv6:2001:db8::1]',
    'a'.repeat(255),
  ])
    assert.equal(readBy(readers.ehloName, text), text);
  for (const text of [
    '',
    'a b',
    '-a',
    'a-',
    '.a',
    'a.',
    'a_b',
    '[]',
    '[a b]',
    '[192.0.2.1',
    '192.0.2.1]',
    'a\r\nQUIT',
    'a\n',
    'a'.repeat(256),
  ])
    assert.ok(isRefused(readBy(readers.ehloName, text)), text);
});

test('looks are listed in any order and case, with commas or spaces between them', () => {
  assert.deepEqual(readBy(readers.looks, 'none'), []);
  assert.deepEqual(readBy(readers.looks, ' TLS1.2 ,rsa,, '), ['rsa', 'tls1.2']);
  for (const text of ['', 'rsa all', 'rsa,none', 'rsb']) assert.ok(isRefused(readBy(readers.looks, text)), text);
});

test('a word may be written in any case, or as one that can only mean it', () => {
  const word = readers.choiceLike({ errors: 'error', off: 'never' }, ['error', 'never']);
  for (const [text, meant] of [
    ['error', 'error'],
    ['ERROR', 'error'],
    ['Errors', 'error'],
    ['off', 'never'],
  ] as const)
    assert.equal(readBy(word, text), meant);
  for (const text of ['', 'toString', '__proto__', 'err'])
    assert.equal(readBy(word, text), `cannot read x "${text}": expected error or never`);
  assert.deepEqual(
    [readBy(readers.yes, 'TRUE'), readBy(readers.yes, 'false'), isRefused(readBy(readers.yes, 'yes'))],
    [true, false, true],
  );
  assert.equal(isRefused(readBy(readers.yes, null)), true);
  assert.deepEqual([['a'], ['a', 'b'], ['a', 'b', 'c']].map(readers.inWords), ['a', 'a or b', 'a, b or c']);
});

test('a line is one, and neither empty nor too long', () => {
  const line = readers.line(5);
  for (const text of ['a', ' a b ', 'abcde']) assert.equal(readBy(line, text), text);
  for (const text of ['', '  ', 'abcdef', 'a\nb', 'a\rb', null]) assert.ok(isRefused(readBy(line, text)), String(text));
});

test('what is not given is no line, and the message says what one is', () => {
  assert.equal(readBy(readers.line(50), null), 'cannot read x "": expected one line of 50 characters at most');
});

test('a file that is to be written is one that can be', () => {
  assert.equal(readBy(readers.writableFile, null), null);
  assert.match(String(readBy(readers.writableFile, '/dev/null/x')), /cannot write/);
});

test('a switch is given or not', () => {
  assert.deepEqual([readBy(readers.isGiven, null), readBy(readers.isGiven, null, ['true'])], [false, true]);
  assert.deepEqual([readBy(readers.text, 'a'), readBy(readers.texts, 'a', ['a', 'b'])], ['a', ['a', 'b']]);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dateAndDistance, dateInWords, distanceInWords } from '../../src/pki/date.ts';

test('a date is a day in UTC, with the name of its month', () => {
  assert.equal(dateInWords(new Date('2026-12-04T00:00:00Z')), '4 December 2026');
  assert.equal(dateInWords(new Date('2026-01-31T23:59:59.999Z')), '31 January 2026');
  assert.equal(dateInWords(new Date('2026-06-01T00:30:00+02:00')), '31 May 2026');
});

test('what is less than a minute away is not counted', () => {
  const now = new Date('2026-06-01T00:00:00Z');
  assert.equal(dateAndDistance(new Date('2026-06-01T00:00:59.999Z'), now), '1 June 2026, in less than a minute');
  assert.equal(dateAndDistance(new Date('2026-05-31T23:59:59Z'), now), '31 May 2026, less than a minute ago');
  assert.equal(dateAndDistance(new Date('2026-06-01T00:01:00Z'), now), '1 June 2026, in 1 minute');
});

test('what is two years away and more is counted in years', () => {
  const now = new Date('2026-06-01T00:00:00Z');
  assert.equal(dateAndDistance(new Date('2028-05-30T00:00:00Z'), now), '30 May 2028, in 729 days');
  assert.equal(dateAndDistance(new Date('2028-06-01T12:00:00Z'), now), '1 June 2028, in 2 years');
  assert.equal(dateAndDistance(new Date('2126-04-24T00:00:00Z'), now), '24 April 2126, in 100 years');
  assert.equal(dateAndDistance(new Date('2016-06-01T00:00:00Z'), now), '1 June 2016, 10 years ago');
});

test('every month has its name, and a day of any time of it its number', () => {
  const names = Array.from({ length: 12 }, (_, month) => dateInWords(new Date(Date.UTC(2026, month, 3, 23, 59))));
  assert.deepEqual(
    names,
    'January February March April May June July August September October November December'
      .split(' ')
      .map((month) => `3 ${month} 2026`),
  );
});

test('what is now is in less than a minute, and two years are years', () => {
  const now = new Date('2026-06-01T00:00:00Z');
  const twoYearsMs = 2 * 365.25 * 86_400_000;
  assert.equal(distanceInWords(now, now), 'in less than a minute');
  assert.equal(distanceInWords(now, new Date(now.getTime() + twoYearsMs)), 'in 2 years');
  assert.equal(distanceInWords(now, new Date(now.getTime() + twoYearsMs - 1)), 'in 730 days');
  assert.equal(distanceInWords(now, new Date(now.getTime() - 60_000)), '1 minute ago');
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dateInWords } from '../../src/rule/date.ts';

test('a date is a day in UTC, with the name of its month', () => {
  assert.equal(dateInWords(new Date('2026-12-04T00:00:00Z')), '4 December 2026');
  assert.equal(dateInWords(new Date('2026-01-31T23:59:59.999Z')), '31 January 2026');
  assert.equal(dateInWords(new Date('2026-06-01T00:30:00+02:00')), '31 May 2026');
});

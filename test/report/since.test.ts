import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { OpenFinding } from '../../src/model/known.ts';
import type { Since } from '../../src/model/report.ts';
import { sinceFold, sinceLines } from '../../src/report/since.ts';
import { aReport } from '../support/facts.ts';

const one = (target: string, facts: Partial<OpenFinding> = {}): OpenFinding => ({
  key: `certificate-expired ${target}`,
  ruleId: 'certificate-expired',
  target,
  address: null,
  firstSeen: '2026-05-20T00:00:00.000Z',
  lastSeen: '2026-05-31T06:10:00.000Z',
  ...facts,
});
const since = (facts: Partial<Since> = {}): Since => ({
  lastRun: '2026-05-31T06:10:00.000Z',
  added: [],
  still: [],
  gone: [],
  untold: [],
  ...facts,
});
const linesOf = (facts: Partial<Since>) => sinceLines({ ...aReport({}), since: since(facts) });

test('what is new, still there, gone and not tested is counted, then named with what is known of it', () => {
  const facts = {
    added: [one('a.example:587', { address: '192.0.2.1' })],
    still: [one('b.example:587')],
    gone: [one('c.example:587')],
    accepted: [one('e.example:587')],
    untold: [one('d.example:587')],
  };
  assert.deepEqual(linesOf(facts), [
    'State: since the run of 31 May 2026, 06:10 UTC: 1 new, 1 still there, 1 gone, 1 accepted now, 1 not tested this time.',
    '  new: a.example:587 [192.0.2.1] certificate-expired',
    '  still there: b.example:587 certificate-expired, since 20 May 2026',
    '  gone: c.example:587 certificate-expired, first seen 20 May 2026',
    '  accepted now: e.example:587 certificate-expired, since 20 May 2026',
    '  not tested: d.example:587 certificate-expired, since 20 May 2026',
  ]);
  assert.equal(
    sinceFold({ since: since(facts) }, 10_000),
    '\n<details><summary>Since the run of 31 May 2026, 06:10 UTC: 1 new, 1 still there, 1 gone, 1 accepted now, 1 not tested this time</summary>\n\n' +
      '- new: a.example:587 &#91;192.0.2.1&#93; certificate-expired\n' +
      '- still there: b.example:587 certificate-expired, since 20 May 2026\n' +
      '- gone: c.example:587 certificate-expired, first seen 20 May 2026\n' +
      '- accepted now: e.example:587 certificate-expired, since 20 May 2026\n' +
      '- not tested: d.example:587 certificate-expired, since 20 May 2026\n' +
      '\n</details>\n',
  );
});

test('where nothing is otherwise it is the sentence alone', () => {
  const sentence = 'since the run of 31 May 2026, 06:10 UTC: 0 new, 0 still there, 0 gone';
  assert.deepEqual(linesOf({}), [`State: ${sentence}.`]);
  assert.equal(sinceFold({ since: since() }, 10_000), `\nS${sentence.slice(1)}.\n`);
  // Nor is there a fold where no row fits.
  assert.match(sinceFold({ since: since({ added: [one('a.example:587')] }) }, 10), /^\nSince .* 1 new, .* gone\.\n$/);
});

test('where no earlier run is remembered nothing is said', () => {
  assert.deepEqual(sinceLines(aReport({})), []);
  assert.equal(sinceFold({}, 10_000), '');
});

test('of each kind ten are named and the others counted', () => {
  const many = (count: number) => Array.from({ length: count }, (_, index) => one(`h${index}.example:587`));
  assert.equal(linesOf({ gone: many(10) }).length, 11);
  const lines = linesOf({ gone: many(12), still: many(11) });
  assert.equal(lines.length, 23);
  assert.deepEqual([lines[11], lines[22]], ['  still there: 1 more', '  gone: 2 more']);
});

test('what an earlier run kept is printed as text and no more', () => {
  const added = [one('::error::\u001b[31m', { address: '##[error]' })];
  assert.deepEqual(linesOf({ added })[1], '  new: ::error::\\u001b[31m [# #[error]] certificate-expired');
  assert.doesNotMatch(sinceFold({ since: since({ added }) }, 10_000), /\u001b|\[31m|##\[/);
});

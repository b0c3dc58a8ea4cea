/** The text of an issue: our part between two marks, what it remembers, and people's words around it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  bodyOf,
  changeComment,
  digestOf,
  type IssueMemory,
  idIn,
  isMarked,
  markOf,
  memoryIn,
  recoveryComment,
} from '../../src/github/issue-text.ts';
import type { OpenFinding } from '../../src/model/known.ts';
import { aReport, aFinding as aRuleFinding, aTarget, now } from '../support/facts.ts';

const ID = '0123456789abcdef';
const OTHER = 'f'.repeat(16);
const at = now.toISOString();
const aFinding = (facts: Partial<OpenFinding> = {}): OpenFinding => ({
  key: 'certificate-expired a.example.com:587',
  ruleId: 'certificate-expired',
  target: 'a.example.com:587',
  address: '192.0.2.1',
  firstSeen: '2026-05-20T00:00:00.000Z',
  lastSeen: at,
  ...facts,
});
const memory: IssueMemory = {
  status: 'open',
  openSince: '2026-05-20T00:00:00.000Z',
  lastRun: at,
  findings: [aFinding()],
  digest: digestOf([aFinding()]),
};
const shown = { report: aReport(), since: null, times: { lastRun: at, nextExpectedRun: null }, more: [] };
const body = (before: string | null = null, of: IssueMemory = memory, more: Partial<typeof shown> = {}) =>
  bodyOf(ID, of, { ...shown, ...more }, before);
const written = (value: unknown) => `x <!-- smtp-cert-check memory ${JSON.stringify(value)} --> y`;

test('a body is of the issue whose id is in its mark', () => {
  const text = body();
  assert.ok(text.startsWith(markOf(ID)));
  assert.deepEqual([isMarked(text, ID), isMarked(text, OTHER), isMarked('', ID)], [true, false, false]);
  assert.deepEqual([idIn(text), idIn('no mark'), idIn(markOf('x'))], [ID, null, null]);
});

test('what an issue remembers is what was written, of each status', () => {
  assert.deepEqual(memoryIn(body()), memory);
  for (const status of ['resolved', 'duplicate'] as const)
    assert.deepEqual(memoryIn(body(null, { ...memory, status })), { ...memory, status });
  const hostile = { ...memory, findings: [aFinding({ target: '--> <!-- x', address: null })] };
  const text = body(null, hostile);
  assert.deepEqual(memoryIn(text), hostile);
  assert.doesNotMatch(text.split('\n')[1]?.slice(4, -3) ?? '', /[<>]/);
});

test('a memory that is none of ours, or has been changed, is none', () => {
  const good = { v: 1, ...memory };
  // JavaScript reads over what is in brackets.
  const datedBy = (length: number) => `1 June 2026 (${'x'.repeat(length - 14)})`;
  assert.notEqual(memoryIn(written({ ...good, openSince: datedBy(40) })), null);
  assert.deepEqual(memoryIn(written(good)), memory);
  assert.equal(memoryIn(written({ ...good, digest: 7 }))?.digest, '');
  // A date that only JavaScript takes for one is shown as the date it took it for.
  assert.equal(memoryIn(written({ ...good, lastRun: '1 June 2026 UTC' }))?.lastRun, at);
  for (const bad of [
    null,
    7,
    { ...good, v: 2 },
    { ...memory },
    { ...good, status: 'closed' },
    { ...good, openSince: 'x' },
    { ...good, openSince: 7 },
    { ...good, openSince: [at] },
    { ...good, findings: [aFinding({ key: ['x'] as unknown as string })] },
    { ...good, openSince: datedBy(41) },
    { ...good, lastRun: null },
    { ...good, findings: {} },
    { ...good, findings: [null] },
    { ...good, findings: [aFinding(), { ...aFinding(), key: 7 }] },
    { ...good, findings: [{ ...aFinding(), ruleId: undefined }] },
    { ...good, findings: [{ ...aFinding(), target: 'x'.repeat(3001) }] },
    { ...good, findings: [{ ...aFinding(), address: 7 }] },
    { ...good, findings: [{ ...aFinding(), firstSeen: 'x' }] },
    { ...good, findings: [{ ...aFinding(), lastSeen: 'x' }] },
  ])
    assert.equal(memoryIn(written(bad)), null, JSON.stringify(bad).slice(0, 100));
  for (const text of ['', '<!-- smtp-cert-check memory { -->', '<!-- smtp-cert-check memory -->'])
    assert.equal(memoryIn(text), null, text);
  assert.notEqual(memoryIn(written({ ...good, findings: [aFinding({ target: 'x'.repeat(3000) })] })), null);
  assert.notEqual(memoryIn(written({ ...good, findings: [aFinding({ address: null })] })), null);
});

test('it remembers as many findings as there is room for', () => {
  const many = (count: number, letters = 0) =>
    Array.from({ length: count }, (_, index) => aFinding({ key: `${index}${'x'.repeat(letters)}` }));
  const kept = (findings: readonly OpenFinding[]) => {
    const text = body(null, { ...memory, findings });
    assert.ok(text.length < 65_536);
    return memoryIn(text)?.findings.length;
  };
  assert.equal(kept(many(20)), 20);
  assert.equal(kept(many(150)), 100);
  assert.ok((kept(many(100, 500)) ?? 0) > 20 && (kept(many(100, 500)) ?? 0) < 40);
  assert.equal(kept(many(1, 30_000)), 0);
});

test('people’s words stay where they are, around our own part', () => {
  assert.equal(body('').indexOf(markOf(ID)), 0);
  assert.ok(body('What Bob says').startsWith(`What Bob says\n\n${markOf(ID)}`));
  const between = `above ${body()} below`;
  const again = body(between);
  assert.ok(again.startsWith(`above ${markOf(ID)}`) && again.endsWith('--> below'), again);
  assert.equal(again, between);
  // Who takes away the end takes away what is below it.
  const cut = between.replace('<!-- /smtp-cert-check issue -->', '');
  assert.equal(body(cut), `above ${body()}`);
  assert.ok(body(`${markOf(OTHER)}\nof another`).startsWith(`${markOf(OTHER)}\nof another\n\n${markOf(ID)}`));
});

test('however much there is to report, GitHub takes the body, and people’s words are whole', () => {
  const targets = Array.from({ length: 400 }, (_, index) => ({
    target: aTarget({ host: `mx${index}.example.com` }),
    verdict: 'fail' as const,
    findings: [aRuleFinding({ message: `certificate "mx${index}.example.com" expired ${'x'.repeat(300)}` })],
  }));
  const report = aReport(...targets);
  const many = { ...memory, findings: Array.from({ length: 100 }, (_, index) => aFinding({ key: `${index}` })) };
  const words = 'word '.repeat(1000);
  for (const [above, below] of [
    ['', ''],
    [words, ''],
    ['', words],
    [words, words],
  ] as const) {
    const text = body(`${above}${markOf(ID)}\n<!-- /smtp-cert-check issue -->${below}`, many, { report });
    assert.ok(text.startsWith(above) && text.endsWith(below));
    assert.ok(text.length < 65_536, `${text.length}`);
    assert.match(text, /certificate-expired/);
  }
  // Of what is left to us by people who write very much, there is a part.
  assert.match(body('word '.repeat(12_000), memory, { report }), /SMTP certificates/);
  assert.ok(body(null, memory, { report }).length > 40_000);
});

test('our part has the report, what has changed, and when the runs are', () => {
  const since = { lastRun: '2026-05-31T00:00:00.000Z', added: [], still: [aFinding()], gone: [], untold: [] };
  const next = { lastRun: at, nextExpectedRun: '2026-06-02T06:10:00.000Z' };
  const text = body(null, memory, { since, times: next, more: ['More.'] } as never);
  assert.match(text, /## .*SMTP certificates/);
  assert.match(text, /Since the run of 31 May 2026.*: 0 new, 1 still there, 0 gone/);
  assert.match(
    text,
    /\nMore\.\n\nLast run: 1 June 2026.*\. Next run expected: 2 June 2026, 06:10 UTC\. This text is kept/,
  );
  assert.match(body(), /\n\nLast run: 1 June 2026.* UTC\. This text is kept/);
  assert.doesNotMatch(body(), /Since the run of|Next run/);
  // What the report itself has to say of the run before is of the state, and not of the issue.
  const told = { ...shown.report, since: { ...since, added: [aFinding()] } };
  assert.doesNotMatch(body(null, memory, { report: told }), /Since the run of/);
  assert.doesNotMatch(body(null, { ...memory, status: 'duplicate' }), /SMTP certificates/);
});

test('the digest is of the set of keys', () => {
  const [a, b] = [{ key: 'a' }, { key: 'b' }];
  assert.equal(digestOf([a, b]), digestOf([b, a]));
  assert.notEqual(digestOf([a]), digestOf([b]));
  assert.match(digestOf([]), /^[0-9a-f]{16}$/);
});

test('a comment says what has changed, or that it is back, under a mark of its own for each set', () => {
  const since = { lastRun: at, added: [aFinding()], still: [aFinding({ key: 'b' })], gone: [], untold: [] };
  const [mark, headline, empty, ...rows] = changeComment(since, false).split('\n');
  assert.equal(mark, `<!-- smtp-cert-check comment changed ${digestOf([{ key: 'b' }, aFinding()])} -->`);
  assert.deepEqual([headline, empty], ['**What fails has changed: 1 new, 1 still there, 0 gone.**', '']);
  assert.match(rows[0] ?? '', /^- new: a\.example\.com:587 .*192\.0\.2\.1.* certificate-expired$/);
  assert.equal(rows.length, 3);
  const accepted = changeComment({ ...since, accepted: [aFinding({ key: 'c' })] }, false);
  assert.match(accepted, /: 1 new, 1 still there, 0 gone, 1 accepted now\.\*\*\n[\s\S]*\n- accepted now: a\.example/);
  const back = changeComment(since, true);
  assert.match(back, /^<!-- smtp-cert-check comment back /);
  assert.match(back, /\n\*\*Failing again: 1 new, 1 still there, 0 gone\.\*\*\n/);
});

test('recovery says after how long, and what was wrong, as far as people read', () => {
  const text = recoveryComment({ ...memory, findings: [aFinding(), aFinding({ address: null })] }, at, () => false);
  assert.match(
    text,
    /^<!-- smtp-cert-check comment resolved [0-9a-f]{16} -->\n\*\*Resolved\*\*, after 12 days\. What was/,
  );
  const rows = text.split('\n').filter((line) => line.startsWith('- '));
  assert.match(rows[0] ?? '', /^- a\.example\.com:587 .*192\.0\.2\.1.* certificate-expired, since 20 May 2026$/);
  assert.equal(rows[1], '- a.example.com:587 certificate-expired, since 20 May 2026');
  assert.ok(text.endsWith(`${rows[1]}\n`));
  assert.match(
    recoveryComment({ ...memory, openSince: at }, at, () => false),
    /after less than a minute\./,
  );
  const many = (length: number) =>
    recoveryComment({ ...memory, findings: Array.from({ length }, () => aFinding()) }, at, () => false).split('\n- ');
  assert.equal(many(20).length, 21);
  assert.deepEqual([many(22).length, many(22).at(-1)], [22, 'and 2 more\n']);
  const findings = [aFinding(), aFinding({ key: 'b' })];
  const some = recoveryComment({ ...memory, findings }, at, ({ key }) => key === 'b');
  assert.match(some, /\n\*\*Resolved\*\*[\s\S]*since 20 May 2026\n- .*since 20 May 2026, accepted now\n$/);
  assert.match(
    recoveryComment({ ...memory, findings }, at, () => true),
    /\n\*\*Accepted\*\*, after 12 days\. What was/,
  );
  assert.match(
    recoveryComment({ ...memory, findings: [] }, at, () => true),
    /\n\*\*Resolved\*\*/,
  );
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Finding } from '../../src/model/finding.ts';
import type { Report } from '../../src/model/report.ts';
import { annotationsOf, rolledUp } from '../../src/report/annotations.ts';
import { fitting } from '../../src/report/fitting.ts';
import { renderers } from '../../src/report/index.ts';
import { renderMarkdown, renderProblems } from '../../src/report/markdown.ts';
import { aTarget, endpoint, now } from '../support/facts.ts';

const policy = { failOn: 'error', onInconclusive: 'warn' } as const;

function reportOf(targetCount: number, facts: Partial<Finding> = {}): Report {
  const finding: Finding = {
    key: 'certificate-expired mx.example.com:587',
    locations: [],
    ruleId: 'certificate-expired',
    level: 'error',
    kind: 'fail',
    message: 'certificate "x" expired',
    evidence: {},
    endpoint,
    ...facts,
  };
  const targets = Array.from({ length: targetCount }, (_, index) => ({
    target: aTarget({ host: `mx${index}.example.com` }),
    verdict: 'fail' as const,
    profile: 'gmail' as const,
    expiresAt: null,
    calendar: null,
    findings: [finding],
    observations: [],
  }));
  return { profile: 'gmail', judgedAt: now.toISOString(), trustAnchors: 'test', verdict: 'fail', targets };
}

test('nine findings of a level are nine annotations', () => {
  const annotations = rolledUp(annotationsOf(reportOf(9), policy));
  assert.equal(annotations.length, 9);
  assert.notEqual(annotations.at(-1)?.title, 'more findings');
});

test('more are rolled up into the ninth, which counts them', () => {
  const annotations = rolledUp(annotationsOf(reportOf(30), policy));
  assert.equal(annotations.length, 9);
  assert.equal(annotations.at(-1)?.message, '22 more findings are in the job summary and in the report');
});

test('what could not be tested is marked as the user chose', () => {
  const [annotation] = annotationsOf(reportOf(1, { kind: 'inconclusive' }), policy);
  assert.equal(annotation?.level, 'warning');
});

for (const limitBytes of [1024 * 1024 - 1024, 200_000, 65_000])
  test(`a summary for many hosts stays within ${limitBytes} bytes, is whole Markdown, and says what it leaves out`, () => {
    const count = limitBytes / 100;
    const text = renderMarkdown(reportOf(count), limitBytes);
    assert.ok(Buffer.byteLength(text) <= limitBytes, `${Buffer.byteLength(text)} bytes`);
    assert.ok(Buffer.byteLength(text) > limitBytes / 3, 'no more is left out than has to be');
    const shown = text.match(/^- `mx\d+\.example\.com:587`/gm)?.length ?? 0;
    const [, left] =
      /^…and (\d+) hosts, left out to stay within (?:\d+) bytes; the JSON report has them all\.$/m.exec(text) ?? [];
    assert.equal(shown + Number(left), Math.floor(count));
    assert.equal(text.match(/<details\b/g)?.length, text.match(/<\/details>/g)?.length);
  });

test('hosts that could not be tested, that pass, and notes on those share what the limit leaves', () => {
  const { targets, ...report } = reportOf(900);
  const long = 'x'.repeat(150);
  const mixed = targets.map((one, index) => {
    const findings = one.findings.map((finding) => ({ ...finding, message: `${long}${index}` }));
    if (index % 3 === 0)
      return {
        ...one,
        findings: findings.map((finding) => ({ ...finding, kind: 'inconclusive' as const })),
        verdict: 'inconclusive' as const,
      };
    if (index % 3 === 1)
      return {
        ...one,
        findings: findings.map((finding) => ({ ...finding, level: 'note' as const })),
        verdict: 'pass' as const,
      };
    return { ...one, findings };
  });
  for (const limitBytes of [30_000, 65_000, 150_000]) {
    const text = renderMarkdown({ ...report, targets: mixed }, limitBytes);
    assert.ok(Buffer.byteLength(text) <= limitBytes, `${Buffer.byteLength(text)} of ${limitBytes} bytes`);
    const left = [...text.matchAll(/^…and (\d+) hosts?, left out/gm)].reduce(
      (sum, [, count]) => sum + Number(count),
      0,
    );
    const shown = text.match(/^- `mx\d+/gm)?.length ?? 0;
    const rows = text.match(/^\| {2}\| `mx\d+/gm)?.length ?? 0;
    // Those that pass are in a table, and their notes below it.
    assert.equal(shown + rows + left, 1200);
  }
});

test('what a change leaves as it was has no annotation', () => {
  const { targets, ...report } = reportOf(2);
  const [first, second] = targets;
  assert.ok(first && second);
  const left = { ...first, target: { ...first.target, isUnchanged: true as const } };
  assert.deepEqual(
    annotationsOf({ ...report, targets: [left, second] }, policy).map(
      ({ title, message }) => `${title} ${message.split(' ')[0]}`,
    ),
    ['certificate-expired mx1.example.com:587'],
  );
});

test('ten findings of a level are nine annotations', () => {
  assert.equal(rolledUp(annotationsOf(reportOf(10), policy)).length, 9);
});

test('notes are in every format, escaped, and the summary shows twenty', () => {
  const notes = Array.from({ length: 21 }, (_, index) => `note ${index} <img> \u001b[31m`);
  const report = { ...reportOf(1), notes };
  assert.deepEqual(JSON.parse(renderers.json(report)).notes, notes);
  for (const text of [renderers.text(report), renderers.markdown(report)]) {
    assert.match(text, /Note: note 19 /);
    assert.ok(!text.includes('\u001b'));
  }
  assert.ok(!renderers.markdown(report).includes('<img>'));
  assert.doesNotMatch(renderers.markdown(report), /note 20/);
});

test('the JSON says what the run compared with, and which targets it left alone', () => {
  const { targets, ...report } = reportOf(1);
  const [first] = targets;
  assert.ok(first);
  const change = {
    base: 'git',
    because: 'x',
    fileCount: 1,
    filesOfConcern: 0,
    unchangedCount: 1,
    passedOverCount: 0,
    interpolatedCount: 0,
  } as const;
  const left = { ...first, target: { ...first.target, isUnchanged: true as const } };
  const published = JSON.parse(renderers.json({ ...report, change, targets: [left] }));
  assert.deepEqual([published.change, published.targets[0].isUnchanged], [change, true]);
});

test('the summary names the profile of a target that has its own', () => {
  const { targets, ...report } = reportOf(2);
  const [first, second] = targets;
  assert.ok(first && second);
  const text = renderMarkdown({ ...report, targets: [{ ...first, profile: 'strict' }, second] });
  assert.match(text, /`mx0\.example\.com:587` \(strict\): /);
  assert.match(text, /`mx1\.example\.com:587`: /);
});

test('what fills the room to its last byte fits', () => {
  assert.deepEqual(fitting(['ä', 'c'], 3), ['ä', 'c']);
  assert.deepEqual(fitting(['ä', 'c'], 2), ['ä']);
});

test('nine problems of a run that could not begin are shown, and of ten eight and how many more', () => {
  const page = (count: number) => renderProblems(Array.from({ length: count }, (_, index) => `p${index}`));
  const items = (count: number) => Array.from({ length: count }, (_, index) => `- p${index}\n`).join('');
  assert.equal(page(9), `## ❌ SMTP certificates: nothing was checked\n\n${items(9)}`);
  assert.match(page(10), /\n- p7\n- 2 more like these\n$/);
});

test('each note is a paragraph of its own', () => {
  assert.match(renderers.markdown({ ...reportOf(1), notes: ['a', 'b'] }), /\*\*\n\nNote: a\.\n\nNote: b\.\n\n###/);
});

test('one host that is left out is one host', () => {
  const text = [...Array(400).keys()]
    .map((less) => renderMarkdown(reportOf(12), 12_000 - 20 * less))
    .find((page) => /^…and 1 /m.test(page));
  assert.match(text ?? '', /\n…and 1 host, left out/);
});

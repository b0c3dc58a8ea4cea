import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Report } from '../../src/model/report.ts';
import type { RuleId } from '../../src/model/rule-id.ts';
import { renderCalendar } from '../../src/report/calendar.ts';
import { aTarget, daysFromNow, now } from '../support/facts.ts';

const at = (days: number, ruleId: RuleId) => ({ at: daysFromNow(days).toISOString(), ruleId });

function reportOf(...dated: (readonly [host: string, days: number])[]): Report {
  const targets = dated.map(([host, days]) => ({
    target: aTarget({ host }),
    verdict: 'pass' as const,
    profile: 'gmail' as const,
    expiresAt: null,
    calendar: {
      warning: at(days - 27, 'renewal-overdue'),
      failure: at(days - 14, 'certificate-expires-soon'),
      end: at(days, 'certificate-expired'),
      endedBy: host,
    },
    findings: [],
    observations: [],
  }));
  return { profile: 'gmail', judgedAt: now.toISOString(), trustAnchors: 'test', verdict: 'pass', targets };
}

/** The picture, as mermaid gets it. */
function pictureIn(text: string): string {
  return /```mermaid\n([\s\S]*?)\n```/.exec(text)?.[1] ?? '';
}

test('lists what comes when, the first to end first', () => {
  const text = renderCalendar(reportOf(['b.example', 80], ['a.example', 10]));
  const rows = text.split('\n').filter((line) => line.startsWith('| `'));
  assert.deepEqual(rows, [
    '| `a.example:587` | 2026-05-15 (17 days ago) renewal-overdue | 2026-05-28 (4 days ago) certificate-expires-soon | 2026-06-11 (in 10 days) certificate-expired |',
    '| `b.example:587` | 2026-07-24 (in 53 days) renewal-overdue | 2026-08-06 (in 66 days) certificate-expires-soon | 2026-08-20 (in 80 days) certificate-expired |',
  ]);
});

test('draws only what is still to come', () => {
  assert.equal(
    pictureIn(renderCalendar(reportOf(['b.example', 80], ['2001:db8::1', 10]))),
    [
      '%%{init: {"gantt": {"leftPadding": 220}}}%%',
      'gantt',
      '  dateFormat YYYY-MM-DD',
      '  axisFormat %Y-%m-%d',
      '  section 2001∶db8∶∶1 port 587',
      '  failing :crit, 2026-06-01, 2026-06-11',
      '  section b.example port 587',
      '  good :done, 2026-06-01, 2026-07-24',
      '  warning :active, 2026-07-24, 2026-08-06',
      '  failing :crit, 2026-08-06, 2026-08-20',
    ].join('\n'),
  );
});

test('draws thirty targets and no more', () => {
  const hosts = (count: number) => Array.from({ length: count }, (_, index) => [`mx${index}.example`, 80] as const);
  assert.notEqual(pictureIn(renderCalendar(reportOf(...hosts(30)))), '');
  assert.equal(pictureIn(renderCalendar(reportOf(...hosts(31)))), '');
  assert.equal(renderCalendar(reportOf()), '');
});

test('mermaid can read the picture', async (t) => {
  const folder = process.env['MERMAID'];
  if (folder === undefined) {
    if (process.env['REQUIRE_MTA'] === '1') assert.fail('MERMAID names no folder, and REQUIRE_MTA=1 forbids skipping');
    return t.skip('MERMAID names no folder with mermaid in it');
  }
  const { default: mermaid } = await import(`${folder}/node_modules/mermaid/dist/mermaid.core.mjs`);
  const picture = pictureIn(
    renderCalendar(reportOf(['mail.example.com', 80], ['2001:db8::1', 20], ['xn--bcher-kva.example', 5])),
  );
  assert.equal((await mermaid.parse(picture)).diagramType, 'gantt');
  await assert.rejects(mermaid.parse(picture.replace('dateFormat', 'dateform')));
});

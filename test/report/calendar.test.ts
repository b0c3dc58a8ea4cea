import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Exception } from '../../src/model/finding.ts';
import type { Report, TargetReport } from '../../src/model/report.ts';
import { renderCalendar } from '../../src/report/calendar.ts';
import { rowsOf } from '../../src/report/host-row.ts';
import { aFinding, anInterruption, aReport, aTarget, daysFromNow } from '../support/facts.ts';
import { judged, type Scene } from '../support/judged.ts';
import { everyPort, presenting, summaries, targetOf } from '../support/summaries.ts';

const calendarOf = (report: Report) => renderCalendar(rowsOf(report.targets), report);

/** The picture, as mermaid gets it. */
function pictureIn(text: string): string {
  return /```mermaid\n([\s\S]*?)\n```/.exec(text)?.[1] ?? '';
}

/** Section name -> its bars, without what is the same in all of them. */
function rowsIn(report: Report): Record<string, string[]> {
  const [, ...sections] = pictureIn(calendarOf(report)).split(/^ {2}section /m);
  return Object.fromEntries(
    sections.map((section) => {
      const [name = '', ...bars] = section.trimEnd().split('\n');
      return [name, bars.map((bar) => bar.trim())];
    }),
  );
}

/** The row of the target that is not "far.example". */
const barsOf = (scene: Scene, exceptions: readonly Exception[] = []) => {
  const rows = rowsIn(judged([scene, presenting('far.example', { expires: 90 })], exceptions));
  return Object.entries(rows).find(([name]) => name !== 'far.example∶587')?.[1];
};

test('what is good is good until it is warned of, and fails until it expires', () => {
  assert.deepEqual(barsOf(presenting('a.example', { expires: 60 })), [
    'good :done, 2026-06-01, 2026-07-04',
    'warning :active, 2026-07-04, 2026-07-17',
    'fails :crit, 2026-07-17, 2026-07-31',
    'expired :crit, 2026-07-31, 2026-08-30',
  ]);
});

test('what began in the past is drawn from today, and what expired from the day on which it did', () => {
  assert.deepEqual(barsOf(presenting('a.example', { expires: 20 })), [
    'warning :active, 2026-06-01, 2026-06-07',
    'fails :crit, 2026-06-07, 2026-06-21',
    'expired :crit, 2026-06-21, 2026-08-30',
  ]);
  assert.deepEqual(barsOf(presenting('a.example', { expires: 9 })), [
    'fails :crit, 2026-06-01, 2026-06-10',
    'expired :crit, 2026-06-10, 2026-08-30',
  ]);
  assert.deepEqual(barsOf(presenting('a.example', { expires: -5 })), [
    'expired 27 May 2026 :crit, 2026-05-27, 2026-08-30',
  ]);
});

test('what expired long ago says when, and does not push what is to come out of the picture', () => {
  assert.deepEqual(barsOf(presenting('a.example', { expires: -400 })), [
    'expired 27 April 2025 :crit, 2026-05-18, 2026-08-30',
  ]);
});

test('a host that fails today for its name or its chain is refused, not good', () => {
  const refused = ['refused :crit, 2026-06-01, 2026-08-30'];
  assert.deepEqual(barsOf(presenting('a.example', { names: 'b.example' })), refused);
  assert.deepEqual(barsOf(presenting('a.example', { isIncomplete: true })), refused);
});

test('a host without a certificate is in the picture too, as refused or as not tested', () => {
  const cut = anInterruption('starttls', { kind: 'smtp-reply', code: 454, text: 'no' });
  assert.deepEqual(barsOf({ target: targetOf('a.example'), observation: cut }), [
    'refused :crit, 2026-06-01, 2026-08-30',
  ]);
  const silent = anInterruption('connect', { kind: 'timeout', limitMs: 1 });
  assert.deepEqual(barsOf({ target: targetOf('a.example'), observation: silent }), [
    'not tested :2026-06-01, 2026-08-30',
  ]);
});

test('a warning for another cause than the date is a warning today', () => {
  const { observation, ...scene } = presenting('a.example', { expires: 60 });
  const dialogue = { greeting: 'a.example ESMTP', ehloKeywords: ['STARTTLS', 'AUTH PLAIN'] };
  const withAuth = observation.outcome === 'handshake' ? { ...observation, dialogue } : observation;
  assert.deepEqual(barsOf({ ...scene, observation: withAuth })?.slice(0, 2), [
    'warning :active, 2026-06-01, 2026-07-17',
    'fails :crit, 2026-07-17, 2026-07-31',
  ]);
});

test('what is accepted is accepted until its day', () => {
  const exception: Exception = {
    ruleId: 'certificate-expired',
    host: 'a.example',
    port: null,
    fingerprint: null,
    until: daysFromNow(10).toISOString(),
    reason: 'x',
    writtenAt: { file: 'x', line: 1 },
  };
  assert.deepEqual(barsOf(presenting('a.example', { expires: -5 }), [exception]), [
    'accepted :active, 2026-06-01, 2026-06-11',
    'fails :crit, 2026-06-11, 2026-08-30',
  ]);
});

test('one row a host, the worst first, and no name ends its section', () => {
  const report = judged([
    presenting('b.example', { expires: 80 }),
    ...everyPort('a.example', { expires: 70 }),
    presenting('2001:db8::1', { expires: 50 }),
    presenting('c.example', { expires: -1 }),
  ]);
  assert.deepEqual(Object.keys(rowsIn(report)), [
    '[2001∶db8∶∶1]∶587'.replace(/[[\]]/g, '_'),
    'c.example∶587',
    'a.example∶25, 465, 587',
    'b.example∶587',
  ]);
  assert.match(pictureIn(calendarOf(report)), /^---\ndisplayMode: compact\n/);
});

test('at most twelve hosts are drawn, and it says so', () => {
  const report = (count: number) =>
    judged(Array.from({ length: count }, (_, index) => presenting(`mx${index}.example`, { expires: 40 + index })));
  assert.doesNotMatch(calendarOf(report(12)), / of \d+ hosts/);
  const text = calendarOf(report(13));
  assert.match(text, /<summary>Calendar: [^<]* \(the 12 of 13 hosts that break first\)<\/summary>/);
  assert.equal(Object.keys(rowsIn(report(13))).length, 12);
  assert.equal(renderCalendar([], report(1)), '');
  const silent = anInterruption('connect', { kind: 'timeout', limitMs: 1 });
  assert.equal(calendarOf(judged([{ target: targetOf('a.example'), observation: silent }])), '');
});

test('good is green, a warning is amber, what fails is red, and white words can be read on each', () => {
  const text = pictureIn(summaries['thirty']?.() ? calendarOf(summaries['thirty']()) : '');
  const colourOf = (name: string) => {
    const hex = new RegExp(`^ {4}${name}BkgColor: "#(\\w{6})"$`, 'm').exec(text)?.[1] ?? '';
    return [0, 2, 4].map((start) => Number.parseInt(hex.slice(start, start + 2), 16)) as [number, number, number];
  };
  const [good, warning, bad] = [colourOf('doneTask'), colourOf('activeTask'), colourOf('crit')];
  assert.ok(good[1] > 2 * good[0] && good[1] > 2 * good[2], `green: ${good}`);
  assert.ok(warning[0] > warning[1] && warning[1] > 2 * warning[2], `amber: ${warning}`);
  assert.ok(bad[0] > 3 * bad[1] && bad[0] > 3 * bad[2], `red: ${bad}`);
  for (const colour of [good, warning, bad, colourOf('task')]) {
    const [red = 0, green = 0, blue = 0] = colour.map((one) => {
      const part = one / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    // WCAG 2.2, success criterion 1.4.3.
    const contrast = 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
    assert.ok(contrast >= 4.5, `${colour}: ${contrast}`);
  }
});

test('mermaid can read every picture', async (t) => {
  const folder = process.env['MERMAID'];
  if (folder === undefined) {
    if (process.env['REQUIRE_MTA'] === '1') assert.fail('MERMAID names no folder, and REQUIRE_MTA=1 forbids skipping');
    return t.skip('MERMAID names no folder with mermaid in it');
  }
  const { default: mermaid } = await import(`${folder}/node_modules/mermaid/dist/mermaid.core.mjs`);
  const pictures = Object.values(summaries).map((report) => pictureIn(calendarOf(report())));
  const odd = judged([presenting('2001:db8::1', { expires: 20 }), presenting('xn--bcher-kva.example', { expires: 5 })]);
  for (const picture of [...pictures, pictureIn(calendarOf(odd))]) {
    assert.equal((await mermaid.parse(picture)).diagramType, 'gantt');
    await assert.rejects(mermaid.parse(picture.replace('dateFormat', 'dateform')));
  }
});

const until = (days: number, host = 'a.example'): Exception => ({
  ruleId: 'certificate-expired',
  host,
  port: null,
  fingerprint: null,
  until: daysFromNow(days).toISOString(),
  reason: 'x',
  writtenAt: { file: 'x', line: 1 },
});

test('what fails comes first, then what could not be tested, then what is accepted', () => {
  const silent = anInterruption('connect', { kind: 'timeout', limitMs: 1 });
  const scenes = [
    presenting('good.example', { expires: 60 }),
    presenting('accepted.example', { expires: -5 }),
    { target: targetOf('silent.example'), observation: silent },
    presenting('broken.example', { expires: -5 }),
  ];
  assert.deepEqual(
    Object.keys(rowsIn(judged(scenes, [until(10, 'accepted.example')]))),
    ['broken', 'silent', 'accepted', 'good'].map((name) => `${name}.example∶587`),
  );
});

test('the picture looks a month behind the first end that is to come, however far that is', () => {
  const scenes = [-5, 0, 200, 300].map((expires) => presenting(`n${expires}.example`, { expires }));
  const [bar] = rowsIn(judged(scenes))['n-5.example∶587'] ?? [];
  assert.equal(bar, 'expired 27 May 2026 :crit, 2026-05-27, 2027-01-17');
});

const oneRow = (facts: Partial<TargetReport>) =>
  rowsIn(aReport({ target: aTarget({ host: 'a.example' }), ...facts }))['a.example∶587'];
const acceptedUntil = (days: number) =>
  aFinding({ accepted: { until: daysFromNow(days).toISOString(), reason: `${days}` } });

test('what fails beside what is accepted fails today, and of two exceptions the first to end counts', () => {
  const incomplete = aFinding({ ruleId: 'chain-incomplete' });
  assert.deepEqual(oneRow({ verdict: 'fail', findings: [acceptedUntil(5), incomplete] }), [
    'refused :crit, 2026-06-01, 2026-07-01',
  ]);
  assert.deepEqual(oneRow({ verdict: 'pass', findings: [acceptedUntil(9), acceptedUntil(5)] }), [
    'accepted :active, 2026-06-01, 2026-06-06',
    'fails :crit, 2026-06-06, 2026-07-01',
  ]);
});

test('what passes without a date has no bar, and what is past its end has expired, whatever else is wrong with it', () => {
  assert.deepEqual(oneRow({}), []);
  const at = (days: number) => ({ at: daysFromNow(days).toISOString(), ruleId: 'certificate-expired' as const });
  const calendar = { warning: at(-9), failure: at(-3), end: at(-2), endedBy: 'x' };
  assert.deepEqual(oneRow({ verdict: 'fail', findings: [aFinding({ ruleId: 'chain-incomplete' })], calendar }), [
    'expired 30 May 2026 :crit, 2026-05-30, 2026-07-01',
  ]);
});

test('a name of forty characters is whole, and a longer one is cut to forty', () => {
  const nameOf = (length: number) =>
    Object.keys(rowsIn(aReport({ target: aTarget({ host: 'x'.repeat(length - 4) }) })))[0];
  assert.equal(nameOf(40), `${'x'.repeat(36)}∶587`);
  assert.equal(nameOf(41), `${'x'.repeat(37)}∶5…`);
});

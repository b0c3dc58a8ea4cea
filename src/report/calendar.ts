import type { Report } from '../model/report.ts';
import { failsAtMostByDate, type HostRow, plainRowName } from './host-row.ts';
import { dayOf } from './wording.ts';

/** GitHub draws no more than this well: a picture with more rows is taller than a screen, and its dates are out of sight. */
const MAX_ROWS = 12;

const DAY_MS = 86_400_000;
/** How far the picture looks: to the last end of the targets in it, but not less or more than this. */
const MIN_AHEAD_MS = 30 * DAY_MS;
const MAX_AHEAD_MS = 120 * DAY_MS;
/** How far it looks back at what has expired. */
const MAX_BACK_MS = 14 * DAY_MS;

/** Mermaid leaves 75 pixels for a section's name, and writes the rest over the bars. */
const PIXELS_A_CHARACTER = 7;
const MAX_NAME_CHARACTERS = 40;

/** Mermaid's three kinds of task and the one that is none of them, by what they are used for here. */
const STYLES = { good: 'done', warning: 'active', bad: 'crit', unknown: null } as const;
type Style = keyof typeof STYLES;

/** The same in light and in dark, with white words on them; what is not said here is GitHub's own. */
const COLOURS = { done: '#1a7f37', active: '#9a6700', crit: '#cf222e', '': '#6e7781' } as const;

interface Bar {
  readonly word: string;
  readonly style: Style;
  /** Milliseconds since 1970. */
  readonly from: number;
  readonly to: number;
}

/** A picture of what each host is today and what becomes of it if nothing is renewed, folded: Markdown. */
export function renderCalendar(rows: readonly HostRow[], report: Report): string {
  // Where nothing could be tested there is nothing to draw.
  if (rows.every(({ targets: [{ verdict }] }) => verdict === 'inconclusive')) return '';
  const now = Date.parse(report.judgedAt);
  const sorted = [...rows].sort((a, b) => breaksAt(a, now) - breaksAt(b, now));
  const drawn = sorted.slice(0, MAX_ROWS);
  const horizon = horizonOf(drawn, now);
  const picture = [
    ...frontMatter(drawn),
    'gantt',
    '  dateFormat YYYY-MM-DD',
    '  axisFormat %-d %b',
    ...drawn.flatMap((row) => [
      `  section ${sectionName(row)}`,
      ...barsOf(row, now, horizon).flatMap((bar) => lineOf(bar, horizon)),
    ]),
  ];
  const cut = rows.length > MAX_ROWS ? ` (the ${MAX_ROWS} of ${rows.length} hosts that break first)` : '';
  return `\n<details><summary>Calendar: what comes when, if nothing is renewed${cut}</summary>\n\n\`\`\`mermaid\n${picture.join('\n')}\n\`\`\`\n\n</details>\n`;
}

function frontMatter(rows: readonly HostRow[]): string[] {
  const longest = Math.max(...rows.map((row) => sectionName(row).length));
  const variables = Object.entries(COLOURS).flatMap(([kind, colour]) => {
    const name = kind === '' ? 'task' : kind === 'crit' ? 'crit' : `${kind}Task`;
    return [`    ${name}BkgColor: "${colour}"`, `    ${name}BorderColor: "${colour}"`];
  });
  return [
    '---',
    'displayMode: compact',
    'config:',
    '  gantt:',
    `    leftPadding: ${longest * PIXELS_A_CHARACTER + 20}`,
    // Within a fold nothing has a width yet when GitHub draws it.
    '    useWidth: 960',
    '    sectionFontSize: 13',
    // The third would be yellow.
    '    numberSectionStyles: 2',
    '  themeVariables:',
    ...variables,
    '    taskTextColor: "#ffffff"',
    '    taskTextDarkColor: "#ffffff"',
    '    todayLineColor: "#0969da"',
    '---',
  ];
}

/** What fails now comes first, then what could not be tested, then by the date of its failure. */
function breaksAt({ targets: [{ verdict, calendar }] }: HostRow, now: number): number {
  if (verdict === 'fail') return now - 2;
  if (verdict === 'inconclusive') return now - 1;
  return calendar === null ? Number.MAX_SAFE_INTEGER : Math.max(now, Date.parse(calendar.failure.at));
}

function horizonOf(rows: readonly HostRow[], now: number): number {
  const ends = rows.flatMap(({ targets: [{ calendar }] }) => (calendar === null ? [] : [Date.parse(calendar.end.at)]));
  const ahead = ends.filter((end) => end > now).map((end) => end - now);
  if (ahead.length === 0) return now + MIN_AHEAD_MS;
  // The first to end is in the picture, however far it is.
  const most = Math.max(MAX_AHEAD_MS, Math.min(...ahead) + MIN_AHEAD_MS);
  return now + Math.min(Math.max(MIN_AHEAD_MS, ...ahead), most);
}

/** One row: what it is today, then what it will be. */
function barsOf(row: HostRow, now: number, horizon: number): Bar[] {
  const [{ verdict, calendar }] = row.targets;
  const untilHorizon = (word: string, style: Style, from = now): Bar => ({ word, style, from, to: horizon });
  if (verdict === 'inconclusive') return [untilHorizon('not tested', 'unknown')];
  const accepted = row.findings.flatMap(({ finding }) => finding.accepted ?? []).map(({ until }) => Date.parse(until));
  if (verdict !== 'fail' && accepted.length > 0) {
    const until = Math.min(...accepted);
    return [{ word: 'accepted', style: 'warning', from: now, to: until }, untilHorizon('fails', 'bad', until)];
  }
  if (verdict === 'fail') {
    const expiredAt = expiryOf(row, now);
    if (expiredAt !== null)
      return [
        untilHorizon(
          `expired ${dayOf(new Date(expiredAt).toISOString())}`,
          'bad',
          Math.max(expiredAt, now - MAX_BACK_MS),
        ),
      ];
    if (calendar === null || !failsAtMostByDate(row)) return [untilHorizon('refused', 'bad')];
  }
  if (calendar === null) return [];
  const [warning, failure, end] = [calendar.warning, calendar.failure, calendar.end].map(({ at }) => Date.parse(at));
  const warned = verdict === 'pass' ? Math.max(now, warning ?? now) : now;
  const failed = verdict === 'fail' ? now : Math.max(now, failure ?? now);
  return [
    { word: 'good', style: 'good', from: now, to: warned },
    { word: 'warning', style: 'warning', from: warned, to: failed },
    { word: 'fails', style: 'bad', from: failed, to: end ?? failed },
    untilHorizon('expired', 'bad', end),
  ];
}

/** When the certificate of a row expired; null: it did not. */
function expiryOf({ targets: [{ calendar }], findings }: HostRow, now: number): number | null {
  const found = findings.find(({ finding: { ruleId, kind } }) => ruleId === 'certificate-expired' && kind === 'fail');
  const { notAfter } = found?.finding.evidence ?? {};
  if (typeof notAfter === 'string') return Date.parse(notAfter);
  const end = calendar === null ? now : Date.parse(calendar.end.at);
  return end < now ? end : null;
}

/** Mermaid counts in days: what is shorter is not drawn. */
function lineOf({ word, style, from, to }: Bar, horizon: number): string[] {
  const [begin, end] = [from, Math.min(to, horizon)].map((ms) => new Date(ms).toISOString().slice(0, 10));
  const kind = STYLES[style];
  return begin !== undefined && end !== undefined && begin < end
    ? [`  ${word} :${kind === null ? '' : `${kind}, `}${begin}, ${end}`]
    : [];
}

/** A colon would end the section's name, and Mermaid has directives of its own; half a letter, where the name is cut, is none. */
function sectionName(row: HostRow): string {
  const name = plainRowName(row);
  const shown = name.length > MAX_NAME_CHARACTERS ? `${name.slice(0, MAX_NAME_CHARACTERS - 1)}…` : name;
  return shown.replaceAll(':', '∶').replace(/[^\p{L}\p{N} .,_+∶…/-]/gu, '_');
}

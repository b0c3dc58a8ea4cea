import type { Calendar, CalendarEvent, Report, TargetReport } from '../model/report.ts';
import { distance, targetName } from './wording.ts';

/** More bars than this are no picture any more. */
const MAX_BARS = 30;

/** Mermaid leaves 75 pixels for a section's name, and writes the rest over the bars. */
const ROOM_FOR_NAMES = '%%{init: {"gantt": {"leftPadding": 220}}}%%';

/** What is to come for each target with a good path, the first to end first: a table and, for a few, a picture. */
export function renderCalendar(report: Report): string {
  const dated = report.targets
    .flatMap((one) => (one.calendar === null ? [] : [{ one, calendar: one.calendar }]))
    .sort((a, b) => a.calendar.end.at.localeCompare(b.calendar.end.at));
  if (dated.length === 0) return '';
  const rows = dated.map(({ one, calendar }) => {
    const cells = [calendar.warning, calendar.failure, calendar.end].map((event) => cell(event, report.judgedAt));
    return `| \`${targetName(one.target)}\` | ${cells.join(' | ')} |`;
  });
  const table = [
    '| Target | First warning | First failure | Last path ends |',
    '| --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
  const picture = dated.length > MAX_BARS ? '' : `\n\`\`\`mermaid\n${gantt(dated, report.judgedAt)}\n\`\`\`\n`;
  return `\n<details><summary>Calendar: what comes when, if nothing is renewed</summary>\n\n${table}\n${picture}\n</details>\n`;
}

function cell({ at, ruleId }: CalendarEvent, judgedAt: string): string {
  return `${day(at)} (${distance(judgedAt, at)}) ${ruleId}`;
}

/** One section a target: good until the first warning, then a warning until the first failure, then failing. */
function gantt(
  dated: readonly { readonly one: TargetReport; readonly calendar: Calendar }[],
  judgedAt: string,
): string {
  const sections = dated.flatMap(({ one: { target }, calendar: { warning, failure, end } }) => {
    const written = target.kind === 'service' ? `${target.host} port ${target.port}` : targetName(target);
    // A colon would end the section's name, and Mermaid has directives of its own.
    const name = written.replaceAll(':', '∶').replace(/[^\p{L}\p{N} ._+∶/-]/gu, '_');
    const bars = [
      bar('good', 'done', judgedAt, warning.at),
      bar('warning', 'active', latest(judgedAt, warning.at), failure.at),
      bar('failing', 'crit', latest(judgedAt, failure.at), end.at),
    ];
    return [`  section ${name}`, ...bars.filter((line) => line !== null)];
  });
  return [ROOM_FOR_NAMES, 'gantt', '  dateFormat YYYY-MM-DD', '  axisFormat %Y-%m-%d', ...sections].join('\n');
}

/** A bar of at least a day; null for one that is over. */
function bar(word: string, style: string, from: string, to: string): string | null {
  return day(from) < day(to) ? `  ${word} :${style}, ${day(from)}, ${day(to)}` : null;
}

function latest(one: string, other: string): string {
  return one > other ? one : other;
}

function day(iso: string): string {
  return iso.slice(0, 10);
}

import type { Report } from '../model/report.ts';
import type { RuleId } from '../model/rule-id.ts';
import type { AdviceSection } from './advice-section.ts';
import { failsAtMostByDate, type HostRow, rowName } from './host-row.ts';
import { dateOf, dayOf } from './wording.ts';

/** More events than this are no longer next. */
const MAX_NEXT = 5;

interface Event {
  readonly at: string;
  readonly what: string;
  /** The rule that will say so. */
  readonly ruleId: RuleId;
}

/** What breaks next if nothing is renewed, by date: Markdown, empty where nothing is known to. */
export function nextSection(rows: readonly HostRow[], report: Report, { linkTo }: AdviceSection): string {
  const events = rows
    .flatMap((row) => eventsOf(row, report.judgedAt).map((event) => ({ ...event, row })))
    .sort((a, b) => a.at.localeCompare(b.at));
  if (events.length === 0) return '';
  const items = events
    .slice(0, MAX_NEXT)
    .map(
      ({ at, what, ruleId, row }) =>
        `- **${dateOf(at, report)}**: ${rowName(row, report.profile)} ${what} (${linkTo(ruleId)})\n`,
    );
  return `\n### What breaks next, if nothing is renewed\n\n${items.join('')}`;
}

/** What is still to come of a row. */
function eventsOf(row: HostRow, judgedAt: string): Event[] {
  const [{ calendar }] = row.targets;
  const accepted = row.findings.flatMap(({ finding: { ruleId, accepted: exception } }) =>
    exception === undefined ? [] : [{ at: exception.until, what: 'is no longer accepted', ruleId }],
  );
  if (calendar === null || !failsAtMostByDate(row)) return accepted;
  const { failure, end } = calendar;
  if (failure.at > judgedAt && failure.at < end.at) return [...accepted, { ...failure, what: 'fails' }];
  return end.at > judgedAt ? [...accepted, { ...end, what: 'expires' }] : accepted;
}

/** The targets that pass, folded into one sentence with the first expiry; inside, each by date. */
export function passedSection(rows: readonly HostRow[], report: Report, details: string): string {
  const count = rows.reduce((sum, { targets }) => sum + targets.length, 0);
  if (count === 0) return '';
  const [first] = byExpiry(rows);
  const expiry = first === undefined ? null : first.targets[0].expiresAt;
  const until =
    expiry === null ? '' : `; ${rows.length === 1 ? 'it' : 'the first'} expires on ${dateOf(expiry, report)}`;
  const sentence = `✅ ${count === 1 ? '1 target passes' : `${count} targets pass`}${until}`;
  return `\n<details><summary>${sentence}</summary>\n\n${details}\n</details>\n`;
}

/** The lines of its table, the first to expire first. */
export function passedLines(rows: readonly HostRow[], report: Report): string[] {
  return byExpiry(rows).map((row) => {
    const [{ expiresAt, calendar }] = row.targets;
    const cells = [
      expiresAt === null ? '' : dateOf(expiresAt, report),
      rowName(row, report.profile),
      ...[calendar?.warning, calendar?.failure].map((event) => (event === undefined ? '' : dayOf(event.at))),
    ];
    return `| ${cells.join(' | ')} |\n`;
  });
}

export const PASSED_HEAD = '| Expires | Target | Warns from | Fails from |\n| --- | --- | --- | --- |\n';

function byExpiry(rows: readonly HostRow[]): readonly HostRow[] {
  const dateOfRow = ({ targets }: HostRow) => targets[0].expiresAt ?? '9999';
  return [...rows].sort((a, b) => dateOfRow(a).localeCompare(dateOfRow(b)));
}

import type { OpenFinding } from '../model/known.ts';
import type { Report, Since } from '../model/report.ts';
import { markdown, plain } from '../text/escape.ts';
import { fitting } from './fitting.ts';
import { dayOf, minuteOf } from './wording.ts';

/** What is new, still there and gone since the run before: for people, in the formats they read. */

/** Of each kind; the rest is counted. */
const MOST_SHOWN = 10;

/** "since the run of 25 November 2026, 06:10 UTC: 1 new, 2 still there, 1 gone" */
export function sinceSentence({ lastRun, added, still, gone, accepted = [], untold }: Since): string {
  const counts = [
    `${added.length} new`,
    `${still.length} still there`,
    `${gone.length} gone`,
    ...(accepted.length > 0 ? [`${accepted.length} accepted now`] : []),
    ...(untold.length > 0 ? [`${untold.length} not tested this time`] : []),
  ];
  return `since the run of ${minuteOf(lastRun)}: ${counts.join(', ')}`;
}

/** A line a finding; those that are not tested are only counted. */
export function sinceRows({ added, still, gone, accepted = [], untold }: Since): string[] {
  const row = (what: string, behind: (one: OpenFinding) => string) => (one: OpenFinding) => {
    const where = one.address === null ? one.target : `${one.target} [${one.address}]`;
    return `${what}: ${where} ${one.ruleId}${behind(one)}`;
  };
  const of = (all: readonly OpenFinding[], what: string, behind: (one: OpenFinding) => string = () => '') => [
    ...all.slice(0, MOST_SHOWN).map(row(what, behind)),
    ...(all.length > MOST_SHOWN ? [`${what}: ${all.length - MOST_SHOWN} more`] : []),
  ];
  const since = ({ firstSeen }: OpenFinding) => `, since ${dayOf(firstSeen)}`;
  return [
    ...of(added, 'new'),
    ...of(still, 'still there', since),
    ...of(gone, 'gone', ({ firstSeen }) => `, first seen ${dayOf(firstSeen)}`),
    ...of(accepted, 'accepted now', since),
    ...of(untold, 'not tested', since),
  ];
}

/** For a terminal or a log; none where no earlier run is remembered. */
export function sinceLines({ since }: Report): string[] {
  if (since === undefined) return [];
  return [`State: ${plain(sinceSentence(since))}.`, ...sinceRows(since).map((row) => `  ${plain(row)}`)];
}

/** The same in Markdown, as many rows as fit folded below its sentence; empty where no earlier run is remembered. */
export function sinceFold({ since }: Pick<Report, 'since'>, roomBytes: number): string {
  if (since === undefined) return '';
  const sentence = sinceSentence(since).replace(/^s/, 'S');
  const rows = fitting(
    sinceRows(since).map((row) => `- ${markdown(row)}\n`),
    roomBytes,
  );
  if (rows.length === 0) return `\n${sentence}.\n`;
  return `\n<details><summary>${sentence}</summary>\n\n${rows.join('')}\n</details>\n`;
}

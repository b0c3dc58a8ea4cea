import type { Report, Verdict } from '../model/report.ts';
import { markdown } from '../text/escape.ts';
import { type AdviceSection, adviceSection } from './advice-section.ts';
import { renderCalendar } from './calendar.ts';
import { nextSection, PASSED_HEAD, passedLines, passedSection } from './dates-section.ts';
import { effectTable } from './effect.ts';
import { findingItems } from './findings-section.ts';
import { byteLength, fitting } from './fitting.ts';
import { type HostRow, rowsOf } from './host-row.ts';
import { shownProblems } from './problems.ts';
import { sinceFold } from './since.ts';
import { isLookedAt, shownOf, stoppedIn, stoppedText } from './stopped.ts';
import { changeSentences, countsText, minuteOf, profilesText, targetName, touchedIn, worstFirst } from './wording.ts';

/**
 * The runner drops a step's whole summary over 1 MiB (its FileCommandManager); the comment fields of the Checks API
 * end at 65,535 characters.
 */
export const SUMMARY_LIMIT_BYTES = 1024 * 1024 - 1024;

/** The rest is in the other reports. */
const MAX_NOTES = 20;

/** So many hosts of a kind are in sight; the others are folded, so that what comes behind them is in sight too. */
const MAX_IN_SIGHT = 10;

const SIGNS: Readonly<Record<Verdict, string>> = { fail: '❌', inconclusive: '❓', warn: '⚠️', pass: '✅' };

/**
 * For the job summary, to be read in one screen: the verdict, what is broken with its message and first command, what breaks
 * next, the targets that pass in one sentence, then what to do. Where it would grow over the limit, what comes last is
 * left out and counted.
 */
export function renderMarkdown(report: Report, limitBytes: number = SUMMARY_LIMIT_BYTES): string {
  const targets = worstFirst(touchedIn(report.targets)).flatMap(shownOf);
  const advice = adviceSection(targets, limitBytes * 0.4);
  const rows = rowsOf(targets);
  const opening = openingOf(report, limitBytes / 8);
  const next = nextSection(rows, report, advice);
  const picture = within(limitBytes / 8, renderCalendar(rows, report));
  const closing = `\n<sub>Judged as of ${minuteOf(report.judgedAt)} ${profilesText(report)}; trust anchors: ${markdown(report.trustAnchors)}.</sub>\n`;

  const room = limitBytes - byteLength(opening + next + advice.text + picture + closing) - 1000;
  const broken = foundSections(BROKEN, rows, report, advice, room, limitBytes);
  const minor = foundSections(MINOR, rows, report, advice, room - byteLength(broken), limitBytes);
  const passed = passedWithin(rows, report, advice, room - byteLength(broken + minor), limitBytes);
  return `${opening}${broken}${next}${passed}${minor}${advice.text}${picture}${closing}`;
}

/** For the job summary of a run that could not begin; far below the limit, since few are shown and each has an end. */
export function renderProblems(problems: readonly string[]): string {
  return [
    '## ❌ SMTP certificates: nothing was checked',
    '',
    ...shownProblems(problems).map((problem) => `- ${markdown(problem)}`),
    '',
  ].join('\n');
}

function openingOf(report: Report, roomBytes: number): string {
  const stopped = stoppedIn(report);
  const { verdict, targets, notes = [] } = report;
  const title = stopped === null ? `SMTP certificates: ${verdict}` : stoppedText(stopped);
  const counts =
    stopped === null
      ? `**${countsText(targets)}**`
      : `**The run was stopped ${stopped.by}**, which says nothing of the servers that it did not finish with.${doneText(report)} Not looked at: ${namesOf(report)}.`;
  const remarks = [
    ...changeSentences(report).map((sentence) => `\nChange: ${markdown(sentence)}.\n`),
    ...notes.slice(0, MAX_NOTES).map((note) => `\nNote: ${markdown(note)}.\n`),
  ];
  const effect = fitting(
    effectTable(report).map((table) => `\n${table}`),
    roomBytes,
  );
  return `## ${SIGNS[verdict]} ${title}\n\n${counts}\n${fitting(remarks, roomBytes).join('')}${effect.join('')}${sinceFold(report, roomBytes)}`;
}

/** What the targets came to that a stopped run did look at. */
function doneText({ targets }: Report): string {
  const done = targets.filter(isLookedAt);
  return done.length === 0 ? '' : ` Looked at: ${countsText(done)}.`;
}

/** Of the targets that a stopped run did not look at to the end. */
function namesOf({ targets }: Report): string {
  const names = targets.filter((one) => !isLookedAt(one)).map(({ target }) => `\`${targetName(target)}\``);
  const more = names.length > MAX_IN_SIGHT ? ` and ${names.length - MAX_IN_SIGHT} more` : '';
  return `${names.slice(0, MAX_IN_SIGHT).join(', ')}${more}`;
}

function isAccepted({ findings }: HostRow): boolean {
  return findings.some(({ finding }) => finding.accepted !== undefined);
}

type Kind = readonly [title: string, isOfKind: (row: HostRow) => boolean];
const BROKEN: readonly Kind[] = [
  ['❌ Broken', (row) => row.targets[0].verdict === 'fail'],
  ['❓ Could not be tested', (row) => row.targets[0].verdict === 'inconclusive'],
];
const MINOR: readonly Kind[] = [
  ['⚠️ Warnings', (row) => row.targets[0].verdict === 'warn'],
  ['Accepted for now', (row) => row.targets[0].verdict === 'pass' && isAccepted(row)],
];

/** A heading for each kind, below it the hosts. */
function foundSections(
  kinds: readonly Kind[],
  rows: readonly HostRow[],
  report: Report,
  advice: AdviceSection,
  roomBytes: number,
  limitBytes: number,
): string {
  let left = roomBytes;
  return kinds
    .map(([title, isOfKind]) => {
      const items = findingItems(rows.filter(isOfKind), report, advice);
      const kept = fitting(items, left);
      left -= byteLength(kept.join(''));
      return items.length === 0 ? '' : sectionOf(title, kept, items.length - kept.length, limitBytes);
    })
    .join('');
}

function sectionOf(title: string, items: readonly string[], leftOut: number, limitBytes: number): string {
  const folded = items.slice(MAX_IN_SIGHT);
  const fold =
    folded.length === 0
      ? ''
      : `\n<details><summary>${folded.length} more</summary>\n\n${folded.join('')}\n</details>\n`;
  return `\n### ${title}\n\n${items.slice(0, MAX_IN_SIGHT).join('')}${fold}${cutText(leftOut, limitBytes)}`;
}

function passedWithin(
  all: readonly HostRow[],
  report: Report,
  advice: AdviceSection,
  roomBytes: number,
  limitBytes: number,
): string {
  const rows = all.filter((row) => row.targets[0].verdict === 'pass' && !isAccepted(row));
  const noted = findingItems(
    rows.filter(({ findings }) => findings.length > 0),
    report,
    advice,
  );
  const lines = passedLines(rows, report);
  const keptLines = fitting(lines, roomBytes);
  const keptNotes = fitting(noted, roomBytes - byteLength(keptLines.join('')));
  const left = cutText(lines.length - keptLines.length, limitBytes);
  const leftNotes = cutText(noted.length - keptNotes.length, limitBytes);
  const notes = noted.length === 0 ? '' : `\nFor information:\n\n${keptNotes.join('')}${leftNotes}`;
  return passedSection(rows, report, `${PASSED_HEAD}${keptLines.join('')}${left}${notes}`);
}

function cutText(count: number, limitBytes: number): string {
  if (count === 0) return '';
  return `\n…and ${count} ${count === 1 ? 'host' : 'hosts'}, left out to stay within ${limitBytes} bytes; the JSON report has them all.\n`;
}

/** The picture, unless it would crowd out the findings. */
function within(roomBytes: number, text: string): string {
  return byteLength(text) <= roomBytes ? text : '';
}

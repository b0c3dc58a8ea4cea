import type { Effect, EffectRow, Report, Standing } from '../model/report.ts';
import { markdown, plain } from '../text/escape.ts';
import { dayOf, targetName } from './wording.ts';

/** What a change does, beside what was there before: for people, in the formats they read. */

const MOST_ROWS = 50;
const SIGNS = { fail: '❌', inconclusive: '❓', warn: '⚠️', pass: '✅' } as const;

/** "3 of 3 passed; after this change 2 of 3"; where nothing is left, how many there were. */
export function effectSentence({ before, after, rows }: Effect): string {
  if (after.targetCount === 0) return `${rows.length} ${rows.length === 1 ? 'server' : 'servers'} taken out`;
  if (before.targetCount === 0) return `how it was before is not known; after this change ${share(after)} passed`;
  return `${share(before)} passed; after this change ${share(after)}`;
}

function share({ passedCount, targetCount }: Effect['before']): string {
  return `${passedCount} of ${targetCount}`;
}

/** A line a target for a terminal: "before: …; after: …". */
export function effectLines({ change }: Report): string[] {
  const { effect } = change ?? {};
  if (effect === undefined) return [];
  const rows = effect.rows.slice(0, MOST_ROWS).map((row) => {
    const { before, after, remark } = row;
    const sides = `${textOf(before, NOT_BEFORE)} -> ${textOf(after, goneFrom(row))}`;
    return plain(remark === null ? sides : `${sides} (${remark})`);
  });
  return [`Change: ${effectSentence(effect)}.`, ...rows.map((row) => `  ${row}`), ...left(effect).map(plain)];
}

const NOT_BEFORE = 'nothing';

/** Other files may go on naming a server; what the change says of it is of one file. */
function goneFrom({ before }: EffectRow): string {
  const file = before?.target.writtenAt?.file;
  return file === undefined ? 'gone' : `gone from ${file}`;
}

function textOf(standing: Standing | null, none: string): string {
  return standing === null ? none : `${targetName(standing.target)} ${wordsOf(standing)}`;
}

/** A table for Markdown; none where the change replaces nothing. */
export function effectTable({ change }: Report): string[] {
  const { effect } = change ?? {};
  if (effect === undefined) return [];
  const rows = effect.rows.slice(0, MOST_ROWS).map(tableRow);
  const end = left(effect).map((line) => `\n${line}\n`);
  return [`**${effectSentence(effect)}.**\n\n| Before | After |\n| --- | --- |\n${rows.join('')}${end.join('')}\n`];
}

function tableRow(row: EffectRow): string {
  const { before, after, remark } = row;
  const beside = remark === null ? '' : `<br>${markdown(remark)}`;
  return `| ${cellOf(before, NOT_BEFORE)} | ${cellOf(after, markdown(goneFrom(row)))}${beside} |\n`;
}

function cellOf(standing: Standing | null, none: string): string {
  if (standing === null) return none;
  const sign = standing.verdict === null ? '' : `${SIGNS[standing.verdict]} `;
  return `${sign}\`${targetName(standing.target)}\` ${markdown(wordsOf(standing))}`;
}

/** "fail: certificate-expired", "pass, expires 4 December 2026, as an earlier run saw it", "not looked at" */
function wordsOf({ verdict, expiresAt, ruleIds, seenBy }: Standing): string {
  if (verdict === null) return 'not looked at';
  const why = ruleIds.length === 0 ? '' : `: ${ruleIds.join(', ')}`;
  const expiry = expiresAt === null ? '' : `, expires ${dayOf(expiresAt)}`;
  return `${verdict}${why}${expiry}${seenBy === 'an earlier run' ? ', as an earlier run saw it' : ''}`;
}

function left({ rows }: Effect): string[] {
  return rows.length <= MOST_ROWS ? [] : [`…and ${rows.length - MOST_ROWS} more.`];
}

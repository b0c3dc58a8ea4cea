import type { Places } from '../disk/write.ts';
import { type ExtraLook, extraLooks } from '../model/look.ts';
import type { Threshold } from '../model/profile.ts';
import type { Redirection } from '../model/target.ts';
import { UsageError } from '../problem.ts';
import { profiles } from '../profiles/index.ts';
import { parseConnectTo } from '../targets/connect-to.ts';
import { readTextFile } from '../targets/list-file.ts';
import { MOST_SHARDS, type Shard } from '../targets/shard.ts';
import { type Output, outputsOf, requireWritable } from './outputs.ts';
import { parseThreshold } from './threshold.ts';

/** What was written for one setting, and where files may be. */
export interface Written {
  readonly name: string;
  /** As given, else the default; null: neither. */
  readonly text: string | null;
  /** Every value that was given. */
  readonly list: readonly string[];
  /** Where files may be written, the workspace first, which no link may lead out of; null: anywhere. */
  readonly places: Places;
}

/** @throws UsageError that names the setting, the value and what was expected. */
export type Reader<Value> = (written: Written) => Value;

export const text: Reader<string | null> = (written) => written.text;
export const texts: Reader<readonly string[]> = ({ list }) => list;

export function choice<const Word extends string>(...words: readonly Word[]): Reader<Word> {
  return choiceLike({}, words);
}

/** One of the words, in whatever case, or one that can only mean it. */
export function choiceLike<const Word extends string>(
  meanings: Readonly<Record<string, Word>>,
  words: readonly Word[],
): Reader<Word> {
  return reading((value) => {
    const written = value.toLowerCase();
    const meant = Object.hasOwn(meanings, written) ? meanings[written] : written;
    return words.find((one) => one === meant) ?? null;
  }, inWords(words));
}

export const yes: Reader<boolean> = (written) => choice('true', 'false')(written) === 'true';

/** One line that is not empty. */
export function line(maxCharacters: number): Reader<string> {
  const isLine = (value: string) => value.trim() !== '' && value.length <= maxCharacters && !/[\r\n]/.test(value);
  return reading((value) => (isLine(value) ? value : null), `one line of ${maxCharacters} characters at most`);
}

/** A decimal number without sign or point. */
export function wholeNumber(least: number, most: number): Reader<number> {
  const numberOf = (value: string) => {
    const number = /^\d{1,9}$/.test(value) ? Number(value) : -1;
    return number >= least && number <= most ? number : null;
  };
  return reading(numberOf, `a whole number from ${least} to ${most}`);
}

/** "2/4"; null: none was given. */
export const shard: Reader<Shard | null> = optional(
  reading((value) => {
    const [, number, count] = /^(\d{1,4})\/(\d{1,4})$/.exec(value)?.map(Number) ?? [];
    if (number === undefined || count === undefined) return null;
    return number >= 1 && number <= count && count <= MOST_SHARDS ? { number, count } : null;
  }, `I/N with I from 1 to N and N up to ${MOST_SHARDS}, for example 2/4`),
);

/** `auto` is what the profiles have by themselves. */
export function threshold(limit: 'warnBelow' | 'failBelow'): Reader<Threshold> {
  return reading(
    (value) => parseThreshold(value, profiles.gmail.limits[limit]),
    'auto, or a number with %, d or h, for example 30%, 14d or 48h, and no less than 1% or 1h',
  );
}

const ISO_DATE = /^(\d{4}-\d\d-\d\d)(T\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d))?$/;

/** A date without a time is its first instant in UTC; a time has to say its zone. null: none was given. */
export const date: Reader<Date | null> = optional(
  reading((value) => {
    const day = ISO_DATE.exec(value)?.[1];
    // JavaScript takes 30 February for 2 March.
    if (day === undefined || !new Date(`${day}T00:00:00Z`).toJSON()?.startsWith(day)) return null;
    const read = new Date(value);
    return Number.isNaN(read.getTime()) ? null : read;
  }, 'an ISO 8601 date, for example 2027-01-31 or 2027-01-31T12:00:00Z'),
);

/** RFC 5321 section 4.1.2: a domain or an address literal. Anything else could carry a command of its own. */
export const ehloName: Reader<string | null> = optional(
  reading(
    (value) =>
      /^([a-z0-9]([a-z0-9.-]*[a-z0-9])?|\[[a-z0-9.:-]+\])$/i.test(value) && value.length <= 255 ? value : null,
    'a domain name or an address literal such as [192.0.2.1]',
  ),
);

/** "all", "none" or names with commas between them, in the order of the table. */
export const looks: Reader<readonly ExtraLook[]> = reading(
  (value) => {
    if (value === '') return null;
    if (value === 'all') return extraLooks;
    if (value === 'none') return [];
    const names = value
      .split(/[\s,]+/)
      .filter((name) => name !== '')
      .map((name) => name.toLowerCase());
    const known = extraLooks.filter((look) => names.includes(look));
    return names.every((name) => (extraLooks as readonly string[]).includes(name)) ? known : null;
  },
  `all, none, or a list of ${extraLooks.join(', ')}`,
);

export interface PemFile {
  readonly file: string;
  readonly text: string;
}

/** A bundle of all public roots has 230 kB. */
const MAX_PEM_BYTES = 4_000_000;

/** The file, read; null: none was given. */
export const pemFile: Reader<PemFile | null> = ({ name, text: file, places }) =>
  file === null
    ? null
    : { file, text: readTextFile(file, `the PEM file of ${name}`, MAX_PEM_BYTES, places?.[0] ?? null) };

/** A file to be written; null: none was given. */
export const writableFile: Reader<string | null> = ({ text: file, places }) => {
  if (file !== null) requireWritable(file, places);
  return file;
};

/** A switch. */
export const isGiven: Reader<boolean> = ({ list }) => list.length > 0;

export const redirections: Reader<readonly Redirection[]> = ({ list }) => list.map(parseConnectTo);

export const outputs: Reader<readonly Output[]> = ({ list, places }) => outputsOf(list, places);

function reading<Value>(read: (value: string) => Value | null, expected: string): Reader<Value> {
  return ({ name, text: value }) => {
    const result = read(value ?? '');
    if (result === null) throw new UsageError(`cannot read ${name} "${value ?? ''}": expected ${expected}`);
    return result;
  };
}

function optional<Value>(reader: Reader<Value>): Reader<Value | null> {
  return (written) => (written.text === null ? null : reader(written));
}

/** "error, warning or never" */
export function inWords(choices: readonly string[]): string {
  return choices.join(', ').replace(/, ([^,]+)$/, ' or $1');
}

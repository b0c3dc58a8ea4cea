/**
 * When a schedule of GitHub Actions is due: POSIX cron in five fields, with lists, ranges, steps and English names, at a
 * time zone's clock. A library would do more than GitHub reads, and so accept what GitHub refuses.
 */
export interface Cron {
  readonly minutes: ReadonlySet<number>;
  readonly hours: ReadonlySet<number>;
  readonly days: ReadonlySet<number>;
  readonly months: ReadonlySet<number>;
  readonly weekdays: ReadonlySet<number>;
  /** Where both are restricted, either is enough. */
  readonly isEitherDay: boolean;
  readonly clock: (instant: Date) => Clock;
}

/** What a clock on the wall shows. */
interface Clock {
  readonly minute: number;
  readonly hour: number;
  readonly day: number;
  /** 1 to 12. */
  readonly month: number;
  /** 0: Sunday. */
  readonly weekday: number;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const MAX_CHARACTERS = 200;

/** @param timeZone of the IANA database; null: UTC. @returns null: it is none that GitHub would take. */
export function parseCron(text: string, timeZone: string | null = null): Cron | null {
  const fields = text.trim().split(/\s+/);
  if (text.length > MAX_CHARACTERS || fields.length !== 5) return null;
  const [minute, hour, day, month, weekday] = fields as [string, string, string, string, string];
  const read = [
    valuesOf(minute, 0, 59),
    valuesOf(hour, 0, 23),
    valuesOf(day, 1, 31),
    valuesOf(month, 1, 12, MONTHS),
    valuesOf(weekday, 0, 7, WEEKDAYS),
  ];
  const [minutes, hours, days, months, weekdays] = read;
  const clock = clockOf(timeZone);
  if (!minutes || !hours || !days || !months || !weekdays || clock === null) return null;
  if (weekdays.has(7)) weekdays.add(0);
  const isEitherDay = !day.startsWith('*') && !weekday.startsWith('*');
  return { minutes, hours, days, months, weekdays, isEitherDay, clock };
}

/** "1,10-20/5,MON": null: it cannot be read. */
function valuesOf(field: string, least: number, most: number, names: readonly string[] = []): Set<number> | null {
  const values = new Set<number>();
  const numberOf = (word: string) => {
    const index = names.indexOf(word.toLowerCase());
    return index >= 0 ? index + least : /^\d{1,2}$/.test(word) ? Number(word) : Number.NaN;
  };
  for (const part of field.split(',')) {
    const [, range = '', step = '1'] = /^([^/]+)(?:\/(\d{1,2}))?$/.exec(part) ?? [];
    const [from, to] = (range === '*' ? [String(least), String(most)] : range.split('-')) as [string, string?];
    const first = numberOf(from);
    const last = to !== undefined ? numberOf(to) : part.includes('/') ? most : first;
    if (!(first >= least && last <= most && first <= last) || range.split('-').length > 2 || Number(step) < 1)
      return null;
    for (let value = first; value <= last; value += Number(step)) values.add(value);
  }
  return values;
}

function clockOf(timeZone: string | null): Cron['clock'] | null {
  if (timeZone === null)
    return (instant) => ({
      minute: instant.getUTCMinutes(),
      hour: instant.getUTCHours(),
      day: instant.getUTCDate(),
      month: instant.getUTCMonth() + 1,
      weekday: instant.getUTCDay(),
    });
  try {
    const format = new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      ...{ minute: 'numeric', hour: 'numeric', day: 'numeric', month: 'numeric', weekday: 'short' },
    });
    return (instant) => {
      const parts = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, value]));
      const { minute, hour, day, month, weekday } = parts;
      return {
        minute: Number(minute),
        hour: Number(hour),
        day: Number(day),
        month: Number(month),
        weekday: WEEKDAYS.indexOf(String(weekday).toLowerCase()),
      };
    };
  } catch {
    return null;
  }
}

/** No clock on the wall is off by another part of an hour. */
const BLOCK_MINUTES = 15;
const BLOCK_MS = BLOCK_MINUTES * 60_000;
const MOST_DAYS = 366;

/**
 * The moments nearest to an instant at which one of several schedules is due, the nearest first; fewer where a year has
 * fewer.
 */
export function dueMoments(crons: readonly Cron[], from: Date, direction: 'before' | 'after', count: number): Date[] {
  const found: Date[] = [];
  const sign = direction === 'after' ? 1 : -1;
  const start = Math.floor(from.getTime() / BLOCK_MS);
  for (let block = 0; block <= (MOST_DAYS * 24 * 60) / BLOCK_MINUTES && found.length < count; block++) {
    const blockMs = (start + sign * block) * BLOCK_MS;
    const due = new Set(crons.flatMap((cron) => dueInBlock(cron, blockMs)));
    const inOrder = [...due].sort((a, b) => sign * (a - b));
    found.push(...inOrder.filter((at) => sign * (at - from.getTime()) > 0).map((at) => new Date(at)));
  }
  return found.slice(0, count);
}

function dueInBlock(cron: Cron, blockMs: number): number[] {
  const { minute, hour, day, month, weekday } = cron.clock(new Date(blockMs));
  const [isDay, isWeekday] = [cron.days.has(day), cron.weekdays.has(weekday)];
  const isToday = cron.isEitherDay ? isDay || isWeekday : isDay && isWeekday;
  if (!isToday || !cron.hours.has(hour) || !cron.months.has(month)) return [];
  return [...Array(BLOCK_MINUTES).keys()]
    .filter((offset) => cron.minutes.has(minute + offset))
    .map((offset) => blockMs + offset * 60_000);
}

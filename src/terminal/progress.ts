import type { Watch } from '../probe/schedule.ts';
import { plain } from '../text/escape.ts';
import { MANY, Pace } from './pace.ts';
import { columnsOfScreen, type Screen } from './screen.ts';
import { Waiting } from './waiting.ts';

/** Where progress is shown: a terminal's line is written over and over, elsewhere each is a line of its own. */
export interface Sink extends Screen {
  readonly write: (text: string) => unknown;
}

export interface Clock {
  readonly nowMs: () => number;
  /** Calls every so often until what it gives back is called. */
  readonly every: (periodMs: number, tick: () => void) => () => void;
}

export interface Progress {
  /** Told of each target that is done. */
  readonly onProbed: () => void;
  readonly watch: Watch;
  /** Takes the line away, before the report is printed. */
  readonly clear: () => void;
}

const REDRAW_MS = 1000;
/** A log is read afterwards: often enough to see that it goes on, and a run over many takes minutes. */
const LOG_MS = 10_000;
const LOG_OF_MANY_MS = 60_000;
/** Where there is room for a longer bar, and for how long the rest takes. */
const WIDE = 100;

/**
 * Says from the first second on what the run waits for: on a terminal each second, elsewhere every ten. A run over many
 * has a bar and a rate, elsewhere a line a minute.
 */
export function progressOn(sink: Sink, targetCount: number, clock: Clock): Progress {
  const waiting = new Waiting(clock.nowMs);
  const isTerminal = sink.isTTY === true;
  const columns = columnsOfScreen(sink);
  let done = 0;
  let isDrawn = false;
  const pace = targetCount >= MANY ? new Pace(targetCount, clock.nowMs) : null;
  const isWide = columns === undefined || columns >= WIDE;
  const counted = () => {
    if (pace === null) return targetCount > 1 ? `${done} of ${targetCount} done` : '';
    return isTerminal ? `${pace.bar(done, isWide ? 20 : 10)} ${pace.line(done, !isWide)}` : pace.line(done);
  };
  const onTerminal = () => {
    const line = [counted(), waiting.line() ?? ''].filter((part) => part !== '').join(', ');
    const shown = columns === undefined ? line : line.slice(0, Math.max(columns - 1, 0));
    sink.write(`\r\u001b[K${plain(shown)}`);
    isDrawn = true;
  };
  const inLog = () => {
    const line = waiting.line();
    if (line !== null) sink.write(`${plain([counted(), line].filter((part) => part !== '').join(', '))}\n`);
  };
  const logMs = pace === null ? LOG_MS : LOG_OF_MANY_MS;
  const stop = clock.every(isTerminal ? REDRAW_MS : logMs, isTerminal ? onTerminal : inLog);
  return {
    onProbed: () => {
      done += 1;
    },
    watch: waiting.watch,
    clear: () => {
      stop();
      if (isDrawn) sink.write('\r\u001b[K');
    },
  };
}

/** The clock of this machine. It keeps no process alive. */
export const machineClock: Clock = {
  nowMs: () => Number(process.hrtime.bigint() / 1_000_000n),
  every: (periodMs, tick) => {
    const timer = setInterval(tick, periodMs);
    timer.unref();
    return () => clearInterval(timer);
  },
};

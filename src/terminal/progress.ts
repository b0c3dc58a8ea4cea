import type { Watch } from '../probe/schedule.ts';
import { plain } from '../text/escape.ts';
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
/** A log is read afterwards: often enough to see that it goes on. */
const LOG_MS = 10_000;

/** Says from the first second on what the run waits for: on a terminal each second, elsewhere every ten. */
export function progressOn(sink: Sink, targetCount: number, clock: Clock): Progress {
  const waiting = new Waiting(clock.nowMs);
  const isTerminal = sink.isTTY === true;
  const columns = columnsOfScreen(sink);
  let done = 0;
  let isDrawn = false;
  const counted = () => (targetCount > 1 ? `${done} of ${targetCount} done` : '');
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
  const stop = clock.every(isTerminal ? REDRAW_MS : LOG_MS, isTerminal ? onTerminal : inLog);
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

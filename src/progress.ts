import type { TargetReport } from './model.ts';

/** A list shorter than this is done before anyone wonders. */
const MIN_TARGETS = 5;

export interface Progress {
  readonly onJudged: (report: TargetReport) => void;
  /** Takes the line away, before the report is printed. */
  readonly clear: () => void;
}

/** One line on a terminal that counts what is done; nothing where the stream is no terminal. */
export function progressOn(stream: NodeJS.WriteStream, targetCount: number): Progress {
  if (!stream.isTTY || targetCount < MIN_TARGETS) return { onJudged: () => {}, clear: () => {} };
  let done = 0;
  let bad = 0;
  return {
    onJudged({ verdict }) {
      done += 1;
      if (verdict !== 'pass') bad += 1;
      stream.write(`\r${done} of ${targetCount} targets checked, ${bad} not passed`);
    },
    clear: () => stream.write('\r\u001b[K'),
  };
}

import type { Observation } from '../model/observation.ts';

/** A list shorter than this is done before anyone wonders. */
const MIN_TARGETS = 5;

export interface Progress {
  readonly onProbed: (observations: readonly Observation[]) => void;
  /** Takes the line away, before the report is printed. */
  readonly clear: () => void;
}

/** One line on a terminal that counts what is done; nothing where the stream is no terminal. */
export function progressOn(stream: NodeJS.WriteStream, targetCount: number): Progress {
  if (!stream.isTTY || targetCount < MIN_TARGETS) return { onProbed: () => {}, clear: () => {} };
  let done = 0;
  let withoutCertificate = 0;
  return {
    onProbed(observations) {
      done += 1;
      if (!observations.some(({ outcome }) => outcome !== 'interruption')) withoutCertificate += 1;
      stream.write(`\r${done} of ${targetCount} targets probed, ${withoutCertificate} without a certificate`);
    },
    clear: () => stream.write('\r\u001b[K'),
  };
}

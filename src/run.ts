import { setMaxListeners } from 'node:events';
import { writeFileSync } from 'node:fs';
import { check } from './check.ts';
import type { Cause, Observation, Report } from './model.ts';
import { outsideOf, trustAnchorsFor } from './outside.ts';
import { anchorsOfUse } from './pki/trust-anchors.ts';
import { renderRecording } from './recording.ts';
import { renderers } from './report/index.ts';
import { rules } from './rules/index.ts';
import type { RunSettings } from './settings/run-settings.ts';
import { requireSound } from './targets/exceptions.ts';

/**
 * Checks every target of the settings. When a signal comes or the time for the whole run is over, what is left becomes
 * inconclusive; nothing is lost.
 * @param onProbed told of each target's observations as they come in.
 */
export async function run(
  settings: RunSettings,
  onProbed?: (observations: readonly Observation[]) => void,
): Promise<Report> {
  const today = new Date();
  const now = settings.now ?? (settings.recording === null ? today : new Date(settings.recording.judgedAt));
  requireSound(
    settings.exceptions,
    settings.targets,
    rules.map(({ id }) => id),
    today,
  );
  const stop = new AbortController();
  // Every open connection listens; Node.js 20 takes more than ten listeners for a leak.
  setMaxListeners(0, stop.signal);
  const onSignal = () => stop.abort({ kind: 'aborted' } satisfies Cause);
  const { totalLimitMs } = settings;
  const timer = setTimeout(
    () => stop.abort({ kind: 'run-timeout', limitMs: totalLimitMs } satisfies Cause),
    totalLimitMs,
  );
  process.once('SIGINT', onSignal).once('SIGTERM', onSignal);
  try {
    const anchors = trustAnchorsFor(settings);
    const outside = await outsideOf(settings, anchors, now, stop.signal);
    const probe: typeof outside.probe = async (target) => {
      const observations = await outside.probe(target);
      onProbed?.(observations);
      return observations;
    };
    const report = await check(settings.targets, rules, settings, { ...outside, probe });
    if (settings.recordFile !== null) {
      const chains = report.targets
        .flatMap((target) => target.observations)
        .flatMap((one) => (one.outcome === 'interruption' ? [] : [one.presentedChain]));
      writeFileSync(settings.recordFile, renderRecording(report, settings, anchorsOfUse(anchors, chains)));
    }
    return report;
  } finally {
    clearTimeout(timer);
    process.off('SIGINT', onSignal).off('SIGTERM', onSignal);
  }
}

/** Writes the report to every file asked for; what goes to standard output is left to the caller. */
export function writeReports(report: Report, outputs: RunSettings['outputs']): void {
  for (const { format, file } of outputs) if (file !== null) writeFileSync(file, renderers[format](report));
}

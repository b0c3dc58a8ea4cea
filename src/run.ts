import { writeFileSync } from 'node:fs';
import { check } from './check.ts';
import type { Report, TargetReport } from './model.ts';
import { outsideOf } from './outside.ts';
import { renderers } from './report/index.ts';
import { rules } from './rules/index.ts';
import type { RunSettings } from './settings/run-settings.ts';

/** Checks every target of the settings. A signal to stop makes the rest inconclusive; nothing is lost. */
export async function run(settings: RunSettings, onJudged?: (report: TargetReport) => void): Promise<Report> {
  const now = settings.now ?? new Date();
  const stop = new AbortController();
  const onSignal = () => stop.abort();
  process.once('SIGINT', onSignal).once('SIGTERM', onSignal);
  try {
    const outside = outsideOf(settings, now, stop.signal);
    return await check(settings.targets, rules, settings, { ...outside, ...(onJudged && { onJudged }) });
  } finally {
    process.off('SIGINT', onSignal).off('SIGTERM', onSignal);
  }
}

/** Writes the report to every file asked for; what goes to standard output is left to the caller. */
export function writeReports(report: Report, { outputs }: RunSettings): void {
  for (const { format, file } of outputs) if (file !== null) writeFileSync(file, renderers[format](report));
}

import type { Outcome } from '../github/post.ts';
import type { RunSettings } from '../settings/run-settings.ts';
import type { Ran } from './run.ts';
import type { RunnerFacts } from './runner.ts';

/** What an issue has to know of a run. */
export function outcomeOf(
  { report, before, date, isWhole }: Pick<Ran, 'report' | 'before' | 'date' | 'isWhole'>,
  settings: RunSettings,
  { workflowFile }: RunnerFacts,
): Omit<Outcome, 'exitCode'> {
  return {
    report,
    policy: settings.judge.exitPolicy,
    isWhole: isWhole && !settings.look.isUntrusted,
    isOfToday: isOfToday(settings, date),
    workflow: workflowFile ?? '',
    times: { lastRun: date.toISOString(), nextExpectedRun: report.schedule?.nextExpectedRun ?? null },
    before,
  };
}

/** Whether it judged what is served now; other jobs may have looked, and this one judges what they have seen. */
function isOfToday({ judge: { now }, observed }: RunSettings, date: Date): boolean {
  if (observed === null) return now === null;
  const dates = [now ?? date, new Date(observed.observedAt)];
  return dates.every((one) => Math.abs(one.getTime() - date.getTime()) < DAY_MS);
}

const DAY_MS = 86_400_000;

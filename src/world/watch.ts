import type { ReportedSchedule } from '../model/report.ts';
import type { WorkflowFacts } from '../schedule/watch.ts';
import { sideOnDisk, textOnDisk } from './files-on-disk.ts';
import type { Ran } from './run.ts';
import type { RunnerFacts } from './runner.ts';

const FOLDER = '.github/workflows/';
/** More than a repository has; each is read to see whether it runs the check on a schedule. */
const MOST_WORKFLOWS = 50;

/**
 * The same run, with what is to be said of the schedule that runs the check.
 * @param ask GitHub, about a workflow; null: there is no token to ask with.
 */
export async function withSchedule(
  ran: Ran,
  runner: RunnerFacts,
  ask: ((workflow: string) => Promise<WorkflowFacts | null>) | null,
): Promise<Ran> {
  const schedule = await scheduleOf(runner, ask, ran.date);
  if (schedule === null) return ran;
  const warnings = schedule.problems.map((problem) => `the schedule of ${schedule.workflow}: ${problem}`);
  const notes = [...(ran.report.notes ?? []), ...warnings];
  return {
    ...ran,
    warnings: [...ran.warnings, ...warnings],
    report: { ...ran.report, schedule, ...(notes.length > 0 && { notes }) },
  };
}

async function scheduleOf(
  runner: RunnerFacts,
  ask: Parameters<typeof withSchedule>[2],
  now: Date,
): Promise<ReportedSchedule | null> {
  if (runner.workflow === null) return null;
  const { schedulesIn } = await import('../schedule/workflow.ts');
  for (const { file, text } of workflowsOf(runner.root, runner.workflow)) {
    const crons = await schedulesIn(text);
    if (crons.length === 0) continue;
    const { watched } = await import('../schedule/watch.ts');
    const isScheduled = runner.event === 'schedule' && file === runner.workflow.file;
    return watched(file, crons, ask === null ? null : await ask(file), isScheduled, now);
  }
  return null;
}

/** The workflow that runs, then the others that use the check: a schedule may have a workflow of its own. */
function workflowsOf(root: string, own: NonNullable<RunnerFacts['workflow']>): NonNullable<RunnerFacts['workflow']>[] {
  const names = [...sideOnDisk(root).filesIn(FOLDER)].filter((name) => /\.ya?ml$/.test(name)).sort();
  const others = names.slice(0, MOST_WORKFLOWS).flatMap((file) => {
    const text = file === own.file ? null : textOnDisk(root, file);
    return text?.includes('smtp-cert-check') ? [{ file, text }] : [];
  });
  return [own, ...others];
}

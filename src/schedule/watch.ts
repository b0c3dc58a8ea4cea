import type { ReportedSchedule } from '../model/report.ts';
import { dateInWords } from '../pki/date.ts';
import { type Cron, dueMoments } from './cron.ts';

/** What GitHub says of the workflow with the schedule. */
export interface WorkflowFacts {
  /** "active", or why it is not. */
  readonly state: string;
  /** ISO 8601: since when it is as it is. */
  readonly since: string;
  /** Its last runs by schedule without the one that asks, the latest first. */
  readonly runs: readonly { readonly at: string; readonly conclusion: string | null; readonly url: string }[];
}

/** GitHub starts runs late when it is busy, by an hour at most as a rule. */
const LATE_MS = 3_600_000;

/**
 * Who watches the guard: what is to be said of the schedule.
 * @param facts null: GitHub was not asked, or did not tell.
 * @param isScheduled whether this very run is by schedule.
 */
export function watched(
  workflow: string,
  crons: readonly Cron[],
  facts: WorkflowFacts | null,
  isScheduled: boolean,
  now: Date,
): ReportedSchedule {
  const last = isScheduled ? now.toISOString() : (facts?.runs[0]?.at ?? null);
  const isActive = facts === null || facts.state === 'active';
  const [next] = isActive ? dueMoments(crons, now, 'after', 1) : [];
  return {
    workflow,
    lastRun: last,
    nextExpectedRun: next?.toISOString() ?? null,
    problems: facts === null ? [] : problemsOf(facts, crons, isScheduled, now),
  };
}

function problemsOf(
  { state, since, runs }: WorkflowFacts,
  crons: readonly Cron[],
  isScheduled: boolean,
  now: Date,
): string[] {
  if (state !== 'active') return [`it is switched off: ${WHY_OFF[state] ?? 'GitHub does not say why'}`];
  if (isScheduled) return [];
  const [lastRun] = runs;
  const [, beforeLast] = dueMoments(crons, new Date(now.getTime() - LATE_MS), 'before', 2);
  const hasMissedTwo =
    beforeLast !== undefined &&
    Date.parse(since) < beforeLast.getTime() &&
    (lastRun === undefined || Date.parse(lastRun.at) < beforeLast.getTime());
  const ended = runs.find(({ conclusion }) => conclusion !== null);
  return [
    ...(hasMissedTwo
      ? [
          lastRun === undefined
            ? 'it has never run, though it was due twice; GitHub, or a rule of the organization on events, may hold it back'
            : `it has not run since ${dateInWords(new Date(lastRun.at))}, though it was due twice; GitHub, or a rule of the organization on events, may hold it back`,
        ]
      : []),
    ...(ended !== undefined && FAILED.includes(ended.conclusion)
      ? [`its last run, of ${dateInWords(new Date(ended.at))}, failed: ${ended.url}`]
      : []),
  ];
}

const FAILED: readonly (string | null)[] = ['failure', 'timed_out', 'startup_failure', 'action_required'];

const WHY_OFF: Readonly<Record<string, string>> = {
  disabled_inactivity:
    'nothing happened in the repository for 60 days; switch it on under Actions, or commit a change of its cron line',
  disabled_manually: 'somebody has switched it off; it comes back under Actions, "Enable workflow"',
  disabled_fork: 'schedules of forks are off until somebody switches them on under Actions',
  deleted: 'the workflow is deleted',
};

import { createHash } from 'node:crypto';
import * as core from '@actions/core';
import { worstVerdict } from '../judge/verdict.ts';
import { fateBy, isFailing, openFindingsOf } from '../memory/open-findings.ts';
import type { ExitPolicy } from '../model/exit-policy.ts';
import type { KnownIssue, State } from '../model/known.ts';
import type { Report } from '../model/report.ts';
import { hostOf } from '../model/target.ts';
import { plain } from '../text/escape.ts';
import { byNumber, type Issue, labelledIssues, latestIssues, openOfGroup, withMark } from './issue-find.ts';
import type { Times } from './issue-text.ts';
import { closeDuplicate, open, type Seen, type Subject, update } from './issue-write.ts';
import { type Requests, requestsOf } from './requests.ts';

/** A run with an issue for each host; some eighty writes a minute are allowed. */
const MOST_REQUESTS = 60;

export interface IssueSettings {
  readonly per: 'run' | 'host';
  readonly title: string;
  readonly labels: readonly string[];
  readonly assignees: readonly string[];
}

/** A run over all that is listed. */
export interface WholeRun {
  readonly report: Report;
  readonly policy: ExitPolicy;
  /** 0: nothing failed the run. */
  readonly exitCode: number;
  /** The workflow's file: two workflows have issues of their own. */
  readonly workflow: string;
  readonly times: Times;
  /** What was known before the run. */
  readonly before: State | null;
}

/**
 * Keeps one issue true: opened on the first failure, changed in place, closed on recovery, and opened again. What GitHub
 * refuses becomes a warning: the verdict is the job's own status.
 * @returns what has become of the issues, for the state.
 */
export async function keepIssues(run: WholeRun, settings: IssueSettings): Promise<readonly KnownIssue[]> {
  const requests = requestsOf('issues: write', MOST_REQUESTS);
  const kept: KnownIssue[] = [];
  const later: string[] = [];
  try {
    const labelled = await labelledIssues(requests);
    const find = finderIn(labelled, requests, run.before);
    const subjects = subjectsOf(run, settings);
    let mayOpen = true;
    for (const subject of subjects) {
      const [known, ...others] = await find(subject.id);
      if (isUsable(known)) {
        for (const one of others) await closeDuplicate(requests, subject, one, known);
        kept.push({ id: subject.id, number: known.number, isOpen: await update(requests, subject, known) });
      } else if (isToOpen(subject, known, run.before)) {
        if (mayOpen) kept.push(await opened(requests, subject));
        else later.push(subject.name);
        mayOpen = false;
      }
    }
    // What is listed no more is over, too.
    const ids = new Set(subjects.map(({ id }) => id));
    for (const { id, issue } of openOfGroup(labelled, groupOf(run, settings)))
      if (!ids.has(id))
        kept.push({ id, number: issue.number, isOpen: await update(requests, unlisted(id, run), issue) });
  } catch (error) {
    const { message } = error as Error;
    core.warning(plain(`The issue is left as it is: ${message}. The job's own status is not affected.`));
  }
  if (later.length > 0)
    core.warning(plain(`One issue is opened by a run at most; the next runs open those for ${later.join(', ')}.`));
  core.debug(`issue: ${requests.count()} requests to GitHub.`);
  return kept;
}

/** The issue to keep of those with an id, and behind it the others; or what has become of the one that is remembered. */
type Found = readonly [Issue | 'deleted' | 'elsewhere' | undefined, ...Issue[]];

function finderIn(
  labelled: Awaited<ReturnType<typeof labelledIssues>>,
  requests: Requests,
  before: State | null,
): (id: string) => Promise<Found> {
  let latest: ReturnType<typeof latestIssues> | null = null;
  return async (id) => {
    const memory = before?.issues.find((one) => one.id === id);
    const [first, ...others] = chosen(withMark(labelled, id));
    if (first !== undefined) return [first, ...others];
    // A list without the issue that is remembered tells nothing: GitHub has answered with empty ones.
    if (memory !== undefined) return [await byNumber(requests, memory.number)];
    latest ??= latestIssues(requests);
    const [last, ...more] = chosen(withMark(await latest, id));
    return [last, ...more];
  };
}

/** An issue that somebody has closed and emptied is theirs. */
function isUsable(known: Found[0]): known is Issue {
  return typeof known === 'object' && (known.isOpen || known.memory !== null);
}

/** What each issue is about: the whole run, or each host that it looked at. */
function subjectsOf(run: WholeRun, settings: IssueSettings): Subject[] {
  const { report, policy, times, exitCode } = run;
  const { per, title, labels, assignees } = settings;
  const groups = new Map<string, Report['targets'][number][]>();
  for (const one of report.targets) {
    const name = per === 'run' ? '' : (hostOf(one.target) ?? 'files');
    groups.set(name, [...(groups.get(name) ?? []), one]);
  }
  return [...groups].map(([name, targets]) => {
    const own: Report = { ...report, targets, verdict: worstVerdict(targets.map(({ verdict }) => verdict)) };
    const failing = openFindingsOf(own, times.lastRun, (finding, target) => isFailing(finding, target, policy));
    return {
      id: groupOf(run, settings) + digestOf(name),
      name,
      title: name === '' ? title : `${title}: ${name}`,
      labels,
      assignees,
      report: own,
      failing,
      // A run that fails for another reason has not found that all is well.
      isGreen: per === 'host' || exitCode === 0,
      fate: fateBy(own, true),
      times,
    };
  });
}

/** A host of which no target is listed any more. */
function unlisted(id: string, { report, times }: WholeRun): Seen {
  const nothing: Report = { ...report, targets: [], verdict: 'pass' };
  return { id, report: nothing, failing: [], isGreen: true, fate: fateBy(nothing, true), times };
}

/** What the issues of one workflow and one title have in common. */
function groupOf({ workflow }: WholeRun, { title }: IssueSettings): string {
  return digestOf(JSON.stringify([workflow, title]));
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8);
}

/** The issue to keep, the oldest that is open, and after it those that are open too; or the latest that is closed. */
function chosen(marked: readonly Issue[]): readonly Issue[] {
  const open = marked.filter(({ isOpen }) => isOpen);
  return open.length > 0 ? open : marked.slice(-1);
}

/** Who has deleted an issue or moved it elsewhere does not want to see it again for the same reason. */
function isToOpen({ failing }: Subject, known: Found[0], before: State | null): boolean {
  if (failing.length === 0) return false;
  if (known === undefined) return true;
  const told = new Set(before?.findings.map(({ key }) => key));
  return failing.some(({ key }) => !told.has(key));
}

/** Opens an issue, and looks whether another run has done the same in the meantime: then the older one stays. */
async function opened(requests: Requests, subject: Subject): Promise<KnownIssue> {
  const own = await open(requests, subject);
  const [oldest] = withMark(await labelledIssues(requests), subject.id).filter(({ isOpen }) => isOpen);
  if (oldest === undefined || oldest.number >= own.number) return { id: subject.id, number: own.number, isOpen: true };
  await closeDuplicate(requests, subject, own, oldest);
  return { id: subject.id, number: oldest.number, isOpen: true };
}

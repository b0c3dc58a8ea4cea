import * as core from '@actions/core';
import { context } from '@actions/github';
import type { Fate } from '../memory/open-findings.ts';
import type { OpenFinding } from '../model/known.ts';
import type { Report, Since } from '../model/report.ts';
import { plain } from '../text/escape.ts';
import { type Issue, OWN_LABEL } from './issue-find.ts';
import { bodyOf, changeComment, digestOf, type IssueMemory, recoveryComment, type Times } from './issue-text.ts';
import { type Parameters, type Requests, Unanswered } from './requests.ts';

/** What one run has seen of what an issue is about. */
export interface Seen {
  readonly id: string;
  readonly report: Report;
  /** What fails the run. */
  readonly failing: readonly OpenFinding[];
  /** Whether all is well where nothing of this fails. */
  readonly isGreen: boolean;
  readonly fate: (finding: OpenFinding) => Fate;
  readonly times: Times;
}

/** The same of an issue that may be opened. */
export interface Subject extends Seen {
  /** "": the whole run. */
  readonly name: string;
  readonly title: string;
  readonly labels: readonly string[];
  readonly assignees: readonly string[];
}

export async function open(requests: Requests, subject: Subject): Promise<Issue> {
  const { id, title, failing, report, times, labels, assignees } = subject;
  const memory = memoryOf('open', times.lastRun, failing);
  const body = bodyOf(id, memory, { report, since: null, times, more: [] }, null);
  const asked = { ...context.repo, title, body, labels: [...new Set([OWN_LABEL, ...labels])] };
  const post = (parameters: Parameters) => requests.change('POST /repos/{owner}/{repo}/issues', parameters);
  let made: unknown;
  try {
    made = await post({ ...asked, ...(assignees.length > 0 && { assignees }) });
  } catch (error) {
    // Who has left cannot be assigned, and somebody has to hear of it all the same.
    if (!(error instanceof Unanswered) || error.status !== 422 || assignees.length === 0) throw error;
    core.warning(plain(`The issue is opened without assignees: GitHub does not take ${assignees.join(', ')}.`));
    made = await post(asked);
  }
  return { number: (made as { number: number }).number, isOpen: true, isLocked: false, body, memory };
}

function memoryOf(status: IssueMemory['status'], at: string, findings: readonly OpenFinding[]): IssueMemory {
  return { status, openSince: at, lastRun: at, findings, digest: digestOf(findings) };
}

/** Brings an issue up to date. @returns whether it is open then. */
export async function update(requests: Requests, subject: Seen, issue: Issue): Promise<boolean> {
  const { failing, isGreen, times } = subject;
  // Where somebody has deleted what an issue remembers, it begins anew.
  const memory = issue.memory ?? memoryOf('open', times.lastRun, []);
  const wasOpen = memory.status === 'open';
  const since = wasOpen
    ? sinceOf(memory, subject)
    : { lastRun: memory.lastRun, added: failing, still: [], gone: [], untold: [] };
  const known = new Map(since.still.map(({ key, firstSeen }) => [key, firstSeen] as const));
  const findings = [
    ...failing.map((one) => ({ ...one, firstSeen: known.get(one.key) ?? one.firstSeen })),
    // What could not be tested is not fixed.
    ...since.untold,
  ];
  if (findings.length === 0) return isGreen ? resolve(requests, subject, issue, memory) : issue.isOpen;
  // Closed by hand: for these findings that is respected.
  if (!issue.isOpen && since.added.length === 0) return false;
  const next = { ...memoryOf('open', times.lastRun, findings), ...(wasOpen && { openSince: memory.openSince }) };
  const body = bodyOf(subject.id, next, { report: subject.report, since, times, more: [] }, issue.body);
  await patch(requests, issue.number, { body, ...(!issue.isOpen && { state: 'open' }) });
  const isBack = !wasOpen || !issue.isOpen;
  if (since.added.length + since.gone.length + (since.accepted?.length ?? 0) > 0)
    await comment(requests, issue, changeComment(since, isBack));
  return true;
}

/** What is otherwise than the issue says. */
function sinceOf({ lastRun, findings, digest }: IssueMemory, { failing, fate }: Seen): Since {
  const known = new Map(findings.map((one) => [one.key, one] as const));
  const failingNow = new Set(failing.map(({ key }) => key));
  const rest = findings.filter(({ key }) => !failingNow.has(key));
  const untold = rest.filter((one) => fate(one) === 'untold');
  // An issue does not remember all of very many.
  const accepted = rest.filter((one) => fate(one) === 'accepted');
  const isSame = digest === digestOf([...failing, ...untold]);
  return {
    lastRun,
    added: isSame ? [] : failing.filter(({ key }) => !known.has(key)),
    still: failing.flatMap((one) => known.get(one.key) ?? (isSame ? one : [])),
    // What is a note now fails nothing either.
    gone: rest.filter((one) => !['untold', 'accepted'].includes(fate(one))),
    ...(accepted.length > 0 && { accepted }),
    untold,
  };
}

async function resolve(requests: Requests, seen: Seen, issue: Issue, memory: IssueMemory): Promise<boolean> {
  const { times, report, id, fate } = seen;
  // Closed already, or opened again by somebody who wants to keep it.
  if (memory.status !== 'open') return issue.isOpen;
  const next = memoryOf('resolved', times.lastRun, []);
  const since = sinceOf(memory, { ...seen, failing: [] });
  const body = bodyOf(id, next, { report, since, times, more: [] }, issue.body);
  if (issue.isOpen)
    await comment(
      requests,
      issue,
      recoveryComment(memory, times.lastRun, (one) => fate(one) === 'accepted'),
    );
  await patch(requests, issue.number, { body, ...(issue.isOpen && { state: 'closed', state_reason: 'completed' }) });
  return false;
}

/** Another one is kept; this one was opened at the same time. */
export async function closeDuplicate(
  requests: Requests,
  { id, report, times }: Seen,
  { number, body }: Issue,
  kept: Pick<Issue, 'number'>,
): Promise<void> {
  const memory = memoryOf('duplicate', times.lastRun, []);
  const more = [`Duplicate of #${kept.number}, which was opened at the same time and is kept.`];
  await patch(requests, number, {
    body: bodyOf(id, memory, { report, since: null, times, more }, body),
    state: 'closed',
    state_reason: 'not_planned',
  });
}

async function patch(requests: Requests, issue_number: number, changes: Parameters): Promise<void> {
  await requests.change('PATCH /repos/{owner}/{repo}/issues/{issue_number}', {
    ...context.repo,
    issue_number,
    ...changes,
  });
}

/** A conversation that is locked is over; and of two runs at once one speaks. */
async function comment(requests: Requests, { number, isLocked }: Issue, body: string): Promise<void> {
  if (isLocked) return;
  const at = { ...context.repo, issue_number: number };
  try {
    const made = (await requests.change('POST /repos/{owner}/{repo}/issues/{issue_number}/comments', {
      ...at,
      body,
    })) as { id: number; created_at: string };
    const [mark = ''] = body.split('\n');
    const since = new Date(Date.parse(made.created_at) - SAME_TIME_MS).toISOString();
    const listed = (await requests.get('/repos/{owner}/{repo}/issues/{issue_number}/comments', {
      ...at,
      since,
      per_page: 100,
    })) as { id: number; body?: string }[];
    if (listed.some((one) => one.id < made.id && one.body?.startsWith(mark)))
      await requests.change('DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}', {
        ...context.repo,
        comment_id: made.id,
      });
  } catch (error) {
    if (!(error instanceof Unanswered)) throw error;
    core.warning(plain(`The issue has no comment on this change: ${error.message}.`));
  }
}

/** Two runs at once begin that near to each other. */
const SAME_TIME_MS = 10 * 60_000;

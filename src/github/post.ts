import * as core from '@actions/core';
import type { KnownIssue } from '../model/known.ts';
import type { WholeRun } from './issue.ts';
import { requireToken } from './token.ts';

/** What is said on GitHub beside the job itself, where it was asked for: each by the token, with a permission of its own. */
export interface Posts {
  /** The name of the check run; null: none. */
  readonly checkRun: string | null;
  readonly isCommented: boolean;
  readonly isIssueKept: boolean;
  readonly issuePer: 'run' | 'host';
  readonly issueTitle: string;
  readonly issueLabels: readonly string[];
  readonly issueAssignees: readonly string[];
}

/** What came of a run, and what an issue has to know of it. */
export interface Outcome extends WholeRun {
  /** Whether it looked at all that is listed, and nobody else may have written that. */
  readonly isWhole: boolean;
  /** Whether it judged what is served now. */
  readonly isOfToday: boolean;
}

/** @throws UsageError where something needs a token and none was given. */
export function requireTokens({ checkRun, isCommented, isIssueKept }: Posts): void {
  if (checkRun !== null) requireToken('check-run', 'checks: write');
  if (isCommented) requireToken('comment', 'pull-requests: write');
  if (isIssueKept) requireToken('issue', 'issues: write');
}

/**
 * What GitHub refuses is a warning: the verdict is the job's own status.
 * @returns what has become of the issues.
 */
export async function post(outcome: Outcome, posts: Posts): Promise<readonly KnownIssue[]> {
  const { report, policy, exitCode, isWhole, isOfToday } = outcome;
  const { checkRun, isCommented, isIssueKept, issuePer, issueTitle, issueLabels, issueAssignees } = posts;
  if (checkRun !== null) await (await import('./check-run.ts')).postCheckRun(report, policy, exitCode, checkRun);
  if (isCommented) await (await import('./comment.ts')).keepComment(report, exitCode);
  // Of a part, nobody can say that all is well again.
  if (!isIssueKept || !isWhole) return [];
  if (!isOfToday) {
    core.warning(
      `The issue is left as it is: it says what is so today, and this run judged as of ${report.judgedAt.slice(0, 10)} what may have been seen on another day.`,
    );
    return [];
  }
  const settings = { per: issuePer, title: issueTitle, labels: issueLabels, assignees: issueAssignees };
  return (await import('./issue.ts')).keepIssues(outcome, settings);
}

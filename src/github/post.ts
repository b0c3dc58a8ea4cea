import type { ExitPolicy, Report } from '../model/report.ts';
import { requireToken } from './token.ts';

/** What is said on GitHub beside the job itself, where it was asked for: each by the token, with a permission of its own. */
export interface Posts {
  /** The name of the check run; null: none. */
  readonly checkRun: string | null;
  readonly isCommented: boolean;
}

/** @throws UsageError where something needs a token and none was given. */
export function requireTokens({ checkRun, isCommented }: Posts): void {
  if (checkRun !== null) requireToken('check-run', 'checks: write');
  if (isCommented) requireToken('comment', 'pull-requests: write');
}

/** What GitHub refuses is a warning: the verdict is the job's own status. */
export async function post(
  report: Report,
  policy: ExitPolicy,
  exitCode: number,
  { checkRun, isCommented }: Posts,
): Promise<void> {
  if (checkRun !== null) await (await import('./check-run.ts')).postCheckRun(report, policy, exitCode, checkRun);
  if (isCommented) await (await import('./comment.ts')).keepComment(report, exitCode);
}

import * as core from '@actions/core';
import { context, getOctokit } from '@actions/github';
import type { Report } from '../model/report.ts';
import { renderMarkdown } from '../report/markdown.ts';
import { countsText } from '../report/wording.ts';
import { plain } from '../text/escape.ts';
import { heldToken } from './token.ts';

/** A comment has 65,536 characters at most. */
const MAX_COMMENT_BYTES = 65_000;
/** Not shown, and what the comment of an earlier run is known by. */
const MARK = '<!-- smtp-cert-check -->';
const PER_PAGE = 100;
const MOST_PAGES = 5;

/**
 * Keeps one comment on the pull request: there is none as long as nothing is wrong, it is changed in place, and says
 * "resolved" once it is. What GitHub refuses becomes a warning: the verdict is the job's own status.
 */
export async function keepComment(report: Report, exitCode: number): Promise<void> {
  const issue_number: unknown = context.payload.pull_request?.['number'];
  if (typeof issue_number !== 'number') return;
  try {
    const { issues } = getOctokit(heldToken()).rest;
    const before = await earlierComment(issue_number);
    if (before === null && exitCode === 0) return;
    const body = exitCode === 0 ? resolvedText(report) : `${MARK}\n${renderMarkdown(report, MAX_COMMENT_BYTES)}`;
    if (before === null) await issues.createComment({ ...context.repo, issue_number, body });
    else if (before.body !== body) await issues.updateComment({ ...context.repo, comment_id: before.id, body });
  } catch (error) {
    const { status, message } = error as { status?: number; message: string };
    const hint =
      status === 403 || status === 404
        ? ' The job needs "permissions: pull-requests: write"; a pull request from a fork never has it.'
        : '';
    core.warning(plain(`The comment could not be written: ${message}.${hint} The job's own status is not affected.`));
  }
}

/** Anybody may write the mark; only a bot's comment is this action's own. */
async function earlierComment(issue_number: number): Promise<{ readonly id: number; readonly body: string } | null> {
  const { issues } = getOctokit(heldToken()).rest;
  for (let page = 1; page <= MOST_PAGES; page++) {
    const { data } = await issues.listComments({ ...context.repo, issue_number, per_page: PER_PAGE, page });
    const own = data.find(({ body, user }) => body?.startsWith(MARK) && user?.type === 'Bot');
    if (own !== undefined) return { id: own.id, body: own.body ?? '' };
    if (data.length < PER_PAGE) return null;
  }
  return null;
}

function resolvedText({ targets }: Report): string {
  const now = targets.length === 0 ? 'the change touches no SMTP server any more' : countsText(targets);
  return `${MARK}\n## ✅ SMTP certificates: resolved\n\nWhat was found here before is found no more: ${now}.\n`;
}

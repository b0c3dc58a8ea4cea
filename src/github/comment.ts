import * as core from '@actions/core';
import { context, getOctokit } from '@actions/github';
import type { Report } from '../model/report.ts';
import { renderMarkdown } from '../report/markdown.ts';
import { countsText, touchedIn } from '../report/wording.ts';
import { plain } from '../text/escape.ts';
import { jobId } from './job.ts';
import { heldToken } from './token.ts';

/** A comment has 65,536 characters at most. */
const MAX_COMMENT_BYTES = 64_000;
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
    const body = bodyAfter(before?.body ?? '', report, exitCode);
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

/** Several jobs of a workflow may keep the comment, as those of a matrix: one that is green resolves nothing for another. */
function bodyAfter(before: string, report: Report, exitCode: number): string {
  const head: unknown = context.payload.pull_request?.['head']?.sha;
  const job = jobId();
  const others = failingIn(before, head)
    .filter((one) => one !== job)
    .slice(0, MOST_JOBS);
  if (exitCode === 0)
    return others.length === 0 ? resolvedText(report) : before.replace(FAILING, failingText(head, others));
  const beside = others.length === 0 ? '' : '\nAnother job of this commit fails as well; see its own page.\n';
  return `${MARK}\n${failingText(head, [...others, job])}${renderMarkdown(report, MAX_COMMENT_BYTES)}${beside}`;
}

/** Which jobs fail at which commit, behind the mark. */
const FAILING =
  /(?<=^<!-- smtp-cert-check -->\r?\n)<!-- smtp-cert-check failing at ([0-9a-f]{40,64}):((?: [0-9a-f]{16})+) -->\r?\n/;
/** There is no room for more. */
const MOST_JOBS = 40;

function failingText(head: unknown, jobs: readonly string[]): string {
  return typeof head === 'string' ? `<!-- smtp-cert-check failing at ${head}: ${jobs.join(' ')} -->\n` : '';
}

/** Of an earlier commit nobody knows whether they are still there, and each says itself how it ends. */
function failingIn(body: string, head: unknown): readonly string[] {
  const [, at, jobs = ''] = FAILING.exec(body) ?? [];
  return at !== undefined && at === head ? jobs.trim().split(' ') : [];
}

/** What is wrong and fails nothing, by an exception or the settings, is not resolved. */
function resolvedText({ targets }: Report): string {
  const touched = touchedIn(targets);
  const accepted = touched.flatMap(({ findings }) => findings).filter((one) => one.accepted !== undefined).length;
  const isOpen = touched.some(({ verdict }) => verdict === 'fail' || verdict === 'inconclusive');
  if (accepted > 0 || isOpen) {
    const beside = accepted === 0 ? '' : `; accepted for now: ${accepted}`;
    return `${MARK}\n## ⚠️ SMTP certificates: nothing fails the run any more\n\nWhat is left is let pass by the settings or by exceptions, ${countsText(targets)}${beside}.\n`;
  }
  const now = targets.length === 0 ? 'the change touches no SMTP server any more' : countsText(targets);
  return `${MARK}\n## ✅ SMTP certificates: resolved\n\nWhat was found here before is found no more: ${now}.\n`;
}

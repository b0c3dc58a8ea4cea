import * as core from '@actions/core';
import { context, getOctokit } from '@actions/github';
import type { ExitPolicy, Report } from '../model/report.ts';
import { type Annotation, annotationsOf } from '../report/annotations.ts';
import { renderMarkdown } from '../report/markdown.ts';
import { countsText } from '../report/wording.ts';
import { plain } from '../text/escape.ts';
import { heldToken } from './token.ts';

/** GitHub's REST API: at most 50 annotations a request, 65,535 characters of summary. */
const MAX_ANNOTATIONS_PER_REQUEST = 50;
const MAX_SUMMARY_BYTES = 65_000;

/**
 * Posts the report as a check run on the commit under review. What GitHub refuses, as it does for pull requests from
 * forks, becomes a warning: the verdict is the job's own status.
 */
export async function postCheckRun(report: Report, policy: ExitPolicy, exitCode: number, name: string): Promise<void> {
  try {
    const octokit = getOctokit(heldToken());
    const located = annotationsOf(report, policy).flatMap(checkAnnotationOf);
    const output = { title: countsText(report.targets), summary: renderMarkdown(report, MAX_SUMMARY_BYTES) };
    const batches = Array.from(
      { length: Math.max(1, Math.ceil(located.length / MAX_ANNOTATIONS_PER_REQUEST)) },
      (_, index) => located.slice(index * MAX_ANNOTATIONS_PER_REQUEST, (index + 1) * MAX_ANNOTATIONS_PER_REQUEST),
    );
    const [first = [], ...more] = batches;
    const created = await octokit.rest.checks.create({
      ...context.repo,
      name,
      head_sha: commitUnderReview(),
      status: 'completed',
      conclusion: conclusionOf(exitCode),
      output: { ...output, annotations: first },
    });
    for (const annotations of more) {
      await octokit.rest.checks.update({
        ...context.repo,
        check_run_id: created.data.id,
        output: { ...output, annotations },
      });
    }
  } catch (error) {
    const { status, message } = error as { status?: number; message: string };
    const hint =
      status === 403 || status === 404
        ? ' The job needs "permissions: checks: write"; a pull request from a fork never has it.'
        : '';
    core.warning(
      plain(`The check run "${name}" could not be posted: ${message}.${hint} The job's own status is not affected.`),
    );
  }
}

/** On a pull request GITHUB_SHA is a merge commit that nobody looks at. */
function commitUnderReview(): string {
  const head: unknown = context.payload.pull_request?.['head']?.sha;
  return typeof head === 'string' ? head : context.sha;
}

function conclusionOf(exitCode: number): 'success' | 'failure' | 'action_required' {
  return exitCode === 0 ? 'success' : exitCode === 3 ? 'action_required' : 'failure';
}

/** The Checks API takes no annotation without a place. */
function checkAnnotationOf({ level, title, message, location }: Annotation) {
  if (location === null) return [];
  const annotation_level = ({ error: 'failure', warning: 'warning', note: 'notice' } as const)[level];
  return [
    { path: location.file, start_line: location.line, end_line: location.line, annotation_level, title, message },
  ];
}

import * as core from '@actions/core';
import { context, getOctokit } from '@actions/github';
import type { ExitPolicy } from '../model/exit-policy.ts';
import type { Report } from '../model/report.ts';
import { type Annotation, annotationsOf } from '../report/annotations.ts';
import { renderMarkdown } from '../report/markdown.ts';
import { countsText } from '../report/wording.ts';
import { plain } from '../text/escape.ts';
import { heldToken } from './token.ts';

/** GitHub's REST API: at most 50 annotations a request, 65,535 characters of summary. */
const MAX_ANNOTATIONS_PER_REQUEST = 50;
const MAX_SUMMARY_BYTES = 65_000;

/** What an earlier run's check run is known by: any other of the name is a job's, or another tool's. */
const EXTERNAL_ID = 'smtp-cert-check';

/**
 * Posts the report as a check run on the commit under review. What GitHub refuses, as it does for pull requests from
 * forks, becomes a warning: the verdict is the job's own status.
 */
export async function postCheckRun(report: Report, policy: ExitPolicy, exitCode: number, name: string): Promise<void> {
  try {
    const { checks } = getOctokit(heldToken()).rest;
    const head_sha = commitUnderReview();
    const earlier = name === context.job ? 'of another' : await earlierRun(name, head_sha);
    if (earlier === 'of another') {
      core.warning(
        plain(
          `The check run "${name}" was not posted: another check of this commit has that name, such as a job's own. Expected a name for check-run that no job has. The job's own status is not affected.`,
        ),
      );
      return;
    }
    const located = annotationsOf(report, policy).flatMap(checkAnnotationOf);
    const output = { title: countsText(report.targets), summary: renderMarkdown(report, MAX_SUMMARY_BYTES) };
    const annotationsFrom = (start: number) => located.slice(start, start + MAX_ANNOTATIONS_PER_REQUEST);
    const state = {
      ...context.repo,
      status: 'completed',
      conclusion: conclusionOf(exitCode),
      output: { ...output, annotations: annotationsFrom(0) },
    } as const;
    const { data } =
      earlier === null
        ? await checks.create({ ...state, name, head_sha, external_id: EXTERNAL_ID })
        : await checks.update({ ...state, check_run_id: earlier });
    for (let start = MAX_ANNOTATIONS_PER_REQUEST; start < located.length; start += MAX_ANNOTATIONS_PER_REQUEST) {
      const annotations = annotationsFrom(start);
      await checks.update({ ...context.repo, check_run_id: data.id, output: { ...output, annotations } });
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

/**
 * The check run of the name that an earlier attempt left on the commit, to be changed in place; null: there is none. GitHub
 * adds the annotations of a change to those that are there, so one that has some is left, and a new one takes its place.
 */
async function earlierRun(check_name: string, ref: string): Promise<number | 'of another' | null> {
  const { checks } = getOctokit(heldToken()).rest;
  const asked = checks.listForRef({ ...context.repo, ref, check_name, filter: 'latest' });
  // Who may not write is told so by the request that writes.
  const runs = await asked.then(({ data }) => data.check_runs ?? []).catch(() => []);
  const own = runs.find(({ external_id }) => external_id === EXTERNAL_ID);
  if (own === undefined) return runs.length > 0 ? 'of another' : null;
  return own.output.annotations_count === 0 ? own.id : null;
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

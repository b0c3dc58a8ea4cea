import * as core from '@actions/core';
import { context, getOctokit } from '@actions/github';
import type { ExitPolicy } from '../model/exit-policy.ts';
import type { Report } from '../model/report.ts';
import { type Annotation, annotationsOf } from '../report/annotations.ts';
import { renderMarkdown } from '../report/markdown.ts';
import { countsText } from '../report/wording.ts';
import { plain } from '../text/escape.ts';
import { jobId } from './job.ts';
import { heldToken } from './token.ts';

/** GitHub's REST API: at most 50 annotations a request, 65,535 characters of summary. */
const MAX_ANNOTATIONS_PER_REQUEST = 50;
const MAX_SUMMARY_BYTES = 65_000;

/** What a check run of this action is known by, with its run, job and exit code: any other of the name is a job's, or another tool's. */
const EXTERNAL_ID = /^smtp-cert-check (\d+) ([0-9a-f]{16}) (\d)$/;

/**
 * Posts the report as a check run on the commit under review. What GitHub refuses, as it does for pull requests from
 * forks, becomes a warning: the verdict is the job's own status.
 */
export async function postCheckRun(report: Report, policy: ExitPolicy, exitCode: number, name: string): Promise<void> {
  try {
    const { checks } = getOctokit(heldToken()).rest;
    const head_sha = commitUnderReview();
    const earlier = name === context.job ? null : await earlierRuns(name, head_sha);
    if (earlier === null) {
      core.warning(
        plain(
          `The check run "${name}" was not posted: another check of this commit has that name, such as a job's own. Expected a name for check-run that no job has. The job's own status is not affected.`,
        ),
      );
      return;
    }
    const located = annotationsOf(report, policy).flatMap(checkAnnotationOf);
    const beside = worstOf(earlier.otherCodes);
    const title = `${countsText(report.targets)}${beside === 0 ? '' : '; another job of that name found more'}`;
    const output = { title, summary: renderMarkdown(report, MAX_SUMMARY_BYTES) };
    const annotationsFrom = (start: number) => located.slice(start, start + MAX_ANNOTATIONS_PER_REQUEST);
    const state = {
      ...context.repo,
      status: 'completed',
      // GitHub takes checks of one name for one, and a green job is not to hide a red one.
      conclusion: conclusionOf(worstOf([exitCode, beside])),
      external_id: `smtp-cert-check ${runId()} ${jobId()} ${exitCode}`,
      output: { ...output, annotations: annotationsFrom(0) },
    } as const;
    const { data } =
      earlier.own === null
        ? await checks.create({ ...state, name, head_sha })
        : await checks.update({ ...state, check_run_id: earlier.own });
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

interface EarlierRuns {
  /**
   * The check run that an earlier attempt of this job left, to be changed in place; null: there is none. GitHub adds the
   * annotations of a change to those that are there, so one that has some is left, and a new one takes its place.
   */
  readonly own: number | null;
  /** With which codes the other jobs of the run ended last that post by this name, as those of a matrix may. */
  readonly otherCodes: readonly number[];
}

/** What the commit has of the name; null: it is another tool's, or a job's. */
async function earlierRuns(check_name: string, ref: string): Promise<EarlierRuns | null> {
  const { checks } = getOctokit(heldToken()).rest;
  const asked = checks.listForRef({ ...context.repo, ref, check_name, filter: 'all', per_page: 100 });
  // Who may not write is told so by the request that writes.
  const runs = await asked.then(({ data }) => data.check_runs ?? []).catch(() => []);
  const last = new Map<
    string,
    { readonly id: number; readonly run: string; readonly code: number; readonly isBare: boolean }
  >();
  for (const { id, external_id, output } of [...runs].sort((a, b) => a.id - b.id)) {
    const [, run, job, code] = EXTERNAL_ID.exec(external_id ?? '') ?? [];
    if (run !== undefined && job !== undefined)
      last.set(job, { id, run, code: Number(code), isBare: output.annotations_count === 0 });
  }
  if (last.size === 0 && runs.length > 0) return null;
  const own = last.get(jobId());
  last.delete(jobId());
  // A commit may be checked every day, and a job of yesterday is perhaps no more.
  const others = [...last.values()].filter(({ run }) => run === runId());
  return { own: own?.isBare ? own.id : null, otherCodes: others.map(({ code }) => code) };
}

/** The same for every job and attempt of a run. */
function runId(): string {
  return String(context.runId || 0);
}

/** What could not be tested weighs less than what is wrong. */
function worstOf(codes: readonly number[]): number {
  return codes.find((code) => code !== 0 && code !== 3) ?? codes.find((code) => code !== 0) ?? 0;
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

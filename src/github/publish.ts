import * as core from '@actions/core';
import { appending, appendWhole } from '../disk/write.ts';
import type { ExitPolicy } from '../model/exit-policy.ts';
import type { Report } from '../model/report.ts';
import { type Problem, problemText, UsageError } from '../problem.ts';
import { type Annotation, annotationsOf, rolledUp } from '../report/annotations.ts';
import { renderMarkdown, renderProblems } from '../report/markdown.ts';
import { shownProblems } from '../report/problems.ts';
import { noResultLine } from '../report/result-line.ts';
import { targetName } from '../report/wording.ts';
import { plain } from '../text/escape.ts';

/** Annotations, outputs and job summary of the run. None of them needs a token, and none is lost with another. */
export function publish(report: Report, policy: ExitPolicy, reportPath: string): void {
  for (const annotation of rolledUp(annotationsOf(report, policy))) annotate(annotation);
  attempt('the outputs', () => appending(process.env['GITHUB_OUTPUT'], () => setOutputs(report, reportPath)));
  attempt('the job summary', () => writeSummary(renderMarkdown(report)));
}

/** One of these that cannot be written is no reason to lose the others, or the verdict. */
function attempt(what: string, action: () => void): void {
  try {
    action();
  } catch (error) {
    core.warning(plain(`${what} could not be written: ${(error as Error).message}`));
  }
}

function setOutputs(report: Report, reportPath: string): void {
  const failed = report.targets
    .filter(({ target, verdict }) => verdict === 'fail' && !target.isUnchanged)
    .map(({ target }) => targetName(target));
  core.setOutput('verdict', report.verdict);
  core.setOutput('failed-targets', JSON.stringify(failed));
  core.setOutput('expires-first', report.targets.flatMap(({ expiresAt }) => expiresAt ?? []).sort()[0] ?? '');
  core.setOutput('report-path', reportPath);
}

function annotate({ level, title, message, location }: Annotation): void {
  const properties = { title, ...(location && { file: location.file, startLine: location.line }) };
  if (level === 'error') core.error(message, properties);
  else if (level === 'warning') core.warning(message, properties);
  else core.notice(message, properties);
}

/** What ended the run before there was a verdict, and the last line of the log. @returns the exit code. */
export function publishFailure(error: unknown): 2 | 4 {
  const problems = error instanceof UsageError ? error.problems : null;
  if (problems !== null) publishProblems(problems);
  else core.setFailed(`internal error: ${plain(String((error as Error).stack))}`);
  const exitCode = problems === null ? 4 : 2;
  core.info(noResultLine(exitCode, problems?.map(problemText) ?? [`internal error: ${(error as Error).message}`]));
  return exitCode;
}

/** A run that could not begin: each problem at its line, and in the job summary. */
export function publishProblems(problems: readonly Problem[]): void {
  const texts = problems.map(problemText);
  attempt('the job summary', () => writeSummary(renderProblems(texts)));
  for (const [index, text] of shownProblems(texts).entries()) {
    const location = text === texts[index] ? (problems[index]?.location ?? null) : null;
    core.error(plain(text), location === null ? {} : { file: plain(location.file), startLine: location.line });
  }
}

/** A runner too old for summaries sets no file for them. */
function writeSummary(text: string): void {
  const file = process.env['GITHUB_STEP_SUMMARY'];
  if (file) appendWhole(file, text);
}

import { appendFileSync } from 'node:fs';
import * as core from '@actions/core';
import type { ExitPolicy, Report } from '../model.ts';
import { annotationsOf, rolledUp } from '../report/annotations.ts';
import { plain } from '../report/escape.ts';
import { renderMarkdown, renderProblems } from '../report/markdown.ts';
import { targetName } from '../report/wording.ts';
import { type Problem, problemText } from '../targets/usage-error.ts';

/** Outputs, job summary and annotations of the run. None of them needs a token. */
export function publish(report: Report, policy: ExitPolicy, reportPath: string): void {
  core.setOutput('verdict', report.verdict);
  core.setOutput(
    'failed-targets',
    JSON.stringify(report.targets.filter(({ verdict }) => verdict === 'fail').map(({ target }) => targetName(target))),
  );
  core.setOutput('expires-first', report.targets.flatMap(({ expiresAt }) => expiresAt ?? []).sort()[0] ?? '');
  core.setOutput('report-path', reportPath);
  writeSummary(renderMarkdown(report));
  for (const { level, title, message, location } of rolledUp(annotationsOf(report, policy))) {
    const properties = { title, ...(location && { file: location.file, startLine: location.line }) };
    if (level === 'error') core.error(message, properties);
    else if (level === 'warning') core.warning(message, properties);
    else core.notice(message, properties);
  }
}

/** A run that could not begin: each problem at its line, and in the job summary. */
export function publishProblems(problems: readonly Problem[]): void {
  const texts = problems.map(problemText);
  writeSummary(renderProblems(texts));
  for (const [index, { location }] of problems.entries()) {
    core.error(plain(texts[index] ?? ''), location === null ? {} : { file: location.file, startLine: location.line });
  }
}

/** A runner too old for summaries sets no file for them. */
function writeSummary(text: string): void {
  const file = process.env['GITHUB_STEP_SUMMARY'];
  if (file) appendFileSync(file, text);
}

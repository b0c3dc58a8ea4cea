import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as core from '@actions/core';
import { publish, publishProblems } from './github/publish.ts';
import { exitCodeOf } from './outcome.ts';
import { plain } from './report/escape.ts';
import { renderText } from './report/text.ts';
import { countsText } from './report/wording.ts';
import { run, writeReports } from './run.ts';
import { inputsOf } from './settings/from-inputs.ts';
import { runSettingsOf } from './settings/run-settings.ts';
import { UsageError } from './targets/usage-error.ts';

/** The action: inputs -> report, outputs, summary and annotations; only then the step may fail. */
async function main(): Promise<void> {
  const { given, targets } = inputsOf();
  const asked = await runSettingsOf(given, targets);
  const reportPath = asked.outputs.find(({ file }) => file !== null)?.file ?? defaultReportPath();
  const isDefault = asked.outputs.every(({ file }) => file === null);
  const settings = isDefault ? { ...asked, outputs: [{ format: 'json' as const, file: reportPath }] } : asked;

  const report = await run(settings);
  writeReports(report, settings);
  core.info(renderText(report));
  publish(report, settings.exitPolicy, reportPath);
  const exitCode = exitCodeOf(report, settings.exitPolicy);
  if (settings.checkRun !== null) {
    const { postCheckRun } = await import('./github/check-run.ts');
    await postCheckRun(report, settings.exitPolicy, exitCode, settings.checkRun);
  }
  if (exitCode === 0) return;
  core.setFailed(`SMTP certificates: ${countsText(report.targets)}`);
  process.exitCode = exitCode;
}

function defaultReportPath(): string {
  return join(process.env['RUNNER_TEMP'] ?? tmpdir(), 'smtp-cert-check.json');
}

try {
  await main();
} catch (error) {
  if (error instanceof UsageError) publishProblems(error.problems);
  else core.setFailed(`internal error: ${plain(String((error as Error).stack))}`);
  process.exitCode = error instanceof UsageError ? 2 : 4;
}

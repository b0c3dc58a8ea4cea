import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as core from '@actions/core';
import { publish, publishProblems } from './github/publish.ts';
import { exitCodeOf } from './outcome.ts';
import { plain } from './report/escape.ts';
import { renderers } from './report/index.ts';
import { countsText } from './report/wording.ts';
import { run, writeReports } from './run.ts';
import { inputsOf } from './settings/from-inputs.ts';
import { runSettingsOf } from './settings/run-settings.ts';
import { UsageError } from './targets/usage-error.ts';

/** The action: inputs -> report, outputs, summary and annotations; only then the step may fail. */
async function main(): Promise<void> {
  const { given, targets } = inputsOf();
  const asked = await runSettingsOf(given, targets);
  const toFile = asked.outputs.find(({ file }) => file !== null)?.file;
  const reportPath = toFile ?? join(temporaryFolder(), 'smtp-cert-check.json');
  const outputs = toFile ? asked.outputs : [...asked.outputs, { format: 'json' as const, file: reportPath }];

  const report = await run(asked);
  core.info(renderers[asked.outputs.find(({ file }) => file === null)?.format ?? 'text'](report));
  publish(report, asked.exitPolicy, reportPath);
  writeReports(report, outputs);
  const exitCode = exitCodeOf(report, asked.exitPolicy);
  if (asked.checkRun !== null) {
    const { postCheckRun } = await import('./github/check-run.ts');
    await postCheckRun(report, asked.exitPolicy, exitCode, asked.checkRun);
  }
  if (exitCode === 0) return;
  core.setFailed(`SMTP certificates: ${countsText(report.targets)}`);
  process.exitCode = exitCode;
}

function temporaryFolder(): string {
  const folder = process.env['RUNNER_TEMP'] ?? '';
  return existsSync(folder) ? folder : tmpdir();
}

try {
  await main();
} catch (error) {
  if (error instanceof UsageError) publishProblems(error.problems);
  else core.setFailed(`internal error: ${plain(String((error as Error).stack))}`);
  process.exitCode = error instanceof UsageError ? 2 : 4;
}

import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as core from '@actions/core';
import { writeApart } from './disk/write.ts';
import { publish, publishProblems } from './github/publish.ts';
import { requireToken, takeToken } from './github/token.ts';
import { exitCodeOf } from './judge/exit-code.ts';
import type { Report } from './model/report.ts';
import { UsageError } from './problem.ts';
import { renderers } from './report/index.ts';
import { countsText } from './report/wording.ts';
import { inputsOf } from './settings/from-inputs.ts';
import { runSettingsOf } from './settings/run-settings.ts';
import { plain } from './text/escape.ts';
import { run, writeFiles } from './world/run.ts';

/** The action: inputs -> report, outputs, summary and annotations; only then the step may fail. */
async function main(): Promise<void> {
  takeToken();
  const { given, targets } = inputsOf();
  const places = [process.env['GITHUB_WORKSPACE'] || process.cwd(), temporaryFolder()];
  const asked = await runSettingsOf(given, targets, places);
  if (asked.checkRun !== null) requireToken();

  const ran = await run(asked);
  const { report } = ran;
  core.info(renderers[asked.outputs.find(({ file }) => file === null)?.format ?? 'text'](report));
  const unwritten = writeFiles(ran, asked);
  publish(report, asked.exitPolicy, asked.outputs.find(({ file }) => file !== null)?.file ?? defaultReport(report));
  const exitCode = unwritten.length > 0 ? 4 : exitCodeOf(report, asked.exitPolicy);
  if (asked.checkRun !== null) {
    const { postCheckRun } = await import('./github/check-run.ts');
    await postCheckRun(report, asked.exitPolicy, exitCode, asked.checkRun);
  }
  for (const line of unwritten) core.error(plain(line));
  if (exitCode === 0) return;
  core.setFailed(`SMTP certificates: ${countsText(report.targets)}`);
  process.exitCode = exitCode;
}

/** The path of a report that nobody asked for; "" with a warning where there is no place for it. */
function defaultReport(report: Report): string {
  const { file, problem } = writeApart(temporaryFolder(), 'report.json', renderers.json(report));
  if (problem !== null) core.warning(plain(problem));
  return file;
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

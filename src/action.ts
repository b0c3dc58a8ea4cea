import * as core from '@actions/core';
import { questions } from './github/ask.ts';
import { temporaryFolder, writtenReports } from './github/default-report.ts';
import { writeLog } from './github/log.ts';
import { post, requireTokens } from './github/post.ts';
import { publish, publishFailure } from './github/publish.ts';
import { takeToken } from './github/token.ts';
import { exitCodeOf } from './judge/exit-code.ts';
import { resultLine } from './report/result-line.ts';
import { countsText } from './report/wording.ts';
import { inputsOf } from './settings/from-inputs.ts';
import { runSettingsOf } from './settings/run-settings.ts';
import { machineClock, progressOn } from './terminal/progress.ts';
import { plain } from './text/escape.ts';
import { keep } from './world/memory.ts';
import { outcomeOf } from './world/outcome.ts';
import { run, writeFiles } from './world/run.ts';
import { runnerFacts } from './world/runner.ts';
import { scopeOf } from './world/scope.ts';
import { withSchedule } from './world/watch.ts';

/** The action: inputs -> report, outputs, summary and annotations; only then the step may fail. */
async function main(): Promise<void> {
  takeToken();
  const runner = runnerFacts(process.env);
  const { given, targets, areFilesPlaced, ...as } = inputsOf(process.env, runner.workflow);
  const asked = await runSettingsOf(given, targets, [runner.root, temporaryFolder()], as);
  const { judge, say } = asked;
  requireTokens(say);

  const { listing, workflowFacts } = questions();
  const scope = await scopeOf(asked, { ...runner, areFilesPlaced }, listing);
  for (const note of scope.notes) core.warning(plain(note));
  const progress = progressOn(process.stdout, scope.targets.length, machineClock);
  const ran = await withSchedule(await run(asked, progress, scope), runner, workflowFacts);
  progress.clear();
  const { report } = ran;
  const shown = say.outputs.find(({ file }) => file === null)?.format ?? 'text';
  writeLog(report, { format: shown, policy: judge.exitPolicy });
  for (const warning of ran.warnings) core.warning(plain(warning));
  const files = await writeFiles(ran, asked);
  const written = writtenReports(report, files.written);
  publish(report, judge.exitPolicy, written[0]?.path ?? '');
  const found = files.unwritten.length > 0 ? 4 : exitCodeOf(report, judge.exitPolicy);
  const issues = await post({ ...outcomeOf(ran, asked, runner), exitCode: found }, say);
  const unwritten = [...files.unwritten, ...keep(ran, asked, issues)];
  const exitCode = unwritten.length > 0 ? 4 : found;
  for (const line of unwritten) core.error(plain(line));
  if (exitCode !== 0) core.setFailed(`SMTP certificates: ${countsText(report.targets)}`);
  // A report for programs that is alone in the log is left alone.
  if (shown === 'text' || exitCode !== 0)
    core.info(resultLine(report, judge.exitPolicy, exitCode, unwritten.length > 0 ? [] : written));
  process.exitCode = exitCode;
}

try {
  await main();
} catch (error) {
  process.exitCode = publishFailure(error);
}

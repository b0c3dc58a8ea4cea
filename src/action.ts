import * as core from '@actions/core';
import { temporaryFolder, writtenReports } from './github/default-report.ts';
import { post, requireTokens } from './github/post.ts';
import { publish, publishFailure } from './github/publish.ts';
import { hasToken, takeToken } from './github/token.ts';
import { exitCodeOf } from './judge/exit-code.ts';
import { renderers } from './report/index.ts';
import { resultLine } from './report/result-line.ts';
import { countsText } from './report/wording.ts';
import { inputsOf } from './settings/from-inputs.ts';
import { runSettingsOf } from './settings/run-settings.ts';
import { plain } from './text/escape.ts';
import type { AskListing } from './world/based.ts';
import { keepState } from './world/memory.ts';
import { run, writeFiles } from './world/run.ts';
import { runnerFacts } from './world/runner.ts';
import { scopeOf } from './world/scope.ts';

/** The action: inputs -> report, outputs, summary and annotations; only then the step may fail. */
async function main(): Promise<void> {
  takeToken();
  const runner = runnerFacts(process.env);
  const { given, targets, areFilesPlaced } = inputsOf(process.env, runner.workflow);
  const asked = await runSettingsOf(given, targets, [runner.root, temporaryFolder()]);
  const { judge, say } = asked;
  requireTokens(say);

  const scope = await scopeOf(asked, { ...runner, areFilesPlaced }, hasToken() ? listingOf : null);
  for (const note of scope.notes) core.warning(plain(note));
  const ran = await run(asked, undefined, scope);
  const { report } = ran;
  const shown = say.outputs.find(({ file }) => file === null)?.format ?? 'text';
  core.info(renderers[shown](report, { file: null, policy: judge.exitPolicy }));
  for (const warning of ran.warnings) core.warning(plain(warning));
  const unwritten = [...(await writeFiles(ran, asked)), ...keepState(ran, asked)];
  const written = writtenReports(report, say.outputs);
  publish(report, judge.exitPolicy, written[0]?.path ?? '');
  const exitCode = unwritten.length > 0 ? 4 : exitCodeOf(report, judge.exitPolicy);
  await post(report, judge.exitPolicy, exitCode, say);
  for (const line of unwritten) core.error(plain(line));
  if (exitCode !== 0) core.setFailed(`SMTP certificates: ${countsText(report.targets)}`);
  // A report for programs that is alone in the log is left alone.
  if (shown === 'text' || exitCode !== 0)
    core.info(resultLine(report, judge.exitPolicy, exitCode, unwritten.length > 0 ? [] : written));
  process.exitCode = exitCode;
}

/** Loaded where there is a token to ask with. */
const listingOf: AskListing = async (comparison) =>
  (await import('./github/changed-files.ts')).changedFiles(comparison);

try {
  await main();
} catch (error) {
  process.exitCode = publishFailure(error);
}

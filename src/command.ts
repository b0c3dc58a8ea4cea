import type { Target } from './model.ts';
import { exitCodeOf } from './outcome.ts';
import { progressOn } from './progress.ts';
import { renderers } from './report/index.ts';
import { renderText } from './report/text.ts';
import { run, writeReports } from './run.ts';
import { runSettingsOf } from './settings/run-settings.ts';
import type { Given } from './settings/settings.ts';

/** One run of the command: checks, writes the reports, prints one of them. @returns the exit code. */
export async function command(
  given: Given,
  targets: readonly Target[],
  print: (text: string) => void,
): Promise<number> {
  const settings = await runSettingsOf(given, targets);
  const progress = progressOn(process.stderr, settings.targets.length);
  const report = await run(settings, progress.onProbed);
  progress.clear();
  writeReports(report, settings.outputs);
  const shown = settings.outputs.find(({ file }) => file === null)?.format ?? 'text';
  print(shown === 'text' ? renderText(report, { colour: process.stdout.isTTY }) : renderers[shown](report));
  return exitCodeOf(report, settings.exitPolicy);
}

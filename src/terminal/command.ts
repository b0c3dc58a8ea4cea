import { exitCodeOf } from '../judge/exit-code.ts';
import type { Target } from '../model/target.ts';
import { resultLine, writtenOf } from '../report/result-line.ts';
import { renderText } from '../report/text.ts';
import { runSettingsOf } from '../settings/run-settings.ts';
import type { Given } from '../settings/settings.ts';
import { plain } from '../text/escape.ts';
import { keepState } from '../world/memory.ts';
import { run, writeFiles } from '../world/run.ts';
import { progressOn } from './progress.ts';

/** One run of the command: checks, writes the reports, prints one of them. @returns the exit code. */
export async function command(
  given: Given,
  targets: readonly Target[],
  print: (text: string) => void,
): Promise<number> {
  const settings = await runSettingsOf(given, targets);
  const progress = progressOn(process.stderr, settings.targets.length);
  const ran = await run(settings, progress.onProbed);
  const { report } = ran;
  progress.clear();
  const unwritten = [...(await writeFiles(ran, settings)), ...keepState(ran, settings)];
  const shown = settings.say.outputs.find(({ file }) => file === null)?.format ?? 'text';
  print(
    shown === 'text'
      ? renderText(report, { colour: process.stdout.isTTY })
      : (await import('../report/index.ts')).renderers[shown](report, {
          file: null,
          policy: settings.judge.exitPolicy,
        }),
  );
  const { exitPolicy } = settings.judge;
  const exitCode = unwritten.length > 0 ? 4 : exitCodeOf(report, exitPolicy);
  for (const line of [...ran.warnings, ...unwritten]) process.stderr.write(`smtp-cert-check: ${plain(line)}\n`);
  // In a log, and neither for a person at a terminal nor behind a report that a program reads.
  if (shown === 'text' && !process.stdout.isTTY)
    print(`${resultLine(report, exitPolicy, exitCode, unwritten.length > 0 ? [] : writtenOf(settings.say.outputs))}\n`);
  return exitCode;
}

import type { Target } from '../model/target.ts';
import { runSettingsOf, type WrittenAs } from '../settings/run-settings.ts';
import type { Given } from '../settings/settings.ts';
import { begin } from '../world/begin.ts';
import { machineClock, progressOn } from './progress.ts';

/** One run of the command: checks, writes the reports, prints one of them. @returns the exit code. */
export async function command(
  given: Given,
  targets: readonly Target[],
  print: (text: string) => void,
  as: WrittenAs = {},
): Promise<number> {
  const settings = await runSettingsOf(given, targets, null, as);
  const begun = begin(settings, settings.targets);
  const sink = given.quiet === undefined ? process.stderr : { write: () => {} };
  const progress = progressOn(sink, settings.targets.length, machineClock);
  // Loaded while the names are asked for.
  const { runAndPrint } = await import('./run-and-print.ts');
  return runAndPrint(settings, given, { begun, progress, print });
}

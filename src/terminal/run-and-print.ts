import { exitCodeOf } from '../judge/exit-code.ts';
import { resultLine, writtenOf } from '../report/result-line.ts';
import { renderText } from '../report/text.ts';
import type { RunSettings } from '../settings/run-settings.ts';
import type { Given } from '../settings/settings.ts';
import { plain } from '../text/escape.ts';
import type { Begun } from '../world/begin.ts';
import { keep } from '../world/memory.ts';
import { run, writeFiles } from '../world/run.ts';
import { hasColours } from './colours.ts';
import type { Progress } from './progress.ts';
import { columnsOfScreen } from './screen.ts';

/** The run that was begun, up to the report that is printed. @returns the exit code. */
export async function runAndPrint(
  settings: RunSettings,
  given: Given,
  {
    begun,
    progress,
    print,
  }: { readonly begun: Begun; readonly progress: Progress; readonly print: (text: string) => void },
): Promise<number> {
  const ran = await run(settings, progress, undefined, begun);
  const { report } = ran;
  progress.clear();
  const unwritten = [...(await writeFiles(ran, settings)).unwritten, ...keep(ran, settings)];
  const { stderr, stdout } = process;
  const { exitPolicy: policy } = settings.judge;
  const exitCode = unwritten.length > 0 ? 4 : exitCodeOf(report, policy);
  const shown = settings.say.outputs.find(({ file }) => file === null)?.format ?? 'text';
  if (shown !== 'text') print((await import('../report/index.ts')).renderers[shown](report, { file: null, policy }));
  else if (given.quiet === undefined || report.verdict !== 'pass') {
    const columns = columnsOfScreen(stdout);
    const isInRunner = columns === undefined && process.env['GITHUB_ACTIONS'] === 'true';
    print(
      renderText(report, {
        colour: hasColours(stdout, process.env),
        ...(columns !== undefined && { columns }),
        isVerbose: given.verbose !== undefined,
        isGrouped: isInRunner,
      }),
    );
    // In a log, and neither for a person at a terminal nor behind a report that a program reads.
    if (!stdout.isTTY)
      print(`${resultLine(report, policy, exitCode, unwritten.length > 0 ? [] : writtenOf(settings.say.outputs))}\n`);
  }
  for (const line of [...ran.warnings, ...unwritten]) stderr.write(`smtp-cert-check: ${plain(line)}\n`);
  return exitCode;
}

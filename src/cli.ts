import { exitCodeOf } from './outcome.ts';
import { progressOn } from './progress.ts';
import { plain } from './report/escape.ts';
import { renderers } from './report/index.ts';
import { renderText } from './report/text.ts';
import { run, writeReports } from './run.ts';
import { argumentsOf } from './settings/from-arguments.ts';
import { helpText } from './settings/help.ts';
import { runSettingsOf } from './settings/run-settings.ts';
import { UsageError } from './targets/usage-error.ts';
import { version } from './version.ts';

/** The command: arguments -> report on standard output, exit code. */
async function main(argv: readonly string[]): Promise<number> {
  const { given, targets } = argumentsOf(argv);
  if (given.help) return print(helpText());
  if (given.version) return print(`${version}\n`);
  if (given.demo) return (await import('./demo/demo.ts')).demo(print);

  const settings = await runSettingsOf(given, targets);
  const progress = progressOn(process.stderr, settings.targets.length);
  const report = await run(settings, progress.onProbed);
  progress.clear();
  writeReports(report, settings);
  const shown = settings.outputs.find(({ file }) => file === null)?.format;
  if (shown !== undefined && shown !== 'text') print(renderers[shown](report));
  else if (shown === 'text' || settings.outputs.length === 0)
    print(renderText(report, { colour: process.stdout.isTTY }));
  return exitCodeOf(report, settings.exitPolicy);
}

function print(text: string): 0 {
  process.stdout.write(text);
  return 0;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  const isUsage = error instanceof UsageError;
  const detail = isUsage
    ? plain(error.message)
    : String((error as Error).stack)
        .split('\n')
        .map(plain)
        .join('\n');
  process.stderr.write(`smtp-cert-check: ${isUsage ? '' : 'internal error: '}${detail}\n`);
  process.exitCode = isUsage ? 2 : 4;
}

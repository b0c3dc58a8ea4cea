#!/usr/bin/env node
import { problemText, UsageError } from './problem.ts';
import { shownProblems } from './report/problems.ts';
import { argumentsOf } from './settings/from-arguments.ts';
import { helpText } from './terminal/help.ts';
import { endOnceWritten, hearWriteErrors } from './terminal/streams.ts';
import { plain } from './text/escape.ts';
import { version } from './version.ts';

/**
 * The command: arguments -> report on standard output, exit code. What a run needs is loaded when there is a run, so
 * that help and a misspelt option answer at once.
 */
async function main(argv: readonly string[]): Promise<number> {
  const { given, targets, explained, searched, ...as } = argumentsOf(argv);
  if (given.help) return print(helpText());
  if (given.version) return print(`${version}\n`);
  if (explained !== null) return print((await import('./terminal/explain.ts')).explain(explained));
  if (searched !== null) {
    const format = given.format?.[0] === 'json' ? 'json' : 'text';
    return print(await (await import('./terminal/discover.ts')).discover(searched, format, warn));
  }
  if (given.demo) return (await import('./demo/demo.ts')).demo(print);
  return (await import('./terminal/command.ts')).command(given, targets, print, as);
}

function print(text: string): 0 {
  process.stdout.write(text);
  return 0;
}

function warn(line: string): void {
  process.stderr.write(`smtp-cert-check: ${plain(line)}\n`);
}

hearWriteErrors();
try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  const isUsage = error instanceof UsageError;
  const lines = isUsage
    ? shownProblems(error.problems.map(problemText))
    : ['internal error', ...String((error as Error).stack).split('\n')];
  for (const line of lines) warn(line);
  process.exitCode = isUsage ? 2 : 4;
}
endOnceWritten();

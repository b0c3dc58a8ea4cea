/**
 * Stands in for node:child_process while changes are tried: a bundle that a test starts is run from the sources, in this
 * process, where it meets the change. Other programs are started as ever.
 */
import { type ChildProcess, type SpawnOptions, spawn as start } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { summary } from '@actions/core';

export * from 'node:child_process';

/** The bundles, and what they are made of. */
const ENTRIES: Readonly<Record<string, string>> = {
  'dist/cli/index.js': 'src/cli.ts',
  'dist/index.js': 'src/action.ts',
};

export function spawn(program: string, args: readonly string[], options: SpawnOptions): ChildProcess {
  const bundle = program === process.execPath ? entryOf(args[0] ?? '') : null;
  return bundle === null ? start(program, args, options) : inThisProcess(bundle, args, options);
}

function entryOf(path: string): string | null {
  const found = Object.keys(ENTRIES).find(
    (bundle) => path === join(process.cwd(), bundle) || path === join(ROOT, bundle),
  );
  return found === undefined ? null : join(ROOT, ENTRIES[found] as string);
}

/** Where the changed sources are: Stryker runs its workers there. */
const ROOT = process.cwd();

class Ended extends Error {}

let turn: Promise<void> = Promise.resolve();
let runs = 0;

function inThisProcess(entry: string, args: readonly string[], options: SpawnOptions): ChildProcess {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const child = Object.assign(new EventEmitter(), { stdout, stderr, kill: () => process.emit('SIGTERM') });
  // Two at once would share one environment.
  turn = turn.then(async () => {
    const code = await ran(entry, args, options, stdout, stderr);
    stdout.end();
    stderr.end();
    setImmediate(() => child.emit('close', code));
  });
  return child as unknown as ChildProcess;
}

async function ran(
  entry: string,
  args: readonly string[],
  { env, cwd }: SpawnOptions,
  stdout: PassThrough,
  stderr: PassThrough,
): Promise<number> {
  let leave: (code: number) => void = () => {};
  const ended = new Promise<number>((resolve) => {
    leave = resolve;
  });
  let isRead = false;
  const own = {
    argv: [process.execPath, entry, ...args.slice(1)],
    env: { ...env },
    stdout,
    stderr,
    exit: (code = process.exitCode) => {
      leave(Number(code ?? 0));
      if (!isRead) throw new Ended();
    },
  };
  const before = Object.entries(Object.getOwnPropertyDescriptors(process)).filter(([name]) => name in own);
  for (const [name, value] of Object.entries(own))
    Object.defineProperty(process, name, { value, writable: true, configurable: true, enumerable: true });
  process.chdir(String(cwd ?? ROOT));
  process.exitCode = undefined;
  // It keeps the file of the first run.
  Object.assign(summary, { _filePath: undefined, _buffer: '' });
  runs += 1;
  try {
    const whole = import(`${pathToFileURL(entry)}?run=${runs}`).then(async () => {
      isRead = true;
      // It may wait for its last words, to exit then.
      await new Promise((resolve) => stdout.write('', () => stderr.write('', resolve)));
      return process.exitCode ?? 0;
    });
    return Number(await Promise.race([whole, ended]));
  } catch (error) {
    stderr.write(String(error));
    return 1;
  } finally {
    for (const name of Object.keys(own)) delete (process as unknown as Record<string, unknown>)[name];
    for (const [name, descriptor] of before) Object.defineProperty(process, name, descriptor);
    process.chdir(ROOT);
    process.exitCode = undefined;
  }
}

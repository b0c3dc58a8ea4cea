/** Runs what ships, in a child process, as a user's shell or a runner would. */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve as resolvePath } from 'node:path';
import { notCounted } from './not-counted.ts';

/** A child that hangs is a failure of its test, not of the whole run. */
const LIMIT_MS = 120_000;

const dist = join(import.meta.dirname, '..', '..', 'dist');

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RanAction extends Ran {
  /** By name; `report` is what the file at report-path holds. */
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
  /** The files that were asked for, by path, where they were written. */
  readonly written: Readonly<Record<string, string>>;
}

/** A machine of its own: nothing of the surrounding environment but where programs are. */
const bareEnvironment = { PATH: process.env['PATH'] ?? '', HOME: tmpdir() };

export function runCommand(
  args: readonly string[],
  node: string = process.execPath,
  variables: Readonly<Record<string, string>> = {},
): Promise<Ran> {
  return run(node, [join(dist, 'cli', 'index.js'), ...args], { ...bareEnvironment, ...variables }, tmpdir());
}

export interface RunnerFacts {
  readonly inputs: Readonly<Record<string, string>>;
  /** Files of the repository, by path. */
  readonly files?: Readonly<Record<string, string>>;
  /** What happens in the repository before the action runs. */
  readonly prepare?: (folder: string) => void;
  readonly event?: object;
  readonly environment?: Readonly<Record<string, string>>;
  /** The files of the workspace to hand back, by path. */
  readonly wanted?: readonly string[];
}

/** The action's bundle, with the environment a runner gives a JavaScript action, in a workspace of its own. */
export async function runAction(facts: RunnerFacts): Promise<RanAction> {
  const folder = mkdtempSync(join(tmpdir(), 'runner-'));
  try {
    return await runActionIn(folder, facts);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The same in a workspace that is there. */
export async function runActionIn(
  folder: string,
  { inputs, files = {}, prepare, event = {}, environment = {}, wanted = [] }: RunnerFacts,
): Promise<RanAction> {
  const at = (name: string) => join(folder, name);
  for (const name of ['output', 'summary']) writeFileSync(at(name), '');
  writeFileSync(at('event.json'), JSON.stringify(event));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(at(name)), { recursive: true });
    writeFileSync(at(name), text);
  }
  prepare?.(folder);
  const inputVariables = Object.entries(inputs).map(([name, value]) => [
    `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`,
    value,
  ]);
  const ran = await run(
    process.execPath,
    [join(dist, 'index.js')],
    {
      ...bareEnvironment,
      ...Object.fromEntries(inputVariables),
      CI: 'true',
      GITHUB_ACTIONS: 'true',
      GITHUB_OUTPUT: at('output'),
      GITHUB_STEP_SUMMARY: at('summary'),
      GITHUB_EVENT_PATH: at('event.json'),
      GITHUB_REPOSITORY: 'octo/mail',
      GITHUB_SHA: 'f'.repeat(40),
      RUNNER_TEMP: folder,
      ...environment,
    },
    folder,
  );
  const outputs = Object.fromEntries(
    [...readFileSync(at('output'), 'utf8').matchAll(/^(.+?)<<(ghadelimiter_.+)\r?\n([\s\S]*?)\r?\n\2$/gm)].map(
      ([, name, , value]) => [name, value],
    ),
  );
  if (outputs['report-path']) outputs['report'] = readFileSync(resolvePath(folder, outputs['report-path']), 'utf8');
  const summary = readFileSync(at('summary'), 'utf8');
  const written = Object.fromEntries(
    wanted.filter((name) => existsSync(at(name))).map((name) => [name, readFileSync(at(name), 'utf8')]),
  );
  return { ...ran, outputs, summary, written };
}

function run(node: string, args: readonly string[], env: NodeJS.ProcessEnv, cwd: string): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(node, args, {
      env: { ...env, ...notCounted },
      cwd,
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: LIMIT_MS,
    });
    const read = (stream: NodeJS.ReadableStream) => {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      return () => Buffer.concat(parts).toString('utf8');
    };
    const [stdout, stderr] = [read(child.stdout), read(child.stderr)];
    child.on('error', reject).on('close', (code) => resolve({ code, stdout: stdout(), stderr: stderr() }));
  });
}

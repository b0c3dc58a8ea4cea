/**
 * A test runner for Stryker that keeps the tests of a room in one warm process: a change is switched on, the tests that
 * meet it run, the quickest first, until one fails. Some milliseconds a change, where a process a change takes a second.
 */
import { appendFileSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { end, type Kept, kept, LATE, load, runOne } from './node-test.ts';

/** How much longer than without a change a test may take, before the change counts as noticed. */
const SLOWER = 10;
const LEAST_LIMIT_MS = 2000;
/** In the folder of the changed sources: how long each test takes, for the workers that come later. */
const TIMES = 'mutation-times.json';
/** A test's limit before anything is known of it. */
const FIRST_LIMIT_MS = 10_000;
/** A test that takes more of the processor is not asked once a change. */
const MOST_BUSY_MS = 1000;
/** What the tests of one change may take together, of the processor and by the clock; the quickest come first. */
const MOST_BUSY_PER_CHANGE_MS = 1500;
const MOST_PER_CHANGE_MS = 4000;
/** Of two runs of the action one waits for the other: in one process they come one after the other. */
const LEFT_OUT = ['two whole runs of the action at once'];
/** Stryker's number for a test that has passed. */
const SUCCESS = 0;

interface Stryker {
  activeMutant?: string | undefined;
  currentTestId?: string | undefined;
  hitCount?: number | undefined;
  hitLimit?: number | undefined;
  mutantCoverage?: { static: object; perTest: Record<string, object> } | undefined;
}

interface MutantRun {
  readonly activeMutant: { readonly id: string };
  readonly testFilter?: readonly string[];
  readonly hitLimit?: number;
}

/** Shared with the changed code, by Stryker's name. */
const shared = globalThis as unknown as { __stryker__?: Stryker };

/** Of what sources and tests import. */
const STAND_INS: Readonly<Record<string, string>> = {
  'node:test': new URL('node-test.ts', import.meta.url).href,
  '@actions/github': new URL('actions-github.ts', import.meta.url).href,
  'node:child_process': new URL('child-process.ts', import.meta.url).href,
};

/** What a test takes without a change. */
interface Times {
  readonly tookMs: number;
  /** Of the processor. */
  readonly busyMs: number;
}

interface Warm {
  readonly testFiles: readonly string[];
  /** Where to say which tests are not asked, and why. */
  readonly leftOutFile: string;
}

/** Whether the constructor that asks was called by a module of src; what libraries keep is theirs. */
function isMadeBySources(): boolean {
  const [, , , caller = ''] = new Error().stack?.split('\n') ?? [];
  return caller.includes('/src/') && !caller.includes('/node_modules/');
}

class WarmRunner {
  readonly #warm: Warm;
  #times = new Map<string, Times>();
  /** What modules of src remember from call to call. */
  readonly #memories: Map<unknown, unknown>[] = [];
  #ns: Stryker = {};
  /** A test that has not ended goes on in this process, in the way of others. */
  #isSpoilt = false;

  constructor(options: { readonly warm: Warm }) {
    this.#warm = options.warm;
  }

  /** So that Stryker does not start a process for each change that is met while modules load and by a test as well. */
  capabilities() {
    return { reloadEnvironment: true };
  }

  async init(): Promise<void> {
    shared.__stryker__ ??= {};
    this.#ns = shared.__stryker__;
    // Not with the first change, whose time is limited.
    await this.#load();
  }

  /** Once in a process, without a change: what runs as a module loads is not tried (`ignoreStatic`). */
  async #load(): Promise<void> {
    registerHooks({
      resolve: (specifier, context, next) => {
        const standIn = STAND_INS[specifier];
        return standIn !== undefined && /^(?:src|test)\//.test(relative(context.parentURL ?? ''))
          ? { url: standIn, shortCircuit: true }
          : next(specifier, context);
      },
    });
    const { default: fc } = await import('fast-check');
    fc.configureGlobal({ seed: 1 });
    const Plain = Map;
    const memories = this.#memories;
    globalThis.Map = class<K, V> extends Plain<K, V> {
      constructor(entries?: Iterable<readonly [K, V]> | null) {
        super(entries);
        if (entries === undefined && isMadeBySources()) memories.push(this as Map<unknown, unknown>);
      }
    } as MapConstructor;
    const entries = ['src/action.ts', 'src/cli.ts'];
    for (const path of globSync('src/**/*.ts').filter((one) => !entries.includes(one) && !one.endsWith('.d.ts')))
      await import(urlOf(path));
    globalThis.Map = Plain;
    for (const path of this.#warm.testFiles) await load(path, urlOf(path));
  }

  /** Of the first worker: this one may have begun before there were any. */
  #readTimes(): void {
    if (this.#times.size === 0) this.#times = new Map(JSON.parse(readFileSync(TIMES, 'utf8')));
  }

  async #run(test: Kept): Promise<string | null> {
    for (const memory of this.#memories) memory.clear();
    this.#ns.currentTestId = test.id;
    const tookMs = this.#times.get(test.id)?.tookMs;
    const limitMs = tookMs === undefined ? FIRST_LIMIT_MS : Math.max(LEAST_LIMIT_MS, tookMs * SLOWER);
    try {
      return await runOne(test, limitMs);
    } finally {
      this.#ns.currentTestId = undefined;
    }
  }

  /** Without a change: what each test takes, and which tests are of no use here. */
  async dryRun() {
    this.#times.clear();
    const leftOut = new Map<string, string>();
    for (const { id, isSkipped } of kept.values())
      if (isSkipped || LEFT_OUT.some((name) => id.includes(name))) leftOut.set(id, 'skipped');
    const tests = () => [...kept.values()].filter(({ id }) => !leftOut.has(id));
    for (const test of tests()) {
      const [beganMs, { user, system }] = [performance.now(), process.cpuUsage()];
      const failure = await this.#run(test);
      const tookMs = performance.now() - beganMs;
      const busy = process.cpuUsage({ user, system });
      const busyMs = (busy.user + busy.system) / 1000;
      this.#times.set(test.id, { tookMs, busyMs });
      if (failure !== null) leftOut.set(test.id, failure);
      else if (busyMs > MOST_BUSY_MS) leftOut.set(test.id, 'slow');
    }
    const coverage = structuredClone(this.#ns.mutantCoverage ?? { static: {}, perTest: {} });
    // A second time, in another order: a test that fails then would fail for want of another, not for a change.
    for (const test of tests().reverse()) {
      const failure = await this.#run(test);
      if (failure !== null) leftOut.set(test.id, `out of order: ${failure}`);
    }
    for (const [id, why] of leftOut) {
      delete coverage.perTest[id];
      this.#times.delete(id);
      if (why !== 'skipped') appendFileSync(this.#warm.leftOutFile, `${id}: ${why}\n`);
    }
    writeFileSync(TIMES, JSON.stringify([...this.#times]));
    const results = tests().map(({ id, file }) => ({
      ...{ id, name: id, fileName: file, status: SUCCESS },
      timeSpentMs: this.#times.get(id)?.tookMs ?? 0,
    }));
    return { status: 'complete', tests: results, mutantCoverage: coverage };
  }

  async mutantRun({ activeMutant, testFilter, hitLimit }: MutantRun) {
    if (this.#isSpoilt) throw new Error('a test has not ended: a new process is needed');
    this.#readTimes();
    const ns = this.#ns;
    const tests = this.#quickest(testFilter ?? [...kept.keys()]);
    for (const [at, test] of tests.entries()) {
      Object.assign(ns, { hitCount: 0, hitLimit, activeMutant: activeMutant.id });
      const failure = await this.#run(test);
      const isOver = hitLimit !== undefined && (ns.hitCount ?? 0) > hitLimit;
      Object.assign(ns, { hitCount: undefined, hitLimit: undefined, activeMutant: undefined });
      if (isOver) return { status: 'timeout', reason: 'hit limit' };
      this.#isSpoilt = failure === LATE;
      if (failure === LATE) return { status: 'timeout', reason: `${test.id} takes too long` };
      if (failure === null) continue;
      // What an earlier change has left behind would be taken for a change noticed: begin again in a new process.
      if ((await this.#run(test)) !== null) throw new Error(`${test.id} fails without a change`);
      return { status: 'killed', killedBy: [test.id], failureMessage: failure, nrOfTests: at + 1 };
    }
    return { status: 'survived', nrOfTests: tests.length };
  }

  /** The quickest of these tests, up to what one change is worth. */
  #quickest(ids: readonly string[]): Kept[] {
    const timed = ids.flatMap((id) => {
      const [test, times] = [kept.get(id), this.#times.get(id)];
      return test === undefined || times === undefined ? [] : [{ test, ...times }];
    });
    const sum = { tookMs: 0, busyMs: 0 };
    return timed
      .sort((a, b) => a.tookMs - b.tookMs)
      .filter(({ tookMs, busyMs }, at) => {
        sum.tookMs += tookMs;
        sum.busyMs += busyMs;
        return at === 0 || (sum.busyMs <= MOST_BUSY_PER_CHANGE_MS && sum.tookMs <= MOST_PER_CHANGE_MS);
      })
      .map(({ test }) => test);
  }

  dispose(): Promise<void> {
    return end();
  }
}

/** Where a module is, seen from the folder of the changed sources; '' elsewhere. */
function relative(url: string): string {
  const top = `${urlOf('')}/`.replace(/\/+$/, '/');
  return url.startsWith(top) ? url.slice(top.length) : '';
}

function urlOf(path: string): string {
  return pathToFileURL(join(process.cwd(), path)).href;
}

const factory = (options: ConstructorParameters<typeof WarmRunner>[0]) => new WarmRunner(options);
factory.inject = ['options'];

export const strykerPlugins = [{ kind: 'TestRunner', name: 'warm', factory }];

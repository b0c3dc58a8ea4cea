import { judging, observe, type World } from '../check.ts';
import { surviveFileSizeLimit, writeAll } from '../disk/write.ts';
import { requireSound } from '../judge/exceptions.ts';
import { knownAbout } from '../judge/known.ts';
import { worstVerdict } from '../judge/verdict.ts';
import { remembered } from '../memory/remember.ts';
import type { State } from '../model/known.ts';
import type { Cause, Observation, Observed } from '../model/observation.ts';
import type { Effect, Report } from '../model/report.ts';
import type { Watch } from '../probe/schedule.ts';
import { UsageError } from '../problem.ts';
import type { renderRecording } from '../recording/write.ts';
import { rules } from '../rules/index.ts';
import type { Output } from '../settings/outputs.ts';
import type { RunSettings } from '../settings/run-settings.ts';
import { type Begun, begin } from './begin.ts';
import { effectOf, probedBefore } from './effect.ts';
import { judgedBy } from './judged.ts';
import { knownFrom } from './known-of-base.ts';
import { liveWorld } from './live.ts';
import { isKept, type Kept, lockAfter, memoryOf, remembering } from './memory.ts';
import { exceptionsFor, ownPart, saidToBePart } from './part.ts';
import type { Scope } from './scope.ts';
import { msLeft } from './turns.ts';

export interface Ran extends Kept {
  readonly report: Report;
  /** What was observed, as it is kept; null where no recording was asked for. */
  readonly recording: string | null;
  /** What was known before it; null: nothing. */
  readonly before: State | null;
  /** Whether it looked at all that is listed. */
  readonly isWhole: boolean;
  /** What of the files that remember is of no use, in words. */
  readonly warnings: readonly string[];
}

/** Who wants to know how far the run is. */
export interface Told {
  readonly onProbed?: (observations: readonly Observation[]) => void;
  readonly watch?: Watch;
}

/**
 * Checks every target of the settings. When a signal comes or the time for the whole run is over, what is left becomes
 * inconclusive; nothing is lost.
 * @param told of each target's observations as they come in, and of each connection.
 * @param begun with the same settings and targets.
 */
export async function run(
  settings: RunSettings,
  told: Told = {},
  scope: Scope = { targets: settings.targets, change: null, replaced: [], leftAlone: [], notes: [] },
  begun: Begun = begin(settings, scope.targets),
): Promise<Ran> {
  const today = new Date();
  const { look, judge, say } = settings;
  const { stop } = begun;
  const onSignal = () => stop.abort({ kind: 'aborted' } satisfies Cause);
  const { totalLimitMs } = look;
  const onLimit = () => stop.abort({ kind: 'run-timeout', limitMs: totalLimitMs } satisfies Cause);
  const timer = setTimeout(onLimit, msLeft(totalLimitMs));
  if (msLeft(totalLimitMs) === 0) onLimit();
  process.once('SIGINT', onSignal).once('SIGTERM', onSignal);
  try {
    requireSound(judge.exceptions, settings.targets, rules, today);
    const memory = memoryOf(settings, today);
    const knownOfBase = knownFrom(memory.state, today);
    const before = settings.observed === null ? probedBefore(scope.targets, scope.replaced, knownOfBase) : [];
    const recorded = settings.observed;
    const own = ownPart(scope.targets, settings.shard);
    const targets = [...own.of(scope.targets), ...before];
    const notes = [...settings.notes, ...scope.notes];
    const all =
      recorded !== null
        ? { ...recorded, seen: own.of(recorded.seen) }
        : await observedNow({ ...settings, targets, notes }, today, begun, told);
    const part = own.part ?? recorded?.part ?? null;
    const judged = (seen: Observed['seen']) =>
      judgedBy(judging({ ...all, seen }, rules, { ...judge, known: memory.known }, judge.now ?? today), stop.signal);
    // What was there before is seen on the same occasion, and is no part of what is judged.
    const observed = { ...all, seen: all.seen.slice(0, all.seen.length - before.length) };
    const after = await judged(observed.seen);
    const effect = effectOf(
      after.targets,
      (await judged(all.seen.slice(observed.seen.length))).targets,
      scope,
      knownOfBase,
    );
    const isOfChange = scope.change !== null || recorded?.isOfChange === true;
    const whole = { observed, report: after, isWhole: !isOfChange && part === null };
    const report = remembering(ofChange(after, scope, effect), memory, whole);
    const known = knownAbout(
      memory.known,
      observed.seen.map(({ target }) => target),
    );
    const kept = {
      ...(Object.keys(known).length > 0 && { known }),
      judgedAt: report.judgedAt,
      judgedBy: settings.judgedBy,
      exceptions: part === null ? judge.exceptions : exceptionsFor(judge.exceptions, observed),
      ...(part && { part }),
      ...((isOfChange || look.isUntrusted) && ({ isOfChange: true } as const)),
    };
    return {
      report: saidToBePart(report, part),
      recording: say.recordFile === null ? null : await recordingOf({ ...observed, ...kept }),
      state: isKept(settings) ? remembered(memory.state, whole) : null,
      lock: lockAfter(memory, observed),
      before: memory.state,
      isWhole: whole.isWhole,
      warnings: memory.warnings,
      date: today,
    };
  } catch (error) {
    // Nobody waits for the names any more.
    stop.abort({ kind: 'aborted' } satisfies Cause);
    throw error;
  } finally {
    clearTimeout(timer);
    process.off('SIGINT', onSignal).off('SIGTERM', onSignal);
  }
}

/** What only some runs have a use for is loaded by them. */
async function recordingOf(recording: Parameters<typeof renderRecording>[0]): Promise<string> {
  return (await import('../recording/write.ts')).renderRecording(recording);
}

/** The verdict on a change is on what it touches; where that is nothing, it has done no harm. */
function ofChange(report: Report, { change }: Scope, effect: Effect | null): Report {
  if (change === null) return report;
  const touched = report.targets.filter(({ target }) => !target.isUnchanged);
  return {
    ...report,
    verdict: touched.length === 0 ? 'pass' : worstVerdict(touched.map(({ verdict }) => verdict)),
    change: { ...change, ...(effect && { effect }) },
  };
}

async function observedNow(
  settings: RunSettings,
  today: Date,
  begun: Begun,
  { onProbed, watch }: Told,
): Promise<Observed> {
  requireNotPast(settings.judge.now ?? today, today);
  const world = await liveWorld(settings, today, begun, watch);
  try {
    return await observe(settings.targets, toldOf(world, onProbed));
  } finally {
    await world.end();
  }
}

/** A certificate that has expired since then would be good. */
function requireNotPast(now: Date, today: Date): void {
  const day = today.toISOString().slice(0, 10);
  if (now >= new Date(`${day}T00:00:00Z`)) return;
  throw new UsageError(
    `now "${now.toISOString()}" is before today, ${day}, and what has expired since then would pass: expected today or later, or an earlier day for a recording`,
  );
}

/** The same world, which tells of each target's observations as they come in. */
function toldOf(world: World, onProbed: (observations: readonly Observation[]) => void = () => {}): World {
  return {
    ...world,
    async observe(target) {
      const observations = await world.observe(target);
      onProbed(observations);
      return observations;
    },
  };
}

/**
 * Writes the reports and the recording to every file asked for; what goes to standard output is left to the caller.
 * @returns the reports that are written, and what could not be written and why, a line each.
 */
export async function writeFiles(
  { report, recording }: Ran,
  { judge: { exitPolicy: policy }, say: { outputs, recordFile }, places }: RunSettings,
): Promise<{ readonly written: readonly Output[]; readonly unwritten: readonly string[] }> {
  surviveFileSizeLimit();
  const toFiles = outputs.flatMap(({ format, file }) => (file === null ? [] : [{ format, file }]));
  if (toFiles.length === 0 && recordFile === null) return { written: [], unwritten: [] };
  const { renderers } = await import('../report/index.ts');
  const reports = toFiles.map(({ format, file }) => ({
    format,
    file,
    text: () => renderers[format](report, { file, policy }),
  }));
  const kept = recordFile === null || recording === null ? [] : [{ file: recordFile, text: () => recording }];
  const written: Output[] = [];
  const unwritten = reports.flatMap((one) => {
    const failed = writeAll([one], places);
    if (failed.length === 0) written.push({ format: one.format, file: one.file });
    return failed;
  });
  return { written, unwritten: [...unwritten, ...writeAll(kept, places)] };
}

import type { Places } from '../disk/write.ts';
import type { Exception } from '../model/finding.ts';
import type { Limits, Profile, ProfileName, Threshold } from '../model/profile.ts';
import type { ExitPolicy } from '../model/report.ts';
import type { Redirection, Target } from '../model/target.ts';
import { UsageError } from '../problem.ts';
import { profiles } from '../profiles/index.ts';
import type { Recording } from '../recording/read.ts';
import { uniqueTargets } from '../targets/list.ts';
import { readTargetsFile } from '../targets/list-file.ts';
import { filesOf } from '../targets/patterns.ts';
import type { Shard } from '../targets/shard.ts';
import { requireOwnFile, requireRecordFile } from './outputs.ts';
import { JUDGING, recordedIn } from './recorded.ts';
import { type Given, type SliceOf, sliceOf } from './settings.ts';

/** What the user asked for, read and checked: one slice for each stage, and no stage is handed another's. */
export interface RunSettings {
  readonly targets: readonly Target[];
  /** What is to be known of how they were listed. */
  readonly notes: readonly string[];
  /** The file that lists targets; null: none was named. */
  readonly targetsFile: string | null;
  /** Where to look for servers that nobody listed, by pattern, all files with none; null: nowhere. */
  readonly discover: readonly string[] | null;
  readonly only: 'changed' | 'all';
  /** The part of all targets that this run is to check; null: all of them. */
  readonly shard: Shard | null;
  /** Where files may be, the workspace first, which no link may lead out of; null: anywhere. */
  readonly places: Places;
  readonly look: LookSettings;
  readonly judge: JudgeSettings;
  readonly say: SaySettings;
  readonly remember: RememberSettings;
  /** What was observed before, to be judged again; null: nothing was. */
  readonly observed: Recording | null;
  /** What was given of the settings that a recording keeps. */
  readonly judgedBy: Given;
}

export type LookSettings = SliceOf<'look'>;

export interface JudgeSettings {
  readonly profile: ProfileName;
  /** The profiles, with the thresholds the user chose. */
  readonly profiles: Readonly<Record<ProfileName, Profile>>;
  /** Findings that the targets file accepts for a while. */
  readonly exceptions: readonly Exception[];
  readonly exitPolicy: ExitPolicy;
  /** null: the date of the run; of a recording, the date it was judged at. */
  readonly now: Date | null;
}

export type SaySettings = SliceOf<'say'>;

export type RememberSettings = SliceOf<'remember'>;

/**
 * Reads and checks every setting, and the files they name, before anything is probed.
 * @param listed the targets from the command line or the hosts input.
 * @param places where files may be written, the workspace first, which no link may lead out of; null: the user's own files may be anywhere.
 * @throws UsageError that names the setting, the value and what was expected.
 */
export async function runSettingsOf(
  given: Given,
  listed: readonly Target[],
  places: Places = null,
): Promise<RunSettings> {
  const recording = await recordedIn(given, listed);
  return settingsFrom({ ...recording?.judgedBy, ...given }, listed, recording, places);
}

async function settingsFrom(
  given: Given,
  listed: readonly Target[],
  recording: Recording | null,
  places: Places,
): Promise<RunSettings> {
  const look = sliceOf('look', given, places);
  const { profile, warnBelow, failBelow, failOn, onInconclusive, now } = sliceOf('judge', given, places);
  const say = sliceOf('say', given, places);
  const remember = sliceOf('remember', given, places);
  const { targetsFile, files, only, discover: patterns, shard } = sliceOf('list', given, places);
  requireOrder({ warnBelow, failBelow });
  requireRecordFile(say, places);
  requireOwnFile(remember.stateFile, say);

  const workspace = places?.[0] ?? null;
  const file = targetsFile === null ? { targets: [], exceptions: [] } : await readTargetsFile(targetsFile, workspace);
  const found = filesOf(files, '', workspace);
  const all = [...listed, ...found.targets, ...file.targets];
  const discover = places === null || recording !== null ? null : discoverOf(patterns, all.length > 0);
  const { targets, notes } =
    recording !== null
      ? { targets: recording.seen.map(({ target }) => target), notes: [] }
      : discover !== null && all.length === 0
        ? { targets: [], notes: [] }
        : uniqueTargets(all);
  // What is found in files is not known yet.
  if (discover === null) requireUse(look.redirections, given['connect-to'] ?? [], targets);

  return {
    targets,
    notes: [...found.notes, ...notes],
    targetsFile,
    discover,
    only,
    shard,
    places,
    look,
    judge: {
      profile,
      profiles: withLimits({ warnBelow, failBelow }),
      exceptions: recording?.exceptions ?? file.exceptions,
      exitPolicy: { failOn, onInconclusive },
      now: now ?? (recording && new Date(recording.judgedAt)),
    },
    say,
    remember,
    observed: recording,
    judgedBy: Object.fromEntries(JUDGING.flatMap((name) => (given[name] === undefined ? [] : [[name, given[name]]]))),
  };
}

/** Every profile, with the thresholds the user chose. */
export function withLimits(chosen: Pick<Limits, 'warnBelow' | 'failBelow'>): Readonly<Record<ProfileName, Profile>> {
  const changed = Object.values(profiles).map((one): [ProfileName, Profile] => [
    one.name,
    { ...one, limits: { ...one.limits, ...chosen } },
  ]);
  return Object.fromEntries(changed) as Record<ProfileName, Profile>;
}

/** By itself where nothing is listed; beside a list where it is asked for. */
function discoverOf(patterns: readonly string[], isListed: boolean): readonly string[] | null {
  if (patterns.length === 1 && patterns[0] === 'none') return null;
  return patterns.length > 0 || !isListed ? patterns : null;
}

/** A warning that can never come is not what anybody means. */
function requireOrder({
  warnBelow,
  failBelow,
}: {
  readonly warnBelow: Threshold;
  readonly failBelow: Threshold;
}): void {
  const isBelow =
    (warnBelow.kind === 'duration' && failBelow.kind === 'duration' && warnBelow.durationMs < failBelow.durationMs) ||
    (warnBelow.kind === 'ratio' && failBelow.kind === 'ratio' && warnBelow.ratio < failBelow.ratio);
  if (isBelow)
    throw new UsageError(
      'warn-below is less than fail-below, so nothing could warn: expected it to be more, or the same',
    );
}

/** One that is for no target is misspelt, and the real host would be contacted instead. */
function requireUse(redirections: readonly Redirection[], given: readonly string[], targets: readonly Target[]): void {
  const unused = redirections.findIndex(
    ({ host, port }) =>
      !targets.some(
        (target) =>
          target.kind === 'service' && (host ?? target.host) === target.host && (port ?? target.port) === target.port,
      ),
  );
  if (unused >= 0)
    throw new UsageError(`connect-to "${given[unused]}" is for no listed target: expected the host and port of one`);
}
